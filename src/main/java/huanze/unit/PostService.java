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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a post is in charge of, and when it ends. Each use case is one entry. */
public final class PostService {
  private final Saving ledger;
  private final Structures structures;
  private final Gate gate;
  private final Ids ids;

  public PostService(Saving ledger, Structures structures, Gate gate, Ids ids) {
    this.ledger = ledger;
    this.structures = structures;
    this.gate = gate;
    this.ids = ids;
  }

  /**
   * From a day on a post is in charge of these fields and of no others; what it was in charge of
   * before that day stays. A field that goes on goes on.
   *
   * @param fields in the office's words; empty: of nothing any more
   * @param from null: as if it always was so
   */
  public void setFields(UUID post, List<String> fields, @Nullable LocalDate from) {
    Structure structure = structures.current();
    Post known = post(post, structure);
    gate.require(Right.EDIT_UNITS, known.unit());
    Set<String> wanted = new LinkedHashSet<>();
    fields.stream().map(String::strip).filter(f -> !f.isEmpty()).forEach(wanted::add);
    InvalidInput.refuse(outsideLife(known, from, structure));
    List<FieldInCharge> all = structure.fieldsOf(post);
    ledger.save(
        Deed.of(
            wanted.isEmpty() ? "unit.deed.fieldsCleared" : "unit.deed.fieldsSet",
            unitName(known, structure),
            known.name(),
            String.join(" ", wanted)),
        writes -> writeFields(writes, ids, post, all, wanted, new DateRange(from, null)));
  }

  /**
   * @param all fields of the post known so far
   * @param wanted in the order they are listed
   * @param days from when on it is in charge of those wanted
   */
  static void writeFields(
      Writes writes,
      Ids ids,
      UUID post,
      List<FieldInCharge> all,
      Set<String> wanted,
      DateRange days) {
    Set<String> left = new LinkedHashSet<>(wanted);
    List<String> order = List.copyOf(left);
    for (FieldInCharge field : all) {
      keep(field, order, left, days.from(), writes);
    }
    for (String field : left) {
      FieldInCharge added = new FieldInCharge(ids.next(), post, field, days, order.indexOf(field));
      writes.put(PostTables.FIELD_IN_CHARGE, PostTables.row(added));
    }
  }

  /** What becomes of a field known so far; one that is wanted and goes on is no longer left. */
  private static void keep(
      FieldInCharge field,
      List<String> order,
      Set<String> left,
      @Nullable LocalDate from,
      Writes writes) {
    LocalDate end = field.days().to();
    if (from != null && end != null && end.isBefore(from)) {
      return;
    }
    LocalDate start = field.days().from();
    boolean began = from != null && (start == null || start.isBefore(from));
    if (!began) {
      writes.remove(PostTables.FIELD_IN_CHARGE, field.id());
      return;
    }
    boolean goesOn = left.remove(field.field());
    FieldInCharge kept =
        new FieldInCharge(
            field.id(),
            field.post(),
            field.field(),
            new DateRange(start, goesOn ? null : from.minusDays(1)),
            goesOn ? order.indexOf(field.field()) : field.place());
    writes.put(PostTables.FIELD_IN_CHARGE, PostTables.row(kept));
  }

  /**
   * The post's last day; tenures, fields and seats in leading groups end with it.
   *
   * @throws InvalidInput if it began later, or somebody is to take it up only afterwards
   */
  public void end(UUID post, LocalDate lastDay) {
    Structure structure = structures.current();
    Post known = post(post, structure);
    gate.require(Right.EDIT_UNITS, known.unit());
    DateRange days = new DateRange(known.existence().from(), lastDay);
    List<Problem> problems = new ArrayList<>(UnitChecks.tooEarly("to", lastDay));
    if (problems.isEmpty() && days.isReversed()) {
      problems.add(UnitChecks.reversed(days));
    }
    structure.tenuresOfPost(post).stream()
        .filter(t -> isAfter(t.days(), lastDay))
        .forEach(
            t ->
                problems.add(
                    Problem.of(
                        "to",
                        "unit.problem.heldLater",
                        structure.person(t.person()).map(Person::name).orElse(""),
                        known.name(),
                        UnitChecks.days(t.days()))));
    InvalidInput.refuse(problems);
    Post ended =
        new Post(post, known.unit(), known.key(), known.code(), known.name(), known.rank(), days);
    ledger.save(
        Deed.of(
            "unit.deed.postEnded", known.name(), unitName(known, structure), lastDay.toString()),
        writes ->
            UnitWriting.write(
                writes,
                change -> {
                  change.posts.put(ended);
                  new Endings(structure, change).ofPost(post, lastDay);
                }));
  }

  private static boolean isAfter(DateRange days, LocalDate lastDay) {
    return days.from() != null && days.from().isAfter(lastDay);
  }

  private static boolean goesOn(DateRange days, LocalDate lastDay) {
    return days.to() == null || days.to().isAfter(lastDay);
  }

  /** Fields begin within the post's life. */
  private static List<Problem> outsideLife(
      Post post, @Nullable LocalDate from, Structure structure) {
    DateRange life = structure.life(post).orElse(null);
    return life != null && (from == null || life.contains(from))
        ? List.of()
        : List.of(
            Problem.of(
                "from",
                "unit.problem.fieldOutside",
                unitName(post, structure),
                post.name(),
                life == null ? "" : UnitChecks.days(life)));
  }

  private static Post post(UUID id, Structure structure) {
    return structure.post(id).orElseThrow(() -> InvalidInput.of("post", "unit.problem.noPost", id));
  }

  private static String unitName(Post post, Structure structure) {
    return structure.unit(post.unit()).map(Unit::name).orElse("");
  }
}
