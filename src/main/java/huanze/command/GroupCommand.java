package huanze.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
    throw new SubcommandMissing(
        spec.commandLine(),
        root.texts().text("command.subcommandMissing", spec.qualifiedName(" ")));
  }

  /** Says in the user's language that a subcommand is missing. */
  static final class SubcommandMissing extends ParameterException {
    private static final long serialVersionUID = 1L;

    SubcommandMissing(CommandLine line, String words) {
      super(line, words);
    }
  }
}
