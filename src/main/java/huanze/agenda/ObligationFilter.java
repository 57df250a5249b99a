package huanze.agenda;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which obligations are asked for; null leaves a side open.
 *
 * @param unit owing unit; a joint obligation is found under both organs (reading rule 8), a post's
 *     under its unit
 * @param rule id of the rule
 * @param standings how they stand; empty: any
 */
public record ObligationFilter(
    @Nullable UUID unit, @Nullable String rule, Set<Standing> standings) {
  public static final ObligationFilter ALL = new ObligationFilter(null, null, Set.of());

  public ObligationFilter {
    standings = Set.copyOf(standings);
  }

  public ObligationFilter ofUnit(@Nullable UUID wanted) {
    return new ObligationFilter(wanted, rule, standings);
  }

  public ObligationFilter ofRule(@Nullable String wanted) {
    return new ObligationFilter(unit, wanted, standings);
  }

  public ObligationFilter standing(Set<Standing> wanted) {
    return new ObligationFilter(unit, rule, wanted);
  }

  public boolean accepts(Obligation obligation) {
    return (unit == null || unit.equals(obligation.unit()) || unit.equals(obligation.jointWith()))
        && (rule == null || rule.equals(obligation.rule().id()))
        && (standings.isEmpty() || standings.contains(obligation.standing()));
  }
}
