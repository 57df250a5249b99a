package huanze.app;

import static huanze.app.ReorganisationStory.COUNTY;
import static huanze.app.ReorganisationStory.FIRST;
import static huanze.app.ReorganisationStory.LAST;
import static huanze.app.ReorganisationStory.NIJING;
import static huanze.app.ReorganisationStory.NIXIN;
import static huanze.app.ReorganisationStory.XINJI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.agenda.Standing;
import huanze.base.DateRange;
import huanze.base.InvalidInput;
import huanze.base.Texts;
import huanze.duty.Proposal;
import huanze.paper.DutyLine;
import huanze.paper.DutyListSheet;
import huanze.paper.HandoverSheet;
import huanze.paper.HandoverSheet.Share;
import huanze.paper.PostDuties;
import huanze.unit.Structure;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is printed of the story of a year: duty lists before and after the merger, and the hand-over
 * sheets of a county head who changes twice in the second quarter. Numbers worked out by hand.
 */
class ReorganisationPapersTest {
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private static final String HEAD = COUNTY + ".mainLeader";

  /** Art. 6: the twelve duties of governments. */
  private static final List<String> TWELVE =
      Stream.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
          .map(n -> "第六条第（" + n + "）项")
          .toList();

  @TempDir static Path folder;
  private static ReorganisationStory story;

  @BeforeAll
  static void tell() {
    story = ReorganisationStory.told(folder);
    List<UUID> before =
        Stream.of(NIJING + ".government", XINJI + ".government", COUNTY)
            .map(code -> story.unit(code).id())
            .toList();
    assign(
        Proposal.byRank(
            structure(), story.desk().dutyBook(), before, new DateRange(NEW_YEAR, null)));
    assign(
        Proposal.copying(
            structure(),
            story.desk().dutyBook(),
            List.of(town()),
            LAST,
            new DateRange(FIRST, null)));
  }

  @AfterAll
  static void close() {
    story.close();
  }

  private static void assign(Proposal proposal) {
    story.desk().duties().assign(proposal.additions());
  }

  private static Structure structure() {
    return story.structure();
  }

  private static UUID town() {
    return story.unit(NIXIN + ".government").id();
  }

  private static DutyListSheet dutyList(String unit, LocalDate on) {
    return story.desk().papers().posts().dutyListOfUnit(story.unit(unit).id(), on);
  }

  private static PostDuties head(DutyListSheet sheet) {
    return sheet.units().getFirst().posts().getFirst();
  }

  private static HandoverSheet handover(String on) {
    return story.desk().papers().posts().handover(story.post(HEAD).id(), LocalDate.parse(on));
  }

  // --------------------------------------------------------------------------------- duty lists

  @Test
  void onItsLastDayTheOldTownshipsHeadCarriesAllTwelveDuties() {
    PostDuties head = head(dutyList(NIJING + ".government", LAST));
    assertThat(head.post()).isEqualTo("镇长");
    assertThat(head.holders()).containsExactly("张一");
    assertThat(head.responsibility()).isEqualTo("全面领导责任");
    assertThat(head.lines()).extracting(DutyLine::cite).containsExactlyElementsOf(TWELVE);
    assertThat(head.lines()).extracting(DutyLine::days).containsOnly("2026年1月1日至2026年6月14日");
  }

