package huanze.unit;

import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.base.Problem;
import huanze.sheet.Cells;
import huanze.sheet.MappedRow;
import huanze.sheet.MappedSheet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a file of tenures would change. The post is named by its code, or by unit and key
 * or name; the person by code or name.
 */
final class TenureImport {
  private final Structure structure;
  private final Ids ids;
  private final ImportPlan plan;
  private final Map<String, List<Unit>> unitsByName;
  private final Map<String, Person> peopleByCode = new HashMap<>();
  private final Map<UUID, Map<UUID, Tenure>> byPost = new HashMap<>();
  private final Map<UUID, Integer> rowOfTenure = new LinkedHashMap<>();
  private final List<Planned> planned = new ArrayList<>();

  private record Planned(int row, @Nullable Tenure known, Tenure tenure) {}

  TenureImport(Structure structure, Ids ids, ImportPlan plan) {
    this.structure = structure;
    this.ids = ids;
    this.plan = plan;
    this.unitsByName = structure.units().stream().collect(Collectors.groupingBy(Unit::name));
    structure.people().stream()
        .filter(p -> p.code() != null)
        .forEach(p -> peopleByCode.put(p.code(), p));
  }

  void read(MappedSheet sheet) {
    sheet.rows().stream().filter(MappedRow::good).forEach(this::read);
    TenureChecks checks = new TenureChecks(structure);
    for (Planned p : planned) {
      List<Problem> problems = checks.of(p.tenure, ofPost(p.tenure.post()).values());
      problems.forEach(problem -> plan.problem(p.row, problem));
      if (problems.isEmpty()) {
        plan(p);
      }
    }
  }

  private Map<UUID, Tenure> ofPost(UUID post) {
    return byPost.computeIfAbsent(
        post,
        id ->
            structure.tenuresOfPost(id).stream()
                .collect(Collectors.toMap(Tenure::id, t -> t, (a, b) -> a, LinkedHashMap::new)));
  }

  private void plan(Planned p) {
    String what = what(p.tenure);
    if (p.known == null) {
      plan.add(p.row, what, w -> w.put(UnitTables.TENURE, UnitTables.row(p.tenure)));
    } else {
      plan.change(
          p.row,
          what,
          fields(p.known, structure),
          fields(p.tenure, structure),
          w -> w.put(UnitTables.TENURE, UnitTables.row(p.tenure)));
    }
  }

  private String what(Tenure tenure) {
    Post post = structure.post(tenure.post()).orElseThrow();
    return structure.person(tenure.person()).orElseThrow().name()
        + " "
        + structure.unit(post.unit()).orElseThrow().name()
        + " "
        + post.name();
  }

  private void read(MappedRow row) {
    Tenure named = null;
    String idText = row.text("id");
    Optional<UUID> id = idText == null ? Optional.empty() : Uuids.parse(idText);
    if (idText != null && id.isEmpty()) {
      plan.problem(row.number(), "id", "unit.import.badId", idText);
      return;
    }
    if (id.isPresent()) {
      named = structure.tenure(id.get()).orElse(null);
    }
    Optional<Post> post = post(row);
    Optional<Person> person = post.isEmpty() ? Optional.empty() : person(row, named);
    if (post.isEmpty() || person.isEmpty()) {
      return;
    }
    Tenure known = named != null ? named : same(post.get(), person.get(), row).orElse(null);
    UUID own = known != null ? known.id() : id.orElseGet(ids::next);
    Tenure tenure = tenure(own, row, known, post.get(), person.get());
    Integer earlier = known == null ? null : rowOfTenure.putIfAbsent(own, row.number());
    if (earlier != null) {
      plan.problem(row.number(), "personName", "unit.import.twice", what(tenure), earlier);
      return;
    }
    if (known != null && !known.post().equals(tenure.post())) {
      ofPost(known.post()).remove(own);
    }
    ofPost(tenure.post()).put(own, tenure);
    planned.add(new Planned(row.number(), known, tenure));
  }

  private static Tenure tenure(
      UUID id, MappedRow row, @Nullable Tenure known, Post post, Person person) {
    DateRange before = known == null ? DateRange.ALWAYS : known.days();
    Boolean acting = row.flag("acting");
    return new Tenure(
        id,
        post.id(),
        person.id(),
        new DateRange(
            row.has("from") ? row.date("from") : before.from(),
            row.has("to") ? row.date("to") : before.to()),
        acting != null ? acting : known != null && known.acting(),
        row.has("document") || known == null ? row.text("document") : known.document());
  }

