package huanze.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import huanze.base.CamelCase;
import huanze.base.Period;
import huanze.base.Problem;
import huanze.base.Texts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ActivityCheckTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 5);
  private static final UUID NOBODY = UUID.fromString("00000000-0000-0000-0000-000000000001");
  private static final String LONG = "𠀀".repeat(201);

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(meeting().forms(ActivityForm.RESEARCH), "forms", "formNotOfKind.meeting"),
        Arguments.of(meeting().forms(), "forms", "formMissing"),
        Arguments.of(
            ActivityFacts.of(ActivityKind.DEBRIEFING)
                .forms(ActivityForm.ANNUAL)
                .heldOn(DAY)
                .conveners(Town.COUNTY),
            "forms",
            "formNotOfKind.debriefing"),
        Arguments.of(meeting().heldOn(null), "heldOn", "dayMissing"),
        Arguments.of(meeting().heldOn(LocalDate.of(1999, 12, 31)), "heldOn", "dayTooEarly"),
        Arguments.of(meeting().heldOn(LocalDate.of(2028, 11, 24)), "heldOn", "dayTooLate"),
        Arguments.of(
            meeting().startsAt(LocalTime.of(9, 30)).endsAt(LocalTime.of(9, 0)),
            "endsAt",
            "endBeforeStart"),
        Arguments.of(meeting().endsAt(LocalTime.of(9, 0)), "startsAt", "startMissing"),
        Arguments.of(meeting().conveners(), "conveners", "convenerMissing"),
        Arguments.of(meeting().conveners(Town.GOVERNMENT, NOBODY), "conveners[1]", "unitUnknown"),
        Arguments.of(meeting().target(NOBODY), "target", "unitUnknown"),
        Arguments.of(
            meeting().leaders(new Leader(NOBODY, Leader.Role.CHAIRING)),
            "leaders[0]",
            "personUnknown"),
        Arguments.of(
            meeting()
                .participants(new Participant(NOBODY, null, Participant.Presence.PRESENT, null)),
            "participants[0]",
            "personUnknown"),
        Arguments.of(
            meeting().participants(new Participant(null, "　", Participant.Presence.ABSENT, null)),
            "participants[0]",
            "participantNameless"),
        Arguments.of(inspection().leaders(), "leaders", "leaderMissing"),
        Arguments.of(
            inspection().leaders(new Leader(Town.MAYOR, Leader.Role.CHAIRING)),
            "leaders",
            "leaderMissing"),
        Arguments.of(inspection().forms(ActivityForm.JOINT), "forms", "formNotOfKind.inspection"),
        Arguments.of(report("2026").about(null), "about", "aboutMissing"),
        Arguments.of(report("2026-H1"), "about", "aboutLength.year"),
        Arguments.of(report("2026").forms(ActivityForm.HALF_YEAR), "about", "aboutLength.halfYear"),
        Arguments.of(
            report("2026").forms(ActivityForm.HALF_YEAR, ActivityForm.ANNUAL),
            "about",
            "aboutLength.none"),
        Arguments.of(report("2027").heldOn(DAY), "heldOn", "beforePeriod"),
        Arguments.of(report("1998"), "about", "aboutTooFar"),
        Arguments.of(report("2029"), "about", "aboutTooFar"),
        Arguments.of(report("2026").conveners(), "conveners", "reporterMissing"),
        Arguments.of(report("2026").title("  "), "title", "empty"),
        Arguments.of(
            report("2026").outlets(new Outlet(Channel.NEWSPAPER, DAY)),
            "outlets",
            "outletsOnlyOfBulletin"),
        Arguments.of(Desk.air(), "outlets", "outletMissing"),
        Arguments.of(
            Desk.air(new Outlet(Channel.NEWSPAPER, DAY), new Outlet(Channel.TELEVISION, null)),
            "outlets[1].publishedOn",
            "outletDayMissing.television"),
        Arguments.of(
            Desk.air(new Outlet(Channel.NEWSPAPER, DAY), new Outlet(Channel.NEWSPAPER, DAY)),
            "outlets[1].channel",
            "outletTwice.newspaper"),
        Arguments.of(
            Desk.air(new Outlet(Channel.NEWSPAPER, LocalDate.of(2026, 9, 30))),
            "outlets[0].publishedOn",
            "beforePeriod"),
        Arguments.of(
            Desk.air(new Outlet(Channel.NEWSPAPER, LocalDate.of(2029, 9, 30))),
            "outlets[0].publishedOn",
            "dayTooLate"),
        Arguments.of(
            Desk.air(new Outlet(Channel.NEWSPAPER, DAY)).about(null), "about", "dataMonthMissing"),
        Arguments.of(
            Desk.air(new Outlet(Channel.NEWSPAPER, DAY)).about(Period.year(2026)),
            "about",
            "aboutLength.month"),
        Arguments.of(training().forms(ActivityForm.SPECIAL), "forms", "formNotOfKind.training"),
        Arguments.of(training().conveners(), "conveners", "trainerMissing"),
        Arguments.of(training().title(null), "title", "empty"),
        Arguments.of(
            training().outlets(new Outlet(Channel.NEWSPAPER, DAY)),
            "outlets",
            "outletsOnlyOfBulletin"),
        Arguments.of(check().target(null), "target", "targetMissing"),
        Arguments.of(check().conveners(), "conveners", "checkerMissing"),
        Arguments.of(
            ActivityFacts.of(ActivityKind.DEBRIEFING).heldOn(DAY), "leaders", "debrieferMissing"),
        Arguments.of(
            ActivityFacts.of(ActivityKind.DEBRIEFING).heldOn(DAY).conveners(Town.COUNTY),
            "about",
            "debriefingYearMissing"),
        Arguments.of(meeting().title(null), "title", "empty"),
        Arguments.of(meeting().title(LONG), "title", "tooLong"),
        Arguments.of(meeting().place(LONG), "place", "tooLong"),
        Arguments.of(meeting().content("字".repeat(20_001)), "content", "tooLong"),
        Arguments.of(meeting().topics(new Topic(" ", true)), "topics[0].words", "empty"),
        Arguments.of(
            meeting().studied(true).topics(new Topic("研究人事", false)),
            "studied",
            "noTopicEnvironmental"),
        Arguments.of(
            meeting().decisions(new Decision(null, null, null)), "decisions[0].words", "empty"),
        Arguments.of(
            meeting().decisions(new Decision("整改", NOBODY, null)),
            "decisions[0].unit",
            "unitUnknown"),
        Arguments.of(
            meeting().decisions(new Decision("整改", null, DAY.minusDays(1))),
            "decisions[0].dueOn",
            "dueBeforeHeld"),
        Arguments.of(
            inspection().problems(new FoundProblem(null, " ", "清理", null, null)),
            "problems[0].words",
            "empty"),
        Arguments.of(
            inspection().problems(new FoundProblem(null, "堆放", null, NOBODY, null)),
            "problems[0].unit",
            "unitUnknown"),
        Arguments.of(
            inspection().problems(new FoundProblem(null, "堆放", null, null, DAY.minusDays(1))),
            "problems[0].dueOn",
            "dueBeforeHeld"),
        Arguments.of(
            inspection()
                .problems(new FoundProblem(null, "堆放", null, null, LocalDate.of(2206, 1, 1))),
            "problems[0].dueOn",
            "dayTooLate"),
        Arguments.of(
            meeting().problems(new FoundProblem(null, "堆放", null, null, null)),
            "problems",
            "problemsOnlyOfInspection"),
        Arguments.of(
            meeting().visit(new Visit(Set.of(Visit.Source.PATROL), null)),
            "sources",
            "visitOnlyOfInspection"),
        Arguments.of(
            meeting().participants(there(Town.COUNTY_HEAD), there(Town.COUNTY_HEAD)),
            "participants[1]",
            "participantTwice"),
        Arguments.of(
            meeting()
                .participants(
                    there(Town.COUNTY_HEAD),
                    new Participant(Town.COUNTY_HEAD, null, Participant.Presence.ABSENT, null)),
            "participants[1]",
            "participantThereAndAbsent"),
        Arguments.of(
            meeting()
                .leaders(new Leader(Town.MAYOR, Leader.Role.CHAIRING))
                .participants(new Participant(Town.MAYOR, null, Participant.Presence.ABSENT, "出差")),
            "leaders[0]",
            "chairAbsent"),
        Arguments.of(
            inspection().minutes(minutes("第3次", null, null, null, null)),
            "minutes",
            "minutesOnlyOfMeeting"),
        Arguments.of(minuted(LONG, null, null, null, null), "session", "tooLong"),
        Arguments.of(
            minuted(null, DAY.minusDays(1), null, null, null), "draftedOn", "stageBeforeHeld"),
        Arguments.of(minuted(null, null, null, null, TODAY.plusDays(1)), "issuedOn", "stageAhead"),
        Arguments.of(minuted(null, null, null, null, TODAY), "signedBy", "signerMissing"),
        Arguments.of(
            minuted(null, DAY.plusDays(3), DAY.plusDays(2), "李四", null),
            "minutes",
            "stagesOutOfOrder"),
        Arguments.of(
            meeting().minutes(new Minutes(null, null, null, DAY, null, null, null, null)),
            "reviewedBy",
            "reviewerMissing"),
        Arguments.of(
            meeting().minutes(new Minutes(null, null, null, null, null, null, null, "各县区")),
            "issuedOn",
            "issueDayMissing"));
  }

  @ParameterizedTest
  @MethodSource
  void refused(ActivityFactsBuilder facts, String field, String key) {
    List<Problem> problems = check(facts).problems();
    assertThat(problems)
        .extracting(Problem::field, Problem::textKey)
        .contains(tuple(field, "activity.problem." + key));
    problems.forEach(ActivityCheckTest::reads);
  }

  static Stream<Arguments> accepted() {
    return Stream.of(
        Arguments.of(meeting()),
        Arguments.of(meeting().heldOn(LocalDate.of(2000, 1, 1)).leaders()),
        Arguments.of(meeting().heldOn(LocalDate.of(2028, 11, 23))),
        // 200 characters are a name; the last day of a tenure is still a day in office.
        Arguments.of(
            meeting()
                .participants(
                    new Participant(null, "名".repeat(200), Participant.Presence.PRESENT, null))),
        Arguments.of(
            meeting()
                .heldOn(LocalDate.of(2026, 11, 4))
                .participants(there(Town.NAMESAKE_A))
                .leaders()),
        Arguments.of(minuted("第3次", DAY, DAY.plusDays(1), "李四", DAY.plusDays(1)).number("纪要3号")),
        Arguments.of(
            inspection()
                .visit(new Visit(Set.of(Visit.Source.PATROL, Visit.Source.ASSIGNED), "东港\n西港"))
                .problems(new FoundProblem(null, "堆放", "清理", Town.COUNTY, DAY))),
        Arguments.of(meeting().title("𠀀".repeat(200))),
        Arguments.of(meeting().content("字".repeat(20_000))),
        Arguments.of(meeting().startsAt(LocalTime.of(9, 0)).endsAt(LocalTime.of(9, 0))),
        Arguments.of(
            meeting()
                .forms(ActivityForm.EXECUTIVE, ActivityForm.DISPATCH)
                .about(Period.parse("2026-10"))),
        Arguments.of(meeting().conveners(Town.GOVERNMENT, Town.COMMITTEE)),
        Arguments.of(inspection()),
        Arguments.of(report("2026")),
        Arguments.of(report("2026").forms(ActivityForm.PROMPT).about(null)),
        Arguments.of(report("2026-H1").forms(ActivityForm.HALF_YEAR)),
        Arguments.of(Desk.air(new Outlet(Channel.NEWSPAPER, DAY))),
        Arguments.of(Desk.air().forms(ActivityForm.WATER).heldOn(DAY)),
        Arguments.of(check()),
        Arguments.of(check().about(Period.year(2026))),
        Arguments.of(
            ActivityFacts.of(ActivityKind.DEBRIEFING)
                .heldOn(DAY)
                .about(Period.year(2026))
                .leaders(new Leader(Town.MAYOR, Leader.Role.DEBRIEFING))));
  }

  @ParameterizedTest
  @MethodSource
  void accepted(ActivityFactsBuilder facts) {
    Checked checked = check(facts);
    assertThat(checked.problems()).isEmpty();
    assertThat(checked.warnings()).isEmpty();
  }

  static Stream<Arguments> odd() {
    return Stream.of(
        Arguments.of(
            inspection()
                .leaders(new Leader(Town.SECRETARY, Leader.Role.LEADING))
                .heldOn(LocalDate.of(2026, 5, 31)),
            "leaders[0]",
            "noPostThatDay"),
        Arguments.of(
            meeting().leaders().participants(there(Town.NAMESAKE_A)),
            "participants[0]",
            "tenureEnded"),
        Arguments.of(
            meeting()
                .leaders(new Leader(Town.MAYOR, Leader.Role.CHAIRING))
                .participants(there(Town.COUNTY_HEAD)),
            "leaders[0]",
            "chairNotPresent"),
        Arguments.of(minuted("第3次", DAY, DAY, "李四", DAY), "number", "issuedWithoutNumber"),
        Arguments.of(
            meeting().minutes(new Minutes(null, DAY, null, null, "张三", DAY, null, null)),
            "reviewedBy",
            "signedUnreviewed"),
        Arguments.of(meeting().topics().studied(true), "studied", "studiedWithoutTopic"),
        Arguments.of(
            meeting().conveners(Town.COUNTY).forms(ActivityForm.JOINT),
            "forms",
            "formNotOfUnit.joint"),
        Arguments.of(training().conveners(Town.BUREAU), "conveners[0]", "unitEnded"),
        Arguments.of(
            training().conveners(Town.BUREAU).heldOn(LocalDate.of(2023, 12, 31)),
            "conveners[0]",
            "unitNotBegun"),
        // 1 July: most likely the first half-year's report, a day late
        Arguments.of(
            report("2026-H2").forms(ActivityForm.HALF_YEAR).heldOn(LocalDate.of(2026, 7, 1)),
            "heldOn",
            "earlyInPeriod"),
        // 91 days of 184 are over, 92 to come
        Arguments.of(
            report("2026-H2").forms(ActivityForm.HALF_YEAR).heldOn(LocalDate.of(2026, 9, 30)),
            "heldOn",
            "earlyInPeriod"),
        Arguments.of(report("2026").heldOn(LocalDate.of(2026, 2, 3)), "heldOn", "earlyInPeriod"),
        Arguments.of(meeting().forms(ActivityForm.DISPATCH), "about", "noDataMonth"));
  }

  @Test
  void theLastDayOfAUnitAndTheSecondHalfOfAPeriodAreNotOdd() {
    Stream.of(
            training().conveners(Town.BUREAU).heldOn(LocalDate.of(2026, 6, 30)),
            training().conveners(Town.BUREAU).heldOn(LocalDate.of(2024, 1, 1)),
            report("2026-H2").forms(ActivityForm.HALF_YEAR).heldOn(LocalDate.of(2026, 10, 1)),
            report("2025").heldOn(LocalDate.of(2026, 1, 5)))
        .forEach(facts -> assertThat(check(facts).warnings()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource
  void odd(ActivityFactsBuilder facts, String field, String key) {
    Checked checked = check(facts);
    assertThat(checked.problems()).isEmpty();
    assertThat(checked.warnings())
        .extracting(Problem::field, Problem::textKey)
        .containsExactly(tuple(field, "activity.warning." + key));
    checked.warnings().forEach(ActivityCheckTest::reads);
  }

  @Test
  void theStageFollowsFromWhatIsFilledIn() {
    assertThat(Minutes.NONE.stage()).isNull();
    assertThat(minutes("第3次", null, null, null, null).stage()).isNull();
    assertThat(minutes(null, DAY, null, null, null).stage()).isEqualTo(Minutes.Stage.DRAFTED);
    assertThat(new Minutes(null, null, "李四", null, null, null, null, null).stage())
        .isEqualTo(Minutes.Stage.REVIEWED);
    assertThat(minutes(null, DAY, DAY, "李四", null).stage()).isEqualTo(Minutes.Stage.SIGNED);
    assertThat(minutes(null, DAY, DAY, "李四", DAY).stage()).isEqualTo(Minutes.Stage.ISSUED);
  }

  @Test
  void theSentenceNamesWhoLeftAndWhen() {
    assertThat(
            check(meeting().leaders().participants(there(Town.NAMESAKE_A))).warnings().stream()
                .map(w -> Texts.chinese().text(w)))
        .containsExactly("王伟的任职到 2026-11-04 为止，2026-11-05 已不在任。请核对所填领导、参加人员和日期，或补录任职。");
  }

  @Test
  void everyWordHasItsNameInBothLanguages() {
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      Texts texts = Texts.of(locale);
      named(texts, "kind", ActivityKind.values());
      named(texts, "form", ActivityForm.values());
      named(texts, "channel", Channel.values());
      named(texts, "role", Leader.Role.values());
      named(texts, "presence", Participant.Presence.values());
      named(texts, "state", ActivityState.values());
      named(texts, "source", Visit.Source.values());
      named(texts, "stage", Minutes.Stage.values());
      named(texts, "deed.recorded", ActivityKind.values());
      named(texts, "deed.planned", ActivityKind.values());
      named(texts, "problem.formNotOfKind", ActivityKind.values());
      named(texts, "problem.outletTwice", Channel.values());
      named(texts, "problem.outletDayMissing", Channel.values());
    }
  }

  private static void named(Texts texts, String group, Enum<?>[] words) {
    for (Enum<?> word : words) {
      assertThat(texts.has("activity." + group + "." + CamelCase.of(word)))
          .as(group + " " + word)
          .isTrue();
    }
  }

  private static void reads(Problem problem) {
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      assertThat(Texts.of(locale).text(problem)).isNotBlank().doesNotContain("{", "activity.");
    }
  }

  /** Who led it and when alone do not say which inspection it was. */
  @ParameterizedTest
  @CsvSource({
    "HELD,    检查东港, 东港, '',          ''",
    "HELD,    '',       '',   'title place', ''",
    "HELD,    ……！,     —,    'title place', ''",
    "HELD,    '',       东港, title,       ''",
    "HELD,    检查东港, '',   place,       ''",
    "PLANNED, 检查东港, '',   '',          ''",
    "PLANNED, '',       东港, title,       ''",
    "KEPT,    检查东港, '',   '',          place",
    "KEPT,    '',       '',   title,       ''",
    "LISTED,  检查东港, '',   '',          place",
    "LISTED,  '',       东港, '',          ''",
    "LISTED,  '',       '',   title,       ''"
  })
  void anInspectionSaysWhatItWasAndWhere(
      Fullness asked, String title, String place, String wrong, String odd) {
    Checked checked = check(inspection().title(title).place(place), asked);
    assertThat(checked.problems())
        .extracting(Problem::field)
        .containsExactlyElementsOf(words(wrong));
    assertThat(checked.warnings()).extracting(Problem::field).containsExactlyElementsOf(words(odd));
    checked.problems().forEach(ActivityCheckTest::reads);
    checked.warnings().forEach(ActivityCheckTest::reads);
  }

  private static List<String> words(String some) {
    return some.isEmpty() ? List.of() : List.of(some.split(" "));
  }

  /** Where one will go may be open until it took place. */
  @Test
  void aDayToComeLeavesThePlaceOpen() {
    ActivityFactsBuilder ahead = inspection().place(null).heldOn(TODAY.plusDays(1));
    assertThat(check(ahead).problems()).isEmpty();
    assertThat(check(ahead, Fullness.KEPT).warnings()).isEmpty();
  }

  private static Checked check(ActivityFactsBuilder facts) {
    return check(facts, Fullness.HELD);
  }

  private static Checked check(ActivityFactsBuilder facts, Fullness asked) {
    return ActivityCheck.of(facts.build(), TODAY, new Town(), asked);
  }

  private static ActivityFactsBuilder meeting() {
    return Desk.meeting(DAY);
  }

  private static ActivityFactsBuilder inspection() {
    return Desk.inspection(DAY);
  }

  private static ActivityFactsBuilder report(String about) {
    return ActivityFacts.of(ActivityKind.REPORT)
        .forms(ActivityForm.ANNUAL)
        .title("年度报告")
        .heldOn(LocalDate.of(2026, 12, 20))
        .about(Period.parse(about))
        .conveners(Town.GOVERNMENT);
  }

  private static Participant there(UUID person) {
    return new Participant(person, null, Participant.Presence.PRESENT, null);
  }

  /** Reviewed and signed by the same, on the same day. */
  private static Minutes minutes(
      String session, LocalDate drafted, LocalDate signed, String by, LocalDate issued) {
    return new Minutes(session, drafted, by, signed, by, signed, issued, null);
  }

  private static ActivityFactsBuilder minuted(
      String session, LocalDate drafted, LocalDate signed, String by, LocalDate issued) {
    return meeting().minutes(minutes(session, drafted, signed, by, issued));
  }

  private static ActivityFactsBuilder training() {
    return ActivityFacts.of(ActivityKind.TRAINING)
        .title("生态环境保护责任制培训")
        .heldOn(DAY)
        .conveners(Town.COUNTY);
  }

  private static ActivityFactsBuilder check() {
    return ActivityFacts.of(ActivityKind.CHECK)
        .forms(ActivityForm.YEAR_END_ASSESSMENT)
        .heldOn(DAY)
        .conveners(Town.GOVERNMENT)
        .target(Town.COUNTY);
  }
}
