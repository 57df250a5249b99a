package huanze.agenda;

import huanze.base.InvalidInput;
import huanze.base.Period;
import huanze.base.Problem;
import huanze.rulepack.ObligationRule;
import huanze.rulepack.RulePack;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds the obligation that somebody names, and says what is wrong with the naming. Named may be
 * the unit or post that owes; for a joint obligation either organ (reading rule 8); for a rule that
 * only posts owe also the unit, if one of its posts alone owes it.
 */
final class OwedChecks {
  private final IntFunction<YearAgenda> years;
  private final RulePack pack;
  private final LocalDate today;
  private final List<Problem> problems = new ArrayList<>();

  OwedChecks(IntFunction<YearAgenda> years, RulePack pack, LocalDate today) {
    this.years = years;
    this.pack = pack;
    this.today = today;
  }

  /**
   * An obligation that is owed.
   *
   * @param name of the unit, or of the post with its unit: to be filled into a sentence
   * @param title of the rule
   * @param standing today's
   * @param whose which records are of who owes it
   */
  record Owed(
      String rule,
      UUID subject,
      UUID unit,
      String code,
      Object name,
      String title,
      Period period,
      LocalDate due,
      Standing standing,
      WhoseRecord whose) {}

  /** The text without blanks around it; a missing one is remembered as a problem. */
  String text(String field, @Nullable String typed, String textKey) {
    String words = typed == null ? "" : typed.strip();
    if (words.isEmpty()) {
      problems.add(Problem.of(field, textKey));
    }
    return words;
  }

  /**
   * @throws InvalidInput with everything found so far
   */
  Owed owed(@Nullable String subject, @Nullable String ruleId, @Nullable String periodText) {
    String named = subject == null ? "" : subject.strip();
    Optional<ObligationRule> rule = rule(ruleId == null ? "" : ruleId.strip());
    Optional<Period> period = period(periodText == null ? "" : periodText.strip());
    if (rule.isPresent() && period.isPresent()) {
      Period.Length length = rule.get().frequency().length();
      if (length == null) {
        problems.add(Problem.of("rule", "agenda.ruleWithoutPeriods", rule.get().id()));
      } else if (period.get().length() != length) {
        Period example = Period.containing(period.get().from(), length);
        problems.add(
            Problem.of(
                "period",
                "agenda.periodOfOtherLength",
                rule.get().id(),
                period.get().toString(),
                example.toString()));
      }
    }
    int year = period.map(Period::year).orElse(LocalDate.EPOCH.getYear());
    Structure structure = years.apply(year).structure();
    Optional<UUID> known = subject(structure, named);
    if (known.isEmpty()) {
      problems.add(Problem.of("subject", "agenda.unknownSubject", named));
    }
    InvalidInput.refuse(problems);
    List<Obligation> found =
        found(years.apply(year), rule.orElseThrow(), known.orElseThrow(), period.orElseThrow());
    if (found.size() != 1) {
      String key = found.isEmpty() ? "agenda.notOwed" : "agenda.severalPosts";
      throw InvalidInput.of(
          "subject",
          key,
          nameOf(structure, known.orElseThrow(), period.orElseThrow()),
          PeriodWords.named(period.orElseThrow()),
          rule.orElseThrow().title());
    }
    Obligation one = found.get(0);
    return new Owed(
        one.rule().id(),
        one.subject(),
        one.unit(),
        codeOf(structure, one.subject()),
        nameOf(structure, one.subject(), one.period()),
        one.rule().title(),
        one.period(),
        one.due(),
        one.standing(),
        new WhoseRecord(structure, one.unit(), one.jointWith(), one.post()));
  }

  private List<Obligation> found(
      YearAgenda agenda, ObligationRule rule, UUID subject, Period period) {
    List<Obligation> all =
        agenda.obligations(ObligationFilter.ALL.ofRule(rule.id()), today).stream()
            .filter(o -> o.period().equals(period))
            .toList();
    List<Obligation> own = all.stream().filter(o -> o.subject().equals(subject)).toList();
    return own.isEmpty()
        ? all.stream().filter(ObligationFilter.ALL.ofUnit(subject)::accepts).toList()
        : own;
  }

  private Optional<ObligationRule> rule(String id) {
    Optional<ObligationRule> rule = pack.findRule(id);
    if (rule.isEmpty()) {
      problems.add(Problem.of("rule", "agenda.unknownRule", id));
    }
    return rule;
  }

  private Optional<Period> period(String text) {
    try {
      return Optional.of(Period.parse(text));
    } catch (IllegalArgumentException e) {
      problems.add(Problem.of("period", "agenda.unknownPeriod", text));
      return Optional.empty();
    }
  }

  private static Optional<UUID> subject(Structure structure, String named) {
    Optional<UUID> post = structure.post(named).map(Post::id);
    if (post.isPresent()) {
      return post;
    }
    Optional<UUID> unit = structure.findUnit(named).map(Unit::id);
    if (unit.isPresent()) {
      return unit;
    }
    try {
      return structure.post(UUID.fromString(named)).map(Post::id);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The unit itself, or that of the post; null if there is neither any more. */
  static @Nullable UUID unitOf(Structure structure, UUID subject) {
    return structure
        .unit(subject)
        .map(Unit::id)
        .or(() -> structure.post(subject).map(Post::unit))
        .orElse(null);
  }

  /** What the unit, or the unit and its post, was called at the end of the period. */
  private static Object nameOf(Structure structure, UUID subject, Period period) {
    return structure
        .post(subject)
        .<Object>map(
            post ->
                Problem.of(
                    "",
                    "agenda.ui.whoPost",
                    structure.nameOn(post.unit(), period.to()),
                    post.name()))
        .orElseGet(() -> structure.nameOn(subject, period.to()));
  }

  /** Code of the unit or post; its id if there is neither any more. */
  static String codeOf(Structure structure, UUID subject) {
    return structure
        .unit(subject)
        .map(Unit::code)
        .or(() -> structure.post(subject).map(Post::code))
        .orElse(subject.toString());
  }
}
