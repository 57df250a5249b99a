package huanze.paper;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Channel;
import huanze.activity.Outlet;
import huanze.app.NewOffice;
import huanze.app.Wiring;
import huanze.base.Period;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers made from a real ledger. */
class DeskPapersTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 6, 10);

  @TempDir Path folder;

  private Wiring desk(String region) {
    return NewOffice.desk(folder.resolve(region), TODAY, region);
  }

  private static UUID unit(Wiring desk, String code) {
    return desk.structure().unit(code).orElseThrow().id();
  }

  private static String sheet(Wiring desk, String unit) throws IOException {
    Paper paper = desk.press().draft(desk.papers().performance(unit(desk, unit), 2025, TODAY));
    try (PDDocument document = Loader.loadPDF(paper.pdf())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }

  @Test
  void theSheetOfEitherOrganNamesTheOther() throws IOException {
    try (Wiring desk = desk("130302101")) {
      assertThat(sheet(desk, "130302101.partyCommittee"))
          .contains("与海港镇人民政府共同履行，只计一次")
          .doesNotContain("与中共海港镇委员会共同履行");
      assertThat(sheet(desk, "130302101.government")).contains("与中共海港镇委员会共同履行，只计一次");
    }
  }

  @Test
  void aBulletinSaysWhereItStoodAndWhichMonthItIsAbout() throws IOException {
    try (Wiring desk = desk("130300")) {
      LocalDate both = LocalDate.of(2025, 5, 2);
      desk.activityService()
          .record(
              ActivityFacts.of(ActivityKind.BULLETIN)
                  .forms(ActivityForm.AIR)
                  .title("4月空气质量通报")
                  .heldOn(both)
                  .about(Period.parse("2025-04"))
                  .conveners(unit(desk, "130300.leadingGroupOffice"))
                  .outlets(
                      new Outlet(Channel.NEWSPAPER, both), new Outlet(Channel.TELEVISION, both))
                  .build());
      String text = sheet(desk, "130300.leadingGroupOffice");
      assertThat(text).containsOnlyOnce("（4月数据，报纸、电视台）").contains("2/2");
    }
  }
}
