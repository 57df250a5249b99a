package huanze.rectification;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.activity.ActivityStore;
import huanze.base.CamelCase;
import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.base.Progress;
import huanze.base.Words;
import huanze.evidence.Evidence;
import huanze.evidence.EvidenceIntake;
import huanze.evidence.EvidenceRows;
import huanze.evidence.EvidenceVault;
import huanze.ledger.Deed;
import huanze.ledger.Saving;
import huanze.unit.Structure;
import huanze.unit.Structures;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of the 整改台账, each one entry of the ledger. */
public final class RectificationService {
  private static final int MOST_AT_ONCE = 1_000;

  private final Saving ledger;
  private final Structures structures;
  private final ActivityStore activities;
  private final RectificationStore items;
  private final Gate gate;
  private final DeskClock clock;
  private final Ids ids;
  private final EvidenceIntake intake;

  public RectificationService(
      Saving ledger,
      Structures structures,
      Gate gate,
      DeskClock clock,
      Ids ids,
      EvidenceVault vault) {
    this.ledger = ledger;
    this.structures = structures;
    this.activities = new ActivityStore(ledger);
    this.items = new RectificationStore(ledger);
    this.gate = gate;
    this.clock = clock;
    this.ids = ids;
    this.intake = new EvidenceIntake(vault);
  }

  /**
   * A decision or problem found that is to become an item.
   *
   * @param unit who is responsible, where the record does not say; else null
   * @param dueOn last day, likewise
   */
  public record Listing(
      RectificationItem.Source source, @Nullable UUID unit, @Nullable LocalDate dueOn) {}

  /**
   * Writes an item by itself.
   *
   * @throws InvalidInput naming what is missing or cannot be
   */
  public RectificationItem add(RectificationFacts facts) {
    Structure structure = structures.current();
    InvalidInput.refuse(RectificationCheck.of(facts, structure, clock.today()));
    RectificationItem item = new RectificationItem(ids.next(), facts, null, List.of(), List.of());
    require(item);
    put(deed("added", item, structure), item);
    return item;
  }

  /**
   * Makes items of decisions and problems found, in one entry: all of them or none. What the record
   * says of unit and last day is taken over; only what it leaves open is asked for.
   *
   * @throws InvalidInput naming each by its place, {@code items[2].dueOn}
   */
  public List<RectificationItem> list(List<Listing> several) {
    if (several.isEmpty()) {
      throw InvalidInput.of("", "rectification.problem.noneChosen");
    }
    if (several.size() > MOST_AT_ONCE) {
      throw InvalidInput.of("", "rectification.problem.tooMany", several.size(), MOST_AT_ONCE);
    }
    Structure structure = structures.current();
    Set<UUID> taken = items.taken(several.stream().map(l -> l.source().row()).toList());
    Set<UUID> chosen = new HashSet<>();
    Map<UUID, List<Candidate>> read = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    List<RectificationItem> made = new ArrayList<>();
    for (int i = 0; i < several.size(); i++) {
      Listing listing = several.get(i);
      Candidate candidate = candidate(listing.source(), read).orElse(null);
      if (candidate == null) {
        problems.add(Problem.of("items[" + i + "]", "rectification.problem.noSource"));
        continue;
      }
      boolean again = !chosen.add(listing.source().row());
      if (again || taken.contains(listing.source().row())) {
        problems.add(
            Problem.of(
                "items[" + i + "]", "rectification.problem.listedAlready", candidate.problem()));
        continue;
      }
      RectificationFacts facts =
          candidate.facts(
              candidate.unit() == null ? listing.unit() : candidate.unit(),
              candidate.dueOn() == null ? listing.dueOn() : candidate.dueOn());
      String place = "items[" + i + "].";
      RectificationCheck.of(facts, structure, clock.today())
          .forEach(p -> problems.add(new Problem(place + p.field(), p.textKey(), p.args())));
      made.add(
          new RectificationItem(
              RectificationTables.itemId(listing.source()),
              facts,
              listing.source(),
              List.of(),
              List.of()));
    }
    InvalidInput.refuse(problems);
    made.forEach(this::require);
    Deed deed =
        made.size() == 1
            ? deed("added", made.getFirst(), structure)
            : Deed.of("rectification.deed.listed", String.valueOf(made.size()));
    ledger.save(
        deed,
        writes ->
            made.forEach(
                item -> writes.put(RectificationTables.ITEM, RectificationTables.row(item))));
    return made;
  }

  private Optional<Candidate> candidate(
      RectificationItem.Source source, Map<UUID, List<Candidate>> read) {
    return read
        .computeIfAbsent(
            source.activity(),
            record -> activities.find(record).map(Candidate::of).orElse(List.of()))
        .stream()
        .filter(c -> c.source().row().equals(source.row()))
        .findFirst();
  }

  /**
   * Corrects what was written. Once something has happened to the item its last day is no longer
   * corrected but extended, with a reason and who allowed it; a closed one stays as it was signed.
   *
   * @throws InvalidInput naming what is missing or cannot be
   */
  public RectificationItem change(UUID id, RectificationFacts facts) {
    RectificationItem before = existing(id);
    if (before.state() == RectificationState.CLOSED) {
      throw InvalidInput.of("", "rectification.problem.closedStays");
    }
    Structure structure = structures.current();
    List<Problem> problems =
        new ArrayList<>(RectificationCheck.of(facts, structure, clock.today()));
    if (!before.steps().isEmpty()
        && facts.dueOn() != null
        && !facts.dueOn().equals(before.facts().dueOn())) {
      problems.add(Problem.of("dueOn", "rectification.problem.extendInstead"));
    }
    LocalDate raised = facts.raisedOn();
    if (raised != null && before.steps().stream().anyMatch(s -> s.on().isBefore(raised))) {
      problems.add(Problem.of("raisedOn", "rectification.problem.raisedAfterStep", raised));
    }
    InvalidInput.refuse(problems);
    RectificationItem after = before.with(facts);
    require(before);
    require(after);
    put(deed("changed", after, structure), after);
    return after;
  }

