package huanze.app;

import huanze.access.Gate;
import huanze.activity.Activity;
import huanze.activity.ActivityImport;
import huanze.activity.ActivityMatters;
import huanze.activity.ActivityRecords;
import huanze.activity.ActivityService;
import huanze.activity.ActivityStore;
import huanze.activity.CalendarExport;
import huanze.activity.CreditPreview;
import huanze.activity.Directory;
import huanze.activity.PlanningService;
import huanze.activity.PlansOnDaysOff;
import huanze.activity.ReportService;
import huanze.activity.SelfCheckService;
import huanze.activity.StructureDirectory;
import huanze.activity.ui.CreditWords;
import huanze.agenda.AgendaPack;
import huanze.agenda.AgendaService;
import huanze.agenda.LeadTimes;
import huanze.agenda.PackEffect;
import huanze.agenda.ReminderService;
import huanze.agenda.WorkingDays;
import huanze.agenda.WorkingYearService;
import huanze.app.history.DeedWords;
import huanze.app.history.PageNames;
import huanze.assessment.AssessmentService;
import huanze.assessment.IssuedForms;
import huanze.assessment.SchemeService;
import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Texts;
import huanze.duty.DutyBook;
import huanze.duty.DutyBooks;
import huanze.duty.DutyMatters;
import huanze.duty.DutyPacks;
import huanze.duty.DutyService;
import huanze.duty.DutySheetService;
import huanze.duty.LetterService;
import huanze.duty.OwnDutyService;
import huanze.evidence.EvidenceVault;
import huanze.ledger.Ledger;
import huanze.ledger.Office;
import huanze.ledger.Reading;
import huanze.paper.DeskPapers;
import huanze.paper.IssuedAssessmentForms;
import huanze.paper.PaperIssueService;
import huanze.paper.PaperPress;
import huanze.paper.PostPapers;
import huanze.paper.ReportPapers;
import huanze.rectification.DueMatters;
import huanze.rectification.RectificationMatters;
import huanze.rectification.RectificationService;
import huanze.rectification.RectificationStore;
import huanze.rulepack.AppliedPack;
import huanze.rulepack.LegalDocumentService;
import huanze.rulepack.OfficialTextService;
import huanze.rulepack.PackProposal;
import huanze.rulepack.PackService;
import huanze.rulepack.PackSettings;
import huanze.rulepack.PackSettingsService;
import huanze.rulepack.PackSettingsStore;
import huanze.rulepack.PackStore;
import huanze.rulepack.PackUse;
import huanze.rulepack.Packs;
import huanze.rulepack.RulePack;
import huanze.unit.GroupService;
import huanze.unit.OfficeSetup;
import huanze.unit.PeopleService;
import huanze.unit.PostService;
import huanze.unit.Region;
import huanze.unit.Regions;
import huanze.unit.ReorganisationService;
import huanze.unit.RosterService;
import huanze.unit.Structure;
import huanze.unit.Structures;
import huanze.unit.Unit;
import huanze.unit.UnitService;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The composition root: the services of one open ledger, each made once, by hand. Window and
 * command line use the same.
 */
public final class Wiring implements AutoCloseable {
  private final Ledger ledger;
  private final DeskClock clock;
  private final Texts texts;
  private final Gate gate = Gate.open();
  private final Ids ids;

  /** As it is written: what the office applied, or else what the program ships. */
  private final RulePack mainPack;

  private final List<AppliedPack> applied;
  private final Structures structures;
  private final PackSettingsService packSettings;
  private final PackService packService;
  private final LegalDocumentService legalDocuments;
  private final OfficialTextService officialText;
  private final UnitService units;
  private final ReorganisationService reorganisations;
  private final PeopleService people;
  private final PostService posts;
  private final GroupService groups;
  private final RosterService rosters;
  private final DutyBooks dutyBooks;
  private final DutyService duties;
  private final DutySheetService dutySheets;
  private final OwnDutyService ownDuties;
  private final LetterService letters;
  private final ActivityStore activities;
  private final ActivityService activityService;
  private final ActivityImport activityImport;
  private final RectificationStore rectificationItems;
  private final RectificationService rectification;
  private final DueMatters dueMatters;
  private final WorkingYearService workingYears;
  private final ReminderService reminders;
  private final AgendaService agenda;
  private final ReportService reports;
  private final PlanningService planning;
  private final AssessmentService assessments;
  private final SchemeService schemes;
  private final DeskPapers papers;
  private final PaperPress press;
  private final PaperIssueService issues;
  private final Supplier<Directory> directory;

