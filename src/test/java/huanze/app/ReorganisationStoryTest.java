package huanze.app;

import static huanze.agenda.Standing.MET;
import static huanze.agenda.Standing.MISSED;
import static huanze.agenda.Standing.VACANT;
import static huanze.app.ReorganisationStory.COUNTY;
import static huanze.app.ReorganisationStory.COUNTY_COMMITTEE;
import static huanze.app.ReorganisationStory.FIRST;
import static huanze.app.ReorganisationStory.LAST;
import static huanze.app.ReorganisationStory.NIJING;
import static huanze.app.ReorganisationStory.NIXIN;
import static huanze.app.ReorganisationStory.TUANLIN;
import static huanze.app.ReorganisationStory.XINJI;
import static huanze.app.ReorganisationStory.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Decision;
import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.base.DateRange;
import huanze.base.Texts;
import huanze.duty.AssignmentDraft;
import huanze.duty.CatalogueDuty;
import huanze.duty.LetterDraft;
import huanze.unit.ObligationForecast;
import huanze.unit.Person;
import huanze.unit.Reorganisation.Carrier;
import huanze.unit.Reorganisation.Joining;
import huanze.unit.Reorganisation.Merge;
import huanze.unit.Reorganisation.Rename;
import huanze.unit.ReorganisationPreview;
import huanze.unit.ReorganisationPreview.PostChange;
import huanze.unit.ReorganisationPreview.UnitChange;
import huanze.unit.ReorganisationWords;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story of a year, its numbers worked out by hand from reading rules 2, 9 and 10 of the
 * regulation.
 */
class ReorganisationStoryTest {
  @TempDir static Path folder;
  private static ReorganisationStory story;

  @BeforeAll
  static void tell() {
    story = ReorganisationStory.told(folder);
  }

  @AfterAll
  static void close() {
    story.close();
  }

  private static List<String> periods(String rule, String code) {
    return story.owed(rule, code, 2026).stream().map(o -> o.period().toString()).toList();
  }

  private static Obligation one(String rule, String code, String period) {
    List<Obligation> found =
        story.owed(rule, code, Integer.parseInt(period.substring(0, 4))).stream()
            .filter(o -> o.period().toString().equals(period))
            .toList();
    assertThat(found).as(rule + " " + code + " " + period).hasSize(1);
    return found.getFirst();
  }

  private static Standing standing(String rule, String code, String period) {
    return one(rule, code, period).standing();
  }

  /** 张一 2026-06-01..2026-06-14, as it is printed. */
  private static List<String> holders(Obligation obligation) {
    Structure structure = story.structure();
    return obligation.holders().stream()
        .map(
            h ->
                structure.person(h.person()).map(Person::name).orElse("")
                    + " "
                    + h.from()
                    + ".."
                    + h.to())
        .toList();
  }

  // ------------------------------------------------------------------ two townships merge in June

  /** June is the successor's: each of the old owes January to May, the new one June to December. */
  @Test
  void noMonthOfTheMergedTownshipsIsUnowedAndNoneOwedTwice() {
    for (String old : List.of(NIJING, XINJI)) {
      assertThat(periods("M5", old + ".government"))
          .containsExactly("2026-01", "2026-02", "2026-03", "2026-04", "2026-05");
      assertThat(periods("I6", old + ".government.mainLeader")).hasSize(5);
      assertThat(periods("I5", old + ".partyCommittee.mainLeader")).hasSize(5);
      assertThat(periods("R1", old + ".government")).isEmpty();
      assertThat(periods("R1", old + ".partyCommittee")).isEmpty();
    }
    List<String> juneToDecember =
        List.of("2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-12");
    assertThat(periods("M5", NIXIN + ".government")).isEqualTo(juneToDecember);
    assertThat(periods("I6", NIXIN + ".government.mainLeader")).isEqualTo(juneToDecember);
    assertThat(periods("I5", NIXIN + ".partyCommittee.mainLeader")).isEqualTo(juneToDecember);
    assertThat(periods("R1", NIXIN + ".government")).containsExactly("2026");
    assertThat(periods("R1", NIXIN + ".partyCommittee")).containsExactly("2026");
  }

