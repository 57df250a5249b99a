package huanze.duty;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.base.DateRange;
import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.ledger.Deed;
import huanze.ledger.Saving;
import huanze.ledger.Writes;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Structures;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who carries which duty, and the approval of duty lists. Each use case is one entry. */
public final class DutyService {
  private static final int WRITES_PER_ENTRY = 20_000;

  private final Saving ledger;
  private final Structures structures;
  private final DutyBooks books;
  private final Gate gate;
  private final DeskClock clock;
  private final Ids ids;

  public DutyService(
      Saving ledger, Structures structures, DutyBooks books, Gate gate, DeskClock clock, Ids ids) {
    this.ledger = ledger;
    this.structures = structures;
    this.books = books;
    this.gate = gate;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Gives a duty to a post.
   *
   * @throws InvalidInput naming what does not fit; nothing is stored then
   */
  public UUID assign(AssignmentDraft draft) {
    return assign(List.of(draft)).get(0);
  }

  /**
   * Gives duties to posts as one operation, such as what a proposal adds.
   *
   * @return ids, in the order of the drafts
   * @throws InvalidInput naming everything that does not fit; nothing is stored then
   */
  public List<UUID> assign(List<AssignmentDraft> drafts) {
    Structure structure = structures.current();
    DutyBook book = books.current();
    List<Assignment> added =
        drafts.stream().map(d -> assignment(ids.next(), d, structure, book)).toList();
    requireAll(added, structure);
    refuseBad(added, structure, book);
    if (added.isEmpty()) {
      return List.of();
    }
    save(
        deed("duty.deed.assigned", "duty.deed.assignedMany", added, structure, book),
        added,
        (writes, a) -> {
          writes.put(DutyTables.ASSIGNMENT, DutyTables.row(a));
          writes.remove(DutyTables.DECLINED, declinedId(a.post(), a.duty()));
        });
    return added.stream().map(Assignment::id).toList();
  }

  /** What a draft is, its responsibility by Art. 4 if it names none. */
  private static Assignment assignment(
      UUID id, AssignmentDraft draft, Structure structure, DutyBook book) {
    String responsibility = draft.responsibility();
    if (responsibility == null) {
      responsibility = proposed(draft.post(), structure, book);
    }
    String note = draft.note() == null || draft.note().isBlank() ? null : draft.note().strip();
    return new Assignment(id, draft.post(), draft.duty(), responsibility, draft.days(), note);
  }

  private static String proposed(UUID postId, Structure structure, DutyBook book) {
    return structure
        .post(postId)
        .flatMap(
            post ->
                structure
                    .unit(post.unit())
                    .flatMap(unit -> book.responsibility(unit.kind(), post.rank())))
        .map(term -> term.id())
        .orElse("");
  }

  private void requireAll(Collection<Assignment> assignments, Structure structure) {
    Set<UUID> units = new LinkedHashSet<>();
    assignments.forEach(a -> structure.post(a.post()).map(Post::unit).ifPresent(units::add));
    units.forEach(unit -> gate.require(Right.EDIT_DUTIES, unit));
  }

  /** Each is looked at beside what its post carries already and what else comes with it. */
  private static void refuseBad(List<Assignment> changed, Structure structure, DutyBook book) {
    Map<UUID, Map<UUID, Assignment>> ofPost = new HashMap<>();
    for (Assignment each : changed) {
      book.assignment(each.id())
          .ifPresent(known -> shapes(ofPost, known.post(), book).remove(each.id()));
      shapes(ofPost, each.post(), book).put(each.id(), each);
    }
    AssignmentChecks checks = new AssignmentChecks(structure, book);
    List<Problem> problems = new ArrayList<>();
    for (Assignment each : changed) {
      for (Problem problem : checks.of(each, shapes(ofPost, each.post(), book).values())) {
        if (!problems.contains(problem)) {
          problems.add(problem);
        }
      }
    }
    InvalidInput.refuse(problems);
  }

  private static Map<UUID, Assignment> shapes(
      Map<UUID, Map<UUID, Assignment>> ofPost, UUID post, DutyBook book) {
    return ofPost.computeIfAbsent(
        post,
        p -> {
          Map<UUID, Assignment> known = new HashMap<>();
          book.ofPost(p).forEach(a -> known.put(a.id(), a));
          return known;
        });
  }

  /** Changes anything about an assignment. */
  public void change(UUID id, AssignmentDraft draft) {
    Structure structure = structures.current();
    DutyBook book = books.current();
    Assignment known = known(book, id);
    Assignment changed = assignment(id, draft, structure, book);
    requireAll(List.of(known, changed), structure);
    refuseBad(List.of(changed), structure, book);
    boolean moved = !known.post().equals(changed.post()) || !known.duty().equals(changed.duty());
    save(
        deed("duty.deed.changed", "duty.deed.changedMany", List.of(changed), structure, book),
        List.of(changed),
        (writes, a) -> {
          writes.put(DutyTables.ASSIGNMENT, DutyTables.row(a));
          if (moved) {
            decline(writes, known);
            writes.remove(DutyTables.DECLINED, declinedId(a.post(), a.duty()));
          }
        });
  }

  /**
   * The last day of some assignments.
   *
   * @throws InvalidInput if one of them begins later
   */
  public void end(Set<UUID> assignments, LocalDate lastDay) {
    Structure structure = structures.current();
    DutyBook book = books.current();
    List<Assignment> ended =
        assignments.stream()
            .sorted()
            .map(id -> known(book, id))
            .map(a -> a.during(new DateRange(a.days().from(), lastDay)))
            .toList();
    requireAll(ended, structure);
    refuseBad(ended, structure, book);
    if (!ended.isEmpty()) {
      save(
          deed("duty.deed.ended", "duty.deed.endedMany", ended, structure, book, lastDay),
          ended,
          (writes, a) -> writes.put(DutyTables.ASSIGNMENT, DutyTables.row(a)));
    }
  }

  /**
   * Takes out assignments that never were; no proposal brings them back. What really was ends
   * instead.
   */
  public void remove(Set<UUID> assignments) {
    Structure structure = structures.current();
    DutyBook book = books.current();
    List<Assignment> gone = assignments.stream().sorted().map(id -> known(book, id)).toList();
    requireAll(gone, structure);
    if (!gone.isEmpty()) {
      save(
          deed("duty.deed.removed", "duty.deed.removedMany", gone, structure, book),
          gone,
          (writes, a) -> {
            writes.remove(DutyTables.ASSIGNMENT, a.id());
            decline(writes, a);
          });
    }
  }

  private static void decline(Writes writes, Assignment gone) {
    UUID id = declinedId(gone.post(), gone.duty());
    writes.put(DutyTables.DECLINED, DutyTables.declined(id, gone.post(), gone.duty()));
  }

  static UUID declinedId(UUID post, String duty) {
    return Ids.named("declined " + post + " " + duty);
  }

  /**
   * Approves a unit's duty list of a year as it stands; approving it again takes the former
   * approval's place.
   *
   * @param on day of the approval, not in the future
   * @param by who approved it
   * @param document number of the document it was issued with, or null
   * @throws InvalidInput if there is no list, the day lies ahead, or nobody is named
   */
  public void approve(UUID unitId, int year, LocalDate on, String by, @Nullable String document) {
    approve(Set.of(unitId), year, on, by, document);
  }

  /** The same for several units at once. */
  public void approve(
      Set<UUID> unitIds, int year, LocalDate on, String by, @Nullable String document) {
    Structure structure = structures.current();
    DutyBook book = books.current();
    List<Problem> problems = new ArrayList<>();
    if (by.isBlank()) {
      problems.add(Problem.of("by", "duty.problem.approvedBy"));
    }
    if (on.isAfter(clock.today())) {
      problems.add(Problem.of("on", "duty.problem.approvedAhead", on));
    }
    List<Approval> approvals = new ArrayList<>();
    for (UUID id : unitIds.stream().sorted().toList()) {
      Unit unit = unit(structure, id);
      gate.require(Right.EDIT_DUTIES, id);
      if (!DutyListStatus.hasList(structure, book, id, year)) {
        problems.add(Problem.of("unit", "duty.problem.nothingToApprove", unit.name(), year));
      }
      approvals.add(
          new Approval(
              approvalId(id, year),
              id,
              year,
              on,
              by.strip(),
              document == null || document.isBlank() ? null : document.strip(),
              ListMarks.of(structure, book, id, year)));
    }
    InvalidInput.refuse(problems);
    if (approvals.isEmpty()) {
      return;
    }
    Deed deed =
        approvals.size() == 1
            ? Deed.of(
                "duty.deed.approved",
                unit(structure, approvals.get(0).unit()).name(),
                String.valueOf(year))
            : Deed.of(
                "duty.deed.approvedMany", String.valueOf(approvals.size()), String.valueOf(year));
    ledger.save(
        deed, writes -> approvals.forEach(a -> writes.put(DutyTables.APPROVAL, DutyTables.row(a))));
  }

  /**
   * Takes an approval back: the list is to be reviewed again.
   *
   * @throws InvalidInput if there is none, or no reason is given
   */
  public void reopen(UUID unitId, int year, String reason) {
    Structure structure = structures.current();
    Unit unit = unit(structure, unitId);
    gate.require(Right.EDIT_DUTIES, unitId);
    if (books.current().approval(unitId, year).isEmpty()) {
      throw InvalidInput.of("unit", "duty.problem.notApproved", unit.name(), year);
    }
    if (reason.isBlank()) {
      throw InvalidInput.of("reason", "duty.problem.reopenReason");
    }
    ledger.save(
        Deed.of("duty.deed.reopened", unit.name(), String.valueOf(year)).because(reason.strip()),
        writes -> writes.remove(DutyTables.APPROVAL, approvalId(unitId, year)));
  }

  private static UUID approvalId(UUID unit, int year) {
    return Ids.named("duty list " + unit + " " + year);
  }

  private interface Written {
    void write(Writes writes, Assignment assignment);
  }

  private void save(Deed deed, List<Assignment> all, Written each) {
    List<Consumer<Writes>> parts = new ArrayList<>();
    for (int start = 0; start < all.size(); start += WRITES_PER_ENTRY) {
      List<Assignment> part = all.subList(start, Math.min(all.size(), start + WRITES_PER_ENTRY));
      parts.add(writes -> part.forEach(a -> each.write(writes, a)));
    }
    if (parts.size() == 1) {
      ledger.save(deed, parts.get(0));
    } else {
      ledger.saveParts(deed, parts);
    }
  }

  private static Deed deed(
      String one,
      String many,
      List<Assignment> all,
      Structure structure,
      DutyBook book,
      Object... more) {
    List<String> args = new ArrayList<>();
    Set<UUID> units = new LinkedHashSet<>();
    all.forEach(a -> structure.post(a.post()).map(Post::unit).ifPresent(units::add));
    if (all.size() == 1) {
      Assignment only = all.get(0);
      Post post = structure.post(only.post()).orElse(null);
      args.add(post == null ? "" : structure.unit(post.unit()).map(Unit::name).orElse(""));
      args.add(post == null ? "" : post.name());
      args.add(book.duty(only.duty()).map(AssignmentChecks::label).orElse(only.duty()));
    } else {
      args.add(String.valueOf(all.size()));
      args.add(String.valueOf(units.size()));
    }
    for (Object each : more) {
      args.add(Objects.toString(each));
    }
    return new Deed(all.size() == 1 ? one : many, args, null);
  }

  private static Assignment known(DutyBook book, UUID id) {
    return book.assignment(id)
        .orElseThrow(() -> InvalidInput.of("assignment", "duty.problem.noAssignment", id));
  }

  static Unit unit(Structure structure, UUID id) {
    return structure.unit(id).orElseThrow(() -> InvalidInput.of("unit", "unit.problem.noUnit", id));
  }
}
