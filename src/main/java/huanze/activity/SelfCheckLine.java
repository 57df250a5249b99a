package huanze.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A hint with what is shown beside it.
 *
 * @param label what the record is called
 * @param units whose it is
 * @param clerk who entered it
 * @param otherLabel day and name of the other record; or null
 * @param answer that it was looked at, if that still holds; or null
 */
public record SelfCheckLine(
    SelfCheckHint hint,
    ActivityKind kind,
    LocalDate heldOn,
    String label,
    List<UUID> units,
    String clerk,
    @Nullable String otherLabel,
    @Nullable SelfCheckAnswer answer) {
  public SelfCheckLine {
    units = List.copyOf(units);
  }

  /** What the sentence that says why fills in. */
  public List<String> args() {
    return otherLabel == null
        ? hint.args()
        : Stream.concat(hint.args().stream(), Stream.of(otherLabel)).toList();
  }
}