  /** 泥井镇's meeting of 3 June meets June; 8 July is the new township's own. */
  @Test
  void aPredecessorsRecordMeetsTheMonthOfTheMerger() {
    String town = NIXIN + ".government";
    assertThat(standing("M5", town, "2026-06")).isEqualTo(MET);
    assertThat(standing("M5", town, "2026-07")).isEqualTo(MET);
    assertThat(standing("M5", town, "2026-08")).isEqualTo(MISSED);
    assertThat(one("M5", town, "2026-06").jointWith())
        .isEqualTo(story.unit(NIXIN + ".partyCommittee").id());
    assertThat(standing("M5", NIJING + ".government", "2026-05")).isEqualTo(MISSED);
  }

  /** All three heads of June are listed with their days; the trip of 新集镇's head meets it. */
  @Test
  void theHeadsOfTheOldTownshipsHoldTheNewPostUntilTheyEnd() {
    Obligation june = one("I6", NIXIN + ".government.mainLeader", "2026-06");
    assertThat(june.standing()).isEqualTo(MET);
    assertThat(holders(june))
        .containsExactlyInAnyOrder(
            "张一 2026-06-01..2026-06-14", "李二 2026-06-01..2026-06-14", "王三 2026-06-15..2026-06-30");
    assertThat(holders(one("I6", NIXIN + ".government.mainLeader", "2026-07")))
        .containsExactly("王三 2026-07-01..2026-07-31");
    // Nobody was ever named secretary: vacant, not missed.
    assertThat(standing("I5", NIXIN + ".partyCommittee.mainLeader", "2026-06")).isEqualTo(VACANT);
  }

  /** 16 townships in January; two gone and one new: 15 for the whole year. */
  @Test
  void theCountyChecksWhatIsThereAtTheYearsEnd() {
    assertThat(one("T1", COUNTY, "2025").required()).isEqualTo(16);
    assertThat(one("T1", COUNTY, "2026").required()).isEqualTo(15);
    assertThat(one("T2", COUNTY, "2026").required()).isEqualTo(15);
  }

  // ----------------------------------------------------------- a county head changes in a quarter

  @Test
  void aMonthOfTwoHoldersIsOwedOnceAndChargedToNobodyAlone() {
    String head = COUNTY + ".mainLeader";
    assertThat(periods("I4", head)).hasSize(12);
    Obligation april = one("I4", head, "2026-04");
    assertThat(april.required()).isEqualTo(1);
    assertThat(april.standing()).isEqualTo(MISSED);
    assertThat(holders(april))
        .containsExactly("赵甲 2026-04-01..2026-04-10", "钱乙 2026-04-21..2026-04-30");
    // An acting holder is a holder.
    assertThat(standing("I4", head, "2026-05")).isEqualTo(MET);
    // 赵甲's trip of 5 June is not the new head's.
    Obligation june = one("I4", head, "2026-06");
    assertThat(june.standing()).isEqualTo(MISSED);
    assertThat(holders(june)).containsExactly("孙丙 2026-06-01..2026-06-30");
  }

  @Test
  void onlyAWholeMonthWithoutHolderIsVacant() {
    String secretary = COUNTY_COMMITTEE + ".mainLeader";
    assertThat(standing("I3", secretary, "2026-07")).isEqualTo(MISSED);
    assertThat(standing("I3", secretary, "2026-08")).isEqualTo(VACANT);
    assertThat(standing("I3", secretary, "2026-09")).isEqualTo(MISSED);
    // The posts' obligations are the units' lives, not the persons'.
    assertThat(periods("M4", COUNTY)).hasSize(12);
  }

  // ------------------------------------------------ a zone under the city that overlaps the county

