package huanze.command;

import huanze.app.Wiring;
import huanze.base.CamelCase;
import huanze.base.InvalidInput;
import huanze.base.Texts;
import huanze.unit.GroupProposal;
import huanze.unit.GroupRole;
import huanze.unit.GroupSeat;
import huanze.unit.LeadingGroup;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code groups}: the leading groups of Art. 7. */
@Command(
    name = "groups",
    subcommands = {
      GroupsCommand.Listing.class,
      GroupsCommand.Show.class,
      GroupsCommand.Set.class,
      GroupsCommand.Check.class
    })
final class GroupsCommand extends GroupCommand {

  /** A group and what came of its checks. */
  record GroupLine(
      String code,
      String name,
      String level,
      int seats,
      int vacant,
      String head,
      String rank,
      String deputy,
      String host) {}

  /** One check of one group. */
  record CheckLine(String code, String name, String check, String state, String note) {}

  private static List<Unit> all(Wiring desk, LocalDate day) {
    return desk.structure().units().stream()
        .filter(u -> desk.pack().kind(u.kind()).standsFor().equals("leadingGroup"))
        .filter(u -> u.existence().contains(day))
        .toList();
  }

  private static LeadingGroup group(Wiring desk, Unit unit, LocalDate day) {
    return LeadingGroup.of(
        desk.structure(), desk.pack(), desk.packSettings().find(), unit.id(), day);
  }

  private static Unit unit(Wiring desk, String word) {
    Unit unit = new Inputs(desk).unit(word);
    if (!desk.pack().kind(unit.kind()).standsFor().equals("leadingGroup")) {
      throw InvalidInput.of("", "unit.problem.noGroup", unit.name());
    }
    return unit;
  }

  private static LocalDate day(Wiring desk, @Nullable String on) {
    return on == null ? desk.clock().today() : Inputs.day("--on", on);
  }

  /** {@code groups list}. */
  @Command(name = "list")
  static final class Listing extends DeskCommand {
    @Option(names = "--on", description = "${bundle:command.option.on}")
    private @Nullable String on;

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      LocalDate day = day(desk, on);
      answer(all(desk, day).stream().map(u -> line(group(desk, u, day))).toList(), json);
      return CommandMain.DONE;
    }

    private static GroupLine line(LeadingGroup group) {
      List<String> states = group.findings().stream().map(f -> CamelCase.of(f.state())).toList();
      return new GroupLine(
          group.group().code(),
          group.group().name(),
          CamelCase.of(group.group().level()),
          group.seats().size(),
          (int) group.seats().stream().filter(LeadingGroup.Seat::isVacant).count(),
          states.get(0),
          states.get(1),
          states.get(2),
          states.get(3));
    }
  }

  /** {@code groups show}. */
  @Command(name = "show")
  static final class Show extends DeskCommand {
    @Parameters(paramLabel = "GROUP", description = "${bundle:command.option.group}")
    private String group = "";

    @Option(names = "--on", description = "${bundle:command.option.on}")
    private @Nullable String on;

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      LeadingGroup shown = group(desk, unit(desk, group), day(desk, on));
      if (shown.seats().isEmpty()) {
        say("command.group.empty", shown.group().name());
      }
      if (json || !shown.seats().isEmpty()) {
        answer(GroupSeat.of(shown, desk.structure()), json);
      }
      return CommandMain.DONE;
    }
  }

  /** {@code groups set}: from a day on these posts, and no others, make up the group. */
  @Command(name = "set")
  static final class Set extends DeskCommand {
    @Parameters(paramLabel = "GROUP", description = "${bundle:command.option.group}")
    private String group = "";

    @Option(names = "--proposed", description = "${bundle:command.option.proposed}")
    private boolean proposed;

    @Option(
        names = "--head",
        paramLabel = "POST",
        description = "${bundle:command.option.group.head}")
    private List<String> heads = List.of();

    @Option(
        names = "--deputy",
        paramLabel = "POST",
        description = "${bundle:command.option.group.deputy}")
    private List<String> deputies = List.of();

    @Option(
        names = "--member",
        paramLabel = "POST",
        description = "${bundle:command.option.group.member}")
    private List<String> members = List.of();

    @Option(names = "--host", description = "${bundle:command.option.group.host}")
    private @Nullable String host;

    @Option(names = "--from", description = "${bundle:command.option.from}")
    private @Nullable String from;

    @Override
    protected int run(Wiring desk) {
      Inputs inputs = new Inputs(desk);
      Unit unit = unit(desk, group);
      LocalDate first = from == null ? null : Inputs.day("--from", from);
      List<GroupProposal.Seat> seats = new ArrayList<>();
      add(seats, heads, GroupRole.HEAD, inputs);
      add(seats, deputies, GroupRole.DEPUTY, inputs);
      add(seats, members, GroupRole.MEMBER, inputs);
      if (proposed == !seats.isEmpty() && (proposed || host == null)) {
        throw InvalidInput.of("--proposed", "command.group.seatsOrProposed");
      }
      UUID department = host == null ? null : inputs.unit(host).id();
      if (proposed) {
        LocalDate day = first == null ? desk.clock().today() : first;
        GroupProposal proposal = GroupProposal.of(desk.structure(), desk.pack(), unit, day);
        seats.addAll(proposal.seats());
        department = department == null ? proposal.host() : department;
      }
      desk.groups().set(unit.id(), seats, department, first);
      say("command.group.set", unit.name());
      return CommandMain.DONE;
    }

    private static void add(
        List<GroupProposal.Seat> seats, List<String> posts, GroupRole role, Inputs inputs) {
      posts.forEach(p -> seats.add(new GroupProposal.Seat(inputs.post(p).id(), role)));
    }
  }

  /** {@code groups check}: every finding with its reason. */
  @Command(name = "check")
  static final class Check extends DeskCommand {
    @Parameters(
        arity = "0..1",
        paramLabel = "GROUP",
        description = "${bundle:command.option.group.all}")
    private @Nullable String group;

    @Option(names = "--on", description = "${bundle:command.option.on}")
    private @Nullable String on;

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      LocalDate day = day(desk, on);
      List<Unit> units = group == null ? all(desk, day) : List.of(unit(desk, group));
      Texts texts = desk.texts();
      answer(
          units.stream()
              .map(u -> group(desk, u, day))
              .flatMap(
                  g ->
                      g.findings().stream()
                          .map(
                              f ->
                                  new CheckLine(
                                      g.group().code(),
                                      g.group().name(),
                                      CamelCase.of(f.check()),
                                      CamelCase.of(f.state()),
                                      texts.text(f.sentence()))))
              .toList(),
          json);
      return CommandMain.DONE;
    }
  }
}
