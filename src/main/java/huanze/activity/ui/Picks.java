package huanze.activity.ui;

import huanze.unit.Person;
import huanze.unit.Pinyin;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be chosen: units, and persons with the posts they held on a day. */
final class Picks {
  private final Structure structure;
  private final Names names;
  private final String noPost;

  /**
   * @param noPost said of a person without a post on the day
   */
  Picks(Structure structure, Names names, String noPost) {
    this.structure = structure;
    this.names = names;
    this.noPost = noPost;
  }

  /** Units that exist on the day, by code. */
  List<Pick<UUID>> units(@Nullable LocalDate day) {
    return structure.units().stream()
        .filter(u -> day == null || u.existence().contains(day))
        .map(Picks::unit)
        .toList();
  }

  private static Pick<UUID> unit(Unit unit) {
    return new Pick<>(
        unit.id(),
        unit.name(),
        unit.code(),
        unit.name() + " " + Pinyin.initials(unit.name()) + " " + unit.code());
  }

  /** Persons: those of the units first, then other holders of posts, then all others. */
  List<Pick<UUID>> people(@Nullable LocalDate day, Collection<UUID> units) {
    Set<UUID> near = new HashSet<>(units);
    List<Ranked> ranked = new ArrayList<>();
    for (Person person : structure.people()) {
      String posts = names.posts(structure, person.id(), day);
      boolean close =
          structure.tenuresOfPerson(person.id()).stream()
              .filter(t -> day == null || t.days().contains(day))
              .flatMap(t -> structure.post(t.post()).stream())
              .anyMatch(p -> near.contains(p.unit()));
      int place = close ? 0 : posts.isEmpty() ? 2 : 1;
      ranked.add(
          new Ranked(
              place,
              new Pick<>(
                  person.id(),
                  person.name(),
                  posts.isEmpty() ? noPost : posts,
                  person.name() + " " + Pinyin.initials(person.name()) + " " + posts)));
    }
    return ranked.stream()
        .sorted(Comparator.comparingInt(Ranked::place))
        .map(Ranked::pick)
        .toList();
  }

  private record Ranked(int place, Pick<UUID> pick) {}
}
