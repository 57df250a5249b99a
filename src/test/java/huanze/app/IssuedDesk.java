package huanze.app;

import huanze.assessment.ConditionInput;
import huanze.assessment.Finding;
import huanze.assessment.ItemInput;
import huanze.assessment.UnitAssessment;
import huanze.rulepack.SchemeItem;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** A county office with one unit's assessment of 2025, as far as a test wants it. */
final class IssuedDesk implements AutoCloseable {
  static final int YEAR = 2025;

  final SampleDesk sample;
  final UUID county;

  IssuedDesk(Path folder) {
    sample = SampleDesk.of(folder, "130302");
    county = desk().structure().unit("130302.government").orElseThrow().id();
  }

  Wiring desk() {
    return sample.desk();
  }

  UnitAssessment assessment() {
    return desk().assessments().year(YEAR).assessment(county);
  }

  /** The office confirms everything the assessment rests on. */
  IssuedDesk confirmed() {
    assessment().unconfirmed().forEach(u -> desk().packSettings().confirm(u.id()));
    return this;
  }

  /** Every item has its full points, but the ninth 7.5 of 8; no condition is met. */
  IssuedDesk answered() {
    List<ItemInput> items =
        assessment().scheme().items().stream()
            .map(i -> new ItemInput(i.number(), points(i), null, "经核查"))
            .toList();
    desk().assessments().answerItems(county, YEAR, items);
    List<ConditionInput> conditions =
        assessment().openConditions().stream()
            .map(c -> condition(c.condition().number(), Finding.NOT_MET))
            .toList();
    desk().assessments().answerConditions(county, YEAR, conditions);
    return this;
  }

  private static String points(SchemeItem item) {
    return item.number() == 9 ? "7.5" : item.points().toPlainString();
  }

  void score(int item, String score) {
    desk()
        .assessments()
        .answerItems(county, YEAR, List.of(new ItemInput(item, score, null, "经核查")));
  }

  void find(int condition, Finding finding) {
    desk().assessments().answerConditions(county, YEAR, List.of(condition(condition, finding)));
  }

  private static ConditionInput condition(int number, Finding finding) {
    return new ConditionInput(number, finding, "查阅记录", "王芳");
  }

  @Override
  public void close() {
    sample.close();
  }
}
