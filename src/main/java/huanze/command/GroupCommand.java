package huanze.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that only groups others: alone it is a wrong usage. */
abstract class GroupCommand implements Callable<Integer> {
  @Spec protected CommandSpec spec;

  @Override
  public final Integer call() {
    HuanzeCommand root = (HuanzeCommand) spec.root().userObject();
    throw new ParameterException(
        spec.commandLine(),
        root.texts().text("command.subcommandMissing", spec.qualifiedName(" ")));
  }
}