  private Wiring(Ledger ledger, DeskClock clock, Texts texts, Ids ids) {
    this.ledger = ledger;
    this.clock = clock;
    this.texts = texts;
    this.ids = ids;
    this.applied = new PackStore(ledger).applied();
    this.mainPack = new PackStore(ledger).main();
    this.structures = new Structures(ledger);
    this.directory = StructureDirectory.of(structures, mainPack);
    this.packSettings = new PackSettingsService(mainPack, ledger, gate);
    this.packService = new PackService(ledger, gate, this::packUse);
    this.legalDocuments = new LegalDocumentService(ledger, gate, ids);
    this.officialText = new OfficialTextService(mainPack, ledger, gate);
    this.units = new UnitService(ledger, structures, gate, ids, mainPack);
    this.people = new PeopleService(ledger, structures, gate, ids);
    this.posts = new PostService(ledger, structures, gate, ids);
    this.groups = new GroupService(ledger, structures, gate, ids, mainPack);
    this.rosters =
        new RosterService(ledger, structures, gate, clock, mainPack, packSettings::find, texts);
    this.dutyBooks = new DutyBooks(ledger, this::dutyPacks);
    this.duties = new DutyService(ledger, structures, dutyBooks, gate, clock, ids);
    this.dutySheets = new DutySheetService(ledger, structures, dutyBooks, gate, clock, ids, texts);
    this.ownDuties = new OwnDutyService(ledger, structures, dutyBooks, gate, ids);
    this.letters =
        new LetterService(ledger, structures, dutyBooks, gate, clock, ids, new LedgerVault(ledger));
    this.activities = new ActivityStore(ledger);
    this.activityService =
        new ActivityService(ledger, gate, clock, ids, directory, new LedgerVault(ledger));
    this.activityImport = new ActivityImport(ledger, gate, clock, directory, texts);
    this.rectificationItems = new RectificationStore(ledger);
    this.rectification =
        new RectificationService(ledger, structures, gate, clock, ids, new LedgerVault(ledger));
    this.dueMatters = new DueMatters(activities, rectificationItems, structures);
    this.workingYears = new WorkingYearService(ledger, gate, texts, WorkingDays.builtIn());
    this.reminders = new ReminderService(ledger, gate, this::pack);
    this.agenda =
        new AgendaService(
            ledger,
            gate,
            clock,
            ids,
            WorkingDays.builtIn(),
            this::packAsRead,
            List.of(new ActivityRecords()));
    this.planning = new PlanningService(agenda, activityService, clock, texts);
    this.reorganisations =
        new ReorganisationService(
            ledger,
            structures,
            gate,
            clock,
            ids,
            mainPack,
            agenda.forecast(),
            List.of(
                new ActivityMatters(ledger, rectificationItems::taken),
                new RectificationMatters(rectificationItems),
                new DutyMatters(dutyBooks)));
    this.reports = new ReportService(activityService, activities, agenda, clock);
    List<IssuedForms> issued = List.of(new IssuedAssessmentForms());
    this.assessments =
        new AssessmentService(
            ledger, gate, clock, ids, agenda, this::packAsRead, new LedgerVault(ledger), issued);
    this.schemes = new SchemeService(ledger, gate, ids, this::packAsRead, issued, texts);
    this.papers =
        new DeskPapers(
            ledger,
            clock,
            () -> packAsRead(ledger),
            structures,
            agenda,
            activities,
            assessments,
            new PostPapers(
                ledger, clock, () -> packAsRead(ledger), structures, dutyBooks, agenda, activities),
            new ReportPapers(
                ledger,
                clock,
                () -> packAsRead(ledger),
                structures,
                agenda,
                activities,
                reports,
                new LedgerVault(ledger)));
    this.press = new PaperPress(ledger, clock, ledger.home().resolve("templates"));
    this.issues = new PaperIssueService(ledger, gate, clock, ids, press, papers);
  }

  /**
   * Opens the ledger of a folder.
   *
   * @throws huanze.base.Obstacle if there is none, it is in use, or its journal is damaged
   */
  public static Wiring open(Path home, String user, DeskClock clock, Texts texts) {
    return new Wiring(
        Ledger.open(home, DeskSchema.present(), clock, user), clock, texts, new Ids(clock));
  }

