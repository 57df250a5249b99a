package huanze.assessment;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Progress;
import huanze.evidence.Evidence;
import huanze.evidence.EvidenceIntake;
import huanze.ledger.Deed;
import huanze.ledger.Saving;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How what is answered becomes one entry, with the scheme it rests on. */
final class AnswerWriter {
  private final Saving saving;
  private final Gate gate;
  private final DeskClock clock;
  private final Ids ids;
  private final EvidenceIntake intake;
  private final IntFunction<AssessmentYear> years;

  /**
   * @param years a year as the ledger has it now
   */
  AnswerWriter(
      Saving saving,
      Gate gate,
      DeskClock clock,
      Ids ids,
      EvidenceIntake intake,
      IntFunction<AssessmentYear> years) {
    this.saving = saving;
    this.gate = gate;
    this.clock = clock;
    this.ids = ids;
    this.intake = intake;
    this.years = years;
  }

  /**
   * @throws InvalidInput if the unit is not assessed in the year
   */
  Answering answering(UUID unit, int year) {
    AssessmentYear now = years.apply(year);
    AssessedUnit subject = now.subject(unit);
    return new Answering(now, subject, now.scheme(subject.kind()));
  }

  /** Files that come into the vault only when they are asked for. */
  interface Files extends Supplier<List<EvidenceIntake.Copied>> {}

  Files copied(Path file) {
    return () -> List.of(intake.copy(file, Progress.NONE));
  }

  /** Copies files for answers about a unit, apart from the entry that names them. */
  List<EvidenceIntake.Copied> copyAll(UUID unit, List<Path> files, Progress progress) {
    gate.require(Right.ASSESS, unit);
    return intake.copyAll(files, progress);
  }

  /** The files are asked for only once everything else is fine. */
  void attach(Step step, Answering now, UUID answer, @Nullable Files files, AnswerChecks checks) {
    if (files != null) {
      checks.refuse();
      List<Evidence> before = now.files(answer);
      step.files(
          answer, before, EvidenceIntake.addAll(before, ids::next, files.get(), clock.today()));
    }
  }

  OptionalLong save(Step step, Answering now, @Nullable String reason, Deed deed) {
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

  /** Unit, year, and a number. */
  static Deed deed(Answering now, String textKey, int number) {
    return Deed.of(
        textKey,
        now.subject().unit().name(),
        String.valueOf(now.year().year()),
        String.valueOf(number));
  }

  static InvalidInput noItemAnswer(int item) {
    return InvalidInput.of("item", "assessment.noAnswer.item", item);
  }

  static InvalidInput noConditionAnswer(int condition) {
    return InvalidInput.of("condition", "assessment.noAnswer.condition", condition);
  }
}
