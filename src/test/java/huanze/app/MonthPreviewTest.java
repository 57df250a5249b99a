package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.app.practice.PracticeLedger;
import huanze.base.Background;
import huanze.base.Texts;
import huanze.fx.RecordingDialogs;
import huanze.fx.Route;
import huanze.paper.ui.IssueModel;
import huanze.paper.ui.PreviewMaker;
import huanze.paper.ui.PrintPreviewModel;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A whole county's month, year or forms have many pages, one unit's few: only those are asked. */
class MonthPreviewTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 6);

  private static PracticeLedger county;

  private final RecordingDialogs dialogs = new RecordingDialogs();
  private final OfficePrinter printer = new OfficePrinter();

  @BeforeAll
  static void read() {
    county = PracticeLedger.of(PracticeLedger.COUNTY);
  }

  @AfterAll
  static void close() {
    county.close();
  }

  private PrintPreviewModel preview(Route.Sheet sheet) {
    Wiring desk = county.desk();
    Texts texts = Texts.chinese();
    Background background = Background.sameThread();
    PrintPreviewModel model =
        new PrintPreviewModel(
            sheet,
            new PreviewMaker(desk.papers(), desk.press(), desk.issues(), desk.clock(), texts),
            new IssueModel(desk.issues(), background, dialogs, (key, args) -> {}, texts),
            printer,
            background,
            dialogs,
            (key, args) -> {});
    model.open();
    return model;
  }

  @Test
  void manyPagesGoOutOnlyIfTheUserWantsThem() {
    PrintPreviewModel whole = preview(new Route.Sheet.Month(MONTH, null, null, null));
    assertThat(whole.pages()).isGreaterThan(6);
    dialogs.yes = false;
    whole.print();
    assertThat(printer.printed).isEmpty();
    assertThat(dialogs.shown)
        .singleElement()
        .asString()
        .contains("共 " + whole.pages() + " 页", "单位", "层级");
    assertThat(whole.wantsAllPages()).isFalse();
    dialogs.yes = true;
    whole.print();
    assertThat(printer.printed).containsExactly(whole.paperProperty().get());
  }

  /** Whatever it is: a set that is naturally many sheets is asked about too. */
  @Test
  void oneRuleHoldsForEveryPaper() {
    dialogs.yes = false;
    UUID government = county.unit("130302.government").id();
    for (Route.Sheet sheet :
        List.of(
            new Route.Sheet.Grid(government, 2026),
            new Route.Sheet.AllAssessmentForms(2026, "department", null, true),
            Route.Sheet.DutyList.ofLevel("county"))) {
      dialogs.shown.clear();
      PrintPreviewModel many = preview(sheet);
      assertThat(many.pages()).as(sheet.toString()).isGreaterThan(6);
      many.print();
      assertThat(dialogs.shown).singleElement().asString().contains("共 " + many.pages() + " 页");
    }
    assertThat(printer.printed).isEmpty();
    dialogs.shown.clear();
    PrintPreviewModel one = preview(Route.Sheet.DutyList.ofUnit(government));
    one.print();
    assertThat(dialogs.shown).isEmpty();
    assertThat(printer.printed).hasSize(1);
  }

  @Test
  void fewPagesAreNotAskedAbout() {
    Route.Sheet.Month narrow =
        new Route.Sheet.Month(MONTH, county.unit("130302.government").id(), null, null);
    PrintPreviewModel one = preview(narrow);
    assertThat(one.pages()).isLessThanOrEqualTo(6);
    one.print();
    assertThat(dialogs.shown).isEmpty();
    assertThat(printer.printed).hasSize(1);
  }
}