  /** The zone owes as a county; the township it manages owes once, and the county checks it. */
  @Test
  void whatTheZoneManagesIsOwedOnceAndCheckedByTheSuperiorInAdministration() {
    LocalDate may = LocalDate.of(2026, 5, 1);
    assertThat(periods("M4", ZONE)).hasSize(12);
    assertThat(periods("M5", TUANLIN)).hasSize(12);
    assertThat(story.structure().managersOn(story.unit(TUANLIN).id(), may))
        .extracting(Unit::code)
        .containsExactly(ZONE);
    assertThat(story.structure().parentOn(story.unit(TUANLIN).id(), may).orElseThrow().code())
        .isEqualTo(COUNTY);
    // One street and three 管理处 of its own.
    assertThat(one("T1", ZONE, "2026").required()).isEqualTo(4);
  }

  /** Moved on 1 October: the year's check stays with the county, the next year's is the zone's. */
  @Test
  void aMoveInsideTheYearAppliesFromTheNext() {
    assertThat(one("T1", COUNTY, "2026").required()).isEqualTo(15);
    assertThat(one("T1", COUNTY, "2027").required()).isEqualTo(14);
    assertThat(one("T1", ZONE, "2027").required()).isEqualTo(5);
    LocalDate october = LocalDate.of(2026, 10, 1);
    Unit town = story.unit(TUANLIN);
    assertThat(story.structure().parentOn(town.id(), october.minusDays(1)).orElseThrow().code())
        .isEqualTo(COUNTY);
    assertThat(story.structure().parentOn(town.id(), october).orElseThrow().code()).isEqualTo(ZONE);
  }

  /** A paper of an older year names the unit as it was called then. */
  @Test
  void namesAreThoseOfTheTime(@TempDir Path other) {
    try (ReorganisationStory fresh = ReorganisationStory.before(other)) {
      UUID town = fresh.unit(TUANLIN).id();
      fresh.desk().reorganisations().apply(new Rename(town, "团林镇人民政府", LocalDate.of(2026, 7, 1)));
      var year = fresh.desk().agenda().year(2026);
      assertThat(
              year.views(fresh.owed("M5", TUANLIN, 2026), Texts.chinese()).stream()
                  .map(v -> v.unitName())
                  .distinct()
                  .toList())
          .containsExactly("团林乡人民政府", "团林镇人民政府");
    }
  }

  // --------------------------------------------------------------- preview, one entry, one undo

  @Test
  void thePreviewSaysWhatComesAndOneUndoTakesItBack(@TempDir Path other) {
    try (ReorganisationStory fresh = ReorganisationStory.before(other)) {
      Structure before = fresh.structure();
      int owed = fresh.desk().agenda().year(2026).obligations(ReorganisationStory.TODAY).size();
      ReorganisationPreview preview = fresh.desk().reorganisations().preview(fresh.merger());
      assertThat(fresh.structure()).isSameAs(before);
      assertThat(preview.from()).isEqualTo(FIRST);
      assertThat(preview.units())
          .filteredOn(u -> u.change() == UnitChange.ENDED)
          .extracting(ReorganisationPreview.UnitLine::name)
          .containsExactlyInAnyOrder(
              "中共泥井镇委员会", "泥井镇人民政府", "泥井镇生态环境保护工作领导小组", "中共新集镇委员会", "新集镇人民政府", "新集镇生态环境保护工作领导小组");
      assertThat(preview.units())
          .filteredOn(u -> u.change() == UnitChange.FOUNDED)
          .extracting(ReorganisationPreview.UnitLine::name)
          .containsExactlyInAnyOrder("中共泥新镇委员会", "泥新镇人民政府", "泥新镇生态环境保护工作领导小组");
      assertThat(preview.posts()).allMatch(p -> p.change() == PostChange.CARRIED_ON);
      assertThat(preview.tenures())
          .extracting(t -> t.person() + " " + t.to())
          .containsExactlyInAnyOrder("张一 " + LAST, "李二 " + LAST);

      // Twice (5 of 12 months) and once 7 months, instead of twice 12: 7 fewer of each monthly
      // rule; of the yearly ones R1 and T3 one township's fewer: 2 reports, 2 teams, 6 posts.
      ObligationForecast.Obligations forecast = preview.obligations();
      assertThat(forecast.year()).isEqualTo(2026);
      assertThat(forecast.before()).isEqualTo(owed);
      assertThat(forecast.after()).isEqualTo(owed - 3 * 7 - 2 - 2 - 6);
      assertThat(line(forecast, "M5", "泥井镇人民政府").lost()).hasSize(7).startsWith("2026-06");
      assertThat(line(forecast, "M5", "泥新镇人民政府").gained()).hasSize(7).startsWith("2026-06");
      ObligationForecast.Line check = line(forecast, "T1", "昌黎县人民政府");
      assertThat(check.changed()).containsExactly("2026");
      assertThat(check.needed() + " to " + check.needs()).isEqualTo("16 to 15");

      fresh.desk().reorganisations().apply(fresh.merger());
      assertThat(fresh.desk().agenda().year(2026).obligations(ReorganisationStory.TODAY))
          .hasSize(forecast.after());
      long entry = fresh.desk().ledger().entries(Long.MAX_VALUE, 1).getFirst().number();
      fresh.desk().ledger().undo(entry);
      assertThat(fresh.structure().unit(NIXIN + ".government")).isEmpty();
      assertThat(List.copyOf(fresh.structure().units())).isEqualTo(List.copyOf(before.units()));
      assertThat(List.copyOf(fresh.structure().tenures())).isEqualTo(List.copyOf(before.tenures()));
      assertThat(fresh.desk().agenda().year(2026).obligations(ReorganisationStory.TODAY))
          .hasSize(owed);
    }
  }

