package huanze.ledger;

import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.ledger.Journal.DamageFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks the ledger against itself and builds its image anew. */
final class Maintenance {
  private final LedgerHome home;
  private final FileJournal journal;
  private final Images images;
  private final Schema schema;

  Maintenance(LedgerHome home, FileJournal journal, Images images, Schema schema) {
    this.home = home;
    this.journal = journal;
    this.images = images;
    this.schema = schema;
  }

  Verification verify(KeptBackups backups, Progress progress) {
    try {
      EvidenceStore evidence = new EvidenceStore(home.evidence());
      FullCheck check = new FullCheck(schema, evidence, backups, progress).run(journal);
      List<String> differing = check.damages().isEmpty() ? compare(progress) : List.of();
      return check.result(journal.segments().size(), differing);
    } catch (IOException e) {
      throw LedgerHome.Trouble.notRead(e);
    }
  }

  /** The image as one reader sees it, against a rebuild up to the same entry. */
  private List<String> compare(Progress progress) throws IOException {
    record Seen(TableDigests digests, long position) {}
    Seen seen =
        images.read(
            handle ->
                new Seen(
                    TableDigests.of(handle, schema, progress),
                    handle
                        .createQuery("SELECT entry_number FROM ledger_position")
                        .mapTo(Long.class)
                        .one()));
    Path folder = Files.createTempDirectory(home.image().getParent(), "verify-");
    try {
      Rebuild rebuild = new Rebuild(journal, schema);
      try (Image fresh = rebuild.begin(folder.resolve("scratch" + Image.SUFFIX))) {
        rebuild.fill(fresh, Mark.START, (mark, body) -> mark.number() <= seen.position(), progress);
        return seen.digests().differing(fresh.digests());
      }
    } catch (DamageFound e) {
      throw e.damage().asObstacle();
    } finally {
      Disk.deleteTree(folder);
    }
  }

  static Verification check(Path folder, Schema schema, List<Path> places, Progress progress) {
    if (!LedgerHome.holdsLedger(folder)) {
      throw Obstacle.of("ledger.none", folder.toAbsolutePath());
    }
    try (LedgerHome home = LedgerHome.take(folder)) {
      Verification found = checked(home, schema, places, progress);
      found.damage().with(KnownDamage.read(home.root()), places).keep(home.root());
      return found;
    } catch (IOException e) {
      throw LedgerHome.Trouble.folder(folder, e);
    }
  }

  private static Verification checked(
      LedgerHome home, Schema schema, List<Path> places, Progress progress) throws IOException {
    EvidenceStore evidence = new EvidenceStore(home.evidence());
    try (FileJournal journal = FileJournal.open(home.journal(), Faults.NONE)) {
      KeptBackups backups = KeptBackups.in(places, journal.ledger(), Restore.lastIn(home.root()));
      FullCheck check = new FullCheck(schema, evidence, backups, progress).run(journal);
      return check.result(journal.segments().size(), List.of());
    } catch (DamageFound e) {
      return new Verification(
          0, 0, 0, List.of(e.damage()), List.of(), List.of(), Verification.Unnamed.NONE);
    }
  }

  /** Runs on the writing thread; readers keep the old image until the new one is ready. */
  List<String> rebuild(Progress progress) throws Exception {
    Path file = home.image();
    try {
      Rebuild rebuild = new Rebuild(journal, schema);
      List<String> differing;
      try (Image fresh = rebuild.begin(Rebuild.beside(file))) {
        rebuild.fill(fresh, Mark.START, (mark, body) -> true, progress);
        differing = images.current().digests().differing(fresh.digests());
        Rebuild.finish(fresh, progress);
      }
      images.exchange(
          old -> {
            old.close();
            Rebuild.swap(file);
            return Image.open(file, schema);
          });
      return differing;
    } catch (DamageFound e) {
      throw e.damage().asObstacle();
    } catch (IOException e) {
      throw LedgerHome.Trouble.folder(file, e);
    }
  }
}
