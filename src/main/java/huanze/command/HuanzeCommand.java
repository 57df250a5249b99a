package huanze.command;

import huanze.app.DeskApplication;
import huanze.app.Wiring;
import huanze.base.DeskClock;
import huanze.base.Texts;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code huanze}: without a command it opens the window. */
@Command(
    name = "huanze",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      InitCommand.class,
      UnitsCommand.class,
      PeopleCommand.class,
      TenuresCommand.class,
      TemplateCommand.class,
      ActivitiesCommand.class,
      ObligationsCommand.class,
      ExemptCommand.class,
      PackCommand.class,
      RegulationCommand.class,
      JournalCommand.class,
      HistoryCommand.class,
      UndoCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      PrintCommand.class
    })
final class HuanzeCommand implements Callable<Integer> {
  @Option(names = "--home", paramLabel = "DIR", description = "${bundle:command.option.home}")
  private @Nullable Path home;

  @Option(names = "--user", paramLabel = "NAME", description = "${bundle:command.option.user}")
  private @Nullable String user;

  @Spec private CommandSpec spec;

  private final Console console;
  private final Texts texts;

  HuanzeCommand(Console console, Texts texts) {
    this.console = console;
    this.texts = texts;
  }

  @Override
  public Integer call() {
    return DeskApplication.start(home(), user(), texts, console.errors());
  }

  Path home() {
    return home == null ? Home.standard() : home.toAbsolutePath().normalize();
  }

  /** The name that entries carry: given, else that of the person logged in. */
  String user() {
    return user == null || user.isBlank() ? System.getProperty("user.name", "") : user.strip();
  }

  Wiring open() {
    return Wiring.open(home(), user(), DeskClock.system(), texts);
  }

  Console console() {
    return console;
  }

  Texts texts() {
    return texts;
  }
}
