package huanze.duty;

import static huanze.duty.DutyOffice.days;
import static huanze.duty.DutyOffice.duty;
import static huanze.duty.DutyOffice.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.base.DateRange;
import huanze.base.InvalidInput;
import huanze.rulepack.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentTest {
  private static final String HEAD = "130302.government.mainLeader";
  private final DutyOffice office = DutyOffice.of("130302");

  @ParameterizedTest
  @CsvSource({
    "130302.partyCommittee.mainLeader, 5.1, 全面领导责任",
    "130302.partyCommittee.leaderInCharge, 5.1, 分管领导责任",
    "130302.partyCommittee.member, 5.1, 分管领导责任",
    "130302.government.mainLeader, 6.1, 全面领导责任",
    "130302.government.leaderInCharge, 6.1, 分管领导责任",
    "130302.department.ecology.head, 8.4, 主要领导责任",
    "130302.department.ecology.deputy, 8.4, 直接领导责任",
  })
  void theResponsibilityIsThatOfArticle4(String post, String number, String responsibility) {
    UUID id = office.assign(post, number, "2026-01-01", null);
    Assignment stored = office.book().assignment(id).orElseThrow();
    assertThat(office.book().responsibility(stored.responsibility()).map(Term::name))
        .contains(responsibility);
    assertThat(office.book().ofPost(office.post(post).id())).containsExactly(stored);
  }

  @Test
  void byHandItIsWhatSomebodySays() {
    AssignmentDraft draft = office.draft(HEAD, "6.1", null, null).carrying("inCharge");
    UUID id = office.duties.assign(draft);
    office.duties.change(id, draft.carrying("direct"));
    assertThat(office.book().assignment(id).orElseThrow())
        .isEqualTo(
            new Assignment(
                id, office.post(HEAD).id(), duty("6.1"), "direct", DateRange.ALWAYS, null));
    assertThat(refusal(() -> office.duties.change(id, draft.carrying("whole"))))
        .hasSize(1)
        .allMatch(said -> said.startsWith("没有责任类型“whole”，可用："));
    assertThat(refusal(() -> office.assign("130302.leadingGroupOffice.head", "6.1", null, null)))
        .contains("第四条没有规定“海港区生态环境保护工作领导小组办公室 主任”承担哪种责任，请选择责任类型。");
  }

  @Test
  void whatDoesNotFitIsRefusedAndNothingIsStored() {
    long before = office.ledger.position();
    AssignmentDraft good = office.draft(HEAD, "6.1", "2026-01-01", null);
    UUID nobody = UUID.fromString("00000000-0000-7000-8000-000000000001");
    AssignmentDraft noPost =
        new AssignmentDraft(nobody, duty("6.1"), "overall", DateRange.ALWAYS, null);
    AssignmentDraft noDuty =
        new AssignmentDraft(office.post(HEAD).id(), "gone:1", null, DateRange.ALWAYS, null);
    assertThat(
            refusal(
                () ->
                    office.duties.assign(
                        List.of(
                            good,
                            noPost,
                            noDuty,
                            good.during(days("2026-06-01", "2026-05-01")),
                            office.draft(HEAD, "5.1", null, null),
                            office.draft(HEAD, "6.1", "2026-12-31", null)))))
        .containsExactly(
            "“海港区人民政府 区长”已承担“第六条第（一）项”（自 2026-12-31 起），同一岗位不能重复承担同一职责。",
            "没有岗位“00000000-0000-7000-8000-000000000001”，新增它的记录可能已被撤销。",
            "职责目录中没有“gone:1”；它所在的法规包可能已停用。",
            "起始日期 2026-06-01 晚于终止日期 2026-05-01。",
            "“第五条第（一）项”不是“海港区人民政府”这类单位的职责。",
            "“海港区人民政府 区长”已承担“第六条第（一）项”（自 2026-01-01 起），同一岗位不能重复承担同一职责。");
    assertThat(office.ledger.position()).isEqualTo(before);
    assertThat(office.book().assignments()).isEmpty();
  }

  @Test
  void theSameDutyAgainOnOtherDaysIsAnotherAssignment() {
    office.assign(HEAD, "6.1", null, "2025-12-31");
    office.assign(HEAD, "6.1", "2026-01-01", null);
    assertThat(refusal(() -> office.assign(HEAD, "6.1", "2025-12-31", "2025-12-31"))).hasSize(1);
    assertThat(office.book().ofPost(office.post(HEAD).id())).hasSize(2);
  }

  @Test
  void anAssignmentLiesWithinTheLifeOfItsPostAndEndsWithIt() {
    UUID open = office.assign(HEAD, "6.1", "2026-01-01", null);
    UUID town = office.unit("130302100.government").id();
    office.end(town, LocalDate.of(2026, 6, 30));
    String gone = "130302100.government.mainLeader";
    assertThat(refusal(() -> office.assign(gone, "6.1", "2026-07-01", null)))
        .containsExactly("“东港镇人民政府 镇长”已于 2026-06-30 终止，此后不能再承担职责。");
    assertThat(refusal(() -> office.assign(gone, "6.1", "2026-01-01", null)))
        .containsExactly("“东港镇人民政府 镇长”到 2026-06-30 为止，这项分工没有填终止日期；请填 2026-06-30 或更早的日期。");
    assertThat(refusal(() -> office.assign(gone, "6.1", "2026-01-01", "2026-07-01")))
        .containsExactly("职责分工的日期（2026-01-01 至 2026-07-01）超出了“东港镇人民政府 镇长”的存续期（至 2026-06-30）。");
    office.assign(gone, "6.1", "2026-01-01", "2026-06-30");

    office.end(office.unit("130302.government").id(), LocalDate.of(2026, 8, 31));
    Assignment cut = office.book().assignment(open).orElseThrow();
    assertThat(cut.inForce(office.structure())).contains(days("2026-01-01", "2026-08-31"));
    assertThat(on(HEAD, "2026-08-31")).containsExactly(cut);
    assertThat(on(HEAD, "2026-09-01")).isEmpty();
  }

  private List<Assignment> on(String post, String day) {
    return office.book().ofPost(office.post(post), office.structure(), LocalDate.parse(day));
  }

  @Test
  void aResponsibilityThatIsNoneNamesTheFour() {
    AssignmentDraft draft = office.draft(HEAD, "6.1", "2026-01-01", null).carrying("foo");
    assertThat(refusal(() -> office.duties.assign(draft)))
        .containsExactly(
            "没有责任类型“foo”，可用：overall 全面领导责任、inCharge 分管领导责任、" + "principal 主要领导责任、direct 直接领导责任。");
  }

  @Test
  void severalEndTogetherAsOneEntry() {
    UUID one = office.assign(HEAD, "6.1", "2026-01-01", null);
    UUID two = office.assign(HEAD, "6.2", "2026-01-01", null);
    long before = office.ledger.position();
    office.duties.end(Set.of(one, two), LocalDate.of(2026, 6, 30));
    assertThat(office.ledger.position()).isEqualTo(before + 1);
    assertThat(on(HEAD, "2026-06-30")).hasSize(2);
    assertThat(on(HEAD, "2026-07-01")).isEmpty();
    assertThat(refusal(() -> office.duties.end(Set.of(one), LocalDate.of(2025, 12, 31))))
        .containsExactly("起始日期 2026-01-01 晚于终止日期 2025-12-31。");
  }

  @Test
  void whatIsTakenAwayByHandIsRemembered() {
    UUID id = office.assign(HEAD, "6.4", "2026-01-01", null);
    UUID post = office.post(HEAD).id();
    office.duties.remove(Set.of(id));
    assertThat(office.book().assignments()).isEmpty();
    assertThat(office.book().isDeclined(post, duty("6.4"))).isTrue();
    assertThat(refusal(() -> office.duties.remove(Set.of(id))))
        .containsExactly("这项职责分工（" + id + "）已不存在，可能已被移除或撤销。");
    office.assign(HEAD, "6.4", "2026-01-01", null);
    assertThat(office.book().isDeclined(post, duty("6.4"))).isFalse();
  }

  @Test
  void aChangeOfPostIsAChangeByHandToo() {
    String other = "130302.government.member";
    UUID id = office.assign(HEAD, "6.9", null, null);
    AssignmentDraft moved = office.draft(other, "6.9", null, null);
    office.duties.change(id, moved);
    assertThat(office.book().ofPost(office.post(HEAD).id())).isEmpty();
    assertThat(office.book().ofPost(office.post(other).id()))
        .extracting(Assignment::responsibility)
        .containsExactly("inCharge");
    assertThat(office.book().isDeclined(office.post(HEAD).id(), duty("6.9"))).isTrue();
  }

  @Test
  void undoGivesBackWhatWasThere() {
    UUID id = office.assign(HEAD, "6.1", null, null);
    office.duties.remove(Set.of(id));
    office.ledger.ledger().undo(office.ledger.position());
    assertThat(office.book().assignment(id)).isPresent();
    assertThat(office.book().isDeclined(office.post(HEAD).id(), duty("6.1"))).isFalse();
  }

  @Test
  void anUnknownAssignmentIsNamed() {
    UUID none = UUID.fromString("00000000-0000-7000-8000-000000000009");
    assertThatThrownBy(() -> office.duties.end(Set.of(none), DutyOffice.TODAY))
        .isInstanceOf(InvalidInput.class);
  }
}
