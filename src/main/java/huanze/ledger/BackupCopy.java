package huanze.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;

/** Copies single files of a ledger, each forced and under its final name only when whole. */
final class BackupCopy {
  private BackupCopy() {}

  /** Copies the first bytes of a segment; a sealed one that the place has already is not copied. */
  static BackupManifest.Segment segment(
      Path from, BackupPlace place, Path backup, long size, boolean sealed) throws IOException {
    String name = from.getFileName().toString();
    Path part = backup.resolve(name + ".part");
    String digest = copy(from, part, size);
    BackupManifest.Segment segment = new BackupManifest.Segment(name, size, digest, sealed);
    Path target = place.file(backup, segment);
    if (sealed && Files.exists(target) && EvidenceStore.digest(target).equals(digest)) {
      Files.delete(part);
    } else {
      Disk.rename(part, target);
    }
    return segment;
  }

  static void evidence(EvidenceStore from, EvidenceStore to, String digest) throws IOException {
    if (!to.holds(digest) || !to.sound(digest)) {
      try (InputStream in = Files.newInputStream(from.file(digest))) {
        to.keep(in);
      }
    }
  }

  /**
   * @return SHA-256 of what was copied
   */
  static String copy(Path from, Path to, long size) throws IOException {
    java.security.MessageDigest digest = Frame.sha256();
    try (InputStream in = Files.newInputStream(from);
        FileChannel out =
            FileChannel.open(
                to,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
      long left = size;
      while (left > 0) {
        byte[] block = in.readNBytes((int) Math.min(left, 1 << 16));
        if (block.length == 0) {
          throw new java.io.EOFException(from.toString());
        }
        digest.update(block);
        Disk.writeFully(out, java.nio.ByteBuffer.wrap(block), size - left);
        left -= block.length;
      }
      out.force(true);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
