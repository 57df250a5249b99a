package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.SecondLane;
import huanze.base.StartTimes;
import huanze.base.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every command of the whole tree says how it is used. */
@SecondLane
class HelpTest {
  @TempDir Path folder;

  static List<List<String>> commands() {
    Console console = new Console(System.out, System.err);
    List<List<String>> all = new ArrayList<>();
    CommandLine root =
        new CommandLine(new HuanzeCommand(console, Texts.chinese(), new StartTimes()));
    add(root, List.of(), all);
    return all;
  }

  private static void add(CommandLine line, List<String> words, List<List<String>> all) {
    all.add(words);
    line.getSubcommands()
        .forEach(
            (name, sub) -> add(sub, Stream.concat(words.stream(), Stream.of(name)).toList(), all));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void saysHowItIsUsed(List<String> command) {
    Cli.Run run =
        new Cli(folder)
            .run(Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("--help").doesNotContain("${bundle");
    assertThat(run.err()).isEmpty();
  }
}
