package huanze.ledger;

import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.ledger.Journal.DamageFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings journal and image together: an image that agrees with the journal gets the entries it
 * missed; one of an earlier version is migrated; any other is set aside and built anew.
 */
final class Start {
  private static final Logger LOG = LoggerFactory.getLogger(Start.class);

  private final LedgerHome home;
  private final Schema schema;
  private final Faults faults;
  private final Progress progress;
  private final List<StartReport.Note> notes = new ArrayList<>();
  private long replayed;
  private boolean built;

  Start(LedgerHome home, Schema schema, Faults faults, Progress progress) {
    this.home = home;
    this.schema = schema;
    this.faults = faults;
    this.progress = progress;
  }

  /** What is open after the start. */
  record Opened(FileJournal journal, Image image, Position position, StartReport report) {}

  Opened run() throws IOException, DamageFound {
    clearScratch();
    FileJournal journal = FileJournal.open(home.journal(), faults);
    boolean opened = false;
    try {
      Image image = image(journal);
      Position position = image.position().orElseThrow();
      journal.startAt(position.mark());
      opened = true;
      return new Opened(journal, image, position, new StartReport(replayed, notes));
    } finally {
      if (!opened) {
        journal.close();
      }
    }
  }

  /** What checks, backups and earlier days were built in when the program was killed. */
  private void clearScratch() throws IOException {
    for (Path each : Disk.list(home.image().getParent())) {
      if (Files.isDirectory(each)) {
        Disk.deleteTree(each);
      }
    }
    Rebuild.clear(home.image());
  }

  /** Opens the image of a journal and replays what it misses. */
  Image image(FileJournal journal) throws IOException, DamageFound {
    Image present = present(journal);
    if (present == null) {
      return rebuilt(journal);
    }
    boolean caughtUp = false;
    try {
      catchUp(journal, present, present.position().orElseThrow().mark());
      caughtUp = true;
      return present;
    } finally {
      if (!caughtUp) {
        present.close();
      }
    }
  }

  /** The image as it lies there; null if it must be built anew. */
  private @Nullable Image present(FileJournal journal) throws DamageFound, IOException {
    if (!Files.exists(home.image())) {
      if (!Restore.leftNoImage(home.root())) {
        note("ledger.start.imageMissing", home.image());
      }
      return null;
    }
    if (!Files.isWritable(home.image())) {
      // H2 would open it for reading alone and say so only at the first row written.
      throw Obstacle.of("ledger.noPermission", home.image());
    }
    Image image = null;
    boolean fit = false;
    try {
      image = Image.open(home.image(), schema);
      Position position = image.position().orElse(null);
      fit = position != null && fits(journal, position, image);
    } catch (RowWriter.SqlFailure e) {
      LOG.warn("image not readable", e);
      note("ledger.start.imageUnreadable", Rebuild.aside(home.image()));
    } finally {
      if (image != null && !fit) {
        close(image);
      }
    }
    return fit ? image : null;
  }

  private static void close(Image image) {
    try {
      image.close();
    } catch (RowWriter.SqlFailure e) {
      LOG.warn("unfit image did not close", e);
    }
  }

  private boolean fits(FileJournal journal, Position position, Image image)
      throws IOException, DamageFound {
    Path aside = Rebuild.aside(home.image());
    if (!position.ledger().equals(journal.ledger())) {
      note("ledger.start.imageForeign", aside);
      return false;
    }
    if (position.schema() > schema.version()) {
      throw Obstacle.of("ledger.newerProgram");
    }
    Mark mark = position.mark();
    SegmentFiles files = journal.files();
    if (!files.has(mark.segment()) || files.size(mark.segment()) < mark.end()) {
      throw new DamageFound(
          new Damage(Damage.Kind.ENTRIES_MISSING, mark.segment(), mark.number(), mark.offset()));
    }
    if (!JournalRead.holds(files, mark)) {
      note("ledger.start.imageForeign", aside);
      return false;
    }
    checkSealed(files, image.sealedSegments());
    if (position.schema() < schema.version()) {
      migrateBeside(journal, position, image);
      return false;
    }
    boolean sameShape = position.shape().equals(LedgerTables.shape(schema));
    if (!sameShape) {
      note("ledger.start.imageReshaped", aside);
    }
    return sameShape;
  }

  private static void checkSealed(SegmentFiles files, Map<String, Long> sizes) throws DamageFound {
    for (Map.Entry<String, Long> sealed : sizes.entrySet()) {
      String name = sealed.getKey();
      long size = files.has(name) ? files.size(name) : 0;
      if (size != sealed.getValue()) {
        throw new DamageFound(
            new Damage(Damage.Kind.SEGMENT_MISSING, name, 0, Math.min(size, sealed.getValue())));
      }
    }
  }

  /** Compares the old image, read through the functions, with the journal replayed through them. */
  private void migrateBeside(FileJournal journal, Position position, Image old)
      throws IOException, DamageFound {
    Rebuild rebuild = new Rebuild(journal, schema);
    Migration migration = new Migration(schema);
    long until = position.mark().number();
    try (Image fresh = rebuild.begin(Rebuild.beside(home.image()))) {
      rebuild.fill(fresh, Mark.START, (mark, body) -> mark.number() <= until, progress);
      TableDigests before =
          old.digests(LedgerTables.parse(position.shape()), migration, position.schema());
      TableDigests after = fresh.digests(LedgerTables.all(schema), migration, schema.version());
      List<String> differing = before.differing(after);
      LOG.info("migrated from {} to {}: {}", position.schema(), schema.version(), differing);
      finish(journal, fresh, rebuild, position.mark());
      note(
          differing.isEmpty() ? "ledger.start.migrated" : "ledger.start.migratedDiffering",
          Rebuild.aside(home.image()));
    }
  }

  private void finish(FileJournal journal, Image fresh, Rebuild rebuild, Mark from)
      throws IOException, DamageFound {
    cutTornTail(journal, from);
    rebuild.fill(fresh, from, (mark, body) -> true, progress);
    Rebuild.finish(fresh, progress);
    built = true;
  }

  private Image rebuilt(FileJournal journal) throws IOException, DamageFound {
    if (!built) {
      cutTornTail(journal, Mark.START);
      new Rebuild(journal, schema).build(Rebuild.beside(home.image()), progress);
    }
    Rebuild.swap(home.image());
    Restore.imageMade(home.root());
    return Image.open(home.image(), schema);
  }

  private void catchUp(FileJournal journal, Image image, Mark from)
      throws IOException, DamageFound {
    Replay replay = new Replay(image, journal, schema, from.segment(), false);
    try {
      journal.read(from, replay);
    } catch (TornTail torn) {
      cut(torn);
    }
    replay.commit();
    replayed = replay.entries();
  }

  private void cutTornTail(FileJournal journal, Mark covered) throws IOException, DamageFound {
    try {
      journal.read(covered, (mark, body) -> {});
    } catch (TornTail torn) {
      cut(torn);
    }
  }

  private void cut(TornTail torn) throws IOException, DamageFound {
    if (torn.last().number() == 0) {
      throw torn;
    }
    note("ledger.start.cut", TornTailCut.cut(home.journal(), torn.damage()));
  }

  private void note(String textKey, Path file) {
    notes.add(new StartReport.Note(textKey, file));
  }
}
