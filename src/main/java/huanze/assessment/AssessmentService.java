package huanze.assessment;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.agenda.AgendaPack;
import huanze.agenda.AgendaService;
import huanze.agenda.YearAgenda;
import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.ledger.Deed;
import huanze.ledger.Reading;
import huanze.ledger.Saving;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Assessments of a year, and what persons answer in them. Each answer or step is one entry. */
public final class AssessmentService {
  private final Saving saving;
  private final Gate gate;
  private final DeskClock clock;
  private final Ids ids;
  private final AgendaService agenda;
  private final Function<Reading, AgendaPack> packs;
  private final List<IssuedForms> issued;

  /**
   * @param packs the pack in force and its settings, as a reading has them
   * @param issued where issued forms are known
   */
  public AssessmentService(
      Saving saving,
      Gate gate,
      DeskClock clock,
      Ids ids,
      AgendaService agenda,
      Function<Reading, AgendaPack> packs,
      List<IssuedForms> issued) {
    this.saving = saving;
    this.gate = gate;
    this.clock = clock;
    this.ids = ids;
    this.agenda = agenda;
    this.packs = packs;
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
          return new AssessmentYear(
              owed,
              asOf,
              pack,
              store.schemes(year),
              store.itemAnswers(year),
              store.conditionAnswers(year),
              units);
        });
  }

  /** The year as the ledger has it now, on today's day. */
  public AssessmentYear year(int year) {
    return year(saving, year, clock.today());
  }

  /**
   * Saves a finished step: items as filled in. One with nothing filled in takes its answer back.
   * The first answer of a year and kind of unit stores the scheme it rests on.
   *
   * @return the entry; empty if nothing changed
   * @throws InvalidInput if the unit is not assessed, an item does not exist, a score is out of
   *     range or has more than two decimals, or a reason is missing; fields are {@code item.N.score
   *     item.N.self item.N.reason}
   */
  public OptionalLong answerItems(UUID unit, int year, List<ItemInput> inputs) {
    AssessmentYear now = year(year);
    AssessedUnit subject = now.subject(unit);
    YearScheme scheme = now.scheme(subject.kind());
    AnswerChecks checks = new AnswerChecks(subject, now);
    Step step = new Step(AssessmentTables.ITEM_ANSWER);
    for (ItemInput input : inputs) {
      ItemAnswer before = now.itemAnswers(unit).get(input.item());
      UUID id = before == null ? ids.next() : before.id();
      checks
          .item(scheme.scheme(), input, id)
          .ifPresentOrElse(
              answer -> step.put(rests -> AssessmentTables.row(rests, answer)),
              () -> step.remove(id));
    }
    checks.refuse();
    Deed deed =
        inputs.size() == 1
            ? deed("assessment.deed.item", subject, year, inputs.get(0).item())
            : deed("assessment.deed.items", subject, year, inputs.size());
    return save(step, subject, scheme, inputs.size() == 1 ? inputs.get(0).reason() : null, deed);
  }

  /**
   * Saves a finished step: conditions as answered. One with nothing filled in takes its answer
   * back. The first answer of a year and kind of unit stores the scheme it rests on.
   *
   * @return the entry; empty if nothing changed
   * @throws InvalidInput if the unit is not assessed, a condition does not concern it or is off, or
   *     finding, reason or name is missing; fields are {@code condition.N.finding
   *     condition.N.reason condition.N.by}
   */
  public OptionalLong answerConditions(UUID unit, int year, List<ConditionInput> inputs) {
    AssessmentYear now = year(year);
    AssessedUnit subject = now.subject(unit);
    YearScheme scheme = now.scheme(subject.kind());
    AnswerChecks checks = new AnswerChecks(subject, now);
    Step step = new Step(AssessmentTables.CONDITION_ANSWER);
    for (ConditionInput input : inputs) {
      ConditionAnswer before = now.conditionAnswers(unit).get(input.condition());
      UUID id = before == null ? ids.next() : before.id();
      checks
          .condition(input, id)
          .ifPresentOrElse(
              answer -> step.put(rests -> AssessmentTables.row(rests, answer)),
              () -> step.remove(id));
    }
    checks.refuse();
    Deed deed =
        inputs.size() == 1
            ? deed("assessment.deed.condition", subject, year, inputs.get(0).condition())
            : deed("assessment.deed.conditions", subject, year, inputs.size());
    return save(step, subject, scheme, inputs.size() == 1 ? inputs.get(0).reason() : null, deed);
  }

  private OptionalLong save(
      Step step, AssessedUnit subject, YearScheme scheme, @Nullable String reason, Deed deed) {
    gate.require(Right.ASSESS, subject.unit().id());
    UUID known = scheme.id();
    UUID rests = known == null ? ids.next() : known;
    return saving.save(
        reason == null || reason.isBlank() ? deed : deed.because(reason.strip()),
        writes -> {
          if (known == null && step.answers()) {
            SchemeRows.put(writes, ids, scheme.stored(rests));
          }
          step.write(writes, rests);
        });
  }

  /**
   * Takes back what was answered about an item: the computed score, if any, counts again.
   *
   * @throws InvalidInput if nothing was
   */
  public OptionalLong clearItem(UUID unit, int year, int item) {
    if (!year(year).itemAnswers(unit).containsKey(item)) {
      throw InvalidInput.of("item", "assessment.noAnswer.item", item);
    }
    return answerItems(unit, year, List.of(new ItemInput(item, null, null, null)));
  }

  /**
   * Takes back what was answered about a condition: it is {@link Finding#NO_DATA} again.
   *
   * @throws InvalidInput if nothing was
   */
  public OptionalLong clearCondition(UUID unit, int year, int condition) {
    if (!year(year).conditionAnswers(unit).containsKey(condition)) {
      throw InvalidInput.of("condition", "assessment.noAnswer.condition", condition);
    }
    return answerConditions(unit, year, List.of(new ConditionInput(condition, null, null, null)));
  }

  private static Deed deed(String textKey, AssessedUnit subject, int year, int number) {
    return Deed.of(textKey, subject.unit().name(), String.valueOf(year), String.valueOf(number));
  }
}
