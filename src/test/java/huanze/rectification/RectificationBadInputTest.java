package huanze.rectification;

import static huanze.rectification.TownOffice.TODAY;
import static huanze.rectification.TownOffice.day;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Ids;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be is refused by name, when an item is written and when it is corrected. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RectificationBadInputTest {
  private static final LocalDate RAISED = day(11, 2);
  private static final LocalDate DUE = day(11, 30);

  /** Of Extension B: two chars, one character. */
  private static final String BEYOND = "𠀀";

  private TownOffice office;
  private UUID endedBefore;
  private UUID endedOnTheDay;
  private UUID endedAfter;
  private UUID foundedSince;
  private UUID foundedToday;
  private UUID foundedTomorrow;

  @BeforeAll
  void open(@TempDir Path folder) {
    office = new TownOffice(folder);
    endedBefore = office.unit("海滨镇环卫站", null, day(11, 1));
    endedOnTheDay = office.unit("海滨镇水管站", null, day(11, 2));
    endedAfter = office.unit("海滨镇农技站", null, day(11, 10));
    foundedSince = office.unit("海滨镇环保站", day(11, 3), null);
    foundedToday = office.unit("海滨镇林业站", TODAY, null);
    foundedTomorrow = office.unit("海滨镇执法队", TODAY.plusDays(1), null);
  }

  @AfterAll
  void close() {
    office.close();
  }

  /** Facts as somebody types them, good ones first. */
  private static final class Typed {
    private String from;
    private LocalDate raised = RAISED;
    private String problem = "入海口水质超标";
    private String goal;
    private String measures;
    private UUID unit;
    private String person;
    private LocalDate due = DUE;

    private RectificationFacts facts() {
      return new RectificationFacts(
          Origin.PROVINCIAL, from, raised, problem, goal, measures, unit, person, due);
    }
  }

  private RectificationFacts typed(Consumer<Typed> change) {
    Typed typed = new Typed();
    typed.unit = office.party;
    change.accept(typed);
    return typed.facts();
  }

  private static Arguments bad(String what, Consumer<Typed> change, String... reasons) {
    return Arguments.of(what, change, reasons);
  }

  private static Arguments good(String what, Consumer<Typed> change) {
    return Arguments.of(what, change);
  }

  Stream<Arguments> bad() {
    return Stream.of(
        bad("no problem", t -> t.problem = null, "problem: empty.problem"),
        bad("blanks, full-width ones too", t -> t.problem = " 　\n", "problem: empty.problem"),
        bad("2,001 characters", t -> t.problem = "水".repeat(2001), "problem: tooLong"),
        bad("2,001 of Ext. B", t -> t.problem = BEYOND.repeat(2001), "problem: tooLong"),
        bad("long goal", t -> t.goal = "水".repeat(2001), "goal: tooLong"),
        bad("long measures", t -> t.measures = "水".repeat(2001), "measures: tooLong"),
        bad("long origin", t -> t.from = "水".repeat(201), "from: tooLong"),
        bad("long person", t -> t.person = "水".repeat(201), "person: tooLong"),
        bad("no unit", t -> t.unit = null, "unit: unitMissing"),
        bad("unknown unit", t -> t.unit = Ids.named("nobody"), "unit: unitUnknown"),
        bad("ended before", t -> t.unit = endedBefore, "unit: unitEnded"),
        bad("founded tomorrow", t -> t.unit = foundedTomorrow, "unit: unitNotYet"),
        bad("no last day", t -> t.due = null, "dueOn: dayMissing"),
        bad("due before raised", t -> t.due = day(11, 1), "dueOn: dueBeforeRaised"),
        bad("due in 2206", t -> t.due = LocalDate.of(2206, 11, 30), "dueOn: dayTooLate"),
        bad("no raised day", t -> t.raised = null, "raisedOn: dayMissing"),
        bad("raised tomorrow", t -> t.raised = TODAY.plusDays(1), "raisedOn: dayAhead"),
        bad("raised in 1926", t -> t.raised = LocalDate.of(1926, 11, 2), "raisedOn: dayTooEarly"),
        bad(
            "all at once",
            t -> {
              t.problem = "";
              t.unit = null;
              t.due = null;
              t.raised = null;
            },
            "problem: empty.problem",
            "raisedOn: dayMissing",
            "dueOn: dayMissing",
            "unit: unitMissing"));
  }

  Stream<Arguments> good() {
    return Stream.of(
        good("2,000 characters", t -> t.problem = "水".repeat(2000)),
        good("2,000 of Ext. B", t -> t.problem = BEYOND.repeat(2000)),
        good("200 of Ext. B", t -> t.person = BEYOND.repeat(200)),
        good("due on the very day", t -> t.due = RAISED),
        good("raised today", t -> t.raised = TODAY),
        good("ended on the day", t -> t.unit = endedOnTheDay),
        good("ended after it", t -> t.unit = endedAfter),
        good("founded after it", t -> t.unit = foundedSince),
        good("founded today", t -> t.unit = foundedToday));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void isNotWritten(String what, Consumer<Typed> change, String... reasons) {
    office.refused(() -> office.service().add(typed(change)), reasons);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void isNotWrittenOverWhatStands(String what, Consumer<Typed> change, String... reasons) {
    RectificationItem item = office.service().add(typed(t -> {}));
    office.refused(() -> office.service().change(item.id(), typed(change)), reasons);
    assertThat(office.item(item.id())).isEqualTo(item);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("good")
  void isWritten(String what, Consumer<Typed> change) {
    RectificationFacts facts = typed(change);
    RectificationItem item = office.service().add(facts);
    assertThat(office.item(item.id()).facts()).isEqualTo(facts);
    RectificationItem other = office.service().add(typed(t -> {}));
    office.service().change(other.id(), facts);
    assertThat(office.item(other.id()).facts()).isEqualTo(facts);
  }

  /** A step as somebody types it, a good one first. */
  private static RectificationStep.Draft draft(
      StepKind kind, UnaryOperator<RectificationStep.Draft> change) {
    boolean longer = kind.setsDeadline();
    return change.apply(
        new RectificationStep.Draft(kind, day(11, 10), "情况属实", "王芳", longer ? day(12, 31) : null));
  }

  private static UnaryOperator<RectificationStep.Draft> on(LocalDate day) {
    return d -> new RectificationStep.Draft(d.kind(), day, d.words(), d.by(), d.extendedTo());
  }

  private static UnaryOperator<RectificationStep.Draft> saying(String words) {
    return d -> new RectificationStep.Draft(d.kind(), d.on(), words, d.by(), d.extendedTo());
  }

  private static UnaryOperator<RectificationStep.Draft> by(String who) {
    return d -> new RectificationStep.Draft(d.kind(), d.on(), d.words(), who, d.extendedTo());
  }

  private static UnaryOperator<RectificationStep.Draft> to(LocalDate day) {
    return d -> new RectificationStep.Draft(d.kind(), d.on(), d.words(), d.by(), day);
  }

  /** An item to which each kind of step can happen on the 10th. */
  private RectificationItem readyFor(StepKind kind) {
    UUID id = office.add(RAISED, "入海口水质超标", office.party, DUE).id();
    if (kind == StepKind.RETURNED || kind == StepKind.CLOSED || kind == StepKind.REOPENED) {
      office.reported(id, day(11, 8));
    }
    if (kind == StepKind.REOPENED) {
      office.closed(id, day(11, 9));
    }
    return office.item(id);
  }

  static Stream<Arguments> badSteps() {
    List<Arguments> all = new ArrayList<>();
    for (StepKind kind : StepKind.values()) {
      all.add(Arguments.of(kind, "no day", on(null), "on: dayMissing"));
      all.add(Arguments.of(kind, "tomorrow", on(TODAY.plusDays(1)), "on: dayAhead"));
      all.add(Arguments.of(kind, "before raised", on(day(11, 1)), "on: dayBeforeRaised"));
      all.add(Arguments.of(kind, "nothing said", saying(" 　"), "words: empty.words"));
      all.add(Arguments.of(kind, "too much", saying("水".repeat(2001)), "words: tooLong"));
    }
    for (StepKind kind :
        List.of(StepKind.EXTENDED, StepKind.RETURNED, StepKind.CLOSED, StepKind.REOPENED)) {
      all.add(Arguments.of(kind, "nobody", by(" "), "by: empty.by"));
      all.add(Arguments.of(kind, "nobody", by(null), "by: empty.by"));
      all.add(Arguments.of(kind, "long name", by("水".repeat(201)), "by: tooLong"));
    }
    StepKind longer = StepKind.EXTENDED;
    all.add(Arguments.of(longer, "until when", to(null), "extendedTo: dayMissing"));
    all.add(Arguments.of(longer, "as it is", to(DUE), "extendedTo: noExtension"));
    all.add(Arguments.of(longer, "shorter", to(day(11, 29)), "extendedTo: noExtension"));
    all.add(Arguments.of(longer, "2206", to(LocalDate.of(2206, 1, 1)), "extendedTo: dayTooLate"));
    StepKind again = StepKind.REOPENED;
    all.add(Arguments.of(again, "until when", to(null), "extendedTo: dayMissing"));
    all.add(Arguments.of(again, "over before", to(day(11, 9)), "extendedTo: newDeadlineBefore"));
    all.add(Arguments.of(again, "2206", to(LocalDate.of(2206, 1, 1)), "extendedTo: dayTooLate"));
    return all.stream();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("badSteps")
  void doesNotHappen(
      StepKind kind, String what, UnaryOperator<RectificationStep.Draft> change, String reason) {
    RectificationItem item = readyFor(kind);
    office.refused(() -> office.service().step(item.id(), draft(kind, change)), reason);
    assertThat(office.item(item.id())).isEqualTo(item);
  }

  static Stream<Arguments> goodSteps() {
    List<Arguments> all = new ArrayList<>();
    for (StepKind kind : StepKind.values()) {
      all.add(Arguments.of(kind, "today", on(TODAY)));
      all.add(Arguments.of(kind, "2,000 of Ext. B", saying(BEYOND.repeat(2000))));
    }
    for (StepKind kind : List.of(StepKind.PROGRESS, StepKind.REPORTED)) {
      all.add(Arguments.of(kind, "nobody has to sign", by(null)));
    }
    all.add(Arguments.of(StepKind.EXTENDED, "one day more", to(day(12, 1))));
    return all.stream();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("goodSteps")
  void happens(StepKind kind, String what, UnaryOperator<RectificationStep.Draft> change) {
    RectificationItem item = readyFor(kind);
    RectificationStep.Draft draft = draft(kind, change);
    office.service().step(item.id(), draft);
    RectificationStep last = office.item(item.id()).steps().getLast();
    assertThat(last.kind()).isEqualTo(kind);
    assertThat(last.on()).isEqualTo(draft.on());
    assertThat(last.words()).isEqualTo(draft.words());
    assertThat(last.extendedTo()).isEqualTo(draft.extendedTo());
    assertThat(last.enteredOn()).isEqualTo(TODAY);
  }

  @Test
  void everyFaultOfAStepIsNamedAtOnce() {
    RectificationItem item = readyFor(StepKind.EXTENDED);
    office.refused(
        () ->
            office
                .service()
                .step(
                    item.id(),
                    new RectificationStep.Draft(StepKind.EXTENDED, null, null, null, null)),
        "on: dayMissing",
        "words: empty.words",
        "by: empty.by",
        "extendedTo: dayMissing");
  }

  @Test
  void thereMustBeSuchAnItem() {
    UUID nowhere = Ids.named("no item");
    RectificationStep.Draft step = draft(StepKind.PROGRESS, UnaryOperator.identity());
    office.refused(() -> office.service().step(nowhere, step), "id: noSuchItem");
    office.refused(() -> office.service().change(nowhere, typed(t -> {})), "id: noSuchItem");
    office.refused(() -> office.service().takeBack(nowhere, "登记有误"), "id: noSuchItem");
    office.refused(() -> office.service().remove(nowhere, "登记有误"), "id: noSuchItem");
    office.refused(() -> office.service().attach(nowhere, List.of()), "id: noSuchItem");
  }
}
