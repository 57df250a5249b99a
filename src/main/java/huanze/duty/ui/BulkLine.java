package huanze.duty.ui;

import huanze.duty.Proposal;

/**
 * What becomes of one duty of one post.
 *
 * @param line of the proposal
 * @param what in words, with a symbol that tells it without colour
 */
record BulkLine(
    Proposal.Line line,
    String unit,
    String post,
    String holders,
    String duty,
    String responsibility,
    String what,
    String search) {}
