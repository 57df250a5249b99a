package huanze.paper;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.ActivityForm;
import huanze.agenda.calendar.GridSpan;
import huanze.base.Texts;
import huanze.rulepack.Condition.Assessed;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an issued paper keeps of itself is the whole of it. */
class PaperJsonTest {
  static PaperContent[] samples() {
    return new PaperContent[] {
      SamplePapers.performance(),
      SamplePapers.meeting("研究扬尘管控", null),
      SamplePapers.meeting(
          "研究扬尘管控", new ActivitySheet.Withdrawal(LocalDate.of(2025, 5, 1), "孙丽", "重复登记")),
      SamplePapers.inspection(),
      SamplePapers.grid(12),
      SamplePapers.grid(3, new GridSpan(GridSpan.Zoom.MONTH, 2025, 6), PaperSize.A3),
      SamplePapers.list(3),
      SampleAssessments.county(),
      SampleAssessments.department(),
      SampleAssessments.blank(Assessed.COUNTY),
      SampleAssessments.conditions(Assessed.COUNTY, false),
      SampleAssessments.summary(3),
      SamplePosts.ofUnit(),
      SamplePosts.ofPerson(),
      SamplePosts.ofLevel(2),
      SamplePosts.letter(5, true),
      SamplePosts.roster(8),
      SamplePosts.handover(false),
      SamplePosts.leader(false),
      SamplePosts.coverage(3),
      SamplePosts.coverageOfMany(3),
      SamplePosts.chart(3),
      SampleRecords.notice("专题会议", 4, 3),
      SampleRecords.bareNotice(),
      SampleRecords.signIn(4),
      SampleRecords.blankSignIn(),
      SampleRecords.minutes("专题会议", 5),
      SampleRecords.plan(true),
      SampleRecords.plan(false),
      SampleRecords.onSite(3, 2, true),
      SampleRecords.blankOnSite(),
      SampleRecords.report(ActivityForm.ANNUAL, 3),
      SampleRectifications.closed(),
      SampleRectifications.begun()
    };
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aPaperComesBackFromItsText(PaperContent sample) {
    PaperContent again = PaperJson.read(sample.form(), PaperJson.write(sample));
    assertThat(again).isEqualTo(sample);
    assertThat(PaperDifferences.of(sample, again, Texts.chinese())).isEmpty();
  }

  /** Sheets issued before they showed what the screen shows. */
  @Test
  void aGridOfAnEarlierFormIsStillRead() {
    String earlier =
        """
        {"unitName":"海港区人民政府","unitCode":"130302.government","year":2025,"asOf":"2025-12-31",
        "regulation":"暂行规定","unconfirmed":[],"units":[{"name":"海港区人民政府","depth":0,"rules":[
        {"rule":"M4","article":10,"title":"常务会议研究","subject":"","cells":[
        {"period":"2025-01","standing":"MET"},{"period":"2025-02","standing":"MISSED"}]},
        {"rule":"I4","article":11,"title":"带队检查","subject":"区长","cells":[
        {"period":"2025-Q2","standing":"LATE"}]}]}]}
        """;
    GridSheet sheet = (GridSheet) PaperJson.read(PaperForm.GRID_SHEET, earlier);
    assertThat(sheet.subject()).isEqualTo("130302.government");
    assertThat(sheet.about()).isEqualTo("海港区人民政府 2025");
    assertThat(sheet.rows()).extracting(GridSheet.Row::rule).containsExactly("", "M4", "I4");
    assertThat(new GridStandings(sheet, new PaperWords(Texts.chinese())).all())
        .containsExactly(
            Map.entry("海港区人民政府 常务会议研究 2025年1月", "已履行"),
            Map.entry("海港区人民政府 常务会议研究 2025年2月", "未履行"),
            Map.entry("海港区人民政府 区长：带队检查 2025年第二季度", "逾期补办"));
  }

  /** Sheets issued before they said why nobody comes and since when they list. */
  @Test
  void aHandoverSheetOfAnEarlierFormIsStillRead() {
    HandoverSheet sample = SamplePosts.handover(false);
    String earlier =
        PaperJson.write(sample)
            .replaceAll("\"(listedFrom|nobodyLeaves|nobodyComes)\":(null|\"[^\"]*\"),", "")
            .replaceAll(
                "(\"standing\":\"[A-Z]+\"),\"shares\":\\[[^]]*],\"vacantDays\":\\d+}", "$1}");
    HandoverSheet again = (HandoverSheet) PaperJson.read(PaperForm.HANDOVER_SHEET, earlier);
    assertThat(again.listedFrom()).isNull();
    assertThat(again.open()).hasSameSizeAs(sample.open());
    assertThat(again.open()).allSatisfy(o -> assertThat(o.shares()).isEmpty());
    assertThat(again.split()).isEqualTo(sample.split());
  }
}
