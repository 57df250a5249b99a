package huanze.ledger;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a segment frame by frame and says what it finds at each place. */
final class SegmentScan implements AutoCloseable {
  /** What lies at a place. */
  sealed interface Found {
    long offset();

    /** A whole frame with the right digest. */
    record Whole(byte type, long offset, byte[] body, String digest, long end) implements Found {}

    /** The end of the file, just behind a whole frame. */
    record End(long offset) implements Found {}

    /** An incomplete or zero-filled rest, as a power cut leaves it. */
    record Torn(long offset) implements Found {}

    /** Bytes that nobody wrote so. */
    record Altered(long offset) implements Found {}
  }

  private final Path file;
  private final FileChannel channel;
  private final InputStream in;
  private final long size;
  private long at;
  private String previous;

  /**
   * @param from where a frame begins
   * @param previous digest of the frame before
   */
  SegmentScan(Path file, long from, String previous) throws IOException {
    this.file = file;
    this.channel = FileChannel.open(file, StandardOpenOption.READ);
    this.size = channel.size();
    this.at = from;
    this.previous = previous;
    channel.position(from);
    this.in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
  }

  Found next() throws IOException {
    long rest = size - at;
    if (rest <= 0) {
      return rest == 0 ? new Found.End(at) : new Found.Altered(size);
    }
    if (rest < Frame.HEADER) {
      return new Found.Torn(at);
    }
    byte[] header = in.readNBytes(Frame.HEADER);
    int length = Frame.bodyLength(header);
    if (length < 0) {
      return zerosFrom() < at + Frame.HEADER ? new Found.Torn(at) : new Found.Altered(at);
    }
    long end = at + Frame.size(length);
    if (end > size) {
      return new Found.Torn(at);
    }
    byte[] body = in.readNBytes(length);
    byte[] trailer = in.readNBytes(Frame.TRAILER);
    String digest = Frame.digest(previous, header, body);
    if (!Arrays.equals(trailer, Frame.trailer(digest))) {
      return zerosFrom() < end ? new Found.Torn(at) : new Found.Altered(at);
    }
    Found whole = new Found.Whole(header[0], at, body, digest, end);
    at = end;
    previous = digest;
    return whole;
  }

  /** Where the zeros begin that reach to the end of the file; its size if there are none. */
  private long zerosFrom() throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      byte[] block = new byte[8192];
      long upper = size;
      while (upper > at) {
        int length = (int) Math.min(block.length, upper - at);
        bytes.seek(upper - length);
        bytes.readFully(block, 0, length);
        for (int i = length - 1; i >= 0; i--) {
          if (block[i] != 0) {
            return upper - length + i + 1;
          }
        }
        upper -= length;
      }
      return upper;
    }
  }

  /** The header of a segment, its digest checked against what it says itself; null if unsound. */
  static @Nullable SegmentHeader headerAlone(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      byte[] header = in.readNBytes(Frame.HEADER);
      int length = header.length < Frame.HEADER ? -1 : Frame.bodyLength(header);
      if (length < 0 || header[0] != Frame.SEGMENT) {
        return null;
      }
      byte[] body = in.readNBytes(length);
      byte[] trailer = in.readNBytes(Frame.TRAILER);
      SegmentHeader found = SegmentHeader.decode(body);
      boolean sound =
          found != null
              && found.previous().matches("[0-9a-f]{64}")
              && Arrays.equals(
                  trailer, Frame.trailer(Frame.digest(found.previous(), header, body)));
      return sound ? found : null;
    }
  }

  /** The digest of the frame that ends at an offset. */
  static String digestBefore(FileChannel channel, long offset) throws IOException {
    java.nio.ByteBuffer buffer = java.nio.ByteBuffer.allocate(64);
    long at = offset - Frame.TRAILER;
    while (buffer.hasRemaining()) {
      int count = at < 0 ? -1 : channel.read(buffer, at + buffer.position());
      if (count < 0) {
        throw new java.io.EOFException();
      }
    }
    return new String(buffer.array(), StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
