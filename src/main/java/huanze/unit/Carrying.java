package huanze.unit;

import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.ledger.Deed;
import huanze.rulepack.RulePack;
import huanze.unit.Reorganisation.Carrier;
import huanze.unit.Reorganisation.Division;
import huanze.unit.Reorganisation.Joining;
import huanze.unit.Reorganisation.Merge;
import huanze.unit.Reorganisation.Part;
import huanze.unit.Reorganisation.Split;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Mergers and splits: units end, others carry on their days, records, subordinates, flags and
 * links. Tenures end with their posts; whoever goes on is appointed anew.
 */
final class Carrying {
  private final Structure structure;
  private final RulePack pack;
  private final Ids ids;
  private final UnitWriting writing;
  private final StructureChange change = new StructureChange();

  /** Who carries on whom. */
  private final Map<UUID, Set<UUID>> carriers = new LinkedHashMap<>();

  /** Those that end, with their last day. */
  private final List<Unit> ending = new ArrayList<>();

  private final List<UUID> founded = new ArrayList<>();
  private final Set<UUID> moved = new LinkedHashSet<>();

  Carrying(Structure structure, RulePack pack, Ids ids) {
    this.structure = structure;
    this.pack = pack;
    this.ids = ids;
    writing = new UnitWriting(structure, pack, ids);
  }

  Reorganised merge(Merge merge) {
    LocalDate last = merge.lastDay();
    Set<UUID> all = new LinkedHashSet<>();
    merge.joinings().forEach(j -> all.addAll(j.ended()));
    if (all.isEmpty() || merge.joinings().stream().anyMatch(j -> j.ended().isEmpty())) {
      throw InvalidInput.of("ended", "unit.problem.nothingToMerge");
    }
    ending.addAll(Reorganiser.ending(structure, all, last));
    List<Unit> carrying = new ArrayList<>();
    for (Joining joining : merge.joinings()) {
      Unit carrier = carrier(joining.carrier(), last);
      carrying.add(carrier);
      for (UUID id : joining.ended()) {
        Unit old = Reorganiser.unit(structure, id);
        refuseIfUnfit(old, carrier);
        if (all.contains(carrier.id())) {
          throw InvalidInput.of("successor", "unit.problem.carrierEnds", carrier.name());
        }
        carriers.computeIfAbsent(id, k -> new LinkedHashSet<>()).add(carrier.id());
      }
    }
    end();
    for (Joining joining : merge.joinings()) {
      Unit carrier = carrying.get(merge.joinings().indexOf(joining));
      for (UUID id : joining.ended()) {
        takeOver(id, carrier.id(), subordinates(id, last), last);
      }
    }
    return done(
        last,
        Deed.of(
            "unit.deed.merged",
            Reorganiser.listed(ending),
            Reorganiser.listed(carrying),
            last.toString()));
  }

  Reorganised split(Split split) {
    LocalDate last = split.lastDay();
    Set<UUID> all = new LinkedHashSet<>();
    split.divisions().forEach(d -> all.add(d.unit()));
    if (split.goesOn()) {
      for (UUID id : all) {
        Unit old = Reorganiser.unit(structure, id);
        if (!old.existence().contains(last)) {
          throw InvalidInput.of("to", "unit.problem.goneOn", old.name(), last);
        }
      }
    } else {
      ending.addAll(Reorganiser.ending(structure, all, last));
    }
    List<Unit> carrying = new ArrayList<>();
    Map<Division, List<Unit>> parts = new LinkedHashMap<>();
    for (Division division : split.divisions()) {
      List<Unit> found = parts(division, split.goesOn(), last);
      parts.put(division, found);
      carrying.addAll(found);
    }
    end();
    parts.forEach((division, found) -> share(division, found, split.goesOn(), last));
    return done(
        last,
        Deed.of(
            split.goesOn() ? "unit.deed.splitOff" : "unit.deed.split",
            Reorganiser.listed(all.stream().map(id -> Reorganiser.unit(structure, id)).toList()),
            Reorganiser.listed(carrying),
            last.toString()));
  }

  /** Those who carry on a unit that is split, in the order of the parts. */
  private List<Unit> parts(Division division, boolean goesOn, LocalDate last) {
    Unit old = Reorganiser.unit(structure, division.unit());
    if (division.parts().size() < (goesOn ? 1 : 2)) {
      throw InvalidInput.of(
          "parts", goesOn ? "unit.problem.noPart" : "unit.problem.tooFewParts", old.name());
    }
    List<Unit> found = new ArrayList<>();
    for (Part part : division.parts()) {
      Unit carrier = carrier(part.carrier(), last);
      refuseIfUnfit(old, carrier);
      if (found.stream().anyMatch(c -> c.id().equals(carrier.id()))) {
        throw InvalidInput.of("parts", "unit.problem.partTwice", carrier.name());
      }
      found.add(carrier);
      carriers.computeIfAbsent(old.id(), k -> new LinkedHashSet<>()).add(carrier.id());
    }
    return found;
  }

  /** Gives each part its subordinates. */
  private void share(Division division, List<Unit> found, boolean goesOn, LocalDate last) {
    Unit old = Reorganiser.unit(structure, division.unit());
    Set<UUID> under = subordinates(old.id(), last);
    Map<UUID, UUID> taker = new HashMap<>();
    for (int i = 0; i < found.size(); i++) {
      for (UUID child : division.parts().get(i).subordinates()) {
        Unit unit = Reorganiser.unit(structure, child);
        if (taker.put(child, found.get(i).id()) != null) {
          throw InvalidInput.of("parts", "unit.problem.takenTwice", unit.name());
        }
        if (!under.contains(child)) {
          throw InvalidInput.of("parts", "unit.problem.notUnder", unit.name(), old.name(), last);
        }
      }
    }
    if (!goesOn) {
      refuseIfLeft(old, under, taker);
    }
    for (Unit carrier : found) {
      Set<UUID> taken = new LinkedHashSet<>(under);
      taken.removeIf(child -> !carrier.id().equals(taker.get(child)));
      takeOver(old.id(), carrier.id(), taken, last);
    }
  }

