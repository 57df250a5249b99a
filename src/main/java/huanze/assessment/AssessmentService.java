package huanze.assessment;

import huanze.access.Gate;
import huanze.agenda.AgendaPack;
import huanze.agenda.AgendaService;
import huanze.agenda.YearAgenda;
import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.evidence.Evidence;
import huanze.evidence.EvidenceIntake;
import huanze.evidence.EvidenceVault;
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
  private final DeskClock clock;
  private final Ids ids;
  private final AgendaService agenda;
  private final Function<Reading, AgendaPack> packs;
  private final EvidenceVault vault;
  private final AnswerWriter writer;
  private final ProofService proofs;
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
    this.clock = clock;
    this.ids = ids;
    this.agenda = agenda;
    this.packs = packs;
    this.vault = vault;
    this.issued = List.copyOf(issued);
    this.writer = new AnswerWriter(saving, gate, clock, ids, new EvidenceIntake(vault), this::year);
    this.proofs = new ProofService(writer, ids);
  }

  /** Files that prove what is answered. */
  public ProofService proofs() {
    return proofs;
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
    return items(unit, year, List.of(input), writer.copied(file));
  }

  private OptionalLong items(
      UUID unit, int year, List<ItemInput> inputs, AnswerWriter.@Nullable Files files) {
    Answering now = writer.answering(unit, year);
    Step step = new Step(AssessmentTables.ITEM_ANSWER);
    AnswerChecks checks = new AnswerChecks(now.subject(), now.year());
    for (ItemInput input : inputs) {
      Optional<ItemAnswer> before = now.item(input.item());
      UUID id = before.map(ItemAnswer::id).orElseGet(ids::next);
      Optional<ItemAnswer> after = checks.item(now.scheme().scheme(), input, id);
      if (after.isPresent()) {
        step.put(rests -> AssessmentTables.row(rests, after.get()));
        writer.attach(step, now, id, files, checks);
      } else if (before.isPresent() && !now.files(id).isEmpty()) {
        step.put(rests -> AssessmentTables.row(rests, before.get().blank()));
      } else if (before.isPresent()) {
        step.remove(id, List.of());
      }
    }
    checks.refuse();
    Deed deed =
        inputs.size() == 1
            ? AnswerWriter.deed(now, "assessment.deed.item", inputs.get(0).item())
            : AnswerWriter.deed(now, "assessment.deed.items", inputs.size());
    return writer.save(step, now, inputs.size() == 1 ? inputs.get(0).reason() : null, deed);
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
    return conditions(unit, year, List.of(input), writer.copied(file));
  }

  /** The same with files that were copied before, all of them or none. */
  public OptionalLong answerCondition(
      UUID unit, int year, ConditionInput input, List<EvidenceIntake.Copied> files) {
    return conditions(unit, year, List.of(input), () -> files);
  }

  private OptionalLong conditions(
      UUID unit, int year, List<ConditionInput> inputs, AnswerWriter.@Nullable Files files) {
    Answering now = writer.answering(unit, year);
    Step step = new Step(AssessmentTables.CONDITION_ANSWER);
    AnswerChecks checks = new AnswerChecks(now.subject(), now.year());
    for (ConditionInput input : inputs) {
      Optional<ConditionAnswer> before = now.condition(input.condition());
      UUID id = before.map(ConditionAnswer::id).orElseGet(ids::next);
      Optional<ConditionAnswer> after = checks.condition(input, id);
      if (after.isPresent()) {
        step.put(rests -> AssessmentTables.row(rests, after.get()));
        writer.attach(step, now, id, files, checks);
      } else if (before.isPresent()) {
        step.remove(id, now.files(id));
      }
    }
    checks.refuse();
    Deed deed =
        inputs.size() == 1
            ? AnswerWriter.deed(now, "assessment.deed.condition", inputs.get(0).condition())
            : AnswerWriter.deed(now, "assessment.deed.conditions", inputs.size());
    return writer.save(step, now, inputs.size() == 1 ? inputs.get(0).reason() : null, deed);
  }

  /**
   * Takes back what was answered about an item, with its files: the computed score, if any, counts
   * again.
   *
   * @throws InvalidInput if nothing was
   */
  public OptionalLong clearItem(UUID unit, int year, int item) {
    Answering now = writer.answering(unit, year);
    ItemAnswer answer = now.item(item).orElseThrow(() -> AnswerWriter.noItemAnswer(item));
    Step step = new Step(AssessmentTables.ITEM_ANSWER);
    step.remove(answer.id(), now.files(answer.id()));
    return writer.save(
        step, now, null, AnswerWriter.deed(now, "assessment.deed.itemCleared", item));
  }

  /**
   * Takes back what was answered about a condition, with its files: it is {@link Finding#NO_DATA}
   * again.
   *
   * @throws InvalidInput if nothing was
   */
  public OptionalLong clearCondition(UUID unit, int year, int condition) {
    Answering now = writer.answering(unit, year);
    ConditionAnswer answer =
        now.condition(condition).orElseThrow(() -> AnswerWriter.noConditionAnswer(condition));
    Step step = new Step(AssessmentTables.CONDITION_ANSWER);
    step.remove(answer.id(), now.files(answer.id()));
    return writer.save(
        step, now, null, AnswerWriter.deed(now, "assessment.deed.conditionCleared", condition));
  }
}
