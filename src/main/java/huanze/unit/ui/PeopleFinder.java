package huanze.unit.ui;

import huanze.base.DeskClock;
import huanze.base.SearchWords;
import huanze.fx.Finder;
import huanze.fx.Route;
import huanze.unit.Person;
import huanze.unit.Pinyin;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Structures;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds people by name or initials, then posts by unit and name. */
public final class PeopleFinder implements Finder {
  private static final String ICON = "mdomz-person";

  /** So many pages of leaders at most, after all else. */
  private static final int LEADERS = 3;

  private final Structures structures;
  private final DeskClock clock;
  private final String leaderPage;

  /** Initials of names seen before. Only the reading thread asks. */
  private final Map<String, String> initials = new HashMap<>();

  /** What people of a name are found by. */
  private final Map<String, String> people = new HashMap<>();

  public PeopleFinder(UnitServices desk) {
    this.structures = desk.structures();
    this.clock = desk.clock();
    this.leaderPage = desk.texts().text("unit.ui.leader");
  }

  @Override
  public List<Found> find(String words, int limit) {
    if (words.isBlank()) {
      return List.of();
    }
    Predicate<String> matching = SearchWords.matching(words);
    Structure structure = structures.current();
    List<Found> found = new ArrayList<>();
    String typed = words.strip().toLowerCase(Locale.ROOT);
    Map<Boolean, List<Person>> byWhole =
        structure.people().stream()
            .filter(p -> matching.test(search(p)))
            .collect(Collectors.partitioningBy(p -> isWhole(p, typed)));
    List<Person> named =
        Stream.concat(byWhole.get(true).stream(), byWhole.get(false).stream())
            .limit(limit)
            .toList();
    named.forEach(p -> found.add(person(p, structure)));
    structure.posts().stream()
        .filter(p -> matching.test(search(p, structure)))
        .limit(limit - found.size())
        .forEach(p -> found.add(post(p, structure)));
    LocalDate today = clock.today();
    named.stream()
        .filter(p -> !structure.held(p.id(), today).isEmpty())
        .limit(Math.min(LEADERS, Math.max(0, limit - found.size())))
        .forEach(p -> found.add(leader(p)));
    return found;
  }

  /** Whose whole name was typed, in full or by initials, is not to be cut off. */
  private boolean isWhole(Person person, String typed) {
    return person.plainName().equals(typed)
        || List.of(initialsOf(person.plainName()).split(" ")).contains(typed);
  }

  private String search(Post post, Structure structure) {
    String unit = structure.unit(post.unit()).map(Unit::name).orElse("");
    return unit + post.name() + " " + initialsOf(unit) + initialsOf(post.name());
  }

  private String search(Person person) {
    return people.computeIfAbsent(
        person.name(), name -> person.plainName() + " " + Pinyin.ofPerson(name));
  }

  private String initialsOf(String name) {
    return initials.computeIfAbsent(name, Pinyin::initials);
  }

  /** With the post held today, else the one held last. */
  private Found person(Person person, Structure structure) {
    LocalDate today = clock.today();
    List<Tenure> tenures = structure.tenuresOfPerson(person.id());
    Tenure shown =
        tenures.stream()
            .filter(t -> t.days().contains(today))
            .findFirst()
            .orElse(tenures.isEmpty() ? null : tenures.getLast());
    Optional<Post> post = shown == null ? Optional.empty() : structure.post(shown.post());
    Optional<Unit> unit = post.flatMap(p -> structure.unit(p.unit()));
    String hint = unit.map(Unit::name).orElse("") + post.map(p -> " " + p.name()).orElse("");
    String code = person.code() == null ? "" : person.code() + " ";
    return new Found(person.name(), code + hint, ICON, new Route.Person(person.id()));
  }

  /** What the posts held today owe. */
  private Found leader(Person person) {
    return new Found(
        person.name(), leaderPage, "mdoal-assignment", new Route.LeaderPage(person.id()));
  }

  private static Found post(Post post, Structure structure) {
    String unit = structure.unit(post.unit()).map(Unit::name).orElse("");
    return new Found(post.name(), unit, "mdoal-assignment_ind", new Route.UnitTree(post.unit()));
  }
}