  private static ObligationForecast.Line line(
      ObligationForecast.Obligations forecast, String rule, String subject) {
    return forecast.lines().stream()
        .filter(l -> l.rule().equals(rule) && l.subject().equals(subject))
        .findFirst()
        .orElseThrow(() -> new AssertionError(rule + " " + subject));
  }

  /** 泥井镇's meeting of 3 June becomes one of 新集镇, which held none that month (rule 10). */
  @Test
  void thePreviewNamesWhatAMonthTurnsInto(@TempDir Path other) {
    try (ReorganisationStory fresh = ReorganisationStory.before(other)) {
      fresh.jointMeeting("2026-06-03", NIJING);
      Merge merge =
          new Merge(
              List.of("partyCommittee", "government", "leadingGroup").stream()
                  .map(
                      organ ->
                          new Joining(
                              Set.of(fresh.unit(NIJING + "." + organ).id()),
                              new Carrier.Existing(fresh.unit(XINJI + "." + organ).id())))
                  .toList(),
              LAST);
      ReorganisationPreview preview = fresh.desk().reorganisations().preview(merge);
      assertThat(line(preview.obligations(), "M5", "新集镇人民政府").turns())
          .containsExactly(
              new ObligationForecast.Turn(
                  "agenda.standing.missed", "agenda.standing.met", List.of("2026-06")));
      assertThat(new ReorganisationWords(Texts.chinese()).of(preview))
          .flatExtracting(ReorganisationWords.Section::lines)
          .filteredOn(l -> l.startsWith("M5") && l.contains("，新集镇人民政府："))
          .singleElement()
          .asString()
          .endsWith("，新集镇人民政府：2026年6月由“未履行”变为“已履行”");
    }
  }

  /** A move whose effect comes only with the next year is shown with that year. */
  @Test
  void thePreviewOfAMoveLooksIntoTheNextYearIfThisOneStays(@TempDir Path other) {
    try (ReorganisationStory fresh = ReorganisationStory.before(other)) {
      ObligationForecast.Obligations forecast =
          fresh.desk().reorganisations().preview(fresh.move()).obligations();
      assertThat(forecast.year()).isEqualTo(2027);
      assertThat(forecast.before()).isEqualTo(forecast.after());
      assertThat(forecast.lines())
          .extracting(l -> l.rule() + " " + l.subject())
          .containsExactlyInAnyOrder("T1 昌黎县人民政府", "T1 北戴河新区管理委员会", "T2 昌黎县人民政府", "T2 北戴河新区管理委员会");
    }
  }

