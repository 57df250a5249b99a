package huanze.command;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Says in the user's language what is wrong with the way a command was called. */
final class WrongUsage extends ParameterException {
  private static final long serialVersionUID = 1L;

  WrongUsage(CommandLine line, String words) {
    super(line, words);
  }
}
