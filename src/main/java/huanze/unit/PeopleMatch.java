package huanze.unit;

import huanze.base.DateRange;
import huanze.base.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom the rows of a file speak of: by code, else by name and post. Whom it cannot tell from
 * others of the name it asks about; a combined roster makes those who are new.
 */
final class PeopleMatch {
  /**
   * A row that speaks of a person.
   *
   * @param post the post it is about
   * @param where unit and post in words
   */
  record Mention(
      int row,
      String name,
      @Nullable String code,
      UUID post,
      String where,
      @Nullable LocalDate from) {}

  private final Structure structure;
  private final Ids ids;
  private final RosterChoices choices;
  private final ImportPlan plan;
  private final boolean makes;
  private final Map<String, Person> byCode = new HashMap<>();
  private final Map<Integer, Person> found = new HashMap<>();
  private final Set<String> foundNames = new HashSet<>();
  private final Map<UUID, Person> made = new LinkedHashMap<>();

  /**
   * @param makes whether people that are not there are made
   */
  PeopleMatch(Structure structure, Ids ids, RosterChoices choices, ImportPlan plan, boolean makes) {
    this.structure = structure;
    this.ids = ids;
    this.choices = choices;
    this.plan = plan;
    this.makes = makes;
    structure.people().stream().filter(p -> p.code() != null).forEach(p -> byCode.put(p.code(), p));
  }

  /** People that the import makes, and those who get their code by it. */
  Map<UUID, Person> made() {
    return made;
  }

  /** Row → person; rows of which it is not clear are missing, and the plan says why. */
  Map<Integer, Person> of(List<Mention> mentions) {
    mentions.stream()
        .collect(Collectors.groupingBy(Mention::name, LinkedHashMap::new, Collectors.toList()))
        .forEach(this::ofOneName);
    return found;
  }

  private void find(Mention m, Person person) {
    found.put(m.row(), person);
    foundNames.add(person.plainName());
  }

  private void ofOneName(String name, List<Mention> all) {
    List<Mention> open = new ArrayList<>();
    all.stream()
        .filter(m -> m.code() != null)
        .sorted(Comparator.comparing(m -> !isHolderWithoutCode(m)))
        .forEach(
            m ->
                byCode(m, String.valueOf(m.code()))
                    .ifPresentOrElse(p -> find(m, p), () -> open.add(m)));
    open.removeIf(m -> plan.isBad(m.row()));
    Map<UUID, List<Mention>> byPost =
        all.stream()
            .filter(m -> m.code() == null)
            .collect(Collectors.groupingBy(Mention::post, LinkedHashMap::new, Collectors.toList()));
    byPost.forEach(
        (post, mentions) -> {
          Person holder = holder(name, mentions);
          if (holder == null) {
            open.addAll(mentions);
          } else {
            mentions.forEach(m -> find(m, holder));
          }
        });
    if (!open.isEmpty()) {
      decide(name, open);
    }
  }

  /** By the code; empty if it is new and the name is not, or something is wrong. */
  private Optional<Person> byCode(Mention m, String code) {
    Person known = byCode.get(code);
    if (known != null) {
      if (m.name().isEmpty() || known.isNamed(m.name())) {
        return Optional.of(known);
      }
      plan.problem(m.row(), "personCode", "unit.import.otherName", code, known.name(), m.name());
      return Optional.empty();
    }
    if (!makes) {
      plan.problem(m.row(), "personCode", "unit.import.noPersonCode", code);
      return Optional.empty();
    }
    List<Person> uncoded = uncoded(m.name());
    List<Person> holders = uncoded.stream().filter(p -> holds(p, m.post())).toList();
    if (holders.size() == 1) {
      return Optional.of(coded(holders.getFirst(), code, m.row()));
    }
    return uncoded.isEmpty() ? Optional.of(make(m.name(), code)) : Optional.empty();
  }

  /** Those of the name without a code, but for whom this import gave one. */
  private List<Person> uncoded(String name) {
    return structure.peopleNamed(name).stream()
        .filter(p -> p.code() == null && !made.containsKey(p.id()))
        .toList();
  }

  private boolean isHolderWithoutCode(Mention m) {
    return uncoded(m.name()).stream().anyMatch(p -> holds(p, m.post()));
  }

  private Person coded(Person known, String code, int row) {
    Person person = new Person(known.id(), known.name(), code);
    byCode.put(code, person);
    made.put(person.id(), person);
    plan.codeGiven(row, person);
    return person;
  }

