package huanze.assessment;

import huanze.base.Ids;
import huanze.ledger.Writes;
import huanze.rulepack.SchemeGroup;
import huanze.rulepack.SchemeItem;
import java.util.Objects;
import java.util.UUID;

/** Writes a year's scheme with its items. */
final class SchemeRows {
  private SchemeRows() {}

  /** A scheme that has its id already. */
  static void put(Writes writes, Ids ids, YearScheme scheme) {
    UUID id = Objects.requireNonNull(scheme.id());
    writes.put(
        AssessmentTables.SCHEME,
        AssessmentTables.row(id, scheme.year(), scheme.scheme(), scheme.fromPack()));
    int ordinal = 0;
    for (SchemeGroup group : scheme.scheme().groups()) {
      for (SchemeItem item : group.items()) {
        writes.put(
            AssessmentTables.SCHEME_ITEM,
            AssessmentTables.row(ids.next(), id, ordinal++, group.name(), item));
      }
    }
  }
}
