package huanze.ledger;

import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.ledger.Journal.DamageFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiPredicate;

/** Builds an image from the journal alone, into a file of its own. */
final class Rebuild {
  private final Journal journal;
  private final Schema schema;

  Rebuild(Journal journal, Schema schema) {
    this.journal = journal;
    this.schema = schema;
  }

  /** The file a new image is built in before it takes the old one's place. */
  static Path beside(Path image) {
    return image.resolveSibling("huanze-new" + Image.SUFFIX);
  }

  /** Where the old image is kept. */
  static Path aside(Path image) {
    return image.resolveSibling("huanze-aside" + Image.SUFFIX);
  }

  /** An empty image in a file; a half-built one there is replaced. */
  Image begin(Path file) throws IOException {
    Files.deleteIfExists(file);
    return Image.create(file, schema);
  }

  /**
   * Replays the entries behind a mark into an image.
   *
   * @param wanted says of each entry whether to go on with it; the first refused one ends the
   *     replay
   * @return the last entry replayed
   * @throws Obstacle if the progress was stopped
   */
  Mark fill(Image image, Mark from, BiPredicate<Mark, byte[]> wanted, Progress progress)
      throws IOException, DamageFound {
    Filling filling =
        new Filling(new Replay(image, journal, schema, from.segment(), true), wanted, progress);
    filling.last = from;
    journal.read(from, filling);
    filling.replay.commit();
    if (filling.stopped) {
      throw Obstacle.of("ledger.stopped");
    }
    return filling.last;
  }

  /** Everything into a new file, closed again. */
  Mark build(Path file, Progress progress) throws IOException, DamageFound {
    try (Image image = begin(file)) {
      Mark end = fill(image, Mark.START, (mark, body) -> true, progress);
      if (end.number() == 0) {
        String first = journal.segments().getFirst().name();
        throw new DamageFound(new Damage(Damage.Kind.ENTRIES_MISSING, first, 1, 0));
      }
      image.checkpoint();
      return end;
    }
  }

  /** Puts a built image in the present one's place, which is kept aside. */
  static void swap(Path image) throws IOException {
    if (Files.exists(image)) {
      Disk.rename(image, aside(image));
    }
    Disk.rename(beside(image), image);
  }

  private final class Filling implements Journal.Visitor {
    private final Replay replay;
    private final BiPredicate<Mark, byte[]> wanted;
    private final Progress progress;
    private final long total = journal.segments().stream().mapToLong(Journal.Segment::size).sum();
    private Mark last = Mark.START;
    private long done;
    private boolean full;
    private boolean stopped;

    private Filling(Replay replay, BiPredicate<Mark, byte[]> wanted, Progress progress) {
      this.replay = replay;
      this.wanted = wanted;
      this.progress = progress;
    }

    @Override
    public void entry(Mark mark, byte[] body) {
      if (!full && wanted.test(mark, body)) {
        replay.entry(mark, body);
        last = mark;
      } else {
        full = true;
      }
    }

    @Override
    public boolean more(long bytes) {
      done += bytes;
      progress.at(Math.min(done, total), total);
      stopped = progress.stopped();
      return !stopped && !full;
    }
  }
}