  @Test
  void aDayLaterItIsGoneAndTheNewTownshipsHeadCarriesThem() {
    assertThatThrownBy(() -> dutyList(NIJING + ".government", FIRST))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e ->
                assertThat(Texts.chinese().text(e.problems().getFirst()))
                    .contains("泥井镇人民政府", "2026-06-15"));
    PostDuties head = head(dutyList(NIXIN + ".government", FIRST));
    assertThat(head.holders()).containsExactly("王三");
    assertThat(head.lines()).extracting(DutyLine::cite).containsExactlyElementsOf(TWELVE);
    assertThat(head.lines()).extracting(DutyLine::responsibility).containsOnly("全面领导责任");
    assertThat(head.lines()).extracting(DutyLine::days).containsOnly("2026年6月15日起");
  }

  /** Both predecessors carried each duty; the new post carries it once. */
  @Test
  void whatBothCarriedIsCarriedOnceAndNothingIsLeftToTakeOver() {
    Proposal again =
        Proposal.copying(
            structure(),
            story.desk().dutyBook(),
            List.of(town()),
            LAST,
            new DateRange(FIRST, null));
    assertThat(again.additions()).isEmpty();
    assertThat(Set.copyOf(head(dutyList(NIXIN + ".government", FIRST)).lines())).hasSize(12);
  }

  /** The list goes with the post, whoever holds it: three lists, one content. */
  @Test
  void theCountyHeadsListStaysWhileItsHoldersChange() {
    record Day(String on, String holder) {}
    for (Day day :
        List.of(
            new Day("2026-04-10", "赵甲"),
            new Day("2026-05-31", "钱乙（代理）"),
            new Day("2026-06-01", "孙丙"))) {
      PostDuties head = head(dutyList(COUNTY, LocalDate.parse(day.on())));
      assertThat(head.holders()).as(day.on()).containsExactly(day.holder());
      assertThat(head.lines()).extracting(DutyLine::cite).containsExactlyElementsOf(TWELVE);
    }
    assertThat(head(dutyList(COUNTY, LocalDate.of(2026, 4, 15))).holders()).isEmpty();
  }

  // --------------------------------------------------------------------------- hand-over sheets

  /** 1–10 April 赵甲, 11–20 nobody, 21–30 钱乙: 10 + 10 + 10 = 30. */
  @Test
  void theMonthOfTheFirstChangeIsSplitWithItsGap() {
    HandoverSheet sheet = handover("2026-04-21");
    assertThat(sheet.leaving()).extracting(HandoverSheet.Holder::name).containsExactly("赵甲");
    assertThat(sheet.coming()).extracting(HandoverSheet.Holder::name).containsExactly("钱乙（代理）");
    assertThat(sheet.vacantBefore()).isEqualTo(10);
    HandoverSheet.Split april = split(sheet, "I4");
    assertThat(april.period().toString()).isEqualTo("2026-04");
    assertThat(april.standing()).isEqualTo(Standing.OPEN);
    assertThat(april.counted()).isZero();
    assertThat(april.vacantDays()).isEqualTo(10);
    assertThat(april.shares())
        .containsExactly(
            share("赵甲", "2026-04-01", "2026-04-10", 10),
            share("钱乙", "2026-04-21", "2026-04-30", 10));
  }

  /** The year's debriefing: 100 days, 41 days, 214 days, and 10 without anybody, 365 in all. */
  @Test
  void theYearIsSplitAmongAllThree() {
    for (String on : List.of("2026-04-21", "2026-06-01")) {
      HandoverSheet.Split year = split(handover(on), "T3");
      assertThat(year.shares())
          .containsExactly(
              share("赵甲", "2026-01-01", "2026-04-10", 100),
              share("钱乙", "2026-04-21", "2026-05-31", 41),
              share("孙丙", "2026-06-01", "2026-12-31", 214));
      assertThat(year.vacantDays()).isEqualTo(10);
    }
  }

  /**
   * May is 钱乙's alone and June 孙丙's: no month is split. January to April were missed, the trip of
   * 12 May met May, the former head's of 5 June does not count for June.
   */
  @Test
  void theSecondChangeHandsOverWhatWasMissed() {
    HandoverSheet sheet = handover("2026-06-01");
    assertThat(sheet.leaving()).extracting(HandoverSheet.Holder::name).containsExactly("钱乙（代理）");
    assertThat(sheet.coming()).extracting(HandoverSheet.Holder::name).containsExactly("孙丙");
    assertThat(sheet.vacantBefore()).isZero();
    assertThat(sheet.split()).extracting(HandoverSheet.Split::rule).containsExactly("T3");
    assertThat(sheet.open())
        .filteredOn(o -> o.rule().equals("I4") && o.period().year() == 2026)
        .extracting(o -> o.period() + " " + o.standing())
        .containsExactly(
            "2026-01 MISSED", "2026-02 MISSED", "2026-03 MISSED", "2026-04 MISSED", "2026-06 OPEN");
  }

  /** The county's executive meetings: five months over without one, June still open. */
  @Test
  void theMainLeaderHandsOverWhatTheGovernmentOwes() {
    assertThat(handover("2026-06-01").open())
        .filteredOn(o -> o.rule().equals("M4") && o.period().year() == 2026)
        .extracting(o -> o.period() + " " + o.standing())
        .containsExactlyElementsOf(
            Stream.concat(
                    IntStream.rangeClosed(1, 5).mapToObj(m -> "2026-0" + m + " MISSED"),
                    Stream.of("2026-06 OPEN"))
                .toList());
  }

  private static HandoverSheet handoverAtTheMerger(String place) {
    UUID post = story.post(place + ".government.mainLeader").id();
    return story.desk().papers().posts().handover(post, FIRST);
  }

  /**
   * June is the new township's, with 1–14 June of both old heads and 15–30 June of the new one;
   * 新集镇's trip of 10 June met it. The year: 31 + 28 + 31 + 30 + 31 + 14 = 165 days of each, then
   * 200.
   */
  @Test
  void aPostThatEndsWithItsUnitPassesToTheOneThatCarriesItOn() {
    HandoverSheet sheet = handoverAtTheMerger(NIJING);
    assertThat(sheet.leaving())
        .containsExactly(new HandoverSheet.Holder("张一", LocalDate.of(2024, 1, 1), LAST, null));
    assertThat(sheet.coming())
        .containsExactly(new HandoverSheet.Holder("王三（泥新镇人民政府镇长）", FIRST, null, null));
    HandoverSheet.Split june = split(sheet, "I6");
    assertThat(june.period().toString()).isEqualTo("2026-06");
    assertThat(june.standing()).isEqualTo(Standing.MET);
    assertThat(june.done()).containsExactly("2026年6月10日");
    assertThat(june.vacantDays()).isZero();
    assertThat(june.shares())
        .containsExactlyInAnyOrder(
            share("张一", "2026-06-01", "2026-06-14", 14),
            share("李二", "2026-06-01", "2026-06-14", 14),
            share("王三", "2026-06-15", "2026-06-30", 16));
    HandoverSheet.Split year = split(sheet, "T3");
    assertThat(year.required()).isEqualTo(1);
    assertThat(year.shares())
        .containsExactlyInAnyOrder(
            share("张一", "2026-01-01", "2026-06-14", 165),
            share("李二", "2026-01-01", "2026-06-14", 165),
            share("王三", "2026-06-15", "2026-12-31", 200));
    assertThat(sheet.duties().post()).isEqualTo("泥井镇人民政府镇长（原岗位）");
    assertThat(sheet.duties().holders()).containsExactly("张一");
    assertThat(sheet.duties().lines()).extracting(DutyLine::cite).containsExactlyElementsOf(TWELVE);
    PostDuties taking = sheet.taking().getFirst();
    assertThat(sheet.taking()).hasSize(1);
    assertThat(taking.post()).isEqualTo("泥新镇人民政府镇长（承接岗位）");
    assertThat(taking.holders()).containsExactly("王三");
    assertThat(taking.lines()).extracting(DutyLine::cite).containsExactlyElementsOf(TWELVE);
  }

  /** Where the post lives on there is one list, of the new holder's first day. */
  @Test
  void aPostThatGoesOnHasOneListOfDuties() {
    HandoverSheet sheet = handover("2026-04-21");
    assertThat(sheet.duties().post()).isEqualTo("县长");
    assertThat(sheet.taking()).isEmpty();
  }

  /** Its own months and meetings to May; June's meeting of 3 June and what the new unit owes. */
  @Test
  void whatTheOldTownshipMissedAndTheNewOneInheritsIsHandedOver() {
    HandoverSheet sheet = handoverAtTheMerger(NIJING);
    for (String rule : List.of("I6", "M5")) {
      assertThat(sheet.open())
          .filteredOn(o -> o.rule().equals(rule) && o.period().year() == 2026)
          .extracting(o -> o.period() + " " + o.standing())
          .as(rule)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, 5).mapToObj(m -> "2026-0" + m + " MISSED").toList());
    }
    assertThat(sheet.open())
        .filteredOn(o -> o.rule().equals("R1") && o.period().year() == 2026)
        .extracting(o -> o.subject() + " " + o.standing())
        .containsExactly("泥新镇人民政府 OPEN");
  }

  @Test
  void theNewTownshipsHeadTakesOverFromBoth() {
    HandoverSheet sheet = handoverAtTheMerger(NIXIN);
    assertThat(sheet.leaving())
        .extracting(HandoverSheet.Holder::name)
        .containsExactlyInAnyOrder("张一（泥井镇人民政府镇长）", "李二（新集镇人民政府镇长）");
    assertThat(sheet.coming()).extracting(HandoverSheet.Holder::name).containsExactly("王三");
    assertThat(split(sheet, "I6").shares()).hasSize(3);
  }

  private static HandoverSheet.Split split(HandoverSheet sheet, String rule) {
    return sheet.split().stream().filter(s -> s.rule().equals(rule)).findFirst().orElseThrow();
  }

  private static Share share(String name, String from, String to, long days) {
    return new Share(name, LocalDate.parse(from), LocalDate.parse(to), days);
  }
}
