package huanze.agenda;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.base.CamelCase;
import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.ledger.Deed;
import huanze.ledger.Reading;
import huanze.ledger.Saving;
import huanze.rulepack.RecordKind;
import huanze.rulepack.RulePack;
import huanze.unit.ObligationForecast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is owed and how it stands, exemptions, and what persons decide about a record's credit. */
public final class AgendaService {
  /** In November the State Council says which days of the next year are off. */
  private static final int NOTICE_MONTH = 11;

  private final Saving saving;
  private final Gate gate;
  private final DeskClock clock;
  private final Ids ids;
  private final WorkingCalendar calendar;
  private final Agendas agendas;

  /**
   * @param shipped the working days that the program comes with; the office's own years take their
   *     place
   * @param packs the pack in force and its settings, as a reading has them
   * @param sources the features whose records can meet obligations
   */
  public AgendaService(
      Saving saving,
      Gate gate,
      DeskClock clock,
      Ids ids,
      WorkingDays shipped,
      Function<Reading, AgendaPack> packs,
      List<RecordSource> sources) {
    this.saving = saving;
    this.gate = gate;
    this.clock = clock;
    this.ids = ids;
    this.calendar = new WorkingCalendar(shipped);
    this.agendas = new Agendas(new FactsLoader(sources, calendar), packs);
  }

  /** The year, as the ledger or a scratch image has it. */
  public YearAgenda year(Reading reading, int year) {
    return agendas.of(reading, year);
  }

  /** The year, as the ledger has it now. */
  public YearAgenda year(int year) {
    return year(saving, year);
  }

  /** What another pack, with the settings it would have, would do to a year as it stands today. */
  public PackEffect effect(int year, AgendaPack other) {
    LocalDate today = clock.today();
    return PackEffect.of(
        year, year(year).obligations(today), agendas.under(saving, year, other).obligations(today));
  }

  public List<Obligation> obligations(
      Reading reading, int year, ObligationFilter filter, LocalDate asOf) {
    return year(reading, year).obligations(filter, asOf);
  }

  /** As the ledger has it now, on today's day. */
  public List<Obligation> obligations(int year, ObligationFilter filter) {
    return obligations(saving, year, filter, clock.today());
  }

  /** The regulation as the office has set it. */
  public RulePack pack(Reading reading) {
    return agendas.pack(reading).pack();
  }

  /** What a change of the structure would do to the obligations as the ledger has them now. */
  public ObligationForecast forecast() {
    return new Forecast(
        this::year, (year, structure) -> agendas.instead(saving, year, structure), clock::today);
  }

  /** Said where working days matter and the year's days off are not known. */
  public Optional<Problem> workingDaysWarning(int year) {
    return workingDaysWarning(saving, year);
  }

  /** The same as a scratch image has them. */
  public Optional<Problem> workingDaysWarning(Reading reading, int year) {
    return calendar.of(reading).knows(year)
        ? Optional.empty()
        : Optional.of(Problem.of("", "agenda.workingDaysMissing", String.valueOf(year)));
  }

  /** Said where days are proposed for plans and the year's days off are not known. */
  public Optional<Problem> planDaysWarning(int year) {
    return calendar.of(saving).knows(year)
        ? Optional.empty()
        : Optional.of(Problem.of("", "agenda.planDaysProvisional", String.valueOf(year)));
  }

  /**
   * The year whose working days are missing now: this year's, or from 1 November on the next
   * year's, which the notice then gives.
   */
  public OptionalInt missingCalendar() {
    LocalDate today = clock.today();
    WorkingDays days = workingDays();
    int year = today.getYear();
    if (!days.knows(year)) {
      return OptionalInt.of(year);
    }
    return today.getMonthValue() >= NOTICE_MONTH && !days.knows(year + 1)
        ? OptionalInt.of(year + 1)
        : OptionalInt.empty();
  }

  /** Said if the calendar of {@link #missingCalendar} is not there. */
  public Optional<Problem> calendarWarning() {
    OptionalInt missing = missingCalendar();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    int year = missing.getAsInt();
    return year == clock.today().getYear()
        ? workingDaysWarning(year)
        : Optional.of(Problem.of("", "agenda.nextWorkingDaysMissing", String.valueOf(year)));
  }

