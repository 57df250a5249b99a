package huanze.duty;

import static huanze.duty.DutyOffice.days;
import static huanze.duty.DutyOffice.duty;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.base.SecondLane;
import huanze.duty.Proposal.State;
import huanze.rulepack.Rank;
import huanze.rulepack.Selector;
import huanze.unit.Reorganisation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SecondLane
class ProposalTest {
  private static final DateRange FROM_2026 = days("2026-01-01", null);
  private final DutyOffice office = DutyOffice.of("130302");

  private Proposal byRank(DateRange days, String... units) {
    List<UUID> ids = Stream.of(units).map(u -> office.unit(u).id()).toList();
    return Proposal.byRank(office.structure(), office.book(), ids, days);
  }

  /** What would be added for a post: responsibility and number of each duty. */
  private List<String> added(Proposal proposal, String post) {
    UUID id = office.post(post).id();
    return proposal.additions().stream()
        .filter(d -> d.post().equals(id))
        .map(d -> d.responsibility() + " " + d.duty().substring(d.duty().indexOf(':') + 1))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "130302.partyCommittee, mainLeader, overall, 5.1 5.2 5.3 5.4 5.5 5.6",
    "130302.partyCommittee, leaderInCharge, inCharge, 5.1 5.2 5.3 5.4 5.5 5.6",
    "130302.partyCommittee, member, inCharge, 5.1",
    "130302.government, mainLeader, overall,"
        + " 6.1 6.2 6.3 6.4 6.5 6.6 6.7 6.8 6.9 6.10 6.11 6.12",
    "130302.government, leaderInCharge, inCharge,"
        + " 6.1 6.2 6.3 6.4 6.5 6.6 6.7 6.8 6.9 6.10 6.11 6.12",
    "130302.government, member, inCharge, 6.1",
    "130302.department.ecology, head, principal, 8.1 8.2 8.3 8.4",
    "130302.department.ecology, deputy, direct, 8.1 8.2 8.3 8.4",
    "130302.department.water, head, principal, 8.1 8.2 8.3",
    "130302100.government, mainLeader, overall,"
        + " 6.1 6.2 6.3 6.4 6.5 6.6 6.7 6.8 6.9 6.10 6.11 6.12",
  })
  void byRankAndKindOfOrgan(String unit, String post, String responsibility, String numbers) {
    assertThat(added(byRank(FROM_2026, unit), unit + "." + post))
        .containsExactly(
            Stream.of(numbers.split(" "))
                .map(n -> responsibility + " " + n)
                .toArray(String[]::new));
  }

  @Test
  void nothingForThoseWithoutResponsibilityOrDuties() {
    assertThat(byRank(FROM_2026, "130302.leadingGroupOffice", "130302.department.audit").lines())
        .isEmpty();
  }

  @Test
  void ownDutiesGoToTheRanksTheyName() {
    String all = own("全体", Set.of());
    String members = own("其他班子成员", Set.of(Rank.MEMBER));
    Proposal proposal = byRank(FROM_2026, "130302.government");
    assertThat(added(proposal, "130302.government.mainLeader"))
        .contains("overall " + all.substring(4))
        .doesNotContain("overall " + members.substring(4));
    assertThat(added(proposal, "130302.government.member"))
        .containsExactly("inCharge 6.1", "inCharge " + members.substring(4));
  }

  private String own(String text, Set<Rank> ranks) {
    return office.own.add(
        new OwnDutyDraft(
            text,
            List.of(Basis.named("文件", "", DateRange.ALWAYS)),
            new Selector(Set.of("government"), Set.of(), null, ranks),
            null,
            null,
            DateRange.ALWAYS,
            null));
  }

  @Test
  void whatStandsOrWasDecidedByHandIsLeftAlone() {
    String head = "130302.government.mainLeader";
    UUID byHand =
        office.duties.assign(office.draft(head, "6.1", "2026-03-01", null).carrying("direct"));
    UUID ended = office.assign(head, "6.2", "2025-06-01", "2026-02-28");
    office.assign(head, "6.3", "2025-01-01", "2025-12-31");
    UUID taken = office.assign(head, "6.4", "2026-01-01", null);
    office.duties.remove(Set.of(taken));

    Proposal proposal = byRank(FROM_2026, "130302.government");
    UUID post = office.post(head).id();
    assertThat(proposal.lines())
        .filteredOn(l -> l.draft().post().equals(post) && l.state() != State.NEW)
        .extracting(l -> l.draft().duty(), Proposal.Line::state, l -> id(l.standing()))
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(duty("6.1"), State.STANDS, byHand),
            org.assertj.core.api.Assertions.tuple(duty("6.2"), State.STANDS, ended),
            org.assertj.core.api.Assertions.tuple(duty("6.4"), State.DECLINED, null));
    assertThat(added(proposal, head)).hasSize(12 - 3).contains("overall 6.3");

    office.duties.assign(proposal.additions());
    assertThat(byRank(FROM_2026, "130302.government").additions()).isEmpty();
    assertThat(office.book().assignment(byHand).orElseThrow().responsibility()).isEqualTo("direct");
  }

  private static UUID id(Assignment assignment) {
    return assignment == null ? null : assignment.id();
  }

  @Test
  void theDaysAreCutToTheLifeOfPostAndDuty() {
    UUID town = office.unit("130302100.government").id();
    office.end(town, LocalDate.of(2026, 6, 30));
    assertThat(byRank(FROM_2026, "130302100.government").additions())
        .isNotEmpty()
        .allMatch(d -> d.days().equals(days("2026-01-01", "2026-06-30")));
    assertThat(byRank(days("2026-07-01", null), "130302100.government").lines()).isEmpty();
    String own = own("限期", Set.of());
    office.own.end(own, LocalDate.of(2026, 3, 31));
    assertThat(byRank(FROM_2026, "130302.government").additions())
        .filteredOn(d -> d.duty().equals(own))
        .extracting(AssignmentDraft::days)
        .containsExactly(days("2026-01-01", "2026-03-31"), days("2026-01-01", "2026-03-31"));
  }

  @Test
  void aFlagCountsFromTheDayItHolds() {
    UUID water = office.unit("130302.department.water").id();
    office.units.setFlag(water, "supervising", false, LocalDate.of(2026, 5, 1));
    assertThat(byRank(FROM_2026, "130302.department.water").additions()).hasSize(6);
    assertThat(byRank(days("2026-05-01", null), "130302.department.water").lines()).isEmpty();
  }

  @Test
  void aYearIsCopiedForPostsAndDutiesThatAreStillThere() {
    String head = "130302.government.mainLeader";
    String town = "130302100.government.mainLeader";
    office.duties.assign(
        office.draft(head, "6.1", "2025-01-01", "2025-12-31").carrying("inCharge"));
    office.assign(head, "6.2", "2025-01-01", "2025-06-30");
    office.assign(head, "6.3", "2025-01-01", null);
    office.assign(town, "6.1", "2025-01-01", "2025-12-31");
    office.end(office.unit("130302100.government").id(), LocalDate.of(2025, 12, 31));
    List<UUID> all =
        List.of(office.unit("130302.government").id(), office.unit("130302100.government").id());
    Proposal proposal =
        Proposal.copying(
            office.structure(),
            office.book(),
            all,
            LocalDate.of(2025, 12, 1),
            days("2026-01-01", "2026-12-31"));
    assertThat(proposal.lines())
        .extracting(l -> l.draft().duty(), l -> l.draft().responsibility(), Proposal.Line::state)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(duty("6.1"), "inCharge", State.NEW),
            org.assertj.core.api.Assertions.tuple(duty("6.3"), "overall", State.STANDS));
    assertThat(proposal.additions())
        .extracting(AssignmentDraft::days)
        .containsExactly(days("2026-01-01", "2026-12-31"));
  }

  /**
   * Two towns become one on 1 June: the old lists end the day before, the new one is taken over.
   */
  @Test
  void aMergedTownTakesOverWhatBothCarried() {
    String one = "130302101.government";
    String two = "130302104.government";
    office.assign(one + ".mainLeader", "6.1", "2026-01-01", null);
    office.duties.assign(
        office.draft(two + ".mainLeader", "6.1", "2026-01-01", null).carrying("inCharge"));
    office.assign(two + ".mainLeader", "6.4", "2026-01-01", null);
    office.assign(two + ".leaderInCharge", "6.4", "2026-01-01", null);
    LocalDate last = LocalDate.of(2026, 5, 31);
    office.reorganisations.apply(
        Reorganisation.Merge.into(office.unit(one).id(), Set.of(office.unit(two).id()), last));
    assertThat(office.book().ofPost(office.post(two + ".mainLeader"), office.structure(), last))
        .hasSize(2);
    assertThat(
            office
                .book()
                .ofPost(office.post(two + ".mainLeader"), office.structure(), last.plusDays(1)))
        .isEmpty();

    Proposal proposal =
        Proposal.copying(
            office.structure(),
            office.book(),
            List.of(office.unit(one).id()),
            last,
            days("2026-06-01", null));
    assertThat(proposal.lines())
        .as("its own main leader's list stands, what was in charge of nothing takes over")
        .extracting(
            l -> office.structure().post(l.draft().post()).orElseThrow().key(),
            l -> l.draft().duty(),
            Proposal.Line::state)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("leaderInCharge", duty("6.4"), State.NEW),
            org.assertj.core.api.Assertions.tuple("mainLeader", duty("6.1"), State.STANDS));
    office.duties.assign(proposal.additions());
    UUID successor = office.unit(one).id();
    assertThat(
            Coverage.of(
                    office.structure(),
                    office.book(),
                    LocalDate.of(2026, 6, 1),
                    List.of(office.unit(two).id()))
                .units())
        .as("an open assignment ends with its unit and is no finding")
        .isEmpty();
    assertThat(DutyListStatus.hasList(office.structure(), office.book(), successor, 2026)).isTrue();
  }

  @Test
  void aWholeCityIsAssignedAtOnceAsOneOperation() {
    DutyOffice city = DutyOffice.of("130300");
    List<UUID> all = city.structure().units().stream().map(u -> u.id()).toList();
    Proposal proposal = Proposal.byRank(city.structure(), city.book(), all, FROM_2026);
    long before = city.ledger.position();
    city.duties.assign(proposal.additions());
    assertThat(city.ledger.position()).isEqualTo(before + 1);
    Coverage coverage = Coverage.of(city.structure(), city.book(), LocalDate.of(2026, 5, 1));
    assertThat(coverage.findings())
        .as("only that nobody is in office yet")
        .allMatch(f -> f.kind() == CoverageFinding.Kind.VACANT);
  }
}
