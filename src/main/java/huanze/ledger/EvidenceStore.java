package huanze.ledger;

import huanze.base.DiskReason;
import huanze.base.Obstacle;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Evidence files, kept under their SHA-256 digest. A file is copied in, digested, forced and
 * renamed before the entry that names it; it is never changed and never deleted.
 */
public final class EvidenceStore {
  private static final int DIGEST_LENGTH = 64;

  private final Path folder;

  EvidenceStore(Path folder) {
    this.folder = folder;
  }

  /**
   * A file that was taken in.
   *
   * @param digest its name from now on
   * @param size in bytes
   */
  public record Kept(String digest, long size) {}

  /**
   * Copies a file in. Taking in the same file twice keeps one.
   *
   * @throws Obstacle if it cannot be read or the disk is full
   */
  public Kept keep(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return keep(in);
    } catch (IOException e) {
      throw new Obstacle(e, "ledger.evidenceNotRead", file);
    }
  }

  /** Copies in what a stream holds. */
  public Kept keep(InputStream in) {
    Path part = folder.resolve(UUID.nameUUIDFromBytes(threadName()) + ".part");
    try {
      Files.createDirectories(folder);
      String digest;
      long size;
      try (FileChannel channel =
          FileChannel.open(
              part,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        DigestOutputStream out =
            new DigestOutputStream(Channels.newOutputStream(channel), Frame.sha256());
        size = in.transferTo(out);
        channel.force(true);
        digest = HexFormat.of().formatHex(out.getMessageDigest().digest());
      }
      Path target = place(digest);
      Files.createDirectories(target.getParent());
      Disk.rename(part, target);
      Disk.forceFolder(folder);
      return new Kept(digest, size);
    } catch (IOException e) {
      discard(part, e);
      throw new Obstacle(e, "ledger.evidenceNotKept", DiskReason.words(e));
    }
  }

  private static byte[] threadName() {
    return (Thread.currentThread().getName() + Thread.currentThread().threadId())
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static void discard(Path part, IOException cause) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      cause.addSuppressed(e);
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
      throw Obstacle.of("ledger.damage.evidenceMissing", digest, 0, 0);
    }
    return file;
  }

  boolean holds(String digest) {
    return Files.exists(place(digest));
  }

  private Path place(String digest) {
    if (digest.length() != DIGEST_LENGTH || !digest.matches("[0-9a-f]+")) {
      throw new IllegalArgumentException("no digest: " + digest);
    }
    return folder.resolve(digest.substring(0, 2)).resolve(digest);
  }

  /** Digests of all files kept. */
  List<String> all() throws IOException {
    List<String> found = new java.util.ArrayList<>();
    for (Path group : Disk.list(folder)) {
      for (Path file : Disk.list(group)) {
        String name = file.getFileName().toString();
        if (name.length() == DIGEST_LENGTH) {
          found.add(name);
        }
      }
    }
    return found;
  }

  /** The digest a file has now. */
  static String digest(Path file) throws IOException {
    DigestOutputStream out =
        new DigestOutputStream(OutputStream.nullOutputStream(), Frame.sha256());
    Files.copy(file, out);
    return HexFormat.of().formatHex(out.getMessageDigest().digest());
  }

  /** True if the file still is what its name says. */
  boolean sound(String digest) throws IOException {
    return digest(place(digest)).equals(digest);
  }
}
