package huanze.command;

import huanze.app.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code print}: papers about who answers for what. */
final class PrintPosts {
  private PrintPosts() {}

  /** {@code print duty-list}. */
  @Command(name = "duty-list")
  static final class DutyList extends PrintCommand.ToFile {
    @Mixin private final PostPapersOptions.DutyList asked = new PostPapersOptions.DutyList();

    @Override
    protected PrintCommand.Papers papers(Wiring desk) {
      return PrintCommand.Papers.of(asked.content(desk));
    }
  }

  /** {@code print responsibility-letter}. */
  @Command(name = "responsibility-letter")
  static final class Letter extends PrintCommand.ToFile {
    @Mixin private final PostPapersOptions.Letter asked = new PostPapersOptions.Letter();

    @Override
    protected PrintCommand.Papers papers(Wiring desk) {
      return PrintCommand.Papers.of(asked.content(desk));
    }
  }

  /** {@code print coverage}. */
  @Command(name = "coverage")
  static final class Coverage extends PrintCommand.ToFile {
    @Mixin private final PostPapersOptions.Coverage asked = new PostPapersOptions.Coverage();

    @Override
    protected PrintCommand.Papers papers(Wiring desk) {
      return PrintCommand.Papers.of(asked.content(desk));
    }
  }

  /** {@code print roster}. */
  @Command(name = "roster")
  static final class Roster extends PrintCommand.ToFile {
    @Mixin private final PostPapersOptions.Roster asked = new PostPapersOptions.Roster();

    @Override
    protected PrintCommand.Papers papers(Wiring desk) {
      return PrintCommand.Papers.of(asked.content(desk));
    }
  }

  /** {@code print handover}. */
  @Command(name = "handover")
  static final class Handover extends PrintCommand.ToFile {
    @Mixin private final PostPapersOptions.Handover asked = new PostPapersOptions.Handover();

    @Override
    protected PrintCommand.Papers papers(Wiring desk) {
      return PrintCommand.Papers.of(asked.content(desk));
    }
  }

  /** {@code print wall-chart}. */
  @Command(name = "wall-chart")
  static final class Chart extends PrintCommand.ToFile {
    @Mixin private final PostPapersOptions.Chart asked = new PostPapersOptions.Chart();

    @Override
    protected PrintCommand.Papers papers(Wiring desk) {
      return PrintCommand.Papers.of(asked.content(desk));
    }
  }
}
