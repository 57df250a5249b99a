package huanze.ledger;

import java.util.List;

/**
 * What undoing an entry would take.
 *
 * @param operation the entries undone as one, oldest first
 * @param later entries that build on it and would have to be undone first, newest first
 * @param possible true if all of them may be undone
 */
public record UndoPlan(List<Entry> operation, List<Entry> later, boolean possible) {
  public UndoPlan {
    operation = List.copyOf(operation);
    later = List.copyOf(later);
  }
}
