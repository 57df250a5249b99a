package huanze.unit;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.rulepack.Level;
import huanze.rulepack.Rank;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnitServiceTest {
  private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
  private final Office office = Office.of("130302");

  @Test
  void aNewDepartmentGetsItsPosts() {
    UUID id = office.units.add(department("130302.department.fishery", "海港区水产局"));
    assertThat(id.version()).isEqualTo(7);
    assertThat(office.unit("130302.department.fishery").id()).isEqualTo(id);
    assertThat(office.now().postsOf(id))
        .extracting(Post::code)
        .containsExactly("130302.department.fishery.deputy", "130302.department.fishery.head");
    assertThat(office.now().flags(id)).isEmpty();
  }

  @Test
  void badUnitsAreRefusedWithEveryReason() {
    assertThat(Office.refusal(() -> office.units.add(department("130302.government", " "))))
        .containsExactly("代码“130302.government”已被其他单位使用。", "名称不能为空。");
    UnitDraft bad =
        new UnitDraft(
            "代码",
            "名",
            "club",
            Level.COUNTY,
            null,
            "999",
            UUID.randomUUID(),
            new DateRange(LAST, LAST.minusDays(1)),
            null);
    assertThat(Office.refusal(() -> office.units.add(bad)))
        .containsExactly(
            "代码“代码”只能由字母、数字、点和短横组成，且不能为空。",
            "法规包中没有单位类别“club”。",
            "本台账中没有行政区域“999”。",
            "上级单位不存在。",
            "起始日期 2026-06-30 晚于终止日期 2026-06-29。");
  }

  @Test
  void aUnitCannotComeUnderItself() {
    Unit government = office.unit("130302.government");
    Unit town = office.unit("130302100.government");
    assertThat(Office.refusal(() -> office.units.move(government.id(), town.id())))
        .containsExactly("“海港区人民政府”不能归到“东港镇人民政府”之下，否则上下级会绕成一圈。");
    assertThat(Office.refusal(() -> office.units.move(government.id(), government.id())))
        .hasSize(1);
    office.units.move(town.id(), office.unit("130302403.park").id());
    assertThat(office.unit("130302100.government").parent())
        .isEqualTo(office.unit("130302403.park").id());
  }

  @Test
  void aRenamedUnitStaysTheSameAndANewCodeReachesItsPosts() {
    Unit town = office.unit("130302100.government");
    UnitDraft draft = UnitDraft.of(town).named("东港新镇人民政府");
    office.units.edit(
        town.id(),
        new UnitDraft(
            "130302199.government",
            draft.name(),
            draft.kind(),
            draft.level(),
            null,
            draft.region(),
            draft.parent(),
            draft.existence(),
            LocalDate.of(2026, 1, 1)));
    Unit changed = office.now().unit(town.id()).orElseThrow();
    assertThat(changed.name()).isEqualTo("东港新镇人民政府");
    assertThat(changed.recordingFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
    assertThat(office.post("130302199.government.mainLeader").id())
        .isEqualTo(huanze.base.Ids.named("130302100.government.mainLeader"));
  }

  @Test
  void tenuresEndWithTheirUnitAndNoneCanFollow() {
    Post post = office.post("130302100.government.mainLeader");
    UUID person = office.people.addPerson("张三", null);
    UUID tenure = office.people.addTenure(from(post, person, LocalDate.of(2025, 1, 1)));
    office.units.end(post.unit(), LAST);
    assertThat(office.now().tenure(tenure).orElseThrow().days().to()).isEqualTo(LAST);
    assertThat(Office.refusal(() -> office.people.addTenure(from(post, person, LAST.plusDays(1)))))
        .containsExactly("“东港镇人民政府”的岗位“镇长”已于 2026-06-30 终止，不能再任职。");
    assertThat(
            Office.refusal(
                () ->
                    office.units.addPost(
                        post.unit(),
                        "x",
                        "顾问",
                        Rank.MEMBER,
                        new DateRange(LAST.plusDays(1), null))))
        .containsExactly("“东港镇人民政府”已于 2026-06-30 终止，岗位不在其存续期内。");
    assertThat(Office.refusal(() -> office.units.end(post.unit(), LocalDate.of(2024, 12, 31))))
        .containsExactly("“张三”的“镇长”任职（2025-01-01 至 2026-06-30）不在单位存续期内，请先改正这条任职。");
  }

  @Test
  void flagsHoldFromADayOn() {
    UUID id = office.unit("130302.department.audit").id();
    LocalDate march = LocalDate.of(2026, 3, 1);
    office.units.setFlag(id, "supervising", true, march);
    assertThat(days(id)).containsExactly(new DateRange(march, null));
    office.units.setFlag(id, "supervising", false, LocalDate.of(2026, 7, 1));
    assertThat(days(id)).containsExactly(new DateRange(march, LAST));
    office.units.setFlag(id, "supervising", true, LocalDate.of(2026, 9, 1));
    assertThat(days(id))
        .containsExactly(new DateRange(march, LAST), new DateRange(LocalDate.of(2026, 9, 1), null));
    office.units.setFlag(id, "supervising", true, LocalDate.of(2026, 7, 1));
    assertThat(days(id)).containsExactly(new DateRange(march, null));
    office.units.setFlag(id, "supervising", true, null);
    assertThat(days(id)).containsExactly(DateRange.ALWAYS);
    office.units.setFlag(id, "supervising", false, null);
    assertThat(days(id)).isEmpty();
    assertThat(Office.refusal(() -> office.units.setFlag(id, "nice", true, null))).hasSize(1);
  }

  private List<DateRange> days(UUID unit) {
    return office.now().flags(unit).stream().map(UnitFlag::days).toList();
  }

  @Test
  void aMergedUnitsDaysAndRecordsGoToItsSuccessor() {
    Unit east = office.unit("130302100.government");
    Unit west = office.unit("130302102.government");
    Unit port = office.unit("130302101.government");
    UnitDraft draft =
        new UnitDraft(
            "130302110.government",
            "港镇人民政府",
            "government",
            Level.TOWNSHIP,
            null,
            "130302100",
            east.parent(),
            DateRange.ALWAYS,
            null);
    UUID merged = office.units.mergeIntoNew(Set.of(east.id(), west.id()), draft, LAST);
    office.units.merge(Set.of(merged), port.id(), LAST.plusYears(1));

    assertThat(office.now().predecessors(port.id()))
        .containsExactlyInAnyOrder(merged, east.id(), west.id());
    assertThat(office.now().successors(east.id())).containsExactly(merged);
    assertThat(office.now().unit(east.id()).orElseThrow().existence())
        .isEqualTo(new DateRange(null, LAST));
    assertThat(office.now().unit(merged).orElseThrow().existence())
        .isEqualTo(new DateRange(LAST.plusDays(1), LAST.plusYears(1)));
    assertThat(office.post("130302110.government.mainLeader").name()).isEqualTo("镇长");
    assertThat(
            Office.refusal(() -> office.units.merge(Set.of(port.id()), merged, LAST.plusDays(1))))
        .containsExactly("“海港镇人民政府”不能由自己或自己的前身承接。");
    assertThat(
            Office.refusal(
                () -> office.units.merge(Set.of(east.id()), port.id(), LAST.plusDays(9))))
        .containsExactly("“东港镇人民政府”已于 2026-06-30 终止，合并日期不能晚于该日。");
  }

  private UnitDraft department(String code, String name) {
    return new UnitDraft(
        code,
        name,
        "department",
        Level.COUNTY,
        null,
        "130302",
        office.unit("130302.government").id(),
        DateRange.ALWAYS,
        null);
  }

  private static TenureDraft from(Post post, UUID person, LocalDate day) {
    return new TenureDraft(post.id(), person, new DateRange(day, null), false, null);
  }
}
