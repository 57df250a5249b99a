package huanze.ledger;

import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.Obstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The first entry of every ledger: whose it is and who began it. */
record Founding(Office office, String user, DeskClock clock, Ids ids, int schema) {
  /**
   * Writes a new ledger's journal beside its place and moves it there when it is whole.
   *
   * @throws Obstacle if there is a ledger already, or the folder cannot hold one
   */
  void in(Path home) {
    try (LedgerHome taken = LedgerHome.take(home)) {
      if (Ledger.existsIn(taken.root())) {
        throw Obstacle.of("ledger.exists", taken.root());
      }
      Path beside = taken.root().resolve("journal.new");
      Disk.deleteTree(beside);
      Files.createDirectories(beside);
      Instant now = clock.now().truncatedTo(ChronoUnit.MICROS);
      YearMonth month = YearMonth.from(now.atZone(DeskClock.ZONE));
      FileJournal.found(beside, ids.next(), office.id(), month, body(now));
      Disk.rename(beside, taken.journal());
    } catch (IOException e) {
      throw LedgerHome.Trouble.folder(home, e);
    }
  }

  private byte[] body(Instant now) {
    UUID userId = LedgerTables.userId(office.id(), user);
    Row officeRow =
        Row.of(office.id())
            .with("owner", office.id())
            .with("name", office.name())
            .with("region", office.region());
    Row userRow = Row.of(userId).with("owner", office.id()).with("name", user);
    EntryHead head =
        new EntryHead(
            1,
            now,
            now,
            userId,
            user,
            Deed.of("ledger.deed.founded", office.name()),
            schema,
            1,
            EntryKind.FOUNDING,
            List.of());
    return EntryCodec.encode(
        head,
        List.of(
            new Change(LedgerTables.OFFICE.name(), office.id(), null, officeRow),
            new Change(LedgerTables.USER.name(), userId, null, userRow)));
  }
}
