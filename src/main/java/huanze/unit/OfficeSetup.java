package huanze.unit;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.ledger.Deed;
import huanze.ledger.Saving;
import huanze.rulepack.PackSettings;
import huanze.rulepack.RulePack;
import java.util.List;

/** Fills a new office's ledger: its region and all below it, with their units and posts. */
public final class OfficeSetup {
  /** Key of the entry that makes an office. */
  public static final String DEED = "unit.deed.setUp";

  private final Saving ledger;
  private final Gate gate;
  private final RulePack pack;

  public OfficeSetup(Saving ledger, Gate gate, RulePack pack) {
    this.ledger = ledger;
    this.gate = gate;
    this.pack = pack;
  }

  /** True once the ledger has regions. */
  public boolean isDone() {
    return !Structure.load(ledger).regions().isEmpty();
  }

  /**
   * One entry. The regions above come with their names only, without units.
   *
   * @return what was set up
   * @throws InvalidInput if the region is not in the file
   * @throws Obstacle if the ledger is set up already
   */
  public StandardUnits setUp(String regionCode, Regions regions, PackSettings settings) {
    gate.require(Right.EDIT_UNITS, null);
    Region office =
        regions
            .find(regionCode)
            .orElseThrow(() -> InvalidInput.of("region", "unit.setup.noRegion", regionCode));
    if (isDone()) {
      throw Obstacle.of("unit.setup.already");
    }
    List<Region> own = regions.subtree(regionCode);
    StandardUnits standard = StandardUnits.of(own, pack, settings);
    ledger.save(
        Deed.of(
            DEED,
            office.name(),
            String.valueOf(own.size()),
            String.valueOf(standard.units().size())),
        writes -> {
          regions.above(regionCode).forEach(r -> writes.put(UnitTables.REGION, UnitTables.row(r)));
          own.forEach(r -> writes.put(UnitTables.REGION, UnitTables.row(r)));
          standard.units().forEach(u -> writes.put(UnitTables.UNIT, UnitTables.row(u)));
          standard.flags().forEach(f -> writes.put(UnitTables.UNIT_FLAG, UnitTables.row(f)));
          standard.posts().forEach(p -> writes.put(UnitTables.POST, UnitTables.row(p)));
        });
    return standard;
  }
}
