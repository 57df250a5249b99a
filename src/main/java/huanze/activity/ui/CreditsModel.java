package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.ActivityFacts;
import huanze.agenda.CreditException;
import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.agenda.StandingSymbol;
import huanze.agenda.YearAgenda;
import huanze.base.CamelCase;
import huanze.fx.Looks;
import huanze.fx.Pick;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What a saved record counts for, and what persons decided about that. */
public final class CreditsModel {
  /** What still needs a record comes first. */
  private static final List<Standing> OPEN_FIRST =
      List.of(
          Standing.MISSED,
          Standing.VACANT,
          Standing.OPEN,
          Standing.UPCOMING,
          Standing.LATE,
          Standing.EXEMPT,
          Standing.MET);

  private final ActivityDesk desk;
  private final Names names;
  private final CreditFinder finder;
  private final CreditWords words;
  private final ObservableList<CreditLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private @Nullable Activity activity;
  private long asked;

  CreditsModel(ActivityDesk desk, Names names) {
    this.desk = desk;
    this.names = names;
    finder = new CreditFinder(desk, names);
    words = new CreditWords(desk);
  }

  /** What it counts for, then what it just misses. */
  ObservableList<CreditLine> lines() {
    return lines;
  }

  /** What it counts for, or why it counts for nothing, in one sentence; as typed if it was. */
  ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  /** Whether it counts for nothing as it is kept. */
  boolean countsForNothing() {
    return lines.stream().noneMatch(CreditLine::counts);
  }

  private String counted(List<CreditLine> found) {
    List<String> counted =
        found.stream()
            .filter(CreditLine::counts)
            .map(l -> names.owed(l.rule(), l.subjectName(), l.period()))
            .toList();
    return counted.isEmpty()
        ? desk.texts().text("activity.ui.counted.none")
        : desk.texts().text("activity.ui.counts.now", names.join(counted));
  }

  private record Shown(List<CreditLine> lines, String sentence) {}

  void show(@Nullable Activity shown) {
    activity = shown;
    asked++;
    if (shown == null || shown.withdrawn() != null) {
      lines.clear();
      sentence.set(counted(List.of()));
      return;
    }
    desk.background()
        .read(
            "activityCredits",
            () -> {
              List<CreditLine> found = finder.of(shown);
              boolean counts = found.stream().anyMatch(CreditLine::counts);
              Optional<String> why = counts ? Optional.empty() : words.of(shown, shown.facts());
              return new Shown(found, why.orElseGet(() -> counted(found)));
            },
            found -> {
              sentence.set(found.sentence());
              lines.setAll(found.lines());
            },
            desk.dialogs()::failed);
  }

  /**
   * Says what the form as typed would count for.
   *
   * @param before the record that is being corrected; null for a new one
   */
  void foresee(@Nullable Activity before, ActivityFacts typed) {
    long question = ++asked;
    String tooLittle = desk.texts().text("activity.ui.counted.typing");
    desk.background()
        .read(
            "activityForeseen",
            () -> words.of(before, typed).orElse(tooLittle),
            said -> {
              if (question == asked) {
                sentence.set(said);
              }
            },
            desk.dialogs()::failed);
  }

  /** A person decides, with a reason, that the record does not count for an obligation. */
  void doesNotCount(CreditLine line) {
    decide(line, CreditException.Effect.DOES_NOT_COUNT, "activity.ui.credit.askNot");
  }

  /** A person decides, with a reason, that it does count. */
  void alsoCounts(CreditLine line) {
    decide(line, CreditException.Effect.ALSO_COUNTS, "activity.ui.credit.askAlso");
  }

  /** It makes up late for a missed period (reading rule 4). */
  void makesUp(CreditLine line) {
    decide(line, CreditException.Effect.MADE_UP, "activity.ui.credit.askMadeUp");
  }

  private void decide(CreditLine line, CreditException.Effect effect, String question) {
    Activity record = activity;
    if (record == null) {
      return;
    }
    desk.background()
        .read(
            "activityTurns",
            () -> turns(record, line, effect),
            said -> decide(record, line, effect, question, said),
            desk.dialogs()::failed);
  }

