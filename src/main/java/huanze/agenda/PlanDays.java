package huanze.agenda;

import huanze.agenda.PlanProposal.Unsuited;
import huanze.base.DateRange;
import huanze.base.Problem;
import huanze.rulepack.ObligationRule;
import huanze.rulepack.Selector;
import huanze.unit.Post;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** On which days an obligation could still be planned, and who would chair or lead on them. */
public final class PlanDays {
  private final UnitIndex units;
  private final LocalDate today;
  private final WorkingDays workingDays;

  /** Person → days with something recorded or planned. */
  private final Map<UUID, Set<LocalDate>> busy = new HashMap<>();

  PlanDays(AgendaFacts facts, LocalDate today) {
    this.units = new UnitIndex(facts);
    this.today = today;
    this.workingDays = facts.workingDays().forPlans();
    for (CountedRecord record : facts.records()) {
      record
          .leaders()
          .forEach(one -> busy.computeIfAbsent(one, k -> new HashSet<>()).add(record.day()));
    }
  }

  WorkingDays workingDays() {
    return workingDays;
  }

  /** Days of the period, the unit and the post, from today to the deadline. */
  Optional<DateRange> window(Obligation one) {
    LocalDate last = one.due().isBefore(one.to()) ? one.due() : one.to();
    LocalDate first = one.from().isBefore(today) ? today : one.from();
    Unit unit = units.unit(one.unit());
    Post post = one.post() == null ? null : units.post(one.post());
    DateRange all = new DateRange(first, last);
    return all.isReversed() || unit == null
        ? Optional.empty()
        : all.intersection(unit.existence())
            .flatMap(
                days -> post == null ? Optional.of(days) : days.intersection(post.existence()));
  }

