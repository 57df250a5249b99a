package huanze.paper;

import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.assessment.AppliedEffect;
import huanze.assessment.AssessedUnit;
import huanze.assessment.AssessmentYear;
import huanze.assessment.ConditionResult;
import huanze.assessment.Finding;
import huanze.assessment.ItemResult;
import huanze.assessment.LeaderDays;
import huanze.assessment.ResultRow;
import huanze.assessment.UnitAssessment;
import huanze.base.InvalidInput;
import huanze.base.Texts;
import huanze.evidence.Evidence;
import huanze.paper.AssessmentForm.Item;
import huanze.paper.AssessmentForm.Miss;
import huanze.paper.AssessmentForm.Rests;
import huanze.rulepack.Condition;
import huanze.rulepack.Level;
import huanze.rulepack.Scheme;
import huanze.rulepack.SchemeGroup;
import huanze.rulepack.SchemeItem;
import huanze.unit.Person;
import huanze.unit.Post;
import huanze.unit.Region;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills the papers of Art. 18 from a year's assessments as they stand. */
final class AssessmentSheets {
  private final AssessmentYear year;
  private final Structure structure;
  private final Texts texts;

  AssessmentSheets(AssessmentYear year, Texts texts) {
    this.year = year;
    this.structure = year.structure();
    this.texts = texts;
  }

  /**
   * The units that are assessed, counties first.
   *
   * @param kind only such; null for all
   * @param level only those of this level; null for all
   * @throws InvalidInput if there is none
   */
  List<UUID> units(Condition.@Nullable Assessed kind, @Nullable Level level) {
    List<UUID> units =
        year.subjects().stream()
            .filter(s -> kind == null || s.kind() == kind)
            .map(AssessedUnit::unit)
            .filter(u -> level == null || u.level() == level)
            .map(Unit::id)
            .toList();
    if (units.isEmpty()) {
      throw InvalidInput.of("unit", "paper.noAssessed", year.year());
    }
    return units;
  }

  /**
   * 考核评分表.
   *
   * @param blank true for one to be filled in by hand
   * @throws InvalidInput if the unit is not assessed in the year
   */
  AssessmentForm form(UUID unit, boolean blank) {
    UnitAssessment assessment = year.assessment(unit);
    Scheme scheme = assessment.scheme();
    Map<Integer, ItemResult> results = new HashMap<>();
    assessment.items().forEach(i -> results.put(i.item().number(), i));
    List<AssessmentForm.Group> groups = new ArrayList<>();
    for (SchemeGroup group : scheme.groups()) {
      groups.add(
          new AssessmentForm.Group(
              group.name(),
              group.points(),
              group.items().stream()
                  .map(item -> blank ? blank(item) : item(assessment, results.get(item.number())))
                  .toList()));
    }
    return new AssessmentForm(
        assessed(assessment.subject()),
        year.year(),
        year.asOf(),
        blank,
        year.pack().title(),
        new AssessmentForm.SchemeHead(
            scheme.title(),
            scheme.maximum(),
            scheme.excellentFrom(),
            scheme.qualifiedFrom(),
            scheme.note()),
        groups,
        outcome(assessment),
        unconfirmed(assessment));
  }

  /**
   * 取消评优情形认定表.
   *
   * @throws InvalidInput if the unit is not assessed in the year
   */
  ConditionSheet conditions(UUID unit, boolean blank) {
    UnitAssessment assessment = year.assessment(unit);
    return new ConditionSheet(
        assessed(assessment.subject()),
        year.year(),
        year.asOf(),
        blank,
        year.pack().title(),
        assessment.conditions().stream().map(c -> line(c, blank)).toList(),
        effects(assessment),
        unconfirmed(assessment));
  }

  /** 考核结果汇总表. */
  AssessmentSummary summary(String region) {
    Map<String, List<AssessmentSummary.Row>> groups = new LinkedHashMap<>();
    Set<String> unconfirmed = new LinkedHashSet<>();
    for (ResultRow row : year.results()) {
      AssessedUnit subject = row.assessment().subject();
      String group = subject.kind() == Condition.Assessed.COUNTY ? "" : subject.unit().region();
      groups.computeIfAbsent(group, g -> new ArrayList<>()).add(row(row));
      unconfirmed.addAll(unconfirmed(row.assessment()));
    }
    List<AssessmentSummary.Group> all = new ArrayList<>();
    groups.forEach(
        (of, rows) ->
            all.add(
                new AssessmentSummary.Group(
                    of.isEmpty() ? null : structure.region(of).map(Region::name).orElse(of),
                    AssessmentSummary.ranked(rows))));
    return new AssessmentSummary(
        region, year.year(), year.asOf(), year.pack().title(), all, List.copyOf(unconfirmed));
  }

