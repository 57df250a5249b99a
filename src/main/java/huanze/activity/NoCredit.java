package huanze.activity;

import huanze.agenda.Explanation;
import huanze.agenda.Miss;
import huanze.agenda.Obligation;
import huanze.agenda.YearAgenda;
import huanze.base.CamelCase;
import huanze.rulepack.ObligationRule;
import huanze.unit.Post;
import huanze.unit.Structure;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a record counts for nothing that is owed.
 *
 * @param rule the rule it is about; null if there is none
 * @param unit whose record it is; null if nobody's
 * @param owed what it came closest to; null if nothing like it is owed
 * @param miss why it does not count for that; or null
 * @param words the person's own reason, where a person decided; or null
 */
public record NoCredit(
    Cause cause,
    @Nullable ObligationRule rule,
    @Nullable UUID unit,
    @Nullable Obligation owed,
    @Nullable Miss miss,
    @Nullable String words) {
  /** The sort of reason. */
  public enum Cause {
    /** No rule asks for such a record. */
    NO_RULE,
    /** The rule that asks for it names no number, such as 专题研究 (Art. 10). */
    NO_NUMBER,
    /** Whoever led it held no post that day. */
    NO_POST,
    /** The unit does not carry the flag that the rule asks for, such as Art. 8's. */
    NOT_FLAGGED,
    /** The unit owes nothing of the kind. */
    OWES_NONE,
    /** The unit owes it, but not at that time. */
    NOT_THEN,
    /** It does not fit what is owed. */
    MISSED
  }

  /** It came close to something that is owed. */
  static NoCredit missed(
      YearAgenda agenda, Activity typed, Obligation owed, Explanation.NearMiss near) {
    if (near.reason() == Miss.OTHER_FORM) {
      Set<UUID> units = Set.of(owed.unit());
      Optional<ObligationRule> numberless = numberless(agenda, typed, units);
      if (numberless.isPresent()) {
        return new NoCredit(
            Cause.NO_NUMBER, numberless.get(), owed.unit(), owed, near.reason(), null);
      }
    }
    return new NoCredit(Cause.MISSED, owed.rule(), owed.unit(), owed, near.reason(), near.words());
  }

  /**
   * Nothing of its kind is owed by its units then.
   *
   * @param units whose record it is
   * @param posts that its leaders held that day
   */
  static NoCredit owed(YearAgenda agenda, Activity typed, Set<UUID> units, List<Post> posts) {
    UUID first = units.stream().findFirst().orElse(null);
    Optional<ObligationRule> numberless = numberless(agenda, typed, units);
    if (numberless.isPresent()) {
      return of(Cause.NO_NUMBER, numberless.get(), first);
    }
    List<ObligationRule> ofKind = rules(agenda, typed, rule -> true);
    if (ofKind.isEmpty()) {
      return of(Cause.NO_RULE, null, first);
    }
    if (first == null) {
      return of(Cause.NO_POST, null, null);
    }
    Structure structure = agenda.structure();
    for (ObligationRule rule : ofKind) {
      for (UUID unit : units) {
        if (rule.frequency().length() != null && fits(rule, unit, structure)) {
          return of(typed, rule, unit, posts, structure);
        }
      }
    }
    return of(Cause.OWES_NONE, null, first);
  }

  private static NoCredit of(
      Activity typed, ObligationRule rule, UUID unit, List<Post> posts, Structure structure) {
    String flag = rule.who().flag();
    if (flag != null && !structure.hasFlag(unit, flag, typed.heldOn())) {
      return of(Cause.NOT_FLAGGED, rule, unit);
    }
    boolean ofPosts = rule.subjects().equals(Set.of(ObligationRule.Subject.POST));
    if (ofPosts && posts.stream().noneMatch(post -> rule.who().fitsRank(post.rank()))) {
      return new NoCredit(Cause.MISSED, rule, unit, null, Miss.NOT_LED_BY_HOLDER, null);
    }
    return of(Cause.NOT_THEN, rule, unit);
  }

  private static NoCredit of(Cause cause, @Nullable ObligationRule rule, @Nullable UUID unit) {
    return new NoCredit(cause, rule, unit, null, null, null);
  }

  /** A rule without a number that asks one of these units for just such a record. */
  private static Optional<ObligationRule> numberless(
      YearAgenda agenda, Activity typed, Set<UUID> units) {
    Set<String> forms =
        typed.facts().forms().stream().map(CamelCase::of).collect(Collectors.toSet());
    return rules(
            agenda,
            typed,
            rule ->
                rule.frequency().length() == null
                    && !Collections.disjoint(rule.counts().forms(), forms)
                    && units.stream().anyMatch(unit -> fits(rule, unit, agenda.structure())))
        .stream()
        .findFirst();
  }

  private static boolean fits(ObligationRule rule, UUID unit, Structure structure) {
    return structure.unit(unit).stream().anyMatch(u -> rule.who().fitsUnit(u.kind(), u.level()));
  }

  private static List<ObligationRule> rules(
      YearAgenda agenda, Activity typed, Predicate<ObligationRule> wanted) {
    return agenda.facts().rules().stream()
        .filter(rule -> rule.counts().kind().equals(CamelCase.of(typed.kind())))
        .filter(wanted)
        .toList();
  }
}
