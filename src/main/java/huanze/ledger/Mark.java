package huanze.ledger;

/**
 * Where an entry lies in the journal.
 *
 * @param digest of the entry's frame, as hexadecimal
 * @param segment file name of the segment
 * @param offset where its frame begins
 * @param end where its frame ends
 */
record Mark(long number, String digest, String segment, long offset, long end) {
  /** Before the first entry. */
  static final Mark START = new Mark(0, Frame.ZERO_DIGEST, "", 0, 0);
}
