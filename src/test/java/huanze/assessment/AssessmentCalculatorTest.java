package huanze.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.agenda.Standing;
import huanze.base.CamelCase;
import huanze.rulepack.Condition.Assessed;
import huanze.rulepack.ItemRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Article 18: scores, grade, conditions and effects. */
class AssessmentCalculatorTest {
  private static final ItemRule TYPED = new ItemRule.Typed();
  private static final ItemRule MEETINGS = new ItemRule.Share(List.of("M4"));

  private static ItemRule deduction(String each, String floor, String late) {
    return new ItemRule.Deduction(
        List.of("R1"), new BigDecimal(each), new BigDecimal(floor), new BigDecimal(late));
  }

  /** By hand: points × met ÷ judged, to two decimals, a half to the even one. */
  @ParameterizedTest
  @CsvSource({
    "6,    12, 0, 0, 6",
    "6,    11, 0, 1, 5.5",
    "6,     0, 0, 12, 0",
    "5,     1, 0, 2, 1.67", // 1.666…
    "5,     2, 0, 1, 3.33", // 3.333…
    "0.25,  1, 0, 1, 0.12", // 0.125: the half goes down to the even 0.12
    "0.75,  1, 0, 1, 0.38", // 0.375: the half goes up to the even 0.38
    "4.05,  1, 1, 0, 2.02", // 2.025 → 2.02
    "4.15,  1, 0, 1, 2.08", // 2.075 → 2.08
    "4,     3, 1, 0, 3", // one made up late is in the denominator only
    "4,     0, 1, 0, 0"
  })
  void share(String points, int met, int late, int missed, String score) {
    assertThat(ItemScores.computed(MEETINGS, new BigDecimal(points), met, late, missed, false))
        .isEqualByComparingTo(score);
  }

  /** By hand: points − each × (missed + part × late), not below the floor. */
  @ParameterizedTest
  @CsvSource({
    "4, 2,    0, 1,    2, 0, 0, 4",
    "4, 2,    0, 1,    1, 0, 1, 2",
    "4, 2,    0, 1,    0, 1, 1, 0",
    "4, 2,    0, 1,    0, 0, 3, 0", // 扣完为止
    "4, 2,    1, 1,    0, 0, 3, 1", // the floor
    "4, 1,    0, 0.5,  0, 1, 0, 3.5",
    "4, 1,    0, 0,    0, 3, 0, 4",
    "4, 0.25, 0, 0.5,  0, 1, 0, 3.88", // 3.875 → 3.88
    "4, 0.15, 0, 0.5,  0, 1, 0, 3.92", // 3.925 → 3.92
    "4, 0.15, 0, 0.5,  0, 3, 1, 3.62" // 4 − 0.15 × 2.5 = 3.625 → 3.62
  })
  void deduction(
      String points,
      String each,
      String floor,
      String part,
      int met,
      int late,
      int missed,
      String score) {
    assertThat(
            ItemScores.computed(
                deduction(each, floor, part), new BigDecimal(points), met, late, missed, false))
        .isEqualByComparingTo(score);
  }

  @Test
  void nothingOwedIsNoScoreRatherThanNoneOrAll() {
    for (ItemRule rule : List.of(MEETINGS, deduction("1", "0", "1"))) {
      assertThat(ItemScores.computed(rule, BigDecimal.TEN, 0, 0, 0, false)).isNull();
    }
  }

  @Test
  void aDocumentBringsAllPointsOrLeavesTheItemOpen() {
    ItemRule document = new ItemRule.Document();
    assertThat(ItemScores.computed(document, BigDecimal.TEN, 0, 0, 0, true)).isEqualTo("10");
    assertThat(ItemScores.computed(document, BigDecimal.TEN, 0, 0, 0, false)).isNull();
    assertThat(ItemScores.computed(TYPED, BigDecimal.TEN, 0, 0, 0, true)).isNull();
  }

