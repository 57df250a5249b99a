package huanze.unit;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.ledger.Deed;
import huanze.ledger.Saving;
import huanze.ledger.Writes;
import huanze.rulepack.Rank;
import huanze.rulepack.RulePack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds and changes units and their posts. Each use case is one entry; undo is the ledger's. */
public final class UnitService {
  private final Saving ledger;
  private final Structures structures;
  private final Gate gate;
  private final Ids ids;
  private final RulePack pack;

  public UnitService(Saving ledger, Structures structures, Gate gate, Ids ids, RulePack pack) {
    this.ledger = ledger;
    this.structures = structures;
    this.gate = gate;
    this.ids = ids;
    this.pack = pack;
  }

  /** A new unit, with the posts its kind has by the pack. */
  public UUID add(UnitDraft draft) {
    gate.require(Right.EDIT_UNITS, draft.parent());
    Structure structure = structures.current();
    Unit unit = newUnit(draft, structure);
    InvalidInput.refuse(new UnitChecks(structure, pack, List.of(unit)).of(unit));
    Region region = structure.region(unit.region()).orElseThrow();
    save(
        Deed.of("unit.deed.added", unit.name()),
        writes -> writing(structure).add(writes, unit, region, null));
    return unit.id();
  }

  private Unit newUnit(UnitDraft draft, Structure structure) {
    UUID id =
        structure
            .region(draft.region())
            .filter(r -> structure.unit(draft.code().strip()).isEmpty())
            .map(r -> writing(structure).newId(draft.code().strip(), r))
            .orElseGet(ids::next);
    return draft.unit(id);
  }

  /** Changes anything about a unit; a renamed unit stays the same one. */
  public void edit(UUID id, UnitDraft draft) {
    change(id, draft, known -> Deed.of("unit.deed.edited", known.name()));
  }

  /**
   * Puts a unit under another, or at the top.
   *
   * @throws InvalidInput if it would come under itself
   */
  public void move(UUID id, @Nullable UUID parent) {
    Structure structure = structures.current();
    String above = parent == null ? "" : structure.unit(parent).map(Unit::name).orElse("");
    change(
        id,
        UnitDraft.of(unit(structure, id)).under(parent),
        known -> Deed.of("unit.deed.moved", known.name(), above));
  }

  /** The unit's last day; its tenures end with it. Null: it goes on. */
  public void end(UUID id, @Nullable LocalDate lastDay) {
    Unit known = unit(structures.current(), id);
    DateRange days = new DateRange(known.existence().from(), lastDay);
    change(
        id,
        UnitDraft.of(known).existing(days),
        u ->
            lastDay == null
                ? Deed.of("unit.deed.reopened", u.name())
                : Deed.of("unit.deed.ended", u.name(), lastDay.toString()));
  }

  private void change(UUID id, UnitDraft draft, Function<Unit, Deed> deed) {
    gate.require(Right.EDIT_UNITS, id);
    Structure structure = structures.current();
    Unit known = unit(structure, id);
    Unit changed = draft.unit(id);
    InvalidInput.refuse(new UnitChecks(structure, pack, List.of(changed)).of(changed));
    save(deed.apply(known), writes -> writing(structure).change(writes, changed));
  }

  /**
   * Sets a flag such as {@code supervising} from a day on, or takes it away.
   *
   * @param from null: as if it always was so
   */
  public void setFlag(UUID id, String flag, boolean on, @Nullable LocalDate from) {
    gate.require(Right.EDIT_UNITS, id);
    Structure structure = structures.current();
    Unit known = unit(structure, id);
    String name =
        pack.flags().stream()
            .filter(f -> f.id().equals(flag))
            .findFirst()
            .orElseThrow(() -> InvalidInput.of("flag", "unit.problem.flag", flag))
            .name();
    save(
        Deed.of(
            on ? "unit.deed.flagged" : "unit.deed.unflagged",
            known.name(),
            name,
            UnitChecks.day(from)),
        writes -> writing(structure).flag(writes, id, flag, on, from));
  }

  /** Ends units and has another that exists carry on their days and records. */
  public void merge(Set<UUID> ended, UUID successor, LocalDate lastDay) {
    gate.require(Right.EDIT_UNITS, successor);
    Structure structure = structures.current();
    Unit carrying = unit(structure, successor);
    if (!carrying.existence().contains(lastDay.plusDays(1))) {
      throw InvalidInput.of(
          "successor", "unit.problem.successorGone", carrying.name(), lastDay.plusDays(1));
    }
    merge(ended, carrying, lastDay, structure, writes -> {});
  }

