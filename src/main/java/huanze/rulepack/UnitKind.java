package huanze.rulepack;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of unit (Art. 3, 4, 21).
 *
 * @param treatedAs kind whose rules it follows by analogy (Art. 21): everything it owes prints so
 * @param responsibilities rank → responsibility its holder carries (Art. 4)
 * @param onlyIf id of a yes/no setting; where that says no, such units owe nothing
 * @param levelSetting id of the setting that gives the level of such units; null: their region's
 */
public record UnitKind(
    String id,
    String name,
    int article,
    @Nullable String treatedAs,
    Map<Rank, String> responsibilities,
    @Nullable String onlyIf,
    @Nullable String levelSetting) {
  public UnitKind {
    responsibilities = Map.copyOf(responsibilities);
  }

  /** The kind whose rules it follows: its own, or the one it is treated as. */
  public String standsFor() {
    return treatedAs == null ? id : treatedAs;
  }
}
