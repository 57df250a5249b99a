package huanze.command;

import huanze.app.Wiring;
import huanze.base.InvalidInput;
import huanze.unit.Roster;
import huanze.unit.Structure;
import huanze.unit.StructureFaults;
import huanze.unit.Unit;
import huanze.unit.UnitLink;
import huanze.unit.UnitSheet;
import huanze.unit.UnitView;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code units}. */
@Command(
    name = "units",
    subcommands = {
      UnitsCommand.Listing.class,
      UnitsCommand.Show.class,
      UnitsCommand.Check.class,
      UnitChanges.Renaming.class,
      UnitChanges.Moving.class,
      UnitChanges.Merging.class,
      UnitChanges.Splitting.class,
      UnitChanges.Dissolving.class,
      UnitsCommand.Link.class,
      UnitsCommand.Unlink.class,
      UnitsCommand.Import.class,
      UnitsCommand.Export.class
    })
final class UnitsCommand extends GroupCommand {

  /** {@code units list}: all, or those of a day as they were then. */
  @Command(name = "list")
  static final class Listing extends DeskCommand {
    @Mixin private UnitScope scope = new UnitScope();

    @Option(names = "--on", description = "${bundle:command.option.unit.on}")
    private @Nullable String on;

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      List<Unit> units = scope.units(desk);
      LocalDate day = on == null ? desk.clock().today() : Inputs.day("--on", on);
      Structure structure = desk.structure();
      answer(
          (units == null ? structure.units() : units)
              .stream()
                  .filter(u -> on == null || u.existence().contains(day))
                  .map(u -> UnitView.of(u, structure, day))
                  .toList(),
          json);
      scope.sayIfAlone(this, desk);
      return CommandMain.DONE;
    }
  }

  /** {@code units show}. */
  @Command(name = "show")
  static final class Show extends DeskCommand {
    @Parameters(paramLabel = "UNIT", description = "${bundle:command.option.unit}")
    private String unit = "";

    @Option(names = "--on", description = "${bundle:command.option.on}")
    private @Nullable String on;

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      LocalDate day = on == null ? desk.clock().today() : Inputs.day("--on", on);
      UnitSheet sheet = UnitSheet.of(new Inputs(desk).unit("UNIT", unit), desk.structure(), day);
      if (json) {
        answerDocument(sheet);
      } else {
        tables(sheet, desk.structure(), day);
      }
      return CommandMain.DONE;
    }

    private void tables(UnitSheet sheet, Structure structure, LocalDate day) {
      answer(List.of(sheet.unit()), false);
      for (List<? extends Record> rows :
          List.of(sheet.flags(), sheet.links(), sheet.formers(), sheet.posts())) {
        if (!rows.isEmpty()) {
          answerLine("");
          answer(rows, false);
        }
      }
      related("command.units.managedBy", named(sheet.managedBy(), structure, day));
      related("command.units.subordinates", sheet.subordinates());
      related("command.units.predecessors", named(sheet.predecessors(), structure, day));
      related("command.units.successors", named(sheet.successors(), structure, day));
    }

    private static List<String> named(List<String> codes, Structure structure, LocalDate day) {
      return codes.stream()
          .flatMap(code -> structure.unit(code).stream())
          .map(unit -> unit.code() + " " + structure.nameOn(unit.id(), day))
          .toList();
    }

    private void related(String textKey, List<String> codes) {
      if (!codes.isEmpty()) {
        answerLine("");
        answerLine(root().texts().text(textKey, String.join("  ", codes)));
      }
    }
  }

  /**
   * Something that stands though it would be refused today.
   *
   * @param unit code of the unit on whose page it is mended; null if it is about a person
   * @param id of the link, seat or person
   */
  record FaultLine(
      @Nullable String unit, @Nullable String unitName, String sentence, @Nullable UUID id) {}

  /** {@code units check}: links, seats, superiors, posts and names that are to be mended. */
  @Command(name = "check")
  static final class Check extends DeskCommand {
    @Mixin private UnitScope scope = new UnitScope();

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      List<Unit> units = scope.units(desk);
      Structure structure = desk.structure();
      List<FaultLine> found =
          StructureFaults.of(structure, desk.pack()).stream()
              .filter(f -> units == null || units.stream().anyMatch(u -> u.id().equals(f.unit())))
              .map(f -> line(f, structure))
              .toList();
      if (json || !found.isEmpty()) {
        answer(found, json);
      }
      say(found.isEmpty() ? "command.units.checked" : "command.units.faults", found.size());
      return CommandMain.DONE;
    }

    private FaultLine line(StructureFaults.Fault fault, Structure structure) {
      Unit unit = fault.unit() == null ? null : structure.unit(fault.unit()).orElse(null);
      return new FaultLine(
          unit == null ? null : unit.code(),
          unit == null ? null : unit.name(),
          root().texts().text(fault.sentence()),
          fault.row() == null ? fault.person() : fault.row());
    }
  }

  /** {@code units link}: who manages it, or whom it guides (Art. 8). */
  @Command(name = "link")
  static final class Link extends DeskCommand {
    @Parameters(paramLabel = "UNIT", description = "${bundle:command.option.unit}")
    private String unit = "";

    @Option(names = "--managed-by", description = "${bundle:command.option.unit.managedBy}")
    private @Nullable String managedBy;

    @Option(names = "--guides", description = "${bundle:command.option.unit.guides}")
    private @Nullable String guides;

    @Option(names = "--from", description = "${bundle:command.option.from}")
    private @Nullable String from;

    @Option(names = "--to", description = "${bundle:command.option.last}")
    private @Nullable String to;

    @Override
    protected int run(Wiring desk) {
      if ((managedBy == null) == (guides == null)) {
        throw InvalidInput.of("--managed-by", "command.units.whichLink");
      }
      Inputs inputs = new Inputs(desk);
      String other = managedBy == null ? Objects.requireNonNull(guides) : managedBy;
      UUID id =
          desk.units()
              .link(
                  inputs.unit("UNIT", unit).id(),
                  managedBy == null ? UnitLink.Kind.SECTOR : UnitLink.Kind.MANAGEMENT,
                  inputs.unit(managedBy == null ? "--guides" : "--managed-by", other).id(),
                  Inputs.days(from, to));
      answerLine(id.toString());
      say("command.units.linked");
      return CommandMain.DONE;
    }
  }

  /** {@code units unlink}. */
  @Command(name = "unlink")
  static final class Unlink extends DeskCommand {
    @Parameters(paramLabel = "LINK", description = "${bundle:command.option.link}")
    private String link = "";

    @Option(names = "--to", description = "${bundle:command.option.link.last}")
    private @Nullable String to;

    @Override
    protected int run(Wiring desk) {
      UUID id =
          Inputs.uuid(link).orElseThrow(() -> InvalidInput.of("LINK", "unit.problem.noLink", link));
      if (to == null) {
        desk.units().removeLink(id);
        say("command.units.unlinked");
      } else {
        desk.units().endLink(id, Inputs.day("--to", to));
        say("command.units.linkEnded", to);
      }
      return CommandMain.DONE;
    }
  }

  /** {@code units import}. */
  @Command(name = "import")
  static final class Import extends RosterImport {
    Import() {
      super(Roster.UNITS);
    }
  }

  /** {@code units export}. */
  @Command(name = "export")
  static final class Export extends RosterExport {
    Export() {
      super(Roster.UNITS);
    }
  }
}
