package huanze.app;

import huanze.activity.ui.ActivityDesk;
import huanze.activity.ui.ActivityListController;
import huanze.activity.ui.ActivityListModel;
import huanze.activity.ui.ActivityRecordController;
import huanze.activity.ui.ActivityRecordModel;
import huanze.activity.ui.EvidenceDesk;
import huanze.activity.ui.Handover;
import huanze.activity.ui.PlanAheadController;
import huanze.activity.ui.PlanAheadModel;
import huanze.activity.ui.SelfCheckController;
import huanze.activity.ui.SelfCheckModel;
import huanze.activity.ui.SeriesEntryController;
import huanze.activity.ui.SeriesEntryModel;
import huanze.activity.ui.SeriesUndo;
import huanze.agenda.ui.AgendaWords;
import huanze.agenda.ui.CalendarAction;
import huanze.app.guide.GuideController;
import huanze.app.home.HomeController;
import huanze.app.home.HomeModel;
import huanze.app.home.HomePages;
import huanze.app.home.LeaderController;
import huanze.app.home.LeaderModel;
import huanze.app.home.LeaderViews;
import huanze.app.home.UnitYearController;
import huanze.app.home.UnitYearModel;
import huanze.app.home.UnitYears;
import huanze.app.settings.FullChecks;
import huanze.base.Background;
import huanze.base.Obstacle;
import huanze.base.Texts;
import huanze.fx.DesktopFileOpener;
import huanze.fx.Dialogs;
import huanze.fx.FileDialogs;
import huanze.fx.Finder;
import huanze.fx.ListOutput;
import huanze.fx.Notices;
import huanze.fx.Route;
import huanze.fx.Screen;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import huanze.ledger.StartReport;
import huanze.paper.ui.ReportDesk;
import huanze.paper.ui.ReportsController;
import huanze.paper.ui.ReportsModel;
import huanze.rectification.ui.RectificationController;
import huanze.rectification.ui.RectificationDesk;
import huanze.rectification.ui.RectificationModel;
import huanze.sheet.RememberedColumns;
import huanze.unit.UnitOrder;
import huanze.unit.ui.PeopleFinder;
import huanze.unit.ui.RosterImportModel;
import huanze.unit.ui.UnitFinder;
import huanze.unit.ui.UnitServices;
import huanze.unit.ui.UnitTreeController;
import huanze.unit.ui.UnitTreeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which screen answers which route: the place to add a screen. */
final class DeskScreens {
  private final Wiring desk;
  private final ViewLoader loader;
  private final Background background;
  private final Dialogs dialogs;
  private final FileDialogs files;
  private final Navigation navigation;
  private final Notices notices;
  private final Consumer<Supplier<StartReport.Note>> reopen;
  private final Theme theme;
  private final DeskPreferences preferences;
  private final FullChecks checks;
  private final Texts texts;
  private final RememberedColumns columns = new RememberedColumns();

  /**
   * @param reopen closes the ledger, runs something on its folder, opens it again and says what
   *     came of it
   */
  DeskScreens(
      Wiring desk,
      ViewLoader loader,
      Background background,
      Dialogs dialogs,
      FileDialogs files,
      Navigation navigation,
      Notices notices,
      Consumer<Supplier<StartReport.Note>> reopen,
      Theme theme,
      DeskPreferences preferences,
      FullChecks checks) {
    this.desk = desk;
    this.loader = loader;
    this.background = background;
    this.dialogs = dialogs;
    this.files = files;
    this.navigation = navigation;
    this.notices = notices;
    this.reopen = reopen;
    this.theme = theme;
    this.preferences = preferences;
    this.checks = checks;
    this.texts = desk.texts();
  }

