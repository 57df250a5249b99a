package huanze.paper;

import huanze.agenda.Standing;
import huanze.base.Period;
import huanze.rulepack.Level;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 履职情况表: what one unit owed in a year, and how it stood on a day.
 *
 * @param asOf day on which the standings are judged
 * @param regulation title of the regulation in force
 * @param basis its issuer, number or effective date, as far as the office has set them; or null
 * @param rules what was owed, rule by rule
 * @param unconfirmed what they rest on without a confirmed source; with any it stays a draft
 */
public record PerformanceSheet(
    String unitName,
    String unitCode,
    Level level,
    int year,
    LocalDate asOf,
    String regulation,
    @Nullable String basis,
    List<RuleLines> rules,
    List<String> unconfirmed)
    implements PaperContent {
  public PerformanceSheet {
    rules = List.copyOf(rules);
    unconfirmed = List.copyOf(unconfirmed);
  }

  /**
   * A rule and its lines.
   *
   * @param rule id of the rule, such as {@code M1}
   * @param title what is owed
   * @param byAnalogy applied by analogy (Art. 21), printed 参照执行
   * @param unconfirmed rests on a source the office has not confirmed, printed 待本办确认
   * @param note our reading; or null
   */
  public record RuleLines(
      String rule,
      int article,
      String title,
      boolean byAnalogy,
      boolean unconfirmed,
      @Nullable String note,
      List<Line> lines) {
    public RuleLines {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One obligation.
   *
   * @param subject name of the organ, or of the post
   * @param holders who held the post, with days where not the whole period; empty for organs
   * @param jointWith name of the organ that owes it too; or null
   * @param remarks what else must be said, such as the reason of an exemption
   */
  public record Line(
      Period period,
      String subject,
      List<String> holders,
      @Nullable String jointWith,
      LocalDate due,
      int required,
      int counted,
      Standing standing,
      List<Done> records,
      List<String> remarks) {
    public Line {
      holders = List.copyOf(holders);
      records = List.copyOf(records);
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * A record that counts.
   *
   * @param kind what it was, in words, such as 常务会 or 带队检查
   * @param enteredLate typed after the period (补录)
   * @param madeUp counts only as made up late (补办)
   */
  public record Done(LocalDate day, String kind, boolean enteredLate, boolean madeUp) {}

  @Override
  public PaperForm form() {
    return PaperForm.PERFORMANCE_SHEET;
  }

  @Override
  public String subject() {
    return unitCode;
  }

  @Override
  public String about() {
    return unitName + " " + year;
  }

  /** How many lines have each standing. */
  public Map<Standing, Integer> counts() {
    Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
    for (Standing standing : Standing.values()) {
      counts.put(standing, 0);
    }
    for (RuleLines rule : rules) {
      rule.lines.forEach(line -> counts.merge(line.standing, 1, Integer::sum));
    }
    return counts;
  }
}
