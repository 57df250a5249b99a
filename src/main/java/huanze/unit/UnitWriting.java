package huanze.unit;

import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.ledger.Writes;
import huanze.rulepack.RulePack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What else changes with a unit: its posts, its flags, the tenures that end with it. */
final class UnitWriting {
  private static final String SUPERVISING = "supervising";
  private static final String RELEVANT = "relevant";

  private final Structure structure;
  private final RulePack pack;
  private final Ids ids;

  UnitWriting(Structure structure, RulePack pack, Ids ids) {
    this.structure = structure;
    this.pack = pack;
    this.ids = ids;
  }

  /** The id of a new unit: the same in every office if the pack names such a unit. */
  UUID newId(String code, Region region) {
    return StandardUnits.isStandard(code, region, pack) ? Ids.named(code) : ids.next();
  }

  /** Writes what was worked out. */
  static void write(Writes writes, Consumer<StructureChange> work) {
    StructureChange change = new StructureChange();
    work.accept(change);
    change.write(writes);
  }

  /**
   * Puts a new unit with the posts and flags of its kind.
   *
   * @param supervising null: as the pack has it
   */
  void add(StructureChange change, Unit unit, Region region, @Nullable Boolean supervising) {
    change.units.put(unit);
    Set<String> flags = new TreeSet<>(StandardUnits.flags(unit, region, pack));
    if (Boolean.TRUE.equals(supervising)) {
      flags.addAll(List.of(SUPERVISING, RELEVANT));
    } else if (supervising != null) {
      flags.remove(SUPERVISING);
    }
    for (String flag : flags) {
      UnitFlag always =
          new UnitFlag(Ids.named(unit.id() + "#" + flag), unit.id(), flag, DateRange.ALWAYS);
      change.flags.put(always);
    }
    StandardUnits.posts(unit, region, pack).forEach(change.posts::put);
  }

  /** Puts a unit that stands already: posts follow a new code, tenures end with the unit. */
  void change(StructureChange change, Unit unit) {
    change.units.put(unit);
    LocalDate end = unit.existence().to();
    for (Post post : structure.postsOf(unit.id())) {
      Post coded =
          new Post(
              post.id(),
              post.unit(),
              post.key(),
              unit.code() + "." + post.key(),
              post.name(),
              post.rank(),
              post.existence());
      change.posts.put(coded);
    }
    if (end != null) {
      new Endings(structure, change).ofUnit(unit.id(), end);
    }
  }

  /**
   * The flag holds from a day on, or no longer does.
   *
   * @param from null: as if it always was so
   */
  void flag(StructureChange change, UUID unit, String flag, boolean on, @Nullable LocalDate from) {
    List<UnitFlag> kept = new ArrayList<>();
    LocalDate start = from;
    UUID widened = null;
    for (UnitFlag known : structure.flags(unit)) {
      if (!known.flag().equals(flag)) {
        continue;
      }
      boolean before =
          from != null && (known.days().from() == null || known.days().from().isBefore(from));
      boolean reaches =
          before && (known.days().to() == null || !known.days().to().isBefore(from.minusDays(1)));
      if (on && reaches) {
        start = known.days().from();
        widened = known.id();
      } else if (before && !on && reaches) {
        DateRange shortened = new DateRange(known.days().from(), from.minusDays(1));
        kept.add(new UnitFlag(known.id(), unit, flag, shortened));
      } else if (!before) {
        change.flags.remove(known.id());
      }
    }
    if (on) {
      UUID id = widened == null ? ids.next() : widened;
      kept.add(new UnitFlag(id, unit, flag, new DateRange(start, null)));
    }
    kept.forEach(change.flags::put);
  }
}
