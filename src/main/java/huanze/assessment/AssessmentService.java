package huanze.assessment;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.activity.Evidence;
import huanze.activity.EvidenceIntake;
import huanze.activity.EvidenceVault;
import huanze.agenda.AgendaPack;
import huanze.agenda.AgendaService;
import huanze.agenda.YearAgenda;
import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.ledger.Deed;
import huanze.ledger.Reading;
import huanze.ledger.Saving;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Assessments of a year, and what persons answer in them. Each answer or step is one entry. */
public final class AssessmentService {
  private final Saving saving;
  private final Gate gate;
  private final DeskClock clock;
  private final Ids ids;
  private final AgendaService agenda;
  private final Function<Reading, AgendaPack> packs;
  private final EvidenceVault vault;
  private final EvidenceIntake intake;
  private final List<IssuedForms> issued;

  /**
   * @param packs the pack in force and its settings, as a reading has them
   * @param vault where the bytes of attached files are kept
   * @param issued where issued forms are known
   */
  public AssessmentService(
      Saving saving,
      Gate gate,
      DeskClock clock,
      Ids ids,
      AgendaService agenda,
      Function<Reading, AgendaPack> packs,
      EvidenceVault vault,
      List<IssuedForms> issued) {
    this.saving = saving;
    this.gate = gate;
    this.clock = clock;
    this.ids = ids;
    this.agenda = agenda;
    this.packs = packs;
    this.vault = vault;
    this.intake = new EvidenceIntake(vault);
    this.issued = List.copyOf(issued);
  }

  /** The year as the ledger or a scratch image has it, obligations standing as on the day. */
  public AssessmentYear year(Reading reading, int year, LocalDate asOf) {
    YearAgenda owed = agenda.year(reading, year);
    AgendaPack pack = packs.apply(reading);
    Set<UUID> units = new HashSet<>();
    issued.forEach(forms -> units.addAll(forms.units(reading, year)));
    return reading.read(
        handle -> {
          AssessmentStore store = new AssessmentStore(handle);
          Map<UUID, List<Evidence>> proofs = store.proofs(year);
          return new AssessmentYear(
              owed,
              asOf,
              pack,
              store.schemes(year),
              store.itemAnswers(year),
              store.conditionAnswers(year),
              proofs,
              units,
              gone(proofs));
        });
  }

  private Set<String> gone(Map<UUID, List<Evidence>> proofs) {
    return proofs.values().stream()
        .flatMap(List::stream)
        .map(Evidence::digest)
        .filter(digest -> !vault.holds(digest))
        .collect(Collectors.toSet());
  }

  /** The year as the ledger has it now, on today's day. */
  public AssessmentYear year(int year) {
    return year(saving, year, clock.today());
  }

  /**
   * Saves a finished step: items as filled in. One with nothing filled in takes its answer back;
   * files attached to it stay. The first answer of a year and kind of unit stores the scheme it
   * rests on.
   *
   * @return the entry; empty if nothing changed
   * @throws InvalidInput if the unit is not assessed, an item does not exist, a score is out of
   *     range or has more than two decimals, or a reason is missing; fields are {@code item.N.score
   *     item.N.self item.N.reason}
   */
  public OptionalLong answerItems(UUID unit, int year, List<ItemInput> inputs) {
    return items(unit, year, inputs, null);
  }

  /**
   * The same for one item, with a file that proves it.
   *
   * @throws InvalidInput also if the file is no good
   */
  public OptionalLong answerItem(UUID unit, int year, ItemInput input, Path file) {
    return items(unit, year, List.of(input), file);
  }

  private OptionalLong items(UUID unit, int year, List<ItemInput> inputs, @Nullable Path file) {
    Answering now = answering(unit, year);
    Step step = new Step(AssessmentTables.ITEM_ANSWER);
    AnswerChecks checks = new AnswerChecks(now.subject(), now.year());
    for (ItemInput input : inputs) {
      Optional<ItemAnswer> before = now.item(input.item());
      UUID id = before.map(ItemAnswer::id).orElseGet(ids::next);
      Optional<ItemAnswer> after = checks.item(now.scheme().scheme(), input, id);
      if (after.isPresent()) {
        step.put(rests -> AssessmentTables.row(rests, after.get()));
        attach(step, now, id, file, checks);
      } else if (before.isPresent() && !now.files(id).isEmpty()) {
        step.put(rests -> AssessmentTables.row(rests, before.get().blank()));
      } else if (before.isPresent()) {
        step.remove(id, List.of());
      }
    }
    checks.refuse();
    Deed deed =
        inputs.size() == 1
            ? deed(now, "assessment.deed.item", inputs.get(0).item())
            : deed(now, "assessment.deed.items", inputs.size());
    return save(step, now, inputs.size() == 1 ? inputs.get(0).reason() : null, deed);
  }

