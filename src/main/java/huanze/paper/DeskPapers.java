package huanze.paper;

import huanze.activity.Activity;
import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityStore;
import huanze.activity.Leader;
import huanze.agenda.AgendaPack;
import huanze.agenda.AgendaService;
import huanze.agenda.Inherited;
import huanze.agenda.Obligation;
import huanze.agenda.ObligationFilter;
import huanze.agenda.StandingScope;
import huanze.agenda.StandingSummary;
import huanze.agenda.YearAgenda;
import huanze.agenda.calendar.GridAsked;
import huanze.agenda.calendar.MonthFilter;
import huanze.assessment.AssessmentService;
import huanze.base.CamelCase;
import huanze.base.DeskClock;
import huanze.base.InvalidInput;
import huanze.base.Period;
import huanze.base.Texts;
import huanze.ledger.Ledger;
import huanze.ledger.Row;
import huanze.ledger.RowVersion;
import huanze.rectification.RectificationItem;
import huanze.rectification.RectificationStore;
import huanze.rulepack.Condition;
import huanze.rulepack.Level;
import huanze.rulepack.RulePack;
import huanze.unit.Region;
import huanze.unit.Structure;
import huanze.unit.Structures;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the papers of the desk say: from what the ledger holds to their contents. */
public final class DeskPapers {
  /** Some seventy pages. */
  private static final int MOST_LISTED = 2_000;

  private final Ledger ledger;
  private final DeskClock clock;
  private final Supplier<AgendaPack> pack;
  private final Structures structures;
  private final AgendaService agenda;
  private final ActivityStore activities;
  private final RectificationStore rectificationItems;
  private final AssessmentService assessments;
  private final PostPapers posts;
  private final RecordPapers records;
  private final ReportPapers reports;
  private final Texts texts = Texts.chinese();

  public DeskPapers(
      Ledger ledger,
      DeskClock clock,
      Supplier<AgendaPack> pack,
      Structures structures,
      AgendaService agenda,
      ActivityStore activities,
      AssessmentService assessments,
      PostPapers posts,
      ReportPapers reports) {
    this.ledger = ledger;
    this.clock = clock;
    this.pack = pack;
    this.structures = structures;
    this.agenda = agenda;
    this.activities = activities;
    this.rectificationItems = new RectificationStore(ledger);
    this.assessments = assessments;
    this.posts = posts;
    this.reports = reports;
    this.records = new RecordPapers(activities, structures, pack, clock, texts);
  }

  /** Papers about who answers for what. */
  public PostPapers posts() {
    return posts;
  }

  /** Drafts of reports. */
  public ReportPapers reports() {
    return reports;
  }

  /** Papers for one meeting or inspection. */
  public RecordPapers records() {
    return records;
  }

  /** 履职情况表 of a unit and year, as it stands on a day. */
  public PerformanceSheet performance(UUID unitId, int year, LocalDate asOf) {
    Structure structure = structures.current();
    Unit unit = structure.unit(unitId).orElseThrow();
    List<Obligation> own =
        agenda.obligations(ledger, year, ObligationFilter.ALL.ofUnit(unitId), asOf);
    Map<UUID, Activity> records = records(own);
    PerformanceSheets sheets =
        new PerformanceSheets(
            sources(),
            structure,
            texts,
            (id, day) -> words(records.get(id), day),
            id -> records.get(id).stated().typedOn(),
            (o, credit) -> inherited(structure, o, credit, records.get(credit.id()).facts()),
            agenda.exemptions(ledger));
    return sheets.of(unit, year, asOf, basis(), own);
  }

  /**
   * 履职日历: what of a year was asked for, as it stands on a day.
   *
   * @throws InvalidInput if there are more rows than anybody reads on paper
   */
  public GridSheet grid(GridAsked asked, PaperSize size, LocalDate asOf) {
    return new GridSheets(sources(), agenda.year(ledger, asked.span().year()), asOf)
        .of(asked, size, ledger.officeRow().region());
  }

  /**
   * 履职月历: what falls due, is planned and was held on the days of a month, as it stands on a day.
   *
   * @throws InvalidInput if there is more than anybody reads on paper
   */
  public MonthSheet month(YearMonth month, MonthFilter filter, LocalDate asOf) {
    int year = month.getYear();
    List<Obligation> before =
        month.getMonthValue() == 1 ? agenda.year(ledger, year - 1).obligations(asOf) : List.of();
    return new MonthSheets(sources(), agenda.year(ledger, year), asOf)
        .of(month, filter, before, ledger.officeRow().region());
  }

