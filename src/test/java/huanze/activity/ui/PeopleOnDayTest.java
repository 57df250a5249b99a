package huanze.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.fx.Pick;
import huanze.fx.PickGroup;
import huanze.unit.GroupRole;
import huanze.unit.TenureDraft;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is offered for a record of a day, in which order, and whom a button takes at once. */
class PeopleOnDayTest {
  private static final LocalDate DAY = ActivityOffice.TODAY;
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

  private PeopleOnDay on(LocalDate day, String... units) {
    return new PeopleOnDay(
        office.wiring.structure(),
        new Names(office.desk.texts()),
        office.desk.texts(),
        day,
        List.of(units).stream().map(office::unit).toList());
  }

  private void appoint(String name, String post, LocalDate from, LocalDate to, boolean acting) {
    UUID of = office.wiring.structure().post(post).orElseThrow().id();
    office
        .wiring
        .people()
        .addTenure(new TenureDraft(of, office.person(name), new DateRange(from, to), acting, null));
  }

  private static List<String> names(PeopleOnDay people) {
    return people.people().stream().map(Pick::name).toList();
  }

  private static String posts(PeopleOnDay people, String name) {
    return people.people().stream().filter(p -> p.name().equals(name)).findFirst().get().hint();
  }

  private Set<UUID> people(String... names) {
    return Set.copyOf(List.of(names).stream().map(office::person).toList());
  }

  @Test
  void thoseOfTheUnitsStandFirstByRankThenOthersThenWhoeverHoldsNoPost() {
    assertThat(names(on(DAY, "130304100.government", "130304100.partyCommittee")))
        .containsExactly("赵建国", "李秀英", "孙志强", "吴晓燕", "周海波", "郑𠮷祥");
    assertThat(names(on(DAY, "130304.government")))
        .containsExactly("周海波", "吴晓燕", "赵建国", "李秀英", "孙志强", "郑𠮷祥");
  }

  @Test
  void postsAreThoseOfTheDayAndActingIsSaid() {
    appoint("郑𠮷祥", "130304100.government.leaderInCharge", DAY.minusDays(9), DAY, true);
    assertThat(posts(on(DAY, "130304100.government"), "郑𠮷祥"))
        .isEqualTo("海滨镇人民政府 分管生态环境保护工作的副镇长（代理）");
    assertThat(posts(on(DAY.plusDays(1), "130304100.government"), "郑𠮷祥")).isEqualTo("当日无任职");
    assertThat(names(on(DAY, "130304100.government"))).startsWith("李秀英", "孙志强", "郑𠮷祥");
    assertThat(names(on(DAY.plusDays(1), "130304100.government"))).endsWith("郑𠮷祥");
  }

  @Test
  void whoHoldsTwoPostsIsListedOnceWithBoth() {
    appoint("赵建国", "130304100.government.leaderInCharge", DAY.minusDays(9), null, false);
    PeopleOnDay people = on(DAY, "130304100.government", "130304100.partyCommittee");
    assertThat(names(people)).containsOnlyOnce("赵建国").startsWith("赵建国", "李秀英", "孙志强");
    assertThat(posts(people, "赵建国")).contains("中共海滨镇委员会").contains("海滨镇人民政府");
    assertThat(people.groups().getFirst().name()).isEqualTo("全部班子成员（3 人）");
  }

  @Test
  void oneButtonTicksTheLeadershipAndOneTheLeadingGroupOfThePlace() {
    assertThat(on(DAY).groups()).isEmpty();
    assertThat(on(LocalDate.of(2024, 12, 31), "130304100.government").groups()).isEmpty();
    PeopleOnDay before = on(DAY, "130304100.government", "130304100.partyCommittee");
    assertThat(before.groups())
        .containsExactly(new PickGroup("全部班子成员（3 人）", people("赵建国", "李秀英", "孙志强")));
    seat("130304100.government.leaderInCharge", GroupRole.DEPUTY, LocalDate.of(2026, 1, 1));
    seat("130304100.partyCommittee.mainLeader", GroupRole.HEAD, LocalDate.of(2026, 1, 1));
    assertThat(on(DAY, "130304100.government").groups())
        .containsExactly(
            new PickGroup("全部班子成员（2 人）", people("李秀英", "孙志强")),
            new PickGroup("领导小组全体成员（2 人）", people("赵建国", "孙志强")));
    assertThat(on(LocalDate.of(2025, 12, 31), "130304100.government").groups()).hasSize(1);
  }

  @Test
  void aLeadingGroupThatMeetsListsItsHeadItsDeputiesAndItsMembers() {
    seat("130304100.government.mainLeader", GroupRole.MEMBER, LocalDate.of(2026, 1, 1));
    seat("130304100.government.leaderInCharge", GroupRole.HEAD, LocalDate.of(2026, 1, 1));
    seat("130304100.partyCommittee.mainLeader", GroupRole.DEPUTY, LocalDate.of(2026, 1, 1));
    assertThat(names(on(DAY, "130304100.leadingGroup"))).startsWith("孙志强", "赵建国", "李秀英");
  }

  private void seat(String post, GroupRole role, LocalDate from) {
    office
        .wiring
        .groups()
        .add(
            office.unit("130304100.leadingGroup"),
            office.wiring.structure().post(post).orElseThrow().id(),
            role,
            new DateRange(from, null));
  }
}
