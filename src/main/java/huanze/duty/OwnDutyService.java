package huanze.duty;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.ledger.Deed;
import huanze.ledger.Saving;
import huanze.unit.Structure;
import huanze.unit.Structures;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The duties that the office writes itself (Art. 9). Each use case is one entry. */
public final class OwnDutyService {
  private final Saving ledger;
  private final Structures structures;
  private final DutyBooks books;
  private final Gate gate;
  private final Ids ids;

  public OwnDutyService(Saving ledger, Structures structures, DutyBooks books, Gate gate, Ids ids) {
    this.ledger = ledger;
    this.structures = structures;
    this.books = books;
    this.gate = gate;
    this.ids = ids;
  }

  /**
   * @return id of the duty in the catalogue
   * @throws InvalidInput naming what is missing or wrong
   */
  public String add(OwnDutyDraft draft) {
    gate.require(Right.EDIT_DUTIES, draft.unit());
    OwnDutyDraft clean = checked(draft);
    refuseTwice(clean, null);
    UUID id = ids.next();
    put(id, clean, List.of(), Deed.of("duty.deed.ownAdded", clean.text()));
    return CatalogueDuty.ownId(id);
  }

  /** Changes a duty; lists that have it are to be reviewed again. */
  public void edit(String dutyId, OwnDutyDraft draft) {
    OwnDuty known = known(dutyId);
    gate.require(Right.EDIT_DUTIES, known.draft().unit());
    OwnDutyDraft clean = checked(draft);
    refuseTwice(clean, dutyId);
    put(known.id(), clean, known.bases(), Deed.of("duty.deed.ownEdited", clean.text()));
  }

  /** Its last day as a duty. Null: it goes on. */
  public void end(String dutyId, @Nullable LocalDate lastDay) {
    OwnDuty known = known(dutyId);
    OwnDutyDraft d = known.draft();
    gate.require(Right.EDIT_DUTIES, d.unit());
    OwnDutyDraft ended =
        checked(
            new OwnDutyDraft(
                d.text(),
                d.bases(),
                d.who(),
                d.key(),
                d.unit(),
                new DateRange(d.days().from(), lastDay),
                d.note()));
    Deed deed =
        lastDay == null
            ? Deed.of("duty.deed.ownReopened", d.text())
            : Deed.of("duty.deed.ownEnded", d.text(), lastDay.toString());
    put(known.id(), ended, known.bases(), deed);
  }

  /**
   * Takes out a duty that nobody ever carried.
   *
   * @throws InvalidInput if a post carries it or did
   */
  public void remove(String dutyId) {
    OwnDuty known = known(dutyId);
    gate.require(Right.EDIT_DUTIES, known.draft().unit());
    long carried =
        books.current().assignments().stream().filter(a -> a.duty().equals(dutyId)).count();
    if (carried > 0) {
      throw InvalidInput.of("duty", "duty.problem.ownCarried", known.draft().text(), carried);
    }
    ledger.save(
        Deed.of("duty.deed.ownRemoved", known.draft().text()),
        writes -> {
          known.bases().forEach(basis -> writes.remove(DutyTables.OWN_BASIS, basis));
          writes.remove(DutyTables.OWN_DUTY, known.id());
        });
  }

  private void put(UUID id, OwnDutyDraft duty, List<UUID> before, Deed deed) {
    ledger.save(
        deed,
        writes -> {
          writes.put(DutyTables.OWN_DUTY, DutyTables.row(id, duty));
          for (int i = 0; i < duty.bases().size(); i++) {
            UUID row = i < before.size() ? before.get(i) : ids.next();
            writes.put(DutyTables.OWN_BASIS, DutyTables.row(row, id, i, duty.bases().get(i)));
          }
          for (int i = duty.bases().size(); i < before.size(); i++) {
            writes.remove(DutyTables.OWN_BASIS, before.get(i));
          }
        });
  }

  private OwnDutyDraft checked(OwnDutyDraft draft) {
    List<Problem> problems = new ArrayList<>();
    if (draft.text().isBlank()) {
      problems.add(Problem.of("text", "duty.problem.ownText"));
    }
    if (draft.days().isReversed()) {
      problems.add(
          Problem.of("to", "duty.problem.reversed", draft.days().from(), draft.days().to()));
    }
    if (draft.bases().isEmpty()) {
      problems.add(Problem.of("bases", "duty.problem.ownBasis"));
    }
    List<Basis> bases = new ArrayList<>();
    for (Basis basis : draft.bases()) {
      check(basis, problems);
      bases.add(
          new Basis(
              basis.document(),
              basis.title().strip(),
              basis.cite().strip(),
              basis.validity(),
              null,
              false));
    }
    checkWho(draft, problems);
    InvalidInput.refuse(problems);
    String note = draft.note() == null || draft.note().isBlank() ? null : draft.note().strip();
    return new OwnDutyDraft(
        draft.text().strip(), bases, draft.who(), draft.key(), draft.unit(), draft.days(), note);
  }

  /**
   * @param self id of the duty that is changed, or null
   */
  private void refuseTwice(OwnDutyDraft draft, @Nullable String self) {
    for (CatalogueDuty other : books.current().catalogue()) {
      boolean same =
          other.isOwn()
              && !other.id().equals(self)
              && other.text().equals(draft.text())
              && other.who().equals(draft.who())
              && Objects.equals(other.unit(), draft.unit())
              && Objects.equals(other.key(), draft.key())
              && other.days().overlaps(draft.days());
      if (same) {
        throw InvalidInput.of(
            "text",
            "duty.problem.ownTwice",
            other.text(),
            other.cite(),
            AssignmentChecks.days(other.days()));
      }
    }
  }

  private static void check(Basis basis, List<Problem> problems) {
    if (basis.title().isBlank()) {
      problems.add(Problem.of("bases", "duty.problem.basisTitle"));
    } else if (basis.validity().isReversed()) {
      problems.add(
          Problem.of(
              "bases",
              "duty.problem.basisReversed",
              basis.title(),
              basis.validity().from(),
              basis.validity().to()));
    }
  }

  private void checkWho(OwnDutyDraft draft, List<Problem> problems) {
    Structure structure = structures.current();
    if (draft.unit() != null && structure.unit(draft.unit()).isEmpty()) {
      problems.add(Problem.of("unit", "unit.problem.noUnit", draft.unit()));
    }
    for (String kind : draft.who().kinds()) {
      if (books.current().packs().main().findKind(kind).isEmpty()) {
        problems.add(Problem.of("kinds", "unit.problem.kind", kind));
      }
    }
    boolean anybody = draft.who().kinds().isEmpty() && draft.unit() == null;
    if (anybody) {
      problems.add(Problem.of("kinds", "duty.problem.ownForWhom"));
    } else if (draft.unit() != null) {
      structure
          .unit(draft.unit())
          .filter(u -> !draft.who().fitsUnit(u.kind(), u.level()))
          .map(Unit::name)
          .ifPresent(
              name -> problems.add(Problem.of("kinds", "duty.problem.ownUnitDoesNotFit", name)));
    }
  }

  private OwnDuty known(String dutyId) {
    CatalogueDuty duty =
        books
            .current()
            .duty(dutyId)
            .orElseThrow(() -> InvalidInput.of("duty", "duty.problem.noDuty", dutyId));
    if (!duty.isOwn()) {
      throw InvalidInput.of("duty", "duty.problem.ofThePack", duty.cite());
    }
    OwnDuty own = books.current().own(duty.ownRow());
    if (own == null) {
      throw new IllegalStateException("own duty without a row: " + dutyId);
    }
    return own;
  }
}
