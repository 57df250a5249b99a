package huanze.duty;

import static huanze.duty.DutyOffice.days;
import static huanze.duty.DutyOffice.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.ledger.Entry;
import huanze.ledger.UndoPlan;
import huanze.rulepack.Level;
import huanze.rulepack.Rank;
import huanze.rulepack.Selector;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OwnDutyTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
  private static final Selector GOVERNMENTS =
      new Selector(Set.of("government"), Set.of(Level.COUNTY), null, Set.of(Rank.MAIN_LEADER));
  private final DutyOffice office = DutyOffice.of("130302");

  private static OwnDutyDraft draft(String text, Basis... bases) {
    return new OwnDutyDraft(
        text, List.of(bases), GOVERNMENTS, null, null, days("2026-01-01", null), null);
  }

  @Test
  void standsInTheCatalogueAfterThePacks() {
    int before = office.book().catalogue().size();
    assertThat(before).isEqualTo(DutyOffice.PACK.duties().size());
    Basis basis = Basis.named("《海港区秋冬季攻坚方案》", "第三部分", days("2026-01-01", "2026-12-31"));
    String id = office.own.add(draft(" 组织秋冬季大气污染防治攻坚。 ", basis));
    CatalogueDuty duty = office.book().duty(id).orElseThrow();
    assertThat(office.book().catalogue()).hasSize(before + 1).last().isEqualTo(duty);
    assertThat(duty.isOwn()).isTrue();
    assertThat(duty.text()).isEqualTo("组织秋冬季大气污染防治攻坚。");
    assertThat(duty.cite()).isEqualTo("《海港区秋冬季攻坚方案》第三部分");
    assertThat(duty.bases()).containsExactly(basis);
    assertThat(duty.hasLostItsBases(LocalDate.of(2026, 12, 31))).isFalse();
    assertThat(duty.hasLostItsBases(LocalDate.of(2027, 1, 1))).isTrue();

    assertThat(isMeantFor(duty, "130302.government", DAY)).isTrue();
    assertThat(isMeantFor(duty, "130302.government", LocalDate.of(2025, 12, 31))).isFalse();
    assertThat(isMeantFor(duty, "130302100.government", DAY)).as("another level").isFalse();
    assertThat(isMeantFor(duty, "130302.partyCommittee", DAY)).as("another kind").isFalse();
    assertThat(duty.fitsRank(office.post("130302.government.mainLeader"))).isTrue();
    assertThat(duty.fitsRank(office.post("130302.government.member"))).isFalse();
  }

  @Test
  void theSameForTheSameUnitsIsEnteredOnce() {
    OwnDutyDraft first = draft("组织扬尘整治。", Basis.named("扬尘方案", "", DateRange.ALWAYS));
    String id = office.own.add(first);
    OwnDutyDraft again = draft(" 组织扬尘整治。", Basis.named("另一方案", "", DateRange.ALWAYS));
    assertThat(refusal(() -> office.own.add(again)))
        .containsExactly(
            "职责目录中已有适用对象相同的“组织扬尘整治。”（依据《扬尘方案》，自 2026-01-01 起），" + "不能重复新增；需要补充的，请修改原有的一项。");
    office.own.edit(id, again);
    office.own.end(id, LocalDate.of(2026, 6, 30));
    OwnDutyDraft later =
        new OwnDutyDraft(
            "组织扬尘整治。", first.bases(), GOVERNMENTS, null, null, days("2026-07-01", null), null);
    String second = office.own.add(later);
    assertThat(refusal(() -> office.own.edit(second, first))).hasSize(1);
    office.own.add(draft("组织扬尘整治和检查。", Basis.named("扬尘方案", "", DateRange.ALWAYS)));
  }

  private boolean isMeantFor(CatalogueDuty duty, String unit, LocalDate on) {
    return duty.isMeantFor(office.unit(unit), office.structure(), on);
  }

  @Test
  void aDutyOfThePackIsMeantForWhomThePackSays() {
    CatalogueDuty unified = office.book().findDuty("8.4").orElseThrow();
    assertThat(isMeantFor(unified, "130302.department.ecology", DAY)).isTrue();
    assertThat(isMeantFor(unified, "130302.department.water", DAY)).isFalse();
    CatalogueDuty together = office.book().findDuty("8.1").orElseThrow();
    assertThat(isMeantFor(together, "130302.department.water", DAY)).isTrue();
    assertThat(isMeantFor(together, "130302.department.audit", DAY)).as("no flag").isFalse();
    assertThat(office.book().meantFor(office.unit("130302.government"), office.structure(), DAY))
        .extracting(CatalogueDuty::number)
        .containsExactly(
            "6.1", "6.2", "6.3", "6.4", "6.5", "6.6", "6.7", "6.8", "6.9", "6.10", "6.11", "6.12");
  }

  @Test
  void forOneUnitOnly() {
    UUID water = office.unit("130302.department.water").id();
    OwnDutyDraft draft =
        new OwnDutyDraft(
            "组织入河排污口整治。",
            List.of(Basis.named("区政府会议纪要", "", DateRange.ALWAYS)),
            new Selector(Set.of(), Set.of(), null, Set.of()),
            null,
            water,
            DateRange.ALWAYS,
            "分工调整后新增");
    String id = office.own.add(draft);
    CatalogueDuty duty = office.book().duty(id).orElseThrow();
    assertThat(isMeantFor(duty, "130302.department.water", DAY)).isTrue();
    assertThat(isMeantFor(duty, "130302.department.housing", DAY)).isFalse();
    UUID elsewhere = office.post("130302.department.housing.head").id();
    assertThat(
            refusal(
                () ->
                    office.duties.assign(
                        new AssignmentDraft(elsewhere, duty.id(), null, DateRange.ALWAYS, null))))
        .containsExactly("“组织入河排污口整治。”不是“海港区住房和城乡建设局”这类单位的职责。");
  }

  @Test
  void whatIsMissingIsAskedFor() {
    OwnDutyDraft bad =
        new OwnDutyDraft(
            " ",
            List.of(),
            new Selector(Set.of(), Set.of(Level.CITY), null, Set.of()),
            null,
            null,
            days("2026-02-01", "2026-01-01"),
            null);
    assertThat(refusal(() -> office.own.add(bad)))
        .containsExactly(
            "请填写职责内容。",
            "起始日期 2026-02-01 晚于终止日期 2026-01-01。",
            "请至少填写一项依据。",
            "请选择这项职责适用于哪类单位，或指定一个单位。");
    assertThat(
            refusal(
                () ->
                    office.own.add(
                        draft(
                            "职责",
                            Basis.named("", "", DateRange.ALWAYS),
                            Basis.named("文件", "", days("2026-02-01", "2026-01-01"))))))
        .containsExactly("请填写依据文件的名称。", "依据“文件”的起始日期 2026-02-01 晚于终止日期 2026-01-01。");
    assertThat(office.book().catalogue()).allMatch(d -> !d.isOwn());
  }

  @Test
  void isChangedEndedAndTakenOutOnlyWhileNobodyCarriesIt() {
    Basis one = Basis.named("甲", "第一条", DateRange.ALWAYS);
    Basis two = Basis.named("乙", "第二条", DateRange.ALWAYS);
    String id = office.own.add(draft("职责", one, two));
    office.own.edit(id, draft("改过的职责", two));
    assertThat(office.book().duty(id).orElseThrow().bases()).containsExactly(two);
    office.own.edit(id, draft("改过的职责", two, one));
    assertThat(office.book().duty(id).orElseThrow().bases()).containsExactly(two, one);

    UUID post = office.post("130302.government.mainLeader").id();
    UUID assignment =
        office.duties.assign(new AssignmentDraft(post, id, null, days("2026-01-01", null), null));
    assertThat(refusal(() -> office.own.remove(id)))
        .containsExactly("“改过的职责”已有 1 条分工记录，不能删除；不再适用的，请填写终止日期。");
    office.own.end(id, LocalDate.of(2026, 6, 30));
    assertThat(office.book().duty(id).orElseThrow().days())
        .isEqualTo(days("2026-01-01", "2026-06-30"));
    assertThat(
            refusal(
                () ->
                    office.duties.assign(
                        new AssignmentDraft(
                            office.post("130302.government.member").id(),
                            id,
                            null,
                            days("2026-07-01", null),
                            null))))
        .containsExactly("“改过的职责”的有效期（2026-01-01 至 2026-06-30）不含这项分工的起始日期。");
    office.duties.remove(Set.of(assignment));
    office.own.remove(id);
    assertThat(office.book().duty(id)).isEmpty();
  }

  @Test
  void addingIsNotTakenBackFromUnderAPostThatCarriesIt() {
    String id = office.own.add(draft("职责", Basis.named("甲", "", DateRange.ALWAYS)));
    long added = office.ledger.position();
    UUID post = office.post("130302.government.mainLeader").id();
    office.duties.assign(new AssignmentDraft(post, id, null, days("2026-01-01", null), null));
    long assigned = office.ledger.position();
    UndoPlan plan = office.ledger.ledger().undoPlan(added);
    assertThat(plan.later()).extracting(Entry::number).containsExactly(assigned);
    office.ledger.ledger().undo(assigned);
    office.ledger.ledger().undo(added);
    assertThat(office.book().duty(id)).isEmpty();
  }

  @Test
  void aDutyOfThePackIsNotTheOfficesToChange() {
    assertThat(refusal(() -> office.own.remove(DutyOffice.duty("5.1"))))
        .containsExactly("“第五条第（一）项”出自法规包，不能在这里修改。");
    assertThat(refusal(() -> office.own.end("own:none", DAY)))
        .containsExactly("职责目录中没有“own:none”；它所在的法规包可能已停用。");
  }
}
