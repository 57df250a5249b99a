package huanze.ledger;

/** The last segment ends as a power cut leaves it; what is behind the last entry may be cut. */
final class TornTail extends Journal.DamageFound {
  private static final long serialVersionUID = 1L;

  private final transient Mark last;

  TornTail(Damage damage, Mark last) {
    super(damage);
    this.last = last;
  }

  /** The last whole entry. */
  Mark last() {
    return last;
  }
}
