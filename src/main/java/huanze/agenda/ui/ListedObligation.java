package huanze.agenda.ui;

import huanze.agenda.Obligation;
import huanze.unit.Pinyin;
import huanze.unit.Post;
import huanze.unit.Region;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the obligation list.
 *
 * @param name what the unit was called when the period ended
 * @param initials pinyin initials of unit and post
 */
public record ListedObligation(
    Obligation obligation, Unit unit, String name, String region, String post, String initials) {
  /**
   * @param known initials of units that were made before
   */
  static @Nullable ListedObligation of(Obligation o, Structure structure, Map<UUID, String> known) {
    Unit unit = structure.unit(o.unit()).orElse(null);
    if (unit == null) {
      return null;
    }
    UUID postId = o.post();
    String post = postId == null ? "" : structure.post(postId).map(Post::name).orElse("");
    return new ListedObligation(
        o,
        unit,
        structure.nameOn(unit.id(), o.to()),
        structure.region(unit.region()).map(Region::name).orElse(""),
        post,
        known.computeIfAbsent(unit.id(), id -> Pinyin.initials(unit.name())));
  }

  /** What the filter box looks in. */
  String search() {
    return String.join(
        " ",
        List.of(
            unit.name(),
            name,
            initials,
            post,
            obligation.rule().id(),
            obligation.rule().title(),
            region));
  }
}
