package huanze.app;

import huanze.activity.Activity;
import huanze.agenda.AgendaPack;
import huanze.agenda.LeadTimes;
import huanze.agenda.calendar.DueMatter;
import huanze.agenda.ui.AgendaWords;
import huanze.agenda.ui.CalendarAction;
import huanze.agenda.ui.MonthViewController;
import huanze.agenda.ui.MonthViewModel;
import huanze.agenda.ui.ObligationListController;
import huanze.agenda.ui.ObligationListModel;
import huanze.agenda.ui.UnfoldedRows;
import huanze.agenda.ui.WhyModel;
import huanze.agenda.ui.WorkingYearController;
import huanze.agenda.ui.WorkingYearModel;
import huanze.agenda.ui.YearGridController;
import huanze.agenda.ui.YearGridModel;
import huanze.base.Background;
import huanze.fx.Dialogs;
import huanze.fx.FileDialogs;
import huanze.fx.ListOutput;
import huanze.fx.Navigator;
import huanze.fx.Notices;
import huanze.fx.Route;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts year grid and obligation list together. */
public final class AgendaScreens {
  private final Wiring desk;
  private final ViewLoader loader;
  private final Background background;
  private final Dialogs dialogs;
  private final FileDialogs files;
  private final Navigator navigator;
  private final Notices notices;
  private final AgendaWords words;
  private final ListOutput output;
  private final UnfoldedRows unfolded = new UnfoldedRows();

  public AgendaScreens(
      Wiring desk,
      ViewLoader loader,
      Background background,
      Dialogs dialogs,
      FileDialogs files,
      Navigator navigator,
      Notices notices) {
    this.desk = desk;
    this.loader = loader;
    this.background = background;
    this.dialogs = dialogs;
    this.files = files;
    this.navigator = navigator;
    this.notices = notices;
    this.words = new AgendaWords(desk.texts());
    this.output = new DeskListOutput(background, dialogs, files, navigator, notices, desk.texts());
  }

  /** 履职日历. */
  public View<YearGridController> grid(Route.YearGrid route) {
    YearGridModel model =
        new YearGridModel(
            desk.agenda(),
            this::pack,
            desk.clock(),
            background,
            dialogs,
            notices,
            words,
            why(),
            unfolded,
            route.year(),
            route.unit());
    return loader.load(new YearGridController(model, navigator, loader, files));
  }

  /** 应履行事项. */
  public View<ObligationListController> list(Route.ObligationList route) {
    ObligationListModel model =
        new ObligationListModel(
            desk.agenda(),
            this::pack,
            desk.clock(),
            background,
            dialogs,
            notices,
            words,
            why(),
            route);
    return loader.load(new ObligationListController(model, navigator, loader, output, calendar()));
  }

  /** 月历. */
  public View<MonthViewController> month(Route.MonthView route) {
    MonthViewModel model =
        new MonthViewModel(
            desk.agenda(),
            this::pack,
            desk.clock(),
            background,
            dialogs,
            words,
            this::matters,
            route);
    return loader.load(new MonthViewController(model, navigator, calendar()));
  }

  /** 日历文件, asked for by several screens. */
  public CalendarAction calendar() {
    return new CalendarAction(
        desk.calendarExport(this::leads), files, background, dialogs, notices, desk.texts());
  }

  private LeadTimes leads() {
    return desk.agenda().leadTimes(new DeskPreferences(desk.ledger().home()).remindDays());
  }

  /** 工作日历. */
  public View<WorkingYearController> workingYear(Route.WorkingYear route) {
    Integer asked = route.year();
    int year =
        asked == null
            ? desk.agenda().missingCalendar().orElse(desk.clock().today().getYear())
            : asked;
    WorkingYearModel model =
        new WorkingYearModel(
            desk.workingYears(), plans(), background, dialogs, notices, desk.texts(), year);
    return loader.load(new WorkingYearController(model, files));
  }

  private WorkingYearModel.Plans plans() {
    return new WorkingYearModel.Plans(
        year -> desk.plansOnDaysOff().of(year).size(),
        year -> navigator.open(Route.ActivityList.plansOnDaysOff(year)));
  }

  private WhyModel why() {
    return new WhyModel(
        desk.agenda(),
        desk.officialText(),
        this::pack,
        desk.clock(),
        background,
        dialogs,
        notices,
        words,
        this::titles);
  }

  /** What was decided and is due on these days. */
  private List<DueMatter> matters(LocalDate from, LocalDate to) {
    return desk.dueMatters().between(from, to);
  }

  /** Title and place of activities. */
  private Map<UUID, String> titles(List<UUID> ids) {
    Map<UUID, String> titles = new HashMap<>();
    for (Activity one : desk.activities().findAll(ids)) {
      titles.put(
          one.id(),
          Stream.of(one.facts().title(), one.facts().place())
              .filter(Objects::nonNull)
              .collect(Collectors.joining(desk.texts().text("agenda.ui.makeUp.gap"))));
    }
    return titles;
  }

  private AgendaPack pack() {
    return new AgendaPack(desk.pack(), desk.packSettings().find());
  }
}
