package huanze.rectification;

import static huanze.rectification.TownOffice.TODAY;
import static huanze.rectification.TownOffice.day;
import static huanze.rectification.TownOffice.source;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.Activity;
import huanze.activity.ActivityFacts;
import huanze.activity.Decision;
import huanze.activity.FoundProblem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An item keeps what was written; that its record says otherwise by now is said beside it. */
class SourceChangeTest {
  private static final LocalDate HELD = day(11, 5);
  private static final LocalDate DUE = day(11, 30);
  private static final String GONE = "来源记录里已没有这一条，请核实本事项是否还要整改。";
  private static final String WITHDRAWN = "来源记录已撤回，请核实本事项是否还要整改。";

  @TempDir Path folder;
  private TownOffice office;
  private Activity meeting;
  private RectificationItem item;
  private UUID row;

  @BeforeEach
  void open() {
    office = new TownOffice(folder);
    meeting =
        office.record(
            office.meeting(
                HELD,
                new Decision("清淤", office.government, DUE),
                new Decision("拆除违建", office.party, DUE)));
    item = office.list(meeting, 1);
    row = source(meeting, 1).row();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private List<String> said() {
    return said(item.id(), meeting.id());
  }

  private List<String> said(UUID id, UUID record) {
    return SourceChange.of(
            office.item(id),
            office.desk.activities().find(record).orElse(null),
            unit -> office.desk.structure().nameOn(unit, TODAY))
        .stream()
        .map(office.desk.texts()::text)
        .toList();
  }

  private void correct(Decision... decisions) {
    correct(office.meeting(HELD, decisions));
  }

  private void correct(ActivityFacts facts) {
    office.desk.activityService().correct(meeting.id(), facts);
  }

  @Test
  void asLongAsTheySayTheSameNothingIsSaid() {
    assertThat(said()).isEmpty();
    // Another decision of the meeting, its place and title are none of the item's business.
    correct(
        office
            .meeting(
                HELD,
                new Decision(row, "拆除违建", office.party, DUE),
                new Decision("植树", office.party, day(12, 1)))
            .change()
            .title("镇长办公会（扩大）")
            .build());
    assertThat(said()).isEmpty();
    assertThat(office.item(item.id())).isEqualTo(item);
  }

  @Test
  void whatIsWordedOtherwiseIsSaid() {
    correct(new Decision(row, "拆除全部违建", office.party, DUE));
    assertThat(said()).containsExactly("来源记录现在写的是“拆除全部违建”，请核实后修改本事项。");
    assertThat(office.item(item.id()).problem()).isEqualTo("拆除违建");
  }

  @Test
  void anotherUnitAndAnotherDayAreSaid() {
    correct(new Decision(row, "拆除违建", office.government, day(12, 31)));
    assertThat(said())
        .containsExactly("来源记录现在的责任单位是海滨镇人民政府，请核实后修改本事项。", "来源记录现在的时限是 2026-12-31，请核实后修改本事项或办理延期。");
    assertThat(office.item(item.id()).facts()).isEqualTo(item.facts());
  }

  @Test
  void whatTheRecordNoLongerSaysIsNoDifference() {
    correct(new Decision(row, "拆除违建", null, null));
    assertThat(said()).isEmpty();
  }

  @Test
  void aDeletedDecisionIsSaidAndTheItemStays() {
    correct(new Decision(source(meeting, 0).row(), "清淤", office.government, DUE));
    assertThat(said()).containsExactly(GONE);
    assertThat(office.item(item.id())).isEqualTo(item);
  }

  @Test
  void aWithdrawnRecordIsSaidUntilItIsRestored() {
    office.desk.activityService().withdraw(meeting.id(), "登记重复");
    assertThat(said()).containsExactly(WITHDRAWN);
    assertThat(office.item(item.id())).isEqualTo(item);
    office.desk.activityService().restore(meeting.id());
    assertThat(said()).isEmpty();
    assertThat(SourceChange.of(item, null, String::valueOf)).hasSize(1);
  }

  @Test
  void anAllowedExtensionIsNoDifferenceFromTheRecord() {
    office.extended(item.id(), day(11, 20), day(12, 31));
    assertThat(said()).isEmpty();
  }

  @Test
  void ofAnItemWrittenByItselfNothingCanBeSaid() {
    RectificationItem own = office.add(HELD, "异味", office.party, DUE);
    assertThat(said(own.id(), meeting.id())).isEmpty();
    assertThat(SourceChange.of(own, null, String::valueOf)).isEmpty();
  }

  @Test
  void theSameOfAProblemFound() {
    FoundProblem dust = new FoundProblem(null, "扬尘", "覆盖", office.party, DUE);
    Activity inspection = office.record(office.inspection(HELD, dust));
    RectificationItem found = office.list(inspection, 0);
    UUID finding = source(inspection, 0).row();
    office
        .desk
        .activityService()
        .correct(
            inspection.id(),
            office.inspection(HELD, new FoundProblem(finding, "工地扬尘", "覆盖", office.party, DUE)));
    assertThat(said(found.id(), inspection.id())).containsExactly("来源记录现在写的是“工地扬尘”，请核实后修改本事项。");
    office
        .desk
        .activityService()
        .correct(
            inspection.id(),
            office.inspection(HELD, new FoundProblem(finding, "未发现问题", null, office.party, DUE)));
    assertThat(said(found.id(), inspection.id())).containsExactly(GONE);
  }
}
