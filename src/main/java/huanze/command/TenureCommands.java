package huanze.command;

import huanze.app.Wiring;
import huanze.base.InvalidInput;
import huanze.unit.Person;
import huanze.unit.Post;
import huanze.unit.Tenure;
import huanze.unit.TenureDraft;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tenures add|end}. */
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

  /** {@code tenures end}: the last day of whoever holds the post. */
  @Command(name = "end")
  static final class End extends DeskCommand {
    @Option(names = "--post", required = true, description = "${bundle:command.option.post.any}")
    private String post = "";

    @Option(names = "--person", description = "${bundle:command.option.person}")
    private @Nullable String person;

    @Option(names = "--on", required = true, description = "${bundle:command.option.last}")
    private String on = "";

    @Override
    protected int run(Wiring desk) {
      Inputs inputs = new Inputs(desk);
      Post held = inputs.post(post);
      UUID who = person == null ? null : inputs.person(person).id();
      List<Tenure> open =
          desk.structure().tenuresOfPost(held.id()).stream()
              .filter(t -> t.days().to() == null)
              .filter(t -> who == null || t.person().equals(who))
              .toList();
      if (open.size() != 1) {
        throw InvalidInput.of(
            "--person",
            open.isEmpty() ? "command.tenure.nobody" : "command.tenure.which",
            held.name(),
            open.size());
      }
      Tenure tenure = open.getFirst();
      desk.people().endTenure(tenure.id(), Inputs.day("--on", on));
      String name = desk.structure().person(tenure.person()).orElseThrow().name();
      say("command.tenure.ended", name, held.code(), on);
      return CommandMain.DONE;
    }
  }
}