  /**
   * How early the office wants to be reminded.
   *
   * @param usual for rules that the office set nothing for, in working days
   */
  public LeadTimes leadTimes(int usual) {
    return new LeadTimes(usual, saving.read(handle -> new AgendaStore(handle).reminderLeads()));
  }

  /** As the ledger has them now. */
  public WorkingDays workingDays() {
    return calendar.of(saving);
  }

  public List<Exemption> exemptions(Reading reading) {
    return reading.read(handle -> new AgendaStore(handle).exemptions());
  }

  public List<CreditException> exceptions(Reading reading) {
    return reading.read(handle -> new AgendaStore(handle).exceptions());
  }

  /** Who made decisions, by id: the names of those who saved them as they stand. */
  public Map<UUID, String> deciders(Collection<UUID> decisions) {
    return saving.lastWriters(decisions);
  }

  /**
   * Excuses an obligation (reading rule 13).
   *
   * @param subject unit or post that owes, as id or code; see {@link OwedChecks}
   * @param by who decided
   * @throws InvalidInput if it is not owed, met or excused already, or reason or name is missing
   */
  public Exemption exempt(
      @Nullable String subject,
      @Nullable String rule,
      @Nullable String period,
      @Nullable String reason,
      @Nullable String by) {
    OwedChecks checks = owedChecks();
    String words = checks.text("reason", reason, "agenda.reasonMissing");
    String who = checks.text("by", by, "agenda.byMissing");
    OwedChecks.Owed owed = checks.owed(subject, rule, period);
    refuseExempting(owed, exemptions(saving));
    gate.require(Right.EXEMPT, owed.unit());
    Exemption exemption =
        new Exemption(ids.next(), owed.rule(), owed.subject(), owed.period(), words, who);
    Deed deed =
        Deed.of("agenda.deed.exempted", owed.code(), owed.rule(), owed.period().toString())
            .because(words);
    saving.save(deed, writes -> writes.put(AgendaTables.EXEMPTION, AgendaTables.row(exemption)));
    return exemption;
  }

  private OwedChecks owedChecks() {
    return new OwedChecks(this::year, agendas.pack(saving).pack(), clock.today());
  }

  /** Met comes before exempt (reading rule 1): exempting what is met would change nothing. */
  private static void refuseExempting(OwedChecks.Owed owed, List<Exemption> standing) {
    if (owed.standing() == Standing.MET) {
      throw refusedExempting("agenda.exemptMet", owed);
    }
    boolean already =
        standing.stream()
            .anyMatch(
                e ->
                    e.rule().equals(owed.rule())
                        && e.subject().equals(owed.subject())
                        && e.period().equals(owed.period()));
    if (already) {
      throw refusedExempting("agenda.alreadyExempt", owed);
    }
  }

  private static InvalidInput refusedExempting(String key, OwedChecks.Owed owed) {
    return InvalidInput.of(
        "period", key, owed.name(), PeriodWords.named(owed.period()), owed.title());
  }

  /**
   * An obligation by its names.
   *
   * @param subject unit or post that owes, as id or code
   */
  public record Named(String subject, String rule, String period) {
    public static Named of(Obligation one) {
      return new Named(one.subject().toString(), one.rule().id(), one.period().toString());
    }
  }

