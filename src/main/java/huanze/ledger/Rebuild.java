package huanze.ledger;

import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.ledger.Journal.DamageFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/** Builds the image anew from the journal into a new file and puts it in the old one's place. */
final class Rebuild {
  private final Journal journal;
  private final Schema schema;
  private final Path file;

  Rebuild(Journal journal, Schema schema, Path file) {
    this.journal = journal;
    this.schema = schema;
    this.file = file;
  }

  /**
   * Rebuilds and swaps; no image may be open.
   *
   * @return where the old image was put, if there was one
   */
  Optional<Path> run(Progress progress) throws IOException, SQLException, DamageFound {
    Path fresh = file.resolveSibling("huanze-new" + Image.SUFFIX);
    build(fresh, progress);
    return swap(fresh);
  }

  /** Builds into a file, replacing a half-built one. */
  void build(Path fresh, Progress progress) throws IOException, SQLException, DamageFound {
    Files.deleteIfExists(fresh);
    try (Image image = Image.create(fresh, schema)) {
      fill(image, progress);
      image.checkpoint();
    }
  }

  /** Replays everything into an empty image. */
  Mark fill(Image image, Progress progress) throws IOException, DamageFound {
    Replay replay = new Replay(image, journal, schema, "");
    long total = journal.segments().stream().mapToLong(Journal.Segment::size).sum();
    long[] done = {0};
    boolean[] stopped = {false};
    Journal.Visitor reporting =
        new Journal.Visitor() {
          @Override
          public void entry(Mark mark, byte[] body) {
            replay.entry(mark, body);
          }

          @Override
          public boolean more(long bytes) {
            done[0] += bytes;
            progress.at(done[0], total);
            stopped[0] = progress.stopped();
            return !stopped[0];
          }
        };
    Mark end = journal.read(Mark.START, reporting);
    replay.commit();
    if (stopped[0]) {
      throw Obstacle.of("ledger.stopped");
    }
    if (end.number() == 0) {
      String first = journal.segments().getFirst().name();
      throw new DamageFound(new Damage(Damage.Kind.ENTRIES_MISSING, first, 1, 0));
    }
    return end;
  }

  /** Puts a built file in the image's place and the old one aside. */
  Optional<Path> swap(Path fresh) throws IOException {
    Optional<Path> aside = Optional.empty();
    if (Files.exists(file)) {
      Path kept = file.resolveSibling("huanze-aside" + Image.SUFFIX);
      Disk.rename(file, kept);
      aside = Optional.of(kept);
    }
    Disk.rename(fresh, file);
    return aside;
  }
}
