package huanze.assessment;

import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Progress;
import huanze.evidence.Evidence;
import huanze.evidence.EvidenceIntake;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** Files that prove what is answered in assessments (佐证材料). Each change is one entry. */
public final class ProofService {
  private final AnswerWriter writer;
  private final Ids ids;

  ProofService(AnswerWriter writer, Ids ids) {
    this.writer = writer;
    this.ids = ids;
  }

  /**
   * Copies files into the vault, to be attached to answers about a unit: large ones keep nobody
   * waiting and can be stopped.
   *
   * @throws InvalidInput if a file is no good
   */
  public List<EvidenceIntake.Copied> copyAll(UUID unit, List<Path> files, Progress progress) {
    return writer.copyAll(unit, files, progress);
  }

  /**
   * Attaches a file to an item, answered or not. An item that asks for a document has all its
   * points with it.
   *
   * @throws InvalidInput if there is no such item, or the file is no good
   */
  public OptionalLong attachToItem(UUID unit, int year, int item, Path file) {
    return attachToItem(unit, year, item, writer.copied(file));
  }

  /** The same with files that were copied before, all of them or none. */
  public OptionalLong attachToItem(
      UUID unit, int year, int item, List<EvidenceIntake.Copied> files) {
    return attachToItem(unit, year, item, () -> files);
  }

  private OptionalLong attachToItem(UUID unit, int year, int item, AnswerWriter.Files files) {
    Answering now = writer.answering(unit, year);
    AnswerChecks checks = new AnswerChecks(now.subject(), now.year());
    checks.requireItem(now.scheme().scheme(), item);
    ItemAnswer answer =
        now.item(item)
            .orElseGet(() -> new ItemAnswer(ids.next(), unit, year, item, null, null, null));
    Step step = new Step(AssessmentTables.ITEM_ANSWER);
    step.put(rests -> AssessmentTables.row(rests, answer));
    writer.attach(step, now, answer.id(), files, checks);
    return writer.save(
        step, now, null, AnswerWriter.deed(now, "assessment.deed.itemAttached", item));
  }

  /**
   * Attaches a file to a condition that has been answered.
   *
   * @throws InvalidInput if it has not, or the file is no good
   */
  public OptionalLong attachToCondition(UUID unit, int year, int condition, Path file) {
    return attachToCondition(unit, year, condition, writer.copied(file));
  }

  /** The same with files that were copied before, all of them or none. */
  public OptionalLong attachToCondition(
      UUID unit, int year, int condition, List<EvidenceIntake.Copied> files) {
    return attachToCondition(unit, year, condition, () -> files);
  }

  private OptionalLong attachToCondition(
      UUID unit, int year, int condition, AnswerWriter.Files files) {
    Answering now = writer.answering(unit, year);
    ConditionAnswer answer =
        now.condition(condition)
            .orElseThrow(
                () -> InvalidInput.of("evidence", "assessment.proofNeedsFinding", condition));
    Step step = new Step(AssessmentTables.CONDITION_ANSWER);
    step.put(rests -> AssessmentTables.row(rests, answer));
    writer.attach(step, now, answer.id(), files, new AnswerChecks(now.subject(), now.year()));
    return writer.save(
        step, now, null, AnswerWriter.deed(now, "assessment.deed.conditionAttached", condition));
  }

  /**
   * Takes a file from an item.
   *
   * @throws InvalidInput if it is not there
   */
  public OptionalLong detachFromItem(UUID unit, int year, int item, UUID file) {
    Answering now = writer.answering(unit, year);
    ItemAnswer answer = now.item(item).orElseThrow(() -> AnswerWriter.noItemAnswer(item));
    List<Evidence> files = now.files(answer.id());
    List<Evidence> left = Evidence.without(files, Evidence.among(files, file));
    Step step = new Step(AssessmentTables.ITEM_ANSWER);
    if (answer.isBlank() && left.isEmpty()) {
      step.remove(answer.id(), files);
    } else {
      step.files(answer.id(), files, left);
    }
    return writer.save(
        step, now, null, AnswerWriter.deed(now, "assessment.deed.itemDetached", item));
  }

  /**
   * Takes a file from a condition.
   *
   * @throws InvalidInput if it is not there
   */
  public OptionalLong detachFromCondition(UUID unit, int year, int condition, UUID file) {
    Answering now = writer.answering(unit, year);
    ConditionAnswer answer =
        now.condition(condition).orElseThrow(() -> AnswerWriter.noConditionAnswer(condition));
    List<Evidence> files = now.files(answer.id());
    Step step = new Step(AssessmentTables.CONDITION_ANSWER);
    step.files(answer.id(), files, Evidence.without(files, Evidence.among(files, file)));
    return writer.save(
        step, now, null, AnswerWriter.deed(now, "assessment.deed.conditionDetached", condition));
  }
}
