package huanze.unit;

import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.ledger.Deed;
import huanze.rulepack.RulePack;
import huanze.unit.Reorganisation.Dissolve;
import huanze.unit.Reorganisation.Merge;
import huanze.unit.Reorganisation.Move;
import huanze.unit.Reorganisation.Rename;
import huanze.unit.Reorganisation.Split;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Works out what a reorganisation changes, or why it cannot be; writes nothing. */
final class Reorganiser {
  /** So many names stand in a sentence; the rest is a number. */
  private static final int NAMED = 3;

  private final Structure structure;
  private final RulePack pack;
  private final Ids ids;

  Reorganiser(Structure structure, RulePack pack, Ids ids) {
    this.structure = structure;
    this.pack = pack;
    this.ids = ids;
  }

  /**
   * @throws InvalidInput with one sentence for each thing that stands against it
   */
  Reorganised plan(Reorganisation reorganisation) {
    InvalidInput.refuse(UnitChecks.tooEarly("from", first(reorganisation)));
    return switch (reorganisation) {
      case Rename rename -> rename(rename);
      case Move move -> move(move);
      case Dissolve dissolve -> dissolve(dissolve);
      case Merge merge -> new Carrying(structure, pack, ids).merge(merge);
      case Split split -> new Carrying(structure, pack, ids).split(split);
    };
  }

  private static @Nullable LocalDate first(Reorganisation reorganisation) {
    return switch (reorganisation) {
      case Rename rename -> rename.from();
      case Move move -> move.from();
      case Dissolve dissolve -> dissolve.lastDay().plusDays(1);
      case Merge merge -> merge.lastDay().plusDays(1);
      case Split split -> split.lastDay().plusDays(1);
    };
  }

  private Reorganised rename(Rename rename) {
    Unit unit = unit(structure, rename.unit());
    String name = rename.name().strip();
    String old = structure.formers().nameOn(unit, rename.from());
    if (name.isEmpty()) {
      throw InvalidInput.of("name", "unit.problem.name");
    }
    refuseIfGone(unit, rename.from(), "from");
    if (name.equals(old)) {
      throw InvalidInput.of("name", "unit.problem.sameUnitName", old, rename.from());
    }
    refuseIfTaken(unit, name, rename.from());
    StructureChange change = new StructureChange();
    new DatedChange(structure, ids).rename(change, unit, name, rename.from());
    return new Reorganised(
        structure,
        change,
        rename.from(),
        Set.of(unit.id()),
        List.of(),
        Deed.of("unit.deed.renamed", old, name, rename.from().toString()));
  }

  /** Rosters name units: those under one superior must differ. */
  private void refuseIfTaken(Unit unit, String name, LocalDate day) {
    UUID parent = structure.formers().parentOn(unit, day);
    structure.units().stream()
        .filter(other -> !other.id().equals(unit.id()) && other.existence().contains(day))
        .filter(other -> Objects.equals(structure.formers().parentOn(other, day), parent))
        .filter(other -> structure.formers().nameOn(other, day).equals(name))
        .findFirst()
        .ifPresent(
            other -> {
              throw InvalidInput.of("name", "unit.problem.unitNameTaken", name, other.code(), day);
            });
  }

  private Reorganised move(Move move) {
    Unit unit = unit(structure, move.unit());
    LocalDate from = move.from();
    Unit parent = move.parent() == null ? null : unit(structure, move.parent());
    if (from != null) {
      refuseIfGone(unit, from, "from");
      if (parent != null && !parent.existence().contains(from)) {
        throw InvalidInput.of("parent", "unit.problem.parentGone", parent.name(), from);
      }
      if (Objects.equals(move.parent(), structure.formers().parentOn(unit, from))) {
        throw parent == null
            ? InvalidInput.of("parent", "unit.problem.noParentAlready", unit.name(), from)
            : InvalidInput.of(
                "parent", "unit.problem.sameParent", unit.name(), parent.name(), from);
      }
    }
    StructureChange change = new StructureChange();
    new DatedChange(structure, ids).move(change, unit, move.parent(), from);
    Structure after = structure.with(change);
    InvalidInput.refuse(cycles(after, Set.of(unit.id()), from));
    InvalidInput.refuse(UnitChecks.wrongSuperior(unit, parent, pack));
    return new Reorganised(
        structure, change, from, Set.of(unit.id()), List.of(), moved(unit, parent, from));
  }

  private static Deed moved(Unit unit, @Nullable Unit parent, @Nullable LocalDate from) {
    String above = parent == null ? "" : parent.name();
    if (from == null) {
      return Deed.of("unit.deed.moved", unit.name(), above);
    }
    return parent == null
        ? Deed.of("unit.deed.movedToTop", unit.name(), from.toString())
        : Deed.of("unit.deed.movedFrom", unit.name(), above, from.toString());
  }

