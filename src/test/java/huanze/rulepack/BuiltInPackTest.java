package huanze.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.CamelCase;
import huanze.base.DateRange;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped pack against tables written by hand from the regulation. */
class BuiltInPackTest {
  private static final String COMMITTEES =
      "partyCommittee zonePartyCommittee parkPartyCommittee managementPartyCommittee";
  private static final String GOVERNMENTS = "government zoneCommittee park managementOffice";
  private static final String DEPARTMENTS = "department publicInstitution enterprise";

  private final RulePack pack = PackReader.builtIn();

  @Test
  void head() {
    assertThat(pack.id()).isEqualTo("qinhuangdao-provisional");
    assertThat(pack.number()).isNull();
    assertThat(pack.validity()).isEqualTo(DateRange.ALWAYS);
    assertThat(pack.articles())
        .extracting(Article::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 22).boxed().toList());
    assertThat(pack.articles().stream().map(Article::chapter))
        .containsExactly(1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 5, 5);
    assertThat(pack.papers())
        .extracting(Term::id)
        .containsExactly("performance-sheet", "activity-sheet");
  }

  /** Rule, article, subjects, kinds, levels, flag, ranks, frequency, required. */
  @Test
  void rulesAsTheRegulationAsks() {
    List<String> table =
        List.of(
            "M1|10|unit|partyCommittee|city|||quarter|1",
            "M2|10|unit|partyCommittee zonePartyCommittee parkPartyCommittee|county|||quarter|1",
            "M3|10|unit|government|city|||quarter|1",
            "M4|10|unit|government zoneCommittee park|county|||month|1",
            "M5|10|joint|government park managementOffice|township|||month|1",
            "M6|10|unit|" + DEPARTMENTS + "|city county|supervising||month|1",
            "M7|10|unit|" + COMMITTEES + " " + GOVERNMENTS + " " + DEPARTMENTS + "||||event|0",
            "I1|11|post|partyCommittee|city||mainLeader|quarter|1",
            "I2|11|post|government|city||mainLeader|quarter|1",
            "I3|11|post|partyCommittee zonePartyCommittee"
                + " parkPartyCommittee|county||mainLeader|month|1",
            "I4|11|post|government zoneCommittee park|county||mainLeader|month|1",
            "I5|11|post|partyCommittee managementPartyCommittee"
                + " parkPartyCommittee|township||mainLeader|month|1",
            "I6|11|post|government managementOffice park|township||mainLeader|month|1",
            "A1|12|unit|government|city|||month|1",
            "B1|13|unit|leadingGroupOffice|city|||month|2",
            "B2|13|unit|leadingGroupOffice|city|||month|1",
            "R1|17|unit|" + COMMITTEES + " " + GOVERNMENTS + "||||year|1",
            "R2|17|unit|" + DEPARTMENTS + "||relevant||halfYear|1",
            "R3|17|unit|government|city county|||year|1",
            "R4|17|unit|" + COMMITTEES + " " + GOVERNMENTS + " " + DEPARTMENTS + "||||event|0",
            "R5|17|unit|government|city county|||event|0",
            "T1|18|unit|government zoneCommittee|city county|||year|1",
            "T2|18|unit|government zoneCommittee|city county|||year|1",
            "T3|18|unit post|" + COMMITTEES + " " + GOVERNMENTS + " " + DEPARTMENTS + "||||year|1");
    assertThat(pack.rules().stream().map(BuiltInPackTest::row))
        .containsExactlyElementsOf(table.stream().map(BuiltInPackTest::sorted).toList());
  }

  /** Rule, kind of record, forms, studied, channels, belonging, forms accepted besides. */
  @Test
  void whatCountsForARule() {
    assertThat(pack.rules().stream().map(BuiltInPackTest::counts))
        .containsExactly(
            "M1 meeting [standingCommittee] studied [] held {}",
            "M2 meeting [standingCommittee] studied [] held"
                + " {parkPartyCommittee=[workCommittee], zonePartyCommittee=[workCommittee]}",
            "M3 meeting [executive] studied [] held {}",
            "M4 meeting [executive] studied [] held {park=[directorMeeting],"
                + " zoneCommittee=[directorMeeting]}",
            "M5 meeting [joint] studied [] held {park=[directorMeeting]}",
            "M6 meeting [department] studied [] held {}",
            "M7 meeting [special] studied [] held {}",
            "I1 inspection [inspection, research] - [] held {}",
            "I2 inspection [inspection, research] - [] held {}",
            "I3 inspection [inspection, research] - [] held {}",
            "I4 inspection [inspection, research] - [] held {}",
            "I5 inspection [inspection, research] - [] held {}",
            "I6 inspection [inspection, research] - [] held {}",
            "A1 meeting [dispatch] - [] heldOncePerDataMonth {}",
            "B1 bulletin [air] - [newspaper, television] heldOncePerDataMonth {}",
            "B2 bulletin [water] - [] heldOncePerDataMonth {}",
            "R1 report [annual] - [] about {}",
            "R2 report [halfYear] - [] about {}",
            "R3 report [congress] - [] about {}",
            "R4 report [prompt] - [] held {}",
            "R5 report [prompt] - [] held {}",
            "T1 check [halfYearTracking] - [] held {}",
            "T2 check [yearEndAssessment] - [] held {}",
            "T3 debriefing [] - [] about {}");
  }

  @Test
  void whatIsSpecialAboutSomeRules() {
    assertThat(pack.rules().stream().filter(r -> r.jointWith() != null))
        .extracting(r -> r.id() + " " + r.jointWith())
        .containsExactly("M5 partyCommittee");
    assertThat(pack.rules().stream().filter(ObligationRule::perTarget))
        .extracting(ObligationRule::id)
        .containsExactly("T1", "T2");
    assertThat(pack.rules().stream().filter(r -> !r.deadlines().isEmpty()))
        .extracting(r -> r.id() + " " + new java.util.TreeMap<>(r.deadlines()))
        .containsExactly("R1 {1=--12-31}", "R2 {1=--06-30, 2=--12-31}");
    assertThat(pack.rules())
        .extracting(ObligationRule::shift)
        .containsOnly(ObligationRule.Shift.KEEP);
    assertThat(pack.rules().stream().filter(r -> r.counts().chair() != null))
        .extracting(ObligationRule::id)
        .containsExactly("A1");
    assertThat(pack.rule("A1").counts().chair())
        .isEqualTo(
            new Selector(
                Set.of("government"),
                Set.of(Level.CITY),
                null,
                Set.of(Rank.MAIN_LEADER, Rank.LEADER_IN_CHARGE, Rank.MEMBER)));
    assertThat(pack.rules().stream().filter(ObligationRule::unconfirmed))
        .extracting(ObligationRule::id)
        .containsExactly("I1", "I2", "B1", "B2");
    ObligationRule joint = pack.rule("M5");
    assertThat(Stream.of(COMMITTEES.split(" "))).allMatch(k -> pack.sharesJoint(joint, k));
    assertThat(pack.sharesJoint(joint, "government")).isFalse();
  }

  @Test
  void dutiesOfChapterTwo() {
    List<String> ids =
        Stream.of(
                IntStream.rangeClosed(1, 6).mapToObj(n -> "5." + n),
                IntStream.rangeClosed(1, 12).mapToObj(n -> "6." + n),
                IntStream.rangeClosed(1, 4).mapToObj(n -> "8." + n))
            .flatMap(s -> s)
            .toList();
    assertThat(pack.duties()).extracting(Duty::id).containsExactlyElementsOf(ids);
    assertThat(pack.findDuty("5.2").orElseThrow().cite()).isEqualTo("第五条第（二）项");
    assertThat(pack.findDuty("6.12").orElseThrow().cite()).isEqualTo("第六条第（十二）项");
    assertThat(
            Stream.of("8.1", "8.2", "8.3", "8.4").map(d -> pack.findDuty(d).orElseThrow().cite()))
        .containsExactly("第八条第一款", "第八条第一款", "第八条第一款", "第八条第二款");
    assertThat(pack.findDuty("8.4").orElseThrow().key()).isEqualTo("ecology");
  }

  @ParameterizedTest
  @CsvSource({
    "partyCommittee, MAIN_LEADER, 全面领导责任",
    "partyCommittee, LEADER_IN_CHARGE, 分管领导责任",
    "government, MAIN_LEADER, 全面领导责任",
    "government, MEMBER, 分管领导责任",
    "zoneCommittee, MAIN_LEADER, 全面领导责任",
    "managementPartyCommittee, LEADER_IN_CHARGE, 分管领导责任",
    "department, HEAD, 主要领导责任",
    "department, DEPUTY, 直接领导责任",
    "enterprise, HEAD, 主要领导责任",
    "government, HEAD,",
    "leadingGroup, MAIN_LEADER,",
  })
  void responsibilityOfAPost(String kind, Rank rank, String name) {
    assertThat(pack.responsibility(kind, rank).map(Term::name).orElse(null)).isEqualTo(name);
  }

  @Test
  void kindsTreatedAsOthers() {
    assertThat(pack.kinds())
        .extracting(k -> k.id() + " " + k.treatedAs())
        .containsExactlyInAnyOrder(
            "partyCommittee null",
            "government null",
            "department null",
            "leadingGroup null",
            "leadingGroupOffice null",
            "zonePartyCommittee partyCommittee",
            "zoneCommittee government",
            "parkPartyCommittee partyCommittee",
            "park government",
            "managementPartyCommittee partyCommittee",
            "managementOffice government",
            "publicInstitution department",
            "enterprise department");
  }

  /** Region kind, region name, units without departments with their names. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "city|秦皇岛市|partyCommittee 中共秦皇岛市委员会; government 秦皇岛市人民政府;"
            + " leadingGroup 秦皇岛市生态环境保护工作领导小组;"
            + " leadingGroupOffice 秦皇岛市生态环境保护工作领导小组办公室",
        "county|海港区|partyCommittee 中共海港区委员会; government 海港区人民政府;"
            + " leadingGroup 海港区生态环境保护工作领导小组;"
            + " leadingGroupOffice 海港区生态环境保护工作领导小组办公室",
        "zone|秦皇岛经济技术开发区|zonePartyCommittee 中共秦皇岛经济技术开发区工作委员会;"
            + " zoneCommittee 秦皇岛经济技术开发区管理委员会;"
            + " leadingGroup 秦皇岛经济技术开发区生态环境保护工作领导小组;"
            + " leadingGroupOffice 秦皇岛经济技术开发区生态环境保护工作领导小组办公室",
        "town|东港镇|partyCommittee 中共东港镇委员会; government 东港镇人民政府;" + " leadingGroup 东港镇生态环境保护工作领导小组",
        "street|文化路街道|partyCommittee 中共文化路街道工作委员会; government 文化路街道办事处;"
            + " leadingGroup 文化路街道生态环境保护工作领导小组",
        "similar-area|团林管理处|managementPartyCommittee 中共团林管理处委员会;" + " managementOffice 团林管理处",
        "similar-area|临港物流园区|park 临港物流园区管理委员会",
      })
  void unitsOfARegion(String kind, String name, String units) {
    assertThat(
            pack.pattern(kind, name).units().stream()
                .filter(u -> !u.kind().equals("department"))
                .map(u -> u.kind() + " " + u.nameIn(name))
                .collect(Collectors.joining("; ")))
        .isEqualTo(units);
  }

  @ParameterizedTest
  @CsvSource({
    "city, 秦皇岛市, government, 市长",
    "county, 海港区, government, 区长",
    "county, 青龙满族自治县, government, 县长",
    "county, 青龙满族自治县, partyCommittee, 县委书记",
    "town, 东港镇, government, 镇长",
    "rural-township, 茶棚乡, government, 乡长",
    "street, 文化路街道, government, 主任",
    "street, 文化路街道, partyCommittee, 党工委书记",
    "zone, 北戴河新区, zonePartyCommittee, 工委书记",
  })
  void mainLeaderOfAUnit(String regionKind, String region, String unit, String post) {
    PatternUnit found = unit(regionKind, region, unit);
    assertThat(found.posts().stream().filter(p -> p.rank() == Rank.MAIN_LEADER))
        .extracting(p -> p.key() + " " + p.nameIn(region))
        .containsExactly("mainLeader " + post);
  }

  @Test
  void departments() {
    PatternUnit branch = unit("county", "海港区", "department.ecology");
    assertThat(branch.codeIn("130302")).isEqualTo("130302.department.ecology");
    assertThat(branch.nameIn("海港区")).isEqualTo("秦皇岛市生态环境局海港区分局");
    assertThat(branch.treatedAs()).isNull();
    assertThat(unit("zone", "北戴河新区", "department.ecology").treatedAs()).isEqualTo("department");
    for (UnitPattern pattern : pack.patterns()) {
      for (PatternUnit unit : pattern.units()) {
        if (unit.kind().equals("department")) {
          assertThat(unit.unconfirmed()).as(unit.suffix()).isTrue();
          assertThat(unit.posts())
              .extracting(PatternPost::rank)
              .containsExactly(Rank.HEAD, Rank.DEPUTY);
          assertThat(unit.flags().contains("supervising"))
              .isEqualTo(unit.flags().contains("relevant"));
        }
      }
    }
    assertThat(unit("city", "秦皇岛市", "department.audit").flags()).isEmpty();
    assertThat(targets("city", "秦皇岛市")).hasSize(22).allMatch(s -> s.startsWith("department."));
    assertThat(targets("county", "海港区")).containsExactly("government");
    assertThat(targets("zone", "北戴河新区")).containsExactly("zoneCommittee");
    assertThat(targets("town", "东港镇")).containsExactly("government");
  }

  @Test
  void everyRegionKindHasItsLevel() {
    assertThat(pack.regionKinds())
        .extracting(k -> k.id() + " " + k.level())
        .containsExactly(
            "city CITY",
            "county COUNTY",
            "zone COUNTY",
            "town TOWNSHIP",
            "rural-township TOWNSHIP",
            "street TOWNSHIP",
            "similar-area TOWNSHIP");
  }

  @Test
  void conditionsOfArticleEighteen() {
    assertThat(pack.assessment().conditions())
        .extracting(c -> c.number() + " " + CamelCase.of(c.how()) + " " + names(c.appliesTo()))
        .containsExactly(
            "1 computed county",
            "2 computed county",
            "3 asked county department",
            "4 computed county department",
            "5 asked county department",
            "6 asked county department",
            "7 asked county department",
            "8 computed county department",
            "9 computed county department",
            "10 asked county department",
            "11 asked county department",
            "12 asked county department");
    assertThat(pack.assessment().condition(11).onlyIf()).isEqualTo("soilPlanIssued");
    assertThat(pack.isYes("soilPlanIssued", PackSettings.NONE)).isFalse();
    assertThat(pack.assessment().grades())
        .extracting(Term::name)
        .containsExactly("优秀", "合格", "不合格");
    assertThat(pack.assessment().effects())
        .extracting(e -> e.id() + " " + names(e.appliesTo()))
        .containsExactly("awardsCancelled county department", "ratingLowered county");
  }

  @Test
  void routesOfArticleTwenty() {
    assertThat(pack.accountability().routes())
        .extracting(
            r -> r.id() + " " + r.person() + " " + CamelCase.of(r.handOver()) + " " + r.to())
        .containsExactly(
            "leaders true levelAbove [discipline, organisation]",
            "departmentHeads true sameLevel [discipline, organisation]",
            "supervisingDepartments false none [discipline, organisation]");
    assertThat(pack.accountability().factors())
        .extracting(Term::name)
        .containsExactly("岗位职责", "履职依据", "履职情况", "履职条件", "履职时间");
  }

  /** Setting, article, default: what the regulation leaves open. */
  @Test
  void settingsThatTheRegulationLeavesOpen() {
    assertThat(pack.settings())
        .extracting(s -> s.id() + " " + s.article() + " " + s.defaultValue())
        .containsExactlyInAnyOrder(
            "effectiveFrom 22 null",
            "documentNumber 22 null",
            "managementTownshipLike 21 true",
            "parkLevel 21 township",
            "countyBranchHosts 7 true",
            "townshipHost 7 false",
            "dispatchDataMonth 12 latestComplete",
            "lastThreeTies 12 all",
            "annualReportDeadline 17 12-31",
            "shiftR1 17 keep",
            "shiftR2 17 keep",
            "shiftR3 17 keep",
            "worseIndicators 18 any",
            "provincialList 18 全省县（市、区）排名",
            "cityTalksPeriod 18 assessmentYear",
            "soilPlanIssued 18 false",
            "partialPeriod 10 halfDays",
            "agreementLevel 20 investigating");
    assertThat(pack.settings().stream().filter(s -> !s.unconfirmed()))
        .extracting(PackSetting::id)
        .containsExactly("effectiveFrom", "documentNumber");
  }

  @Test
  void recordVocabulary() {
    assertThat(pack.recordKinds())
        .extracting(k -> k.id() + " " + k.forms().stream().map(Term::id).toList())
        .containsExactly(
            "meeting [standingCommittee, workCommittee, executive, directorMeeting, joint,"
                + " department, special, dispatch, leadingGroup]",
            "inspection [inspection, research]",
            "report [annual, halfYear, congress, prompt]",
            "bulletin [air, water]",
            "check [halfYearTracking, yearEndAssessment]",
            "debriefing []");
    assertThat(pack.recordKind("bulletin").channels())
        .extracting(Term::id)
        .containsExactly("newspaper", "television");
  }

  /** Digests and duties are our own words: no run of characters long enough to be a copy. */
  @Test
  void wordsAreOurOwn() {
    String source = bare(PackReaderTest.resource("regulation-source.txt"));
    Stream.concat(
            pack.articles().stream().map(Article::digest),
            Stream.concat(
                pack.duties().stream().map(Duty::text),
                pack.assessment().conditions().stream().map(Condition::title)))
        .forEach(
            text -> {
              String own = bare(text);
              for (int i = 0; i + 15 <= own.length(); i++) {
                String run = own.substring(i, i + 15);
                assertThat(source.contains(run)).as(run).isFalse();
              }
            });
  }

  private static String bare(String text) {
    return text.codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private PatternUnit unit(String regionKind, String region, String suffix) {
    return pack.pattern(regionKind, region).units().stream()
        .filter(u -> u.suffix().equals(suffix))
        .findFirst()
        .orElseThrow();
  }

  private List<String> targets(String regionKind, String region) {
    return pack.pattern(regionKind, region).units().stream()
        .filter(u -> u.flags().contains("targets"))
        .map(PatternUnit::suffix)
        .toList();
  }

  private static String row(ObligationRule r) {
    String flag = r.who().flag() == null ? "" : r.who().flag();
    return sorted(
        String.join(
            "|",
            r.id(),
            Integer.toString(r.article()),
            names(r.subjects()),
            String.join(" ", r.who().kinds()),
            names(r.who().levels()),
            flag,
            names(r.who().ranks()),
            CamelCase.of(r.frequency()),
            Integer.toString(r.required())));
  }

  /** The same row with the words of each cell in alphabetical order. */
  private static String sorted(String row) {
    return Arrays.stream(row.split("\\|", -1))
        .map(cell -> Arrays.stream(cell.split(" ")).sorted().collect(Collectors.joining(" ")))
        .collect(Collectors.joining("|"));
  }

  private static String counts(ObligationRule r) {
    Counting c = r.counts();
    return String.join(
        " ",
        r.id(),
        c.kind(),
        c.forms().stream().sorted().toList().toString(),
        c.studied() ? "studied" : "-",
        c.channels().stream().sorted().toList().toString(),
        CamelCase.of(c.belongs()),
        new java.util.TreeMap<>(r.alsoForms()).toString());
  }

  private static String names(Collection<? extends Enum<?>> constants) {
    return constants.stream().sorted().map(CamelCase::of).collect(Collectors.joining(" "));
  }
}
