package huanze.command;

import huanze.app.Wiring;
import huanze.base.InvalidInput;
import huanze.base.Numerals;
import huanze.base.Texts;
import huanze.rulepack.Article;
import huanze.rulepack.OfficialArticle;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code regulation}: the official text beside the pack's own words. */
@Command(
    name = "regulation",
    subcommands = {RegulationCommand.Import.class, RegulationCommand.Show.class})
final class RegulationCommand extends GroupCommand {

  /** {@code regulation import}. */
  @Command(name = "import")
  static final class Import extends DeskCommand {
    @Parameters(paramLabel = "FILE", description = "${bundle:command.option.file}")
    private @Nullable Path file;

    @Override
    protected int run(Wiring desk) {
      boolean changed = desk.officialText().importFile(Objects.requireNonNull(file)).isPresent();
      int articles = desk.officialText().find().orElseThrow().articles().size();
      say(changed ? "command.regulation.imported" : "command.regulation.same", articles);
      return CommandMain.DONE;
    }
  }

  /** {@code regulation show}. */
  @Command(name = "show")
  static final class Show extends DeskCommand {
    @Parameters(paramLabel = "N", description = "${bundle:command.option.number}")
    private String number = "";

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    /** An article: our digest, the official text if it was imported, the rules from it. */
    record Shown(
        int article,
        String title,
        String digest,
        @Nullable OfficialArticle official,
        List<String> rules) {}

    /** As it stands in the regulation. */
    private String item(int position) {
      Texts texts = root().texts();
      return texts.text("rulepack.official.item", Numerals.of(position, texts));
    }

    @Override
    protected int run(Wiring desk) {
      if (!number.matches("\\d{1,4}")) {
        throw InvalidInput.of("N", "command.noArticle", number);
      }
      int wanted = Integer.parseInt(number);
      Article article =
          desk.pack()
              .findArticle(wanted)
              .orElseThrow(() -> InvalidInput.of("N", "command.noArticle", number));
      OfficialArticle official = desk.officialText().article(wanted).orElse(null);
      List<String> rules =
          desk.pack().rules().stream()
              .filter(r -> r.article() == wanted)
              .map(r -> r.id() + " " + r.title())
              .distinct()
              .toList();
      if (json) {
        new Answer(root().console().answers(), root().texts())
            .json(new Shown(wanted, article.title(), article.digest(), official, rules));
        return CommandMain.DONE;
      }
      var out = root().console().answers();
      out.println(root().texts().text("command.regulation.heading", wanted, article.title()));
      out.println(article.digest());
      rules.forEach(out::println);
      out.println();
      if (official == null) {
        out.println(root().texts().text("command.regulation.notImported"));
      } else {
        for (int i = 0; i < official.paragraphs().size(); i++) {
          int paragraph = i;
          out.println(official.paragraphs().get(i));
          official.items().stream()
              .filter(item -> item.paragraph() == paragraph)
              .forEach(item -> out.println(item(item.number()) + item.text()));
        }
      }
      return CommandMain.DONE;
    }
  }
}
