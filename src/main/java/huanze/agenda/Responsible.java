package huanze.agenda;

import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * 责任岗位: who answers for an obligation. A post's is its own; a unit's is its first responsible's,
 * the main leader's or the department head's (Art. 4); a joint one both organs' (reading rule 8).
 */
public final class Responsible {
  private final Structure structure;

  public Responsible(Structure structure) {
    this.structure = structure;
  }

  /** The posts, at least one unless the unit has no such post on the last day. */
  public List<UUID> posts(Obligation owed) {
    UUID own = owed.post();
    if (own != null) {
      return List.of(own);
    }
    List<UUID> posts = new ArrayList<>();
    first(owed.unit(), owed).ifPresent(posts::add);
    UUID joint = owed.jointWith();
    if (joint != null && !joint.equals(owed.unit())) {
      first(joint, owed).ifPresent(posts::add);
    }
    return posts;
  }

  /** The tenures of a person on a day in posts that live then, by rank; of one post the first. */
  public List<Tenure> heldBy(UUID person, LocalDate day) {
    Map<UUID, Tenure> held = new LinkedHashMap<>();
    structure.held(person, day).stream()
        .filter(tenure -> lives(tenure.post(), day))
        .sorted(Comparator.comparing(t -> structure.post(t.post()).orElseThrow().rank()))
        .forEach(tenure -> held.putIfAbsent(tenure.post(), tenure));
    return List.copyOf(held.values());
  }

  /** True if post and unit exist on a day: a tenure that nobody ended ends with them. */
  boolean lives(UUID post, LocalDate day) {
    return structure
        .post(post)
        .flatMap(structure::life)
        .filter(days -> days.contains(day))
        .isPresent();
  }

  /** Those of the obligations that one of the posts answers for. */
  public List<Obligation> of(List<Obligation> obligations, Set<UUID> posts) {
    return obligations.stream().filter(o -> posts(o).stream().anyMatch(posts::contains)).toList();
  }

  private Optional<UUID> first(UUID unit, Obligation owed) {
    return structure.postsOf(unit).stream()
        .filter(post -> post.rank().isSole())
        .filter(post -> structure.life(post).filter(days -> days.contains(owed.due())).isPresent())
        .map(Post::id)
        .findFirst();
  }
}
