package huanze.ledger;

import huanze.base.Obstacle;
import huanze.ledger.RowWriter.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Applies entries from the journal to an image, many to one H2 transaction. A fresh image holds
 * nothing but what was replayed.
 */
final class Replay implements Journal.Visitor {
  private static final int BATCH = 10_000;

  private final Image image;
  private final Journal journal;
  private final Schema schema;
  private final String shape;
  private final Migration migration;
  private final Wholes wholes;
  private final boolean fresh;
  private @Nullable Position reached;
  private int pending;
  private long entries;
  private String segment;

  Replay(Image image, Journal journal, Schema schema, String segment, boolean fresh) {
    this.image = image;
    this.journal = journal;
    this.schema = schema;
    this.shape = LedgerTables.shape(schema);
    this.migration = new Migration(schema);
    this.wholes = new Wholes(schema);
    this.segment = segment;
    this.fresh = fresh;
  }

  @Override
  public void entry(Mark mark, byte[] body) {
    EntryHead head = EntryCodec.head(body);
    if (head.schema() > schema.version()) {
      throw Obstacle.of("ledger.newerProgram");
    }
    Touched touched = new Touched(wholes);
    EntryCodec.changes(
        body,
        written -> {
          for (Change change : migration.present(head.schema(), written)) {
            Standing standing =
                fresh && change.before() == null && head.schema() == schema.version()
                    ? Standing.ABSENT
                    : Standing.UNKNOWN;
            image.rows().apply(change.table(), change.id(), change.after(), standing);
            touched.add(change);
          }
        });
    if (!mark.segment().equals(segment)) {
      image.index().seal(journal, segment, mark.segment());
      segment = mark.segment();
    }
    reached = new Position(journal.ledger(), mark, head.at(), schema.version(), shape);
    image.index().note(reached, head, touched, fresh);
    entries++;
    pending += touched.changes() + 1;
    if (pending >= BATCH) {
      commit();
    }
  }

  /** Commits what is left. */
  void commit() {
    if (reached != null) {
      image.index().set(reached);
    }
    image.commit();
    pending = 0;
  }

  /** How many entries were applied. */
  long entries() {
    return entries;
  }
}
