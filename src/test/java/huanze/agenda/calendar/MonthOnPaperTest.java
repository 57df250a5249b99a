package huanze.agenda.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.agenda.Obligation;
import huanze.agenda.YearAgenda;
import huanze.app.practice.PracticeLedger;
import huanze.base.Texts;
import huanze.paper.MonthSheet;
import huanze.rulepack.Level;
import huanze.unit.Unit;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The month of a county's real ledger: the sheet holds what the screen shows, day by day. */
class MonthOnPaperTest {
  private static PracticeLedger county;
  private static LocalDate today;

  @BeforeAll
  static void read() {
    county = PracticeLedger.of(PracticeLedger.COUNTY);
    today = county.desk().clock().today();
  }

  @AfterAll
  static void close() {
    county.close();
  }

  @Test
  void everyDayHoldsWhatTheScreenShows() {
    YearAgenda agenda = county.desk().agenda().year(2026);
    RecordNames names = new RecordNames(county.desk().pack(), agenda.structure(), Texts.chinese());
    Unit government = county.unit("130302.government");
    int due = 0;
    int acts = 0;
    for (MonthFilter filter :
        List.of(
            new MonthFilter(null, null, null),
            new MonthFilter(Level.TOWNSHIP, "130302", null),
            new MonthFilter(null, null, government.id()))) {
      for (int month = 1; month <= 12; month++) {
        YearMonth of = YearMonth.of(2026, month);
        List<Obligation> before =
            month == 1 ? county.desk().agenda().year(2025).obligations(today) : List.of();
        MonthPage page = MonthPage.of(of, agenda, before, filter, today, names);
        MonthSheet sheet = county.desk().papers().month(of, filter, today);
        assertThat(sheet.days()).hasSameSizeAs(page.days());
        for (int i = 0; i < page.days().size(); i++) {
          MonthPage.Day day = page.days().get(i);
          MonthSheet.Day line = sheet.days().get(i);
          assertThat(line.date()).isEqualTo(day.date());
          assertThat(line.kind()).isEqualTo(day.kind());
          assertThat(line.due().stream().map(d -> d.rule() + d.standing()).toList())
              .isEqualTo(day.due().stream().map(o -> o.rule().id() + o.standing()).toList());
          assertThat(line.acts().stream().map(a -> a.state() + a.form() + a.organs()).toList())
              .isEqualTo(day.acts().stream().map(a -> a.state() + a.form() + a.organs()).toList());
          due += line.due().size();
          acts += line.acts().size();
        }
      }
    }
    assertThat(due).isGreaterThan(500);
    assertThat(acts).isGreaterThan(500);
  }

  /** October 2025: the 1st to the 8th are days off, the 11th a Saturday that is worked. */
  @Test
  void daysOffAndWorkedSaturdaysAreMarkedInLetters() throws IOException {
    Unit government = county.unit("130302.government");
    MonthSheet sheet =
        county
            .desk()
            .papers()
            .month(YearMonth.of(2025, 10), new MonthFilter(null, null, government.id()), today);
    String text;
    try (PDDocument document = Loader.loadPDF(county.desk().press().draft(sheet).pdf())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      text = stripper.getText(document).replaceAll("\\s+", " ");
    }
    assertThat(text).contains("1 休", "8 休", "11 班", "常务会议").doesNotContain("9 休", "12 班");
    assertThat(text).contains("10月31日（五）");
  }
}
