package huanze.command;

import huanze.agenda.PeriodWords;
import huanze.app.Wiring;
import huanze.base.CamelCase;
import huanze.base.DateRange;
import huanze.base.InvalidInput;
import huanze.base.Period;
import huanze.rulepack.ObligationRule;
import huanze.rulepack.RulePack;
import huanze.unit.Person;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns words of the command line into what they mean, or says what is wrong with them. */
final class Inputs {
  private static final Pattern YEAR_FIRST = Pattern.compile("\\s*(\\d{4})");

  private final Wiring desk;
  private final Structure structure;

  Inputs(Wiring desk) {
    this.desk = desk;
    this.structure = desk.structure();
  }

  /** A unit by id or code. */
  Unit unit(String idOrCode) {
    return unit("--unit", idOrCode);
  }

  /**
   * @param word the option or parameter in which it stands
   */
  Unit unit(String word, String idOrCode) {
    return findUnit(idOrCode).orElseThrow(() -> InvalidInput.of(word, "command.noUnit", idOrCode));
  }

  Optional<Unit> findUnit(String idOrCode) {
    return structure.findUnit(idOrCode);
  }

  /** A region by its code; null stays null. */
  @Nullable String region(@Nullable String code) {
    if (code != null && structure.region(code).isEmpty()) {
      throw InvalidInput.of("--region", "command.plan.noRegion", code);
    }
    return code;
  }

  /** A post by id or code. */
  Post post(String idOrCode) {
    return structure
        .post(idOrCode)
        .or(() -> uuid(idOrCode).flatMap(structure::post))
        .orElseThrow(() -> InvalidInput.of("", "command.noPostAnywhere", idOrCode));
  }

  /** A person by number, id or a name that only one has. */
  Person person(String word) {
    Optional<Person> known =
        structure.personWithCode(word).or(() -> uuid(word).flatMap(structure::person));
    if (known.isPresent()) {
      return known.get();
    }
    List<Person> named = structure.peopleNamed(word);
    if (named.size() > 1) {
      String which =
          named.stream()
              .map(p -> p.code() == null ? p.id().toString() : p.code())
              .collect(Collectors.joining(" "));
      throw InvalidInput.of("", "command.whichPerson", named.size(), word, which);
    }
    return named.stream()
        .findFirst()
        .orElseThrow(() -> InvalidInput.of("", "command.noPerson", word));
  }

  /** A rule by its id, typed in capitals or not: the only place where {@code --rule} is read. */
  ObligationRule rule(String id) {
    RulePack pack = desk.pack();
    return pack.findRule(id)
        .or(
            () ->
                pack.rules().stream()
                    .filter(r -> r.id().equalsIgnoreCase(id))
                    .reduce((first, last) -> last))
        .orElseThrow(() -> InvalidInput.of("--rule", "command.noRule", id));
  }

  /**
   * Who owes under a rule: the post named, else the unit, or its one post if the rule is about
   * posts only.
   */
  UUID subject(String ruleId, String unitWord, @Nullable String postWord) {
    ObligationRule rule = rule(ruleId);
    Unit unit = unit(unitWord);
    if (postWord != null) {
      return structure
          .post(postWord)
          .or(() -> uuid(postWord).flatMap(structure::post))
          .filter(p -> p.unit().equals(unit.id()))
          .map(Post::id)
          .orElseThrow(() -> InvalidInput.of("--post", "command.noPost", postWord, unit.name()));
    }
    if (!rule.subjects().equals(Set.of(ObligationRule.Subject.POST))) {
      return unit.id();
    }
    List<Post> posts =
        structure.postsOf(unit.id()).stream().filter(p -> rule.who().fitsRank(p.rank())).toList();
    if (posts.size() != 1) {
      throw InvalidInput.of("--post", "command.whichPost", unit.name(), rule.id());
    }
    return posts.get(0).id();
  }

  /** A day typed as an option. */
  static LocalDate day(String option, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw InvalidInput.of(option, "command.badDay", text);
    }
  }

  /** A period typed as an option: its code, or what tables call it. */
  Period period(String option, String text) {
    PeriodWords words = new PeriodWords(desk.texts());
    return Period.find(text)
        .or(() -> periods(text).filter(p -> words.period(p).equals(text.strip())).findFirst())
        .orElseThrow(() -> InvalidInput.of(option, "agenda.unknownPeriod", text));
  }

  /** All periods of the year with which a text begins. */
  private static Stream<Period> periods(String text) {
    Matcher year = YEAR_FIRST.matcher(text);
    return year.lookingAt()
        ? Stream.of(Period.Length.values())
            .flatMap(length -> Period.of(Integer.parseInt(year.group(1)), length).stream())
        : Stream.empty();
  }

  /** First and last day, each of which may be left out. */
  static DateRange days(@Nullable String from, @Nullable String to) {
    return new DateRange(
        from == null ? null : day("--from", from), to == null ? null : day("--to", to));
  }

  /** A year between 2000 and 2100. */
  static int year(String text) {
    return year("--year", text);
  }

  /** The same of a parameter that is called otherwise. */
  static int year(String name, String text) {
    if (!text.matches("20\\d\\d|2100")) {
      throw InvalidInput.of(name, "command.badYear", text);
    }
    return Integer.parseInt(text);
  }

  /** A word of a fixed choice, such as a level; null stays null. */
  static <E extends Enum<E>> @Nullable E word(Class<E> type, String option, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return CamelCase.parse(type, text);
    } catch (IllegalArgumentException e) {
      List<String> all = Stream.of(type.getEnumConstants()).map(CamelCase::of).toList();
      throw InvalidInput.of(option, "command.notOneOf", text, String.join(" ", all));
    }
  }

  static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
