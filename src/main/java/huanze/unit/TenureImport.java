package huanze.unit;

import huanze.base.CamelCase;
import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.base.Problem;
import huanze.rulepack.Rank;
import huanze.sheet.MappedRow;
import huanze.sheet.MappedSheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a file of tenures, or a combined roster, would change. A combined roster also
 * makes the people and posts it speaks of; what its cells leave empty stays as it stands, while a
 * file of tenures empties it.
 */
final class TenureImport {
  private static final Comparator<Planned> BEGINS =
      Comparator.comparing(Planned::begins).thenComparing(Planned::row);

  private final Structure structure;
  private final Ids ids;
  private final ImportPlan plan;
  private final PostMatch posts;
  private final PeopleMatch people;
  private final FieldsImport charge;
  private final boolean combined;
  private final Map<UUID, Map<UUID, Tenure>> byPost = new HashMap<>();
  private final Map<Object, Integer> rowOfTenure = new HashMap<>();
  private final List<Planned> planned = new ArrayList<>();
  private final Map<UUID, Planned> plannedOf = new HashMap<>();
  private final Set<UUID> named = new HashSet<>();

  private record Planned(int row, @Nullable Tenure known, Tenure tenure) {
    LocalDate begins() {
      return Objects.requireNonNullElse(tenure.days().from(), LocalDate.MIN);
    }
  }

  private record Placed(MappedRow row, Post post) {}

  TenureImport(
      Structure structure,
      Ids ids,
      ImportPlan plan,
      PostMatch posts,
      PeopleMatch people,
      FieldsImport charge,
      boolean combined) {
    this.structure = structure;
    this.ids = ids;
    this.plan = plan;
    this.posts = posts;
    this.people = people;
    this.charge = charge;
    this.combined = combined;
  }

  void read(MappedSheet sheet) {
    List<Placed> placed = new ArrayList<>();
    HolderName names = new HolderName(plan);
    for (MappedRow written : sheet.rows()) {
      MappedRow row = written.good() ? names.read(written).orElse(null) : null;
      if (row != null && isPlausible(row)) {
        posts
            .of(row)
            .ifPresent(
                post ->
                    placed.add(
                        new Placed(
                            posts.isActing(row.number()) ? row.with("acting", true) : row, post)));
      }
    }
    Map<Integer, Person> found = people.of(mentions(placed));
    for (Placed p : placed) {
      Person person = found.get(p.row.number());
      if (person == null) {
        person = holderNamed(p.row).orElse(null);
      }
      if (person != null) {
        read(p.row, p.post, person);
      }
    }
    posts.made().values().forEach(plan::before);
    people.made().values().forEach(plan::before);
    TenureChecks checks = new TenureChecks(structure, posts.made(), people.made());
    for (Planned p : planned) {
      List<Problem> problems = checks.of(p.tenure, besides(p));
      problems.forEach(problem -> plan.problem(p.row, problem));
      if (problems.isEmpty()) {
        plan(p);
      }
    }
    charge.plan(id -> where(structure.post(id).orElseGet(() -> posts.made().get(id))));
  }

  /**
   * The other tenures of its post, those left out that the file speaks of too and that begin later:
   * of two rows that clash, only the later is told so.
   */
  private List<Tenure> besides(Planned p) {
    return ofPost(p.tenure.post()).values().stream()
        .filter(t -> !plannedOf.containsKey(t.id()) || BEGINS.compare(plannedOf.get(t.id()), p) < 0)
        .toList();
  }

  private boolean isPlausible(MappedRow row) {
    String id = row.text("id");
    if (id != null && Uuids.parse(id).isEmpty()) {
      plan.problem(row.number(), "id", "unit.import.badId", id);
      return false;
    }
    if (row.text("personName") == null && row.text("personCode") == null) {
      plan.problem(row.number(), "personName", "unit.import.whichPerson");
      return false;
    }
    return true;
  }

  /** Rows whose person is to be found out; a row that names its tenure means the one in it. */
  private List<PeopleMatch.Mention> mentions(List<Placed> placed) {
    return placed.stream()
        .filter(p -> holderNamed(p.row).isEmpty())
        .map(
            p ->
                new PeopleMatch.Mention(
                    p.row.number(),
                    p.row.text("personName") == null ? "" : p.row.text("personName"),
                    p.row.text("personCode"),
                    p.post.id(),
                    where(p.post),
                    p.row.date("from")))
        .toList();
  }

  private Optional<Tenure> namedTenure(MappedRow row) {
    return Optional.ofNullable(row.text("id")).flatMap(Uuids::parse).flatMap(structure::tenure);
  }

  /** The person of the tenure a row names, if name and code still are his. */
  private Optional<Person> holderNamed(MappedRow row) {
    String code = row.text("personCode");
    return namedTenure(row)
        .flatMap(t -> structure.person(t.person()))
        .filter(p -> p.isNamed(row.text("personName")))
        .filter(p -> code == null || code.equals(p.code()));
  }

  private String where(Post post) {
    return structure.unit(post.unit()).map(Unit::name).orElse("") + " " + post.name();
  }

