package huanze.rulepack;

import java.util.List;

/**
 * A kind of record that obligations count, with the forms it can have and, for publications, the
 * outlets (Art. 13).
 */
public record RecordKind(String id, String name, List<Term> forms, List<Term> channels) {
  public RecordKind {
    forms = List.copyOf(forms);
    channels = List.copyOf(channels);
  }
}