  /** Only met, late and missed are judged; the others stand beside. */
  @ParameterizedTest
  @EnumSource(
      value = Standing.class,
      names = {"MET", "LATE", "MISSED"},
      mode = EnumSource.Mode.EXCLUDE)
  void othersAreNotJudged(Standing standing) {
    UnitAssessment one =
        new Cases(Assessed.COUNTY)
            .item("10", MEETINGS)
            .owed("M4", Standing.MET, 1)
            .owed("M4", Standing.MISSED, 1)
            .owed("M4", standing, 10)
            .assess();
    assertThat(one.items().getFirst().computed()).isEqualByComparingTo("5");
    assertThat(one.items().getFirst().obligations()).hasSize(12);
  }

  /** Exactly at a threshold belongs above it. */
  @ParameterizedTest
  @CsvSource({
    "100, EXCELLENT",
    "90.01, EXCELLENT",
    "90, EXCELLENT",
    "89.99, QUALIFIED",
    "60.01, QUALIFIED",
    "60, QUALIFIED",
    "59.99, UNQUALIFIED",
    "0, UNQUALIFIED"
  })
  void thresholds(String score, Grade grade) {
    UnitAssessment one =
        new Cases(Assessed.DEPARTMENT)
            .item("100", TYPED)
            .score(score)
            .findAll(Finding.NOT_MET)
            .assess();
    assertThat(one.complete()).isTrue();
    assertThat(one.grade()).isEqualTo(grade);
  }

  static Stream<Arguments> gradesAndFindings() {
    List<Arguments> all = new ArrayList<>();
    for (Assessed kind : Assessed.values()) {
      for (Grade grade : Grade.values()) {
        for (int condition = 0; condition <= 12; condition++) {
          for (Finding finding : List.of(Finding.MET, Finding.NOT_MET, Finding.SET_ASIDE)) {
            all.add(Arguments.of(kind, grade, condition, finding));
          }
        }
      }
    }
    return all.stream();
  }

  /** A condition does not set the grade, a grade does not set a condition; either has effects. */
  @ParameterizedTest
  @MethodSource("gradesAndFindings")
  void gradeConditionAndKind(Assessed kind, Grade grade, int condition, Finding finding) {
    String score =
        switch (grade) {
          case EXCELLENT -> "95";
          case QUALIFIED -> "75";
          case UNQUALIFIED -> "20";
        };
    Cases cases = new Cases(kind).item("100", TYPED).score(score).findAll(Finding.NOT_MET);
    if (condition > 0) {
      cases.find(condition, finding);
    }
    boolean concerns =
        condition > 0 && condition != 11 && (kind == Assessed.COUNTY || condition > 2);
    UnitAssessment one = cases.assess();
    assertThat(one.grade()).isEqualTo(grade);
    for (ConditionResult result : one.conditions()) {
      int number = result.condition().number();
      Finding expected =
          kind == Assessed.DEPARTMENT && number <= 2
              ? Finding.NOT_APPLICABLE
              : number == 11 ? Finding.OFF : number == condition ? finding : Finding.NOT_MET;
      assertThat(result.finding()).as("condition " + number).isEqualTo(expected);
    }
    boolean met = concerns && finding == Finding.MET;
    boolean failed = grade == Grade.UNQUALIFIED;
    List<String> effects = one.effects().stream().map(e -> e.effect().id()).toList();
    if (!met && !failed) {
      assertThat(effects).isEmpty();
    } else if (kind == Assessed.COUNTY) {
      assertThat(effects).containsExactly("awardsCancelled", "ratingLowered");
      assertThat(one.effects().get(0).leaders()).isEmpty();
      assertThat(one.effects().get(1).leaders()).hasSize(1);
      assertThat(one.effects().get(1).teams()).hasSize(1);
    } else {
      assertThat(effects).containsExactly("awardsCancelled");
    }
    for (AppliedEffect effect : one.effects()) {
      assertThat(effect.byGrade()).isEqualTo(failed);
      assertThat(effect.conditions()).isEqualTo(met ? List.of(condition) : List.of());
    }
  }

