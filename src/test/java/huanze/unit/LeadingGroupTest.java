package huanze.unit;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.rulepack.PackSettings;
import huanze.unit.LeadingGroup.Check;
import huanze.unit.LeadingGroup.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeadingGroupTest {
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
  private static final String GROUP = "130302.leadingGroup";
  private static final String TOWN = "130302101";

  private final Office office = Office.of("130300");
  private final GroupService groups =
      new GroupService(
          office.ledger, office.structures, huanze.access.Gate.open(), office.ids, Office.PACK);

  @Test
  void proposedFromThePostsOfTheLevel() {
    propose(GROUP);
    LeadingGroup group = group(GROUP, MARCH);
    assertThat(seats(group))
        .startsWith(
            "HEAD 130302.government.mainLeader",
            "DEPUTY 130302.partyCommittee.leaderInCharge",
            "DEPUTY 130302.government.leaderInCharge")
        .contains("MEMBER 130302.department.ecology.head")
        .doesNotContain("MEMBER 130302.department.audit.head");
    assertThat(states(group))
        .containsOnly(
            Map.entry(Check.HEAD, State.MET),
            Map.entry(Check.RANK, State.MET),
            Map.entry(Check.DEPUTY, State.MET),
            Map.entry(Check.HOST, State.MET));
    assertThat(sentences(group))
        .containsExactly(
            "组长由本级党委或政府的“海港区人民政府区长”担任。",
            "组长“海港区人民政府区长”是主要负责人。",
            "分管生态环境保护工作的“中共海港区委员会区委分管生态环境保护工作的负责人、" + "海港区人民政府分管生态环境保护工作的副区长”任副组长。",
            "办公室设在“秦皇岛市生态环境局海港区分局”；按设置，分局视为本级环境保护主管部门。");
  }

  @Test
  void nothingKnownIsNotNotMet() {
    LeadingGroup group = group(GROUP, MARCH);
    assertThat(group.seats()).isEmpty();
    assertThat(group.findings())
        .extracting(LeadingGroup.Finding::state)
        .containsOnly(State.NO_DATA);
    assertThat(group.isFlawed()).isFalse();
  }

  @Test
  void everyWayNotToBeMet() {
    set(GROUP, Map.of("130302.department.finance.head", GroupRole.HEAD));
    assertThat(states(group(GROUP, MARCH)))
        .containsEntry(Check.HEAD, State.NOT_MET)
        .containsEntry(Check.RANK, State.NOT_MET)
        .containsEntry(Check.DEPUTY, State.NO_DATA);
    set(
        GROUP,
        Map.of(
            "130302.government.member", GroupRole.HEAD,
            "130302.government.mainLeader", GroupRole.DEPUTY));
    assertThat(states(group(GROUP, MARCH)))
        .containsEntry(Check.HEAD, State.MET)
        .containsEntry(Check.RANK, State.NOT_MET)
        .containsEntry(Check.DEPUTY, State.NOT_MET);
    // The party secretary and a leader in charge of another region
    set(
        GROUP,
        Map.of(
            "130302.partyCommittee.mainLeader", GroupRole.HEAD,
            "130303.government.leaderInCharge", GroupRole.DEPUTY));
    assertThat(states(group(GROUP, MARCH)))
        .containsEntry(Check.HEAD, State.MET)
        .containsEntry(Check.RANK, State.MET)
        .containsEntry(Check.DEPUTY, State.NOT_MET);
    groups.setHost(id(GROUP), id("130302.department.finance"), null);
    assertThat(sentences(group(GROUP, MARCH)).getLast()).isEqualTo("办公室设在“海港区财政局”，不是本级环境保护主管部门。");
    groups.setHost(id(GROUP), id("130300.department.ecology"), null);
    assertThat(sentences(group(GROUP, MARCH)).getLast()).isEqualTo("办公室设在“秦皇岛市生态环境局”，不是本级的部门。");
    assertThat(group(GROUP, MARCH).isFlawed()).isTrue();
  }

  @Test
  void aBranchCountsOnlyIfTheOfficeSaysSo() {
    groups.setHost(id(GROUP), id("130302.department.ecology"), null);
    groups.setHost(id("130300.leadingGroup"), id("130300.department.ecology"), null);
    PackSettings no = new PackSettings(Map.of("countyBranchHosts", "false"), Set.of());
    assertThat(host(GROUP, PackSettings.NONE)).isEqualTo(State.MET);
    assertThat(host(GROUP, no)).isEqualTo(State.NOT_MET);
    assertThat(host("130300.leadingGroup", no)).isEqualTo(State.MET);
  }

  @Test
  void townshipsAreCheckedForAHostOnlyIfTheOfficeSaysSo() {
    PackSettings yes = new PackSettings(Map.of("townshipHost", "true"), Set.of());
    String town = TOWN + ".leadingGroup";
    assertThat(host(town, PackSettings.NONE)).isEqualTo(State.NOT_APPLICABLE);
    assertThat(host(town, yes)).isEqualTo(State.NO_DATA);
    propose(town);
    assertThat(seats(group(town, MARCH)))
        .containsExactly(
            "HEAD %s.government.mainLeader".formatted(TOWN),
            "DEPUTY %s.partyCommittee.leaderInCharge".formatted(TOWN),
            "DEPUTY %s.government.leaderInCharge".formatted(TOWN),
            "MEMBER %s.partyCommittee.member".formatted(TOWN),
            "MEMBER %s.government.member".formatted(TOWN));
  }

  @Test
  void aZoneIsCheckedAsACounty() {
    String zone =
        office.now().units().stream()
            .filter(u -> u.kind().equals("zoneCommittee"))
            .findFirst()
            .orElseThrow()
            .region();
    propose(zone + ".leadingGroup");
    assertThat(states(group(zone + ".leadingGroup", MARCH)).values()).containsOnly(State.MET);
  }

  @Test
  void aChangeOfPersonChangesTheGroupByItself() {
    propose(GROUP);
    Post head = office.post("130302.government.mainLeader");
    UUID before = office.people.addPerson("张三", null);
    UUID after = office.people.addPerson("𠮷田", null);
    office.people.addTenure(
        new TenureDraft(head.id(), before, new DateRange(MARCH, JUNE), false, null));
    office.people.addTenure(
        new TenureDraft(head.id(), after, new DateRange(JUNE.plusDays(2), null), true, null));
    assertThat(holders(MARCH)).containsExactly("张三");
    assertThat(holders(JUNE)).containsExactly("张三");
    assertThat(holders(JUNE.plusDays(1))).isEmpty();
    assertThat(group(GROUP, JUNE.plusDays(1)).seats(GroupRole.HEAD).getFirst().isVacant()).isTrue();
    assertThat(holders(JUNE.plusDays(2))).containsExactly("𠮷田");
  }

  @Test
  void seatsSetFromADayOnLeaveTheTimeBefore() {
    set(GROUP, Map.of("130302.government.mainLeader", GroupRole.HEAD));
    groups.set(
        id(GROUP),
        List.of(
            new GroupProposal.Seat(post("130302.partyCommittee.mainLeader"), GroupRole.HEAD),
            new GroupProposal.Seat(post("130302.government.mainLeader"), GroupRole.DEPUTY)),
        null,
        MARCH);
    assertThat(seats(group(GROUP, MARCH.minusDays(1))))
        .containsExactly("HEAD 130302.government.mainLeader");
    assertThat(seats(group(GROUP, MARCH)))
        .containsExactly(
            "HEAD 130302.partyCommittee.mainLeader", "DEPUTY 130302.government.mainLeader");
    // The same again changes nothing
    List<GroupMember> members = office.now().membersOf(id(GROUP));
    groups.set(
        id(GROUP),
        List.of(
            new GroupProposal.Seat(post("130302.partyCommittee.mainLeader"), GroupRole.HEAD),
            new GroupProposal.Seat(post("130302.government.mainLeader"), GroupRole.DEPUTY)),
        null,
        JUNE);
    assertThat(office.now().membersOf(id(GROUP))).containsExactlyInAnyOrderElementsOf(members);
  }

  @Test
  void seatsOneByOne() {
    UUID seat =
        groups.add(id(GROUP), post("130302.government.member"), GroupRole.MEMBER, DateRange.ALWAYS);
    assertThat(
            Office.refusal(
                () ->
                    groups.add(
                        id(GROUP),
                        post("130302.government.member"),
                        GroupRole.DEPUTY,
                        new DateRange(MARCH, null))))
        .containsExactly("“海港区人民政府其他副区长”在这些日子里已经是“海港区生态环境保护工作领导小组”的成员，不能重复。");
    groups.edit(seat, GroupRole.DEPUTY, new DateRange(MARCH, null));
    groups.end(seat, JUNE);
    assertThat(office.now().membersOf(id(GROUP)))
        .extracting(m -> m.role() + " " + m.days().from() + " " + m.days().to())
        .containsExactly("DEPUTY 2026-03-01 2026-06-30");
    assertThat(Office.refusal(() -> groups.end(seat, MARCH.minusDays(1))))
        .containsExactly("起始日期 2026-03-01 晚于终止日期 2026-02-28。");
    groups.remove(seat);
    assertThat(office.now().membersOf(id(GROUP))).isEmpty();
  }

  @Test
  void whatIsRefused() {
    UUID government = id("130302.government");
    UUID leader = post("130302.government.mainLeader");
    assertThat(
            Office.refusal(() -> groups.add(government, leader, GroupRole.HEAD, DateRange.ALWAYS)))
        .containsExactly("“海港区人民政府”不是领导小组。");
    assertThat(Office.refusal(() -> groups.setHost(id(GROUP), government, null)))
        .containsExactly("“海港区人民政府”不是工作部门，领导小组办公室只能设在工作部门。");
    assertThat(Office.refusal(() -> groups.set(id(GROUP), List.of(), null, null)))
        .containsExactly("请至少为“海港区生态环境保护工作领导小组”指定一个成员岗位。");
    office.units.editPost(
        leader, "区长", huanze.rulepack.Rank.MAIN_LEADER, new DateRange(null, MARCH));
    assertThat(
            Office.refusal(
                () -> groups.add(id(GROUP), leader, GroupRole.HEAD, new DateRange(JUNE, null))))
        .containsExactly("“海港区人民政府”的岗位“区长”已于 2026-03-01 终止，不能再任职。");
  }

  /** The department ends on 1 March: its days as host are to be named, and end with it. */
  @Test
  void whatHasEndedSitsInAGroupOnlyOnNamedDays() {
    UUID reform = id("130302.department.reform");
    UUID head = post("130302.department.reform.head");
    office.end(reform, MARCH);
    assertThat(Office.refusal(() -> groups.setHost(id(GROUP), reform, null)))
        .containsExactly("“海港区发展和改革委员会”于 2026-03-01 终止，请填写从哪一日起，不能晚于该日。");
    assertThat(Office.refusal(() -> groups.add(id(GROUP), head, GroupRole.HEAD, DateRange.ALWAYS)))
        .containsExactly("“海港区发展和改革委员会主任”于 2026-03-01 终止，请填写从哪一日起，不能晚于该日。");
    assertThat(Office.refusal(() -> groups.setHost(id(GROUP), reform, MARCH.plusDays(1))))
        .containsExactly("“海港区发展和改革委员会”已于 2026-03-01 终止。");
    LocalDate january = LocalDate.of(2026, 1, 1);
    groups.setHost(id(GROUP), reform, january);
    groups.add(id(GROUP), head, GroupRole.MEMBER, new DateRange(january, MARCH));
    assertThat(office.now().hostsOf(id(GROUP)))
        .extracting(GroupHost::days)
        .containsExactly(new DateRange(january, MARCH));
  }

  @Test
  void aPostThatIsGoneSitsNowhere() {
    propose(GROUP);
    office.end(id("130302.department.reform"), MARCH);
    assertThat(seats(group(GROUP, MARCH))).contains("MEMBER 130302.department.reform.head");
    assertThat(seats(group(GROUP, MARCH.plusDays(1))))
        .doesNotContain("MEMBER 130302.department.reform.head");
  }

  private void propose(String code) {
    GroupProposal proposal = GroupProposal.of(office.now(), Office.PACK, office.unit(code), MARCH);
    groups.set(id(code), proposal.seats(), proposal.host(), null);
  }

  private void set(String group, Map<String, GroupRole> posts) {
    groups.set(
        id(group),
        posts.entrySet().stream()
            .map(e -> new GroupProposal.Seat(post(e.getKey()), e.getValue()))
            .toList(),
        null,
        null);
  }

  private LeadingGroup group(String code, LocalDate on) {
    return LeadingGroup.of(office.now(), Office.PACK, PackSettings.NONE, id(code), on);
  }

  private State host(String code, PackSettings settings) {
    return LeadingGroup.of(office.now(), Office.PACK, settings, id(code), MARCH)
        .findings()
        .getLast()
        .state();
  }

  private List<String> holders(LocalDate on) {
    return group(GROUP, on).seats(GroupRole.HEAD).stream()
        .flatMap(s -> s.holders().stream())
        .map(t -> office.now().person(t.person()).orElseThrow().name())
        .toList();
  }

  private static List<String> seats(LeadingGroup group) {
    return group.seats().stream().map(s -> s.member().role() + " " + s.post().code()).toList();
  }

  private static Map<Check, State> states(LeadingGroup group) {
    return group.findings().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                LeadingGroup.Finding::check, LeadingGroup.Finding::state));
  }

  private static List<String> sentences(LeadingGroup group) {
    return group.findings().stream().map(f -> Office.TEXTS.text(f.sentence())).toList();
  }

  private UUID id(String code) {
    return office.unit(code).id();
  }

  private UUID post(String code) {
    return office.post(code).id();
  }
}
