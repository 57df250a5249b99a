package huanze.ledger;

import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.ledger.Journal.DamageFound;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Reads everything there is and names what is not as it was written. */
final class FullCheck {
  private final Schema schema;
  private final EvidenceStore evidence;
  private final KeptBackups backups;
  private final Progress progress;
  private final List<Damage> damages = new ArrayList<>();

  /** Evidence digest → the first entry that names it. */
  private final Map<String, Naming> named = new TreeMap<>();

  private record Naming(long entry, Deed deed) {}

  private long entries;
  private Mark end = Mark.START;

  /** Number of an entry with which a backup ends → its digest here. */
  private final Map<Long, String> ends = new HashMap<>();

  FullCheck(Schema schema, EvidenceStore evidence, KeptBackups backups, Progress progress) {
    this.schema = schema;
    this.evidence = evidence;
    this.backups = backups;
    this.progress = progress;
  }

  /** Checks journal and evidence; the image is left out. */
  FullCheck run(Journal journal) throws IOException {
    journal(journal);
    evidence();
    return this;
  }

  List<Damage> damages() {
    return damages;
  }

  Mark end() {
    return end;
  }

  /** Digests of all evidence that entries name. */
  List<String> named() {
    return List.copyOf(named.keySet());
  }

  /** What the backups hold beyond the journal; not known if the journal could not be read whole. */
  List<BackupGap> gaps() {
    return readWhole() ? backups.beyond(end.number(), ends::get) : List.of();
  }

  private boolean readWhole() {
    return damages.stream().allMatch(d -> d.kind().isOfEvidence());
  }

  Verification result(int segments, List<String> differing) throws IOException {
    return new Verification(entries, segments, named.size(), damages, gaps(), differing, unnamed());
  }

  private Verification.Unnamed unnamed() throws IOException {
    if (!readWhole()) {
      return Verification.Unnamed.NONE;
    }
    int files = 0;
    long bytes = 0;
    for (String digest : evidence.all()) {
      if (!named.containsKey(digest)) {
        files++;
        bytes += evidence.size(digest);
      }
    }
    return new Verification.Unnamed(files, bytes);
  }

  private void journal(Journal journal) throws IOException {
    Migration migration = new Migration(schema);
    long total = journal.segments().stream().mapToLong(Journal.Segment::size).sum();
    Journal.Visitor visitor =
        new Journal.Visitor() {
          private long done;

          @Override
          public void entry(Mark mark, byte[] body) {
            EntryHead head = EntryCodec.head(body);
            if (head.schema() > schema.version()) {
              throw Obstacle.of("ledger.newerProgram");
            }
            EntryCodec.changes(
                body,
                change ->
                    migration
                        .present(head.schema(), change)
                        .forEach(each -> note(each, mark.number(), head.deed())));
            entries++;
            end = mark;
            if (backups.endsAt(mark.number())) {
              ends.put(mark.number(), mark.digest());
            }
          }

          @Override
          public boolean more(long bytes) {
            done += bytes;
            progress.at(Math.min(done, total), total);
            if (progress.stopped()) {
              throw Obstacle.of("ledger.stopped");
            }
            return true;
          }
        };
    try {
      journal.read(Mark.START, visitor);
    } catch (DamageFound e) {
      damages.add(e.damage());
    }
  }

  private void note(Change change, long entry, Deed deed) {
    Row after = change.after();
    if (after == null) {
      return;
    }
    for (Column column : LedgerTables.find(schema, change.table()).orElseThrow().columns()) {
      String digest = column.isEvidence() ? after.text(column.name()) : null;
      if (digest != null) {
        named.putIfAbsent(digest, new Naming(entry, deed));
      }
    }
  }

  /** A file that no entry names proves nothing: it came with an entry that was not saved. */
  private void evidence() throws IOException {
    List<String> kept = new ArrayList<>();
    for (String digest : named.keySet()) {
      if (evidence.holds(digest)) {
        kept.add(digest);
      } else {
        damages.add(damage(Damage.Kind.EVIDENCE_MISSING, digest));
      }
    }
    for (String digest : kept) {
      if (progress.stopped()) {
        throw Obstacle.of("ledger.stopped");
      }
      if (!evidence.sound(digest)) {
        damages.add(damage(Damage.Kind.EVIDENCE_ALTERED, digest));
      }
    }
  }

  private Damage damage(Damage.Kind kind, String digest) {
    Naming naming = Objects.requireNonNull(named.get(digest));
    return new Damage(kind, digest, naming.entry(), 0, naming.deed());
  }
}
