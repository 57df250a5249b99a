package huanze.ledger;

import huanze.base.DiskReason;
import huanze.base.Obstacle;
import huanze.base.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Evidence files, kept under their SHA-256 digest. A file is copied in, digested, forced and
 * renamed before the entry that names it; it is never changed and never deleted.
 */
public final class EvidenceStore {
  private static final Logger LOG = LoggerFactory.getLogger(EvidenceStore.class);
  private static final int DIGEST_LENGTH = 64;
  private static final int BLOCK = 1 << 16;
  private static final String PART = ".part";

  private final Path folder;

  EvidenceStore(Path folder) {
    this.folder = folder;
  }

  /**
   * A file that was taken in.
   *
   * @param digest its name from now on
   * @param size in bytes
   * @param fresh false if the same bytes were there already, as they should be
   */
  public record Kept(String digest, long size, boolean fresh) {}

  /**
   * Copies a file in. Taking in the same file twice keeps one.
   *
   * @throws Obstacle if it cannot be read or the disk is full
   */
  public Kept keep(Path file) {
    try {
      return keep(file, Progress.NONE);
    } catch (IOException e) {
      throw new Obstacle(e, "ledger.evidenceNotRead", file);
    }
  }

  /**
   * The same for a large one: says how far it is and can be stopped. A block of it at a time is in
   * memory.
   *
   * @throws IOException if it cannot be read to its end, as when a stick is pulled out
   * @throws Obstacle if the disk is full, it was stopped, or somebody wrote into it meanwhile
   */
  public Kept keep(Path file, Progress progress) throws IOException {
    BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
    long size = before.size();
    try (InputStream in = Files.newInputStream(file)) {
      return keep(
          in,
          done -> {
            progress.at(done, size);
            if (progress.stopped()) {
              throw Obstacle.of("ledger.stopped");
            }
            if (done > size) {
              throw changed(file);
            }
          },
          done -> {
            BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
            if (done != size
                || after.size() != size
                || !after.lastModifiedTime().equals(before.lastModifiedTime())) {
              throw changed(file);
            }
          });
    }
  }

  private static Obstacle changed(Path file) {
    return Obstacle.of("ledger.evidenceChanged", file.getFileName());
  }

  /** Copies in what a stream holds. */
  public Kept keep(InputStream in) {
    try {
      return keep(in, done -> {}, done -> {});
    } catch (IOException e) {
      throw notKept(e);
    }
  }

  /** Looks at how much was copied. */
  private interface Look {
    void at(long done) throws IOException;
  }

  /**
   * @param each after every block
   * @param whole before the copy counts
   * @throws IOException from the stream or the looks; what cannot be written is an Obstacle
   */
  private Kept keep(InputStream in, Look each, Look whole) throws IOException {
    Path part = folder.resolve(UUID.nameUUIDFromBytes(threadName()) + PART);
    boolean kept = false;
    try (FileChannel channel = open(part)) {
      MessageDigest digest = Frame.sha256();
      byte[] block = new byte[BLOCK];
      long size = 0;
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        digest.update(block, 0, read);
        write(channel, ByteBuffer.wrap(block, 0, read), size);
        size += read;
        each.at(size);
      }
      whole.at(size);
      String name = HexFormat.of().formatHex(digest.digest());
      boolean fresh = !holdsSound(name);
      close(channel, part, place(name));
      kept = true;
      return new Kept(name, size, fresh);
    } finally {
      if (!kept) {
        discard(part);
      }
    }
  }

  private FileChannel open(Path part) {
    try {
      Files.createDirectories(folder);
      return FileChannel.open(
          part,
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE,
          StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw notKept(e);
    }
  }

  private static void write(FileChannel channel, ByteBuffer bytes, long at) {
    try {
      Disk.writeFully(channel, bytes, at);
    } catch (IOException e) {
      throw notKept(e);
    }
  }

  private void close(FileChannel channel, Path part, Path target) {
    try {
      channel.force(true);
      channel.close();
      Files.createDirectories(target.getParent());
      Disk.rename(part, target);
      Disk.forceFolder(folder);
    } catch (IOException e) {
      throw notKept(e);
    }
  }

  private static Obstacle notKept(IOException e) {
    return new Obstacle(e, "ledger.evidenceNotKept", DiskReason.words(e));
  }

  private static byte[] threadName() {
    return (Thread.currentThread().getName() + Thread.currentThread().threadId())
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  /**
   * The failure that led here is told; a copy that cannot be deleted now goes at the next start.
   */
  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      LOG.warn("{} is left behind", part, e);
    }
  }

  /** Deletes half copies that a power cut left: nobody copies while the ledger is being opened. */
  void clearParts() throws IOException {
    for (Path file : Disk.list(folder)) {
      if (file.getFileName().toString().endsWith(PART)) {
        discard(file);
      }
    }
  }

  /**
   * The file of a digest, for reading.
   *
   * @throws Obstacle if it is not there
   */
  public Path file(String digest) {
    Path file = place(digest);
    if (!Files.exists(file)) {
      throw Obstacle.of("ledger.evidenceGone", digest);
    }
    return file;
  }

  /** True if there is a file of that digest, whatever is in it. */
  public boolean holds(String digest) {
    return Files.exists(place(digest));
  }

  /** Reads all of it; what the disk does not give back is not sound. */
  boolean holdsSound(String digest) {
    try {
      return holds(digest) && sound(digest);
    } catch (IOException e) {
      return false;
    }
  }

  private Path place(String digest) {
    if (!isDigest(digest)) {
      throw new IllegalArgumentException("no digest: " + digest);
    }
    return folder.resolve(digest.substring(0, 2)).resolve(digest);
  }

  private static boolean isDigest(String name) {
    return name.length() == DIGEST_LENGTH && name.matches("[0-9a-f]+");
  }

  /** Digests of all files kept. */
  List<String> all() throws IOException {
    List<String> found = new java.util.ArrayList<>();
    for (Path group : Disk.list(folder)) {
      for (Path file : Disk.list(group)) {
        String name = file.getFileName().toString();
        if (isDigest(name)) {
          found.add(name);
        }
      }
    }
    return found;
  }

  /** Bytes of the file of a digest, whatever is in it. */
  long size(String digest) throws IOException {
    return Files.size(place(digest));
  }

  /** The digest a file has now. */
  static String digest(Path file) throws IOException {
    DigestOutputStream out =
        new DigestOutputStream(OutputStream.nullOutputStream(), Frame.sha256());
    Files.copy(file, out);
    return HexFormat.of().formatHex(out.getMessageDigest().digest());
  }

  /** True if the file still is what its name says; reads all of it. */
  public boolean sound(String digest) throws IOException {
    return digest(place(digest)).equals(digest);
  }
}
