package huanze.app.practice;

import huanze.app.Wiring;
import huanze.assessment.AssessedUnit;
import huanze.assessment.AssessmentYear;
import huanze.assessment.ConditionInput;
import huanze.assessment.ConditionResult;
import huanze.assessment.Finding;
import huanze.assessment.ItemInput;
import huanze.assessment.ItemResult;
import huanze.assessment.UnitAssessment;
import huanze.rulepack.Condition;
import huanze.rulepack.Unconfirmed;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Each January the year before is assessed: the counties, and some of the city's departments. */
final class PracticeAssessments {
  /** In so many of a thousand cases an item has its full points. */
  private static final int FULL = 620;

  private static final BigDecimal STEP = new BigDecimal("0.5");

  private final Wiring desk;
  private final PracticeWords words;

  PracticeAssessments(Wiring desk, PracticeWords words) {
    this.desk = desk;
    this.words = words;
  }

  void of(YearMonth month) {
    int year = month.getYear() - 1;
    if (month.getMonth() != Month.JANUARY || year < PracticeCity.FIRST.getYear()) {
      return;
    }
    confirm();
    Set<String> departments = new HashSet<>(words.all("assess.departments"));
    AssessmentYear begun = desk.assessments().year(year);
    for (AssessedUnit subject : begun.subjects()) {
      boolean county = subject.kind() == Condition.Assessed.COUNTY;
      if (county || departments.contains(subject.unit().code())) {
        assess(begun.assessment(subject.unit().id()), year);
      }
    }
  }

  /** The office went through the default schemes before it used them. */
  private void confirm() {
    desk.pack().unconfirmed(desk.packSettings().find()).stream()
        .map(Unconfirmed::id)
        .filter(id -> id.startsWith("scheme."))
        .forEach(desk.packSettings()::confirm);
  }

  private void assess(UnitAssessment begun, int year) {
    AssessedUnit subject = begun.subject();
    List<ItemInput> items = new ArrayList<>();
    begun.openItems().forEach(open -> items.add(scored(subject, year, open)));
    for (List<String> row : told("assess.override", subject, year)) {
      items.add(new ItemInput(Integer.parseInt(row.get(2)), row.get(3), null, row.get(4)));
    }
    desk.assessments().answerItems(subject.unit().id(), year, items);
    if (told("assess.open", subject, year).isEmpty()) {
      conditions(begun, year);
    }
  }

  private ItemInput scored(AssessedUnit subject, int year, ItemResult open) {
    int number = open.item().number();
    Dice dice = Dice.of("assessed", subject.unit().code(), year, number);
    BigDecimal points = open.item().points();
    boolean full = dice.inThousand(FULL);
    int steps = points.divideToIntegralValue(STEP).intValue() / 3;
    BigDecimal score =
        full ? points : points.subtract(STEP.multiply(BigDecimal.valueOf(1 + dice.of(steps))));
    String section =
        open.item().rule().obligationRules().isEmpty()
            ? "assess."
                + (subject.kind() == Condition.Assessed.COUNTY ? "county." : "department.")
                + number
            : "assess.notOwed";
    String reason = words.all(section).get(full || words.all(section).size() == 1 ? 0 : 1);
    return new ItemInput(number, text(score), text(points), reason);
  }

  private static String text(BigDecimal score) {
    return score.stripTrailingZeros().toPlainString();
  }

  private void conditions(UnitAssessment begun, int year) {
    AssessedUnit subject = begun.subject();
    List<List<String>> met = told("assess.met", subject, year);
    List<ConditionInput> answers = new ArrayList<>();
    for (ConditionResult open : begun.openConditions()) {
      int number = open.condition().number();
      Dice dice = Dice.of("condition", subject.unit().code(), year, number);
      answers.add(
          met.stream()
              .filter(row -> Integer.parseInt(row.get(2)) == number)
              .map(row -> new ConditionInput(number, Finding.MET, row.get(3), words.one("clerk")))
              .findFirst()
              .orElseGet(
                  () ->
                      new ConditionInput(
                          number,
                          Finding.NOT_MET,
                          words.pick(dice, "assess.notMet", Map.of()),
                          words.one("clerk"))));
    }
    desk.assessments().answerConditions(subject.unit().id(), year, answers);
  }

  /** Rows of a section that begin with this unit and year. */
  private List<List<String>> told(String section, AssessedUnit subject, int year) {
    return words.rows(section).stream()
        .filter(row -> row.get(0).equals(subject.unit().code()))
        .filter(row -> row.get(1).equals(String.valueOf(year)))
        .toList();
  }
}