  void register() {
    units();
    home();
    leader();
    AgendaScreens agenda =
        new AgendaScreens(desk, loader, background, dialogs, files, navigation, notices);
    navigation
        .register(
            Route.YearGrid.class,
            r -> {
              rememberGridSeen();
              return agenda.grid(r);
            })
        .register(Route.ObligationList.class, agenda::list)
        .register(Route.MonthView.class, agenda::month)
        .register(Route.WorkingYear.class, agenda::workingYear)
        .register(Route.UnitYear.class, r -> unitYear(r, agenda.calendar()));
    new DutyScreens(desk, loader, background, dialogs, files, navigation, notices)
        .register(navigation);
    activities();
    rectification();
    reports();
    AssessmentScreens assessment =
        new AssessmentScreens(desk, loader, background, dialogs, files, navigation, notices);
    navigation
        .register(Route.AssessmentList.class, assessment::list)
        .register(Route.Assessment.class, assessment::wizard)
        .register(Route.Scheme.class, assessment::scheme);
    new OfficeScreens(
            desk,
            loader,
            background,
            dialogs,
            files,
            navigation,
            notices,
            reopen,
            theme,
            preferences,
            checks)
        .register();
  }

  /**
   * 帮助与关于, and in the practice city 十步入门.
   *
   * @param practice null in a real office
   * @param enter leads from there into the practice city
   */
  void registerHelp(@Nullable PracticeDesk practice, Runnable enter) {
    Runnable more = practice == null ? enter : () -> navigation.open(new Route.Guide());
    navigation.register(
        Route.About.class,
        r -> loader.load(new AboutController(new AboutModel(practice != null), more, texts)));
    if (practice != null) {
      navigation.register(
          Route.Guide.class,
          r -> loader.load(new GuideController(practice.guide(), practice.renew(), texts)));
    }
  }

  /** 工作台. */
  private void home() {
    AgendaWords words = new AgendaWords(texts);
    HomePages pages =
        new HomePages(
            desk.agenda(),
            desk.activities(),
            desk.dueMatters(),
            preferences,
            desk.clock(),
            words,
            desk.ledger().officeRow().region(),
            desk.ledger().begunOn());
    navigation.register(
        Route.Home.class,
        r ->
            loader.load(
                new HomeController(
                    new HomeModel(pages, preferences, background, dialogs, navigation), words)));
  }

  /** 领导履职单. */
  private void leader() {
    AgendaWords words = new AgendaWords(texts);
    LeaderViews views =
        new LeaderViews(
            desk.agenda(), desk.activities(), desk.dueMatters(), preferences, desk.clock(), words);
    navigation.register(
        Route.LeaderPage.class,
        r ->
            loader.load(
                new LeaderController(
                    new LeaderModel(views, r, background, dialogs, navigation), words)));
  }

  /** 单位履职. */
  private View<UnitYearController> unitYear(Route.UnitYear route, CalendarAction calendar) {
    AgendaWords words = new AgendaWords(texts);
    UnitYears years =
        new UnitYears(
            desk.agenda(),
            desk.activities(),
            desk.dueMatters(),
            desk.reports(),
            preferences,
            desk.clock(),
            words);
    return loader.load(
        new UnitYearController(
            new UnitYearModel(years, route, background, dialogs, navigation), calendar, words));
  }

  /** A newcomer's third step. */
  private void rememberGridSeen() {
    if (!preferences.hasSeenGrid()) {
      try {
        preferences.rememberGridSeen();
      } catch (Obstacle e) {
        dialogs.failed(e);
      }
    }
  }

  /** 单位与人员. */
  private void units() {
    navigation.register(
        Route.UnitTree.class,
        r -> {
          UnitTreeModel tree =
              new UnitTreeModel(unitServices(), background, dialogs, notices, navigation, r.unit());
          RosterImportModel imports =
              new RosterImportModel(
                  unitServices(), background, dialogs, notices, columns, tree::reload);
          return loader.load(new UnitTreeController(tree, imports, loader, files, output()));
        });
    new PostScreens(unitServices(), loader, background, dialogs, navigation, notices, output())
        .register(navigation);
  }

  private UnitServices unitServices() {
    return new UnitServices(
        desk.structures(),
        desk.units(),
        desk.reorganisations(),
        desk.people(),
        desk.posts(),
        desk.groups(),
        desk.rosters(),
        desk.pack(),
        desk.packSettings()::find,
        desk.clock(),
        texts);
  }

