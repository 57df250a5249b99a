package huanze.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that only groups others: alone it is a wrong usage. */
abstract class GroupCommand implements Callable<Integer> {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "${bundle:command.option.help}")
  private boolean help;

  @Spec protected CommandSpec spec;

  @Override
  public final Integer call() {
    HuanzeCommand root = (HuanzeCommand) spec.root().userObject();
    throw new WrongUsage(
        spec.commandLine(),
        root.texts().text("command.subcommandMissing", spec.qualifiedName(" ")));
  }
}
