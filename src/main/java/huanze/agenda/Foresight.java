package huanze.agenda;

import huanze.base.Period;
import huanze.rulepack.Counting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What plans would do for open obligations: the same crediting twice more, as if the plans whose
 * day has come were confirmed, and as if all were held as planned. Safe from any thread.
 */
final class Foresight {
  private final LocalDate today;
  private final Function<Obligation, @Nullable Demand> demands;
  private final BiFunction<Demand, LocalDate, List<Demand>> owedOn;
  private final Crediting actual;
  private final Crediting confirmed;
  private final Crediting held;

  /** By the very obligation: pages ask for the same thousands again whenever they are opened. */
  private final Map<Obligation, Fate> known = Collections.synchronizedMap(new IdentityHashMap<>());

  /**
   * @param owedOn what the subject of a demand owes by the same rule in the periods of a day
   */
  Foresight(
      LocalDate today,
      Function<Obligation, @Nullable Demand> demands,
      BiFunction<Demand, LocalDate, List<Demand>> owedOn,
      Crediting actual,
      Crediting confirmed,
      Crediting held) {
    this.today = today;
    this.demands = demands;
    this.owedOn = owedOn;
    this.actual = actual;
    this.confirmed = confirmed;
    this.held = held;
  }

  LocalDate today() {
    return today;
  }

  /** Those of them that are open, in the order of {@link Outlook#PRESSING}. */
  List<Outlook> of(
      List<Obligation> obligations, WorkingDays workingDays, ToIntFunction<Obligation> remind) {
    Map<LocalDate, Integer> left = new HashMap<>();
    List<Outlook> outlooks = new ArrayList<>();
    for (Obligation one : obligations) {
      if (one.standing() == Standing.OPEN) {
        int days = left.computeIfAbsent(one.due(), due -> workingDays.between(today, due));
        outlooks.add(outlook(one, days, remind.applyAsInt(one)));
      }
    }
    outlooks.sort(Outlook.PRESSING);
    return outlooks;
  }

  private Outlook outlook(Obligation one, int days, int remind) {
    Fate fate = known.computeIfAbsent(one, this::fate);
    return new Outlook(
        one,
        fate.prospect(one, days <= remind),
        fate.missing(),
        fate.toConfirm(),
        fate.planned(),
        days,
        fate.plans(),
        fate.later());
  }

  private Fate fate(Obligation one) {
    Demand demand = demands.apply(one);
    Set<Outlook.Plan> fitting = demand == null ? Set.of() : plans(demand);
    int missing = one.required() - one.counted();
    if (demand == null || fitting.isEmpty()) {
      return new Fate(missing, 0, 0, List.of(), null);
    }
    List<Demand> alone = List.of(demand);
    Tally ifHeld = held.tallies(alone).getFirst();
    int ifConfirmed = confirmed.tallies(alone).getFirst().counted();
    int toConfirm = within(ifConfirmed - one.counted(), missing);
    int planned = within(ifHeld.counted() - one.counted() - toConfirm, missing - toConfirm);
    List<Outlook.Plan> plans = new ArrayList<>();
    for (Obligation.Credit credit : ifHeld.credits()) {
      Outlook.Plan plan = new Outlook.Plan(credit.id(), credit.day());
      if (fitting.contains(plan) && !credit.madeUp()) {
        plans.add(plan);
      }
    }
    boolean enough = missing <= toConfirm + planned;
    return new Fate(missing, toConfirm, planned, plans, enough ? null : later(demand, fitting));
  }

  /** A plan may also take a data month away into a later period: then it adds nothing here. */
  private static int within(int more, int most) {
    return Math.clamp(more, 0, most);
  }

  /** What of the subject fits the rule and has not taken place, by day. */
  private Set<Outlook.Plan> plans(Demand demand) {
    Set<Outlook.Plan> plans = new LinkedHashSet<>();
    for (CountedRecord record : held.matching().fitting(demand)) {
      if (!actual.matching().tookPlace(record) && held.mayCount(record, demand)) {
        plans.add(new Outlook.Plan(record.id(), record.day()));
      }
    }
    return plans;
  }

  /**
   * The first plan that comes too late for the demand. One held in the period that follows does
   * only if nothing owed there counts it: else it is that period's own, and this one has no plan
   * (reading rules 2, 3).
   */
  private Outlook.@Nullable Plan later(Demand demand, Set<Outlook.Plan> plans) {
    return plans.stream()
        .filter(plan -> plan.day().isAfter(demand.due()))
        .filter(plan -> isAbout(demand) || isInside(demand, plan) || isOfNoOther(demand, plan))
        .findFirst()
        .orElse(null);
  }

  private static boolean isAbout(Demand demand) {
    return demand.rule().counts().belongs() == Counting.Belongs.ABOUT;
  }

  private static boolean isInside(Demand demand, Outlook.Plan plan) {
    return demand.period().contains(plan.day());
  }

  private boolean isOfNoOther(Demand demand, Outlook.Plan plan) {
    Period next = Period.containing(demand.period().to().plusDays(1), demand.period().length());
    return next.contains(plan.day())
        && owedOn.apply(demand, plan.day()).stream()
            .noneMatch(other -> plans(other).contains(plan));
  }

  /**
   * What becomes of an obligation, whenever one wants to be reminded of it; see {@link Outlook}.
   */
  private record Fate(
      int missing,
      int toConfirm,
      int planned,
      List<Outlook.Plan> plans,
      Outlook.@Nullable Plan later) {
    Prospect prospect(Obligation one, boolean soon) {
      if (missing <= toConfirm + planned) {
        return planned == 0 ? Prospect.TO_CONFIRM : Prospect.PLANNED;
      }
      if (one.post() != null && one.holders().isEmpty()) {
        return Prospect.VACANT;
      }
      if (later != null) {
        return Prospect.PLANNED_LATE;
      }
      return soon ? Prospect.AT_RISK : Prospect.UNPLANNED;
    }
  }
}
