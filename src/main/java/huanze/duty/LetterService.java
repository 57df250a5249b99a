package huanze.duty;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Progress;
import huanze.evidence.Evidence;
import huanze.evidence.EvidenceIntake;
import huanze.evidence.EvidenceRows;
import huanze.evidence.EvidenceVault;
import huanze.ledger.Deed;
import huanze.ledger.Saving;
import huanze.ledger.Writes;
import huanze.unit.Structure;
import huanze.unit.Structures;
import huanze.unit.Unit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Responsibility letters (目标责任书), one per unit and year. A signed one stays as it is: only scans
 * come to it, and it is changed by withdrawing it with a reason. Each use case is one entry.
 */
public final class LetterService {
  private final Saving ledger;
  private final Structures structures;
  private final DutyBooks books;
  private final Gate gate;
  private final DeskClock clock;
  private final Ids ids;
  private final EvidenceIntake intake;

  public LetterService(
      Saving ledger,
      Structures structures,
      DutyBooks books,
      Gate gate,
      DeskClock clock,
      Ids ids,
      EvidenceVault vault) {
    this.ledger = ledger;
    this.structures = structures;
    this.books = books;
    this.gate = gate;
    this.clock = clock;
    this.ids = ids;
    this.intake = new EvidenceIntake(vault);
  }

  /**
   * Writes the draft of a unit's letter for a year, or changes it.
   *
   * @return id of the letter
   * @throws InvalidInput naming what does not fit, or that it is signed already
   */
  public UUID set(UUID unitId, int year, LetterDraft draft) {
    Structure structure = structures.current();
    Unit unit = DutyService.unit(structure, unitId);
    gate.require(Right.EDIT_DUTIES, unitId);
    ResponsibilityLetter known = books.current().letter(unitId, year).orElse(null);
    refuseSigned(known, unit);
    List<LetterTarget> before = known == null ? List.of() : known.targets();
    InvalidInput.refuse(new LetterChecks(structure, unit, year, clock.today()).of(draft, before));
    List<LetterTarget> targets = new ArrayList<>();
    for (int i = 0; i < draft.targets().size(); i++) {
      UUID id = i < before.size() ? before.get(i).id() : ids.next();
      targets.add(target(id, draft.targets().get(i)));
    }
    ResponsibilityLetter letter =
        new ResponsibilityLetter(
            known == null ? Ids.named("letter " + unitId + " " + year) : known.id(),
            unitId,
            year,
            draft.giver(),
            draft.receiver(),
            null,
            blankToNull(draft.note()),
            targets,
            known == null ? List.of() : known.scans());
    ledger.save(
        deed(known == null ? "duty.deed.letterAdded" : "duty.deed.letterChanged", letter, unit),
        writes -> put(writes, letter, before));
    return letter.id();
  }