  /** What is left to do when a township ends: a plan, and a decision whose day comes later. */
  @Test
  void openMattersAreNamed(@TempDir Path other) {
    try (ReorganisationStory fresh = ReorganisationStory.before(other)) {
      UUID ending = fresh.unit(NIJING + ".government").id();
      UUID carrying = fresh.unit(XINJI + ".government").id();
      Merge merge = Merge.into(carrying, Set.of(ending), LocalDate.of(2027, 2, 28));
      assertThat(fresh.desk().reorganisations().preview(merge).matters()).isEmpty();
      plan(fresh, "2027-02-20", "二月例会", ending);
      plan(fresh, "2027-03-10", "三月例会", ending);
      plan(fresh, "2027-03-11", "别处的会", fresh.unit(TUANLIN).id());
      fresh
          .desk()
          .activityService()
          .record(
              ActivityFacts.of(ActivityKind.MEETING)
                  .forms(ActivityForm.EXECUTIVE)
                  .title("县政府常务会")
                  .heldOn(LocalDate.of(2027, 1, 8))
                  .conveners(fresh.unit(COUNTY).id())
                  .decisions(
                      new Decision("关停散乱污企业", ending, LocalDate.of(2027, 4, 30)),
                      new Decision("上报台账", ending, LocalDate.of(2027, 2, 28)))
                  .build());
      assertThat(fresh.desk().reorganisations().preview(merge).matters())
          .extracting(m -> m.on() + " " + m.kind() + " " + m.words() + " " + m.unit())
          .containsExactly(
              "2027-02-20 TO_CONFIRM 二月例会 泥井镇人民政府",
              "2027-03-10 PLANNED 三月例会 泥井镇人民政府",
              "2027-04-30 DECISION_DUE 关停散乱污企业 泥井镇人民政府");
    }
  }

  /** A duty list and a letter do not go over by themselves; a unit that only moves keeps both. */
  @Test
  void dutiesAndLetterOfAUnitThatEndsAreNamed(@TempDir Path other) {
    try (ReorganisationStory fresh = ReorganisationStory.before(other)) {
      UUID ending = fresh.unit(NIJING + ".government").id();
      UUID carrying = fresh.unit(XINJI + ".government").id();
      Structure structure = fresh.desk().structures().current();
      UUID post = structure.postsOf(ending).getFirst().id();
      List<String> duties =
          fresh.desk().dutyBooks().current().catalogue().stream()
              .filter(d -> d.number().startsWith("6."))
              .map(CatalogueDuty::id)
              .limit(3)
              .toList();
      fresh
          .desk()
          .duties()
          .assign(
              List.of(
                  assignment(post, duties.get(0), LocalDate.of(2027, 1, 1), null),
                  assignment(post, duties.get(1), LocalDate.of(2027, 2, 1), null),
                  assignment(
                      post, duties.get(2), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 31))));
      fresh
          .desk()
          .letters()
          .set(
              ending,
              2027,
              new LetterDraft(null, null, null, List.of(LetterDraft.Target.of("完成秸秆禁烧任务"))));

      Merge merge = Merge.into(carrying, Set.of(ending), LocalDate.of(2027, 2, 28));
      assertThat(fresh.desk().reorganisations().preview(merge).matters())
          .extracting(m -> m.on() + " " + m.kind() + " " + m.words() + " " + m.unit())
          .containsExactlyInAnyOrder(
              "2027-02-28 DUTIES_END 2 泥井镇人民政府", "2027-02-28 LETTER_ENDS 2027 泥井镇人民政府");

      Merge away = Merge.into(ending, Set.of(carrying), LocalDate.of(2027, 2, 28));
      assertThat(fresh.desk().reorganisations().preview(away).matters()).isEmpty();
    }
  }

  private static AssignmentDraft assignment(
      UUID post, String duty, LocalDate from, @Nullable LocalDate to) {
    return new AssignmentDraft(post, duty, null, new DateRange(from, to), null);
  }

  private static void plan(ReorganisationStory fresh, String day, String title, UUID convener) {
    fresh
        .desk()
        .activityService()
        .plan(
            ActivityFacts.of(ActivityKind.MEETING)
                .forms(ActivityForm.EXECUTIVE)
                .title(title)
                .heldOn(LocalDate.parse(day))
                .conveners(convener)
                .build());
  }
}
