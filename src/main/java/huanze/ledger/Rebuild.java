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
  /** Building an image takes so many times the room of the journal, or a little more. */
  private static final long ROOM = 2;

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

  /** Clears away what was being built beside an image when the program was killed. */
  static void clear(Path image) throws IOException {
    Files.deleteIfExists(beside(image));
    Files.deleteIfExists(HouseKeeping.copy(beside(image)));
  }

  /**
   * An empty image in a file; a half-built one there is replaced.
   *
   * @throws Obstacle if the drive plainly has no room for it
   */
  Image begin(Path file) throws IOException {
    Files.deleteIfExists(file);
    Disk.refuseWithoutRoom(file.toAbsolutePath().getParent(), ROOM * journalSize());
    return Image.create(file, schema);
  }

  private long journalSize() {
    return journal.segments().stream().mapToLong(Journal.Segment::size).sum();
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

  /** Replays everything into an empty image. */
  Mark fill(Image image, Progress progress) throws IOException, DamageFound {
    Mark end = fill(image, Mark.START, (mark, body) -> true, progress);
    if (end.number() == 0) {
      String first = journal.segments().getFirst().name();
      throw new DamageFound(new Damage(Damage.Kind.ENTRIES_MISSING, first, 1, 0));
    }
    return end;
  }

  /** Makes a filled image whole and closes it, no larger than it needs to be. */
  static void finish(Image image, Progress progress) {
    image.index(progress);
    image.closeCompacted();
  }

  /** Everything into a new file, whole and closed again. */
  void build(Path file, Progress progress) throws IOException, DamageFound {
    try (Image image = begin(file)) {
      fill(image, progress);
      finish(image, progress);
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
    private final long total = journalSize();
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
