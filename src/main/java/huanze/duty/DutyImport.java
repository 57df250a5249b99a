package huanze.duty;

import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.base.Problem;
import huanze.rulepack.Term;
import huanze.sheet.MappedRow;
import huanze.sheet.MappedSheet;
import huanze.unit.ImportPlan;
import huanze.unit.Post;
import huanze.unit.PostMatch;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a file of assignments would change. The post is named as in a roster, the duty by
 * id, number, place in its pack or text.
 */
final class DutyImport {
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final Structure structure;
  private final DutyBook book;
  private final Ids ids;
  private final PostMatch posts;
  private final ImportPlan plan;
  private final Map<UUID, Map<UUID, Assignment>> ofPost = new HashMap<>();
  private final Map<UUID, Integer> rowOf = new HashMap<>();
  private final List<Planned> planned = new ArrayList<>();

  private record Planned(int row, @Nullable Assignment known, Assignment assignment) {}

  DutyImport(Structure structure, DutyBook book, Ids ids, PostMatch posts, ImportPlan plan) {
    this.structure = structure;
    this.book = book;
    this.ids = ids;
    this.posts = posts;
    this.plan = plan;
  }

  void read(MappedSheet sheet) {
    sheet.rows().stream().filter(MappedRow::good).forEach(this::read);
    AssignmentChecks checks = new AssignmentChecks(structure, book);
    for (Planned p : planned) {
      // What stands already is left alone, though its post may have ended since.
      List<Problem> problems =
          p.assignment.equals(p.known)
              ? List.of()
              : checks.of(p.assignment, shapes(p.assignment.post()).values());
      problems.forEach(problem -> plan.problem(p.row, problem));
      if (problems.isEmpty()) {
        plan(p);
      }
    }
  }

  private void plan(Planned p) {
    Assignment a = p.assignment;
    if (p.known == null) {
      plan.add(
          p.row,
          what(a),
          w -> {
            w.put(DutyTables.ASSIGNMENT, DutyTables.row(a));
            w.remove(DutyTables.DECLINED, DutyService.declinedId(a.post(), a.duty()));
          });
    } else {
      plan.change(
          p.row,
          what(a),
          fields(p.known, structure, book),
          fields(a, structure, book),
          w -> w.put(DutyTables.ASSIGNMENT, DutyTables.row(a)));
    }
  }

  private String what(Assignment a) {
    Post post = structure.post(a.post()).orElseThrow();
    return structure.unit(post.unit()).map(Unit::name).orElse("")
        + " "
        + post.name()
        + " "
        + book.duty(a.duty()).map(AssignmentChecks::label).orElse(a.duty());
  }

  private Map<UUID, Assignment> shapes(UUID post) {
    return ofPost.computeIfAbsent(
        post,
        p -> {
          Map<UUID, Assignment> known = new HashMap<>();
          book.ofPost(p).forEach(a -> known.put(a.id(), a));
          return known;
        });
  }

  private void read(MappedRow row) {
    String idText = row.text("id");
    if (idText != null && !UUID_FORM.matcher(idText).matches()) {
      plan.problem(row.number(), "id", "duty.import.badId", idText);
      return;
    }
    UUID id = idText == null ? null : UUID.fromString(idText);
    Optional<Post> post = posts.of(row);
    Optional<CatalogueDuty> duty = post.flatMap(p -> duty(row, p));
    if (post.isEmpty() || duty.isEmpty()) {
      return;
    }
    Assignment named = id == null ? null : book.assignment(id).orElse(null);
    Assignment known = named != null ? named : same(post.get(), duty.get(), row).orElse(null);
    UUID own = known != null ? known.id() : id != null ? id : ids.next();
    Integer earlier = rowOf.putIfAbsent(own, row.number());
    if (earlier != null) {
      plan.problem(row.number(), "duty", "duty.import.twice", earlier);
      return;
    }
    Assignment assignment = assignment(own, row, known, post.get(), duty.get());
    if (known != null && !known.post().equals(assignment.post())) {
      shapes(known.post()).remove(own);
    }
    shapes(assignment.post()).put(own, assignment);
    planned.add(new Planned(row.number(), known, assignment));
  }

  private Assignment assignment(
      UUID id, MappedRow row, @Nullable Assignment known, Post post, CatalogueDuty duty) {
    DateRange before = known == null ? DateRange.ALWAYS : known.days();
    String responsibility = row.text("responsibility");
    if (responsibility == null) {
      responsibility = known == null ? byRank(post) : known.responsibility();
    }
    return new Assignment(
        id,
        post.id(),
        duty.id(),
        responsibility,
        new DateRange(
            row.has("from") ? row.date("from") : before.from(),
            row.has("to") ? row.date("to") : before.to()),
        row.has("note") || known == null ? row.text("note") : known.note());
  }

  private String byRank(Post post) {
    return structure
        .unit(post.unit())
        .flatMap(unit -> book.responsibility(unit.kind(), post.rank()))
        .map(Term::id)
        .orElse("");
  }

  /** The assignment in the ledger that a row without id speaks of: same post, duty, first day. */
  private Optional<Assignment> same(Post post, CatalogueDuty duty, MappedRow row) {
    return book.ofPost(post.id()).stream()
        .filter(a -> a.duty().equals(duty.id()))
        .filter(a -> !row.has("from") || Objects.equals(a.days().from(), row.date("from")))
        .findFirst();
  }

  /** Of several duties of one number the one that such a unit can carry. */
  private Optional<CatalogueDuty> duty(MappedRow row, Post post) {
    String word = String.valueOf(row.text("duty"));
    List<CatalogueDuty> called =
        book.catalogue().stream()
            .filter(
                d ->
                    d.id().equals(word)
                        || d.number().equals(word)
                        || d.cite().equals(word)
                        || d.text().equals(word))
            .toList();
    Unit unit = structure.unit(post.unit()).orElseThrow();
    List<CatalogueDuty> fitting = called.stream().filter(d -> d.canBeCarriedBy(unit)).toList();
    List<CatalogueDuty> found = called.size() > 1 ? fitting : called;
    if (found.size() != 1) {
      plan.problem(
          row.number(),
          "duty",
          called.isEmpty() ? "duty.import.noDuty" : "duty.import.manyDuties",
          word,
          unit.name());
      return Optional.empty();
    }
    return Optional.of(found.get(0));
  }

  /** An assignment as the form's columns hold it. */
  static Map<String, Object> fields(Assignment a, Structure structure, DutyBook book) {
    Post post = structure.post(a.post()).orElseThrow();
    Unit unit = structure.unit(post.unit()).orElseThrow();
    Map<String, Object> fields = new HashMap<>();
    fields.put("unitName", unit.name());
    fields.put("unit", unit.code());
    fields.put("postName", post.name());
    fields.put("post", post.code());
    fields.put("duty", a.duty());
    fields.put("text", book.duty(a.duty()).map(CatalogueDuty::text).orElse(""));
    fields.put("responsibility", a.responsibility());
    fields.put("from", a.days().from());
    fields.put("to", a.days().to());
    fields.put("note", a.note());
    fields.put("id", a.id().toString());
    return fields;
  }
}
