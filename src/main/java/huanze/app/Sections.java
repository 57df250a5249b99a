package huanze.app;

import huanze.fx.Navigator;
import huanze.fx.Route;
import java.util.List;

/** The lines of the navigation, in order. */
public final class Sections {
  private static final List<Section> ALL =
      List.of(
          new Section(new Route.Home(), "app.nav.home", "mdoal-dashboard"),
          new Section(new Route.YearGrid(null, null), "app.nav.calendar", "mdoal-calendar_today"),
          new Section(
              new Route.ObligationList(null, null, null, null),
              "app.nav.obligations",
              "mdoal-assignment_turned_in"),
          new Section(new Route.ActivityList(null), "app.nav.activities", "mdoal-groups"),
          new Section(new Route.Rectification(null), "app.nav.rectification", "mdomz-rule"),
          new Section(new Route.Reports(null), "app.nav.reports", "mdoal-description"),
          new Section(new Route.AssessmentList(null), "app.nav.assessment", "mdoal-fact_check"),
          new Section(new Route.UnitTree(null), "app.nav.units", "mdoal-account_tree"),
          new Section(new Route.Duties(null), "app.nav.duties", "mdoal-assignment_ind"),
          new Section(new Route.Article(1), "app.nav.regulation", "mdomz-menu_book"),
          new Section(new Route.History(null), "app.nav.history", "mdoal-history"),
          new Section(new Route.Settings(), "app.nav.settings", "mdomz-settings"),
          new Section(new Route.About(), "app.nav.help", "mdoal-help_outline"));

  private Sections() {}

  /**
   * The kind of route in whose line a screen is: most are in a line of their own. A record and a
   * paper are in none: several lines lead to them.
   */
  static Class<? extends Route> lineOf(Route route) {
    return switch (route) {
      case Route.LeaderPage leader -> Route.Home.class;
      case Route.MonthView month -> Route.YearGrid.class;
      case Route.UnitYear year -> Route.YearGrid.class;
      case Route.WorkingYear year -> Route.YearGrid.class;
      case Route.PlanAhead plan -> Route.ActivityList.class;
      case Route.SeriesEntry series -> Route.ActivityList.class;
      case Route.SelfCheck check -> Route.ActivityList.class;
      case Route.DutyCoverage coverage -> Route.Duties.class;
      case Route.DutyCatalogue catalogue -> Route.Duties.class;
      case Route.DutyBulk bulk -> Route.Duties.class;
      case Route.Letters letters -> Route.Duties.class;
      case Route.Letter letter -> Route.Duties.class;
      case Route.Assessment assessment -> Route.AssessmentList.class;
      case Route.Scheme scheme -> Route.AssessmentList.class;
      case Route.HoldersOn holders -> Route.UnitTree.class;
      case Route.Person person -> Route.UnitTree.class;
      case Route.LeadingGroup group -> Route.UnitTree.class;
      case Route.Packs packs -> Route.Settings.class;
      case Route.Guide guide -> Route.About.class;
      default -> route.getClass();
    };
  }

  /** Those that lead somewhere: what has no screen yet has no line. */
  public static List<Section> knownTo(Navigator navigator) {
    return ALL.stream().filter(s -> navigator.knows(s.route().getClass())).toList();
  }

  /** Screens without a line in the navigation, which Ctrl+K finds too. */
  static List<Section> besides(Navigator navigator, int year) {
    return List.of(
            new Section(
                new Route.NewActivity("meeting", null, null),
                "agenda.ui.record.meeting",
                "mdoal-add"),
            new Section(
                new Route.NewActivity("inspection", null, null),
                "agenda.ui.record.inspection",
                "mdoal-add"),
            new Section(
                new Route.NewActivity("report", null, null),
                "agenda.ui.record.report",
                "mdoal-add"),
            new Section(
                new Route.PrintPreview(new Route.Sheet.StandingSummary(year, null)),
                "paper.title.standing-summary",
                "mdomz-print"),
            new Section(
                new Route.PrintPreview(new Route.Sheet.SignIn(null)),
                "paper.blank.sign-in",
                "mdomz-print"),
            new Section(
                new Route.PrintPreview(new Route.Sheet.OnSiteForm(null)),
                "paper.blank.inspection",
                "mdomz-print"),
            new Section(new Route.Packs(), "rulepack.packs.title", "mdoal-library_books"),
            new Section(new Route.MonthView(null, null), "agenda.month.title", "mdoal-event"),
            new Section(new Route.WorkingYear(null), "agenda.calendar.title", "mdoal-event"),
            new Section(
                new Route.PlanAhead(null), "activity.ui.planAhead.title", "mdoal-event_note"),
            new Section(new Route.SeriesEntry(null), "activity.ui.series.title", "mdoal-keyboard"),
            new Section(new Route.SelfCheck(), "activity.selfCheck.title", "mdoal-fact_check"),
            new Section(new Route.HoldersOn(null, null), "unit.ui.holders.title", "mdoal-event"),
            new Section(new Route.DutyCoverage(null), "duty.ui.title.coverage", "mdoal-grid_on"),
            new Section(
                new Route.DutyCatalogue(), "duty.ui.title.catalogue", "mdoal-assignment_ind"),
            new Section(new Route.DutyBulk(), "duty.ui.title.bulk", "mdoal-assignment_ind"),
            new Section(new Route.Letters(null), "duty.ui.title.letters", "mdoal-assignment_ind"),
            new Section(new Route.Guide(), "app.guide.name", "mdomz-school"))
        .stream()
        .filter(s -> navigator.knows(s.route().getClass()))
        .toList();
  }
}
