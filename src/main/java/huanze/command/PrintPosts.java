package huanze.command;

import picocli.CommandLine.Command;

/** {@code print}: papers about who answers for what. */
final class PrintPosts {
  private PrintPosts() {}

  /** {@code print duty-list}. */
  @Command(name = "duty-list")
  static final class DutyList extends PrintCommand.Described {
    DutyList() {
      super(new PostPapersOptions.DutyList());
    }
  }

  /** {@code print responsibility-letter}. */
  @Command(name = "responsibility-letter")
  static final class Letter extends PrintCommand.Described {
    Letter() {
      super(new PostPapersOptions.Letter());
    }
  }

  /** {@code print coverage}. */
  @Command(name = "coverage")
  static final class Coverage extends PrintCommand.Described {
    Coverage() {
      super(new PostPapersOptions.Coverage());
    }
  }

  /** {@code print roster}. */
  @Command(name = "roster")
  static final class Roster extends PrintCommand.Described {
    Roster() {
      super(new PostPapersOptions.Roster());
    }
  }

  /** {@code print handover}. */
  @Command(name = "handover")
  static final class Handover extends PrintCommand.Described {
    Handover() {
      super(new PostPapersOptions.Handover());
    }
  }

  /** {@code print leader}. */
  @Command(name = "leader")
  static final class Leader extends PrintCommand.Described {
    Leader() {
      super(new PostPapersOptions.Leader());
    }
  }

  /** {@code print wall-chart}. */
  @Command(name = "wall-chart")
  static final class Chart extends PrintCommand.Described {
    Chart() {
      super(new PostPapersOptions.Chart());
    }
  }
}
