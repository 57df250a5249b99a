package huanze.paper;

import java.time.LocalDate;
import java.util.List;

/**
 * An effect of Art. 18 as a paper names it.
 *
 * @param text what it means, in the pack's words
 * @param byGrade true if the grade 不合格 brings it
 * @param conditions numbers of the conditions met that bring it
 * @param leaders main leaders it concerns, by post and day
 * @param teams units whose team it concerns
 */
public record EffectLine(
    String title,
    String text,
    boolean byGrade,
    List<Integer> conditions,
    List<Leader> leaders,
    List<String> teams) {
  public EffectLine {
    conditions = List.copyOf(conditions);
    leaders = List.copyOf(leaders);
    teams = List.copyOf(teams);
  }

  /**
   * A main leader and the days of the year on which the post was held, both included.
   *
   * @param acting 代理 or 主持工作
   */
  public record Leader(
      String unit, String post, String person, LocalDate from, LocalDate to, boolean acting) {}
}