  private AssessedOnPaper assessed(AssessedUnit subject) {
    Unit unit = subject.unit();
    return new AssessedOnPaper(
        unit.id(),
        unit.name(),
        unit.code(),
        subject.kind(),
        unit.treatedAs() != null,
        subject.parts().stream()
            .map(p -> new AssessedOnPaper.Covered(p.unit().name(), p.days(), p.carriedOn()))
            .toList());
  }

  private static Item blank(SchemeItem item) {
    return new Item(
        item.number(),
        item.name(),
        item.content(),
        item.standard(),
        item.points(),
        item.article(),
        item.rule().kind(),
        null,
        null,
        null,
        false,
        null,
        List.of(),
        Rests.NOTHING);
  }

  private Item item(UnitAssessment assessment, ItemResult result) {
    SchemeItem item = result.item();
    return new Item(
        item.number(),
        item.name(),
        item.content(),
        item.standard(),
        item.points(),
        item.article(),
        item.rule().kind(),
        result.score(),
        result.computed(),
        result.self(),
        result.typed(),
        result.reason(),
        names(result.proofs()),
        rests(assessment.subject(), result));
  }

  /** Names of files; one that is no longer there says so. */
  private List<String> names(List<Evidence> proofs) {
    return proofs.stream()
        .map(
            file ->
                year.isMissing(file)
                    ? texts.text("paper.proofMissing", file.fileName())
                    : file.fileName())
        .toList();
  }

  private Rests rests(AssessedUnit subject, ItemResult result) {
    List<Obligation> all = result.obligations();
    boolean oneSubject =
        all.stream().map(Obligation::subject).distinct().count() <= 1
            && all.stream().allMatch(o -> o.post() != null || o.unit().equals(subject.unit().id()));
    boolean oneRule = all.stream().map(o -> o.rule().id()).distinct().count() <= 1;
    List<Miss> misses =
        all.stream()
            .filter(o -> o.standing() != Standing.MET && o.standing() != Standing.NOT_OWED)
            .map(
                o ->
                    new Miss(
                        o.standing(),
                        oneSubject ? "" : subject(o),
                        oneRule ? "" : o.rule().title(),
                        o.period(),
                        o.required(),
                        o.counted()))
            .toList();
    return new Rests(result.met(), result.late(), result.missed(), misses);
  }

  private String subject(Obligation o) {
    UUID post = o.post();
    String unit = structure.unit(o.unit()).map(Unit::name).orElseThrow();
    return post == null ? unit : unit + structure.post(post).map(Post::name).orElseThrow();
  }

  private AssessmentForm.Outcome outcome(UnitAssessment assessment) {
    return new AssessmentForm.Outcome(
        assessment.score(),
        assessment.complete(),
        assessment.grade(),
        met(assessment),
        assessment.openConditions().stream().map(c -> c.condition().number()).toList(),
        effects(assessment));
  }

  private static List<Integer> met(UnitAssessment assessment) {
    return assessment.conditions().stream()
        .filter(c -> c.finding() == Finding.MET)
        .map(c -> c.condition().number())
        .toList();
  }

  private ConditionSheet.Line line(ConditionResult result, boolean blank) {
    Condition condition = result.condition();
    Finding finding = result.finding();
    boolean asked = finding != Finding.OFF && finding != Finding.NOT_APPLICABLE;
    boolean empty = blank && asked;
    return new ConditionSheet.Line(
        condition.number(),
        condition.title(),
        condition.basis(),
        empty ? Finding.NO_DATA : finding,
        empty ? null : result.reason(),
        empty ? null : result.by(),
        empty ? List.of() : names(result.proofs()),
        condition.note());
  }

  private List<EffectLine> effects(UnitAssessment assessment) {
    return assessment.effects().stream().map(this::effect).toList();
  }

  private EffectLine effect(AppliedEffect applied) {
    return new EffectLine(
        applied.effect().title(),
        applied.effect().text(),
        applied.byGrade(),
        applied.conditions(),
        applied.leaders().stream().map(this::leader).toList(),
        applied.teams().stream()
            .map(t -> structure.unit(t).map(Unit::name).orElseThrow())
            .toList());
  }

  private EffectLine.Leader leader(LeaderDays days) {
    Post post = structure.post(days.post()).orElseThrow();
    return new EffectLine.Leader(
        structure.unit(post.unit()).map(Unit::name).orElseThrow(),
        post.name(),
        structure.person(days.person()).map(Person::name).orElseThrow(),
        days.from(),
        days.to(),
        days.acting());
  }

  private AssessmentSummary.Row row(ResultRow row) {
    UnitAssessment one = row.assessment();
    Unit unit = one.subject().unit();
    return new AssessmentSummary.Row(
        unit.code(),
        unit.name(),
        unit.treatedAs() != null,
        row.rank(),
        one.score(),
        one.maximum(),
        one.complete(),
        one.grade(),
        met(one),
        effects(one),
        one.state());
  }

  private List<String> unconfirmed(UnitAssessment assessment) {
    return assessment.unconfirmed().stream().map(u -> Sources.words(u, texts)).toList();
  }
}
