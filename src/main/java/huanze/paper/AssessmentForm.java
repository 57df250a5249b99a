package huanze.paper;

import huanze.agenda.Standing;
import huanze.assessment.Grade;
import huanze.base.Period;
import huanze.rulepack.ItemRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 考核评分表: a unit's scores for a year, item by item, and what follows from them (Art. 18).
 *
 * @param asOf day on which obligations are judged
 * @param blank true if it is to be filled in by hand: no score, no grade, no effect is printed
 * @param regulation title of the regulation in force
 * @param unconfirmed what it rests on without a confirmed source; with any it stays a draft
 */
public record AssessmentForm(
    AssessedOnPaper unit,
    int year,
    LocalDate asOf,
    boolean blank,
    String regulation,
    SchemeHead scheme,
    List<Group> groups,
    Outcome outcome,
    List<String> unconfirmed)
    implements PaperContent {
  public AssessmentForm {
    groups = List.copyOf(groups);
    unconfirmed = List.copyOf(unconfirmed);
  }

  /** What it is scored by. */
  public record SchemeHead(
      String title,
      BigDecimal maximum,
      BigDecimal excellentFrom,
      BigDecimal qualifiedFrom,
      @Nullable String note) {}

  /** Items under one heading. */
  public record Group(String name, BigDecimal points, List<Item> items) {
    public Group {
      items = List.copyOf(items);
    }
  }

  /**
   * An item.
   *
   * @param score what counts; null while there is none
   * @param computed what follows from the records; null where nothing does
   * @param self the unit's own score; or null
   * @param typed true if a person gave the score
   * @param reason the person's words; or null
   * @param proofs names of the files attached
   */
  public record Item(
      int number,
      String name,
      String content,
      String standard,
      BigDecimal points,
      @Nullable Integer article,
      ItemRule.Kind rule,
      @Nullable BigDecimal score,
      @Nullable BigDecimal computed,
      @Nullable BigDecimal self,
      boolean typed,
      @Nullable String reason,
      List<String> proofs,
      Rests rests) {
    public Item {
      proofs = List.copyOf(proofs);
    }
  }

  /**
   * The obligations a score rests on.
   *
   * @param misses those that were not met in time or do not count, in order
   */
  public record Rests(int met, int late, int missed, List<Miss> misses) {
    public static final Rests NOTHING = new Rests(0, 0, 0, List.of());

    public Rests {
      misses = List.copyOf(misses);
    }

    /** How many obligations the score is worked out from. */
    public int judged() {
      return met + late + missed;
    }
  }

  /**
   * An obligation that is not met.
   *
   * @param subject name of the unit or post that owes; empty if it is always the same one
   * @param rule what is owed; empty if the item rests on one rule
   */
  public record Miss(
      Standing standing, String subject, String rule, Period period, int required, int counted) {}

  /**
   * What comes of it.
   *
   * @param score points so far
   * @param complete true if every item has a score and no condition is open
   * @param grade null while it is not complete
   * @param met numbers of the conditions met
   * @param open numbers of the conditions nobody has settled
   */
  public record Outcome(
      BigDecimal score,
      boolean complete,
      @Nullable Grade grade,
      List<Integer> met,
      List<Integer> open,
      List<EffectLine> effects) {
    public Outcome {
      met = List.copyOf(met);
      open = List.copyOf(open);
      effects = List.copyOf(effects);
    }
  }

  /** All items, group by group. */
  public List<Item> items() {
    return groups.stream().flatMap(g -> g.items.stream()).toList();
  }

  @Override
  public PaperForm form() {
    return PaperForm.ASSESSMENT_FORM;
  }

  @Override
  public String subject() {
    return unit.code();
  }

  @Override
  public @Nullable UUID unitId() {
    return unit.id();
  }

  @Override
  public String about() {
    return unit.name() + " " + year;
  }
}
