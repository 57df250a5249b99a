package huanze.command;

import picocli.CommandLine.Command;

/** {@code print}: the calendar's papers. */
final class PrintCalendar {
  private PrintCalendar() {}

  /** {@code print grid-sheet}. */
  @Command(name = "grid-sheet")
  static final class Grid extends PrintCommand.Described {
    Grid() {
      super(new CalendarPapersOptions.Grid());
    }
  }

  /** {@code print month-sheet}. */
  @Command(name = "month-sheet")
  static final class Month extends PrintCommand.Described {
    Month() {
      super(new CalendarPapersOptions.Month());
    }
  }
}
