package huanze.ledger;

import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.ledger.EntryWriter.Order;
import huanze.ledger.Journal.DamageFound;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ledger of one office, open in this program: an append-only journal of entries is the truth,
 * H2 its queryable image.
 */
public final class Ledger implements Saving, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

  /** So many changed rows are told one by one; reading everything again is faster than more. */
  private static final int MOST_CHANGES_TOLD = 5_000;

  private final LedgerHome home;
  private final FileJournal journal;
  private final Images images;
  private final EntryWriter writer;
  private final WritingThread thread = new WritingThread();
  private final StartReport report;
  private final Schema schema;
  private final History history;
  private final Ongoing ongoing = new Ongoing();
  private final String user;
  private final UUID userId;
  private final Object damageLock = new Object();
  private volatile KnownDamage damage;
  private boolean userKnown;

  private Ledger(
      LedgerHome home,
      Start.Opened opened,
      Schema schema,
      DeskClock clock,
      Faults faults,
      String user) {
    this.home = home;
    this.journal = opened.journal();
    this.images = new Images(opened.image());
    this.damage = KnownDamage.read(home.root());
    this.report = damage.isNone() ? opened.report() : opened.report().with(damage.note());
    this.schema = schema;
    this.history = new History(journal, schema);
    this.user = user;
    this.userId = LedgerTables.userId(journal.office(), user);
    this.writer =
        new EntryWriter(
            journal,
            images,
            schema,
            clock,
            faults,
            thread,
            opened.position().at(),
            broken -> reopen(broken, faults));
    refuseIfDamaged();
  }

  /** True if a ledger lives in the folder. */
  public static boolean existsIn(Path home) {
    return LedgerHome.holdsLedger(home) || Restore.isUnfinished(home);
  }

  /**
   * Whose ledger lies in a folder, by its journal alone: nothing is opened, nothing locked.
   *
   * @return empty if there is none or its beginning cannot be read
   */
  public static Optional<UUID> officeIn(Path home) {
    try (FileJournal journal = FileJournal.open(Restore.journalIn(home), Faults.NONE)) {
      return Optional.of(journal.office());
    } catch (IOException | DamageFound e) {
      return Optional.empty();
    }
  }

  /**
   * Makes a new ledger and opens it.
   *
   * @param user name of the person at the desk
   * @throws Obstacle if there is a ledger already, or the folder cannot hold one
   */
  public static Ledger create(
      Path home, Schema schema, DeskClock clock, Ids ids, String user, Office office) {
    new Founding(office, checkedName(user), clock, ids, schema.version()).in(home);
    return open(home, schema, clock, user);
  }

  /**
   * Opens the ledger of a folder.
   *
   * @param user name of the person at the desk
   * @throws Obstacle if there is none, another program has it open, or its journal is damaged
   */
  public static Ledger open(Path home, Schema schema, DeskClock clock, String user) {
    return open(home, schema, clock, user, Progress.NONE, Faults.NONE);
  }

  static Ledger open(
      Path folder, Schema schema, DeskClock clock, String user, Progress progress, Faults faults) {
    String name = checkedName(user);
    if (!existsIn(folder)) {
      throw Obstacle.of("ledger.none", folder.toAbsolutePath());
    }
    LedgerHome home = LedgerHome.take(folder);
    boolean opened = false;
    try {
      Restore.finish(home.root());
      new EvidenceStore(home.evidence()).clearParts();
      Ledger ledger =
          new Ledger(
              home, new Start(home, schema, faults, progress).run(), schema, clock, faults, name);
      opened = true;
      return ledger;
    } catch (IOException e) {
      throw LedgerHome.Trouble.folder(folder, e);
    } catch (RowWriter.SqlFailure e) {
      throw new Obstacle(e, "ledger.imageFailed", e.words());
    } catch (DamageFound e) {
      throw e.damage().asObstacle();
    } finally {
      if (!opened) {
        release(home);
      }
    }
  }

  private static void release(LedgerHome home) {
    try {
      home.close();
    } catch (IOException e) {
      throw LedgerHome.Trouble.folder(home.root(), e);
    }
  }

  private static String checkedName(String user) {
    if (user.isBlank()) {
      throw InvalidInput.of("user", "ledger.userMissing");
    }
    return user.strip();
  }

  private Image reopen(Image broken, Faults faults) throws IOException, DamageFound {
    faults.reopen();
    try {
      broken.close();
    } catch (RuntimeException e) {
      LOG.warn("failed image did not close", e);
    }
    return new Start(home, schema, faults, Progress.NONE).image(journal);
  }

  /** What happened when it was opened. */
  public StartReport startReport() {
    return report;
  }

  /** What checks found wrong and no later one found mended. */
  public KnownDamage damage() {
    return damage;
  }

  /**
   * Keeps in mind what a check found. What stops writing stops it until the next start.
   *
   * @param places where backups were looked at
   */
  void note(KnownDamage found, List<Path> places) {
    synchronized (damageLock) {
      damage = found.with(damage, places);
      damage.keep(home.root());
    }
    refuseIfDamaged();
  }

  /** A file was copied in again: if a check found it missing or altered, it is no more. */
  public void evidenceCameBack(String digest) {
    forget(digest::equals);
  }

  /**
   * Reads evidence again that a check found missing or altered, and keeps in mind only what still
   * is.
   */
  public void lookAgainAtEvidence() {
    forget(evidence()::holdsSound);
  }

  private void forget(Predicate<String> wholeAgain) {
    synchronized (damageLock) {
      KnownDamage left = damage.without(wholeAgain);
      if (!left.equals(damage)) {
        damage = left;
        left.keep(home.root());
      }
    }
  }

  private void refuseIfDamaged() {
    KnownDamage known = damage;
    if (known.stopsWriting()) {
      writer.refuse(known::asObstacle);
    }
  }

  /** True if nothing can be saved until the program starts again. */
  public boolean isReadOnly() {
    return writer.isReadOnly();
  }

  @Override
  public OptionalLong save(Deed deed, Consumer<Writes> work) {
    return save(EntryKind.ORDINARY, deed, work);
  }

  /** Writes one entry of a kind. */
  public OptionalLong save(EntryKind kind, Deed deed, Consumer<Writes> work) {
    return thread.call(() -> write(kind, deed, 0, List.of(), work));
  }

  @Override
  public OptionalLong saveParts(Deed deed, List<Consumer<Writes>> parts) {
    return saveParts(EntryKind.ORDINARY, deed, parts);
  }

  /** Writes the entries of one operation. */
  public OptionalLong saveParts(EntryKind kind, Deed deed, List<Consumer<Writes>> parts) {
    long operation = 0;
    OptionalLong last = OptionalLong.empty();
    for (Consumer<Writes> part : parts) {
      long first = operation;
      OptionalLong written = thread.call(() -> write(kind, deed, first, List.of(), part));
      if (written.isPresent()) {
        last = written;
        operation = operation == 0 ? written.getAsLong() : operation;
      }
    }
    return last;
  }

  private OptionalLong write(
      EntryKind kind,
      Deed deed,
      long operation,
      List<Long> undoes,
      Consumer<? super EntryWrites> work) {
    ensureUser();
    return writer.write(new Order(userId, user, deed, kind, operation, undoes), work);
  }

  private void ensureUser() {
    if (!userKnown && images.current().rows().find(LedgerTables.USER.name(), userId) == null) {
      writer.write(
          new Order(
              userId, user, Deed.of("ledger.deed.user", user), EntryKind.FOUNDING, 0, List.of()),
          writes -> writes.put(LedgerTables.USER, Row.of(userId).with("name", user)));
    }
    userKnown = true;
  }

  /** Entries below a number, newest first. */
  public List<Entry> entries(long before, int limit) {
    return read(handle -> History.entries(handle, before, limit));
  }

  @Override
  public Map<UUID, String> writers(Collection<UUID> rows) {
    return read(handle -> History.writers(handle, rows));
  }

  @Override
  public Map<UUID, String> lastWriters(Collection<UUID> rows) {
    return read(handle -> History.lastWriters(handle, rows));
  }

  public Optional<Entry> entry(long number) {
    return read(handle -> History.entry(handle, number));
  }

  /** What an entry changed, as present rows. */
  public List<Change> changes(long entry) {
    List<Change> changes = new ArrayList<>();
    read(
        handle -> {
          history.changes(handle, entry, changes::add);
          return changes;
        });
    return changes;
  }

  /** True if a change is one of a row or of its parts. */
  public boolean isOf(UUID row, Change change) {
    return history.isOf(row, change);
  }

  /** What happened to a row, newest first. */
  public List<RowVersion> history(UUID row) {
    return read(handle -> history.of(handle, row));
  }

  /**
   * What happened to a row and to its parts, such as a meeting's topics and scans, newest first.
   */
  public List<RowVersion> historyWithParts(UUID row) {
    return read(handle -> history.ofParts(handle, row));
  }

  /** The entry that "undo" at the desk means: the user's own last one that still stands. */
  public Optional<Entry> lastOwnEntry() {
    return read(handle -> History.lastOf(handle, userId));
  }

  /** What undoing an entry would take. */
  public UndoPlan undoPlan(long entry) {
    return thread.call(() -> undoing().plan(entry));
  }

  /**
   * Takes back an entry, or all entries of its operation.
   *
   * @throws Obstacle naming the later entries that stand in the way
   */
  public OptionalLong undo(long entry) {
    return undo(entry, false);
  }

  /** Takes back an entry and the later ones that build on it, newest first, as one operation. */
  public OptionalLong undoTogether(long entry) {
    return undo(entry, true);
  }

  private OptionalLong undo(long entry, boolean together) {
    return thread.call(
        () -> {
          ensureUser();
          return undoing().run(entry, together);
        });
  }

  private Undoing undoing() {
    return new Undoing(images.current(), history, schema, this::write);
  }

  /**
   * The ledger as it stood at a moment.
   *
   * @throws Obstacle if the progress was stopped
   */
  public AsOf asOf(Instant moment, Progress progress) {
    return during(
        progress,
        stoppable -> AsOf.replayed(journal, schema, home.image().getParent(), moment, stoppable));
  }

  /** The ledger as it stood at the end of a day. */
  public AsOf asOf(LocalDate day, Progress progress) {
    Instant next = day.plusDays(1).atStartOfDay(DeskClock.ZONE).toInstant();
    return asOf(next.minusNanos(1), progress);
  }

  /** The same without looking at backups. */
  public Verification verify(Progress progress) {
    return verify(List.of(), progress);
  }

  /**
   * Reads everything: digests of all entries, evidence, the image against a fresh rebuild, and what
   * backups say. What is found damaged stops writing, now and at later starts.
   *
   * @param places where backups were made; those not there now are left out
   */
  public Verification verify(List<Path> places, Progress progress) {
    return ongoing.run(
        progress,
        stoppable -> {
          Verification found = maintenance().verify(backupsIn(places), stoppable);
          note(found.damage(), places);
          return found;
        });
  }

  /**
   * Looks for entries missing at the end: cheap, but a place may be slow. What is missing stops
   * writing, now and at later starts.
   *
   * @param places where backups were made; those not there now are left out
   */
  public List<BackupGap> compareWithBackups(List<Path> places) {
    KeptBackups backups = backupsIn(places);
    List<BackupGap> gaps =
        read(handle -> backups.beyond(position(), number -> history.digest(handle, number)));
    if (!gaps.isEmpty()) {
      note(new KnownDamage(damage.damages(), gaps), places);
    }
    return gaps;
  }

  private KeptBackups backupsIn(List<Path> places) {
    return KeptBackups.in(places, id(), Restore.lastIn(home.root()));
  }

  /** Long reading that must be over before the ledger closes. */
  <T> T during(Progress progress, Function<Progress, T> work) {
    return ongoing.run(progress, work);
  }

  /**
   * Reads the journal and evidence of a folder whose ledger is not open and perhaps cannot be.
   *
   * @param places where backups were made; those not there now are left out
   * @throws Obstacle if another program has it open
   */
  public static Verification check(
      Path folder, Schema schema, List<Path> places, Progress progress) {
    return Maintenance.check(folder, schema, places, progress);
  }

  /**
   * Builds the image anew from the journal and puts it in the present one's place.
   *
   * @return the tables in which the old image differed
   */
  public List<String> rebuild(Progress progress) {
    return thread.call(() -> maintenance().rebuild(progress));
  }

  private Maintenance maintenance() {
    return new Maintenance(home, journal, images, schema);
  }

  public EvidenceStore evidence() {
    return new EvidenceStore(home.evidence());
  }

  /** Name of the person at the desk. */
  public String user() {
    return user;
  }

  public Drafts drafts() {
    return new Drafts(LedgerHome.drafts(home.root()));
  }

  Journal journal() {
    return journal;
  }

  Path journalFile(String segment) {
    return journal.files().file(segment);
  }

  Schema schema() {
    return schema;
  }

  /** The day of its first entry. */
  public LocalDate begunOn() {
    return DeskClock.dayOf(entry(1).orElseThrow().at());
  }

  /** Whose ledger it is. */
  public Office officeRow() {
    return read(
        handle ->
            handle
                .createQuery("SELECT id, name, region FROM ledger_office WHERE id = :id")
                .bind("id", office())
                .map(
                    (rows, c) ->
                        new Office(
                            rows.getObject(1, UUID.class), rows.getString(2), rows.getString(3)))
                .one());
  }

  /** True for the practice city's, whose data are invented. */
  public boolean isPractice() {
    return office().equals(Office.PRACTICE);
  }

  /** Number that tells this ledger from all others, copies of it excepted. */
  public UUID id() {
    return journal.ledger();
  }

  public Path home() {
    return home.root();
  }

  @Override
  public <T> T read(Function<Handle, T> work) {
    return images.read(work);
  }

  @Override
  public long position() {
    return writer.position();
  }

  @Override
  public long position(List<Table> tables) {
    return writer.position(tables);
  }

  @Override
  public Object image() {
    return images.identity();
  }

  @Override
  public List<Change> takenBack(List<Table> tables) {
    try {
      return read(handle -> history.takenBack(handle, tables));
    } catch (Obstacle e) {
      LOG.warn("what was taken back not read from the journal", e);
      return List.of();
    }
  }

  @Override
  public Optional<List<Change>> changesSince(long position) {
    try {
      return read(handle -> history.since(handle, position, MOST_CHANGES_TOLD));
    } catch (Obstacle e) {
      LOG.warn("changes since {} not read from the journal", position, e);
      return Optional.empty();
    }
  }

  @Override
  public UUID office() {
    return journal.office();
  }

  /** Whatever H2 says now, the entries are saved: the next start replays what the image misses. */
  private void closeImage() {
    boolean compact = false;
    try {
      if (!isReadOnly()) {
        images.current().checkpoint();
        compact = images.current().isBloated();
      }
    } catch (RowWriter.SqlFailure e) {
      LOG.warn("image not up to date when the ledger closed", e);
    }
    try {
      images.close(compact);
    } catch (RowWriter.SqlFailure e) {
      LOG.warn("image did not close", e);
    }
  }

  @Override
  public void close() {
    ongoing.close();
    try {
      thread.call(
          () -> {
            thread.forgetRest();
            closeImage();
            journal.close();
            return true;
          });
    } finally {
      thread.close();
      release(home);
    }
  }
}