  /**
   * Excuses several obligations for one reason, in one entry: all of them or none.
   *
   * @throws InvalidInput as {@link #exempt} does, for the first that is wrong, or if there is none
   */
  public List<Exemption> exemptAll(
      List<Named> several, @Nullable String reason, @Nullable String by) {
    if (several.isEmpty()) {
      throw InvalidInput.of("", "agenda.noneChosen");
    }
    List<Exemption> standing = new ArrayList<>(exemptions(saving));
    List<Exemption> added = new ArrayList<>();
    for (Named one : several) {
      OwedChecks checks = owedChecks();
      String words = checks.text("reason", reason, "agenda.reasonMissing");
      String who = checks.text("by", by, "agenda.byMissing");
      OwedChecks.Owed owed = checks.owed(one.subject(), one.rule(), one.period());
      refuseExempting(owed, standing);
      gate.require(Right.EXEMPT, owed.unit());
      Exemption exemption =
          new Exemption(ids.next(), owed.rule(), owed.subject(), owed.period(), words, who);
      added.add(exemption);
      standing.add(exemption);
    }
    saving.save(
        Deed.of("agenda.deed.exemptedSeveral", String.valueOf(added.size()))
            .because(added.getFirst().reason()),
        writes -> added.forEach(e -> writes.put(AgendaTables.EXEMPTION, AgendaTables.row(e))));
    return List.copyOf(added);
  }

  /**
   * Takes several exemptions back, in one entry: all of them or none.
   *
   * @throws InvalidInput if one is no longer there, or none is given
   */
  public void withdrawExemptions(Set<UUID> several, @Nullable String reason) {
    if (several.isEmpty()) {
      throw InvalidInput.of("", "agenda.noneChosen");
    }
    Map<UUID, Exemption> standing =
        exemptions(saving).stream().collect(Collectors.toMap(Exemption::id, e -> e));
    for (UUID id : several) {
      Exemption one = standing.get(id);
      if (one == null) {
        throw InvalidInput.of("id", "agenda.unknownExemption");
      }
      YearAgenda year = year(one.period().year());
      gate.require(Right.EXEMPT, OwedChecks.unitOf(year.structure(), one.subject()));
    }
    Deed deed = Deed.of("agenda.deed.exemptionsWithdrawn", String.valueOf(several.size()));
    saving.save(
        reason == null || reason.isBlank() ? deed : deed.because(reason.strip()),
        writes -> several.forEach(id -> writes.remove(AgendaTables.EXEMPTION, id)));
  }

  /** Takes an exemption back. */
  public void withdrawExemption(UUID id, @Nullable String reason) {
    Exemption exemption =
        exemptions(saving).stream()
            .filter(e -> e.id().equals(id))
            .findFirst()
            .orElseThrow(() -> InvalidInput.of("id", "agenda.unknownExemption"));
    YearAgenda year = year(exemption.period().year());
    gate.require(Right.EXEMPT, OwedChecks.unitOf(year.structure(), exemption.subject()));
    Deed deed =
        Deed.of(
            "agenda.deed.exemptionWithdrawn",
            OwedChecks.codeOf(year.structure(), exemption.subject()),
            exemption.rule(),
            exemption.period().toString());
    saving.save(
        reason == null || reason.isBlank() ? deed : deed.because(reason.strip()),
        writes -> writes.remove(AgendaTables.EXEMPTION, id));
  }

  /**
   * Decides about a record's credit for an obligation; a decision about the same record and
   * obligation is replaced.
   *
   * @throws InvalidInput if the obligation is not owed, there is no such record, it is of another
   *     kind than the obligation asks for or of somebody else ({@link WhoseRecord}), the reason is
   *     missing, or the record cannot make up for the period, or nothing was missed (reading rule
   *     4)
   */
  public CreditException setException(
      UUID record,
      @Nullable String rule,
      @Nullable String subject,
      @Nullable String period,
      CreditException.Effect effect,
      @Nullable String reason) {
    OwedChecks checks = owedChecks();
    String words = checks.text("reason", reason, "agenda.reasonMissing");
    OwedChecks.Owed owed = checks.owed(subject, rule, period);
    List<CreditException> others = exceptions(saving);
    List<CountedRecord> records = agendas.record(saving, record);
    if (records.isEmpty()) {
      throw InvalidInput.of("record", "agenda.unknownRecord");
    }
    if (effect != CreditException.Effect.DOES_NOT_COUNT) {
      refuseOtherKind(owed, records);
      refuseForeign(owed, records);
    }
    if (effect == CreditException.Effect.MADE_UP) {
      refuseMakingUp(owed, records, others);
    }
    if (effect == CreditException.Effect.ALSO_COUNTS) {
      refuseCountingTwice(owed, records);
    }
    gate.require(Right.EDIT_RECORDS, owed.unit());
    UUID id =
        others.stream()
            .filter(e -> isAbout(e, record, owed))
            .map(CreditException::id)
            .findFirst()
            .orElseGet(ids::next);
    CreditException exception =
        new CreditException(id, record, owed.rule(), owed.subject(), owed.period(), effect, words);
    saving.save(
        deed("agenda.deed.exceptionSet.", owed.code(), exception).because(words),
        writes -> writes.put(AgendaTables.CREDIT_EXCEPTION, AgendaTables.row(exception)));
    return exception;
  }

