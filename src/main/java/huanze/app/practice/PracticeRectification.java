package huanze.app.practice;

import huanze.activity.Activity;
import huanze.agenda.WorkingDays;
import huanze.app.Wiring;
import huanze.base.CamelCase;
import huanze.base.Progress;
import huanze.rectification.Candidate;
import huanze.rectification.Origin;
import huanze.rectification.RectificationFacts;
import huanze.rectification.RectificationItem;
import huanze.rectification.RectificationService;
import huanze.rectification.RectificationState;
import huanze.rectification.RectificationStep;
import huanze.rectification.StepKind;
import huanze.rulepack.Level;
import huanze.unit.Unit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The office keeps a 整改台账 this year: of what city and counties decided and found, and of what
 * inspectors and the public pointed out.
 */
final class PracticeRectification {
  /** So many of a thousand problems that city and counties found are taken in. */
  private static final int PROBLEMS = 300;

  /** So many of a thousand decisions of the city's meetings are. */
  private static final int DECISIONS = 200;

  /** So many of a thousand reports of completion come with a file. */
  private static final int PROVEN = 350;

  private final Wiring desk;
  private final PracticeWords words;
  private final WorkingDays days;
  private final Path folder;

  /**
   * @param folder for the files, thrown away later
   */
  PracticeRectification(Wiring desk, PracticeWords words, WorkingDays days, Path folder) {
    this.desk = desk;
    this.words = words;
    this.days = days;
    this.folder = folder;
  }

  /** Something that will happen to an item. */
  private record Turn(StepKind kind, LocalDate on, @Nullable LocalDate until) {
    Turn(StepKind kind, LocalDate on) {
      this(kind, on, null);
    }
  }

  /**
   * @param records of the month
   * @param until day on which it is typed
   */
  void of(YearMonth month, List<Activity> records, LocalDate until) {
    if (month.getYear() != Practice.TODAY.getYear()) {
      return;
    }
    takeIn(records);
    words.rows("rectify.own").stream()
        .filter(row -> YearMonth.from(LocalDate.parse(row.get(5))).equals(month))
        .forEach(this::add);
    for (RectificationItem item : desk.rectificationItems().notClosed()) {
      if (item.state() != RectificationState.CLOSED) {
        carryOn(item, until);
      }
    }
  }

  private void takeIn(List<Activity> records) {
    List<RectificationService.Listing> listings =
        records.stream()
            .flatMap(record -> Candidate.of(record).stream().filter(c -> isTaken(record, c)))
            .filter(c -> c.unit() != null && c.dueOn() != null)
            .map(c -> new RectificationService.Listing(c.source(), null, null))
            .toList();
    if (!listings.isEmpty()) {
      desk.rectification().list(listings);
    }
  }

  /** Townships see to their own. */
  private boolean isTaken(Activity record, Candidate candidate) {
    Set<Level> levels =
        record.facts().conveners().stream()
            .flatMap(id -> desk.structure().unit(id).stream())
            .map(Unit::level)
            .collect(Collectors.toSet());
    boolean found = candidate.origin() == Origin.INSPECTION && !levels.contains(Level.TOWNSHIP);
    boolean decided = candidate.origin() == Origin.MEETING && levels.contains(Level.CITY);
    return (found || decided)
        && dice(candidate.problem(), candidate.raisedOn(), candidate.unit())
            .inThousand(found ? PROBLEMS : DECISIONS);
  }

  private void add(List<String> row) {
    desk.structure()
        .unit(Practice.REGION + ".department." + row.get(4))
        .ifPresent(
            unit ->
                desk.rectification()
                    .add(
                        new RectificationFacts(
                            CamelCase.parse(Origin.class, row.get(0)),
                            row.get(1),
                            LocalDate.parse(row.get(5)),
                            row.get(2),
                            row.get(3),
                            words.all("rectify.measures").getFirst(),
                            unit.id(),
                            null,
                            LocalDate.parse(row.get(6)))));
  }

