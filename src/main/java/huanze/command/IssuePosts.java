package huanze.command;

import huanze.app.Wiring;
import huanze.paper.PaperContent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code issue}: papers about who answers for what leave the house. */
final class IssuePosts {
  private IssuePosts() {}

  /** A paper as its options describe it. */
  private abstract static class OfPosts extends IssueCommand.Issue {
    @Mixin private final PostPapersOptions.Described asked;

    OfPosts(PostPapersOptions.Described asked) {
      this.asked = asked;
    }

    @Override
    protected PaperContent content(Wiring desk) {
      return asked.content(desk);
    }
  }

  /** {@code issue duty-list}. */
  @Command(name = "duty-list")
  static final class DutyList extends OfPosts {
    DutyList() {
      super(new PostPapersOptions.DutyList());
    }
  }

  /** {@code issue responsibility-letter}. */
  @Command(name = "responsibility-letter")
  static final class Letter extends OfPosts {
    Letter() {
      super(new PostPapersOptions.Letter());
    }
  }

  /** {@code issue roster}. */
  @Command(name = "roster")
  static final class Roster extends OfPosts {
    Roster() {
      super(new PostPapersOptions.Roster());
    }
  }

  /** {@code issue handover}. */
  @Command(name = "handover")
  static final class Handover extends OfPosts {
    Handover() {
      super(new PostPapersOptions.Handover());
    }
  }

  /** {@code issue wall-chart}. */
  @Command(name = "wall-chart")
  static final class Chart extends OfPosts {
    Chart() {
      super(new PostPapersOptions.Chart());
    }
  }
}
