package huanze.command;

import huanze.app.Wiring;
import huanze.base.CamelCase;
import huanze.rulepack.ObligationRule;
import huanze.rulepack.PackReader;
import huanze.rulepack.RulePack;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pack}: the rule pack in force, and the check of a pack file. */
@Command(
    name = "pack",
    subcommands = {PackCommand.Show.class, PackCommand.Check.class})
final class PackCommand extends GroupCommand {

  /** An article, in our own words. */
  record ArticleLine(int article, String title, String digest) {}

  /** A rule. */
  record RuleLine(
      String rule,
      int article,
      String title,
      String frequency,
      int required,
      boolean unconfirmed,
      @Nullable String note) {}

  /** The whole pack, as JSON shows it. */
  record Whole(
      String id,
      String title,
      String issuer,
      @Nullable String number,
      List<ArticleLine> articles,
      List<RuleLine> rules) {}

  /** {@code pack show}: also without a ledger, then as the program ships it. */
  @Command(name = "show")
  static final class Show extends HomeCommand {
    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    public Integer call() {
      RulePack pack;
      if (huanze.ledger.Ledger.existsIn(root().home())) {
        try (Wiring desk = root().open()) {
          pack = desk.pack();
        }
      } else {
        pack = PackReader.builtIn();
      }
      List<ArticleLine> articles =
          pack.articles().stream()
              .map(a -> new ArticleLine(a.number(), a.title(), a.digest()))
              .toList();
      List<RuleLine> rules = pack.rules().stream().map(Show::line).toList();
      if (json) {
        new Answer(root().console().answers(), root().texts())
            .json(
                new Whole(pack.id(), pack.title(), pack.issuer(), pack.number(), articles, rules));
      } else {
        root().console().answers().println(pack.title());
        answer(articles, false);
        root().console().answers().println();
        answer(rules, false);
      }
      return CommandMain.DONE;
    }

    private static RuleLine line(ObligationRule r) {
      return new RuleLine(
          r.id(),
          r.article(),
          r.title(),
          CamelCase.of(r.frequency()),
          r.required(),
          r.unconfirmed(),
          r.note());
    }
  }

  /** {@code pack check}. */
  @Command(name = "check")
  static final class Check extends HomeCommand {
    @Parameters(paramLabel = "FILE", description = "${bundle:command.option.file}")
    private @Nullable Path file;

    @Override
    public Integer call() {
      RulePack pack = PackReader.read(java.util.Objects.requireNonNull(file));
      say("command.pack.sound", pack.title(), pack.articles().size(), pack.rules().size());
      return CommandMain.DONE;
    }
  }
}