  /** The same once more; one that was issued before it was kept is of a unit by its code. */
  private GridSheet again(GridSheet sheet, LocalDate asOf) {
    GridAsked asked = sheet.asked();
    Optional<Unit> unit = structures.current().unit(sheet.areaCode());
    if (unit.isEmpty() && sheet.areaCode().contains(".")) {
      throw InvalidInput.of("unit", "paper.unitGone", sheet.areaCode());
    }
    return grid(
        unit.map(top -> asked.filtered(asked.filter().under(top.id()))).orElse(asked),
        sheet.size(),
        asOf);
  }

  /** 履行情况汇总表 of a year, as it stands on a day. */
  public SummarySheet standingSummary(StandingScope scope, int year, LocalDate asOf) {
    YearAgenda yearAgenda = agenda.year(ledger, year);
    Structure structure = yearAgenda.structure();
    UUID top = scope.top();
    String code = scope.region() == null ? ledger.officeRow().region() : scope.region();
    Optional<Unit> unit = top == null ? Optional.empty() : structure.unit(top);
    return new SummarySheet(
        unit.map(Unit::name).orElseGet(() -> structure.region(code).map(Region::name).orElse(code)),
        unit.map(Unit::code).orElse(code),
        pack.get().pack().title(),
        basis(),
        StandingSummary.of(yearAgenda, asOf, scope));
  }

  /**
   * 清单 of any rows.
   *
   * @param filters what they were narrowed to, in words; empty for nothing
   * @throws InvalidInput if there are more rows than anybody reads on paper
   */
  public ListSheet list(
      String title, String filters, List<ListSheet.Column> columns, List<List<String>> rows) {
    if (rows.size() > MOST_LISTED) {
      throw InvalidInput.of("", "paper.listTooLong", rows.size(), MOST_LISTED);
    }
    String region = ledger.officeRow().region();
    return new ListSheet(title, filters, region, clock.today(), columns, rows);
  }

  /**
   * The sheet of a meeting or an inspection.
   *
   * @throws InvalidInput if there is no such record
   */
  public ActivitySheet activity(UUID id) {
    Activity activity =
        activities.find(id).orElseThrow(() -> InvalidInput.of("id", "paper.noActivity", id));
    Set<Integer> years = new HashSet<>(Set.of(activity.heldOn().getYear()));
    if (activity.facts().about() != null) {
      years.add(activity.facts().about().year());
    }
    List<Obligation> credited =
        years.stream()
            .sorted()
            .flatMap(
                y -> agenda.obligations(ledger, y, ObligationFilter.ALL, clock.today()).stream())
            .filter(o -> o.records().stream().anyMatch(c -> c.id().equals(id)))
            .toList();
    return new ActivitySheets(structures.current(), pack.get().pack(), texts)
        .of(activity, credited, withdrawal(activity));
  }

  /**
   * 整改事项单 of an item, as it stands today.
   *
   * @throws InvalidInput if there is no such item
   */
  public RectificationSheet rectification(UUID id) {
    RectificationItem item =
        rectificationItems
            .find(id)
            .orElseThrow(() -> InvalidInput.of("id", "paper.noRectification", id));
    return new RectificationSheets(structures.current(), pack.get().pack().title(), texts)
        .of(item, clock.today());
  }

  /**
   * 考核评分表 of a unit and year.
   *
   * @param blank true for one to be filled in by hand
   * @throws InvalidInput if the unit is not assessed in the year
   */
  public AssessmentForm assessmentForm(UUID unit, int year, LocalDate asOf, boolean blank) {
    return assessmentSheets(year, asOf).form(unit, blank);
  }

  /**
   * 考核评分表 of every unit of a year, counties first.
   *
   * @param kind only such units; null for all
   * @param level only units of this level; null for all
   * @throws InvalidInput if there is none
   */
  public List<AssessmentForm> assessmentForms(
      int year,
      LocalDate asOf,
      Condition.@Nullable Assessed kind,
      @Nullable Level level,
      boolean blank) {
    AssessmentSheets sheets = assessmentSheets(year, asOf);
    return sheets.units(kind, level).stream().map(unit -> sheets.form(unit, blank)).toList();
  }

  /**
   * 取消评优情形认定表 of a unit and year.
   *
   * @param blank true for one to be filled in by hand
   * @throws InvalidInput if the unit is not assessed in the year
   */
  public ConditionSheet conditionSheet(UUID unit, int year, LocalDate asOf, boolean blank) {
    return assessmentSheets(year, asOf).conditions(unit, blank);
  }

  /** 取消评优情形认定表 of every unit of a year; see {@link #assessmentForms}. */
  public List<ConditionSheet> conditionSheets(
      int year,
      LocalDate asOf,
      Condition.@Nullable Assessed kind,
      @Nullable Level level,
      boolean blank) {
    AssessmentSheets sheets = assessmentSheets(year, asOf);
    return sheets.units(kind, level).stream().map(unit -> sheets.conditions(unit, blank)).toList();
  }

