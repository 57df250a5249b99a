package huanze.rectification;

import huanze.activity.Activity;
import huanze.base.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the record that an item was made of says otherwise by now: the item keeps what was written,
 * and somebody has to decide.
 */
public final class SourceChange {
  private SourceChange() {}

  /**
   * @param record as it stands; null if it is gone
   * @param unitName names a unit
   * @return a sentence for each difference; none for an item written by itself
   */
  public static List<Problem> of(
      RectificationItem item, @Nullable Activity record, Function<UUID, String> unitName) {
    RectificationItem.Source source = item.source();
    if (source == null) {
      return List.of();
    }
    if (record == null || record.withdrawn() != null) {
      return List.of(said("withdrawn"));
    }
    Candidate now =
        Candidate.of(record).stream()
            .filter(c -> c.source().equals(source))
            .findFirst()
            .orElse(null);
    if (now == null) {
      return List.of(said("gone"));
    }
    List<Problem> said = new ArrayList<>();
    if (!now.problem().equals(item.problem())) {
      said.add(said("words", now.problem()));
    }
    UUID unit = now.unit();
    if (unit != null && !unit.equals(item.unit())) {
      said.add(said("unit", unitName.apply(unit)));
    }
    LocalDate due = now.dueOn();
    if (due != null && !Objects.equals(due, item.facts().dueOn())) {
      said.add(said("dueOn", due));
    }
    return said;
  }

  private static Problem said(String key, Object... args) {
    return Problem.of("", "rectification.sourceChange." + key, args);
  }
}
