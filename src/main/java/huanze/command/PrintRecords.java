package huanze.command;

import huanze.app.Wiring;
import huanze.paper.RecordPapers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code print}: papers for one meeting or inspection. */
final class PrintRecords {
  private PrintRecords() {}

  /** A paper as its options describe it. */
  private abstract static class OfRecords extends PrintCommand.ToFile {
    @Mixin private final PostPapersOptions.Described asked;

    OfRecords(PostPapersOptions.Described asked) {
      this.asked = asked;
    }

    @Override
    protected PrintCommand.Papers papers(Wiring desk) {
      return PrintCommand.Papers.of(asked.content(desk));
    }
  }

  /** {@code print notice}: 会议通知. */
  @Command(name = "notice")
  static final class Notice extends OfRecords {
    Notice() {
      super(new RecordPapersOptions.OfRecord(RecordPapers::notice));
    }
  }

  /** {@code print sign-in}: 签到表. */
  @Command(name = "sign-in")
  static final class SignIn extends OfRecords {
    SignIn() {
      super(new RecordPapersOptions.OrBlank(RecordPapers::signIn));
    }
  }

  /** {@code print minutes}: 会议纪要. */
  @Command(name = "minutes")
  static final class Minutes extends OfRecords {
    Minutes() {
      super(new RecordPapersOptions.OfRecord(RecordPapers::minutes));
    }
  }

  /** {@code print inspection-plan}: 带队检查方案. */
  @Command(name = "inspection-plan")
  static final class Plan extends OfRecords {
    Plan() {
      super(new RecordPapersOptions.OfRecord(RecordPapers::plan));
    }
  }

  /** {@code print report}: draft of a report of Art. 17. */
  @Command(name = "report")
  static final class Report extends OfRecords {
    Report() {
      super(new RecordPapersOptions.Report());
    }
  }

  /** {@code print inspection}: 现场检查记录表. */
  @Command(name = "inspection")
  static final class OnSite extends OfRecords {
    OnSite() {
      super(new RecordPapersOptions.OrBlank(RecordPapers::onSite));
    }
  }
}
