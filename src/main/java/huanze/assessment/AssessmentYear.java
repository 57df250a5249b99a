package huanze.assessment;

import huanze.agenda.AgendaPack;
import huanze.agenda.Obligation;
import huanze.agenda.YearAgenda;
import huanze.base.DateRange;
import huanze.base.InvalidInput;
import huanze.base.Period;
import huanze.base.Problem;
import huanze.evidence.Evidence;
import huanze.rulepack.Condition;
import huanze.rulepack.RulePack;
import huanze.rulepack.Scheme;
import huanze.unit.Structure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One year's assessments as the ledger stood at one moment, seen on one day. */
public final class AssessmentYear {
  private final int year;
  private final LocalDate asOf;
  private final AgendaPack pack;
  private final Structure structure;
  private final AssessedUnits units;
  private final Map<UUID, List<Obligation>> obligations;
  private final List<YearScheme> schemes;
  private final Map<UUID, Map<Integer, ItemAnswer>> items;
  private final Map<UUID, Map<Integer, ConditionAnswer>> conditions;
  private final Map<UUID, List<Evidence>> proofs;
  private final Set<UUID> issued;
  private final Set<String> gone;
  private final OpenPoints unconfirmed;

  /**
   * @param gone digests of attached files whose bytes are no longer there
   */
  AssessmentYear(
      YearAgenda agenda,
      LocalDate asOf,
      AgendaPack pack,
      List<YearScheme> stored,
      List<ItemAnswer> items,
      List<ConditionAnswer> conditions,
      Map<UUID, List<Evidence>> proofs,
      Set<UUID> issued,
      Set<String> gone) {
    this.year = agenda.year();
    this.asOf = asOf;
    this.pack = pack;
    this.structure = agenda.structure();
    this.units = new AssessedUnits(structure, pack, year);
    this.obligations = byUnit(agenda.obligations(asOf));
    this.schemes = YearScheme.all(year, stored, pack.pack());
    this.items = grouped(items, ItemAnswer::unit, ItemAnswer::item);
    this.conditions = grouped(conditions, ConditionAnswer::unit, ConditionAnswer::condition);
    this.proofs = Map.copyOf(proofs);
    this.issued = Set.copyOf(issued);
    this.gone = Set.copyOf(gone);
    this.unconfirmed = new OpenPoints(pack);
  }

  private static Map<UUID, List<Obligation>> byUnit(List<Obligation> all) {
    Map<UUID, List<Obligation>> byUnit = new HashMap<>();
    all.forEach(o -> byUnit.computeIfAbsent(o.unit(), u -> new ArrayList<>()).add(o));
    return byUnit;
  }

  /** The later of two answers about one thing counts. */
  private static <A> Map<UUID, Map<Integer, A>> grouped(
      List<A> answers, Function<A, UUID> unit, Function<A, Integer> number) {
    return answers.stream()
        .collect(
            Collectors.groupingBy(
                unit, Collectors.toMap(number, Function.identity(), (earlier, later) -> later)));
  }

  public int year() {
    return year;
  }

  public LocalDate asOf() {
    return asOf;
  }

  /** Units, posts and people of the same moment. */
  public Structure structure() {
    return structure;
  }

  public RulePack pack() {
    return pack.pack();
  }

  /** Every county and department of the year, counties first, then by code. */
  public List<AssessedUnit> subjects() {
    return units.all();
  }

  /**
   * @throws InvalidInput see {@link AssessedUnits#of}
   */
  public AssessedUnit subject(UUID unit) {
    return units.of(unit);
  }

  /**
   * The year's own scheme, or the pack's default.
   *
   * @throws InvalidInput if there is neither
   */
  public YearScheme scheme(Condition.Assessed kind) {
    return YearScheme.of(schemes, year, kind);
  }

  /** What was answered about a unit's items, by number. */
  public Map<Integer, ItemAnswer> itemAnswers(UUID unit) {
    return items.getOrDefault(unit, Map.of());
  }

  /** What was answered about a unit's conditions, by number. */
  public Map<Integer, ConditionAnswer> conditionAnswers(UUID unit) {
    return conditions.getOrDefault(unit, Map.of());
  }

