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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The month of a whole county has many pages, that of one unit few: only the first is asked. */
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

  private PrintPreviewModel preview(Route.Sheet.Month sheet) {
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
    assertThat(whole.pages()).isGreaterThan(4);
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

  @Test
  void fewPagesAreNotAskedAbout() {
    Route.Sheet.Month narrow =
        new Route.Sheet.Month(MONTH, county.unit("130302.government").id(), null, null);
    PrintPreviewModel one = preview(narrow);
    assertThat(one.pages()).isLessThanOrEqualTo(4);
    one.print();
    assertThat(dialogs.shown).isEmpty();
    assertThat(printer.printed).hasSize(1);
  }
}