  /** 考核结果汇总表 of a year. */
  public AssessmentSummary assessmentSummary(int year, LocalDate asOf) {
    return assessmentSheets(year, asOf).summary(ledger.officeRow().region());
  }

  private AssessmentSheets assessmentSheets(int year, LocalDate asOf) {
    return new AssessmentSheets(assessments.year(ledger, year, asOf), texts);
  }

  /**
   * The same paper from what stands on a day.
   *
   * @throws InvalidInput if what it is about is no longer there
   */
  public PaperContent again(PaperContent content, LocalDate asOf) {
    int year = content.year();
    return switch (content) {
      case PerformanceSheet s -> performance(unit(s.unitCode()), year, asOf);
      case GridSheet s -> again(s, asOf);
      case ActivitySheet s -> activity(s.record());
      case MonthSheet s -> s;
      case ListSheet s -> s;
      case SummarySheet s -> s;
      case LeaderSheet s -> s;
      case AssessmentForm s -> assessmentForm(s.unit().id(), year, asOf, s.blank());
      case ConditionSheet s -> conditionSheet(s.unit().id(), year, asOf, s.blank());
      case AssessmentSummary s -> assessmentSummary(year, asOf);
      case RectificationSheet s -> rectification(s.item());
      case ReportDraft s -> reports.draft(s.unit(), s.rule(), s.period());
      case RecordPaper s -> records.again(s);
      case ComparedByRows s -> posts.again(s, asOf);
    };
  }

  private UUID unit(String code) {
    return structures
        .current()
        .unit(code)
        .map(Unit::id)
        .orElseThrow(() -> InvalidInput.of("unit", "paper.unitGone", code));
  }

  private ActivitySheet.@Nullable Withdrawal withdrawal(Activity activity) {
    String reason = activity.withdrawn();
    if (reason == null) {
      return null;
    }
    RowVersion version =
        ledger.history(activity.id()).stream()
            .filter(v -> !isWithdrawn(v.change().before()) && isWithdrawn(v.change().after()))
            .findFirst()
            .orElseThrow();
    return new ActivitySheet.Withdrawal(
        DeskClock.dayOf(version.entry().at()), version.entry().userName(), reason);
  }

  private static boolean isWithdrawn(@Nullable Row row) {
    return row != null && row.text("withdrawn_reason") != null;
  }

  private String inherited(
      Structure structure, Obligation owed, Obligation.Credit credit, ActivityFacts facts) {
    return new Inherited(structure, texts)
        .words(
            owed,
            credit.kind(),
            credit.day(),
            facts.conveners(),
            facts.leaders().stream().map(Leader::person).toList());
  }

  /** The credited records. */
  private Map<UUID, Activity> records(List<Obligation> obligations) {
    List<UUID> ids =
        obligations.stream()
            .flatMap(o -> o.records().stream())
            .map(Obligation.Credit::id)
            .distinct()
            .toList();
    Map<UUID, Activity> records = new HashMap<>();
    activities.findAll(ids).forEach(a -> records.put(a.id(), a));
    return records;
  }

  /** What a record was, in words, such as 常务会; of a bulletin also where it stood that day. */
  private String words(Activity a, LocalDate day) {
    String comma = texts.text("paper.listComma");
    String what =
        a.facts().forms().isEmpty()
            ? texts.text("activity.kind." + CamelCase.of(a.kind()))
            : a.facts().forms().stream().map(this::form).collect(Collectors.joining(comma));
    String outlets =
        a.facts().outlets().stream()
            .filter(outlet -> day.equals(outlet.publishedOn()))
            .map(outlet -> texts.text("activity.channel." + CamelCase.of(outlet.channel())))
            .collect(Collectors.joining(comma));
    Period about = a.facts().about();
    if (outlets.isEmpty() || about == null) {
      return outlets.isEmpty() ? what : texts.text("paper.bulletin", what, outlets);
    }
    return texts.text("paper.bulletin.data", what, about.from().getMonthValue(), outlets);
  }

  private String form(ActivityForm form) {
    return texts.text("activity.form." + CamelCase.of(form));
  }

  private Sources sources() {
    return new Sources(pack.get(), texts);
  }

  private @Nullable String basis() {
    RulePack present = pack.get().pack();
    LocalDate from = present.validity().from();
    if (present.number() == null && from == null) {
      return null;
    }
    return present.number() == null
        ? texts.text("paper.basis.from", from)
        : from == null ? present.number() : texts.text("paper.basis.both", present.number(), from);
  }
}
