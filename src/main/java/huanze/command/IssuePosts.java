package huanze.command;

import picocli.CommandLine.Command;

/** {@code issue}: papers about who answers for what leave the house. */
final class IssuePosts {
  private IssuePosts() {}

  /** {@code issue duty-list}. */
  @Command(name = "duty-list")
  static final class DutyList extends IssueCommand.Described {
    DutyList() {
      super(new PostPapersOptions.DutyList());
    }
  }

  /** {@code issue responsibility-letter}. */
  @Command(name = "responsibility-letter")
  static final class Letter extends IssueCommand.Described {
    Letter() {
      super(new PostPapersOptions.Letter());
    }
  }

  /** {@code issue roster}. */
  @Command(name = "roster")
  static final class Roster extends IssueCommand.Described {
    Roster() {
      super(new PostPapersOptions.Roster());
    }
  }

  /** {@code issue handover}. */
  @Command(name = "handover")
  static final class Handover extends IssueCommand.Described {
    Handover() {
      super(new PostPapersOptions.Handover());
    }
  }

  /** {@code issue wall-chart}. */
  @Command(name = "wall-chart")
  static final class Chart extends IssueCommand.Described {
    Chart() {
      super(new PostPapersOptions.Chart());
    }
  }
}
