package huanze.unit;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.ledger.Deed;
import huanze.ledger.Saving;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds and changes people and who holds which post when. Each use case is one entry. */
public final class PeopleService {
  private final Saving ledger;
  private final Structures structures;
  private final Gate gate;
  private final Ids ids;

  public PeopleService(Saving ledger, Structures structures, Gate gate, Ids ids) {
    this.ledger = ledger;
    this.structures = structures;
    this.gate = gate;
    this.ids = ids;
  }

  /**
   * @param code needed only if somebody has the same name
   */
  public UUID addPerson(String name, @Nullable String code) {
    Person person = person(ids.next(), name, code);
    putPerson(person, Deed.of("unit.deed.personAdded", person.name()));
    return person.id();
  }

  public void editPerson(UUID id, String name, @Nullable String code) {
    Person known =
        structures
            .current()
            .person(id)
            .orElseThrow(() -> InvalidInput.of("person", "unit.problem.noPerson", id));
    putPerson(person(id, name, code), Deed.of("unit.deed.personEdited", known.name()));
  }

  private static Person person(UUID id, String name, @Nullable String code) {
    return new Person(id, Person.plain(name), code == null || code.isBlank() ? null : code.strip());
  }

  private void putPerson(Person person, Deed deed) {
    gate.require(Right.EDIT_PEOPLE, null);
    InvalidInput.refuse(problems(person, structures.current()));
    ledger.save(deed, writes -> writes.put(UnitTables.PERSON, UnitTables.row(person)));
  }

  private static List<Problem> problems(Person person, Structure structure) {
    List<Problem> problems = new ArrayList<>();
    if (person.name().isEmpty()) {
      problems.add(Problem.of("name", "unit.problem.personName"));
    }
    if (person.code() == null) {
      if (structure.peopleNamed(person.name()).stream()
          .anyMatch(p -> !p.id().equals(person.id()))) {
        problems.add(Problem.of("code", "unit.problem.sameName", person.name()));
      }
    } else {
      structure
          .personWithCode(person.code())
          .filter(p -> !p.id().equals(person.id()))
          .ifPresent(
              p ->
                  problems.add(
                      Problem.of("code", "unit.problem.personCodeTaken", person.code(), p.name())));
    }
    return problems;
  }

  public UUID addTenure(TenureDraft draft) {
    Tenure tenure = draft.tenure(ids.next());
    putTenure(tenure, "unit.deed.tenureAdded");
    return tenure.id();
  }

  public void editTenure(UUID id, TenureDraft draft) {
    known(id);
    putTenure(draft.tenure(id), "unit.deed.tenureEdited");
  }

  /** The last day of a tenure. */
  public void endTenure(UUID id, LocalDate lastDay) {
    Tenure known = known(id);
    DateRange days = new DateRange(known.days().from(), lastDay);
    Tenure ended =
        new Tenure(id, known.post(), known.person(), days, known.acting(), known.document());
    putTenure(ended, "unit.deed.tenureEnded");
  }

  /** Takes out a tenure that never was. */
  public void removeTenure(UUID id) {
    Tenure known = known(id);
    Structure structure = structures.current();
    gate.require(Right.EDIT_PEOPLE, structure.post(known.post()).map(Post::unit).orElse(null));
    ledger.save(
        deed("unit.deed.tenureRemoved", known, structure),
        writes -> writes.remove(UnitTables.TENURE, id));
  }

  private Tenure known(UUID id) {
    return structures
        .current()
        .tenure(id)
        .orElseThrow(() -> InvalidInput.of("tenure", "unit.problem.noTenure", id));
  }

  private void putTenure(Tenure tenure, String textKey) {
    Structure structure = structures.current();
    gate.require(Right.EDIT_PEOPLE, structure.post(tenure.post()).map(Post::unit).orElse(null));
    InvalidInput.refuse(
        new TenureChecks(structure).of(tenure, structure.tenuresOfPost(tenure.post())));
    ledger.save(
        deed(textKey, tenure, structure),
        writes -> writes.put(UnitTables.TENURE, UnitTables.row(tenure)));
  }

  private static Deed deed(String textKey, Tenure tenure, Structure structure) {
    Post post = structure.post(tenure.post()).orElseThrow();
    return Deed.of(
        textKey,
        structure.person(tenure.person()).map(Person::name).orElse(""),
        structure.unit(post.unit()).map(Unit::name).orElse(""),
        post.name());
  }
}