  private void refuseIfLeft(Unit old, Set<UUID> under, Map<UUID, UUID> taker) {
    List<Unit> left =
        under.stream()
            .filter(child -> !taker.containsKey(child))
            .map(child -> Reorganiser.unit(structure, child))
            .toList();
    if (!left.isEmpty()) {
      throw InvalidInput.of(
          "parts", "unit.problem.notAssigned", old.name(), left.size(), Reorganiser.names(left));
    }
  }

  private Unit carrier(Carrier carrier, LocalDate lastDay) {
    LocalDate first = lastDay.plusDays(1);
    return switch (carrier) {
      case Carrier.Existing(UUID id) -> {
        Unit unit = Reorganiser.unit(structure, id);
        if (!unit.existence().contains(first)) {
          throw InvalidInput.of("successor", "unit.problem.successorGone", unit.name(), first);
        }
        yield unit;
      }
      case Carrier.Founded(UnitDraft draft) -> found(draft, first);
    };
  }

  private Unit found(UnitDraft draft, LocalDate first) {
    DateRange days = draft.existence();
    UnitDraft dated = days.from() == null ? draft.existing(new DateRange(first, days.to())) : draft;
    Region region = structure.region(draft.region()).orElse(null);
    boolean taken = structure.unit(draft.code().strip()).isPresent();
    UUID id = region == null || taken ? ids.next() : writing.newId(draft.code().strip(), region);
    Unit unit = carriedParent(dated).unit(id);
    // Those that end free their names; a superior may be founded in the same entry.
    List<Unit> changed = new ArrayList<>(ending);
    changed.addAll(change.units.all());
    changed.add(unit);
    List<Problem> problems = new ArrayList<>(new UnitChecks(structure, pack, changed).of(unit));
    Unit parent = unit.parent() == null ? null : structure.unit(unit.parent()).orElse(null);
    if (parent != null && !parent.existence().contains(first)) {
      problems.add(Problem.of("parent", "unit.problem.parentGone", parent.name(), first));
    }
    InvalidInput.refuse(problems);
    writing.add(change, unit, structure.region(unit.region()).orElseThrow(), null);
    founded.add(id);
    return unit;
  }

  /** Under a superior that ends itself one comes under the single unit that carries it on. */
  private UnitDraft carriedParent(UnitDraft draft) {
    Set<UUID> by = draft.parent() == null ? null : carriers.get(draft.parent());
    boolean ends = ending.stream().anyMatch(u -> u.id().equals(draft.parent()));
    return by != null && ends && by.size() == 1 ? draft.under(by.iterator().next()) : draft;
  }

  private void refuseIfUnfit(Unit old, Unit carrier) {
    if (old.id().equals(carrier.id()) || structure.predecessors(old.id()).contains(carrier.id())) {
      throw InvalidInput.of("successor", "unit.problem.ownSuccessor", old.name());
    }
    if (!standsFor(old).equals(standsFor(carrier))) {
      throw InvalidInput.of(
          "successor",
          "unit.problem.otherKind",
          old.name(),
          pack.kind(old.kind()).name(),
          carrier.name(),
          pack.kind(carrier.kind()).name());
    }
  }

  private String standsFor(Unit unit) {
    return pack.kind(unit.kind()).standsFor();
  }

  private void end() {
    InvalidInput.refuse(Reorganiser.problemsOf(structure, pack, ending));
    ending.forEach(unit -> writing.change(change, unit));
  }

  /** Units under this one on the day after, those left out that end themselves. */
  private Set<UUID> subordinates(UUID unit, LocalDate lastDay) {
    Set<UUID> under = new LinkedHashSet<>();
    for (Unit child : structure.childrenOn(unit, lastDay.plusDays(1))) {
      boolean ends = carriers.containsKey(child.id());
      if (!ends) {
        under.add(child.id());
      }
    }
    return under;
  }

  private void takeOver(UUID old, UUID carrier, Set<UUID> subordinates, LocalDate lastDay) {
    LocalDate first = lastDay.plusDays(1);
    if (!structure.successors(old).contains(carrier)) {
      change.successions.put(new Succession(ids.next(), old, carrier));
    }
    DatedChange dated = new DatedChange(structure, ids);
    for (UUID child : subordinates) {
      Unit unit = Reorganiser.unit(structure, child);
      // A subordinate that carries on its superior takes its place.
      UUID parent =
          child.equals(carrier)
              ? structure.parentOn(old, lastDay).map(Unit::id).orElse(null)
              : carrier;
      dated.move(change, unit, parent, first);
      moved.add(child);
    }
  }

  private Reorganised done(LocalDate lastDay, Deed deed) {
    LocalDate first = lastDay.plusDays(1);
    Structure mid = structure.with(change);
    InvalidInput.refuse(Reorganiser.cycles(mid, moved, first));
    new Inheritance(structure, mid, pack, ids, carriers, change).from(first);
    Set<UUID> about = new LinkedHashSet<>(carriers.keySet());
    carriers.values().forEach(about::addAll);
    about.addAll(moved);
    return new Reorganised(structure, change, first, about, founded, deed);
  }
}
