package huanze.rectification;

import huanze.base.Words;
import huanze.evidence.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 整改事项, kept until it is closed (销号). How it stands is worked out from what happened to it.
 *
 * @param source the decision or problem found that it was made of; null: written by itself
 * @param steps what happened to it, in the order in which it was written down
 * @param evidence files that prove it, in their order
 */
public record RectificationItem(
    UUID id,
    RectificationFacts facts,
    @Nullable Source source,
    List<RectificationStep> steps,
    List<Evidence> evidence) {
  private static final int LABEL = 30;

  /**
   * Where it comes from.
   *
   * @param activity the meeting or inspection
   * @param row id of the decision or the problem found, which corrections keep
   */
  public record Source(UUID activity, UUID row) {}

  public RectificationItem {
    steps = List.copyOf(steps);
    evidence = List.copyOf(evidence);
  }

  public UUID unit() {
    return Objects.requireNonNull(facts.unit());
  }

  public LocalDate raisedOn() {
    return Objects.requireNonNull(facts.raisedOn());
  }

  public String problem() {
    return Objects.requireNonNull(facts.problem());
  }

  /** The beginning of the problem: what the item is called in a sentence. */
  public String label() {
    String words = problem().lines().findFirst().orElse("");
    return Words.length(words) <= LABEL ? words : Words.first(words, LABEL) + "…";
  }

  /** Last day: as written, or as the latest extension or reopening says. */
  public LocalDate deadline() {
    return steps.stream()
        .map(RectificationStep::extendedTo)
        .filter(Objects::nonNull)
        .reduce((earlier, later) -> later)
        .orElse(Objects.requireNonNull(facts.dueOn()));
  }

  public RectificationState state() {
    return lastTurn()
        .map(step -> Objects.requireNonNull(step.kind().leadsTo()))
        .orElse(RectificationState.OPEN);
  }

  /** The latest step that changed how it stands. */
  Optional<RectificationStep> lastTurn() {
    return steps.stream().filter(s -> s.kind().leadsTo() != null).reduce((a, b) -> b);
  }

  /** Day on which the unit reported it done; null while it is not, or was returned since. */
  public @Nullable LocalDate reportedOn() {
    return state() == RectificationState.OPEN ? null : last(StepKind.REPORTED);
  }

  /** Day of 销号; null while it is not closed. */
  public @Nullable LocalDate closedOn() {
    return state() == RectificationState.CLOSED ? last(StepKind.CLOSED) : null;
  }

  private @Nullable LocalDate last(StepKind kind) {
    return steps.stream()
        .filter(s -> s.kind() == kind)
        .map(RectificationStep::on)
        .reduce((a, b) -> b)
        .orElse(null);
  }

  /** Not reported done, though its last day is over. */
  public boolean isOverdue(LocalDate day) {
    return state() == RectificationState.OPEN && day.isAfter(deadline());
  }

  /** Reported done after its last day. */
  public boolean wasLate() {
    LocalDate reported = reportedOn();
    return reported != null && reported.isAfter(deadline());
  }

  /** As it stood on a day: what happened later has not happened yet. */
  public RectificationItem asOf(LocalDate day) {
    return with(steps.stream().filter(s -> !s.on().isAfter(day)).toList());
  }

  RectificationItem with(List<RectificationStep> other) {
    return new RectificationItem(id, facts, source, other, evidence);
  }

  RectificationItem with(RectificationFacts other) {
    return new RectificationItem(id, other, source, steps, evidence);
  }

  RectificationItem withEvidence(List<Evidence> files) {
    return new RectificationItem(id, facts, source, steps, files);
  }
}
