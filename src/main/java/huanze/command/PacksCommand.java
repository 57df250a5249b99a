package huanze.command;

import huanze.agenda.PackEffect;
import huanze.agenda.PackEffectWords;
import huanze.app.Wiring;
import huanze.base.Texts;
import huanze.rulepack.DutyBasis;
import huanze.rulepack.PackChange;
import huanze.rulepack.PackDifference;
import huanze.rulepack.PackLoss;
import huanze.rulepack.PackProposal;
import huanze.rulepack.PackReader;
import huanze.rulepack.PackStatus;
import huanze.rulepack.PackWords;
import huanze.rulepack.Rank;
import huanze.rulepack.RulePack;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code packs}: which rule packs are active, how they differ, taking one in, giving one up. */
@Command(
    name = "packs",
    subcommands = {
      PacksCommand.Listing.class,
      PacksCommand.Show.class,
      PacksCommand.Diff.class,
      PacksCommand.Check.class,
      PacksCommand.Apply.class,
      PacksCommand.Drop.class
    })
final class PacksCommand extends GroupCommand {

  /** A pack that is active or could be. */
  record PackLine(
      String id,
      String title,
      int version,
      boolean active,
      boolean main,
      boolean complete,
      @Nullable String file,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      int unconfirmed) {
    static PackLine of(PackStatus s) {
      RulePack p = s.pack();
      return new PackLine(
          p.id(),
          p.title(),
          p.version(),
          s.active(),
          s.main(),
          p.complete(),
          s.file(),
          p.validity().from(),
          p.validity().to(),
          s.unconfirmed());
    }
  }

