package huanze.duty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A responsibility letter as somebody wants it, before it is signed.
 *
 * @param targets in their order
 */
public record LetterDraft(
    @Nullable Signatory giver,
    @Nullable Signatory receiver,
    @Nullable String note,
    List<Target> targets) {
  public static final LetterDraft EMPTY = new LetterDraft(null, null, null, List.of());

  public LetterDraft {
    targets = List.copyOf(targets);
  }

  /** A target without an id of its own; the fields as in {@link LetterTarget}. */
  public record Target(
      String text,
      @Nullable String measure,
      LetterTarget.@Nullable Bound bound,
      @Nullable BigDecimal figure,
      @Nullable String figureUnit,
      @Nullable LocalDate due,
      @Nullable String indicator) {

    static Target of(LetterTarget known) {
      return new Target(
          known.text(),
          known.measure(),
          known.bound(),
          known.figure(),
          known.figureUnit(),
          known.due(),
          known.indicator());
    }

    /** A target that is only described. */
    public static Target of(String text) {
      return new Target(text, null, null, null, null, null, null);
    }
  }

  /** What is known of a letter, to be changed. */
  public static LetterDraft of(ResponsibilityLetter known) {
    return new LetterDraft(
        known.giver(),
        known.receiver(),
        known.note(),
        known.targets().stream().map(Target::of).toList());
  }

  public LetterDraft signedBy(@Nullable Signatory newGiver, @Nullable Signatory newReceiver) {
    return new LetterDraft(newGiver, newReceiver, note, targets);
  }

  public LetterDraft with(List<Target> newTargets) {
    return new LetterDraft(giver, receiver, note, newTargets);
  }
}
