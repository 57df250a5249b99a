package huanze.ledger;

import huanze.base.Progress;
import huanze.ledger.Journal.DamageFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The ledger as it stood at a moment: a scratch image that goes away when it is closed. */
public final class AsOf implements Reading, AutoCloseable {
  private final Path folder;
  private final Image image;
  private final long position;

  private AsOf(Path folder, Image image, long position) {
    this.folder = folder;
    this.image = image;
    this.position = position;
  }

  /** Replays what was written up to a moment, that moment included. */
  static AsOf replayed(
      Journal journal, Schema schema, Path parent, Instant until, Progress progress) {
    try {
      Path folder = Files.createTempDirectory(parent, "as-of-");
      Image image = null;
      boolean filled = false;
      try {
        Rebuild rebuild = new Rebuild(journal, schema);
        image = rebuild.begin(folder.resolve("scratch" + Image.SUFFIX));
        Mark end =
            rebuild.fill(
                image,
                Mark.START,
                (mark, body) -> !EntryCodec.head(body).at().isAfter(until),
                progress);
        image.index(progress);
        filled = true;
        return new AsOf(folder, image, end.number());
      } finally {
        if (!filled) {
          if (image != null) {
            image.close();
          }
          Disk.deleteTree(folder);
        }
      }
    } catch (IOException e) {
      throw LedgerHome.Trouble.notRead(e);
    } catch (DamageFound e) {
      throw e.damage().asObstacle();
    }
  }

  @Override
  public <T> T read(Function<Handle, T> work) {
    return image.read(work);
  }

  /** Number of the last entry written by then. */
  @Override
  public long position() {
    return position;
  }

  /** What the tables hold. */
  TableDigests digests() {
    return image.digests();
  }

  @Override
  public void close() {
    image.close();
    try {
      Disk.deleteTree(folder);
    } catch (IOException e) {
      throw LedgerHome.Trouble.folder(folder, e);
    }
  }
}
