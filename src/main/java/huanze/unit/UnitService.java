package huanze.unit;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.base.CamelCase;
import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.ledger.Deed;
import huanze.ledger.Saving;
import huanze.ledger.Writes;
import huanze.rulepack.Rank;
import huanze.rulepack.RulePack;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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
        writes -> UnitWriting.write(writes, c -> writing(structure).add(c, unit, region, null)));
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

  /**
   * Corrects anything about a unit, as if it always was so; what changes on a day is a {@link
   * Reorganisation}.
   */
  public void edit(UUID id, UnitDraft draft) {
    gate.require(Right.EDIT_UNITS, id);
    Structure structure = structures.current();
    Unit known = unit(structure, id);
    Unit changed = draft.unit(id);
    InvalidInput.refuse(new UnitChecks(structure, pack, List.of(changed)).of(changed));
    save(
        Deed.of(
            known.existence().to() != null && changed.existence().to() == null
                ? "unit.deed.reopened"
                : "unit.deed.edited",
            known.name()),
        writes -> UnitWriting.write(writes, c -> writing(structure).change(c, changed)));
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
        writes -> UnitWriting.write(writes, c -> writing(structure).flag(c, id, flag, on, from)));
  }

  /**
   * Ties a unit to another beside its superior in administration.
   *
   * @throws InvalidInput if it is tied so already, or the kind does not fit
   */
  public UUID link(UUID unit, UnitLink.Kind kind, UUID other, DateRange days) {
    UnitLink link = new UnitLink(ids.next(), unit, kind, other, days);
    put(link, "unit.deed.linked.");
    return link.id();
  }

  /** The last day of a link. */
  public void endLink(UUID id, LocalDate lastDay) {
    UnitLink known = knownLink(id);
    DateRange days = new DateRange(known.days().from(), lastDay);
    put(new UnitLink(id, known.unit(), known.kind(), known.other(), days), "unit.deed.linkEnded.");
  }

  /** Takes out a link that never was. */
  public void removeLink(UUID id) {
    UnitLink known = knownLink(id);
    gate.require(Right.EDIT_UNITS, known.unit());
    save(
        deed("unit.deed.linkRemoved.", known, structures.current()),
        writes -> writes.remove(UnitTables.UNIT_LINK, id));
  }

  private void put(UnitLink link, String deed) {
    gate.require(Right.EDIT_UNITS, link.unit());
    Structure structure = structures.current();
    InvalidInput.refuse(new LinkChecks(structure, pack).of(link));
    save(
        deed(deed, link, structure),
        writes -> writes.put(UnitTables.UNIT_LINK, UnitTables.row(link)));
  }

  private UnitLink knownLink(UUID id) {
    return structures
        .current()
        .link(id)
        .orElseThrow(() -> InvalidInput.of("link", "unit.problem.noLink", id));
  }

  private static Deed deed(String key, UnitLink link, Structure structure) {
    return Deed.of(
        key + CamelCase.of(link.kind()),
        unit(structure, link.unit()).name(),
        unit(structure, link.other()).name(),
        UnitChecks.day(link.days().from()),
        UnitChecks.day(link.days().to()));
  }

  /** A further post in a unit. */
  public UUID addPost(UUID unitId, String key, String name, Rank rank, DateRange existence) {
    gate.require(Right.EDIT_UNITS, unitId);
    Structure structure = structures.current();
    Unit unit = unit(structure, unitId);
    Post post =
        new Post(ids.next(), unitId, key, unit.code() + "." + key, name.strip(), rank, existence);
    InvalidInput.refuse(new PostChecks(structure, pack).of(post, unit));
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
    InvalidInput.refuse(new PostChecks(structure, pack).of(post, unit));
    save(
        Deed.of("unit.deed.postEdited", post.name(), unit.name()),
        writes -> writes.put(UnitTables.POST, UnitTables.row(post)));
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
