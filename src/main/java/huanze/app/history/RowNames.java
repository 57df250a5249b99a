package huanze.app.history;

import huanze.unit.Person;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.util.Optional;
import java.util.UUID;

/** What units, posts and people are called today. */
final class RowNames {
  private final Structure structure;

  RowNames(Structure structure) {
    this.structure = structure;
  }

  /** Unit, post or person of an id. */
  Optional<String> named(UUID id) {
    return structure
        .unit(id)
        .map(Unit::name)
        .or(() -> structure.post(id).map(this::post))
        .or(() -> structure.person(id).map(Person::name));
  }

  /** Unit or post of a code. */
  Optional<String> coded(String code) {
    return structure.unit(code).map(Unit::name).or(() -> structure.post(code).map(this::post));
  }

  private String post(Post post) {
    return structure.unit(post.unit()).map(Unit::name).orElse("") + post.name();
  }
}
