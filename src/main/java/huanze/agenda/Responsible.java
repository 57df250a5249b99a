package huanze.agenda;

import huanze.unit.Post;
import huanze.unit.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private Optional<UUID> first(UUID unit, Obligation owed) {
    return structure.postsOf(unit).stream()
        .filter(post -> post.rank().isSole())
        .filter(post -> structure.life(post).filter(days -> days.contains(owed.due())).isPresent())
        .map(Post::id)
        .findFirst();
  }
}
