package huanze.activity;

import huanze.agenda.PlanProposal;
import huanze.agenda.PlanWish;
import huanze.base.Problem;
import huanze.rulepack.Level;
import huanze.rulepack.ObligationRule;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to plan ahead in one go; of unit, level and region at least one is given, and
 * each that is narrows the others.
 *
 * @param rules ids of the rules
 * @param below true if the units below the unit are meant too
 * @param region code of a region: it and all below
 * @param firstMonth 1 to 12
 */
public record PlanRequest(
    Set<String> rules,
    @Nullable UUID unit,
    boolean below,
    @Nullable Level level,
    @Nullable String region,
    int year,
    int firstMonth,
    int lastMonth,
    PlanWish wish) {
  public PlanRequest {
    rules = Collections.unmodifiableSortedSet(new TreeSet<>(rules));
  }

  /** What is wrong with it before anything is looked up. */
  List<Problem> problems(List<ObligationRule> known, LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    int last = today.getYear() + ActivityCheck.YEARS_AHEAD;
    if (year < today.getYear()) {
      problems.add(wrong("year", "yearPast", text(year), text(today.getYear())));
    } else if (year > last) {
      problems.add(wrong("year", "yearFar", text(year), text(last)));
    }
    if (firstMonth < 1 || lastMonth > 12 || firstMonth > lastMonth) {
      problems.add(wrong("months", "months"));
    }
    if (rules.isEmpty()) {
      problems.add(wrong("rules", "noRules"));
    }
    for (String id : rules) {
      ObligationRule rule = known.stream().filter(r -> r.id().equals(id)).findFirst().orElse(null);
      if (rule == null) {
        problems.add(wrong("rules", "unknownRule", id));
      } else if (!PlanProposal.canPlan(rule)) {
        problems.add(wrong("rules", "cannotPlan", rule.id()));
      }
    }
    if (unit == null && level == null && region == null) {
      problems.add(wrong("units", "noUnits"));
    }
    return problems;
  }

  /** Ids of the units meant. */
  Set<UUID> units(Structure structure) {
    Collection<Unit> among = structure.units();
    if (unit != null) {
      among =
          below ? structure.subtree(unit) : structure.unit(unit).map(List::of).orElse(List.of());
    }
    return among.stream()
        .filter(one -> level == null || level == one.level())
        .filter(one -> region == null || structure.isWithin(one.region(), region))
        .map(Unit::id)
        .collect(Collectors.toSet());
  }

  static Problem wrong(String field, String key, Object... args) {
    return Problem.of(field, "activity.plan.problem." + key, args);
  }

  /** A year is no number that gets a thousands separator. */
  static String text(int year) {
    return Objects.toString(year);
  }
}
