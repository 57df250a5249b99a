package huanze.assessment;

import huanze.agenda.Obligation;
import huanze.agenda.ObligationView.RecordView;
import huanze.base.CamelCase;
import huanze.evidence.Evidence;
import huanze.unit.Person;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as the command line answers it, one JSON object.
 *
 * @param unit code of the unit
 * @param grade {@code excellent qualified unqualified}; null while it is not complete
 * @param pack id of the rule pack
 */
public record AssessmentView(
    String unit,
    int year,
    boolean complete,
    BigDecimal score,
    BigDecimal maximum,
    List<ItemView> items,
    List<ConditionView> conditions,
    @Nullable String grade,
    List<EffectView> effects,
    String pack) {
  public AssessmentView {
    items = List.copyOf(items);
    conditions = List.copyOf(conditions);
    effects = List.copyOf(effects);
  }

  /**
   * An item.
   *
   * @param computed what follows from the records; differs from the score where a person overrode
   * @param records what counts for the obligations it rests on, and the files attached: {@code
   *     evidence}, or {@code missingEvidence} if the file is no longer there
   */
  public record ItemView(
      int number,
      String name,
      BigDecimal points,
      @Nullable BigDecimal score,
      @Nullable BigDecimal computed,
      @Nullable String reason,
      List<RecordView> records) {}

  /** A condition. */
  public record ConditionView(
      int number,
      Finding finding,
      List<RecordView> records,
      @Nullable String reason,
      @Nullable String by) {}

  /** An effect that follows, with its causes and those it concerns. */
  public record EffectView(
      String effect,
      String title,
      boolean byGrade,
      List<Integer> conditions,
      List<LeaderView> leaders,
      List<String> teams) {}

  /** A main leader by post and day. */
  public record LeaderView(
      String post,
      String postName,
      String person,
      String personName,
      String from,
      String to,
      boolean acting) {}

  /** As the year has it. */
  public static AssessmentView of(UnitAssessment assessment, AssessmentYear year) {
    Structure structure = year.structure();
    Grade grade = assessment.grade();
    return new AssessmentView(
        assessment.subject().unit().code(),
        assessment.year(),
        assessment.complete(),
        ScoreText.plain(assessment.score()),
        ScoreText.plain(assessment.maximum()),
        assessment.items().stream().map(i -> item(i, year)).toList(),
        assessment.conditions().stream().map(c -> condition(c, year)).toList(),
        CamelCase.orNull(grade),
        assessment.effects().stream().map(e -> effect(e, structure)).toList(),
        year.pack().id());
  }

  private static ItemView item(ItemResult item, AssessmentYear year) {
    List<RecordView> records = new ArrayList<>();
    item.obligations().stream()
        .flatMap(o -> o.records().stream())
        .map(AssessmentView::record)
        .filter(r -> !records.contains(r))
        .forEach(records::add);
    records.addAll(proofs(item.proofs(), year));
    return new ItemView(
        item.item().number(),
        item.item().name(),
        ScoreText.plain(item.item().points()),
        plain(item.score()),
        plain(item.computed()),
        item.reason(),
        records);
  }

  private static RecordView record(Obligation.Credit credit) {
    return new RecordView(
        credit.id().toString(), credit.kind(), credit.day().toString(), List.of(), null, null);
  }

  private static List<RecordView> proofs(List<Evidence> files, AssessmentYear year) {
    return files.stream()
        .map(
            f ->
                new RecordView(
                    f.id().toString(),
                    year.isMissing(f) ? "missingEvidence" : "evidence",
                    f.enteredOn().toString(),
                    List.of(),
                    null,
                    null))
        .toList();
  }

  private static ConditionView condition(ConditionResult condition, AssessmentYear year) {
    return new ConditionView(
        condition.condition().number(),
        condition.finding(),
        proofs(condition.proofs(), year),
        condition.reason(),
        condition.by());
  }

  private static EffectView effect(AppliedEffect effect, Structure structure) {
    return new EffectView(
        effect.effect().id(),
        effect.effect().title(),
        effect.byGrade(),
        effect.conditions(),
        effect.leaders().stream().map(l -> leader(l, structure)).toList(),
        effect.teams().stream().map(id -> code(structure, id)).toList());
  }

  private static LeaderView leader(LeaderDays days, Structure structure) {
    Post post = structure.post(days.post()).orElseThrow();
    return new LeaderView(
        post.code(),
        post.name(),
        days.person().toString(),
        structure.person(days.person()).map(Person::name).orElse(""),
        days.from().toString(),
        days.to().toString(),
        days.acting());
  }

  private static String code(Structure structure, UUID unit) {
    return structure.unit(unit).map(Unit::code).orElseThrow();
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
    return value == null ? null : ScoreText.plain(value);
  }
}
