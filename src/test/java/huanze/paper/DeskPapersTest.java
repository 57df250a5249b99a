package huanze.paper;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Channel;
import huanze.activity.Leader;
import huanze.activity.Outlet;
import huanze.app.NewOffice;
import huanze.app.Wiring;
import huanze.base.DateRange;
import huanze.base.Period;
import huanze.unit.Reorganisation;
import huanze.unit.TenureDraft;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

  private static UUID leader(Wiring desk, String name, String post, LocalDate until) {
    UUID person = desk.people().addPerson(name, null);
    UUID id = desk.structure().post(post).orElseThrow().id();
    DateRange days = new DateRange(LocalDate.of(2024, 1, 1), until);
    desk.people().addTenure(new TenureDraft(id, person, days, false, null));
    return person;
  }

  /** Reading rule 10: they count for the successor, but it was not the successor who held them. */
  @Test
  void aRecordOfAPredecessorSaysWhoseItWas() throws IOException {
    LocalDate last = LocalDate.of(2025, 3, 31);
    try (Wiring desk = desk("130304")) {
      UUID town = leader(desk, "李晓明", "130304100.government.mainLeader", last);
      UUID other = leader(desk, "何文", "130304101.government.mainLeader", null);
      NewOffice.meeting(desk, unit(desk, "130304.department.health"), LocalDate.of(2025, 2, 10));
      NewOffice.meeting(desk, unit(desk, "130304.department.water"), LocalDate.of(2025, 2, 11));
      NewOffice.meeting(desk, unit(desk, "130304.department.health"), LocalDate.of(2025, 3, 3));
      NewOffice.meeting(desk, unit(desk, "130304.department.water"), LocalDate.of(2025, 5, 6));
      inspection(desk, town, LocalDate.of(2025, 2, 12));
      inspection(desk, other, LocalDate.of(2025, 3, 12));
      UUID water = unit(desk, "130304.department.water");
      UUID after = unit(desk, "130304101.government");
      desk.reorganisations()
          .apply(
              Reorganisation.Merge.into(
                  water, Set.of(unit(desk, "130304.department.health")), last));
      desk.reorganisations()
          .apply(
              Reorganisation.Merge.into(after, Set.of(unit(desk, "130304100.government")), last));
      assertThat(remarks(desk, water, 2)).containsExactly("2025-02-10 原北戴河区卫生健康委员会召开");
      assertThat(remarks(desk, water, 3)).containsExactly("原北戴河区卫生健康委员会召开");
      assertThat(remarks(desk, water, 5)).isEmpty();
      assertThat(remarks(desk, after, 2)).containsExactly("原海滨镇人民政府开展");
      assertThat(remarks(desk, after, 3)).isEmpty();
      assertThat(sheet(desk, "130304.department.water")).contains("原北戴河区卫生健康委员会召开");
    }
  }

  private static void inspection(Wiring desk, UUID leader, LocalDate day) {
    desk.activityService()
        .record(
            ActivityFacts.of(ActivityKind.INSPECTION)
                .forms(ActivityForm.INSPECTION)
                .title("戴河口带队检查")
                .place("戴河口")
                .heldOn(day)
                .leaders(new Leader(leader, Leader.Role.LEADING))
                .build());
  }

  /** Of the lines of a month that have records, but for when they were typed. */
  private static List<String> remarks(Wiring desk, UUID unit, int month) {
    return desk.papers().performance(unit, 2025, TODAY).rules().stream()
        .flatMap(rule -> rule.lines().stream())
        .filter(line -> line.period().equals(Period.parse("2025-0" + month)))
        .filter(line -> !line.records().isEmpty())
        .flatMap(line -> line.remarks().stream())
        .filter(remark -> !remark.startsWith("补录"))
        .toList();
  }
}
