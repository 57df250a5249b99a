package huanze.app;

import java.nio.file.Path;

/** What the first start was told. */
public sealed interface FirstStartOutcome {
  /** Name of the person at the desk. */
  String clerk();

  /** A new ledger for this area's office. */
  record NewOffice(String clerk, RegionChoice region) implements FirstStartOutcome {}

  /** The practice city; the real ledger can still be made later. */
  record Practice(String clerk) implements FirstStartOutcome {}

  /** The ledger out of this backup. */
  record Restore(String clerk, Path backup) implements FirstStartOutcome {}
}