  /**
   * Makes the ledger of a new office, with the units and posts of its region and all below.
   *
   * @throws InvalidInput if the region is not known
   */
  public static Wiring create(
      Path home, String user, DeskClock clock, Texts texts, String regionCode, Regions regions) {
    Region region =
        regions
            .find(regionCode)
            .orElseThrow(() -> InvalidInput.of("region", "unit.setup.noRegion", regionCode));
    Office office =
        new Office(
            Ids.named("office " + regionCode),
            texts.text("app.officeName", region.name()),
            regionCode);
    return create(home, user, clock, texts, office, regions, new Ids(clock));
  }

  /** The same for an office that is named already, its ids made by these. */
  public static Wiring create(
      Path home,
      String user,
      DeskClock clock,
      Texts texts,
      Office office,
      Regions regions,
      Ids ids) {
    Ledger ledger = Ledger.create(home, DeskSchema.present(), clock, ids, user, office);
    boolean ready = false;
    try {
      Wiring desk = new Wiring(ledger, clock, texts, ids);
      new OfficeSetup(ledger, desk.gate, desk.mainPack)
          .setUp(office.region(), regions, PackSettings.NONE);
      ready = true;
      return desk;
    } finally {
      if (!ready) {
        ledger.close();
      }
    }
  }

  public Ledger ledger() {
    return ledger;
  }

  public DeskClock clock() {
    return clock;
  }

  public Texts texts() {
    return texts;
  }

  /** The active packs as they stand: the main one first, as the office has set them. */
  public Packs packs() {
    return new PackStore(ledger).active();
  }

  /** True if packs were taken in or given up since the ledger was opened: open it again. */
  public boolean packsChanged() {
    return !new PackStore(ledger).applied().equals(applied);
  }

  public PackService packService() {
    return packService;
  }

  /** What the office decided about one of the packs. */
  public PackSettingsService packSettings(RulePack pack) {
    return pack.id().equals(mainPack.id())
        ? packSettings
        : new PackSettingsService(pack, ledger, gate);
  }

  /** What a proposed main pack would do to a year; nothing if it is not the main one. */
  public Optional<PackEffect> effect(PackProposal proposal, int year) {
    if (!proposal.main() || proposal.isPresent()) {
      return Optional.empty();
    }
    PackSettings kept = proposal.kept(packSettings.find());
    return Optional.of(
        agenda.effect(year, new AgendaPack(proposal.pack().configuredBy(kept), kept)));
  }

  private PackUse packUse() {
    Structure now = structures.current();
    Map<String, List<String>> kinds = new HashMap<>();
    Map<String, List<String>> flags = new HashMap<>();
    for (Unit unit : now.units()) {
      kinds.computeIfAbsent(unit.kind(), k -> new ArrayList<>()).add(unit.name());
      if (unit.treatedAs() != null) {
        kinds.computeIfAbsent(unit.treatedAs(), k -> new ArrayList<>()).add(unit.name());
      }
      now.flags(unit.id())
          .forEach(f -> flags.computeIfAbsent(f.flag(), k -> new ArrayList<>()).add(unit.name()));
    }
    Map<String, List<String>> regionKinds =
        now.regions().stream()
            .collect(
                Collectors.groupingBy(
                    Region::kind, Collectors.mapping(Region::name, Collectors.toList())));
    LocalDate today = clock.today();
    Map<String, Integer> assigned = new HashMap<>();
    dutyBooks.current().assignments().stream()
        .filter(a -> a.days().to() == null || !a.days().to().isBefore(today))
        .forEach(a -> assigned.merge(a.duty(), 1, Integer::sum));
    return new PackUse(kinds, flags, regionKinds, assigned);
  }

  public LegalDocumentService legalDocuments() {
    return legalDocuments;
  }

  /** The main pack as the office has set it. */
  public RulePack pack() {
    return packSettings.configured();
  }

  /** The pack as a reading's settings make it: the ledger's, or a scratch image's. */
  private AgendaPack packAsRead(Reading reading) {
    RulePack pack = new PackStore(reading).main();
    PackSettings chosen = new PackSettingsStore(reading).find(pack.id());
    return new AgendaPack(pack.configuredBy(chosen), chosen);
  }

