package huanze.ledger;

import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.ledger.Journal.DamageFound;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings journal and image together: an image that agrees with the journal gets the entries it
 * missed; any other is set aside and built anew.
 */
final class Start {
  private final LedgerHome home;
  private final Schema schema;
  private final Faults faults;
  private final List<StartReport.Note> notes = new ArrayList<>();
  private long replayed;

  Start(LedgerHome home, Schema schema, Faults faults) {
    this.home = home;
    this.schema = schema;
    this.faults = faults;
  }

  /** What is open after the start. */
  record Opened(FileJournal journal, Image image, Position position, StartReport report) {}

  Opened run(Progress progress) throws IOException, SQLException, DamageFound {
    FileJournal journal = FileJournal.open(home.journal(), faults);
    try {
      Image image = image(journal, progress);
      try {
        Position position = image.position().orElseThrow();
        journal.startAt(position.mark());
        return new Opened(journal, image, position, new StartReport(replayed, notes));
      } catch (IOException | SQLException | RuntimeException e) {
        image.close();
        throw e;
      }
    } catch (IOException | SQLException | DamageFound | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  /** The image once more, after it failed under an open journal. */
  Image reopen(FileJournal journal) throws IOException, SQLException, DamageFound {
    return image(journal, Progress.NONE);
  }

  private Image image(FileJournal journal, Progress progress)
      throws IOException, SQLException, DamageFound {
    Image present = present(journal);
    if (present != null) {
      try {
        catchUp(journal, present, present.position().orElseThrow().mark(), progress);
        return present;
      } catch (IOException | SQLException | DamageFound | RuntimeException e) {
        present.close();
        throw e;
      }
    }
    Rebuild rebuild = new Rebuild(journal, schema, home.image());
    cutTornTail(journal);
    Optional<Path> aside = rebuild.run(progress);
    aside.ifPresent(file -> notes.add(new StartReport.Note("ledger.start.rebuilt", file)));
    return Image.open(home.image(), schema);
  }

  /** The image as it lies there; null if it does not fit this journal. */
  private @Nullable Image present(FileJournal journal) throws DamageFound, IOException {
    if (!Files.exists(home.image())) {
      return null;
    }
    Image image = null;
    try {
      image = Image.open(home.image(), schema);
      Position position = image.position().orElse(null);
      if (position != null && fits(journal, position)) {
        checkSealed(image.sealedSegments());
        return image;
      }
      image.close();
      return null;
    } catch (SQLException e) {
      org.slf4j.LoggerFactory.getLogger(Start.class).warn("image not readable", e);
      return null;
    }
  }

  private boolean fits(FileJournal journal, Position position) throws IOException, DamageFound {
    if (!position.ledger().equals(journal.ledger())) {
      return false;
    }
    if (position.schema() > schema.version()) {
      throw Obstacle.of("ledger.newerProgram");
    }
    Mark mark = position.mark();
    Path segment = home.journal().resolve(mark.segment());
    if (!Files.exists(segment) || Files.size(segment) < mark.end()) {
      throw new DamageFound(
          new Damage(Damage.Kind.ENTRIES_MISSING, mark.segment(), mark.number(), mark.offset()));
    }
    return JournalRead.holds(home.journal(), mark)
        && position.schema() == schema.version()
        && position.shape().equals(LedgerTables.shape(schema));
  }

  private void checkSealed(Map<String, Long> sizes) throws DamageFound {
    for (Map.Entry<String, Long> sealed : sizes.entrySet()) {
      Path segment = home.journal().resolve(sealed.getKey());
      long size = segment.toFile().length();
      if (size != sealed.getValue()) {
        throw new DamageFound(
            new Damage(
                Damage.Kind.SEGMENT_MISSING,
                sealed.getKey(),
                0,
                Math.min(size, sealed.getValue())));
      }
    }
  }

  private void catchUp(FileJournal journal, Image image, Mark from, Progress progress)
      throws IOException, DamageFound {
    Replay replay = new Replay(image, journal, schema, from.segment());
    try {
      journal.read(from, replay);
    } catch (TornTail torn) {
      cut(torn);
    }
    replay.commit();
    replayed = replay.entries();
  }

  /** Without an image nothing covers the tail. */
  private void cutTornTail(FileJournal journal) throws IOException, DamageFound {
    try {
      journal.read(Mark.START, (mark, body) -> {});
    } catch (TornTail torn) {
      cut(torn);
    }
  }

  private void cut(TornTail torn) throws IOException {
    Damage damage = torn.damage();
    Path segment = home.journal().resolve(damage.segment());
    Path folder = home.journal().resolve("cut");
    Files.createDirectories(folder);
    try (FileChannel channel =
        FileChannel.open(segment, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.allocate((int) (channel.size() - damage.offset()));
      while (rest.hasRemaining() && channel.read(rest, damage.offset() + rest.position()) >= 0) {}
      Path kept = folder.resolve(damage.segment() + "-" + damage.entry() + "-" + damage.offset());
      Disk.replace(kept, rest.array());
      channel.truncate(damage.offset());
      channel.force(true);
      notes.add(new StartReport.Note("ledger.start.cut", kept));
    }
  }
}