  private static LetterTarget target(UUID id, LetterDraft.Target t) {
    return new LetterTarget(
        id,
        t.text().strip(),
        blankToNull(t.measure()),
        t.figure() == null ? null : t.bound(),
        t.figure(),
        blankToNull(t.figureUnit()),
        t.due(),
        blankToNull(t.indicator()));
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static void put(Writes writes, ResponsibilityLetter letter, List<LetterTarget> before) {
    writes.put(DutyTables.LETTER, DutyTables.row(letter));
    for (int i = 0; i < letter.targets().size(); i++) {
      writes.put(DutyTables.TARGET, DutyTables.row(letter.id(), i, letter.targets().get(i)));
    }
    before.stream()
        .map(LetterTarget::id)
        .filter(id -> letter.targets().stream().noneMatch(t -> t.id().equals(id)))
        .forEach(id -> writes.remove(DutyTables.TARGET, id));
  }

  /**
   * Both sides signed. Who held a post that day signed for it; if several did, the letter must name
   * the person before.
   *
   * @throws InvalidInput naming what is missing: a side, a target, a holder that day
   */
  public void sign(UUID letterId, LocalDate on) {
    Structure structure = structures.current();
    ResponsibilityLetter known = known(letterId);
    Unit unit = DutyService.unit(structure, known.unit());
    gate.require(Right.EDIT_DUTIES, known.unit());
    refuseSigned(known, unit);
    LetterChecks checks = new LetterChecks(structure, unit, known.year(), clock.today());
    InvalidInput.refuse(checks.beforeSigning(known, on));
    ResponsibilityLetter signed =
        new ResponsibilityLetter(
            known.id(),
            known.unit(),
            known.year(),
            checks.signing(known.giver(), on),
            checks.signing(known.receiver(), on),
            on,
            known.note(),
            known.targets(),
            known.scans());
    save(
        deed("duty.deed.letterSigned", signed, unit),
        writes -> writes.put(DutyTables.LETTER, DutyTables.row(signed)));
  }

  /**
   * A signed letter becomes a draft again; its scans stay with it.
   *
   * @throws InvalidInput if it is not signed, or no reason is given
   */
  public void withdraw(UUID letterId, String reason) {
    ResponsibilityLetter known = known(letterId);
    Unit unit = DutyService.unit(structures.current(), known.unit());
    gate.require(Right.EDIT_DUTIES, known.unit());
    if (!known.isSigned()) {
      throw InvalidInput.of("letter", "duty.problem.letterNotSigned", unit.name(), known.year());
    }
    if (reason.isBlank()) {
      throw InvalidInput.of("reason", "duty.problem.withdrawReason");
    }
    ResponsibilityLetter draft =
        new ResponsibilityLetter(
            known.id(),
            known.unit(),
            known.year(),
            known.giver(),
            known.receiver(),
            null,
            known.note(),
            known.targets(),
            known.scans());
    save(
        deed("duty.deed.letterWithdrawn", draft, unit).because(reason.strip()),
        writes -> writes.put(DutyTables.LETTER, DutyTables.row(draft)));
  }

  /**
   * Takes out a draft.
   *
   * @throws InvalidInput if it is signed
   */
  public void remove(UUID letterId) {
    ResponsibilityLetter known = known(letterId);
    Unit unit = DutyService.unit(structures.current(), known.unit());
    gate.require(Right.EDIT_DUTIES, known.unit());
    refuseSigned(known, unit);
    save(
        deed("duty.deed.letterRemoved", known, unit),
        writes -> {
          EvidenceRows.write(writes, known.id(), known.scans(), List.of());
          known.targets().forEach(t -> writes.remove(DutyTables.TARGET, t.id()));
          writes.remove(DutyTables.LETTER, known.id());
        });
  }

  /**
   * Adds a scan of the signed sheets, to a draft too.
   *
   * @throws InvalidInput if the file is no good, or the same is there already
   */
  public void attach(UUID letterId, Path file) {
    attach(letterId, copyAll(letterId, List.of(file), Progress.NONE));
  }

  /**
   * Copies scans into the vault, to be added to a letter: apart from the entry, so that large ones
   * keep nobody waiting and can be stopped.
   *
   * @throws InvalidInput if a file is no good
   */
  public List<EvidenceIntake.Copied> copyAll(UUID letterId, List<Path> files, Progress progress) {
    gate.require(Right.EDIT_DUTIES, known(letterId).unit());
    return intake.copyAll(files, progress);
  }

  /**
   * Adds copied scans, all of them or none.
   *
   * @throws InvalidInput if the same is there already
   */
  public void attach(UUID letterId, List<EvidenceIntake.Copied> copied) {
    ResponsibilityLetter known = known(letterId);
    Unit unit = DutyService.unit(structures.current(), known.unit());
    gate.require(Right.EDIT_DUTIES, known.unit());
    List<Evidence> files = EvidenceIntake.addAll(known.scans(), ids::next, copied, clock.today());
    save(
        deed("duty.deed.letterScanned", known, unit),
        writes -> EvidenceRows.write(writes, known.id(), known.scans(), files));
  }

  /**
   * Takes a scan from a draft.
   *
   * @throws InvalidInput if it is not there, or the letter is signed
   */
  public void detach(UUID letterId, UUID scan) {
    ResponsibilityLetter known = known(letterId);
    Unit unit = DutyService.unit(structures.current(), known.unit());
    gate.require(Right.EDIT_DUTIES, known.unit());
    refuseSigned(known, unit);
    Evidence gone = Evidence.among(known.scans(), scan);
    save(
        deed("duty.deed.letterScanRemoved", known, unit),
        writes ->
            EvidenceRows.write(
                writes, known.id(), known.scans(), Evidence.without(known.scans(), gone)));
  }

  private void save(Deed deed, Consumer<Writes> work) {
    ledger.save(deed, work);
  }

  private static void refuseSigned(@Nullable ResponsibilityLetter known, Unit unit) {
    if (known != null && known.isSigned()) {
      throw InvalidInput.of(
          "letter", "duty.problem.letterSigned", unit.name(), known.year(), known.signedOn());
    }
  }

  private ResponsibilityLetter known(UUID id) {
    return books
        .current()
        .letter(id)
        .orElseThrow(() -> InvalidInput.of("letter", "duty.problem.noLetter", id));
  }

  private static Deed deed(String key, ResponsibilityLetter letter, Unit unit) {
    return Deed.of(key, unit.name(), String.valueOf(letter.year()));
  }
}