  /**
   * Saves a finished step: conditions as answered. One with nothing filled in takes its answer back
   * with its files. The first answer of a year and kind of unit stores the scheme it rests on.
   *
   * @return the entry; empty if nothing changed
   * @throws InvalidInput if the unit is not assessed, a condition does not concern it or is off, or
   *     finding, reason or name is missing; fields are {@code condition.N.finding
   *     condition.N.reason condition.N.by}
   */
  public OptionalLong answerConditions(UUID unit, int year, List<ConditionInput> inputs) {
    return conditions(unit, year, inputs, null);
  }

  /**
   * The same for one condition, with a file that proves it.
   *
   * @throws InvalidInput also if the file is no good
   */
  public OptionalLong answerCondition(UUID unit, int year, ConditionInput input, Path file) {
    return conditions(unit, year, List.of(input), file);
  }

  private OptionalLong conditions(
      UUID unit, int year, List<ConditionInput> inputs, @Nullable Path file) {
    Answering now = answering(unit, year);
    Step step = new Step(AssessmentTables.CONDITION_ANSWER);
    AnswerChecks checks = new AnswerChecks(now.subject(), now.year());
    for (ConditionInput input : inputs) {
      Optional<ConditionAnswer> before = now.condition(input.condition());
      UUID id = before.map(ConditionAnswer::id).orElseGet(ids::next);
      Optional<ConditionAnswer> after = checks.condition(input, id);
      if (after.isPresent()) {
        step.put(rests -> AssessmentTables.row(rests, after.get()));
        attach(step, now, id, file, checks);
      } else if (before.isPresent()) {
        step.remove(id, now.files(id));
      }
    }
    checks.refuse();
    Deed deed =
        inputs.size() == 1
            ? deed(now, "assessment.deed.condition", inputs.get(0).condition())
            : deed(now, "assessment.deed.conditions", inputs.size());
    return save(step, now, inputs.size() == 1 ? inputs.get(0).reason() : null, deed);
  }

  /** The file comes into the vault only once everything else is fine. */
  private void attach(
      Step step, Answering now, UUID answer, @Nullable Path file, AnswerChecks checks) {
    if (file != null) {
      checks.refuse();
      List<Evidence> before = now.files(answer);
      step.files(answer, before, intake.add(before, ids.next(), file, clock.today()));
    }
  }

  /**
   * Attaches a file to an item, answered or not. An item that asks for a document has all its
   * points with it.
   *
   * @throws InvalidInput if there is no such item, or the file is no good
   */
  public OptionalLong attachToItem(UUID unit, int year, int item, Path file) {
    Answering now = answering(unit, year);
    AnswerChecks checks = new AnswerChecks(now.subject(), now.year());
    checks.requireItem(now.scheme().scheme(), item);
    ItemAnswer answer =
        now.item(item)
            .orElseGet(() -> new ItemAnswer(ids.next(), unit, year, item, null, null, null));
    Step step = new Step(AssessmentTables.ITEM_ANSWER);
    step.put(rests -> AssessmentTables.row(rests, answer));
    attach(step, now, answer.id(), file, checks);
    return save(step, now, null, deed(now, "assessment.deed.itemAttached", item));
  }

  /**
   * Attaches a file to a condition that has been answered.
   *
   * @throws InvalidInput if it has not, or the file is no good
   */
  public OptionalLong attachToCondition(UUID unit, int year, int condition, Path file) {
    Answering now = answering(unit, year);
    ConditionAnswer answer =
        now.condition(condition)
            .orElseThrow(
                () -> InvalidInput.of("evidence", "assessment.proofNeedsFinding", condition));
    Step step = new Step(AssessmentTables.CONDITION_ANSWER);
    step.put(rests -> AssessmentTables.row(rests, answer));
    attach(step, now, answer.id(), file, new AnswerChecks(now.subject(), now.year()));
    return save(step, now, null, deed(now, "assessment.deed.conditionAttached", condition));
  }

