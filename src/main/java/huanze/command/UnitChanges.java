package huanze.command;

import huanze.app.Wiring;
import huanze.base.DateRange;
import huanze.base.InvalidInput;
import huanze.unit.Place;
import huanze.unit.Reorganisation;
import huanze.unit.Reorganisation.Carrier;
import huanze.unit.Reorganisation.Dissolve;
import huanze.unit.Reorganisation.Joining;
import huanze.unit.Reorganisation.Merge;
import huanze.unit.Reorganisation.Move;
import huanze.unit.Reorganisation.Part;
import huanze.unit.Reorganisation.Rename;
import huanze.unit.Reorganisation.Split;
import huanze.unit.Unit;
import huanze.unit.UnitDraft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands under {@code units} that change the structure from a day on. */
final class UnitChanges {
  private UnitChanges() {}

  /** {@code units rename}. */
  @Command(name = "rename")
  static final class Renaming extends Reorganising {
    @Parameters(paramLabel = "UNIT", description = "${bundle:command.option.unit}")
    private String unit = "";

    @Option(names = "--name", required = true, description = "${bundle:command.option.unit.name}")
    private String name = "";

    @Override
    protected Reorganisation asked(Wiring desk, Inputs inputs, LocalDate first) {
      return new Rename(inputs.unit("UNIT", unit).id(), name, first);
    }
  }

  /** {@code units move}. */
  @Command(name = "move")
  static final class Moving extends Reorganising {
    @Parameters(paramLabel = "UNIT", description = "${bundle:command.option.unit}")
    private String unit = "";

    @Option(names = "--under", description = "${bundle:command.option.unit.under}")
    private @Nullable String under;

    @Option(names = "--top", description = "${bundle:command.option.unit.top}")
    private boolean top;

    @Override
    protected Reorganisation asked(Wiring desk, Inputs inputs, LocalDate first) {
      if ((under == null) != top) {
        throw InvalidInput.of("--under", "command.units.whereTo");
      }
      UUID parent = under == null ? null : inputs.unit("--under", under).id();
      return new Move(inputs.unit("UNIT", unit).id(), parent, first);
    }
  }

  /** {@code units dissolve}. */
  @Command(name = "dissolve")
  static final class Dissolving extends Reorganising {
    @Parameters(
        arity = "1..*",
        paramLabel = "UNIT",
        description = "${bundle:command.option.units.ended}")
    private List<String> units = List.of();

    @Override
    protected Reorganisation asked(Wiring desk, Inputs inputs, LocalDate first) {
      return new Dissolve(ids(units, inputs), first.minusDays(1));
    }
  }

  /** {@code units merge}: into a unit that exists, or with a name into one that is founded. */
  @Command(name = "merge")
  static final class Merging extends Reorganising {
    @Parameters(
        arity = "1..*",
        paramLabel = "UNIT",
        description = "${bundle:command.option.units.ended}")
    private List<String> units = List.of();

    @Option(names = "--into", required = true, description = "${bundle:command.option.unit.into}")
    private String into = "";

    @Option(names = "--name", description = "${bundle:command.option.unit.founded}")
    private @Nullable String name;

    @Option(names = "--organs", description = "${bundle:command.option.unit.organs}")
    private boolean organs;

    @Override
    protected Reorganisation asked(Wiring desk, Inputs inputs, LocalDate first) {
      LocalDate last = first.minusDays(1);
      Set<UUID> ended = ids(units, inputs);
      Unit like = inputs.unit("UNIT", units.getFirst());
      Carrier carrier = carrier(inputs, "--into", into, name, like);
      if (!organs) {
        return new Merge(List.of(new Joining(ended, carrier)), last);
      }
      List<Unit> all = new ArrayList<>();
      units.forEach(word -> all.add(inputs.unit("UNIT", word)));
      return new Merge(new Place(desk.structure(), desk.pack(), last).joinings(all, carrier), last);
    }
  }

  /** {@code units split}. */
  @Command(name = "split")
  static final class Splitting extends Reorganising {
    @Parameters(paramLabel = "UNIT", description = "${bundle:command.option.unit}")
    private String unit = "";

    @Option(
        names = "--part",
        required = true,
        paramLabel = "CODE[=NAME]",
        description = "${bundle:command.option.unit.part}")
    private List<String> parts = List.of();

    @Option(
        names = "--gives",
        paramLabel = "UNIT=CODE",
        description = "${bundle:command.option.unit.gives}")
    private Map<String, String> gives = Map.of();

    @Option(names = "--goes-on", description = "${bundle:command.option.unit.goesOn}")
    private boolean goesOn;

    @Option(names = "--organs", description = "${bundle:command.option.unit.organs}")
    private boolean organs;

    @Override
    protected Reorganisation asked(Wiring desk, Inputs inputs, LocalDate first) {
      Unit old = inputs.unit("UNIT", unit);
      List<String> codes = parts.stream().map(p -> p.split("=", 2)[0].strip()).toList();
      gives.values().stream()
          .filter(code -> !codes.contains(code.strip()))
          .findFirst()
          .ifPresent(
              code -> {
                throw InvalidInput.of("--gives", "command.units.noSuchPart", code);
              });
      List<Part> all = new ArrayList<>();
      for (String part : parts) {
        String[] words = part.split("=", 2);
        String code = words[0].strip();
        Set<UUID> taken = new LinkedHashSet<>();
        gives.forEach(
            (child, to) -> {
              if (to.strip().equals(code)) {
                taken.add(inputs.unit("--gives", child).id());
              }
            });
        String name = words.length > 1 ? words[1] : null;
        if (name == null && desk.structure().findUnit(code).isEmpty()) {
          throw InvalidInput.of("--part", "command.units.partUnknown", code);
        }
        all.add(new Part(carrier(inputs, "--part", code, name, old), taken));
      }
      LocalDate last = first.minusDays(1);
      return organs
          ? new Split(
              new Place(desk.structure(), desk.pack(), last).divisions(old, all), goesOn, last)
          : new Split(old.id(), all, goesOn, last);
    }
  }

  private static Set<UUID> ids(List<String> words, Inputs inputs) {
    Set<UUID> ids = new LinkedHashSet<>();
    words.forEach(word -> ids.add(inputs.unit("UNIT", word).id()));
    return ids;
  }

  /** A unit that exists; with a name a new one of the kind, level, region and superior of this. */
  private static Carrier carrier(
      Inputs inputs, String option, String code, @Nullable String name, Unit like) {
    if (name == null) {
      return new Carrier.Existing(inputs.unit(option, code).id());
    }
    inputs
        .findUnit(code)
        .ifPresent(
            known -> {
              String key =
                  option.equals("--into") ? "command.units.named.into" : "command.units.named.part";
              throw InvalidInput.of(option, key, known.name(), name.strip(), code);
            });
    return new Carrier.Founded(
        new UnitDraft(
            code,
            name,
            like.kind(),
            like.level(),
            like.treatedAs(),
            like.region(),
            like.parent(),
            DateRange.ALWAYS,
            null));
  }
}
