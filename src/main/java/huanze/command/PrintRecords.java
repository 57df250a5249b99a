package huanze.command;

import huanze.paper.DeskPapers;
import huanze.paper.RecordPapers;
import picocli.CommandLine.Command;

/** {@code print}: papers for one meeting, inspection or 整改事项. */
final class PrintRecords {
  private PrintRecords() {}

  /** {@code print notice}: 会议通知. */
  @Command(name = "notice")
  static final class Notice extends PrintCommand.Described {
    Notice() {
      super(new RecordPapersOptions.OfRecord((papers, id) -> papers.records().notice(id)));
    }
  }

  /** {@code print sign-in}: 签到表. */
  @Command(name = "sign-in")
  static final class SignIn extends PrintCommand.Described {
    SignIn() {
      super(new RecordPapersOptions.OrBlank(RecordPapers::signIn));
    }
  }

  /** {@code print minutes}: 会议纪要. */
  @Command(name = "minutes")
  static final class Minutes extends PrintCommand.Described {
    Minutes() {
      super(new RecordPapersOptions.OfRecord((papers, id) -> papers.records().minutes(id)));
    }
  }

  /** {@code print inspection-plan}: 带队检查方案. */
  @Command(name = "inspection-plan")
  static final class Plan extends PrintCommand.Described {
    Plan() {
      super(new RecordPapersOptions.OfRecord((papers, id) -> papers.records().plan(id)));
    }
  }

  /** {@code print report}: draft of a report of Art. 17. */
  @Command(name = "report")
  static final class Report extends PrintCommand.Described {
    Report() {
      super(new RecordPapersOptions.Report());
    }
  }

  /** {@code print inspection}: 现场检查记录表. */
  @Command(name = "inspection")
  static final class OnSite extends PrintCommand.Described {
    OnSite() {
      super(new RecordPapersOptions.OrBlank(RecordPapers::onSite));
    }
  }

  /** {@code print rectification}: 整改事项单. */
  @Command(name = "rectification")
  static final class Rectification extends PrintCommand.Described {
    Rectification() {
      super(new RecordPapersOptions.OfRecord(DeskPapers::rectification));
    }
  }
}
