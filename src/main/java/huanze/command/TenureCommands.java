package huanze.command;

import huanze.app.Wiring;
import huanze.base.DateRange;
import huanze.base.InvalidInput;
import huanze.unit.Person;
import huanze.unit.Post;
import huanze.unit.Tenure;
import huanze.unit.TenureDraft;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tenures add|end|edit|remove}. */
final class TenureCommands {
  private TenureCommands() {}

  /** {@code tenures add}: somebody takes up a post. */
  @Command(name = "add")
  static final class Add extends DeskCommand {
    @Option(names = "--post", required = true, description = "${bundle:command.option.post.any}")
    private String post = "";

    @Option(names = "--person", required = true, description = "${bundle:command.option.person}")
    private String person = "";

    @Option(names = "--from", description = "${bundle:command.option.from}")
    private @Nullable String from;

    @Option(names = "--to", description = "${bundle:command.option.last}")
    private @Nullable String to;

    @Option(names = "--acting", description = "${bundle:command.option.acting}")
    private boolean acting;

    @Option(names = "--document", description = "${bundle:command.option.document}")
    private @Nullable String document;

    @Override
    protected int run(Wiring desk) {
      Post held = new Inputs(desk).post(post);
      Person holder = new Inputs(desk).person(person);
      UUID id =
          desk.people()
              .addTenure(
                  new TenureDraft(held.id(), holder.id(), Inputs.days(from, to), acting, document));
      say("command.tenure.added", holder.name(), held.code(), id);
      return CommandMain.DONE;
    }
  }

  /** {@code tenures end}: the last day of whoever holds the post, or another of a tenure past. */
  @Command(name = "end")
  static final class End extends DeskCommand {
    @Mixin private final TenureChosen chosen = new TenureChosen();

    @Option(names = "--on", required = true, description = "${bundle:command.option.last}")
    private String on = "";

    @Override
    protected int run(Wiring desk) {
      Tenure tenure = chosen.of(desk, true);
      desk.people().endTenure(tenure.id(), Inputs.day("--on", on));
      say("command.tenure.ended", holder(desk, tenure), post(desk, tenure), on);
      return CommandMain.DONE;
    }
  }

  /** {@code tenures edit}: days, acting and document of a tenure; the rest stays. */
  @Command(name = "edit")
  static final class Edit extends DeskCommand {
    private static final String CLEAR = "-";

    @Mixin private final TenureChosen chosen = new TenureChosen();

    @Option(names = "--from", description = "${bundle:command.option.tenure.from}")
    private @Nullable String from;

    @Option(names = "--to", description = "${bundle:command.option.tenure.to}")
    private @Nullable String to;

    @Option(
        names = "--acting",
        negatable = true,
        description = "${bundle:command.option.tenure.acting}")
    private @Nullable Boolean acting;

    @Option(names = "--document", description = "${bundle:command.option.tenure.document}")
    private @Nullable String document;

    @Override
    protected int run(Wiring desk) {
      if (from == null && to == null && acting == null && document == null) {
        throw InvalidInput.of("", "command.tenure.nothing");
      }
      Tenure tenure = chosen.of(desk, true);
      DateRange days =
          new DateRange(
              day("--from", from, tenure.days().from()), day("--to", to, tenure.days().to()));
      desk.people()
          .editTenure(
              tenure.id(),
              new TenureDraft(
                  tenure.post(),
                  tenure.person(),
                  days,
                  acting == null ? tenure.acting() : acting,
                  document == null ? tenure.document() : document.equals(CLEAR) ? null : document));
      say("command.tenure.edited", holder(desk, tenure), post(desk, tenure));
      return CommandMain.DONE;
    }

    private static @Nullable LocalDate day(
        String option, @Nullable String text, @Nullable LocalDate before) {
      return text == null ? before : text.equals(CLEAR) ? null : Inputs.day(option, text);
    }
  }

  /** {@code tenures remove}: takes out a tenure that never was. */
  @Command(name = "remove")
  static final class Remove extends DeskCommand {
    @Mixin private final TenureChosen chosen = new TenureChosen();

    @Override
    protected int run(Wiring desk) {
      Tenure tenure = chosen.of(desk, false);
      String name = holder(desk, tenure);
      desk.people().removeTenure(tenure.id());
      say("command.tenure.removed", name, post(desk, tenure));
      return CommandMain.DONE;
    }
  }

  private static String holder(Wiring desk, Tenure tenure) {
    return desk.structure().person(tenure.person()).orElseThrow().name();
  }

  private static String post(Wiring desk, Tenure tenure) {
    return desk.structure().post(tenure.post()).orElseThrow().code();
  }
}
