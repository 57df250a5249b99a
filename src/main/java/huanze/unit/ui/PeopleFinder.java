package huanze.unit.ui;

import huanze.base.DeskClock;
import huanze.base.SearchWords;
import huanze.base.Texts;
import huanze.fx.Finder;
import huanze.fx.Route;
import huanze.unit.LeaderDay;
import huanze.unit.Person;
import huanze.unit.Pinyin;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Structures;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Finds people by name or pinyin, then posts by unit and name, then the pages of leaders. */
public final class PeopleFinder implements Finder {
  private static final String ICON = "mdomz-person";

  /** So many pages of leaders at most, after all else. */
  private static final int LEADERS = 3;

  private final Structures structures;
  private final DeskClock clock;
  private final Texts texts;

  /** Initials of names seen before. Only the reading thread asks. */
  private final Map<String, String> initials = new HashMap<>();

  /** What people of a name are found by. */
  private final Map<String, String> people = new HashMap<>();

  public PeopleFinder(UnitServices desk) {
    this.structures = desk.structures();
    this.clock = desk.clock();
    this.texts = desk.texts();
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
    ToIntFunction<String> distance = SearchWords.distance(words);
    List<Person> named =
        structure.people().stream()
            .filter(p -> matching.test(search(p)))
            .sorted(
                Comparator.comparing((Person p) -> !isWhole(p, typed))
                    .thenComparingInt(p -> distance.applyAsInt(search(p))))
            .limit(limit)
            .toList();
    named.forEach(p -> found.add(person(p, structure)));
    structure.posts().stream()
        .filter(p -> matching.test(search(p, structure)))
        .limit(limit - found.size())
        .forEach(p -> found.add(post(p, structure)));
    LocalDate today = clock.today();
    named.stream()
        .flatMap(p -> leader(p, structure, today).stream())
        .limit(Math.min(LEADERS, Math.max(0, limit - found.size())))
        .forEach(found::add);
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

  /** What the posts held today owe, or those left of late. */
  private Optional<Found> leader(Person person, Structure structure, LocalDate today) {
    String page = texts.text("unit.ui.leader");
    return LeaderDay.of(person.id(), structure, today)
        .map(day -> day.equals(today) ? page : page + " " + texts.text("unit.ui.days.until", day))
        .map(
            hint ->
                new Found(
                    person.name(), hint, "mdoal-assignment", new Route.LeaderPage(person.id())));
  }

  private static Found post(Post post, Structure structure) {
    String unit = structure.unit(post.unit()).map(Unit::name).orElse("");
    return new Found(post.name(), unit, "mdoal-assignment_ind", new Route.UnitTree(post.unit()));
  }
}
