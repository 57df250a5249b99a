package huanze.command;

import huanze.app.Wiring;
import huanze.paper.PaperContent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code issue}: papers about who answers for what leave the house. */
final class IssuePosts {
  private IssuePosts() {}

  /** {@code issue duty-list}. */
  @Command(name = "duty-list")
  static final class DutyList extends IssueCommand.Issue {
    @Mixin private final PostPapersOptions.DutyList asked = new PostPapersOptions.DutyList();

    @Override
    protected PaperContent content(Wiring desk) {
      return asked.content(desk);
    }
  }

  /** {@code issue responsibility-letter}. */
  @Command(name = "responsibility-letter")
  static final class Letter extends IssueCommand.Issue {
    @Mixin private final PostPapersOptions.Letter asked = new PostPapersOptions.Letter();

    @Override
    protected PaperContent content(Wiring desk) {
      return asked.content(desk);
    }
  }

  /** {@code issue roster}. */
  @Command(name = "roster")
  static final class Roster extends IssueCommand.Issue {
    @Mixin private final PostPapersOptions.Roster asked = new PostPapersOptions.Roster();

    @Override
    protected PaperContent content(Wiring desk) {
      return asked.content(desk);
    }
  }

  /** {@code issue handover}. */
  @Command(name = "handover")
  static final class Handover extends IssueCommand.Issue {
    @Mixin private final PostPapersOptions.Handover asked = new PostPapersOptions.Handover();

    @Override
    protected PaperContent content(Wiring desk) {
      return asked.content(desk);
    }
  }

  /** {@code issue wall-chart}. */
  @Command(name = "wall-chart")
  static final class Chart extends IssueCommand.Issue {
    @Mixin private final PostPapersOptions.Chart asked = new PostPapersOptions.Chart();

    @Override
    protected PaperContent content(Wiring desk) {
      return asked.content(desk);
    }
  }
}
