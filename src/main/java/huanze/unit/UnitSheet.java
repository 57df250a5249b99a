package huanze.unit;

import huanze.base.CamelCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one unit on a day, for the command line.
 *
 * @param on the day asked for
 * @param managedBy codes of who manages it that day where that is not its superior
 * @param subordinates codes of the units under it that day
 */
public record UnitSheet(
    UnitView unit,
    LocalDate on,
    List<String> managedBy,
    List<String> subordinates,
    List<FlagDays> flags,
    List<LinkDays> links,
    List<Former> formers,
    List<String> predecessors,
    List<String> successors,
    List<PostHolders> posts) {
  public UnitSheet {
    managedBy = List.copyOf(managedBy);
    subordinates = List.copyOf(subordinates);
    flags = List.copyOf(flags);
    links = List.copyOf(links);
    formers = List.copyOf(formers);
    predecessors = List.copyOf(predecessors);
    successors = List.copyOf(successors);
    posts = List.copyOf(posts);
  }

  /** A flag and its days. */
  public record FlagDays(String flag, @Nullable LocalDate from, @Nullable LocalDate to) {}

  /**
   * A tie to or from another unit.
   *
   * @param unit code of who is managed or who guides
   * @param other code of who manages or is guided
   */
  public record LinkDays(
      UUID id,
      String kind,
      String unit,
      String other,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  /**
   * An earlier name and superior.
   *
   * @param parent code of the superior then, or null
   */
  public record Former(String name, @Nullable String parent, LocalDate until) {}

  /** A post and who holds it on the day. */
  public record PostHolders(String code, String name, String rank, List<String> holders) {
    public PostHolders {
      holders = List.copyOf(holders);
    }
  }

  public static UnitSheet of(Unit unit, Structure structure, LocalDate on) {
    UUID id = unit.id();
    return new UnitSheet(
        UnitView.of(unit, structure, on),
        on,
        structure.managersOn(id, on).stream().map(Unit::code).toList(),
        structure.childrenOn(id, on).stream().map(Unit::code).toList(),
        structure.flags(id).stream()
            .map(f -> new FlagDays(f.flag(), f.days().from(), f.days().to()))
            .toList(),
        Stream.concat(structure.links(id).stream(), structure.linksTo(id).stream())
            .map(l -> link(l, structure))
            .toList(),
        structure.formers().of(id).stream()
            .map(f -> new Former(f.name(), code(f.parent(), structure), f.until()))
            .toList(),
        codes(List.copyOf(structure.predecessors(id)), structure),
        codes(structure.successors(id), structure),
        structure.postsOf(id).stream()
            .filter(p -> p.existence().contains(on))
            .map(p -> post(p, structure, on))
            .toList());
  }

  private static LinkDays link(UnitLink link, Structure structure) {
    return new LinkDays(
        link.id(),
        CamelCase.of(link.kind()),
        structure.unit(link.unit()).map(Unit::code).orElse(""),
        structure.unit(link.other()).map(Unit::code).orElse(""),
        link.days().from(),
        link.days().to());
  }

  private static PostHolders post(Post post, Structure structure, LocalDate on) {
    List<String> names = new ArrayList<>();
    for (Tenure tenure : structure.holders(post.id(), on)) {
      structure.person(tenure.person()).map(Person::name).ifPresent(names::add);
    }
    return new PostHolders(post.code(), post.name(), CamelCase.of(post.rank()), names);
  }

  private static @Nullable String code(@Nullable UUID unit, Structure structure) {
    return unit == null ? null : structure.unit(unit).map(Unit::code).orElse(null);
  }

  private static List<String> codes(List<UUID> units, Structure structure) {
    return units.stream()
        .flatMap(u -> structure.unit(u).stream())
        .map(Unit::code)
        .sorted()
        .toList();
  }
}