  /** Files attached to an answer. */
  List<Evidence> proofsOf(UUID answer) {
    return proofs.getOrDefault(answer, List.of());
  }

  /** True if the bytes of an attached file were no longer there when the year was read. */
  public boolean isMissing(Evidence file) {
    return gone.contains(file.digest());
  }

  /** True if anything was recorded that counts for any obligation of the year. */
  public boolean hasRecords() {
    return obligations.values().stream()
        .flatMap(List::stream)
        .anyMatch(obligation -> !obligation.records().isEmpty());
  }

  /** Attached files of a unit's assessment that are no longer there; items first. */
  public List<MissingProof> missingProofs(UnitAssessment assessment) {
    List<MissingProof> found = new ArrayList<>();
    for (ItemResult item : assessment.items()) {
      missing(item.proofs(), true, item.item().number(), found);
    }
    for (ConditionResult condition : assessment.conditions()) {
      missing(condition.proofs(), false, condition.condition().number(), found);
    }
    return found;
  }

  private void missing(List<Evidence> files, boolean ofItem, int number, List<MissingProof> found) {
    files.stream()
        .filter(this::isMissing)
        .forEach(file -> found.add(new MissingProof(ofItem, number, file.fileName())));
  }

  /**
   * What {@link AssessmentService#answerItems} would refuse.
   *
   * @throws InvalidInput see {@link AssessedUnits#of}
   */
  public List<Problem> checkItems(UUID unit, List<ItemInput> inputs) {
    AssessedUnit subject = subject(unit);
    AnswerChecks checks = new AnswerChecks(subject, this);
    Scheme scheme = scheme(subject.kind()).scheme();
    inputs.forEach(input -> checks.item(scheme, input, unit));
    return checks.problems();
  }

  /**
   * What {@link AssessmentService#answerConditions} would refuse.
   *
   * @throws InvalidInput see {@link AssessedUnits#of}
   */
  public List<Problem> checkConditions(UUID unit, List<ConditionInput> inputs) {
    AnswerChecks checks = new AnswerChecks(subject(unit), this);
    inputs.forEach(input -> checks.condition(input, unit));
    return checks.problems();
  }

  public boolean isIssued(UUID unit) {
    return issued.contains(unit);
  }

  /**
   * A unit's assessment.
   *
   * @throws InvalidInput see {@link AssessedUnits#of}, or if there is no scheme
   */
  public UnitAssessment assessment(UUID unit) {
    return assessment(subject(unit));
  }

  UnitAssessment assessment(AssessedUnit subject) {
    YearScheme scheme = scheme(subject.kind());
    UUID unit = subject.unit().id();
    AssessmentFacts facts =
        new AssessmentFacts(
            pack.pack().assessment(),
            scheme.scheme(),
            covered(subject),
            itemAnswers(unit),
            conditionAnswers(unit),
            proofs,
            off(),
            leaders(subject));
    return new AssessmentCalculator(subject, facts)
        .assess(year, asOf, isIssued(unit), unconfirmed.of(subject, scheme));
  }

  /** Every county and department with its place among its like. */
  public List<ResultRow> results() {
    return Ranking.of(subjects().stream().map(this::assessment).toList());
  }

  private List<Obligation> covered(AssessedUnit subject) {
    return subject.parts().stream()
        .flatMap(p -> obligations.getOrDefault(p.unit().id(), List.of()).stream())
        .filter(subject::covers)
        .toList();
  }

  /** True if a setting has to turn the condition on first. */
  public boolean isOff(Condition condition) {
    String setting = condition.onlyIf();
    return setting != null && !pack.pack().isYes(setting, pack.chosen());
  }

  private Set<Integer> off() {
    return pack.pack().assessment().conditions().stream()
        .filter(this::isOff)
        .map(Condition::number)
        .collect(Collectors.toSet());
  }

  /** Up to the day: who comes later is not known yet. */
  private List<LeaderDays> leaders(AssessedUnit subject) {
    DateRange soFar = new DateRange(null, asOf);
    return Period.year(year)
        .days()
        .intersection(soFar)
        .map(days -> Leaders.of(structure, subject.leaderPosts(), days))
        .orElse(List.of());
  }
}
