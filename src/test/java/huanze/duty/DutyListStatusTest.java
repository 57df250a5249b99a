package huanze.duty;

import static huanze.duty.DutyOffice.TODAY;
import static huanze.duty.DutyOffice.days;
import static huanze.duty.DutyOffice.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.duty.DutyListStatus.Change;
import huanze.duty.DutyListStatus.State;
import huanze.rulepack.Rank;
import huanze.rulepack.Selector;
import huanze.unit.Post;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyListStatusTest {
  private static final String GOVERNMENT = "130302.government";
  private static final String HEAD = GOVERNMENT + ".mainLeader";
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private final DutyOffice office = DutyOffice.of("130302");

  private DutyListStatus status(String unit, int year, LocalDate asOf) {
    return DutyListStatus.of(office.structure(), office.book(), office.unit(unit).id(), year, asOf);
  }

  private DutyListStatus status() {
    return status(GOVERNMENT, 2026, TODAY);
  }

  private void approve() {
    office.duties.approve(office.unit(GOVERNMENT).id(), 2026, MARCH, "区委书记", "区委〔2026〕3号");
  }

  @ParameterizedTest
  @CsvSource({
    "130302.partyCommittee, true",
    "130302.government, true",
    "130302.department.ecology, true",
    "130302.department.audit, false",
    "130302.leadingGroup, false",
    "130302100.government, false",
    "130302100.partyCommittee, false",
  })
  void article9AsksCountiesAndRelevantDepartmentsForLists(String unit, boolean owed) {
    DutyListStatus status = status(unit, 2026, TODAY);
    assertThat(status.state()).isEqualTo(State.MISSING);
    assertThat(status.owed()).isEqualTo(owed);
    assertThat(status.isGap()).isEqualTo(owed);
  }

  @Test
  void zonesStandAsCounties() {
    DutyOffice city = DutyOffice.of("130300");
    String zone =
        city.structure().units().stream()
            .filter(u -> u.kind().equals("zoneCommittee"))
            .findFirst()
            .orElseThrow()
            .code();
    assertThat(DutyListStatus.isOwed(city.structure(), city.book(), city.unit(zone), 2026))
        .isTrue();
    assertThat(
            DutyListStatus.isOwed(
                city.structure(), city.book(), city.unit("130300.government"), 2026))
        .isFalse();
  }

  @Test
  void aListIsApprovedUntilAnAssignmentChanges() {
    UUID id = office.assign(HEAD, "6.5", "2026-01-01", null);
    assertThat(status().state()).isEqualTo(State.TO_BE_REVIEWED);
    assertThat(status().changed()).isEmpty();
    assertThat(status().isGap()).isFalse();
    approve();
    assertThat(status().state()).isEqualTo(State.APPROVED);
    assertThat(status().approval())
        .extracting(Approval::on, Approval::by, Approval::document)
        .containsExactly(MARCH, "区委书记", "区委〔2026〕3号");

    UUID more = office.assign(HEAD, "6.2", "2026-05-01", null);
    assertThat(status().state()).isEqualTo(State.TO_BE_REVIEWED);
    assertThat(status().changed()).containsExactly(Change.ASSIGNMENTS);
    office.duties.remove(Set.of(more));
    assertThat(status().state()).as("as it was approved").isEqualTo(State.APPROVED);

    office.duties.end(Set.of(id), LocalDate.of(2027, 6, 30));
    assertThat(status().state()).as("another year is another list").isEqualTo(State.APPROVED);
    assertThat(status(GOVERNMENT, 2027, TODAY).state()).isEqualTo(State.TO_BE_REVIEWED);
    office.duties.end(Set.of(id), LocalDate.of(2026, 6, 30));
    assertThat(status().changed()).containsExactly(Change.ASSIGNMENTS);
  }

  @Test
  void aChangeOfPostsMeansReviewAChangeOfPersonDoesNot() {
    office.assign(HEAD, "6.5", "2026-01-01", null);
    approve();
    office.holder("赵新任", HEAD, "2026-04-01", null);
    assertThat(status().state()).isEqualTo(State.APPROVED);
    UUID unit = office.unit(GOVERNMENT).id();
    office.units.addPost(unit, "fourth", "党组成员", Rank.MEMBER, days("2026-09-01", null));
    assertThat(status().changed()).containsExactly(Change.POSTS);
    approve();
    assertThat(status().state()).isEqualTo(State.APPROVED);
    Post head = office.post(HEAD);
    office.units.editPost(head.id(), "区长、党组书记", head.rank(), head.existence());
    assertThat(status().changed()).containsExactly(Change.POSTS);
  }

  @Test
  void aBasisThatEndsAfterTheApprovalMeansReview() {
    String own =
        office.own.add(
            new OwnDutyDraft(
                "组织秋冬季大气污染防治攻坚。",
                List.of(Basis.named("旧法", "第八条", days(null, "2026-08-14"))),
                new Selector(Set.of("government"), Set.of(), null, Set.of()),
                null,
                null,
                DateRange.ALWAYS,
                null));
    UUID post = office.post(HEAD).id();
    office.duties.assign(new AssignmentDraft(post, own, null, days("2026-01-01", null), null));
    approve();
    assertThat(status(GOVERNMENT, 2026, LocalDate.of(2026, 8, 14)).state())
        .isEqualTo(State.APPROVED);
    assertThat(status(GOVERNMENT, 2026, LocalDate.of(2026, 8, 15)).changed())
        .containsExactly(Change.BASES);
    office.duties.approve(
        office.unit(GOVERNMENT).id(), 2026, LocalDate.of(2026, 9, 1), "区委书记", null);
    assertThat(status().state()).as("approved knowing of it").isEqualTo(State.APPROVED);

    CatalogueDuty duty = office.book().duty(own).orElseThrow();
    OwnDutyDraft draft = OwnDutyDraft.of(duty);
    office.own.edit(
        own,
        new OwnDutyDraft(
            draft.text(),
            List.of(Basis.named("新法", "第二十七条", days("2026-08-15", null))),
            draft.who(),
            null,
            null,
            draft.days(),
            null));
    assertThat(status().changed()).containsExactly(Change.BASES);
  }

  @Test
  void anApprovalIsTakenBackWithAReason() {
    office.assign(HEAD, "6.5", "2026-01-01", null);
    UUID unit = office.unit(GOVERNMENT).id();
    assertThat(refusal(() -> office.duties.reopen(unit, 2026, "误审")))
        .containsExactly("“海港区人民政府”2026 年的职责清单没有审定，不需要退回。");
    approve();
    assertThat(refusal(() -> office.duties.reopen(unit, 2026, " "))).containsExactly("请写明退回复核的理由。");
    office.duties.reopen(unit, 2026, "误审");
    assertThat(status().state()).isEqualTo(State.TO_BE_REVIEWED);
    assertThat(status().approval()).isNull();
  }

  @Test
  void onlyAListThatIsThereIsApprovedByANamedPersonOnADayThatHasCome() {
    UUID unit = office.unit(GOVERNMENT).id();
    assertThat(
            refusal(() -> office.duties.approve(unit, 2026, LocalDate.of(2026, 11, 24), " ", null)))
        .containsExactly("请填写审定人。", "审定日期 2026-11-24 在今天之后。", "“海港区人民政府”2026 年还没有职责清单，请先分工再审定。");
  }
}
