package huanze.paper;

import huanze.paper.EffectLine.Leader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Scores, units and effects of Art. 18 in words, as all its papers write them. */
final class OutcomeValues {
  /** So many characters in one cell and a row is let split over pages. */
  private static final int LONG = 300;

  private OutcomeValues() {}

  /** True if a row with these cells may be too high to be kept together. */
  static boolean isLong(@Nullable String... cells) {
    return Stream.of(cells).anyMatch(c -> c != null && c.length() > LONG);
  }

  /** A score without needless zeros; empty where there is none. */
  static String score(@Nullable BigDecimal score) {
    if (score == null) {
      return "";
    }
    BigDecimal plain = score.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }

  /** Who is assessed, for the head of a form. */
  static void put(AssessedOnPaper unit, int year, PaperWords words, Map<String, Object> values) {
    values.put("unitName", unit.name());
    values.put("unitCode", unit.code());
    values.put("year", year);
    values.put("byAnalogy", unit.byAnalogy());
    List<String> covered = new ArrayList<>();
    for (AssessedOnPaper.Covered part : unit.covered()) {
      covered.add(covered(part, year, words));
    }
    values.put("covered", words.list(covered));
    values.put("coversMore", covered.size() > 1 || unit.covered().get(0).carriedOn());
  }

  private static String covered(AssessedOnPaper.Covered part, int year, PaperWords words) {
    LocalDate from = part.days().from();
    LocalDate to = part.days().to();
    boolean whole =
        (from == null || from.equals(LocalDate.of(year, 1, 1)))
            && (to == null || to.equals(LocalDate.of(year, 12, 31)));
    if (whole || from == null || to == null) {
      return part.name();
    }
    String key = part.carriedOn() ? "paper.covered.carriedOn" : "paper.covered.days";
    return words.text(key, part.name(), words.day(from), words.day(to));
  }

  /** Numbers of conditions, as in 第 2、5 种情形; empty for none. */
  static String conditions(List<Integer> numbers, PaperWords words) {
    return numbers.isEmpty()
        ? ""
        : words.text(
            "paper.conditions", words.list(numbers.stream().map(String::valueOf).toList()));
  }

  /** What brings an effect. */
  static String because(EffectLine effect, PaperWords words) {
    List<String> causes = new ArrayList<>();
    if (effect.byGrade()) {
      causes.add(words.text("paper.effect.byGrade"));
    }
    if (!effect.conditions().isEmpty()) {
      causes.add(conditions(effect.conditions(), words));
    }
    return words.list(causes);
  }

  static List<Map<String, Object>> effects(List<EffectLine> effects, PaperWords words) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (EffectLine effect : effects) {
      Map<String, Object> values = new HashMap<>();
      values.put("title", effect.title());
      values.put("text", effect.text());
      values.put("because", because(effect, words));
      values.put("teams", words.list(effect.teams()));
      values.put("leaders", effect.leaders().stream().map(l -> leader(l, words)).toList());
      values.put("names", !effect.leaders().isEmpty() || !effect.teams().isEmpty());
      all.add(values);
    }
    return all;
  }

  static Map<String, Object> leader(Leader leader, PaperWords words) {
    return Map.of(
        "unit", leader.unit(),
        "post", leader.post(),
        "person", leader.acting() ? words.text("paper.acting", leader.person()) : leader.person(),
        "days", words.text("paper.days", words.day(leader.from()), words.day(leader.to())));
  }
}
