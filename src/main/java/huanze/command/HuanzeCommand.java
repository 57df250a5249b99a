package huanze.command;

import huanze.app.DeskPreferences;
import huanze.app.Wiring;
import huanze.app.practice.Practice;
import huanze.base.DeskClock;
import huanze.base.StartTimes;
import huanze.base.Texts;
import huanze.ledger.BackupGap;
import huanze.ledger.StartReport;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code huanze}: without a command it opens the window. */
@Command(
    name = "huanze",
    versionProvider = Version.class,
    subcommands = {
      InitCommand.class,
      UnitsCommand.class,
      PostsCommand.class,
      PeopleCommand.class,
      TenuresCommand.class,
      LinksCommand.class,
      RosterCommand.class,
      GroupsCommand.class,
      TemplateCommand.class,
      DutiesCommand.class,
      LettersCommand.class,
      ActivitiesCommand.class,
      EvidenceCommand.class,
      RectificationCommand.class,
      AgendaCommand.class,
      ReportsCommand.class,
      SelfCheckCommand.class,
      ObligationsCommand.class,
      ExemptCommand.class,
      CalendarCommand.class,
      IcsCommand.class,
      SchemeCommand.class,
      AssessCommand.class,
      PackCommand.class,
      PacksCommand.class,
      DocumentsCommand.class,
      RegulationCommand.class,
      JournalCommand.class,
      HistoryCommand.class,
      UndoCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      PrintCommand.class,
      IssueCommand.class
    })
final class HuanzeCommand implements Callable<Integer> {
  @Option(
      names = WindowWords.HOME,
      paramLabel = "DIR",
      description = "${bundle:command.option.home}")
  private @Nullable Path home;

  @Option(
      names = WindowWords.USER,
      paramLabel = "NAME",
      description = "${bundle:command.option.user}")
  private @Nullable String user;

  @Option(names = WindowWords.TIMING, description = "${bundle:command.option.timing}")
  private boolean timing;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "${bundle:command.option.help}")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "${bundle:command.option.version}")
  private boolean version;

  private final Console console;
  private final Texts texts;
  private final StartTimes times;

  HuanzeCommand(Console console, Texts texts, StartTimes times) {
    this.console = console;
    this.texts = texts;
    this.times = times;
  }

  @Override
  public Integer call() {
    return CommandMain.openWindow(console, texts, times, words());
  }

  private WindowWords words() {
    return new WindowWords(home, user, timing);
  }

  Path home() {
    return words().homeOrStandard();
  }

  /** The folder given on the command line; empty if none was. */
  Optional<Path> homeNamed() {
    return Optional.ofNullable(home).map(h -> h.toAbsolutePath().normalize());
  }

  /** The real time; in the practice city its own day. */
  DeskClock clock() {
    return Practice.clockFor(home(), DeskClock.system());
  }

  String user() {
    return words().userOrLogin();
  }

  Wiring open() {
    Wiring desk = Wiring.open(home(), user(), clock(), texts);
    for (StartReport.Note note : desk.ledger().startReport().notes()) {
      console.errors().println(texts.text(note.textKey(), note.file()));
    }
    for (BackupGap gap : desk.ledger().compareWithBackups(preferences().backupPlaces())) {
      console
          .errors()
          .println(texts.text(gap.sentenceKey(), gap.backup(), gap.first(), gap.last()));
    }
    if (desk.ledger().isPractice()) {
      console.errors().println(texts.text("command.practice", Practice.TODAY));
    }
    return desk;
  }

  DeskPreferences preferences() {
    return new DeskPreferences(home());
  }

  Console console() {
    return console;
  }

  Texts texts() {
    return texts;
  }
}