  private void read(MappedRow row, Post post, Person person) {
    Tenure known = namedTenure(row).or(() -> same(post, person, row)).orElse(null);
    UUID own =
        known != null
            ? known.id()
            : Optional.ofNullable(row.text("id")).flatMap(Uuids::parse).orElseGet(ids::next);
    Tenure tenure = tenure(own, row, known, post, person);
    Object meant =
        known != null ? own : List.of(post.id(), person.id(), String.valueOf(tenure.days().from()));
    Integer earlier = rowOfTenure.putIfAbsent(meant, row.number());
    if (earlier != null) {
      plan.problem(
          row.number(),
          "personName",
          "unit.import.twice",
          person.name() + " " + where(post),
          earlier);
      return;
    }
    if (known != null && !known.post().equals(tenure.post())) {
      ofPost(known.post()).remove(own);
    }
    ofPost(tenure.post()).put(own, tenure);
    Planned read = new Planned(row.number(), known, tenure);
    planned.add(read);
    plannedOf.put(own, read);
  }

  private Map<UUID, Tenure> ofPost(UUID post) {
    return byPost.computeIfAbsent(
        post,
        id ->
            structure.tenuresOfPost(id).stream()
                .collect(Collectors.toMap(Tenure::id, t -> t, (a, b) -> a, LinkedHashMap::new)));
  }

  private Tenure tenure(UUID id, MappedRow row, @Nullable Tenure known, Post post, Person person) {
    DateRange before = known == null ? DateRange.ALWAYS : known.days();
    Boolean acting = row.flag("acting");
    return new Tenure(
        id,
        post.id(),
        person.id(),
        new DateRange(
            says(row, "from") ? row.date("from") : before.from(),
            says(row, "to") ? row.date("to") : before.to()),
        acting != null ? acting : known != null && known.acting(),
        says(row, "document") || known == null ? row.text("document") : known.document());
  }

  private boolean says(MappedRow row, String key) {
    return combined ? row.values().containsKey(key) : row.has(key);
  }

  /**
   * The tenure in the ledger that a row without id speaks of: same post, person and first day; in a
   * combined roster, which tells what is so rather than what was, else the only one that reaches
   * into the row's days.
   */
  private Optional<Tenure> same(Post post, Person person, MappedRow row) {
    List<Tenure> held =
        structure.tenuresOfPost(post.id()).stream()
            .filter(t -> t.person().equals(person.id()))
            .toList();
    LocalDate from = row.date("from");
    Optional<Tenure> exact =
        held.stream()
            .filter(t -> !says(row, "from") || Objects.equals(t.days().from(), from))
            .reduce((earlier, later) -> combined ? later : earlier);
    if (exact.isPresent() || !combined) {
      return exact;
    }
    DateRange days = new DateRange(from, row.date("to"));
    List<Tenure> reaching = held.stream().filter(t -> t.days().overlaps(days)).toList();
    return reaching.size() == 1 ? Optional.of(reaching.getFirst()) : Optional.empty();
  }

  private void plan(Planned p) {
    String what = person(p.tenure).name() + " " + where(post(p.tenure));
    if (p.known == null) {
      plan.add(
          p.row, what + remark(p.tenure), w -> w.put(UnitTables.TENURE, UnitTables.row(p.tenure)));
    } else {
      plan.change(
          p.row,
          what,
          fields(p.known, person(p.known), post(p.known)),
          fields(p.tenure, person(p.tenure), post(p.tenure)),
          w -> w.put(UnitTables.TENURE, UnitTables.row(p.tenure)));
    }
  }

  /** What else the first row that speaks of it makes. */
  private String remark(Tenure tenure) {
    List<String> also = new ArrayList<>();
    if (structure.person(tenure.person()).isEmpty() && named.add(tenure.person())) {
      also.add(plan.text("unit.import.newPerson"));
    }
    if (structure.post(tenure.post()).isEmpty() && named.add(tenure.post())) {
      Rank rank = post(tenure).rank();
      also.add(plan.text("unit.import.newPost", plan.text("unit.ui.rank." + CamelCase.of(rank))));
    }
    return also.isEmpty() ? "" : plan.text("unit.import.also", String.join("; ", also));
  }

  private Post post(Tenure tenure) {
    return structure.post(tenure.post()).orElseGet(() -> posts.made().get(tenure.post()));
  }

  private Person person(Tenure tenure) {
    Person made = people.made().get(tenure.person());
    return made != null ? made : structure.person(tenure.person()).orElseThrow();
  }

  private Map<String, Object> fields(Tenure tenure, Person person, Post post) {
    return fields(tenure, person, post, structure.unit(post.unit()).orElseThrow());
  }

  /** A tenure as the form's columns hold it. */
  static Map<String, Object> fields(Tenure tenure, Structure structure) {
    Post post = structure.post(tenure.post()).orElseThrow();
    return fields(
        tenure,
        structure.person(tenure.person()).orElseThrow(),
        post,
        structure.unit(post.unit()).orElseThrow());
  }

  private static Map<String, Object> fields(Tenure tenure, Person person, Post post, Unit unit) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("id", tenure.id().toString());
    fields.put("unit", unit.code());
    fields.put("unitName", unit.name());
    fields.put("post", post.code());
    fields.put("postName", post.name());
    fields.put("rank", CamelCase.of(post.rank()));
    fields.put("personName", person.name());
    fields.put("personCode", person.code());
    fields.put("from", tenure.days().from());
    fields.put("to", tenure.days().to());
    fields.put("acting", tenure.acting());
    fields.put("document", tenure.document());
    return fields;
  }
}