  /**
   * Takes a file from an item.
   *
   * @throws InvalidInput if it is not there
   */
  public OptionalLong detachFromItem(UUID unit, int year, int item, UUID file) {
    Answering now = answering(unit, year);
    ItemAnswer answer = now.item(item).orElseThrow(() -> noItemAnswer(item));
    List<Evidence> files = now.files(answer.id());
    List<Evidence> left = Evidence.without(files, Evidence.among(files, file));
    Step step = new Step(AssessmentTables.ITEM_ANSWER);
    if (answer.isBlank() && left.isEmpty()) {
      step.remove(answer.id(), files);
    } else {
      step.files(answer.id(), files, left);
    }
    return save(step, now, null, deed(now, "assessment.deed.itemDetached", item));
  }

  /**
   * Takes a file from a condition.
   *
   * @throws InvalidInput if it is not there
   */
  public OptionalLong detachFromCondition(UUID unit, int year, int condition, UUID file) {
    Answering now = answering(unit, year);
    ConditionAnswer answer =
        now.condition(condition).orElseThrow(() -> noConditionAnswer(condition));
    List<Evidence> files = now.files(answer.id());
    Step step = new Step(AssessmentTables.CONDITION_ANSWER);
    step.files(answer.id(), files, Evidence.without(files, Evidence.among(files, file)));
    return save(step, now, null, deed(now, "assessment.deed.conditionDetached", condition));
  }

  /**
   * Takes back what was answered about an item, with its files: the computed score, if any, counts
   * again.
   *
   * @throws InvalidInput if nothing was
   */
  public OptionalLong clearItem(UUID unit, int year, int item) {
    Answering now = answering(unit, year);
    ItemAnswer answer = now.item(item).orElseThrow(() -> noItemAnswer(item));
    Step step = new Step(AssessmentTables.ITEM_ANSWER);
    step.remove(answer.id(), now.files(answer.id()));
    return save(step, now, null, deed(now, "assessment.deed.itemCleared", item));
  }

  /**
   * Takes back what was answered about a condition, with its files: it is {@link Finding#NO_DATA}
   * again.
   *
   * @throws InvalidInput if nothing was
   */
  public OptionalLong clearCondition(UUID unit, int year, int condition) {
    Answering now = answering(unit, year);
    ConditionAnswer answer =
        now.condition(condition).orElseThrow(() -> noConditionAnswer(condition));
    Step step = new Step(AssessmentTables.CONDITION_ANSWER);
    step.remove(answer.id(), now.files(answer.id()));
    return save(step, now, null, deed(now, "assessment.deed.conditionCleared", condition));
  }

  private static InvalidInput noItemAnswer(int item) {
    return InvalidInput.of("item", "assessment.noAnswer.item", item);
  }

  private static InvalidInput noConditionAnswer(int condition) {
    return InvalidInput.of("condition", "assessment.noAnswer.condition", condition);
  }

  /** Unit, year, and a number. */
  private static Deed deed(Answering now, String textKey, int number) {
    return Deed.of(
        textKey,
        now.subject().unit().name(),
        String.valueOf(now.year().year()),
        String.valueOf(number));
  }

  private Answering answering(UUID unit, int year) {
    AssessmentYear now = year(year);
    AssessedUnit subject = now.subject(unit);
    return new Answering(now, subject, now.scheme(subject.kind()));
  }

  private OptionalLong save(Step step, Answering now, @Nullable String reason, Deed deed) {
    gate.require(Right.ASSESS, now.subject().unit().id());
    UUID known = now.scheme().id();
    UUID rests = known == null ? ids.next() : known;
    return saving.save(
        reason == null || reason.isBlank() ? deed : deed.because(reason.strip()),
        writes -> {
          if (known == null && step.answers()) {
            SchemeRows.put(writes, ids, now.scheme().stored(rests));
          }
          step.write(writes, rests);
        });
  }
}