  /**
   * A record that makes up for a missed period.
   *
   * @param subject unit or post that owes, as id or code
   */
  public record MakingUp(UUID record, String rule, String subject, String period, String reason) {}

  /**
   * Links several records to the periods they make up for, in one entry.
   *
   * @throws InvalidInput as {@link #setException} does, for the first that is wrong; then none is
   *     linked
   */
  public void makeUp(List<MakingUp> several) {
    List<CreditException> standing = new ArrayList<>(exceptions(saving));
    List<CreditException> added = new ArrayList<>();
    Map<UUID, List<CountedRecord>> byId =
        agendas
            .records(saving, several.stream().map(MakingUp::record).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.groupingBy(CountedRecord::id));
    for (MakingUp one : several) {
      OwedChecks checks = owedChecks();
      String words = checks.text("reason", one.reason(), "agenda.reasonMissing");
      OwedChecks.Owed owed = checks.owed(one.subject(), one.rule(), one.period());
      List<CountedRecord> records = byId.getOrDefault(one.record(), List.of());
      if (records.isEmpty()) {
        throw InvalidInput.of("record", "agenda.unknownRecord");
      }
      refuseOtherKind(owed, records);
      refuseForeign(owed, records);
      refuseMakingUp(owed, records, standing);
      gate.require(Right.EDIT_RECORDS, owed.unit());
      CreditException link =
          new CreditException(
              ids.next(),
              one.record(),
              owed.rule(),
              owed.subject(),
              owed.period(),
              CreditException.Effect.MADE_UP,
              words);
      if (standing.stream().noneMatch(e -> isAbout(e, one.record(), owed))) {
        added.add(link);
        standing.add(link);
      }
    }
    saving.save(
        Deed.of("agenda.deed.madeUpSeveral", String.valueOf(added.size())),
        writes ->
            added.forEach(e -> writes.put(AgendaTables.CREDIT_EXCEPTION, AgendaTables.row(e))));
  }

  /**
   * Takes back what was decided about a record and an obligation.
   *
   * @param subject unit or post that owes, as id or code; see {@link OwedChecks}
   * @return the decision that no longer stands
   * @throws InvalidInput if the obligation is not owed, or nothing was decided
   */
  public CreditException removeException(
      UUID record, @Nullable String rule, @Nullable String subject, @Nullable String period) {
    OwedChecks checks = owedChecks();
    OwedChecks.Owed owed = checks.owed(subject, rule, period);
    CreditException decided =
        exceptions(saving).stream()
            .filter(e -> isAbout(e, record, owed))
            .findFirst()
            .orElseThrow(
                () ->
                    InvalidInput.of(
                        "record",
                        "agenda.nothingDecided",
                        owed.name(),
                        PeriodWords.named(owed.period()),
                        owed.title()));
    removeException(decided.id());
    return decided;
  }

  /** Takes a decision back: the record's facts alone say again what it counts for. */
  public void removeException(UUID id) {
    CreditException exception =
        exceptions(saving).stream()
            .filter(e -> e.id().equals(id))
            .findFirst()
            .orElseThrow(() -> InvalidInput.of("id", "agenda.unknownException"));
    YearAgenda year = year(exception.period().year());
    gate.require(Right.EDIT_RECORDS, OwedChecks.unitOf(year.structure(), exception.subject()));
    saving.save(
        deed(
            "agenda.deed.exceptionRemoved.",
            OwedChecks.codeOf(year.structure(), exception.subject()),
            exception),
        writes -> writes.remove(AgendaTables.CREDIT_EXCEPTION, id));
  }