  private Person make(String name, @Nullable String code) {
    Person person = new Person(ids.next(), name, code);
    made.put(person.id(), person);
    if (code != null) {
      byCode.put(code, person);
    }
    return person;
  }

  private boolean holds(Person person, UUID post) {
    return structure.tenuresOfPerson(person.id()).stream().anyMatch(t -> t.post().equals(post));
  }

  /** Who of that name holds the post; of several, whose days there reach into those named. */
  private @Nullable Person holder(String name, List<Mention> mentions) {
    List<Person> namesakes = structure.peopleNamed(name);
    List<Person> holders =
        namesakes.stream()
            .filter(p -> holds(p, mentions.getFirst().post()))
            .filter(p -> namesakes.size() == 1 || mentions.stream().allMatch(m -> reaches(p, m)))
            .toList();
    return holders.size() == 1 ? holders.getFirst() : null;
  }

  private boolean reaches(Person person, Mention m) {
    return structure.tenuresOfPerson(person.id()).stream()
        .filter(t -> t.post().equals(m.post()))
        .anyMatch(
            t ->
                Objects.equals(t.days().from(), m.from())
                    || t.days().overlaps(new DateRange(m.from(), null)));
  }

  /** Rows of one name that nothing but the name speaks for. */
  private void decide(String name, List<Mention> open) {
    List<Person> namesakes = structure.peopleNamed(name);
    long posts = open.stream().map(m -> m.code() + " " + m.post()).distinct().count();
    boolean alone = posts == 1 && !foundNames.contains(name);
    if (!makes && namesakes.isEmpty()) {
      open.forEach(m -> plan.problem(m.row(), "personName", "unit.import.noPerson", name));
    } else if (namesakes.size() == 1 && (!makes || alone && isWithoutPost(namesakes.getFirst()))) {
      open.forEach(m -> find(m, namesakes.getFirst()));
    } else if (makes && namesakes.isEmpty() && alone) {
      Person person = make(name, open.getFirst().code());
      open.forEach(m -> find(m, person));
    } else {
      ask(name, open, namesakes);
    }
  }

  private boolean isWithoutPost(Person person) {
    return structure.tenuresOfPerson(person.id()).isEmpty();
  }

  private void ask(String name, List<Mention> open, List<Person> namesakes) {
    List<SameName.Asked> asked = new ArrayList<>();
    Map<UUID, Person> newOfPost = new HashMap<>();
    Person same = null;
    for (Mention m : open) {
      String answer = choices.answer(m.row(), name).orElse(null);
      Person person = null;
      if (answer == null) {
        unanswered(m, namesakes.size());
      } else if (makes && answer.equals(RosterChoices.NEW)) {
        person = newOfPost.computeIfAbsent(m.post(), p -> make(name, m.code()));
      } else if (makes && answer.equals(RosterChoices.SAME)) {
        same = same == null ? make(name, m.code()) : same;
        person = same;
      } else {
        person = named(m, answer, namesakes);
        if (person == null && !isOpenRow(answer, asked)) {
          plan.problem(m.row(), "personName", "unit.import.badAnswer", name, answer);
          answer = null;
        }
      }
      if (person != null) {
        find(m, person);
      }
      asked.add(new SameName.Asked(m.row(), m.where(), answer));
    }
    plan.ask(new SameName(name, asked, plan.candidates(namesakes, structure), makes));
  }

  /** True if the answer is another row that is not answered itself. */
  private static boolean isOpenRow(String answer, List<SameName.Asked> asked) {
    return asked.stream()
        .anyMatch(a -> a.answer() == null && answer.equals(RosterChoices.ROW + a.row()));
  }

  private void unanswered(Mention m, int namesakes) {
    if (makes) {
      plan.problem(m.row(), "personName", "unit.import.askName", m.name());
    } else {
      plan.problem(m.row(), "personName", "unit.import.sameName", m.name(), namesakes);
    }
  }

  /** The person an answer names: of another row, or by code or id. */
  private @Nullable Person named(Mention m, String answer, List<Person> namesakes) {
    if (answer.startsWith(RosterChoices.ROW)) {
      String row = answer.substring(1);
      Person other = row.matches("\\d{1,7}") ? found.get(Integer.valueOf(row)) : null;
      return other != null && other.isNamed(m.name()) ? other : null;
    }
    Person person =
        namesakes.stream()
            .filter(p -> answer.equals(p.code()) || answer.equals(p.id().toString()))
            .findFirst()
            .orElse(null);
    return person != null && person.code() == null && m.code() != null
        ? coded(person, m.code(), m.row())
        : person;
  }
}
