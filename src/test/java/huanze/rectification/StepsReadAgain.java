package huanze.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an item as the office knows them, slow and plain: whatever is asked, everything that
 * happened is gone through from the beginning. Knows days and kinds, and nothing of the program's
 * own rules.
 */
final class StepsReadAgain {
  /** What happened, on which day, and until when an extension goes. */
  record Happened(StepKind kind, LocalDate on, @Nullable LocalDate until) {}

  /** How an item stood. */
  record Standing(
      RectificationState state,
      LocalDate lastDay,
      @Nullable LocalDate reportedOn,
      @Nullable LocalDate closedOn,
      boolean overdue,
      boolean late) {}

  LocalDate raised;
  LocalDate due;
  final List<Happened> all;

  StepsReadAgain(LocalDate raised, LocalDate due) {
    this(raised, due, List.of());
  }

  private StepsReadAgain(LocalDate raised, LocalDate due, List<Happened> all) {
    this.raised = raised;
    this.due = due;
    this.all = new ArrayList<>(all);
  }

  /** How it stood in the evening of a day, as far as is written down by now. */
  Standing on(LocalDate day) {
    boolean reported = false;
    boolean closed = false;
    LocalDate lastDay = due;
    LocalDate reportedOn = null;
    LocalDate closedOn = null;
    for (Happened each : all) {
      if (each.on().isAfter(day)) {
        continue;
      }
      switch (each.kind()) {
        case PROGRESS -> {}
        case EXTENDED -> lastDay = each.until();
        case REPORTED -> {
          reported = true;
          reportedOn = each.on();
        }
        case CLOSED -> {
          closed = true;
          closedOn = each.on();
        }
        case RETURNED, REOPENED -> {
          if (each.kind() == StepKind.REOPENED) {
            lastDay = each.until();
          }
          reported = false;
          closed = false;
          reportedOn = null;
          closedOn = null;
        }
      }
    }
    RectificationState state = RectificationState.OPEN;
    if (reported) {
      state = RectificationState.REPORTED;
    }
    if (closed) {
      state = RectificationState.CLOSED;
    }
    boolean overdue = !reported && day.isAfter(lastDay);
    boolean late = reported && reportedOn.isAfter(lastDay);
    return new Standing(state, lastDay, reportedOn, closedOn, overdue, late);
  }

  /** By all that is written down. */
  Standing now() {
    return on(LocalDate.MAX);
  }

  /** Whether it may be written down today. */
  boolean accepts(Happened step, @Nullable String words, @Nullable String who, LocalDate today) {
    RectificationState state = now().state();
    boolean fits =
        switch (step.kind()) {
          case PROGRESS -> state != RectificationState.CLOSED;
          case EXTENDED, REPORTED -> state == RectificationState.OPEN;
          case RETURNED, CLOSED -> state == RectificationState.REPORTED;
          case REOPENED -> state == RectificationState.CLOSED;
        };
    boolean dayCanBe = !step.on().isAfter(today) && !step.on().isBefore(raised);
    boolean later = step.kind() == StepKind.PROGRESS;
    for (Happened before : all) {
      boolean turned = before.kind() != StepKind.PROGRESS && before.kind() != StepKind.EXTENDED;
      if (!later && turned && step.on().isBefore(before.on())) {
        dayCanBe = false;
      }
    }
    boolean signed =
        switch (step.kind()) {
          case EXTENDED, RETURNED, CLOSED, REOPENED -> who != null;
          case PROGRESS, REPORTED -> true;
        };
    boolean longer =
        switch (step.kind()) {
          case EXTENDED -> step.until() != null && step.until().isAfter(now().lastDay());
          case REOPENED -> step.until() != null && !step.until().isBefore(step.on());
          default -> true;
        };
    return fits && dayCanBe && signed && longer && words != null;
  }

  /** Whether these may be the days first written. */
  boolean acceptsDays(LocalDate newRaised, LocalDate newDue, LocalDate today) {
    boolean nothingBefore = true;
    for (Happened each : all) {
      if (each.on().isBefore(newRaised)) {
        nothingBefore = false;
      }
    }
    return nothingBefore
        && now().state() != RectificationState.CLOSED
        && !newRaised.isAfter(today)
        && !newDue.isBefore(newRaised)
        && (all.isEmpty() || newDue.equals(due));
  }

  StepsReadAgain copy() {
    return new StepsReadAgain(raised, due, all);
  }
}
