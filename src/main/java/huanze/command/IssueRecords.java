package huanze.command;

import huanze.paper.DeskPapers;
import picocli.CommandLine.Command;

/** {@code issue}: papers for one meeting, inspection or 整改事项 leave the house. */
final class IssueRecords {
  private IssueRecords() {}

  /** {@code issue notice}. */
  @Command(name = "notice")
  static final class Notice extends IssueCommand.Described {
    Notice() {
      super(new RecordPapersOptions.OfRecord((papers, id) -> papers.records().notice(id)));
    }
  }

  /** {@code issue minutes}. */
  @Command(name = "minutes")
  static final class Minutes extends IssueCommand.Described {
    Minutes() {
      super(new RecordPapersOptions.OfRecord((papers, id) -> papers.records().minutes(id)));
    }
  }

  /** {@code issue inspection-plan}. */
  @Command(name = "inspection-plan")
  static final class Plan extends IssueCommand.Described {
    Plan() {
      super(new RecordPapersOptions.OfRecord((papers, id) -> papers.records().plan(id)));
    }
  }

  /** {@code issue inspection}: 现场检查记录表 as recorded. */
  @Command(name = "inspection")
  static final class OnSite extends IssueCommand.Described {
    OnSite() {
      super(new RecordPapersOptions.OfRecord((papers, id) -> papers.records().onSite(id)));
    }
  }

  /** {@code issue rectification}: 整改事项单. */
  @Command(name = "rectification")
  static final class Rectification extends IssueCommand.Described {
    Rectification() {
      super(new RecordPapersOptions.OfRecord(DeskPapers::rectification));
    }
  }
}
