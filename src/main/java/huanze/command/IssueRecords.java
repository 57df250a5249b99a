package huanze.command;

import huanze.paper.RecordPapers;
import picocli.CommandLine.Command;

/** {@code issue}: papers for one meeting or inspection leave the house. */
final class IssueRecords {
  private IssueRecords() {}

  /** {@code issue notice}. */
  @Command(name = "notice")
  static final class Notice extends IssueCommand.Described {
    Notice() {
      super(new RecordPapersOptions.OfRecord(RecordPapers::notice));
    }
  }

  /** {@code issue minutes}. */
  @Command(name = "minutes")
  static final class Minutes extends IssueCommand.Described {
    Minutes() {
      super(new RecordPapersOptions.OfRecord(RecordPapers::minutes));
    }
  }

  /** {@code issue inspection-plan}. */
  @Command(name = "inspection-plan")
  static final class Plan extends IssueCommand.Described {
    Plan() {
      super(new RecordPapersOptions.OfRecord(RecordPapers::plan));
    }
  }

  /** {@code issue inspection}: 现场检查记录表 as recorded. */
  @Command(name = "inspection")
  static final class OnSite extends IssueCommand.Described {
    OnSite() {
      super(new RecordPapersOptions.OfRecord(RecordPapers::onSite));
    }
  }
}
