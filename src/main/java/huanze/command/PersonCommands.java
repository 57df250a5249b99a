package huanze.command;

import huanze.app.Wiring;
import huanze.base.InvalidInput;
import huanze.unit.Person;
import huanze.unit.PostHeld;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code people show|add|edit}. */
final class PersonCommands {
  private PersonCommands() {}

  /** {@code people show}: the posts of a person, now, before and to come. */
  @Command(name = "show")
  static final class Show extends DeskCommand {
    @Parameters(paramLabel = "PERSON", description = "${bundle:command.option.person}")
    private String person = "";

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      Person known = new Inputs(desk).person(person);
      List<PostHeld> held = PostHeld.of(known, desk.structure(), desk.pack(), desk.clock().today());
      if (held.isEmpty()) {
        say("command.person.noPosts", known.name());
      }
      if (json || !held.isEmpty()) {
        answer(held, json);
      }
      return CommandMain.DONE;
    }
  }

  /** {@code people add}. */
  @Command(name = "add")
  static final class Add extends DeskCommand {
    @Parameters(paramLabel = "NAME", description = "${bundle:command.option.person.name}")
    private String name = "";

    @Option(names = "--code", description = "${bundle:command.option.person.code}")
    private @Nullable String code;

    @Override
    protected int run(Wiring desk) {
      UUID id = desk.people().addPerson(name, code);
      say("command.person.added", name, id);
      return CommandMain.DONE;
    }
  }

  /** {@code people edit}: what is not named stays. */
  @Command(name = "edit")
  static final class Edit extends DeskCommand {
    @Parameters(paramLabel = "PERSON", description = "${bundle:command.option.person}")
    private String person = "";

    @Option(names = "--name", description = "${bundle:command.option.person.name}")
    private @Nullable String name;

    @Option(names = "--code", description = "${bundle:command.option.person.code}")
    private @Nullable String code;

    @Override
    protected int run(Wiring desk) {
      Person known = new Inputs(desk).person(person);
      if (name == null && code == null) {
        throw InvalidInput.of("", "command.person.nothing");
      }
      desk.people()
          .editPerson(
              known.id(), name == null ? known.name() : name, code == null ? known.code() : code);
      say("command.person.edited", known.name());
      return CommandMain.DONE;
    }
  }
}
