package huanze.activity;

import huanze.ledger.Reading;
import huanze.rulepack.RulePack;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What is listed with a unit though it does not name it: reports it received, what it led. */
public final class FurtherRecords {
  private final Structure structure;
  private final ReceivedReportStore received;
  private final LedRecordStore led;

  public FurtherRecords(Reading reading, Structure structure, RulePack pack) {
    this.structure = structure;
    received = new ReceivedReportStore(reading, structure, pack);
    led = new LedRecordStore(reading, structure);
  }

  /** The filter with these records of its unit; the same where it asks for no unit. */
  public ActivityFilter in(ActivityFilter filter) {
    UUID id = filter.unit();
    Unit unit = id == null ? null : structure.unit(id).orElse(null);
    if (unit == null) {
      return filter;
    }
    Set<UUID> further = new HashSet<>(received.of(unit, filter));
    further.addAll(led.of(unit, filter));
    return filter.further(further);
  }
}
