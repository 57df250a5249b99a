package huanze.activity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about a record that is worth a second look.
 *
 * @param why key of the sentence that says why, behind {@code activity.selfCheck.why.}
 * @param other the other record, where it is about two
 * @param args what the sentence fills in; what the other record is called comes after them
 */
public record SelfCheckHint(
    SelfCheckKind kind, String why, UUID record, @Nullable UUID other, List<String> args) {
  public SelfCheckHint {
    args = List.copyOf(args);
  }
}
