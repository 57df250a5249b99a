package huanze.ledger;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * The truth: every entry ever written, in order, chained by digests. Kept in files; an interface so
 * that a server database can hold it as a table.
 */
interface Journal extends AutoCloseable {
  UUID ledger();

  UUID office();

  /** Where the last entry ends. */
  Mark end();

  /** A segment with no more than its name and size. */
  record Segment(String name, long size) {}

  /** All segments, oldest first; the last one is still written. */
  List<Segment> segments();

  /** An entry ready to be appended: its place and digest are already certain. */
  record Prepared(Mark mark, byte[] frame) {}

  /**
   * Works out where an entry will lie, and begins a new segment first if the month moved forward.
   */
  Prepared prepare(YearMonth month, byte[] body) throws IOException;

  /**
   * Appends and forces to disk. On an exception nothing of the entry is left.
   *
   * @throws UnknownState if what was written could not be taken back
   */
  void append(Prepared entry) throws IOException, UnknownState;

  /** Receives what is read. */
  interface Visitor {
    /** One sound entry. */
    void entry(Mark mark, byte[] body);

    /** Bytes read since the last call; false stops the reading. */
    default boolean more(long bytes) {
      return true;
    }
  }

  /**
   * Reads the entries behind a mark, checking all digests.
   *
   * @return where reading ended
   * @throws DamageFound at the first byte that is not as it was written
   */
  Mark read(Mark from, Visitor visitor) throws IOException, DamageFound;

  /** The body of one entry, its digest checked. */
  byte[] body(String segment, long offset) throws IOException, DamageFound;

  /** The digest of one entry. */
  String digest(String segment, long offset) throws IOException, DamageFound;

  @Override
  void close() throws IOException;

  /** What was appended could neither be finished nor taken back. */
  final class UnknownState extends Exception {
    private static final long serialVersionUID = 1L;

    UnknownState(Throwable cause) {
      super(cause);
    }
  }

  /** The journal is not as it was written. */
  class DamageFound extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Damage damage;

    DamageFound(Damage damage) {
      super(damage.toString());
      this.damage = damage;
    }

    Damage damage() {
      return damage;
    }
  }
}
