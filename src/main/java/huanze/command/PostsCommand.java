package huanze.command;

import huanze.app.Wiring;
import huanze.base.DateRange;
import huanze.base.InvalidInput;
import huanze.rulepack.Rank;
import huanze.unit.Post;
import huanze.unit.PostOnDay;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code posts}: who held what on a day, and the posts themselves. */
@Command(
    name = "posts",
    subcommands = {
      PostsCommand.Listing.class,
      PostsCommand.Add.class,
      PostsCommand.Edit.class,
      PostsCommand.End.class,
      PostsCommand.Field.class
    })
final class PostsCommand extends GroupCommand {

  /** {@code posts list}: the first question of Art. 20. */
  @Command(name = "list")
  static final class Listing extends DeskCommand {
    @Option(names = "--on", description = "${bundle:command.option.on}")
    private @Nullable String on;

    @Mixin private UnitScope scope = new UnitScope();

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      LocalDate day = on == null ? desk.clock().today() : Inputs.day("--on", on);
      Structure structure = desk.structure();
      List<Unit> units = scope.units(desk);
      List<PostOnDay> rows =
          units == null
              ? PostOnDay.all(structure, desk.pack(), day)
              : PostOnDay.of(units, structure, desk.pack(), day);
      answer(rows, json);
      scope.sayIfAlone(this, desk);
      return CommandMain.DONE;
    }
  }

  /** {@code posts add}. */
  @Command(name = "add")
  static final class Add extends DeskCommand {
    @Option(names = "--unit", required = true, description = "${bundle:command.option.unit}")
    private String unit = "";

    @Option(names = "--name", required = true, description = "${bundle:command.option.post.name}")
    private String name = "";

    @Option(names = "--rank", required = true, description = "${bundle:command.option.rank}")
    private String rank = "";

    @Option(names = "--key", description = "${bundle:command.option.post.key}")
    private @Nullable String key;

    @Option(names = "--from", description = "${bundle:command.option.from}")
    private @Nullable String from;

    @Option(names = "--to", description = "${bundle:command.option.last}")
    private @Nullable String to;

    @Override
    protected int run(Wiring desk) {
      Unit in = new Inputs(desk).unit(unit);
      String own = key == null ? desk.structure().freePostKey(in.id()) : key;
      desk.units().addPost(in.id(), own, name, rank(rank), Inputs.days(from, to));
      say("command.post.added", in.name(), name, in.code() + "." + own);
      return CommandMain.DONE;
    }
  }

  private static Rank rank(String word) {
    return Objects.requireNonNull(Inputs.word(Rank.class, "--rank", word));
  }

  /** {@code posts edit}: what is not named stays. */
  @Command(name = "edit")
  static final class Edit extends DeskCommand {
    @Parameters(paramLabel = "POST", description = "${bundle:command.option.post.any}")
    private String post = "";

    @Option(names = "--name", description = "${bundle:command.option.post.name}")
    private @Nullable String name;

    @Option(names = "--rank", description = "${bundle:command.option.rank}")
    private @Nullable String rank;

    @Option(names = "--from", description = "${bundle:command.option.from}")
    private @Nullable String from;

    @Override
    protected int run(Wiring desk) {
      Post known = new Inputs(desk).post(post);
      if (name == null && rank == null && from == null) {
        throw InvalidInput.of("", "command.post.nothing");
      }
      LocalDate first = from == null ? known.existence().from() : Inputs.day("--from", from);
      desk.units()
          .editPost(
              known.id(),
              name == null ? known.name() : name,
              rank == null ? known.rank() : rank(rank),
              new DateRange(first, known.existence().to()));
      say("command.post.edited", known.code());
      return CommandMain.DONE;
    }
  }

  /** {@code posts end}. */
  @Command(name = "end")
  static final class End extends DeskCommand {
    @Parameters(paramLabel = "POST", description = "${bundle:command.option.post.any}")
    private String post = "";

    @Option(names = "--on", required = true, description = "${bundle:command.option.last}")
    private String on = "";

    @Override
    protected int run(Wiring desk) {
      Post known = new Inputs(desk).post(post);
      desk.posts().end(known.id(), Inputs.day("--on", on));
      say("command.post.ended", known.code(), on);
      return CommandMain.DONE;
    }
  }

  /** {@code posts field}: from a day on in charge of these and no others. */
  @Command(name = "field")
  static final class Field extends DeskCommand {
    @Parameters(index = "0", paramLabel = "POST", description = "${bundle:command.option.post.any}")
    private String post = "";

    @Parameters(
        index = "1..*",
        arity = "0..*",
        paramLabel = "FIELD",
        description = "${bundle:command.option.field}")
    private List<String> fields = List.of();

    @Option(names = "--from", description = "${bundle:command.option.from}")
    private @Nullable String from;

    @Option(names = "--none", description = "${bundle:command.option.field.none}")
    private boolean none;

    @Override
    protected int run(Wiring desk) {
      Post known = new Inputs(desk).post(post);
      if (none == !fields.isEmpty()) {
        throw InvalidInput.of("--none", "command.post.fieldsOrNone");
      }
      LocalDate first = from == null ? null : Inputs.day("--from", from);
      desk.posts().setFields(known.id(), fields, first);
      say("command.post.edited", known.code());
      return CommandMain.DONE;
    }
  }
}
