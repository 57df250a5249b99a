package huanze.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command; what it needs of the folder it opens itself. */
abstract class HomeCommand implements Callable<Integer> {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "${bundle:command.option.help}")
  private boolean help;

  @Spec protected CommandSpec spec;

  protected final HuanzeCommand root() {
    return (HuanzeCommand) spec.root().userObject();
  }

  /** Says something to the person; never part of the answer. */
  protected final void say(String textKey, Object... args) {
    root().console().errors().println(root().texts().text(textKey, args));
  }

  /** What codes are called in tables. */
  protected ValueWords words() {
    return new ValueWords(root().texts());
  }

  protected final void answer(List<? extends Record> rows, boolean json) {
    Answer answer = new Answer(root().console().answers(), root().texts(), words());
    if (json) {
      answer.json(rows);
    } else if (rows.isEmpty()) {
      say("command.nothing");
    } else {
      answer.table(rows);
    }
  }

  /** One thing as one JSON document. */
  protected final void answerDocument(Record value) {
    new Answer(root().console().answers(), root().texts(), words()).json(value);
  }

  /** A line of an answer that is for reading. */
  protected final void answerLine(String line) {
    root().console().answers().println(line);
  }
}
