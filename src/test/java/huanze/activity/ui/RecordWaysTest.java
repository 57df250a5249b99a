package huanze.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityFactsBuilder;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Leader;
import huanze.fx.Route;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the print menu of a record offers. */
class RecordWaysTest {
  @TempDir Path folder;
  private ActivityOffice office;

  @BeforeEach
  void open() {
    office = new ActivityOffice(folder.resolve("home")).inhabited();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private UUID record(ActivityFactsBuilder facts) {
    return office.desk.service().record(facts.build()).activity().id();
  }

  private RecordWays ways(UUID id) {
    ActivityRecordModel model = ActivityRecordModel.of(office.desk, id);
    model.refresh();
    return model.ways();
  }

  private List<String> offered(UUID id) {
    return ways(id).papers().stream().map(p -> office.desk.texts().text(p.nameKey())).toList();
  }

  private ActivityFactsBuilder meeting(LocalDate day) {
    return ActivityFacts.of(ActivityKind.MEETING)
        .forms(ActivityForm.JOINT)
        .title("联席会")
        .heldOn(day)
        .conveners(office.unit("130304100.government"));
  }

  @Test
  void aMeetingHasItsNoticeAndSheetAndOnceItsDayHasComeItsMinutes() {
    UUID held = record(meeting(ActivityOffice.TODAY));
    assertThat(offered(held)).containsExactly("记录表", "会议通知", "签到表", "会议纪要");
    assertThat(offered(record(meeting(ActivityOffice.TODAY.plusDays(1)))))
        .containsExactly("记录表", "会议通知", "签到表");
    RecordWays ways = ways(held);
    ways.print(ways.papers().getLast());
    assertThat(office.opened.getLast())
        .isEqualTo(new Route.PrintPreview(new Route.Sheet.Minutes(held)));
    office.desk.service().withdraw(held, "重复");
    assertThat(offered(held)).containsExactly("记录表");
  }

  @Test
  void anInspectionHasItsPlanAndForm() {
    UUID trip =
        record(
            ActivityFacts.of(ActivityKind.INSPECTION)
                .forms(ActivityForm.INSPECTION)
                .title("检查")
                .place("戴河口")
                .heldOn(ActivityOffice.TODAY)
                .leaders(new Leader(office.person("李秀英"), Leader.Role.LEADING)));
    assertThat(offered(trip)).containsExactly("记录表", "检查方案", "现场检查记录表", "签到表");
  }

  @Test
  void aReportHasItsRecordAlone() {
    UUID report =
        record(
            ActivityFacts.of(ActivityKind.REPORT)
                .forms(ActivityForm.PROMPT)
                .title("报告")
                .heldOn(ActivityOffice.TODAY)
                .conveners(office.unit("130304100.government")));
    assertThat(offered(report)).containsExactly("记录表");
  }
}
