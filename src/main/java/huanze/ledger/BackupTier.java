package huanze.ledger;

/** Why a backup was made, and so how long it is kept. */
public enum BackupTier {
  /** Asked for by hand: never deleted by the program. */
  BY_HAND(Integer.MAX_VALUE),
  AFTER_WORK(3),
  DAILY(7),
  WEEKLY(5),
  MONTHLY(24),
  BEFORE_RISK(5);

  private final int kept;

  BackupTier(int kept) {
    this.kept = kept;
  }

  /** How many of this tier a place keeps. */
  int kept() {
    return kept;
  }
}
