package huanze.ledger;

import huanze.base.DeskClock;
import huanze.base.Obstacle;
import huanze.ledger.Journal.Prepared;
import huanze.ledger.Journal.UnknownState;
import huanze.ledger.RowWriter.SqlFailure;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes entries, on the writing thread: H2 transaction, before-rows, rows, position; entry
 * appended and forced; H2 commit. Whatever fails before the force leaves nothing behind.
 */
final class EntryWriter {
  private static final Logger LOG = LoggerFactory.getLogger(EntryWriter.class);
  private static final int CHECKPOINT_EVERY = 200;

  private final Journal journal;
  private final Images images;
  private final Schema schema;
  private final Wholes wholes;
  private final DeskClock clock;
  private final Faults faults;
  private final Recovery recovery;
  private final WritingThread thread;
  private final String shape;
  private Instant last;
  private int sinceCheckpoint;
  private volatile long position;

  /** Number of the last entry of this run that changed a table. */
  private final Map<String, Long> changed = new ConcurrentHashMap<>();

  private volatile @Nullable Supplier<Obstacle> readOnly;

  /** Opens the image again after it failed, and replays what it misses. */
  @FunctionalInterface
  interface Recovery {
    Image reopen(Image broken) throws Exception;
  }

  EntryWriter(
      Journal journal,
      Images images,
      Schema schema,
      DeskClock clock,
      Faults faults,
      WritingThread thread,
      Instant last,
      Recovery recovery) {
    this.journal = journal;
    this.images = images;
    this.schema = schema;
    this.wholes = new Wholes(schema);
    this.clock = clock;
    this.faults = faults;
    this.thread = thread;
    this.last = last;
    this.recovery = recovery;
    this.shape = LedgerTables.shape(schema);
    this.position = journal.end().number();
  }

  /**
   * What to write.
   *
   * @param operation number of the operation's first entry; 0 if this is it
   */
  record Order(
      UUID user, String userName, Deed deed, EntryKind kind, long operation, List<Long> undoes) {}

  long position() {
    return position;
  }

  long position(List<Table> tables) {
    return tables.stream().mapToLong(t -> changed.getOrDefault(t.name(), 0L)).max().orElse(0);
  }

  boolean isReadOnly() {
    return readOnly != null;
  }

  /** Nothing is written any more until the next start; every try is told why. */
  void refuse(Supplier<Obstacle> reason) {
    readOnly = reason;
  }

  OptionalLong write(Order order, Consumer<? super EntryWrites> work) {
    Supplier<Obstacle> obstacle = readOnly;
    if (obstacle != null) {
      throw obstacle.get();
    }
    Image image = images.current();
    Prepared entry;
    Instant at;
    Set<String> tables;
    try {
      EntryWrites writes = new EntryWrites(image, journal.office(), order.kind().foreignRows());
      work.accept(writes);
      if (writes.changes().isEmpty() && order.undoes().isEmpty()) {
        image.rollback();
        return OptionalLong.empty();
      }
      Instant now = clock.now().truncatedTo(ChronoUnit.MICROS);
      at = now.isBefore(last) ? last : now;
      tables = writes.changes().stream().map(Change::table).collect(Collectors.toSet());
      entry = prepare(order, writes, at, now, image);
      journal.append(entry);
    } catch (IOException e) {
      rollBack(image, e);
      throw LedgerHome.Trouble.notSaved(e);
    } catch (UnknownState e) {
      refuse(() -> Obstacle.of("ledger.unknownState"));
      rollBack(image, e);
      throw new Obstacle(e, "ledger.unknownState");
    } catch (SqlFailure e) {
      rollBack(image, e);
      throw e.isOfDisk() ? new Obstacle(e, "ledger.notSaved", e.words()) : e;
    } catch (RuntimeException | Error e) {
      rollBack(image, e);
      throw e;
    }
    last = at;
    commit(image);
    long number = entry.mark().number();
    tables.forEach(table -> changed.put(table, number));
    position = number;
    settle();
    return OptionalLong.of(position);
  }

  private Prepared prepare(Order order, EntryWrites writes, Instant at, Instant now, Image image)
      throws IOException {
    long number = journal.end().number() + 1;
    EntryHead head =
        new EntryHead(
            number,
            at,
            now,
            order.user(),
            order.userName(),
            order.deed(),
            schema.version(),
            order.operation() == 0 ? number : order.operation(),
            order.kind(),
            order.undoes());
    byte[] body = EntryCodec.encode(head, writes.changes());
    String before = journal.end().segment();
    Prepared entry = journal.prepare(YearMonth.from(at.atZone(DeskClock.ZONE)), body);
    if (!entry.mark().segment().equals(before)) {
      image.index().seal(journal, before, entry.mark().segment());
    }
    Position reached = new Position(journal.ledger(), entry.mark(), at, schema.version(), shape);
    image.index().set(reached);
    Touched touched = new Touched(wholes);
    writes.changes().forEach(touched::add);
    image.index().note(reached, head, touched, true);
    return entry;
  }

  private void rollBack(Image image, Throwable cause) {
    try {
      image.rollback();
    } catch (SqlFailure e) {
      cause.addSuppressed(e);
      recover(e);
    }
  }

  /** After the force the entry is saved, whatever H2 says now. */
  private void commit(Image image) {
    try {
      faults.commit();
      image.commit();
    } catch (RuntimeException e) {
      LOG.warn("commit failed after the entry was saved: opening the image again", e);
      recover(e);
    }
  }

  private void recover(Exception cause) {
    try {
      images.exchange(recovery::reopen);
      sinceCheckpoint = 0;
    } catch (Exception e) {
      e.addSuppressed(cause);
      LOG.error("image cannot be opened again: read-only until restart", e);
      refuse(() -> Obstacle.of("ledger.readOnly"));
    }
  }

  private void settle() {
    sinceCheckpoint++;
    if (sinceCheckpoint >= CHECKPOINT_EVERY) {
      checkpoint();
    } else {
      thread.atRest(this::checkpoint);
    }
  }

  private void checkpoint() {
    if (sinceCheckpoint == 0 || isReadOnly()) {
      return;
    }
    try {
      images.current().checkpoint();
      sinceCheckpoint = 0;
    } catch (RuntimeException e) {
      LOG.warn("checkpoint failed: opening the image again", e);
      recover(e);
    }
  }
}