  /** 会议与检查. */
  private void activities() {
    ActivityDesk activities =
        new ActivityDesk(
            desk.activityService(),
            desk.activities(),
            desk.activityImport(),
            desk.agenda(),
            desk.ledger(),
            desk.structures(),
            new UnitOrder(desk.pack()),
            new EvidenceDesk(
                new LedgerVault(desk.ledger()), desk.ledger()::history, new DesktopFileOpener()),
            new ItemsOfRecord(desk.rectificationItems(), desk.clock(), texts),
            new LedgerDraftBox(desk.ledger().drafts()),
            new Handover(),
            columns,
            desk.clock(),
            texts,
            background,
            dialogs,
            files,
            navigation,
            notices);
    navigation
        .register(
            Route.ActivityList.class,
            r ->
                loader.load(
                    new ActivityListController(new ActivityListModel(activities, r), output())))
        .register(
            Route.SelfCheck.class,
            r ->
                loader.load(
                    new SelfCheckController(
                        new SelfCheckModel(activities, desk.selfCheck(), likeness()), output())))
        .register(
            Route.PlanAhead.class,
            r ->
                loader.load(
                    new PlanAheadController(
                        new PlanAheadModel(activities, desk.planning(), r), loader, output())))
        .register(
            Route.SeriesEntry.class,
            r ->
                loader.load(
                    new SeriesEntryController(
                        new SeriesEntryModel(activities, SeriesUndo.of(desk.ledger()), r),
                        output())))
        .register(
            Route.NewActivity.class,
            r ->
                loader.load(new ActivityRecordController(ActivityRecordModel.ofNew(activities, r))))
        .register(
            Route.Activity.class,
            r ->
                loader.load(
                    new ActivityRecordController(ActivityRecordModel.of(activities, r.id()))));
  }

  /** 整改台账. */
  private void rectification() {
    RectificationDesk rectification =
        new RectificationDesk(
            desk.rectification(),
            desk.rectificationItems(),
            desk.activities(),
            desk.structures(),
            new UnitOrder(desk.pack()),
            new LedgerVault(desk.ledger()),
            new DesktopFileOpener(),
            desk.clock(),
            texts,
            background,
            dialogs,
            files,
            navigation,
            notices);
    navigation.register(
        Route.Rectification.class,
        r ->
            loader.load(
                new RectificationController(
                    new RectificationModel(rectification, r), loader, output())));
  }

  /** 报告. */
  private void reports() {
    ReportDesk reports =
        new ReportDesk(
            desk.reports(),
            desk.activityService(),
            desk.papers().reports(),
            desk.press(),
            desk.structures(),
            desk::pack,
            desk.clock(),
            texts,
            background,
            dialogs,
            files,
            navigation,
            notices);
    navigation.register(
        Route.Reports.class,
        r -> loader.load(new ReportsController(new ReportsModel(reports, r), loader, output())));
  }

  private SelfCheckModel.Likeness likeness() {
    DeskPreferences preferences = new DeskPreferences(desk.ledger().home());
    return new SelfCheckModel.Likeness(preferences::likeness, preferences::rememberLikeness);
  }

  private ListOutput output() {
    return new DeskListOutput(background, dialogs, files, navigation, notices, texts);
  }

  /** Where the window opens. */
  Route first() {
    return new Route.Home();
  }

  /** What Ctrl+K looks in. */
  List<Finder> finders(List<Section> sections) {
    List<Section> screens = new ArrayList<>(sections);
    screens.addAll(Sections.besides(navigation, desk.clock().today().getYear()));
    return List.of(
        new SectionFinder(screens, texts),
        new UnitFinder(unitServices()),
        new PeopleFinder(unitServices()),
        new ArticleFinder(desk.packSettings(), texts));
  }

  /** After an undo: what is shown is read again. */
  void refresh() {
    navigation.screen().ifPresent(Screen::activate);
  }
}