  private static Dice dice(String problem, LocalDate raised, @Nullable UUID unit) {
    return Dice.of("rectification", problem, raised, unit);
  }

  /** Writes down what has happened to it since. */
  private void carryOn(RectificationItem item, LocalDate until) {
    List<Turn> fate = fate(item);
    for (int i = item.steps().size(); i < fate.size(); i++) {
      Turn turn = fate.get(i);
      if (turn.on().isAfter(until)) {
        return;
      }
      desk.rectification().step(item.id(), said(item, turn, i));
      Dice dice = Dice.of("rectification file", item.problem(), item.raisedOn(), i);
      if (turn.kind() == StepKind.REPORTED && dice.inThousand(PROVEN)) {
        prove(item, turn.on());
      }
    }
  }

  private RectificationStep.Draft said(RectificationItem item, Turn turn, int at) {
    Dice dice = Dice.of("rectification words", item.problem(), item.raisedOn(), at);
    String section =
        switch (turn.kind()) {
          case PROGRESS, REOPENED -> "progress";
          case EXTENDED -> "extended";
          case REPORTED -> "done";
          case RETURNED -> "returned";
          case CLOSED -> "checked";
        };
    String who = turn.kind() == StepKind.EXTENDED ? "allows" : "checker";
    return new RectificationStep.Draft(
        turn.kind(),
        turn.on(),
        dice.pick(words.all("rectify." + section)),
        turn.kind().saysWho() ? dice.pick(words.all("rectify." + who)) : null,
        turn.until());
  }

  /** Most are done in time, some late, some only at the second attempt, a few not at all. */
  private List<Turn> fate(RectificationItem item) {
    Dice dice = dice(item.problem() + " fate", item.raisedOn(), item.unit());
    LocalDate raised = item.raisedOn();
    LocalDate due = Objects.requireNonNull(item.facts().dueOn());
    LocalDate begun = workday(raised.plusDays(4));
    LocalDate early = latest(workday(due.minusDays(2L + dice.of(6))), begun);
    List<Turn> turns = new ArrayList<>(List.of(new Turn(StepKind.PROGRESS, begun)));
    int of = dice.of(1000);
    if (of < 640) {
      turns.add(new Turn(StepKind.REPORTED, early));
      turns.add(new Turn(StepKind.CLOSED, workday(early.plusDays(3))));
    } else if (of < 740) {
      LocalDate late = latest(workday(due.plusDays(5L + dice.of(9))), begun);
      turns.add(new Turn(StepKind.REPORTED, late));
      turns.add(new Turn(StepKind.CLOSED, workday(late.plusDays(4))));
    } else if (of < 820) {
      turns.add(new Turn(StepKind.REPORTED, early));
      LocalDate back = workday(early.plusDays(2));
      turns.add(new Turn(StepKind.RETURNED, back));
      LocalDate again = workday(back.plusDays(7));
      turns.add(new Turn(StepKind.REPORTED, again));
      turns.add(new Turn(StepKind.CLOSED, workday(again.plusDays(5))));
    } else if (of < 930) {
      LocalDate later = due.plusDays(30);
      turns.add(new Turn(StepKind.EXTENDED, early, later));
      LocalDate done = latest(workday(later.minusDays(4)), early);
      turns.add(new Turn(StepKind.REPORTED, done));
      turns.add(new Turn(StepKind.CLOSED, workday(done.plusDays(3))));
    }
    return turns;
  }

  private LocalDate workday(LocalDate day) {
    return days.isWorkingDay(day) ? day : days.next(day);
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  private void prove(RectificationItem item, LocalDate on) {
    String name = PracticeWords.fill(words.one("rectify.file"), Map.of("day", on));
    Path file =
        PracticeFiles.pdf(folder.resolve(name + ".pdf"), List.of(item.problem(), on.toString()));
    desk.rectification()
        .attach(item.id(), desk.rectification().copyAll(item.id(), List.of(file), Progress.NONE));
  }
}
