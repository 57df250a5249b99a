package huanze.command;

import huanze.app.Wiring;
import huanze.paper.PaperContent;
import huanze.paper.RecordPapers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code issue}: papers for one meeting or inspection leave the house. */
final class IssueRecords {
  private IssueRecords() {}

  /** A paper as its options describe it. */
  private abstract static class OfRecords extends IssueCommand.Issue {
    @Mixin private final PostPapersOptions.Described asked;

    OfRecords(PostPapersOptions.Described asked) {
      this.asked = asked;
    }

    @Override
    protected PaperContent content(Wiring desk) {
      return asked.content(desk);
    }
  }

  /** {@code issue notice}. */
  @Command(name = "notice")
  static final class Notice extends OfRecords {
    Notice() {
      super(new RecordPapersOptions.OfRecord(RecordPapers::notice));
    }
  }

  /** {@code issue minutes}. */
  @Command(name = "minutes")
  static final class Minutes extends OfRecords {
    Minutes() {
      super(new RecordPapersOptions.OfRecord(RecordPapers::minutes));
    }
  }

  /** {@code issue inspection-plan}. */
  @Command(name = "inspection-plan")
  static final class Plan extends OfRecords {
    Plan() {
      super(new RecordPapersOptions.OfRecord(RecordPapers::plan));
    }
  }

  /** {@code issue inspection}: 现场检查记录表 as recorded. */
  @Command(name = "inspection")
  static final class OnSite extends OfRecords {
    OnSite() {
      super(new RecordPapersOptions.OfRecord(RecordPapers::onSite));
    }
  }
}
