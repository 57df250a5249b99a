package huanze.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Whether a command line names a file to be read that is not there. */
final class MissingFile {
  /** What these name is made, or is the desk's own folder. */
  private static final Set<String> NOT_READ = Set.of("--out", "--to", WindowWords.HOME);

  private MissingFile() {}

  static boolean in(ParseResult parsed) {
    return parsed.asCommandLineList().stream()
        .flatMap(line -> line.getParseResult().matchedArgs().stream())
        .filter(arg -> !isWritten(arg))
        .flatMap(arg -> paths(arg.getValue()))
        .anyMatch(Files::notExists);
  }

  private static boolean isWritten(ArgSpec arg) {
    return arg instanceof OptionSpec option && NOT_READ.contains(option.longestName());
  }

  private static Stream<Path> paths(Object value) {
    if (value instanceof Path path) {
      return Stream.of(path);
    }
    return value instanceof Collection<?> many
        ? many.stream().filter(Path.class::isInstance).map(Path.class::cast)
        : Stream.empty();
  }
}
