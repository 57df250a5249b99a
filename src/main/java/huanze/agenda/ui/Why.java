package huanze.agenda.ui;

import huanze.agenda.CreditException;
import huanze.agenda.Exemption;
import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is said about one obligation, in the user's words.
 *
 * @param who the unit, and post, that owes
 * @param jointWith sentence about the other organ; empty if there is none
 * @param says why it stands so
 * @param deadline how the day due came about, a sentence a line
 * @param article number of the article
 * @param official paragraphs of the official text; empty if it was not imported
 * @param reading our reading of what the text leaves open; empty if there is none
 * @param unconfirmed what it rests on that the office has not confirmed
 * @param byAnalogy true where Art. 21 applies the rule by analogy
 * @param candidates later records that can make up for it, those that count for nothing first
 * @param exemption the office's exemption, or null
 * @param recordKind kind of record that meets it
 * @param unitKind kind of the unit that owes
 */
public record Why(
    Obligation obligation,
    Standing standing,
    String title,
    String who,
    String jointWith,
    String period,
    String due,
    String says,
    List<String> deadline,
    int article,
    String articleTitle,
    String digest,
    List<String> official,
    String reading,
    List<String> unconfirmed,
    boolean byAnalogy,
    List<String> holders,
    List<Record> records,
    List<Miss> misses,
    List<Decided> decisions,
    List<Candidate> candidates,
    @Nullable Exemption exemption,
    String recordKind,
    String unitKind) {
  public Why {
    deadline = List.copyOf(deadline);
    official = List.copyOf(official);
    unconfirmed = List.copyOf(unconfirmed);
    holders = List.copyOf(holders);
    records = List.copyOf(records);
    misses = List.copyOf(misses);
    decisions = List.copyOf(decisions);
    candidates = List.copyOf(candidates);
  }

  /**
   * A record.
   *
   * @param words day, form and organ
   * @param notes entered late, made up, by hand
   */
  public record Record(UUID id, String words, String notes) {
    @Override
    public String toString() {
      return words;
    }
  }

  /**
   * A later record that can make up for it.
   *
   * @param words day, form and organ
   * @param about title, place and leaders; may be empty
   * @param counts what it counts for at present
   */
  public record Candidate(UUID id, String words, String about, String counts) {
    @Override
    public String toString() {
      return words;
    }
  }

  /** A record that does not count, and why. */
  public record Miss(UUID id, String words, String reason) {}

  /** What a person decided. */
  public record Decided(CreditException exception, String words) {}

  /** True if somebody may still decide to make up for it. */
  public boolean canBeMadeUp() {
    return standing == Standing.MISSED || standing == Standing.VACANT;
  }

  public boolean canBeExempted() {
    return exemption == null && standing != Standing.MET && standing != Standing.NOT_OWED;
  }
}
