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

  /** Rosters find units by name, so two under one superior must differ while both exist. */
  @Test
  void twoOfOneNameUnderOneSuperiorAreRefused() {
    office.units.add(department("130302.department.fishery", "海港区水产局"));
    List<String> taken =
        List.of("同一上级之下已有单位叫“海港区水产局”（代码 130302.department.fishery），名册按名称对应单位，请另取名称，例如加上区县名。");
    assertThat(
            Office.refusal(() -> office.units.add(department("130302.department.fish", "海港区水产局"))))
        .isEqualTo(taken);
    UUID other = office.units.add(department("130302.department.fish", "海港区渔业局"));
    UnitDraft known = UnitDraft.of(office.now().unit(other).orElseThrow());
    assertThat(Office.refusal(() -> office.units.edit(other, known.named("海港区水产局"))))
        .isEqualTo(taken);

    UUID elsewhere = office.unit("130302.partyCommittee").id();
    office.units.add(under(elsewhere, known.named("海港区水产局"), "130302.department.fish2"));
    end(office.unit("130302.department.fishery").id(), LAST);
    office.units.edit(other, during(known.named("海港区水产局"), new DateRange(LAST.plusDays(1), null)));
    assertThat(office.now().unit(other).orElseThrow().name()).isEqualTo("海港区水产局");
  }

  private static UnitDraft under(UUID parent, UnitDraft draft, String code) {
    return new UnitDraft(
        code,
        draft.name(),
        draft.kind(),
        draft.level(),
        draft.treatedAs(),
        draft.region(),
        parent,
        draft.existence(),
        draft.recordingFrom());
  }

  private static UnitDraft during(UnitDraft draft, DateRange days) {
    return new UnitDraft(
        draft.code(),
        draft.name(),
        draft.kind(),
        draft.level(),
        draft.treatedAs(),
        draft.region(),
        draft.parent(),
        days,
        draft.recordingFrom());
  }

  @Test
  void aCorrectedUnitStaysTheSameAndANewCodeReachesItsPosts() {
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
    end(post.unit(), LAST);
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
    assertThat(Office.refusal(() -> office.end(post.unit(), LocalDate.of(2024, 12, 31))))
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

  private void end(UUID unit, LocalDate lastDay) {
    office.reorganisations.apply(new Reorganisation.Dissolve(Set.of(unit), lastDay));
  }

  @Test
  void whatEndedByMistakeGoesOnAgain() {
    Unit town = office.unit("130302100.government");
    end(town.id(), LAST);
    office.units.edit(town.id(), UnitDraft.of(town));
    assertThat(office.unit("130302100.government").existence()).isEqualTo(DateRange.ALWAYS);
  }

  /** Art. 8 and the zones: ties beside the superior in administration. */
  @Test
  void linksAreCheckedAndHaveTheirDays() {
    UUID town = office.unit("130302100.government").id();
    UUID district = office.unit("130302.government").id();
    UUID park = office.unit("130302403.park").id();
    UUID other = office.unit("130302404.park").id();
    UUID ecology = office.unit("130302.department.ecology").id();
    DateRange since = new DateRange(LocalDate.of(2026, 1, 1), null);
    UUID link = office.units.link(town, UnitLink.Kind.MANAGEMENT, park, since);
    assertThat(refused(town, UnitLink.Kind.MANAGEMENT, park, since))
        .containsExactly("“东港镇人民政府”和“临港物流园区管理委员会”在重叠的时间里已有同样的关系（2026-01-01 起）。");
    assertThat(refused(town, UnitLink.Kind.MANAGEMENT, other, since))
        .singleElement()
        .asString()
        .contains("已由“临港物流园区管理委员会”管理（2026-01-01 起）");
    assertThat(refused(town, UnitLink.Kind.MANAGEMENT, town, since))
        .containsExactly("“东港镇人民政府”不能和自己建立关系。");
    assertThat(refused(park, UnitLink.Kind.MANAGEMENT, town, since))
        .containsExactly("“临港物流园区管理委员会”和“东港镇人民政府”不能互相管理。");
    assertThat(refused(other, UnitLink.Kind.MANAGEMENT, district, DateRange.ALWAYS))
        .containsExactly("“海港区人民政府”本来就是“海港经济开发区管理委员会”的上级单位，不用另外登记管理关系。");
    assertThat(refused(town, UnitLink.Kind.SECTOR, park, since))
        .containsExactly("“东港镇人民政府”不是部门；行业指导由负有监管职责的部门承担（第八条）。");
    office.units.link(ecology, UnitLink.Kind.SECTOR, town, DateRange.ALWAYS);
    office.units.link(ecology, UnitLink.Kind.SECTOR, park, DateRange.ALWAYS);
    assertThat(office.now().links(ecology)).hasSize(2);

    office.units.endLink(link, LAST);
    assertThat(office.now().managersOn(town, LAST)).extracting(Unit::id).containsExactly(park);
    assertThat(office.now().managersOn(town, LAST.plusDays(1))).isEmpty();
    office.units.link(town, UnitLink.Kind.MANAGEMENT, other, new DateRange(LAST.plusDays(1), null));
    office.units.removeLink(link);
    assertThat(office.now().links(town)).hasSize(1);
    assertThat(Office.refusal(() -> office.units.removeLink(link))).hasSize(1);
  }

  /** The township ends on 30 June: no link of it reaches 1 July. */
  @Test
  void aLinkEndsWithTheUnitsItTies() {
    UUID town = office.unit("130302100.government").id();
    UUID park = office.unit("130302403.park").id();
    UUID ecology = office.unit("130302.department.ecology").id();
    end(town, LAST);
    List<String> tooLong = List.of("“东港镇人民政府”于 2026-06-30 终止，请填写这条关系的最后一日，不能晚于该日。");
    LocalDate may = LocalDate.of(2026, 5, 1);
    assertThat(refused(town, UnitLink.Kind.MANAGEMENT, park, DateRange.ALWAYS)).isEqualTo(tooLong);
    assertThat(refused(ecology, UnitLink.Kind.SECTOR, town, new DateRange(may, null)))
        .isEqualTo(tooLong);
    assertThat(refused(ecology, UnitLink.Kind.SECTOR, town, new DateRange(may, LAST.plusDays(1))))
        .isEqualTo(tooLong);
    assertThat(refused(ecology, UnitLink.Kind.SECTOR, town, new DateRange(LAST.plusDays(1), null)))
        .containsExactly("“东港镇人民政府”在这段时间（2026-07-01 起）不存续，请核对日期。");
    assertThat(office.now().links(town)).isEmpty();
    office.units.link(ecology, UnitLink.Kind.SECTOR, town, new DateRange(may, LAST));
    assertThat(office.now().links(ecology)).hasSize(1);
  }

  @Test
  void nobodyStandsUnderALowerLevel() {
    UUID town = office.unit("130302100.government").id();
    UnitDraft fishery = department("130302.department.fishery", "海港区水产局");
    assertThat(Office.refusal(() -> office.units.add(fishery.under(town))))
        .containsExactly("“海港区水产局”是县级单位，不能归到乡级的“东港镇人民政府”之下，请选同级或更高层级的上级单位。");
    UUID district = office.unit("130302.government").id();
    assertThat(
            Office.refusal(
                () ->
                    office.units.edit(
                        district, UnitDraft.of(office.unit("130302.government")).under(town))))
        .isNotEmpty();
    UUID audit = office.unit("130302.department.audit").id();
    assertThat(
            Office.refusal(
                () ->
                    office.reorganisations.apply(
                        new Reorganisation.Move(audit, town, LocalDate.of(2026, 7, 1)))))
        .containsExactly("“海港区审计局”是县级单位，不能归到乡级的“东港镇人民政府”之下，请选同级或更高层级的上级单位。");
    office.units.add(under(district, fishery, "130302.department.fishery"));
  }

  /** Art. 4 names main leaders of committees and governments and heads of departments. */
  @Test
  void aPostHasARankOfItsKindOfOrgan() {
    UUID audit = office.unit("130302.department.audit").id();
    UUID district = office.unit("130302.government").id();
    assertThat(refusedPost(audit, Rank.MAIN_LEADER, DateRange.ALWAYS))
        .containsExactly("“海港区审计局”没有“主要负责人”这一职务层次（第四条），请按单位性质另选。");
    assertThat(refusedPost(district, Rank.HEAD, DateRange.ALWAYS))
        .containsExactly("“海港区人民政府”没有“部门主要负责人”这一职务层次（第四条），请按单位性质另选。");
    office.units.addPost(audit, "x", "总审计师", Rank.DEPUTY, DateRange.ALWAYS);
    office.units.addPost(district, "x", "党组成员", Rank.MEMBER, DateRange.ALWAYS);
  }

  @Test
  void oneSolePostAtATime() {
    UUID audit = office.unit("130302.department.audit").id();
    Post head = office.post("130302.department.audit.head");
    assertThat(refusedPost(audit, Rank.HEAD, DateRange.ALWAYS))
        .containsExactly("“海港区审计局”已有岗位“局长”（不限日期）是“部门主要负责人”，同一时间只能有一个；请改选职务层次，或者先给原岗位登记最后一日。");
    Post deputy = office.post("130302.department.audit.deputy");
    assertThat(
            Office.refusal(
                () ->
                    office.units.editPost(
                        deputy.id(), deputy.name(), Rank.HEAD, deputy.existence())))
        .hasSize(1);
    office.units.editPost(head.id(), "局长", Rank.HEAD, new DateRange(null, LAST));
    assertThat(refusedPost(audit, Rank.HEAD, new DateRange(LAST, null))).hasSize(1);
    office.units.addPost(audit, "director", "主任", Rank.HEAD, new DateRange(LAST.plusDays(1), null));
    assertThat(
            Office.refusal(
                () -> office.units.editPost(head.id(), "局长", Rank.HEAD, DateRange.ALWAYS)))
        .hasSize(1);
  }

  private List<String> refusedPost(UUID unit, Rank rank, DateRange days) {
    return Office.refusal(() -> office.units.addPost(unit, "x", "某岗位", rank, days));
  }

  private List<String> refused(UUID unit, UnitLink.Kind kind, UUID other, DateRange days) {
    return Office.refusal(() -> office.units.link(unit, kind, other, days));
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
