package huanze.duty;

import huanze.rulepack.PackSettings;
import huanze.rulepack.Packs;
import huanze.rulepack.RulePack;

/**
 * The rule packs that duties come from.
 *
 * @param packs the active packs, as the office has set them; Art. 4 of the main one gives the
 *     responsibilities
 * @param chosen the office's settings of the main pack
 */
public record DutyPacks(Packs packs, PackSettings chosen) {
  public RulePack main() {
    return packs.main();
  }

  /** False for kinds that a setting of the main pack says are not meant at all. */
  boolean owes(RulePack pack, String kind) {
    PackSettings settings = pack.id().equals(main().id()) ? chosen : PackSettings.NONE;
    return pack.findKind(kind).isEmpty() || pack.owes(kind, settings);
  }
}
