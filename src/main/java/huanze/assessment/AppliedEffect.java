package huanze.assessment;

import huanze.rulepack.Effect;
import java.util.List;
import java.util.UUID;

/**
 * An effect of Art. 18 that follows, once however many causes there are. The program proposes; the
 * cadre authority decides.
 *
 * @param byGrade true if the grade 不合格 brings it
 * @param conditions numbers of the conditions met that bring it
 * @param leaders main leaders by post and day, where the effect concerns them
 * @param teams units whose team it concerns
 */
public record AppliedEffect(
    Effect effect,
    boolean byGrade,
    List<Integer> conditions,
    List<LeaderDays> leaders,
    List<UUID> teams) {
  public AppliedEffect {
    conditions = List.copyOf(conditions);
    leaders = List.copyOf(leaders);
    teams = List.copyOf(teams);
  }
}
