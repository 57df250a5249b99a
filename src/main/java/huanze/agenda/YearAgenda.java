package huanze.agenda;

import huanze.base.Texts;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One year's obligations as the ledger stood at one moment. Safe from any thread. */
public final class YearAgenda {
  private static final int DAYS_KEPT = 3;

  private final int year;
  private final Structure structure;
  private final AgendaFacts facts;
  private final ObligationCalculator calculator;
  private @Nullable Foresight foresight; // of the day asked for last
  private final Map<LocalDate, List<Obligation>> byDay =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, List<Obligation>> eldest) {
          return size() > DAYS_KEPT;
        }
      };

  YearAgenda(int year, Structure structure, AgendaFacts facts) {
    this.year = year;
    this.structure = structure;
    this.facts = facts;
    this.calculator = new ObligationCalculator(facts);
  }

  public int year() {
    return year;
  }

  /** Units, posts and people of the same moment. */
  public Structure structure() {
    return structure;
  }

  public AgendaFacts facts() {
    return facts;
  }

  /** All of the year as they stand on a day: by rule, unit code, post code and period. */
  public synchronized List<Obligation> obligations(LocalDate asOf) {
    return byDay.computeIfAbsent(asOf, day -> List.copyOf(calculator.year(year, day)));
  }

  public List<Obligation> obligations(ObligationFilter filter, LocalDate asOf) {
    return obligations(asOf).stream().filter(filter::accepts).toList();
  }

  /**
   * Units given targets that no record counting for the obligation is about (Art. 18), by code;
   * none where the rule is not per target.
   */
  public List<Unit> unchecked(Obligation obligation) {
    return calculator.unchecked(obligation);
  }

  public Explanation explain(Obligation obligation, LocalDate asOf) {
    return calculator.explain(obligation, asOf);
  }

  /**
   * How the open ones among these will probably end, the most pressing first; see {@link Outlook}.
   *
   * @param remind so many working days before its last day an obligation without a plan is at risk
   */
  public List<Outlook> outlooks(
      List<Obligation> obligations, LocalDate today, ToIntFunction<Obligation> remind) {
    return foresight(today).of(obligations, facts.workingDays(), remind);
  }

  private synchronized Foresight foresight(LocalDate today) {
    if (foresight == null || !foresight.today().equals(today)) {
      foresight = calculator.foresight(today);
    }
    return foresight;
  }

  /** How its day due came about. */
  public Deadline deadline(Obligation obligation) {
    return Deadline.of(obligation.rule(), obligation.period(), facts.workingDays());
  }

  /** As the command line lists them. */
  public List<ObligationView> views(List<Obligation> obligations, Texts texts) {
    Map<UUID, CountedRecord> records = new HashMap<>();
    facts.records().forEach(r -> records.putIfAbsent(r.id(), r));
    Inherited inherited = new Inherited(structure, texts);
    Map<List<Object>, Exemption> exemptions = new HashMap<>();
    facts.exemptions().forEach(e -> exemptions.put(List.of(e.rule(), e.subject(), e.period()), e));
    return obligations.stream()
        .map(
            o ->
                ObligationView.of(
                    o,
                    structure,
                    records,
                    inherited,
                    exemptions.get(List.of(o.rule().id(), o.subject(), o.period()))))
        .toList();
  }

  /** Which days are left for plans, from a day on. */
  public PlanDays planDays(LocalDate today) {
    return new PlanDays(facts, today);
  }

  /** Days for what is still to be done in the year; see {@link PlanProposal}. */
  public PlanProposal propose(PlanProposal.Wanted wanted, LocalDate today) {
    return new PlanSearch(planDays(today), wanted, today)
        .propose(obligations(today), ifPlansHeld());
  }

  /**
   * The year's obligations that records would count for, were they as given: for a question before
   * something is saved.
   */
  public List<Obligation> ifRecorded(List<CountedRecord> records, LocalDate asOf) {
    Set<UUID> ids = records.stream().map(CountedRecord::id).collect(Collectors.toSet());
    return new ObligationCalculator(facts.ifRecorded(records))
        .year(year, asOf).stream()
            .filter(o -> o.records().stream().anyMatch(r -> ids.contains(r.id())))
            .toList();
  }

  /**
   * How the year's obligations would take records, were they as given: those that they would count
   * for or be near misses of. For what is just being typed.
   *
   * @param of units whose records they are, or whose posts led them
   */
  public List<Explanation> explainIfRecorded(
      List<CountedRecord> records, Set<UUID> of, LocalDate asOf) {
    return new ObligationCalculator(facts.ifRecorded(records)).explain(year, records, of, asOf);
  }

  /**
   * The year's obligations of the decision's rule and subject, were it so decided: for a question
   * before something is saved.
   */
  public List<Obligation> ifDecided(CreditException decision, LocalDate asOf) {
    return new ObligationCalculator(facts.ifDecided(decision))
        .year(year, asOf).stream()
            .filter(o -> o.rule().id().equals(decision.rule()))
            .filter(o -> o.subject().equals(decision.subject()))
            .toList();
  }

  /**
   * The year's obligations that would stand otherwise, were it so decided, as they would then
   * stand: for a question before something is saved.
   */
  public List<Obligation> turnedBy(CreditException decision, LocalDate asOf) {
    Map<List<Object>, Standing> now = new HashMap<>();
    obligations(asOf).forEach(o -> now.put(identity(o), o.standing()));
    return ifDecided(decision, asOf).stream()
        .filter(o -> o.standing() != now.get(identity(o)))
        .toList();
  }

  private static List<Object> identity(Obligation o) {
    return List.of(o.rule().id(), o.subject(), o.period(), Optional.ofNullable(o.jointWith()));
  }

  /** The year's obligations, in the same order, had every plan that stands been held. */
  public List<Obligation> ifPlansHeld() {
    return new ObligationCalculator(facts.ifPlansHeld()).year(year, LocalDate.of(year + 1, 12, 31));
  }
}
