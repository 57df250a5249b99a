package huanze.assessment;

import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.base.Period;
import huanze.evidence.Evidence;
import huanze.rulepack.Condition;
import huanze.rulepack.ItemRule;
import huanze.rulepack.Level;
import huanze.rulepack.PackReader;
import huanze.rulepack.RulePack;
import huanze.rulepack.Scheme;
import huanze.rulepack.SchemeGroup;
import huanze.rulepack.SchemeItem;
import huanze.unit.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One unit's assessment put together by a test, without a ledger. */
final class Cases {
  static final RulePack PACK = PackReader.builtIn();
  static final int YEAR = 2025;
  static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  private final Condition.Assessed kind;
  private final List<SchemeItem> items = new ArrayList<>();
  private final List<Obligation> obligations = new ArrayList<>();
  private final Map<Integer, ItemAnswer> answers = new HashMap<>();
  private final Map<Integer, ConditionAnswer> found = new HashMap<>();
  private final Map<UUID, List<Evidence>> proofs = new HashMap<>();
  private BigDecimal excellent = new BigDecimal("90");
  private BigDecimal qualified = new BigDecimal("60");

  Cases(Condition.Assessed kind) {
    this.kind = kind;
  }

  static Unit unit(Condition.Assessed kind) {
    String what = kind == Condition.Assessed.COUNTY ? "government" : "department";
    return new Unit(
        Ids.named(what),
        "130302." + what,
        what,
        what,
        Level.COUNTY,
        null,
        "130302",
        null,
        DateRange.ALWAYS,
        null);
  }

  /** The next item; its number is its place. */
  Cases item(String points, ItemRule rule) {
    items.add(
        new SchemeItem(items.size() + 1, "item", "", "", "", new BigDecimal(points), rule, null));
    return this;
  }

  Cases score(String score) {
    return score(items.size(), new BigDecimal(score));
  }

  Cases score(int item, BigDecimal score) {
    answers.put(
        item,
        new ItemAnswer(
            Ids.named("answer" + item), unit(kind).id(), YEAR, item, score, null, "reason"));
    return this;
  }

  Cases thresholds(BigDecimal excellentFrom, BigDecimal qualifiedFrom) {
    excellent = excellentFrom;
    qualified = qualifiedFrom;
    return this;
  }

  /** Attaches a document to an item, answered or not. */
  Cases show(int item) {
    UUID answer = Ids.named("answer" + item);
    answers.putIfAbsent(
        item, new ItemAnswer(answer, unit(kind).id(), YEAR, item, null, null, null));
    proofs.put(
        answer, List.of(new Evidence(Ids.named("file"), "a.pdf", "0", 1, "application/pdf", DAY)));
    return this;
  }

  /** So many obligations of a rule that stand so. */
  Cases owed(String rule, Standing standing, int times) {
    for (int i = 0; i < times; i++) {
      Period period = new Period(YEAR, Period.Length.MONTH, 1);
      obligations.add(
          new Obligation(
              PACK.rule(rule),
              unit(kind).id(),
              null,
              null,
              period,
              period.from(),
              period.to(),
              period.to(),
              1,
              standing == Standing.MET ? 1 : 0,
              null,
              standing,
              List.of(),
              List.of()));
    }
    return this;
  }

  Cases find(int condition, Finding finding) {
    found.put(
        condition,
        new ConditionAnswer(
            Ids.named("condition" + condition),
            unit(kind).id(),
            YEAR,
            condition,
            finding,
            "reason",
            "name"));
    return this;
  }

  /** All conditions that concern the unit, but for 11, which is off. */
  Cases findAll(Finding finding) {
    PACK.assessment().conditions().stream()
        .filter(c -> c.appliesTo().contains(kind) && c.onlyIf() == null)
        .forEach(c -> find(c.number(), finding));
    return this;
  }

  UnitAssessment assess() {
    Scheme scheme =
        new Scheme(
            kind,
            "scheme",
            new BigDecimal("100"),
            excellent,
            qualified,
            List.of(new SchemeGroup("group", items)),
            false,
            null);
    Unit unit = unit(kind);
    AssessedUnit subject =
        new AssessedUnit(
            unit,
            kind,
            List.of(new AssessedUnit.Part(unit, Period.year(YEAR).days(), false)),
            List.of());
    LeaderDays leader =
        new LeaderDays(
            Ids.named("post"),
            Ids.named("person"),
            LocalDate.of(YEAR, 1, 1),
            LocalDate.of(YEAR, 6, 30),
            true);
    AssessmentFacts facts =
        new AssessmentFacts(
            PACK.assessment(),
            scheme,
            obligations,
            answers,
            found,
            proofs,
            Set.of(11),
            List.of(leader));
    return new AssessmentCalculator(subject, facts).assess(YEAR, DAY, false, List.of());
  }
}