  /** The same into a new unit, which begins the day after unless the draft says otherwise. */
  public UUID mergeIntoNew(Set<UUID> ended, UnitDraft draft, LocalDate lastDay) {
    gate.require(Right.EDIT_UNITS, draft.parent());
    Structure structure = structures.current();
    DateRange days = draft.existence();
    Unit carrying =
        newUnit(
            days.from() == null
                ? draft.existing(new DateRange(lastDay.plusDays(1), days.to()))
                : draft,
            structure);
    InvalidInput.refuse(new UnitChecks(structure, pack, List.of(carrying)).of(carrying));
    Region region = structure.region(carrying.region()).orElseThrow();
    merge(
        ended,
        carrying,
        lastDay,
        structure,
        writes -> writing(structure).add(writes, carrying, region, null));
    return carrying.id();
  }

  private void merge(
      Set<UUID> ended,
      Unit carrying,
      LocalDate lastDay,
      Structure structure,
      Consumer<Writes> before) {
    if (ended.isEmpty()) {
      throw InvalidInput.of("ended", "unit.problem.nothingToMerge");
    }
    List<Unit> changed = new ArrayList<>();
    for (UUID id : ended) {
      Unit known = unit(structure, id);
      gate.require(Right.EDIT_UNITS, id);
      if (id.equals(carrying.id()) || structure.predecessors(id).contains(carrying.id())) {
        throw InvalidInput.of("successor", "unit.problem.ownSuccessor", known.name());
      }
      LocalDate end = known.existence().to();
      if (end != null && end.isBefore(lastDay)) {
        throw InvalidInput.of("ended", "unit.problem.endedAlready", known.name(), end);
      }
      DateRange days = new DateRange(known.existence().from(), lastDay);
      changed.add(UnitDraft.of(known).existing(days).unit(id));
    }
    UnitChecks checks = new UnitChecks(structure, pack, changed);
    List<Problem> problems = changed.stream().flatMap(u -> checks.of(u).stream()).toList();
    InvalidInput.refuse(problems);
    String names = changed.stream().map(Unit::name).sorted().collect(Collectors.joining(" "));
    save(
        Deed.of("unit.deed.merged", names, carrying.name(), lastDay.toString()),
        writes -> {
          before.accept(writes);
          for (Unit unit : changed) {
            writing(structure).change(writes, unit);
            if (!structure.successors(unit.id()).contains(carrying.id())) {
              Succession link = new Succession(ids.next(), unit.id(), carrying.id());
              writes.put(UnitTables.SUCCESSION, UnitTables.row(link));
            }
          }
        });
  }

  /** A further post in a unit. */
  public UUID addPost(UUID unitId, String key, String name, Rank rank, DateRange existence) {
    gate.require(Right.EDIT_UNITS, unitId);
    Structure structure = structures.current();
    Unit unit = unit(structure, unitId);
    Post post =
        new Post(ids.next(), unitId, key, unit.code() + "." + key, name.strip(), rank, existence);
    refuseBadPost(post, unit, structure);
    save(
        Deed.of("unit.deed.postAdded", post.name(), unit.name()),
        writes -> writes.put(UnitTables.POST, UnitTables.row(post)));
    return post.id();
  }

  /** A post's name, rank and days; its key stays. */
  public void editPost(UUID id, String name, Rank rank, DateRange existence) {
    Structure structure = structures.current();
    Post known =
        structure.post(id).orElseThrow(() -> InvalidInput.of("post", "unit.problem.noPost", id));
    gate.require(Right.EDIT_UNITS, known.unit());
    Unit unit = unit(structure, known.unit());
    Post post =
        new Post(id, known.unit(), known.key(), known.code(), name.strip(), rank, existence);
    refuseBadPost(post, unit, structure);
    save(
        Deed.of("unit.deed.postEdited", post.name(), unit.name()),
        writes -> writes.put(UnitTables.POST, UnitTables.row(post)));
  }

  private static void refuseBadPost(Post post, Unit unit, Structure structure) {
    List<Problem> problems = new ArrayList<>();
    if (!post.key().matches("[A-Za-z][A-Za-z0-9]*")) {
      problems.add(Problem.of("key", "unit.problem.postKey", post.key()));
    }
    if (structure.postsOf(unit.id()).stream()
        .anyMatch(p -> p.key().equals(post.key()) && !p.id().equals(post.id()))) {
      problems.add(Problem.of("key", "unit.problem.postTaken", unit.name(), post.key()));
    }
    if (post.name().isEmpty()) {
      problems.add(Problem.of("name", "unit.problem.postName"));
    }
    if (post.existence().isReversed()) {
      problems.add(UnitChecks.reversed(post.existence()));
    } else if (unit.existence().intersection(post.existence()).isEmpty()) {
      problems.add(
          Problem.of(
              "unit",
              "unit.problem.unitEnded",
              unit.name(),
              UnitChecks.day(unit.existence().to())));
    }
    InvalidInput.refuse(problems);
  }

  private void save(Deed deed, Consumer<Writes> work) {
    ledger.save(deed, work);
  }

  private UnitWriting writing(Structure structure) {
    return new UnitWriting(structure, pack, ids);
  }

  private static Unit unit(Structure structure, UUID id) {
    return structure.unit(id).orElseThrow(() -> InvalidInput.of("unit", "unit.problem.noUnit", id));
  }
}