  /**
   * Writes down what happened to an item.
   *
   * @throws InvalidInput if it cannot happen to an item that stands so, or naming what is missing
   */
  public RectificationItem step(UUID id, RectificationStep.Draft draft) {
    RectificationItem before = existing(id);
    Structure structure = structures.current();
    LocalDate today = clock.today();
    InvalidInput.refuse(RectificationCheck.of(draft, before, structure, today));
    require(before);
    RectificationStep step =
        new RectificationStep(
            RectificationTables.stepId(id, before.steps().size()),
            draft.kind(),
            Objects.requireNonNull(draft.on()),
            draft.words(),
            draft.kind().saysWho() ? draft.by() : null,
            draft.kind().setsDeadline() ? draft.extendedTo() : null,
            today);
    List<RectificationStep> steps = new ArrayList<>(before.steps());
    steps.add(step);
    RectificationItem after = before.with(steps);
    ledger.save(
        deed("step." + CamelCase.of(step.kind()), before, structure),
        writes -> writes.put(RectificationTables.STEP, RectificationTables.lastStep(after)));
    return after;
  }

  /**
   * Takes back what was written down last: it was a mistake.
   *
   * @throws InvalidInput if nothing was written down, or no reason is given
   */
  public RectificationItem takeBack(UUID id, @Nullable String reason) {
    RectificationItem before = existing(id);
    if (before.steps().isEmpty()) {
      throw InvalidInput.of("", "rectification.problem.noStep");
    }
    String words = reason(reason);
    require(before);
    RectificationStep last = before.steps().getLast();
    ledger.save(
        deed("takenBack", before, structures.current()).because(words),
        writes -> writes.remove(RectificationTables.STEP, last.id()));
    return before.with(before.steps().subList(0, before.steps().size() - 1));
  }

  /**
   * Takes an item out of the ledger of rectification with all that was written down about it; undo
   * brings it back.
   *
   * @throws InvalidInput if no reason is given
   */
  public void remove(UUID id, @Nullable String reason) {
    RectificationItem item = existing(id);
    String words = reason(reason);
    require(item);
    ledger.save(
        deed("removed", item, structures.current()).because(words),
        writes -> {
          EvidenceRows.write(writes, id, item.evidence(), List.of());
          item.steps().reversed().forEach(s -> writes.remove(RectificationTables.STEP, s.id()));
          writes.remove(RectificationTables.ITEM, id);
        });
  }

  /**
   * Copies files into the vault, to be added to an item: apart from the entry, so that large ones
   * keep nobody waiting and can be stopped.
   *
   * @throws InvalidInput if a file is no good
   */
  public List<EvidenceIntake.Copied> copyAll(UUID id, List<Path> files, Progress progress) {
    require(existing(id));
    return intake.copyAll(files, progress);
  }

  /**
   * Adds copied files, all of them or none.
   *
   * @throws InvalidInput if the same is there already
   */
  public void attach(UUID id, List<EvidenceIntake.Copied> copied) {
    RectificationItem before = existing(id);
    require(before);
    List<Evidence> files =
        EvidenceIntake.addAll(before.evidence(), ids::next, copied, clock.today());
    ledger.save(
        deed("attached", before, structures.current()),
        writes -> EvidenceRows.write(writes, id, before.evidence(), files));
  }

  /**
   * Takes a file away.
   *
   * @throws InvalidInput if it is not there, or no reason is given
   */
  public void detach(UUID id, UUID file, @Nullable String reason) {
    RectificationItem before = existing(id);
    Evidence gone = Evidence.among(before.evidence(), file);
    String words = reason(reason);
    require(before);
    ledger.save(
        deed("detached", before, structures.current()).because(words),
        writes ->
            EvidenceRows.write(
                writes, id, before.evidence(), Evidence.without(before.evidence(), gone)));
  }

  private static String reason(@Nullable String typed) {
    String words = Words.clean(typed);
    if (words == null) {
      throw InvalidInput.of("reason", "rectification.problem.reasonMissing");
    }
    if (Words.length(words) > RectificationCheck.SHORT_TEXT) {
      throw InvalidInput.of(
          "reason",
          "rectification.problem.tooLong",
          Words.length(words),
          RectificationCheck.SHORT_TEXT);
    }
    return words;
  }

  private RectificationItem existing(UUID id) {
    return items
        .find(id)
        .orElseThrow(() -> InvalidInput.of("id", "rectification.problem.noSuchItem", id));
  }

  private void require(RectificationItem item) {
    gate.require(Right.EDIT_RECORDS, item.unit());
  }

  private void put(Deed deed, RectificationItem item) {
    ledger.save(
        deed, writes -> writes.put(RectificationTables.ITEM, RectificationTables.row(item)));
  }

  private static Deed deed(String key, RectificationItem item, Structure structure) {
    String unit = structure.nameOn(item.unit(), item.raisedOn());
    return Deed.of("rectification.deed." + key, unit, item.label());
  }
}
