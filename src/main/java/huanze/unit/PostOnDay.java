package huanze.unit;

import huanze.base.CamelCase;
import huanze.rulepack.RulePack;
import huanze.rulepack.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post on a day and one who held it then, as lists and the command line show it. Art. 20 asks
 * this first: who answered for what when it happened.
 *
 * @param unit code of the unit
 * @param unitName as it was called that day
 * @param post code of the post
 * @param rank such as {@code mainLeader}
 * @param responsibility that Art. 4 gives the rank in such an organ, in the pack's words; null:
 *     none
 * @param fields what the post was in charge of that day
 * @param state held, acting or vacant
 * @param person id, or null if vacant
 * @param personCode tells two of one name apart
 * @param from first day of the tenure
 * @param document number of the appointment
 */
public record PostOnDay(
    String unit,
    String unitName,
    String post,
    String postName,
    String rank,
    @Nullable String responsibility,
    List<String> fields,
    String state,
    @Nullable UUID person,
    @Nullable String personName,
    @Nullable String personCode,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String document) {
  public PostOnDay {
    fields = List.copyOf(fields);
  }

  /** Every post that existed on a day in every unit that did. */
  public static List<PostOnDay> all(Structure structure, RulePack pack, LocalDate on) {
    return of(structure.units(), structure, pack, on);
  }

  /**
   * The posts of some units that existed on a day: region by region, committee and government
   * before departments, posts by rank; a post that several held has as many rows, the one who held
   * it in full first.
   */
  public static List<PostOnDay> of(
      Collection<Unit> units, Structure structure, RulePack pack, LocalDate on) {
    List<PostOnDay> rows = new ArrayList<>();
    List<Unit> ordered =
        units.stream()
            .sorted(
                Comparator.comparing(Unit::region)
                    .thenComparing(u -> place(u, pack))
                    .thenComparing(new UnitOrder(pack)))
            .toList();
    for (Unit unit : ordered) {
      structure.postsOf(unit.id()).stream()
          .filter(p -> structure.life(p).filter(life -> life.contains(on)).isPresent())
          .sorted(Comparator.comparing(Post::rank).thenComparing(Post::code))
          .forEach(p -> rows.addAll(of(p, unit, structure, pack, on)));
    }
    return rows;
  }

  /** Committee, government, all others. */
  static int place(Unit unit, RulePack pack) {
    return switch (pack.kind(unit.kind()).standsFor()) {
      case "partyCommittee" -> 0;
      case "government" -> 1;
      default -> 2;
    };
  }

  private static List<PostOnDay> of(
      Post post, Unit unit, Structure structure, RulePack pack, LocalDate on) {
    List<Tenure> holders =
        structure.holders(post.id(), on).stream()
            .sorted(Comparator.comparing(Tenure::acting))
            .toList();
    return holders.isEmpty()
        ? List.of(row(post, unit, null, structure, pack, on))
        : holders.stream().map(t -> row(post, unit, t, structure, pack, on)).toList();
  }

  private static PostOnDay row(
      Post post,
      Unit unit,
      @Nullable Tenure held,
      Structure structure,
      RulePack pack,
      LocalDate on) {
    Person person = held == null ? null : structure.person(held.person()).orElseThrow();
    return new PostOnDay(
        unit.code(),
        structure.nameOn(unit.id(), on),
        post.code(),
        post.name(),
        CamelCase.of(post.rank()),
        responsibility(post, unit, pack).map(Term::name).orElse(null),
        structure.fieldsOf(post.id(), on).stream().map(FieldInCharge::field).toList(),
        held == null ? "vacant" : held.acting() ? "acting" : "held",
        person == null ? null : person.id(),
        person == null ? null : person.name(),
        person == null ? null : person.code(),
        held == null ? null : held.days().from(),
        held == null ? null : held.days().to(),
        held == null ? null : held.document());
  }

  /** What Art. 4 has a holder of the post answer for; by analogy where the unit is so treated. */
  public static Optional<Term> responsibility(Post post, Unit unit, RulePack pack) {
    Optional<Term> own = pack.responsibility(unit.kind(), post.rank());
    return own.isPresent() || unit.treatedAs() == null
        ? own
        : pack.responsibility(unit.treatedAs(), post.rank());
  }

  public boolean isVacant() {
    return person == null;
  }
}