  /** The packs that duties come from, as a reading's settings make them. */
  private DutyPacks dutyPacks(Reading reading) {
    Packs active = new PackStore(reading).active();
    return new DutyPacks(active, new PackSettingsStore(reading).find(active.main().id()));
  }

  public PackSettingsService packSettings() {
    return packSettings;
  }

  public OfficialTextService officialText() {
    return officialText;
  }

  public Structure structure() {
    return structures.current();
  }

  public Structures structures() {
    return structures;
  }

  /** What the pages of records are called. */
  public PageNames pageNames() {
    return new PageNames(structures, activities, rectificationItems, texts);
  }

  /** What entries say was done, in words. */
  public DeedWords deedWords() {
    return new DeedWords(texts, structures, mainPack);
  }

  public UnitService units() {
    return units;
  }

  public ReorganisationService reorganisations() {
    return reorganisations;
  }

  public PeopleService people() {
    return people;
  }

  public PostService posts() {
    return posts;
  }

  public GroupService groups() {
    return groups;
  }

  public RosterService rosters() {
    return rosters;
  }

  /** Everything about duties as it stands. */
  public DutyBook dutyBook() {
    return dutyBooks.current();
  }

  public DutyBooks dutyBooks() {
    return dutyBooks;
  }

  public DutyService duties() {
    return duties;
  }

  public DutySheetService dutySheets() {
    return dutySheets;
  }

  public OwnDutyService ownDuties() {
    return ownDuties;
  }

  public LetterService letters() {
    return letters;
  }

  public ActivityStore activities() {
    return activities;
  }

  public ActivityService activityService() {
    return activityService;
  }

  /** The 整改台账. */
  public RectificationService rectification() {
    return rectification;
  }

  public RectificationStore rectificationItems() {
    return rectificationItems;
  }

  /** What has to be carried out until a day. */
  public DueMatters dueMatters() {
    return dueMatters;
  }

  public ActivityImport activityImport() {
    return activityImport;
  }

  public Directory directory() {
    return directory.get();
  }

  /** The office's calendars of working days. */
  public WorkingYearService workingYears() {
    return workingYears;
  }

  /**
   * Calendar files for phones and other programs.
   *
   * @param leads how early one is reminded
   */
  public CalendarExport calendarExport(Supplier<LeadTimes> leads) {
    return new CalendarExport(ledger, agenda, activities, clock, texts, leads);
  }

  /** How early the office is reminded, rule by rule. */
  public ReminderService reminders() {
    return reminders;
  }

  public AgendaService agenda() {
    return agenda;
  }

  public ReportService reports() {
    return reports;
  }

  /** Plans many meetings and inspections ahead. */
  public PlanningService planning() {
    return planning;
  }

  /** Plans that a calendar takes the day away of. */
  public PlansOnDaysOff plansOnDaysOff() {
    return new PlansOnDaysOff(activities, agenda, clock);
  }

  public AssessmentService assessments() {
    return assessments;
  }

  public SchemeService schemes() {
    return schemes;
  }

  public DeskPapers papers() {
    return papers;
  }

  public PaperIssueService issues() {
    return issues;
  }

  public PaperPress press() {
    return press;
  }

  /** 自查. */
  public SelfCheckService selfCheck() {
    return new SelfCheckService(
        ledger,
        gate,
        clock,
        directory,
        agenda,
        () -> new DeskPreferences(ledger.home()).likeness(),
        ledger::user);
  }

  /** Where the bytes of evidence are. */
  public EvidenceVault vault() {
    return new LedgerVault(ledger);
  }

  /** What the records are called that files prove. */
  public EvidenceRecords evidenceRecords() {
    return new EvidenceRecords(ledger, activities, deedWords(), texts);
  }

  /** In one sentence: what a record counts for, or why it counts for nothing. */
  public String creditSentence(Activity record, Optional<CreditPreview.Found> found) {
    if (record.withdrawn() != null) {
      return texts.text("activity.ui.withdrawnBecause", record.withdrawn());
    }
    CreditWords words = new CreditWords(agenda, ledger, structures, clock, texts);
    return found
        .map(f -> words.said(f, record.facts(), true))
        .orElseGet(() -> texts.text("activity.ui.counted.none"));
  }

  /** What damage is called. */
  public DamageWords damageWords() {
    return new DamageWords(ledger, evidenceRecords(), texts);
  }

  @Override
  public void close() {
    ledger.close();
  }
}
