package huanze.unit;

import huanze.base.Ids;
import huanze.sheet.MappedRow;
import huanze.sheet.MappedSheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a file of people would change. People are known by id, else by code, else by name;
 * where a name alone does not say who is meant, the row is a problem: nobody is ever merged.
 */
final class PeopleImport {
  private final Structure structure;
  private final Ids ids;
  private final RosterChoices choices;
  private final ImportPlan plan;
  private final Map<String, Person> byCode = new HashMap<>();
  private final Map<String, Integer> rowOfCode = new HashMap<>();
  private final Map<UUID, Integer> rowOfId = new HashMap<>();
  private final Map<String, Integer> uncodedRowOfName = new HashMap<>();
  private final Map<String, Integer> codedRowOfName = new HashMap<>();

  PeopleImport(Structure structure, Ids ids, RosterChoices choices, ImportPlan plan) {
    this.structure = structure;
    this.ids = ids;
    this.choices = choices;
    this.plan = plan;
    structure.people().stream().filter(p -> p.code() != null).forEach(p -> byCode.put(p.code(), p));
  }

  void read(MappedSheet sheet) {
    sheet.rows().stream()
        .filter(r -> r.good() && r.text("code") != null)
        .forEach(r -> codedRowOfName.putIfAbsent(r.text("name"), r.number()));
    for (MappedRow row : sheet.rows()) {
      if (row.good() && HolderName.isNobody(String.valueOf(row.text("name")))) {
        plan.note(row.number(), "unit.import.nobodyNamed", row.text("name"));
      } else if (row.good()) {
        read(row);
      }
    }
  }

  private void read(MappedRow row) {
    String name = String.valueOf(row.text("name"));
    String code = row.text("code");
    Integer earlier = code == null ? null : rowOfCode.putIfAbsent(code, row.number());
    if (earlier != null) {
      plan.problem(row.number(), "code", "unit.import.twice", String.valueOf(code), earlier);
    } else if (row.text("id") != null) {
      readById(row, String.valueOf(row.text("id")), name, code);
    } else if (code != null) {
      readByCode(row, name, code);
    } else {
      readByName(row, name);
    }
  }

  private void readById(MappedRow row, String idText, String name, @Nullable String code) {
    Optional<UUID> id = Uuids.parse(idText);
    if (id.isEmpty()) {
      plan.problem(row.number(), "id", "unit.import.badId", idText);
      return;
    }
    Integer earlier = rowOfId.putIfAbsent(id.get(), row.number());
    Person holder = code == null ? null : byCode.get(code);
    if (earlier != null) {
      plan.problem(row.number(), "id", "unit.import.twice", idText, earlier);
    } else if (holder != null && !holder.id().equals(id.get())) {
      plan.problem(row.number(), "code", "unit.import.personCodeTaken", code, holder.name());
    } else if (structure.person(id.get()).isPresent()) {
      Person known = structure.person(id.get()).get();
      put(row, known, new Person(id.get(), name, row.has("code") ? code : known.code()));
    } else {
      put(row, null, new Person(id.get(), name, code));
    }
  }

  private void readByCode(MappedRow row, String name, String code) {
    Person known = byCode.get(code);
    if (known != null) {
      put(row, known, new Person(known.id(), name, code));
    } else if (structure.peopleNamed(name).stream().anyMatch(p -> p.code() == null)) {
      List<Person> uncoded =
          structure.peopleNamed(name).stream().filter(p -> p.code() == null).toList();
      ask(
          row,
          name,
          uncoded,
          true,
          () -> plan.problem(row.number(), "name", "unit.import.uncodedStands", name, code));
    } else {
      put(row, null, new Person(ids.next(), name, code));
    }
  }

  private void readByName(MappedRow row, String name) {
    List<Person> namesakes = structure.peopleNamed(name);
    Integer twin = uncodedRowOfName.putIfAbsent(name, row.number());
    if (twin == null) {
      twin = codedRowOfName.get(name);
    }
    if (twin != null) {
      plan.problem(row.number(), "name", "unit.import.sameNameInFile", name, twin);
    } else if (namesakes.size() > 1) {
      ask(
          row,
          name,
          namesakes,
          false,
          () -> plan.problem(row.number(), "name", "unit.import.sameName", name, namesakes.size()));
    } else if (namesakes.size() == 1) {
      put(row, namesakes.getFirst(), namesakes.getFirst());
    } else {
      put(row, null, new Person(ids.next(), name, null));
    }
  }

  /**
   * Who of several is meant, or somebody new. Without a code nobody is new: he could not be told
   * from the others.
   */
  private void ask(
      MappedRow row, String name, List<Person> namesakes, boolean canBeNew, Runnable open) {
    String code = row.text("code");
    String answer = choices.answer(row.number(), name).orElse(null);
    if (answer != null) {
      Optional<Person> meant =
          namesakes.stream()
              .filter(p -> answer.equals(p.code()) || answer.equals(p.id().toString()))
              .findFirst();
      if (meant.isPresent()) {
        Person known = meant.get();
        put(row, known, new Person(known.id(), name, code == null ? known.code() : code));
      } else if (canBeNew && answer.equals(RosterChoices.NEW)) {
        put(row, null, new Person(ids.next(), name, code));
      } else {
        plan.problem(row.number(), "name", "unit.import.badAnswer", name, answer);
      }
    } else {
      open.run();
    }
    List<SameName.Asked> asked = List.of(new SameName.Asked(row.number(), "", answer));
    plan.ask(new SameName(name, asked, plan.candidates(namesakes, structure), canBeNew));
  }

  private void put(MappedRow row, @Nullable Person known, Person person) {
    if (known == null) {
      plan.add(row.number(), person.name(), w -> w.put(UnitTables.PERSON, UnitTables.row(person)));
    } else {
      plan.change(
          row.number(),
          known.name(),
          fields(known),
          fields(person),
          w -> w.put(UnitTables.PERSON, UnitTables.row(person)));
    }
  }

  /** A person as the form's columns hold it. */
  static Map<String, Object> fields(Person person) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("id", person.id().toString());
    fields.put("name", person.name());
    fields.put("code", person.code());
    return fields;
  }
}