  /** The tenure in the ledger that a row without id speaks of: same post, person and first day. */
  private Optional<Tenure> same(Post post, Person person, MappedRow row) {
    return structure.tenuresOfPost(post.id()).stream()
        .filter(t -> t.person().equals(person.id()))
        .filter(t -> !row.has("from") || Objects.equals(t.days().from(), row.date("from")))
        .findFirst();
  }

  private Optional<Post> post(MappedRow row) {
    String key = row.text("post");
    Optional<Post> byCode = key == null ? Optional.empty() : structure.post(key);
    if (byCode.isPresent()) {
      return byCode;
    }
    if (key != null && row.text("unit") == null && row.text("unitName") == null) {
      plan.problem(row.number(), "post", "unit.import.noPostCode", key);
      return Optional.empty();
    }
    Optional<Unit> unit = unit(row);
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    List<Post> posts = structure.postsOf(unit.get().id());
    String name = row.text("postName");
    String word = key != null ? key : name;
    List<Post> found =
        posts.stream().filter(p -> p.key().equals(word) || p.name().equals(word)).toList();
    if (found.size() == 1) {
      return Optional.of(found.getFirst());
    }
    plan.problem(
        row.number(),
        key != null ? "post" : "postName",
        "unit.import.noPost",
        unit.get().name(),
        word == null ? "" : word,
        posts.stream().map(Post::name).collect(Collectors.joining(" / ")));
    return Optional.empty();
  }

  private Optional<Unit> unit(MappedRow row) {
    String code = row.text("unit");
    String name = row.text("unitName");
    if (code == null && name == null) {
      plan.problem(row.number(), "unit", "unit.import.whichUnit");
      return Optional.empty();
    }
    String word = code != null ? code : String.valueOf(name);
    Optional<Unit> byCode = structure.unit(Cells.code(word));
    if (byCode.isPresent()) {
      return byCode;
    }
    List<Unit> named = unitsByName.getOrDefault(word, List.of());
    if (named.size() != 1) {
      plan.problem(
          row.number(),
          code != null ? "unit" : "unitName",
          named.isEmpty() ? "unit.import.noUnit" : "unit.import.manyUnits",
          word);
      return Optional.empty();
    }
    return Optional.of(named.getFirst());
  }

  private Optional<Person> person(MappedRow row, @Nullable Tenure named) {
    String code = row.text("personCode");
    String name = row.text("personName");
    if (code == null && name == null) {
      plan.problem(row.number(), "personName", "unit.import.whichPerson");
      return Optional.empty();
    }
    if (code != null) {
      return personWithCode(row, code, name);
    }
    // A row that names its tenure means the person in it, if the name still is his.
    Optional<Person> holder =
        Optional.ofNullable(named)
            .flatMap(t -> structure.person(t.person()))
            .filter(p -> p.name().equals(name));
    if (holder.isPresent()) {
      return holder;
    }
    Collection<Person> namesakes = structure.peopleNamed(String.valueOf(name));
    if (namesakes.size() == 1) {
      return namesakes.stream().findFirst();
    }
    plan.problem(
        row.number(),
        "personName",
        namesakes.isEmpty() ? "unit.import.noPerson" : "unit.import.sameName",
        String.valueOf(name),
        namesakes.size());
    return Optional.empty();
  }

  private Optional<Person> personWithCode(MappedRow row, String code, @Nullable String name) {
    Person person = peopleByCode.get(code);
    if (person == null) {
      plan.problem(row.number(), "personCode", "unit.import.noPersonCode", code);
      return Optional.empty();
    }
    if (name != null && !person.name().equals(name)) {
      plan.problem(row.number(), "personCode", "unit.import.otherName", code, person.name(), name);
      return Optional.empty();
    }
    return Optional.of(person);
  }

  /** A tenure as the form's columns hold it. */
  static Map<String, Object> fields(Tenure tenure, Structure structure) {
    TenureView view = TenureView.of(tenure, structure);
    Map<String, Object> fields = new HashMap<>();
    fields.put("id", view.id().toString());
    fields.put("unit", view.unit());
    fields.put("unitName", view.unitName());
    fields.put("post", view.post());
    fields.put("postName", view.postName());
    fields.put("personName", view.personName());
    fields.put("personCode", structure.person(view.person()).map(Person::code).orElse(null));
    fields.put("from", view.from());
    fields.put("to", view.to());
    fields.put("acting", view.acting());
    fields.put("document", view.document());
    return fields;
  }
}