  /** What form or day it had may be decided about; what kind of thing it was may not. */
  private void refuseOtherKind(OwedChecks.Owed owed, List<CountedRecord> records) {
    RulePack pack = agendas.pack(saving).pack();
    String asked = pack.rule(owed.rule()).counts().kind();
    if (records.stream().noneMatch(r -> r.kind().equals(asked))) {
      throw InvalidInput.of(
          "record",
          "agenda.otherKind",
          owed.title(),
          nameOf(pack, asked),
          nameOf(pack, records.get(0).kind()));
    }
  }

  /**
   * Whose it was is not decided about either: a wrong unit or leader is corrected in the record.
   */
  private static void refuseForeign(OwedChecks.Owed owed, List<CountedRecord> records) {
    if (records.stream().noneMatch(owed.whose()::isOf)) {
      throw InvalidInput.of("record", "agenda.foreignRecord", owed.name());
    }
  }

  private static Object nameOf(RulePack pack, String recordKind) {
    return pack.recordKinds().stream()
        .filter(kind -> kind.id().equals(recordKind))
        .<Object>map(RecordKind::name)
        .findFirst()
        .orElseGet(() -> Problem.of("", "agenda.recordKind." + recordKind));
  }

  private void refuseMakingUp(
      OwedChecks.Owed owed, List<CountedRecord> records, List<CreditException> others) {
    LocalDate today = clock.today();
    if (records.stream().noneMatch(r -> r.confirmed() && !r.day().isAfter(today))) {
      throw InvalidInput.of("record", "agenda.notConfirmedYet");
    }
    if (records.stream().noneMatch(r -> r.confirmed() && r.day().isAfter(owed.due()))) {
      throw InvalidInput.of(
          "record", "agenda.notAfterDue", PeriodWords.named(owed.period()), owed.due().toString());
    }
    UUID record = records.get(0).id();
    if (owed.standing() != Standing.MISSED
        && others.stream().noneMatch(other -> isAbout(other, record, owed))) {
      throw InvalidInput.of(
          "period",
          "agenda.notMissed",
          owed.name(),
          PeriodWords.named(owed.period()),
          owed.title(),
          Problem.of("", owed.standing().textKey()));
    }
    for (CreditException other : others) {
      if (other.effect() == CreditException.Effect.MADE_UP
          && other.record().equals(record)
          && other.rule().equals(owed.rule())
          && other.subject().equals(owed.subject())
          && !other.period().equals(owed.period())) {
        throw InvalidInput.of("record", "agenda.makesUpAlready", PeriodWords.named(other.period()));
      }
    }
  }

  /** A surplus never pays for another period (reading rules 2 and 7). */
  private void refuseCountingTwice(OwedChecks.Owed owed, List<CountedRecord> records) {
    UUID record = records.get(0).id();
    Set<Integer> years = new TreeSet<>(Set.of(owed.period().year()));
    records.forEach(r -> years.add(r.day().getYear()));
    for (int year : years) {
      for (Obligation one : obligations(year, ObligationFilter.ALL.ofRule(owed.rule()))) {
        if (one.subject().equals(owed.subject())
            && !one.period().equals(owed.period())
            && one.records().stream().anyMatch(credit -> credit.id().equals(record))) {
          throw InvalidInput.of("record", "agenda.countsAlready", PeriodWords.named(one.period()));
        }
      }
    }
  }

  private static boolean isAbout(CreditException exception, UUID record, OwedChecks.Owed owed) {
    return exception.record().equals(record)
        && exception.rule().equals(owed.rule())
        && exception.subject().equals(owed.subject())
        && exception.period().equals(owed.period());
  }

  /** The effect is named by its word, which every language's sentence can hold. */
  private static Deed deed(String key, String code, CreditException exception) {
    return Deed.of(
        key + CamelCase.of(exception.effect()),
        code,
        exception.rule(),
        exception.period().toString());
  }
}