  /** What else would turn: a record that makes up for a period is taken from its own. */
  private String turns(Activity record, CreditLine line, CreditException.Effect effect) {
    CreditException decision =
        new CreditException(
            record.id(), record.id(), line.rule(), line.subject(), line.period(), effect, "");
    boolean adds = effect != CreditException.Effect.DOES_NOT_COUNT;
    Set<Integer> years = new TreeSet<>(record.years());
    years.add(line.period().year());
    List<String> said = new ArrayList<>();
    for (int year : years) {
      desk.agenda().year(desk.reading(), year).turnedBy(decision, desk.clock().today()).stream()
          .filter(o -> !(adds && o.period().equals(line.period())))
          .map(
              o ->
                  desk.texts()
                      .text(
                          "activity.ui.credit.turns",
                          names.period(o.period()),
                          o.rule().id(),
                          desk.texts().text(o.standing().textKey())))
          .forEach(said::add);
    }
    return said.isEmpty() ? "" : "\n" + String.join("\n", said);
  }

  private void decide(
      Activity record,
      CreditLine line,
      CreditException.Effect effect,
      String question,
      String turns) {
    desk.dialogs()
        .askReason(question, line.rule(), line.subjectName(), names.period(line.period()), turns)
        .ifPresent(
            reason ->
                desk.background()
                    .write(
                        () ->
                            desk.agenda()
                                .setException(
                                    record.id(),
                                    line.rule(),
                                    line.subject().toString(),
                                    line.period().toString(),
                                    effect,
                                    reason),
                        done -> changed("activity.ui.notice.exceptionSet"),
                        desk.dialogs()::failed));
  }

  /** Takes a decision back. */
  void takeBack(CreditLine line) {
    UUID exception = line.exception();
    if (exception == null) {
      return;
    }
    desk.background()
        .write(
            () -> {
              desk.agenda().removeException(exception);
              return true;
            },
            done -> changed("activity.ui.notice.exceptionRemoved"),
            desk.dialogs()::failed);
  }

  private void changed(String notice) {
    desk.notices().say(notice);
    show(activity);
  }

  /** Finds what the record could also count for: the other obligations of its units and posts. */
  void others(Consumer<List<Pick<CreditLine>>> found) {
    others(o -> true, found);
  }

  /** Finds what the record could make up for: what was not done when it was due. */
  void missed(Consumer<List<Pick<CreditLine>>> found) {
    others(o -> o.standing() == Standing.MISSED || o.standing() == Standing.VACANT, found);
  }

  private void others(Predicate<Obligation> wanted, Consumer<List<Pick<CreditLine>>> found) {
    Activity record = activity;
    if (record != null) {
      desk.background()
          .read("activityOthers", () -> others(record, wanted), found, desk.dialogs()::failed);
    }
  }

  private List<Pick<CreditLine>> others(Activity record, Predicate<Obligation> wanted) {
    List<Pick<CreditLine>> picks = new ArrayList<>();
    YearAgenda agenda = desk.agenda().year(desk.reading(), record.heldOn().getYear());
    Set<UUID> own = CreditFinder.subjects(agenda.structure(), record);
    for (Obligation o : agenda.obligations(desk.clock().today())) {
      boolean mine =
          own.contains(o.subject()) || o.jointWith() != null && own.contains(o.jointWith());
      boolean counted = o.records().stream().anyMatch(r -> r.id().equals(record.id()));
      boolean begun = !o.from().isAfter(record.heldOn());
      boolean owed = o.standing() != Standing.NOT_OWED;
      boolean alike = o.rule().counts().kind().equals(CamelCase.of(record.kind()));
      if (mine && begun && !counted && owed && alike && wanted.test(o)) {
        CreditLine line = finder.line(agenda, o, false, "", null);
        String name =
            desk.texts()
                .text(
                    "activity.ui.credit.line",
                    o.rule().id(),
                    names.period(o.period()),
                    o.rule().title());
        String hint = line.subjectName();
        String word = desk.texts().text(o.standing().textKey());
        picks.add(new Pick<>(line, sign(o.standing()), name, hint, name + " " + hint + " " + word));
      }
    }
    picks.sort(
        Comparator.comparingInt(
                (Pick<CreditLine> pick) -> OPEN_FIRST.indexOf(pick.value().standing()))
            .thenComparing(pick -> pick.value().period(), Comparator.reverseOrder()));
    return picks;
  }

  private Pick.Sign sign(Standing standing) {
    String word = desk.texts().text(standing.textKey());
    return new Pick.Sign(
        desk.texts().text("activity.ui.sign", StandingSymbol.of(standing), word),
        Looks.standing(CamelCase.of(standing)));
  }
}
