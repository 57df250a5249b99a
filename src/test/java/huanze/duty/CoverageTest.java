package huanze.duty;

import static huanze.duty.DutyOffice.days;
import static huanze.duty.DutyOffice.duty;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.duty.CoverageFinding.Kind;
import huanze.rulepack.Selector;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
  private static final String ECOLOGY = "130302.department.ecology";
  private final DutyOffice office = DutyOffice.of("130302");

  private UnitCoverage ecology(LocalDate on) {
    UUID id = office.unit(ECOLOGY).id();
    return Coverage.of(office.structure(), office.book(), on, List.of(id)).unit(id).orElseThrow();
  }

  private CoverageFinding duties(Kind kind, String number, String responsibility) {
    return new CoverageFinding(kind, office.unit(ECOLOGY).id(), null, duty(number), responsibility);
  }

  private CoverageFinding post(Kind kind, String key) {
    UUID post = office.post(ECOLOGY + "." + key).id();
    return new CoverageFinding(kind, office.unit(ECOLOGY).id(), post, null, null);
  }

  @Test
  void anEmptyListIsAllHoles() {
    UnitCoverage empty = ecology(DAY);
    assertThat(empty.hasList()).isFalse();
    assertThat(empty.rows())
        .extracting(r -> r.duty().number())
        .containsExactly("8.1", "8.2", "8.3", "8.4");
    assertThat(empty.findings())
        .containsExactly(
            duties(Kind.HOLE, "8.1", null),
            duties(Kind.HOLE, "8.2", null),
            duties(Kind.HOLE, "8.3", null),
            duties(Kind.HOLE, "8.4", null),
            post(Kind.WITHOUT_DUTY, "deputy"),
            post(Kind.WITHOUT_DUTY, "head"));
  }

  @Test
  void holesDoublesAndVacantPosts() {
    office.holder("钱局长", ECOLOGY + ".head", "2026-01-01", null);
    office.assign(ECOLOGY + ".head", "8.1", "2026-01-01", null);
    office.assign(ECOLOGY + ".head", "8.2", "2026-01-01", null);
    office.assign(ECOLOGY + ".head", "8.3", "2026-06-01", null);
    office.assign(ECOLOGY + ".deputy", "8.1", "2026-01-01", null);
    office.duties.assign(
        office.draft(ECOLOGY + ".deputy", "8.2", "2026-01-01", null).carrying("principal"));
    UnitCoverage found = ecology(DAY);
    assertThat(found.findings())
        .containsExactly(
            duties(Kind.HOLE, "8.3", null),
            duties(Kind.HOLE, "8.4", null),
            duties(Kind.DOUBLE, "8.2", "principal"),
            post(Kind.VACANT, "deputy"));
    assertThat(found.vacant()).containsExactly(office.post(ECOLOGY + ".deputy").id());
    assertThat(found.rows().get(0).cell(office.post(ECOLOGY + ".deputy").id()))
        .map(Assignment::responsibility)
        .contains("direct");
    assertThat(found.rows().get(2).cells()).isEmpty();
    assertThat(ecology(LocalDate.of(2026, 6, 1)).findings())
        .doesNotContain(duties(Kind.HOLE, "8.3", null));
  }

  @Test
  void bothOfSeveralInChargeAreNoDouble() {
    String member = "130302.government.member";
    office.assign("130302.government.leaderInCharge", "6.9", null, null);
    office.assign(member, "6.9", null, null);
    assertThat(Coverage.of(office.structure(), office.book(), DAY).counts())
        .containsEntry(Kind.DOUBLE, 0);
  }

  @Test
  void aDutyWhoseBasesAllEndedIsFoundCarriedOrNot() {
    String own =
        office.own.add(
            new OwnDutyDraft(
                "旧法规定的职责。",
                List.of(
                    Basis.named("旧法", "", days(null, "2026-08-14")),
                    Basis.named("旧规", "", days(null, "2026-03-31"))),
                new Selector(Set.of("department"), Set.of(), null, Set.of()),
                "ecology",
                null,
                DateRange.ALWAYS,
                null));
    CoverageFinding hole =
        new CoverageFinding(Kind.HOLE, office.unit(ECOLOGY).id(), null, own, null);
    CoverageFinding ended =
        new CoverageFinding(Kind.ENDED_BASIS, office.unit(ECOLOGY).id(), null, own, null);
    assertThat(ecology(DAY).findings()).contains(hole).doesNotContain(ended);
    assertThat(office.book().duty(own).orElseThrow().endedBases(DAY))
        .extracting(Basis::title)
        .containsExactly("旧规");
    LocalDate after = LocalDate.of(2026, 8, 15);
    assertThat(ecology(after).findings()).containsOnlyOnce(ended).doesNotContain(hole);
    office.duties.assign(
        new AssignmentDraft(
            office.post(ECOLOGY + ".head").id(), own, null, DateRange.ALWAYS, null));
    assertThat(ecology(DAY).findings()).doesNotContain(hole, ended);
    assertThat(ecology(after).findings()).containsOnlyOnce(ended).doesNotContain(hole);
  }

  @Test
  void daysThatSomebodyWroteBeyondThePostsLifeAreFoundOpenOnesAreCut() {
    String head = "130302100.government.mainLeader";
    office.assign(head, "6.1", "2026-01-01", null);
    office.assign(head, "6.2", "2026-01-01", "2026-12-31");
    UUID town = office.unit("130302100.government").id();
    office.end(town, LocalDate.of(2026, 6, 30));
    Coverage after =
        Coverage.of(office.structure(), office.book(), LocalDate.of(2026, 7, 1), List.of(town));
    assertThat(after.findings())
        .containsExactly(
            new CoverageFinding(
                Kind.OUTSIDE_LIFE, town, office.post(head).id(), duty("6.2"), null));
    assertThat(
            Coverage.of(office.structure(), office.book(), LocalDate.of(2027, 1, 1), List.of(town))
                .units())
        .isEmpty();
  }

  /** The town's last day is before the first of both assignments: no day is left to either. */
  @Test
  void whatBeginsOnlyAfterItsPostEndedIsFoundOnAnyDayOncePerDuty() {
    String head = "130302100.government.mainLeader";
    office.assign(head, "6.1", "2026-01-01", "2026-06-30");
    office.assign(head, "6.1", "2026-07-01", null);
    office.assign(head, "6.2", "2025-01-01", null);
    UUID town = office.unit("130302100.government").id();
    office.end(town, LocalDate.of(2025, 12, 31));
    for (String day : List.of("2025-06-01", "2026-05-04", "2030-01-01")) {
      Coverage found =
          Coverage.of(office.structure(), office.book(), LocalDate.parse(day), List.of(town));
      assertThat(found.findings().filter(f -> f.kind() == Kind.OUTSIDE_LIFE))
          .as(day)
          .containsExactly(
              new CoverageFinding(
                  Kind.OUTSIDE_LIFE, town, office.post(head).id(), duty("6.1"), null));
    }
  }
}