  @Test
  void severalConditionsBringEachEffectOnce() {
    UnitAssessment one =
        new Cases(Assessed.COUNTY)
            .item("100", TYPED)
            .score("10")
            .findAll(Finding.NOT_MET)
            .find(3, Finding.MET)
            .find(8, Finding.MET)
            .assess();
    assertThat(one.effects()).hasSize(2);
    assertThat(one.effects().get(1).conditions()).containsExactly(3, 8);
    assertThat(one.effects().get(1).byGrade()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Finding.class,
      names = {"NO_DATA", "TO_CONFIRM"})
  void anOpenConditionLeavesTheGradeOpen(Finding open) {
    Cases cases = new Cases(Assessed.COUNTY).item("100", TYPED).score("95");
    cases.findAll(Finding.NOT_MET).find(5, Finding.TO_CONFIRM);
    if (open == Finding.NO_DATA) {
      cases = new Cases(Assessed.COUNTY).item("100", TYPED).score("95");
    }
    UnitAssessment one = cases.assess();
    assertThat(one.complete()).isFalse();
    assertThat(one.grade()).isNull();
    assertThat(one.effects()).isEmpty();
    assertThat(one.openConditions()).isNotEmpty();
  }

  @Test
  void effectsFollowBeforeTheRestIsAnsweredAndTheGradeDoesNot() {
    UnitAssessment one =
        new Cases(Assessed.COUNTY).item("100", TYPED).find(6, Finding.MET).assess();
    assertThat(one.grade()).isNull();
    assertThat(one.effects()).hasSize(2);
    assertThat(one.openItems()).hasSize(1);
  }

  @Test
  void anOverrideStandsBesideWhatIsComputed() {
    UnitAssessment one =
        new Cases(Assessed.COUNTY)
            .item("10", MEETINGS)
            .owed("M4", Standing.MET, 1)
            .owed("M4", Standing.MISSED, 1)
            .score("7")
            .assess();
    ItemResult item = one.items().getFirst();
    assertThat(item.score()).isEqualByComparingTo("7");
    assertThat(item.computed()).isEqualByComparingTo("5");
    assertThat(item.overridden()).isTrue();
    assertThat(item.deducted()).isEqualByComparingTo("3");
    assertThat(one.score()).isEqualByComparingTo("7");
  }

  /** Whatever comes, the slow reading of the article comes to the same. */
  @ParameterizedTest
  @ValueSource(longs = {1, 18, 2018, 20251231, 7, 77, 777, 31})
  void asTheOracle(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 250; round++) {
      boolean county = random.nextBoolean();
      Cases cases = new Cases(county ? Assessed.COUNTY : Assessed.DEPARTMENT);
      List<String> rules = List.of("M2", "M4", "M6", "I3", "I4", "R1", "R2", "R3", "T1", "T3");
      List<AssessmentOracle.Item> items = new ArrayList<>();
      int count = 1 + random.nextInt(rules.size());
      for (int i = 0; i < count; i++) {
        AssessmentOracle.Item item = randomItem(random);
        items.add(item);
        addTo(cases, item, i + 1, rules.get(i));
      }
      List<String> findings = new ArrayList<>();
      boolean mostlySettled = random.nextBoolean();
      for (int number = 1; number <= 12; number++) {
        if (number == 11) {
          findings.add("off");
        } else if (!county && number <= 2) {
          findings.add("notApplicable");
        } else {
          findings.add(randomFinding(random, mostlySettled, cases, number));
        }
      }
      long qualified = 1 + random.nextInt(3000);
      long excellent = qualified + 1 + random.nextInt(3000);
      cases.thresholds(hundredths(excellent), hundredths(qualified));
      AssessmentOracle.Outcome expected =
          AssessmentOracle.assess(county, items, findings, excellent, qualified);
      compare(cases.assess(), expected, findings, seed + "/" + round);
    }
  }

