package huanze.agenda;

import huanze.base.CamelCase;
import huanze.rulepack.ObligationRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days proposed for meetings and inspections still to come, and what is not proposed and why. Plans
 * meet nothing until they are confirmed (reading rule 6).
 *
 * <p>Every day proposed is a working day inside the period (Art. 10, 11: each period stands alone),
 * not after the deadline, after the day asked on, and one on which the person who chairs or leads
 * has nothing else, recorded, planned or proposed.
 */
public record PlanProposal(List<Planned> planned, List<Skipped> skipped) {
  /** Kinds of record that can be planned ahead in one go. */
  private static final Set<String> KINDS = Set.of("meeting", "inspection");

  public PlanProposal {
    planned = List.copyOf(planned);
    skipped = List.copyOf(skipped);
  }

  /**
   * True of meetings and inspections with a period; not of what is owed once for each person or
   * each unit checked (Art. 18), which no one day meets.
   */
  public static boolean canPlan(ObligationRule rule) {
    return KINDS.contains(rule.counts().kind())
        && rule.frequency().length() != null
        && !rule.perHolder()
        && !rule.perTarget();
  }

  /**
   * One day for one obligation.
   *
   * @param leader who would chair or lead on that day; null if nobody is known in the unit
   * @param missedWish the day that was wished for, where another had to be taken; or null
   * @param unsuited why that day was not taken; null if there was none, or another day was as good
   */
  public record Planned(
      Obligation obligation,
      LocalDate day,
      @Nullable UUID leader,
      @Nullable LocalDate missedWish,
      @Nullable Unsuited unsuited) {}

  /** What is wrong with a day that was wished for. */
  public enum Unsuited {
    /** Today or before: what is planned ahead is not today's. */
    PAST,
    DAY_OFF,
    /** Outside the period or behind the deadline, or unit or post do not exist then. */
    OUTSIDE,
    /** Nobody holds the post that has to lead or chair. */
    VACANT,
    /** Whoever leads or chairs has something else. */
    LEADER_BUSY;

    /** Key of its words in the bundles. */
    public String textKey() {
      return "agenda.plan.unsuited." + CamelCase.of(this);
    }
  }

  /** An obligation of the choice for which nothing is proposed. */
  public record Skipped(Obligation obligation, Reason reason) {}

  /** Why nothing is proposed. */
  public enum Reason {
    /** Met already. */
    MET,
    /** Plans that stand would meet it. */
    PLANNED,
    EXEMPT,
    /** Its deadline has passed: only making up is left. */
    PASSED,
    /** Nobody holds the post that has to lead or chair on any day left. */
    VACANT,
    /** No working day is left in the period and months chosen. */
    NO_WORKING_DAY,
    /** Whoever leads or chairs has something else on every day left. */
    LEADER_BUSY,
    /** What is proposed for another obligation meets it too (reading rule 7). */
    WITH_OTHER;

    /** Key of its words in the bundles. */
    public String textKey() {
      return "agenda.plan.reason." + CamelCase.of(this);
    }
  }

  /**
   * What is to be planned.
   *
   * @param rules ids of the rules
   * @param units the units whose obligations, or whose posts' obligations, are meant; a joint one
   *     is meant with either organ
   * @param firstMonth 1 to 12
   * @param lastMonth not before the first
   */
  public record Wanted(
      Set<String> rules, Set<UUID> units, int firstMonth, int lastMonth, PlanWish wish) {
    public Wanted {
      rules = Set.copyOf(rules);
      units = Set.copyOf(units);
      if (firstMonth < 1 || lastMonth > 12 || firstMonth > lastMonth) {
        throw new IllegalArgumentException(firstMonth + " to " + lastMonth);
      }
    }

    boolean means(Obligation one) {
      UUID joint = one.jointWith();
      return rules.contains(one.rule().id())
          && canPlan(one.rule())
          && (units.contains(one.unit()) || joint != null && units.contains(joint))
          && one.period().from().getMonthValue() <= lastMonth
          && one.period().to().getMonthValue() >= firstMonth;
    }
  }
}
