package huanze.ledger;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The journal as files: one segment a month, {@code 2026-11.journal}. */
final class FileJournal implements Journal {
  private final Path folder;
  private final Faults faults;
  private final SegmentHeader origin;
  private final SegmentFiles files;
  private volatile Mark end = Mark.START;

  /** Digest of the last frame: the last entry's, or that of a segment header behind it. */
  private String chain = Frame.ZERO_DIGEST;

  private @Nullable FileChannel channel;

  /** Where the last segment's sound part ends. */
  private long size;

  private FileJournal(Path folder, Faults faults, SegmentHeader origin, SegmentFiles files) {
    this.folder = folder;
    this.faults = faults;
    this.origin = origin;
    this.files = files;
  }

  /**
   * Opens the journal of a folder for reading; {@link #startAt} makes it ready for writing.
   *
   * @throws DamageFound if the first segment is missing or not readable
   */
  static FileJournal open(Path folder, Faults faults) throws IOException, DamageFound {
    return open(folder, SegmentFiles.in(folder), faults);
  }

  /** Opens segments that may lie anywhere, for reading alone. */
  static FileJournal open(SegmentFiles files) throws IOException, DamageFound {
    return open(Path.of(""), files, Faults.NONE);
  }

  private static FileJournal open(Path folder, SegmentFiles files, Faults faults)
      throws IOException, DamageFound {
    if (files.isEmpty()) {
      throw new DamageFound(
          new Damage(Damage.Kind.SEGMENT_MISSING, "*" + SegmentFiles.SUFFIX, 1, 0));
    }
    String first = files.names().getFirst();
    try (SegmentScan scan = new SegmentScan(files.file(first), 0, Frame.ZERO_DIGEST)) {
      SegmentHeader header =
          scan.next() instanceof SegmentScan.Found.Whole whole && whole.type() == Frame.SEGMENT
              ? SegmentHeader.decode(whole.body())
              : null;
      if (header == null) {
        throw new DamageFound(new Damage(Damage.Kind.ALTERED, first, 1, 0));
      }
      header.refuseNewer();
      return new FileJournal(folder, faults, header, files);
    }
  }

  /** Begins a journal in an empty folder with its first entry. */
  static void found(Path folder, UUID ledger, UUID office, YearMonth month, byte[] body)
      throws IOException {
    SegmentHeader origin = new SegmentHeader(ledger, office, Frame.ZERO_DIGEST, 1);
    try (FileJournal journal =
        new FileJournal(folder, Faults.NONE, origin, new SegmentFiles(java.util.Map.of()))) {
      journal.append(journal.prepare(month, body));
    } catch (UnknownState e) {
      throw new IOException(e);
    }
  }

  /** Goes on writing behind the last sound frame. */
  void startAt(Mark last) throws IOException {
    end = last;
    channel =
        FileChannel.open(
            files.file(files.last()), StandardOpenOption.READ, StandardOpenOption.WRITE);
    size = channel.size();
    chain = SegmentScan.digestBefore(channel, size);
  }

  SegmentFiles files() {
    return files;
  }

  @Override
  public UUID ledger() {
    return origin.ledger();
  }

  @Override
  public UUID office() {
    return origin.office();
  }

  @Override
  public Mark end() {
    return end;
  }

  @Override
  public List<Segment> segments() {
    List<Segment> segments = new ArrayList<>();
    for (String name : files.names()) {
      segments.add(new Segment(name, files.size(name)));
    }
    return segments;
  }

  @Override
  public Prepared prepare(YearMonth month, byte[] body) throws IOException {
    String name = month + SegmentFiles.SUFFIX;
    if (files.isEmpty() || name.compareTo(files.last()) > 0) {
      beginSegment(name);
    }
    byte[] header = Frame.header(Frame.ENTRY, body.length);
    String digest = Frame.digest(chain, header, body);
    Mark mark =
        new Mark(end.number() + 1, digest, files.last(), size, size + Frame.size(body.length));
    return new Prepared(mark, frame(header, body, digest));
  }

  private void beginSegment(String name) throws IOException {
    byte[] body =
        new SegmentHeader(origin.ledger(), origin.office(), chain, end.number() + 1).encode();
    byte[] header = Frame.header(Frame.SEGMENT, body.length);
    String digest = Frame.digest(chain, header, body);
    byte[] frame = frame(header, body, digest);
    Disk.replace(folder.resolve(name), frame);
    if (channel != null) {
      channel.close();
    }
    files.add(name, folder.resolve(name));
    channel =
        FileChannel.open(folder.resolve(name), StandardOpenOption.READ, StandardOpenOption.WRITE);
    chain = digest;
    size = frame.length;
  }

  private static byte[] frame(byte[] header, byte[] body, String digest) {
    return ByteBuffer.allocate((int) Frame.size(body.length))
        .put(header)
        .put(body)
        .put(Frame.trailer(digest))
        .array();
  }

  @Override
  public void append(Prepared entry) throws IOException, UnknownState {
    FileChannel out = writable();
    try {
      faults.append();
      Disk.writeFully(out, ByteBuffer.wrap(entry.frame()), size);
      faults.force();
      out.force(false);
    } catch (IOException e) {
      takeBack(out, e);
      throw e;
    }
    end = entry.mark();
    chain = end.digest();
    size = end.end();
  }

  private void takeBack(FileChannel out, IOException cause) throws UnknownState {
    try {
      faults.cut();
      out.truncate(size);
      out.force(true);
    } catch (IOException e) {
      e.addSuppressed(cause);
      throw new UnknownState(e);
    }
  }

  private FileChannel writable() {
    if (channel == null) {
      throw new IllegalStateException("journal not open for writing");
    }
    return channel;
  }

  @Override
  public Mark read(Mark from, Visitor visitor) throws IOException, DamageFound {
    JournalRead read = new JournalRead(files, origin, visitor);
    return read.run(from, channel == null ? Long.MAX_VALUE : end.number());
  }

  @Override
  public byte[] body(String segment, long offset) throws IOException, DamageFound {
    return entry(segment, offset).body();
  }

  @Override
  public String digest(String segment, long offset) throws IOException, DamageFound {
    return entry(segment, offset).digest();
  }

  private SegmentScan.Found.Whole entry(String segment, long offset)
      throws IOException, DamageFound {
    Path file = files.file(segment);
    Damage damage = new Damage(Damage.Kind.ALTERED, segment, 0, offset);
    if (!Files.exists(file)) {
      throw new DamageFound(new Damage(Damage.Kind.SEGMENT_MISSING, segment, 0, offset));
    }
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ);
        SegmentScan scan = new SegmentScan(file, offset, SegmentScan.digestBefore(in, offset))) {
      if (scan.next() instanceof SegmentScan.Found.Whole whole && whole.type() == Frame.ENTRY) {
        return whole;
      }
      throw new DamageFound(damage);
    } catch (EOFException | IllegalArgumentException e) {
      throw new DamageFound(damage);
    }
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
