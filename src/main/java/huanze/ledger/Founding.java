package huanze.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The first entry of every ledger: whose it is and who began it. */
final class Founding {
  private Founding() {}

  static byte[] body(Office office, String user, Instant now, int schema) {
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
