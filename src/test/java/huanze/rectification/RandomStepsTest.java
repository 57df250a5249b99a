package huanze.rectification;

import static huanze.rectification.TownOffice.TODAY;
import static huanze.rectification.TownOffice.day;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.agenda.calendar.DueMatter;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.rectification.StepsReadAgain.Happened;
import huanze.unit.OpenMatters;
import huanze.unit.Structure;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is written down in whatever order, the ledger says what the slow reading says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomStepsTest {
  private static final int IN_MEMORY = 6_000;
  private static final int IN_LEDGER = 50;
  private static final int STEPS = 14;

  private TownOffice office;

  @BeforeAll
  void open(@TempDir Path folder) {
    office = new TownOffice(folder);
  }

  @AfterAll
  void close() {
    office.close();
  }

  /** A day of autumn: few enough that many meet. */
  private static LocalDate autumn(Random dice) {
    return day(10, 1).plusDays(dice.nextInt(60));
  }

  private static StepKind kind(Random dice) {
    StepKind[] kinds = StepKind.values();
    return kinds[dice.nextInt(kinds.length)];
  }

  /** Mostly what can be: words, a name, a later last day; sometimes one of them is missing. */
  private static RectificationStep.Draft draft(Random dice, StepsReadAgain known, LocalDate today) {
    StepKind kind = kind(dice);
    LocalDate on =
        dice.nextInt(3) == 0
            ? autumn(dice)
            : known.all.isEmpty()
                ? known.raised.plusDays(dice.nextInt(5))
                : known.all.getLast().on().plusDays(dice.nextInt(6));
    if (on.isAfter(today) && dice.nextInt(4) != 0) {
      on = today;
    }
    LocalDate until =
        !kind.setsDeadline() || dice.nextInt(12) == 0
            ? null
            : known.now().lastDay().plusDays(dice.nextInt(20) - 4);
    return new RectificationStep.Draft(
        kind, on, dice.nextInt(15) == 0 ? " " : "情况属实", dice.nextInt(10) == 0 ? null : "王芳", until);
  }

  private static Happened happened(RectificationStep.Draft draft) {
    return new Happened(draft.kind(), draft.on(), draft.extendedTo());
  }

  private static boolean accepts(
      StepsReadAgain known, RectificationStep.Draft draft, LocalDate today) {
    return known.accepts(happened(draft), draft.words(), draft.by(), today);
  }

  private static StepsReadAgain.Standing standing(RectificationItem item, LocalDate day) {
    return new StepsReadAgain.Standing(
        item.state(),
        item.deadline(),
        item.reportedOn(),
        item.closedOn(),
        item.isOverdue(day),
        item.wasLate());
  }

  private static void assertSame(String story, RectificationItem item, StepsReadAgain known) {
    LocalDate after = LocalDate.of(2027, 6, 1);
    assertThat(standing(item, after)).as("%s now", story).isEqualTo(known.on(after));
    for (LocalDate day = day(9, 29); day.isBefore(day(12, 20)); day = day.plusDays(1)) {
      assertThat(standing(item.asOf(day), day))
          .as(() -> story + " on one day: " + known.all)
          .isEqualTo(known.on(day));
    }
  }

  /** Thousands of stories by the rules alone, each compared on eighty days. */
  @Test
  void thousandsOfStoriesByTheRules() {
    Map<StepKind, Integer> taken = new EnumMap<>(StepKind.class);
    Map<StepKind, Integer> refused = new EnumMap<>(StepKind.class);
    int late = 0;
    int again = 0;
    Structure structure = office.desk.structure();
    for (int seed = 0; seed < IN_MEMORY; seed++) {
      Random dice = new Random(seed);
      StepsReadAgain known = started(dice);
      RectificationItem item =
          new RectificationItem(
              Ids.named("item " + seed),
              TownOffice.facts(known.raised, "清淤", office.party, known.due),
              null,
              List.of(),
              List.of());
      for (int i = 0; i < STEPS; i++) {
        RectificationStep.Draft draft = draft(dice, known, TODAY);
        boolean accepted = RectificationCheck.of(draft, item, structure, TODAY).isEmpty();
        assertThat(accepted)
            .as("seed %d: %s after %s", seed, draft, known.all)
            .isEqualTo(accepts(known, draft, TODAY));
        (accepted ? taken : refused).merge(draft.kind(), 1, Integer::sum);
        if (accepted) {
          known.all.add(happened(draft));
          item = item.with(steps(item, draft));
        }
      }
      assertSame("seed " + seed, item, known);
      late += item.wasLate() ? 1 : 0;
      again += known.all.stream().anyMatch(h -> h.kind() == StepKind.REOPENED) ? 1 : 0;
    }
    // The dice came to everything often enough to mean something.
    for (StepKind kind : StepKind.values()) {
      assertThat(taken.get(kind)).as("%s taken", kind).isGreaterThan(500);
      assertThat(refused.get(kind)).as("%s refused", kind).isGreaterThan(500);
    }
    assertThat(late).isBetween(200, IN_MEMORY - 200);
    assertThat(again).isBetween(200, IN_MEMORY - 200);
  }

  private static StepsReadAgain started(Random dice) {
    LocalDate raised = day(10, 1).plusDays(dice.nextInt(20));
    return new StepsReadAgain(raised, raised.plusDays(dice.nextInt(30)));
  }

  private static List<RectificationStep> steps(
      RectificationItem item, RectificationStep.Draft draft) {
    List<RectificationStep> steps = new ArrayList<>(item.steps());
    steps.add(
        new RectificationStep(
            Ids.named(item.id() + "/" + steps.size()),
            draft.kind(),
            draft.on(),
            draft.words(),
            draft.by(),
            draft.extendedTo(),
            TODAY));
    return steps;
  }

  /**
   * The same in a ledger, where days are corrected, steps taken back, entries undone and items
   * removed while time goes on; afterwards the lists of every day are compared too.
   */
  @Test
  void storiesInALedgerAndTheListsOfEveryDay() {
    Map<UUID, StepsReadAgain> known = new HashMap<>();
    Set<UUID> ofParty = new HashSet<>();
    for (int seed = 0; seed < IN_LEDGER; seed++) {
      Random dice = new Random(90_000 + seed);
      office.today(TODAY);
      StepsReadAgain told = started(dice);
      UUID unit = dice.nextBoolean() ? office.party : office.government;
      UUID id = office.add(told.raised, "事项" + seed, unit, told.due).id();
      boolean removed = false;
      for (int i = 0; i < STEPS && !removed; i++) {
        office.today(office.today().plusDays(dice.nextInt(2)));
        StepsReadAgain before = told.copy();
        String story = "seed " + seed + " after " + told.all;
        boolean written =
            switch (dice.nextInt(12)) {
              case 0 -> takeBack(story, id, told);
              case 1, 2 -> change(story, dice, id, unit, told);
              case 3 -> {
                removed = dice.nextInt(3) == 0;
                yield removed && remove(id);
              }
              default -> step(story, dice, id, told);
            };
        if (written && dice.nextInt(8) == 0) {
          office.desk.ledger().undo(office.desk.ledger().position());
          told = before;
          removed = false;
        }
      }
      if (removed) {
        assertThat(office.store().find(id)).isEmpty();
      } else {
        known.put(id, told);
        if (unit.equals(office.party)) {
          ofParty.add(id);
        }
      }
    }
    office.today(day(12, 20));
    known.forEach((id, told) -> assertSame(id.toString(), office.item(id), told));
    assertLists(known, ofParty);
  }

  private boolean step(String story, Random dice, UUID id, StepsReadAgain told) {
    RectificationStep.Draft draft = draft(dice, told, office.today());
    boolean expected = accepts(told, draft, office.today());
    assertThat(isDone(() -> office.service().step(id, draft)))
        .as("%s: %s", story, draft)
        .isEqualTo(expected);
    if (expected) {
      told.all.add(happened(draft));
    }
    return expected;
  }

  private boolean takeBack(String story, UUID id, StepsReadAgain told) {
    boolean expected = !told.all.isEmpty();
    assertThat(isDone(() -> office.service().takeBack(id, "登记有误"))).as(story).isEqualTo(expected);
    if (expected) {
      told.all.removeLast();
    }
    return expected;
  }

  /** Another day on which it was raised or is due; true only if that made an entry. */
  private boolean change(String story, Random dice, UUID id, UUID unit, StepsReadAgain told) {
    LocalDate raised = told.raised.plusDays(dice.nextInt(7) - 3);
    LocalDate due = dice.nextInt(3) == 0 ? told.due.plusDays(dice.nextInt(9) - 4) : told.due;
    boolean expected = told.acceptsDays(raised, due, office.today());
    long entries = office.desk.ledger().position();
    RectificationFacts facts = TownOffice.facts(raised, office.item(id).problem(), unit, due);
    assertThat(isDone(() -> office.service().change(id, facts)))
        .as("%s: raised %s due %s instead of %s", story, raised, due, told.due)
        .isEqualTo(expected);
    if (expected) {
      told.raised = raised;
      told.due = due;
    }
    return office.desk.ledger().position() > entries;
  }

  private boolean remove(UUID id) {
    office.service().remove(id, "列错了");
    return true;
  }

  /** Whether it was done; what is refused leaves no entry behind. */
  private boolean isDone(Runnable work) {
    long entries = office.desk.ledger().position();
    try {
      work.run();
      return true;
    } catch (InvalidInput e) {
      assertThat(office.desk.ledger().position()).isEqualTo(entries);
      return false;
    }
  }

  private void assertLists(Map<UUID, StepsReadAgain> known, Set<UUID> ofParty) {
    for (LocalDate day = day(9, 29); day.isBefore(day(12, 20)); day = day.plusDays(3)) {
      LocalDate then = day;
      Set<String> due = new HashSet<>();
      Set<String> near = new HashSet<>();
      Set<String> month = new HashSet<>();
      known.forEach(
          (id, told) -> {
            StepsReadAgain.Standing was = told.on(then);
            if (ofParty.contains(id)
                && told.raised.isBefore(then)
                && was.state() != RectificationState.CLOSED) {
              boolean done = was.state() == RectificationState.REPORTED;
              due.add(id + (done ? " REPORTED " : " LISTED ") + was.lastDay());
            }
            StepsReadAgain.Standing now = told.now();
            boolean open = now.state() == RectificationState.OPEN;
            if (open && !now.lastDay().isAfter(then.plusDays(5))) {
              near.add(id + " LISTED " + now.lastDay());
            }
            if (now.state() == RectificationState.REPORTED) {
              near.add(id + " REPORTED " + now.lastDay());
            }
            if (open && now.lastDay().getMonth() == then.getMonth()) {
              month.add(id + " LISTED " + now.lastDay());
            }
          });
      DueMatters matters = office.desk.dueMatters();
      assertThat(told(matters.due(office.party, then))).as("due %s", then).isEqualTo(due);
      assertThat(told(matters.askedAfter(office.party, then))).as("asked %s", then).isEqualTo(due);
      assertThat(told(matters.near(then, then.plusDays(5)))).as("near %s", then).isEqualTo(near);
      assertThat(
              told(
                  matters.between(
                      then.withDayOfMonth(1), then.withDayOfMonth(then.lengthOfMonth()))))
          .as("month of %s", then)
          .isEqualTo(month);
    }
    Set<UUID> notClosed =
        known.entrySet().stream()
            .filter(e -> e.getValue().now().state() != RectificationState.CLOSED)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    assertThat(office.store().notClosed())
        .extracting(RectificationItem::id)
        .containsExactlyInAnyOrderElementsOf(notClosed);
    assertThat(
            new RectificationMatters(office.store())
                .of(Set.of(office.party), office.desk.structure(), TODAY))
        .extracting(OpenMatters.Matter::record)
        .containsExactlyInAnyOrderElementsOf(notClosed.stream().filter(ofParty::contains).toList());
  }

  /** As a set, and sorted by last day as they come. */
  private static Set<String> told(List<DueMatter> matters) {
    assertThat(matters).isSortedAccordingTo(Comparator.comparing(DueMatter::dueOn));
    Set<String> told = new HashSet<>();
    for (DueMatter matter : matters) {
      assertThat(told.add(matter.id() + " " + matter.stage() + " " + matter.dueOn())).isTrue();
    }
    return told;
  }
}
