package huanze.command;

import huanze.app.Wiring;
import huanze.base.CamelCase;
import huanze.base.InvalidInput;
import huanze.rulepack.ObligationRule;
import huanze.rulepack.PackReader;
import huanze.rulepack.PackSettingsService;
import huanze.rulepack.RulePack;
import huanze.rulepack.Unconfirmed;
import huanze.rulepack.UnconfirmedContent;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pack}: the rule pack in force, and the check of a pack file. */
@Command(
    name = "pack",
    subcommands = {
      PackCommand.Show.class,
      PackCommand.Check.class,
      PackCommand.Open.class,
      PackCommand.Confirm.class
    })
final class PackCommand extends GroupCommand {

  /** The active pack of an id; the main one if none is named. */
  private static RulePack active(Wiring desk, @Nullable String id) {
    return id == null
        ? desk.packs().main()
        : desk.packs()
            .find(id)
            .orElseThrow(
                () ->
                    InvalidInput.of(
                        "pack",
                        "rulepack.pack.notActive",
                        id,
                        desk.packs().all().stream()
                            .map(RulePack::id)
                            .collect(Collectors.joining(" "))));
  }

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

  /**
   * Something that waits for the office.
   *
   * @param value what is confirmed by confirming it
   */
  record OpenLine(String id, String kind, String what, int article, String value) {}

  /** {@code pack unconfirmed}: what the office has not confirmed. */
  @Command(name = "unconfirmed")
  static final class Open extends DeskCommand {
    @Option(names = "--unit", description = "${bundle:command.option.assessed.unit}")
    private @Nullable String unit;

    @Option(names = "--year", description = "${bundle:command.option.year}")
    private @Nullable String year;

    @Option(names = "--pack", description = "${bundle:command.option.pack}")
    private @Nullable String packId;

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      RulePack pack = active(desk, packId);
      UnconfirmedContent content = new UnconfirmedContent(pack, root().texts());
      answer(
          open(desk, pack).stream()
              .map(
                  u ->
                      new OpenLine(
                          u.id(),
                          CamelCase.of(u.kind()),
                          u.what(),
                          u.article(),
                          String.join("\n", content.of(u))))
              .toList(),
          json);
      return CommandMain.DONE;
    }

    private List<Unconfirmed> open(Wiring desk, RulePack pack) {
      if (unit == null && year == null) {
        return pack.unconfirmed(desk.packSettings(pack).find());
      }
      if (unit == null || year == null) {
        throw InvalidInput.of("", "command.pack.unconfirmed.unitAndYear");
      }
      UUID id = new Inputs(desk).unit(unit).id();
      return desk.assessments().year(Inputs.year(year)).assessment(id).unconfirmed();
    }
  }

  /** {@code pack confirm}: the office stands for it as the pack has it, all in one entry. */
  @Command(name = "confirm")
  static final class Confirm extends DeskCommand {
    @Parameters(
        paramLabel = "ID",
        arity = "1..*",
        description = "${bundle:command.option.unconfirmed}")
    private List<String> ids = List.of();

    @Option(names = "--by", required = true, description = "${bundle:command.option.by}")
    private String by = "";

    @Option(names = "--pack", description = "${bundle:command.option.pack}")
    private @Nullable String packId;

    @Override
    protected int run(Wiring desk) {
      PackSettingsService settings = desk.packSettings(active(desk, packId));
      int before = settings.find().confirmed().size();
      if (settings.confirm(ids, by).isEmpty()) {
        say("command.pack.confirmedBefore");
      } else {
        say("command.pack.confirmed", settings.find().confirmed().size() - before);
      }
      return CommandMain.DONE;
    }
  }
}
