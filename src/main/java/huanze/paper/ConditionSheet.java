package huanze.paper;

import huanze.assessment.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 取消评优情形认定表: the twelve conditions of Art. 18 for a unit and year.
 *
 * @param blank true if it is to be filled in by hand
 * @param effects what follows from the conditions met and from the grade
 * @param unconfirmed what it rests on without a confirmed source; with any it stays a draft
 */
public record ConditionSheet(
    AssessedOnPaper unit,
    int year,
    LocalDate asOf,
    boolean blank,
    String regulation,
    List<Line> lines,
    List<EffectLine> effects,
    List<String> unconfirmed)
    implements PaperContent {
  public ConditionSheet {
    lines = List.copyOf(lines);
    effects = List.copyOf(effects);
    unconfirmed = List.copyOf(unconfirmed);
  }

  /**
   * A condition and how it stands.
   *
   * @param basis true if it is met only on a written basis
   * @param reason the words of who found it; or null
   * @param by who found it; or null
   * @param proofs names of the files attached
   * @param note our reading; or null
   */
  public record Line(
      int number,
      String title,
      boolean basis,
      Finding finding,
      @Nullable String reason,
      @Nullable String by,
      List<String> proofs,
      @Nullable String note) {
    public Line {
      proofs = List.copyOf(proofs);
    }
  }

  @Override
  public PaperForm form() {
    return PaperForm.CONDITION_SHEET;
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
