package huanze.app;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Leader;
import huanze.agenda.Obligation;
import huanze.base.DateRange;
import huanze.unit.Person;
import huanze.unit.Post;
import huanze.unit.Reorganisation.Carrier;
import huanze.unit.Reorganisation.Joining;
import huanze.unit.Reorganisation.Merge;
import huanze.unit.Reorganisation.Move;
import huanze.unit.Structure;
import huanze.unit.TenureDraft;
import huanze.unit.Unit;
import huanze.unit.UnitDraft;
import huanze.unit.UnitLink;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A year of changes in 昌黎县, told on a real ledger of the whole city with the real pack:
 *
 * <ol>
 *   <li>泥井镇 and 新集镇 exist until 14 June 2026; from 15 June 泥新镇 carries both on.
 *   <li>The county head leaves on 10 April, an acting one serves from 21 April to 31 May, the next
 *       begins on 1 June: three holders in one quarter, ten days without any. The county secretary
 *       leaves on 31 July, the next begins on 1 September: August is vacant.
 *   <li>北戴河新区 is under the city; 团林乡 of 昌黎县 is managed by it all the year and put under it on 1
 *       October.
 * </ol>
 *
 * Everything is recorded by the use cases; today is 15 January 2027.
 */
public final class ReorganisationStory implements AutoCloseable {
  public static final LocalDate TODAY = LocalDate.of(2027, 1, 15);

  /** Last day of the two townships, and first of the new one. */
  public static final LocalDate LAST = LocalDate.of(2026, 6, 14);

  public static final LocalDate FIRST = LAST.plusDays(1);

  public static final String COUNTY = "130322.government";
  public static final String COUNTY_COMMITTEE = "130322.partyCommittee";
  public static final String NIJING = "130322104";
  public static final String XINJI = "130322106";

  /** Codes of the new township's organs begin so; its region is that of 泥井镇. */
  public static final String NIXIN = "130322119";

  public static final String TUANLIN = "130322201.government";
  public static final String ZONE = "130372.zoneCommittee";

  private static final List<String> ORGANS =
      List.of("partyCommittee", "government", "leadingGroup");

  private final Wiring desk;

  private ReorganisationStory(Wiring desk) {
    this.desk = desk;
  }

  /** The city before anything changes, with the leaders of the first months. */
  public static ReorganisationStory before(Path folder) {
    Wiring desk = NewOffice.desk(folder.resolve("ledger"), TODAY, "130300");
    ReorganisationStory story = new ReorganisationStory(desk);
    story.tenure(NIJING + ".government.mainLeader", "张一", "2024-01-01", null, false);
    story.tenure(XINJI + ".government.mainLeader", "李二", "2024-01-01", null, false);
    story.tenure(COUNTY + ".mainLeader", "赵甲", "2023-01-01", "2026-04-10", false);
    story.tenure(COUNTY + ".mainLeader", "钱乙", "2026-04-21", "2026-05-31", true);
    story.tenure(COUNTY + ".mainLeader", "孙丙", "2026-06-01", null, false);
    story.tenure(COUNTY_COMMITTEE + ".mainLeader", "周丁", "2023-01-01", "2026-07-31", false);
    story.tenure(COUNTY_COMMITTEE + ".mainLeader", "吴戊", "2026-09-01", null, false);
    story.manage();
    return story;
  }

  /** The whole year. */
  public static ReorganisationStory told(Path folder) {
    ReorganisationStory story = before(folder);
    story.recordSpring();
    story.desk.reorganisations().apply(story.merger());
    story.tenure(NIXIN + ".government.mainLeader", "王三", "2026-06-15", null, false);
    story.recordSummer();
    story.desk.reorganisations().apply(story.move());
    return story;
  }

  /** Both townships, organ by organ, into the new one. */
  public Merge merger() {
    List<Joining> joinings = new ArrayList<>();
    for (String organ : ORGANS) {
      Unit one = unit(NIJING + "." + organ);
      Unit other = unit(XINJI + "." + organ);
      UnitDraft draft =
          new UnitDraft(
              NIXIN + "." + organ,
              one.name().replace("泥井镇", "泥新镇"),
              one.kind(),
              one.level(),
              one.treatedAs(),
              one.region(),
              one.parent(),
              DateRange.ALWAYS,
              null);
      joinings.add(new Joining(Set.of(one.id(), other.id()), new Carrier.Founded(draft)));
    }
    return new Merge(joinings, LAST);
  }

  /** 团林乡 under the zone from 1 October. */
  public Move move() {
    return new Move(unit(TUANLIN).id(), unit(ZONE).id(), LocalDate.of(2026, 10, 1));
  }

  private void manage() {
    desk.units()
        .link(
            unit(TUANLIN).id(),
            UnitLink.Kind.MANAGEMENT,
            unit(ZONE).id(),
            new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 9, 30)));
  }

  /** Up to the merger: a joint meeting of 泥井镇, a trip of 新集镇's head and two of the county's. */
  private void recordSpring() {
    jointMeeting("2026-06-03", NIJING);
    trip("2026-06-10", "李二", XINJI + ".government");
    trip("2026-05-12", "钱乙", COUNTY);
    trip("2026-06-05", "赵甲", COUNTY);
  }

  private void recordSummer() {
    jointMeeting("2026-07-08", NIXIN);
    trip("2026-07-15", "王三", NIXIN + ".government");
  }

  public void jointMeeting(String day, String place) {
    desk.activityService()
        .record(
            ActivityFacts.of(ActivityKind.MEETING)
                .forms(ActivityForm.JOINT)
                .title("党政联席会议研究生态环境保护工作")
                .heldOn(LocalDate.parse(day))
                .studied(true)
                .conveners(unit(place + ".government").id(), unit(place + ".partyCommittee").id())
                .build());
  }

  public void trip(String day, String leader, String unit) {
    desk.activityService()
        .record(
            ActivityFacts.of(ActivityKind.INSPECTION)
                .forms(ActivityForm.INSPECTION)
                .title("带队检查生态环境保护工作")
                .place("辖区")
                .heldOn(LocalDate.parse(day))
                .conveners(unit(unit).id())
                .leaders(new Leader(person(leader), Leader.Role.LEADING))
                .build());
  }

  /** Puts somebody into a post, known already or not. */
  public void tenure(
      String post, String name, @Nullable String from, @Nullable String to, boolean acting) {
    UUID person =
        structure().peopleNamed(name).stream()
            .findFirst()
            .map(Person::id)
            .orElseGet(() -> desk.people().addPerson(name, null));
    DateRange days =
        new DateRange(
            from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    desk.people().addTenure(new TenureDraft(post(post).id(), person, days, acting, null));
  }

  public Wiring desk() {
    return desk;
  }

  public Structure structure() {
    return desk.structure();
  }

  public Unit unit(String code) {
    return structure().unit(code).orElseThrow(() -> new AssertionError(code));
  }

  public Post post(String code) {
    return structure().post(code).orElseThrow(() -> new AssertionError(code));
  }

  public UUID person(String name) {
    return structure().peopleNamed(name).getFirst().id();
  }

  /** What a unit or post owes by a rule in a year, as it stands today, by period. */
  public List<Obligation> owed(String rule, String code, int year) {
    UUID subject = structure().unit(code).map(Unit::id).orElseGet(() -> post(code).id());
    return desk.agenda().year(year).obligations(TODAY).stream()
        .filter(o -> o.rule().id().equals(rule) && o.subject().equals(subject))
        .toList();
  }

  @Override
  public void close() {
    desk.close();
  }
}
