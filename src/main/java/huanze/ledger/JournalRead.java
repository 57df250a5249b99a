package huanze.ledger;

import huanze.ledger.Journal.DamageFound;
import huanze.ledger.SegmentScan.Found;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** One reading of the journal from a mark to its end, segment after segment. */
final class JournalRead {
  private final SegmentFiles files;
  private final SegmentHeader origin;
  private final Journal.Visitor visitor;
  private Mark last = Mark.START;
  private String chain = Frame.ZERO_DIGEST;
  private long until;
  private boolean stopped;

  JournalRead(SegmentFiles files, SegmentHeader origin, Journal.Visitor visitor) {
    this.files = files;
    this.origin = origin;
    this.visitor = visitor;
  }

  /**
   * @param until number of the entry to stop after: behind it another thread may be writing
   */
  Mark run(Mark from, long until) throws IOException, DamageFound {
    last = from;
    this.until = until;
    stopped = from.number() >= until;
    List<String> names = files.names();
    chain = from.digest();
    int first = from.number() == 0 ? 0 : names.indexOf(from.segment());
    if (first < 0) {
      throw new DamageFound(
          new Damage(Damage.Kind.SEGMENT_MISSING, from.segment(), from.number(), 0));
    }
    for (int i = first; i < names.size() && !stopped; i++) {
      long offset = from.number() > 0 && i == first ? from.end() : 0;
      segment(names.get(i), offset, i == names.size() - 1);
    }
    return last;
  }

  private void segment(String name, long from, boolean isLast) throws IOException, DamageFound {
    try (SegmentScan scan = new SegmentScan(files.file(name), from, chain)) {
      boolean headed = from > 0;
      while (!stopped) {
        Found found = scan.next();
        switch (found) {
          case Found.End end -> {
            if (!headed) {
              throw damage(Damage.Kind.INCOMPLETE, name, end.offset(), isLast);
            }
            return;
          }
          case Found.Torn torn -> throw damage(Damage.Kind.INCOMPLETE, name, torn.offset(), isLast);
          case Found.Altered altered -> {
            if (!headed) {
              unchained(name);
            }
            throw damage(Damage.Kind.ALTERED, name, altered.offset(), false);
          }
          case Found.Whole whole -> {
            if (headed) {
              entry(name, whole);
            } else {
              header(name, whole);
              headed = true;
            }
          }
        }
      }
    }
  }

  /** A segment that is sound in itself but does not follow the one before. */
  private void unchained(String name) throws IOException, DamageFound {
    SegmentHeader header = SegmentScan.headerAlone(files.file(name));
    if (header != null && !header.previous().equals(chain)) {
      boolean gap = header.ledger().equals(origin.ledger()) && header.first() > last.number() + 1;
      throw damage(gap ? Damage.Kind.ENTRIES_MISSING : Damage.Kind.FOREIGN, name, 0, false);
    }
  }

  private void header(String name, Found.Whole whole) throws DamageFound {
    SegmentHeader header =
        whole.type() == Frame.SEGMENT ? SegmentHeader.decode(whole.body()) : null;
    if (header == null
        || !header.ledger().equals(origin.ledger())
        || !header.previous().equals(chain)
        || header.first() != last.number() + 1) {
      throw damage(Damage.Kind.FOREIGN, name, whole.offset(), false);
    }
    header.refuseNewer();
    chain = whole.digest();
    stopped = !visitor.more(whole.end() - whole.offset());
  }

  private void entry(String name, Found.Whole whole) throws DamageFound {
    Mark mark = new Mark(last.number() + 1, whole.digest(), name, whole.offset(), whole.end());
    if (whole.type() != Frame.ENTRY) {
      throw damage(Damage.Kind.ALTERED, name, whole.offset(), false);
    }
    try {
      visitor.entry(mark, whole.body());
    } catch (UncheckedIOException e) {
      throw new IllegalStateException("entry " + mark, e);
    }
    last = mark;
    chain = whole.digest();
    stopped = !visitor.more(whole.end() - whole.offset()) || mark.number() >= until;
  }

  private DamageFound damage(Damage.Kind kind, String name, long offset, boolean torn) {
    Damage damage = new Damage(kind, name, last.number() + 1, offset);
    return torn ? new TornTail(damage, last) : new DamageFound(damage);
  }

  /** Whether the digest that stands before a mark's end is the mark's. */
  static boolean holds(SegmentFiles files, Mark mark) throws IOException {
    Path file = files.file(mark.segment());
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return SegmentScan.digestBefore(channel, mark.end()).equals(mark.digest());
    } catch (EOFException e) {
      return false;
    }
  }
}
