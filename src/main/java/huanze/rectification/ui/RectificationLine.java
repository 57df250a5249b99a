package huanze.rectification.ui;

import huanze.rectification.RectificationItem;
import huanze.rectification.RectificationState;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An item, as listed.
 *
 * @param unit name of who is responsible
 * @param state how it stands, in words
 * @param overdue not reported though its last day is over
 */
record RectificationLine(
    RectificationItem item,
    String unit,
    String state,
    String origin,
    boolean overdue,
    String search) {
  UUID id() {
    return item.id();
  }

  LocalDate due() {
    return item.deadline();
  }

  /** What a colour says beside the word. */
  String style() {
    return overdue
        ? "hz-duty-bad"
        : item.state() == RectificationState.CLOSED ? "hz-duty-good" : "hz-duty-open";
  }

  /** What presses first: overdue, then what waits for the office's check, open, closed. */
  int rank() {
    return overdue
        ? 0
        : switch (item.state()) {
          case REPORTED -> 1;
          case OPEN -> 2;
          case CLOSED -> 3;
        };
  }
}
