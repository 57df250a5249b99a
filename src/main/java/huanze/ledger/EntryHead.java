package huanze.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Everything an entry says but its row changes.
 *
 * @param at the later of the clock and the entry before
 * @param clock the clock as it stood
 * @param schema version the rows are written in
 * @param operation number of the operation's first entry; its own number if it stands alone
 * @param undoes the entries it takes back
 */
record EntryHead(
    long number,
    Instant at,
    Instant clock,
    UUID user,
    String userName,
    Deed deed,
    int schema,
    long operation,
    EntryKind kind,
    List<Long> undoes) {
  EntryHead {
    undoes = List.copyOf(undoes);
  }
}
