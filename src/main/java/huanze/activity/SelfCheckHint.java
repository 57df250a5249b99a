package huanze.activity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about a record that is worth a second look.
 *
 * @param why key of the sentence that says why, behind {@code activity.selfCheck.why.}
 * @param other the other record, where it is about two
 * @param unit the unit several of whose records it is about, as of the last one; null: it is about
 *     one
 * @param args what the sentence fills in; what the other record is called comes after them
 */
public record SelfCheckHint(
    SelfCheckKind kind,
    String why,
    UUID record,
    @Nullable UUID other,
    @Nullable UUID unit,
    List<String> args) {
  public SelfCheckHint {
    args = List.copyOf(args);
  }

  public SelfCheckHint(
      SelfCheckKind kind, String why, UUID record, @Nullable UUID other, List<String> args) {
    this(kind, why, record, other, null, args);
  }
}
