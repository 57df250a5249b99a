package huanze.paper.ui;

import huanze.agenda.Standing;
import huanze.agenda.StandingScope;
import huanze.agenda.calendar.GridAsked;
import huanze.agenda.calendar.GridFilter;
import huanze.agenda.calendar.GridSpan;
import huanze.agenda.calendar.MonthFilter;
import huanze.base.CamelCase;
import huanze.base.DeskClock;
import huanze.base.Progress;
import huanze.base.Texts;
import huanze.fx.ListedRows;
import huanze.fx.Route;
import huanze.paper.DeskPapers;
import huanze.paper.IssuedPaper;
import huanze.paper.ListSheet;
import huanze.paper.PaperContent;
import huanze.paper.PaperIssueService;
import huanze.paper.PaperPress;
import huanze.paper.PaperSize;
import huanze.rulepack.Condition;
import huanze.rulepack.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes what a preview shows, from what the ledger holds now. */
public final class PreviewMaker {
  private final DeskPapers papers;
  private final PaperPress press;
  private final PaperIssueService issues;
  private final DeskClock clock;
  private final Texts texts;

  public PreviewMaker(
      DeskPapers papers, PaperPress press, PaperIssueService issues, DeskClock clock, Texts texts) {
    this.papers = papers;
    this.press = press;
    this.issues = issues;
    this.clock = clock;
    this.texts = texts;
  }

  /**
   * @throws huanze.base.InvalidInput if there is nothing to print
   * @throws huanze.base.Obstacle if the progress was stopped
   */
  Preview make(Route.Sheet sheet, Progress progress) {
    return switch (sheet) {
      case Route.Sheet.AllAssessmentForms s -> all(s, progress);
      case Route.Sheet.Performance s -> draft(papers.performance(s.unit(), s.year(), today()));
      case Route.Sheet.Grid s -> draft(papers.grid(asked(s), PaperSize.valueOf(s.size()), today()));
      case Route.Sheet.Month s ->
          draft(
              papers.month(
                  s.month(),
                  new MonthFilter(word(Level.class, s.level()), s.region(), s.unit()),
                  today()));
      case Route.Sheet.StandingSummary s ->
          draft(papers.standingSummary(StandingScope.ofRegion(s.region()), s.year(), today()));
      case Route.Sheet.OfActivity s -> draft(papers.activity(s.activity()));
      case Route.Sheet.MeetingNotice s -> draft(papers.records().notice(s.activity()));
      case Route.Sheet.SignIn s -> draft(papers.records().signIn(s.activity()));
      case Route.Sheet.Minutes s -> draft(papers.records().minutes(s.activity()));
      case Route.Sheet.InspectionPlan s -> draft(papers.records().plan(s.activity()));
      case Route.Sheet.OnSiteForm s -> draft(papers.records().onSite(s.activity()));
      case Route.Sheet.Rectification s -> draft(papers.rectification(s.item()));
      case Route.Sheet.ReportDraft s ->
          draft(papers.reports().draft(s.unit(), s.rule(), s.period()));
      case Route.Sheet.OfList s -> draft(list(s.rows()));
      case Route.Sheet.AssessmentForm s ->
          draft(papers.assessmentForm(s.unit(), s.year(), today(), s.blank()));
      case Route.Sheet.ConditionSheet s ->
          draft(papers.conditionSheet(s.unit(), s.year(), today(), false));
      case Route.Sheet.AssessmentSummary s -> draft(papers.assessmentSummary(s.year(), today()));
      case Route.Sheet.DutyList s -> draft(dutyList(s));
      case Route.Sheet.ResponsibilityLetter s -> draft(papers.posts().letter(s.unit(), s.year()));
      case Route.Sheet.DutyCoverage s -> draft(coverage(s));
      case Route.Sheet.Roster s -> draft(papers.posts().roster(s.unit(), orToday(s.on())));
      case Route.Sheet.Handover s -> draft(papers.posts().handover(s.post(), s.on()));
      case Route.Sheet.LeaderPage s -> draft(papers.posts().leader(s.person(), s.on()));
      case Route.Sheet.WallChart s -> draft(papers.posts().wallChart(s.unit(), orToday(s.on())));
      case Route.Sheet.Issued s -> issued(issues.find(s.id()));
    };
  }

  private Preview draft(PaperContent content) {
    return new Preview(
        press.draft(content),
        content,
        null,
        issues.earlier(content),
        List.of(),
        progress -> press.copy(content));
  }

  private Preview issued(IssuedPaper issued) {
    return new Preview(
        issues.paper(issued),
        null,
        issued,
        issues.earlier(issued),
        issues.differences(issued, texts),
        progress -> issues.copy(issued));
  }

  private Preview all(Route.Sheet.AllAssessmentForms sheet, Progress progress) {
    Condition.Assessed kind = CamelCase.parse(Condition.Assessed.class, sheet.kind());
    String of = sheet.level();
    Level level = of == null ? null : CamelCase.parse(Level.class, of);
    String every = texts.text("paper.all." + sheet.kind(), sheet.year());
    String about =
        level == null
            ? every
            : every + texts.text("paper.ofLevel", texts.text("paper.level." + of));
    List<? extends PaperContent> contents =
        papers.assessmentForms(sheet.year(), today(), kind, level, sheet.blank());
    return Preview.many(
        press.drafts(contents, about, progress), again -> press.copies(contents, about, again));
  }

  private static GridAsked asked(Route.Sheet.Grid sheet) {
    GridFilter filter =
        new GridFilter(
            word(Level.class, sheet.level()),
            sheet.region(),
            sheet.rule(),
            word(Standing.class, sheet.standing()),
            sheet.kind(),
            sheet.onlyProblems(),
            sheet.words(),
            sheet.unit());
    GridSpan span =
        new GridSpan(
            CamelCase.parse(GridSpan.Zoom.class, sheet.zoom()), sheet.year(), sheet.number());
    Set<String> open = sheet.open();
    return open == null
        ? new GridAsked(span, filter, GridAsked.Rows.RULES, Set.of())
        : new GridAsked(span, filter, GridAsked.Rows.CHOSEN, open);
  }

  private static <E extends Enum<E>> @Nullable E word(Class<E> type, @Nullable String word) {
    return word == null ? null : CamelCase.parse(type, word);
  }

  private ListSheet list(ListedRows listed) {
    return papers.list(
        listed.title(),
        listed.filters(),
        listed.columns().stream()
            .map(c -> new ListSheet.Column(c.heading(), c.width(), c.number()))
            .toList(),
        listed.rows());
  }

  private PaperContent dutyList(Route.Sheet.DutyList sheet) {
    LocalDate on = orToday(sheet.on());
    if (sheet.unit() != null) {
      return papers.posts().dutyListOfUnit(sheet.unit(), on);
    }
    return sheet.person() != null
        ? papers.posts().dutyListOfPerson(sheet.person(), on)
        : papers
            .posts()
            .dutyListOfLevel(CamelCase.parse(Level.class, String.valueOf(sheet.level())), on);
  }

  private PaperContent coverage(Route.Sheet.DutyCoverage sheet) {
    LocalDate on = orToday(sheet.on());
    String level = sheet.level();
    return sheet.unit() != null
        ? papers.posts().coverageOfUnit(sheet.unit(), on)
        : papers.posts().coverage(level == null ? null : CamelCase.parse(Level.class, level), on);
  }

  private LocalDate orToday(@Nullable LocalDate on) {
    return on == null ? today() : on;
  }

  private LocalDate today() {
    return clock.today();
  }
}