  private Reorganised dissolve(Dissolve dissolve) {
    if (dissolve.units().isEmpty()) {
      throw InvalidInput.of("units", "unit.problem.nothingToDissolve");
    }
    LocalDate last = dissolve.lastDay();
    List<Unit> ended = ending(structure, dissolve.units(), last);
    for (Unit unit : ended) {
      List<Unit> left =
          structure.childrenOn(unit.id(), last.plusDays(1)).stream()
              .filter(child -> !dissolve.units().contains(child.id()))
              .toList();
      if (!left.isEmpty()) {
        // One at a time: what is left under the others is said once this is mended.
        throw InvalidInput.of(
            "units", "unit.problem.subordinates", unit.name(), left.size(), names(left));
      }
    }
    InvalidInput.refuse(problemsOf(structure, pack, ended));
    StructureChange change = new StructureChange();
    UnitWriting writing = new UnitWriting(structure, pack, ids);
    ended.forEach(unit -> writing.change(change, unit));
    return new Reorganised(
        structure,
        change,
        last.plusDays(1),
        dissolve.units(),
        List.of(),
        Deed.of("unit.deed.ended", listed(ended), last.toString()));
  }

  /**
   * The units with this as their last day.
   *
   * @throws InvalidInput if one is not known, does not live on that day, or ends already: what was
   *     entered is undone first, never dated anew in passing
   */
  static List<Unit> ending(Structure structure, Set<UUID> ids, LocalDate lastDay) {
    List<Unit> ended = new ArrayList<>();
    for (UUID id : ids) {
      Unit known = unit(structure, id);
      refuseIfEnded(structure, known, lastDay);
      LocalDate began = known.existence().from();
      if (began != null && lastDay.isBefore(began)) {
        throw InvalidInput.of("ended", "unit.problem.notBegun", known.name(), began, lastDay);
      }
      ended.add(
          UnitDraft.of(known).existing(new DateRange(known.existence().from(), lastDay)).unit(id));
    }
    ended.sort(Comparator.comparing(Unit::code));
    return ended;
  }

  private static void refuseIfEnded(Structure structure, Unit known, LocalDate lastDay) {
    LocalDate end = known.existence().to();
    List<Unit> successors =
        structure.successors(known.id()).stream().map(s -> unit(structure, s)).toList();
    if (end != null && !successors.isEmpty()) {
      throw InvalidInput.of(
          "ended", "unit.problem.carriedOnAlready", known.name(), end, names(successors));
    }
    // Who carries on a unit that was dissolved may be said afterwards, for the same day.
    if (end != null && !end.equals(lastDay)) {
      throw InvalidInput.of("ended", "unit.problem.endedAlready", known.name(), end);
    }
  }

  static List<Problem> problemsOf(Structure structure, RulePack pack, List<Unit> changed) {
    UnitChecks checks = new UnitChecks(structure, pack, changed);
    return changed.stream().flatMap(u -> checks.of(u).stream()).toList();
  }

  /** Units that would come under themselves, on the first day or on one of a later change. */
  static List<Problem> cycles(Structure after, Set<UUID> moved, @Nullable LocalDate from) {
    Set<LocalDate> days = new LinkedHashSet<>();
    days.add(from == null ? LocalDate.MIN : from);
    days.add(LocalDate.MAX);
    for (FormerUnit row : after.formers().all()) {
      LocalDate next = row.until().plusDays(1);
      if (from == null || next.isAfter(from)) {
        days.add(next);
      }
    }
    List<Problem> problems = new ArrayList<>();
    for (UUID id : moved) {
      Unit unit = unit(after, id);
      for (LocalDate day : days) {
        if (isUnderItself(after, unit, day)) {
          String above = after.parentOn(id, day).map(Unit::name).orElse("");
          problems.add(Problem.of("parent", "unit.problem.cycle", unit.name(), above));
          break;
        }
      }
    }
    return problems;
  }

  private static boolean isUnderItself(Structure after, Unit unit, LocalDate day) {
    Set<UUID> seen = new LinkedHashSet<>();
    UUID at = after.formers().parentOn(unit, day);
    while (at != null && seen.add(at)) {
      if (at.equals(unit.id())) {
        return true;
      }
      at = after.parentOn(at, day).map(Unit::id).orElse(null);
    }
    return false;
  }

  private static void refuseIfGone(Unit unit, LocalDate day, String field) {
    if (!unit.existence().contains(day)) {
      throw InvalidInput.of(field, "unit.problem.goneOn", unit.name(), day);
    }
  }

  static Unit unit(Structure structure, UUID id) {
    return structure.unit(id).orElseThrow(() -> InvalidInput.of("unit", "unit.problem.noUnit", id));
  }

  static String names(List<Unit> units) {
    return units.stream().limit(NAMED).map(Unit::name).collect(Collectors.joining("、"))
        + (units.size() > NAMED ? " …" : "");
  }

  static String listed(List<Unit> units) {
    return units.stream().map(Unit::name).sorted().collect(Collectors.joining(" "));
  }
}