  /** {@code packs list}. */
  @Command(name = "list")
  static final class Listing extends DeskCommand {
    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      answer(desk.packService().list().stream().map(PackLine::of).toList(), json);
      return CommandMain.DONE;
    }
  }

  /** A duty of a pack. */
  record DutyLine(
      String duty,
      String cite,
      String text,
      Set<Rank> ranks,
      List<String> bases,
      boolean unconfirmed) {}

  /** A pack, as JSON shows it. */
  record Shown(
      String id,
      String title,
      String issuer,
      @Nullable String number,
      int version,
      boolean complete,
      @Nullable String note,
      int articles,
      int rules,
      List<DutyLine> duties) {}

  /** {@code packs show}. */
  @Command(name = "show")
  static final class Show extends DeskCommand {
    @Parameters(paramLabel = "ID", description = "${bundle:command.option.pack}")
    private String id = "";

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      RulePack pack = desk.packService().find(id);
      List<DutyLine> duties =
          pack.duties().stream()
              .map(
                  d ->
                      new DutyLine(
                          d.id(),
                          d.cite(),
                          d.text(),
                          new TreeSet<>(d.ranks()),
                          d.bases().stream().map(b -> basis(desk, b)).toList(),
                          d.unconfirmed()))
              .toList();
      if (json) {
        new Answer(root().console().answers(), root().texts())
            .json(
                new Shown(
                    pack.id(),
                    pack.title(),
                    pack.issuer(),
                    pack.number(),
                    pack.version(),
                    pack.complete(),
                    pack.note(),
                    pack.articles().size(),
                    pack.rules().size(),
                    duties));
        return CommandMain.DONE;
      }
      PrintStream out = root().console().answers();
      out.println(
          root()
              .texts()
              .text(
                  pack.complete() ? "command.packs.complete" : "command.packs.incomplete",
                  pack.title(),
                  pack.version()));
      if (pack.note() != null) {
        out.println(pack.note());
      }
      out.println();
      answer(duties, false);
      return CommandMain.DONE;
    }

    private static String basis(Wiring desk, DutyBasis basis) {
      return DutyBasis.label(
          desk.packs().document(basis.document()).map(d -> d.title()).orElse(basis.document()),
          basis.cite());
    }
  }

  /** {@code packs check}: also without a ledger. */
  @Command(name = "check")
  static final class Check extends HomeCommand {
    @Parameters(paramLabel = "FILE", description = "${bundle:command.option.file}")
    private @Nullable Path file;

    @Override
    public Integer call() {
      RulePack pack = PackReader.read(Objects.requireNonNull(file));
      say(
          pack.complete() ? "command.packs.sound" : "command.packs.soundIncomplete",
          pack.title(),
          pack.version(),
          pack.articles().size(),
          pack.rules().size(),
          pack.duties().size());
      return CommandMain.DONE;
    }
  }

  /** {@code packs diff}. */
  @Command(name = "diff")
  static final class Diff extends DeskCommand {
    @Parameters(index = "0", paramLabel = "A", description = "${bundle:command.option.packOrFile}")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "${bundle:command.option.packOrFile}")
    private String second = "";

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      RulePack before = desk.packService().find(first);
      RulePack after = desk.packService().find(second);
      List<PackChange> changes = PackDifference.of(before, after);
      Preview preview =
          new Preview(root().console().answers(), root().texts(), List.of(before, after));
      if (json) {
        new Answer(root().console().answers(), root().texts()).json(preview.lines(changes));
        return CommandMain.DONE;
      }
      preview.print(changes);
      if (changes.isEmpty()) {
        say("command.packs.same");
      }
      return CommandMain.DONE;
    }
  }

  /** {@code packs apply}. */
  @Command(name = "apply")
  static final class Apply extends DeskCommand {
    @Parameters(paramLabel = "FILE|ID", description = "${bundle:command.option.packOrFile}")
    private String what = "";

    @Option(names = "--preview", description = "${bundle:command.option.previewOnly}")
    private boolean previewOnly;

    @Override
    protected int run(Wiring desk) {
      PackProposal proposal =
          Files.isRegularFile(Path.of(what))
              ? desk.packService().propose(Path.of(what))
              : desk.packService().propose(what);
      RulePack pack = proposal.pack();
      if (proposal.isPresent()) {
        say("command.packs.present", pack.title(), pack.version());
        return CommandMain.DONE;
      }
      Texts texts = root().texts();
      PrintStream out = root().console().answers();
      RulePack present = proposal.present();
      Preview preview =
          new Preview(out, texts, present == null ? List.of(pack) : List.of(present, pack));
      if (present == null) {
        out.println(
            texts.text("command.packs.beside", pack.title(), pack.version(), pack.duties().size()));
      }
      preview.print(proposal.changes());
      preview.losses(proposal.losses());
      effect(desk, proposal);
      if (previewOnly) {
        say("command.packs.notApplied");
        return CommandMain.DONE;
      }
      desk.packService().apply(proposal);
      say("command.packs.applied", pack.title(), pack.version());
      return CommandMain.DONE;
    }

    private void effect(Wiring desk, PackProposal proposal) {
      int year = desk.clock().today().getYear();
      PackEffect effect = desk.effect(proposal, year).orElse(null);
      if (effect != null) {
        PrintStream out = root().console().answers();
        new PackEffectWords(root().texts()).lines(effect).forEach(out::println);
      }
    }
  }

  /** {@code packs drop}. */
  @Command(name = "drop")
  static final class Drop extends DeskCommand {
    @Parameters(paramLabel = "ID", description = "${bundle:command.option.pack}")
    private String id = "";

    @Option(names = "--preview", description = "${bundle:command.option.previewOnly}")
    private boolean previewOnly;

    @Override
    protected int run(Wiring desk) {
      RulePack pack = desk.packService().find(id);
      List<PackLoss> losses = desk.packService().lossesOfDropping(id);
      new Preview(root().console().answers(), root().texts(), List.of(pack)).losses(losses);
      if (previewOnly) {
        say("command.packs.notDropped", pack.title(), pack.duties().size());
        return CommandMain.DONE;
      }
      desk.packService().drop(id);
      say("command.packs.dropped", pack.title(), pack.duties().size());
      return CommandMain.DONE;
    }
  }

  /** Changes in plain words. */
  private static final class Preview {
    private final PrintStream out;
    private final PackWords words;

    /** A value that differs, as JSON shows it. */
    record ValueLine(String field, String words) {}

    /** A change, as JSON shows it. */
    record ChangeLine(
        PackChange.Group group,
        PackChange.Sort change,
        String id,
        String name,
        List<ValueLine> values) {}

    Preview(PrintStream out, Texts texts, List<RulePack> packs) {
      this.out = out;
      this.words = new PackWords(texts, packs);
    }

    List<ChangeLine> lines(List<PackChange> changes) {
      return changes.stream()
          .map(
              c ->
                  new ChangeLine(
                      c.group(),
                      c.sort(),
                      c.id(),
                      c.name(),
                      c.fields().stream()
                          .map(f -> new ValueLine(f.key(), words.field(f)))
                          .toList()))
          .toList();
    }

    void print(List<PackChange> changes) {
      for (PackChange.Group group : PackChange.Group.values()) {
        List<PackChange> of = changes.stream().filter(c -> c.group() == group).toList();
        if (of.isEmpty()) {
          continue;
        }
        out.println(words.group(group, of.size()));
        for (PackChange change : of) {
          out.println("  " + words.line(change));
          change.fields().forEach(f -> out.println("    " + words.field(f)));
        }
      }
    }

    void losses(List<PackLoss> losses) {
      losses.forEach(loss -> out.println("! " + words.loss(loss)));
    }
  }
}
