package huanze.command;

import huanze.app.DeskApplication;
import huanze.app.WatchedStart;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Problem;
import huanze.base.StartTimes;
import huanze.base.Texts;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command line and turns whatever happens into an exit code and a sentence. */
public final class CommandMain {
  public static final int DONE = 0;
  public static final int USAGE = 2;
  public static final int INVALID_INPUT = 3;
  public static final int OBSTACLE = 4;
  public static final int DEFECT = 5;

  /** What commands find unknown or missing only when they run. */
  private static final Set<String> OF_USAGE =
      Set.of("sheet.typed.unknown", "command.print.idOrBlank", "command.print.whoseList");

  /** What is said beside a field, though nothing that was typed is wrong with it. */
  private static final Set<String> OF_OBSTACLE =
      Set.of("evidence.problem.fileUnreadable", "evidence.problem.noneStored");

  private CommandMain() {}

  /**
   * As the process does: the process's streams, Chinese unless the environment asks for English.
   */
  public static int run(StartTimes times, String... args) {
    Console console = Console.ofProcess();
    Texts texts = Texts.of(Locale.getDefault());
    Optional<WindowWords> window = WindowWords.of(args);
    if (window.isEmpty()) {
      return run(console, texts, times, args);
    }
    try {
      return openWindow(console, texts, times, window.get());
    } catch (RuntimeException e) {
      return explain(e, console, texts, false);
    }
  }

  static int openWindow(Console console, Texts texts, StartTimes times, WindowWords words) {
    WatchedStart start = new WatchedStart(times, words.timing());
    int code =
        DeskApplication.start(
            words.homeOrStandard(), words.userOrLogin(), texts, console.errors(), start);
    if (words.timing() && code == DONE) {
      Timing.answer(times, console.answers(), texts);
    }
    return code;
  }

  static int run(Console console, Texts texts, String... args) {
    return run(console, texts, new StartTimes(), args);
  }

  private static int run(Console console, Texts texts, StartTimes times, String... args) {
    CommandLine line = new CommandLine(new HuanzeCommand(console, texts, times));
    line.setResourceBundle(texts);
    describe(line, texts);
    line.setOut(new PrintWriter(console.answers(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.errors(), true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (e, command, parsed) ->
            e instanceof InvalidInput invalid && isUsage(invalid)
                ? usage(invalid, command, console, texts)
                : explain(e, console, texts, MissingFile.in(parsed)));
    line.setParameterExceptionHandler((e, given) -> usage(e, console, texts));
    return line.execute(ImpliedList.in(line, args));
  }

  /** The help texts stand in the bundle under the command's full name. */
  private static void describe(CommandLine line, Texts texts) {
    String name = line.getCommandSpec().qualifiedName(".");
    String key = "command.help." + name;
    line.getCommandSpec()
        .usageMessage()
        .description(texts.text(key))
        .synopsisHeading(texts.text("command.usage.synopsis"))
        .parameterListHeading(texts.text("command.usage.parameters"))
        .optionListHeading(texts.text("command.usage.options"))
        .commandListHeading(texts.text("command.usage.commands"))
        .synopsisSubcommandLabel(texts.text("command.usage.label"));
    for (CommandLine sub : line.getSubcommands().values()) {
      describe(sub, texts);
    }
  }

  /** True if all that is wrong are words of the line: unknown ones, or none where one is needed. */
  private static boolean isUsage(InvalidInput invalid) {
    return invalid.problems().stream().allMatch(p -> OF_USAGE.contains(p.textKey()));
  }

  /** True if files that are there cannot be read, and nothing else is wrong. */
  private static boolean isObstacle(InvalidInput invalid) {
    return invalid.problems().stream().allMatch(p -> OF_OBSTACLE.contains(p.textKey()));
  }

  private static int usage(
      InvalidInput invalid, CommandLine command, Console console, Texts texts) {
    invalid.problems().forEach(problem -> console.errors().println(texts.text(problem)));
    return seeHelp(command, console, texts);
  }

  private static int usage(ParameterException e, Console console, Texts texts) {
    String said =
        switch (e) {
          case MissingParameterException missing ->
              texts.text(
                  "command.usage.missing",
                  missing.getMissing().stream()
                      .map(CommandMain::word)
                      .collect(Collectors.joining(texts.text("command.usage.comma"))));
          case UnmatchedArgumentException unknown ->
              texts.text("command.usage.unknown", String.join(" ", unknown.getUnmatched()));
          case WrongUsage wrong -> wrong.getMessage();
          default ->
              e.getArgSpec() == null
                  ? texts.text("command.usage.wrong")
                  : texts.text("command.usage.wrongValue", word(e.getArgSpec()));
        };
    console.errors().println(said);
    return seeHelp(e.getCommandLine(), console, texts);
  }

  private static int seeHelp(CommandLine command, Console console, Texts texts) {
    String name = command.getCommandSpec().qualifiedName(" ");
    console.errors().println(texts.text("command.usage.seeHelp", name));
    return USAGE;
  }

  private static String word(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }

  /**
   * @param misnamed whether a file to be read was named that is not there: that is wrong input, as
   *     a unit or an entry is that does not exist
   */
  private static int explain(Exception e, Console console, Texts texts, boolean misnamed) {
    if (e instanceof InvalidInput invalid) {
      for (Problem problem : invalid.problems()) {
        String place = problem.field().startsWith("--") ? problem.field() + " " : "";
        console.errors().println(place + texts.text(problem));
      }
      return isObstacle(invalid) ? OBSTACLE : INVALID_INPUT;
    }
    if (e instanceof Obstacle obstacle) {
      console.errors().println(texts.text(obstacle));
      return misnamed ? INVALID_INPUT : OBSTACLE;
    }
    LoggerFactory.getLogger(CommandMain.class).error("defect", e);
    console.errors().println(texts.text("command.defect", e.getClass().getSimpleName()));
    e.printStackTrace(console.errors());
    return DEFECT;
  }
}
