package huanze.unit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question of an import: who of that name is meant? Nobody is ever merged on a name alone.
 *
 * @param name of the people
 * @param rows rows of the file that speak of somebody of that name
 * @param candidates people of that name in the ledger
 * @param canBeNew whether somebody new may be meant
 */
public record SameName(
    String name, List<Asked> rows, List<Candidate> candidates, boolean canBeNew) {
  public SameName {
    rows = List.copyOf(rows);
    candidates = List.copyOf(candidates);
  }

  /**
   * @param row number of the row as Excel shows it
   * @param where unit and post it names; empty if it names none
   * @param answer as in {@link RosterChoices}; null while it is open
   */
  public record Asked(int row, String where, @Nullable String answer) {}

  /**
   * @param posts what the person holds or last held, in words; empty if nothing
   */
  public record Candidate(UUID id, @Nullable String code, String posts) {
    /** What an answer calls this person by. */
    public String word() {
      return code == null ? id.toString() : code;
    }
  }

  public boolean isOpen() {
    return rows.stream().anyMatch(r -> r.answer() == null);
  }
}