  /**
   * Working days of the window inside the months, in order; what is planned ahead is not today's.
   */
  List<LocalDate> workingDays(Obligation one, int firstMonth, int lastMonth) {
    DateRange days = window(one).orElse(null);
    if (days == null || days.from() == null || days.to() == null) {
      return List.of();
    }
    List<LocalDate> found = new ArrayList<>();
    for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
      if (day.getMonthValue() >= firstMonth
          && day.getMonthValue() <= lastMonth
          && day.isAfter(today)
          && workingDays.isWorkingDay(day)) {
        found.add(day);
      }
    }
    return found;
  }

  /**
   * Who could lead or chair on a day: the holders of the post that owes; of a meeting the holder of
   * the first post that may chair and has one, of a joint one the party committee's first.
   */
  List<UUID> leaders(Obligation one, LocalDate day) {
    UUID postId = one.post();
    if (postId != null) {
      Post post = units.post(postId);
      return post == null ? List.of() : List.copyOf(units.holdersOn(post, day));
    }
    Selector chair = one.rule().counts().chair();
    List<Post> posts = new ArrayList<>();
    if (one.jointWith() != null) {
      posts.addAll(byRank(one.jointWith()));
    }
    posts.addAll(byRank(one.unit()));
    for (Post post : posts) {
      List<UUID> holders =
          units.holdersOn(post, day).stream()
              .filter(person -> chair == null || units.held(person, day, chair))
              .toList();
      if (!holders.isEmpty()) {
        return holders;
      }
    }
    return List.of();
  }

  private List<Post> byRank(UUID unit) {
    return units.postsOf(unit).stream()
        .sorted(Comparator.comparing(Post::rank).thenComparing(Post::code))
        .toList();
  }

  /** True if it cannot take place without a person of a post: an inspection, a chair asked for. */
  static boolean needsLeader(Obligation one) {
    return one.post() != null || one.rule().counts().chair() != null;
  }

  boolean isBusy(UUID person, LocalDate day) {
    return busy.getOrDefault(person, Set.of()).contains(day);
  }

  /** Who of those who could is free on the day; null if nobody has to be, and nobody is known. */
  public Optional<UUID> leader(Obligation one, LocalDate day) {
    return leaders(one, day).stream().filter(person -> !isBusy(person, day)).findFirst();
  }

  /**
   * What speaks against a day chosen by hand.
   *
   * @param others what else is proposed
   */
  public Optional<Problem> against(
      Obligation one, @Nullable LocalDate day, List<PlanProposal.Planned> others) {
    if (day == null) {
      return problem("dayMissing");
    }
    if (day.isBefore(today)) {
      return problem("dayPast", day);
    }
    if (day.isBefore(one.from()) || day.isAfter(one.to())) {
      return problem("dayOutside", day, one.from(), one.to());
    }
    if (day.isAfter(one.due())) {
      return problem("dayAfterDue", day, one.due());
    }
    if (window(one).filter(days -> days.contains(day)).isEmpty()) {
      return problem("unitNotThere", day);
    }
    if (!workingDays.isWorkingDay(day)) {
      return problem("dayOff", day);
    }
    List<UUID> able = leaders(one, day);
    if (able.isEmpty()) {
      return needsLeader(one) ? problem("nobody", day) : Optional.empty();
    }
    boolean taken =
        able.stream()
            .allMatch(
                person ->
                    isBusy(person, day)
                        || others.stream()
                            .anyMatch(o -> o.day().equals(day) && person.equals(o.leader())));
    return taken ? problem("leaderBusy", day) : Optional.empty();
  }

  /**
   * What is wrong with a day that was wished for.
   *
   * @param taken whether a person has something else proposed on the day
   */
  @Nullable Unsuited unsuited(Obligation one, LocalDate day, Predicate<UUID> taken) {
    if (!day.isAfter(today)) {
      return Unsuited.PAST;
    }
    if (!workingDays.isWorkingDay(day)) {
      return Unsuited.DAY_OFF;
    }
    if (window(one).filter(days -> days.contains(day)).isEmpty()) {
      return Unsuited.OUTSIDE;
    }
    List<UUID> able = leaders(one, day);
    if (able.isEmpty()) {
      return needsLeader(one) ? Unsuited.VACANT : null;
    }
    boolean allBusy = able.stream().allMatch(person -> isBusy(person, day) || taken.test(person));
    return allBusy ? Unsuited.LEADER_BUSY : null;
  }

  private static Optional<Problem> problem(String key, Object... args) {
    return Optional.of(Problem.of("day", "agenda.plan.problem." + key, args));
  }

  /** True if what is planned for one obligation on a day would count for another as well. */
  boolean counts(Obligation planned, LocalDate day, @Nullable UUID leader, Obligation other) {
    ObligationRule rule = other.rule();
    if (!rule.counts().kind().equals(planned.rule().counts().kind())
        || !other.period().contains(day)
        || day.isAfter(other.due())
        || !formsFit(planned, other)) {
      return false;
    }
    if (other.post() != null) {
      Post post = units.post(other.post());
      return leader != null && post != null && units.holdersOn(post, day).contains(leader);
    }
    return planned.post() == null && sharesOrgan(planned, other);
  }

  private boolean sharesOrgan(Obligation planned, Obligation other) {
    for (UUID own : organs(other)) {
      for (UUID convening : organs(planned)) {
        if (units.inLineage(own, convening)) {
          return true;
        }
      }
    }
    return false;
  }

  static List<UUID> organs(Obligation one) {
    UUID joint = one.jointWith();
    return joint == null ? List.of(one.unit()) : List.of(one.unit(), joint);
  }

  /** Persons and organs, with those that carry the organs on, for whom it may count. */
  Set<UUID> countingFor(Obligation planned, Set<UUID> own) {
    Set<UUID> all = new HashSet<>(own);
    if (planned.post() == null) {
      organs(planned).forEach(organ -> all.addAll(units.successors(organ)));
    }
    return all;
  }

  private boolean formsFit(Obligation planned, Obligation other) {
    Unit unit = units.unit(planned.unit());
    String form = unit == null ? null : form(planned.rule(), unit.kind());
    Unit owing = units.unit(other.unit());
    Set<String> asked = other.rule().counts().forms();
    List<String> own =
        owing == null ? List.of() : other.rule().alsoForms().getOrDefault(owing.kind(), List.of());
    return asked.isEmpty()
        || form != null && !Collections.disjoint(Set.of(form), union(asked, own));
  }

  private static Set<String> union(Set<String> asked, List<String> own) {
    Set<String> all = new HashSet<>(asked);
    all.addAll(own);
    return all;
  }

  /** The form that is planned for a rule: the unit kind's own, else the first the rule names. */
  public static @Nullable String form(ObligationRule rule, String unitKind) {
    List<String> own = rule.alsoForms().getOrDefault(unitKind, List.of());
    return own.isEmpty()
        ? rule.counts().forms().stream().sorted().findFirst().orElse(null)
        : own.get(0);
  }
}
