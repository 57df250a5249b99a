package huanze.command;

import huanze.app.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code print}: papers about who answers for what. */
final class PrintPosts {
  private PrintPosts() {}

  /** A paper as its options describe it. */
  private abstract static class OfPosts extends PrintCommand.ToFile {
    @Mixin private final PostPapersOptions.Described asked;

    OfPosts(PostPapersOptions.Described asked) {
      this.asked = asked;
    }

    @Override
    protected PrintCommand.Papers papers(Wiring desk) {
      return PrintCommand.Papers.of(asked.content(desk));
    }
  }

  /** {@code print duty-list}. */
  @Command(name = "duty-list")
  static final class DutyList extends OfPosts {
    DutyList() {
      super(new PostPapersOptions.DutyList());
    }
  }

  /** {@code print responsibility-letter}. */
  @Command(name = "responsibility-letter")
  static final class Letter extends OfPosts {
    Letter() {
      super(new PostPapersOptions.Letter());
    }
  }

  /** {@code print coverage}. */
  @Command(name = "coverage")
  static final class Coverage extends OfPosts {
    Coverage() {
      super(new PostPapersOptions.Coverage());
    }
  }

  /** {@code print roster}. */
  @Command(name = "roster")
  static final class Roster extends OfPosts {
    Roster() {
      super(new PostPapersOptions.Roster());
    }
  }

  /** {@code print handover}. */
  @Command(name = "handover")
  static final class Handover extends OfPosts {
    Handover() {
      super(new PostPapersOptions.Handover());
    }
  }

  /** {@code print leader}. */
  @Command(name = "leader")
  static final class Leader extends OfPosts {
    Leader() {
      super(new PostPapersOptions.Leader());
    }
  }

  /** {@code print wall-chart}. */
  @Command(name = "wall-chart")
  static final class Chart extends OfPosts {
    Chart() {
      super(new PostPapersOptions.Chart());
    }
  }
}
