package huanze.unit;

import huanze.base.DateRange;
import huanze.rulepack.Level;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is typed about a unit; see {@link Unit}. */
public record UnitDraft(
    String code,
    String name,
    String kind,
    Level level,
    @Nullable String treatedAs,
    String region,
    @Nullable UUID parent,
    DateRange existence,
    @Nullable LocalDate recordingFrom) {

  public static UnitDraft of(Unit unit) {
    return new UnitDraft(
        unit.code(),
        unit.name(),
        unit.kind(),
        unit.level(),
        unit.treatedAs(),
        unit.region(),
        unit.parent(),
        unit.existence(),
        unit.recordingFrom());
  }

  public UnitDraft named(String newName) {
    return new UnitDraft(
        code, newName, kind, level, treatedAs, region, parent, existence, recordingFrom);
  }

  public UnitDraft under(@Nullable UUID newParent) {
    return new UnitDraft(
        code, name, kind, level, treatedAs, region, newParent, existence, recordingFrom);
  }

  public UnitDraft existing(DateRange days) {
    return new UnitDraft(code, name, kind, level, treatedAs, region, parent, days, recordingFrom);
  }

  Unit unit(UUID id) {
    return new Unit(
        id,
        code.strip(),
        name.strip(),
        kind,
        level,
        treatedAs,
        region,
        parent,
        existence,
        recordingFrom);
  }
}
