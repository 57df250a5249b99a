package huanze.command;

import picocli.CommandLine.Command;

/** {@code issue}: the calendar's papers leave the house. */
final class IssueCalendar {
  private IssueCalendar() {}

  /** {@code issue grid-sheet}. */
  @Command(name = "grid-sheet")
  static final class Grid extends IssueCommand.Described {
    Grid() {
      super(new CalendarPapersOptions.Grid());
    }
  }
}
