package huanze.unit;

import java.util.List;

/**
 * The posts of a person from first to last.
 *
 * @param stretches in order, neighbours differ, both ends of each included; days between two posts
 *     are not among them
 */
public record PersonTimeline(Person person, List<Stretch> stretches) {
  public PersonTimeline {
    stretches = List.copyOf(stretches);
  }

  public static PersonTimeline of(Person person, Structure structure) {
    return new PersonTimeline(
        person,
        Stretch.of(structure.tenuresOfPerson(person.id())).stream()
            .filter(s -> !s.isGap())
            .toList());
  }

  /** Days on which the person held more than one post (兼任). */
  public List<Stretch> concurrent() {
    return stretches.stream().filter(Stretch::isShared).toList();
  }
}
