package huanze.app.practice;

import huanze.base.Ids;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who held which post when: invented people, the usual changes, and those told by name. */
final class PracticeTenures {
  /** In so many of a thousand posts the holder changed in these years. */
  private static final int CHANGES = 130;

  /** After so many of a thousand changes nobody was there for a while. */
  private static final int GAPS = 250;

  private static final LocalDate FIRST_CHANGE = LocalDate.of(2024, 2, 1);
  private static final int DAYS_OF_CHANGES = 900;

  private final Structure structure;
  private final List<String> surnames;
  private final List<String> given;
  private final List<Held> all = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final Map<String, List<Held>> byPost = new HashMap<>();

  /**
   * One person in one post.
   *
   * @param number tells the person from another of the name; or null
   * @param to last day; null while it goes on
   */
  record Held(
      String post,
      String name,
      @Nullable String number,
      LocalDate from,
      @Nullable LocalDate to,
      boolean acting,
      @Nullable String document) {
    /** Who it is, also where two have one name. */
    String who() {
      return number == null ? name : name + " " + number;
    }

    UUID id() {
      return Ids.named("practice tenure " + post + " " + who() + " " + from);
    }

    /** True if the month brings news of it: it begins or ends. */
    boolean changesIn(YearMonth month) {
      return YearMonth.from(from).equals(month) || to != null && YearMonth.from(to).equals(month);
    }
  }

  PracticeTenures(PracticeWords words, Structure structure) {
    this.surnames = words.words("surnames");
    this.given = words.words("given");
    this.structure = structure;
    told();
    Set<String> done = new HashSet<>(byPost.keySet());
    for (Post post : structure.posts()) {
      if (!done.contains(post.code()) && source(post) == null) {
        usual(post.code());
      }
    }
    structure.posts().forEach(this::alsoHeld);
  }

  List<Held> all() {
    return all;
  }

  private void told() {
    List<String> lines = PracticeWords.lines("tenures.csv");
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (structure.post(cells[0]).isPresent()) {
        names.add(cells[1]);
        add(
            new Held(
                cells[0],
                cells[1],
                cells.length < 7 || cells[6].isEmpty() ? null : cells[6],
                LocalDate.parse(cells[2]),
                cells[3].isEmpty() ? null : LocalDate.parse(cells[3]),
                !cells[4].isEmpty(),
                cells[5].isEmpty() ? null : cells[5]));
      }
    }
  }

  private void usual(String post) {
    Dice dice = Dice.of("tenure", post);
    LocalDate since = LocalDate.of(2019 + dice.of(5), 1 + dice.of(12), 1 + dice.of(28));
    if (since.isAfter(LocalDate.of(2023, 11, 30))) {
      since = since.minusYears(1);
    }
    if (!dice.inThousand(CHANGES)) {
      add(new Held(post, name(dice), null, since, null, false, null));
      return;
    }
    LocalDate change = FIRST_CHANGE.plusDays(dice.of(DAYS_OF_CHANGES));
    LocalDate last =
        dice.inThousand(GAPS) ? change.minusDays(10 + dice.of(45)) : change.minusDays(1);
    add(new Held(post, name(dice), null, since, last, false, null));
    add(new Held(post, name(dice), null, change, null, false, null));
  }

  private String name(Dice dice) {
    while (true) {
      String name = dice.pick(surnames) + dice.pick(given);
      if (names.add(name)) {
        return name;
      }
    }
  }

  private void add(Held held) {
    all.add(held);
    byPost.computeIfAbsent(held.post(), p -> new ArrayList<>()).add(held);
  }

  /** The leading group's office is made up of people who have another post. */
  private void alsoHeld(Post post) {
    String source = source(post);
    if (source == null || !byPost.containsKey(source)) {
      return;
    }
    for (Held held : byPost.get(source)) {
      all.add(
          new Held(post.code(), held.name(), held.number(), held.from(), held.to(), false, null));
    }
  }

  private @Nullable String source(Post post) {
    Unit unit = structure.unit(post.unit()).orElseThrow();
    return unit.kind().equals("leadingGroupOffice")
        ? unit.region() + ".department.ecology." + post.key()
        : null;
  }
}