  private static AssessmentOracle.Item randomItem(Random random) {
    String kind = List.of("typed", "share", "deduction", "document").get(random.nextInt(4));
    long points = 1 + random.nextInt(2000);
    List<AssessmentOracle.Stands> owed = new ArrayList<>();
    AssessmentOracle.Stands[] all = AssessmentOracle.Stands.values();
    int howMany = random.nextInt(4) == 0 ? 0 : random.nextInt(26);
    for (int i = 0; i < howMany; i++) {
      owed.add(all[random.nextInt(all.length)]);
    }
    return new AssessmentOracle.Item(
        kind,
        points,
        1 + random.nextLong(points),
        random.nextInt(3) == 0 ? random.nextLong(points + 1) : 0,
        random.nextInt(101),
        random.nextBoolean(),
        owed,
        random.nextInt(5) < 3 ? random.nextLong(points + 1) : null);
  }

  private static void addTo(
      Cases cases, AssessmentOracle.Item item, int number, String obligationRule) {
    List<String> rules = List.of(obligationRule);
    ItemRule rule =
        switch (item.kind()) {
          case "share" -> new ItemRule.Share(rules);
          case "deduction" ->
              new ItemRule.Deduction(
                  rules,
                  hundredths(item.each()),
                  hundredths(item.floor()),
                  hundredths(item.late()));
          case "document" -> new ItemRule.Document();
          default -> TYPED;
        };
    cases.item(hundredths(item.points()).toPlainString(), rule);
    item.owed().forEach(stands -> cases.owed(obligationRule, Standing.valueOf(stands.name()), 1));
    if (item.typed() != null) {
      cases.score(number, hundredths(item.typed()));
    }
    if (item.shown()) {
      cases.show(number);
    }
  }

  private static String randomFinding(Random random, boolean settled, Cases cases, int number) {
    int pick = random.nextInt(settled ? 8 : 10);
    Finding finding =
        pick == 0
            ? Finding.MET
            : pick == 1
                ? Finding.SET_ASIDE
                : pick == 8 ? Finding.TO_CONFIRM : pick == 9 ? Finding.NO_DATA : Finding.NOT_MET;
    if (finding != Finding.NO_DATA) {
      cases.find(number, finding);
    }
    return CamelCase.of(finding);
  }

  private static void compare(
      UnitAssessment found,
      AssessmentOracle.Outcome expected,
      List<String> findings,
      String which) {
    for (int i = 0; i < found.items().size(); i++) {
      same(found.items().get(i).computed(), expected.computed().get(i), which + " computed " + i);
      same(found.items().get(i).score(), expected.scores().get(i), which + " score " + i);
    }
    assertThat(found.conditions().stream().map(c -> CamelCase.of(c.finding())))
        .as(which)
        .containsExactlyElementsOf(findings);
    same(found.score(), expected.score(), which);
    assertThat(found.complete()).as(which).isEqualTo(expected.complete());
    Grade grade = found.grade();
    assertThat(grade == null ? null : CamelCase.of(grade)).as(which).isEqualTo(expected.grade());
    List<String> effects = found.effects().stream().map(e -> e.effect().id()).toList();
    assertThat(effects.contains("awardsCancelled")).as(which).isEqualTo(expected.awardsCancelled());
    assertThat(effects.contains("ratingLowered")).as(which).isEqualTo(expected.ratingLowered());
    assertThat(effects).as(which).doesNotHaveDuplicates();
  }

  private static void same(BigDecimal found, Long expected, String which) {
    if (expected == null) {
      assertThat(found).as(which).isNull();
    } else {
      assertThat(found).as(which).isEqualByComparingTo(hundredths(expected));
    }
  }

  private static BigDecimal hundredths(long value) {
    return BigDecimal.valueOf(value, 2);
  }
}
