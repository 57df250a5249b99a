package huanze.unit;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.base.SearchWords;
import huanze.ledger.Deed;
import huanze.ledger.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class StructureTest {
  private final Office office = Office.of("130302");

  @Test
  void findsUnitsByIdAndCodeAndTheirSubtree() {
    Unit government = office.unit("130302.government");
    assertThat(office.now().findUnit(government.id().toString())).contains(government);
    assertThat(office.now().findUnit("130302.government")).contains(government);
    assertThat(office.now().findUnit("nowhere")).isEmpty();
    // 10 streets, 8 towns, 2 parks; 23 departments of the government's own.
    assertThat(office.now().children(government.id())).hasSize(20 + 23);
    assertThat(office.now().subtree(government.id())).hasSize(1 + 20 + 23).startsWith(government);
    assertThat(office.now().unitsOfRegion("130302100")).hasSize(3);
  }

  /** A renamed or moved unit is the same unit; its rows tell how it was on a day. */
  @Test
  void nameAndSuperiorAreThoseOfTheDay() {
    Unit town = office.unit("130302100.government");
    UUID district = office.unit("130302.government").id();
    UUID park = office.unit("130302403.park").id();
    LocalDate june = LocalDate.of(2026, 6, 30);
    LocalDate march = LocalDate.of(2026, 3, 31);
    office.ledger.save(
        Deed.of("test"),
        writes -> {
          writes.put(UnitTables.UNIT_FORMER, former(town, "东港镇人民政府", district, march));
          writes.put(UnitTables.UNIT_FORMER, former(town, "东港新镇人民政府", park, june));
          writes.put(
              UnitTables.UNIT_LINK,
              UnitTables.row(
                  new UnitLink(
                      office.ids.next(),
                      town.id(),
                      UnitLink.Kind.MANAGEMENT,
                      park,
                      new DateRange(june, null))));
          writes.put(
              UnitTables.UNIT, UnitTables.row(UnitDraft.of(town).named("港城街道办事处").unit(town.id())));
        });
    Structure now = office.now();
    assertThat(now.nameOn(town.id(), march)).isEqualTo("东港镇人民政府");
    assertThat(now.nameOn(town.id(), march.plusDays(1))).isEqualTo("东港新镇人民政府");
    assertThat(now.nameOn(town.id(), june.plusDays(1))).isEqualTo("港城街道办事处");
    assertThat(now.parentOn(town.id(), march).orElseThrow().id()).isEqualTo(district);
    assertThat(now.parentOn(town.id(), june).orElseThrow().id()).isEqualTo(park);
    assertThat(now.parentOn(town.id(), june.plusDays(1)).orElseThrow().id()).isEqualTo(district);
    assertThat(now.childrenOn(park, june)).extracting(Unit::id).containsExactly(town.id());
    assertThat(now.childrenOn(park, june.plusDays(1))).isEmpty();
    assertThat(now.childrenOn(district, june)).hasSize(20 + 23 - 1);
    assertThat(now.managersOn(town.id(), june.minusDays(1))).isEmpty();
    assertThat(now.managersOn(town.id(), june)).extracting(Unit::id).containsExactly(park);
    assertThat(now.linksTo(park)).hasSize(1);
  }

  private Row former(Unit unit, String name, UUID parent, LocalDate until) {
    return UnitTables.row(new FormerUnit(office.ids.next(), unit.id(), name, parent, until));
  }

  @Test
  void isLoadedAgainOnlyAfterAChange() {
    Structure before = office.now();
    assertThat(office.now()).isSameAs(before);
    office.people.addPerson("张三", null);
    assertThat(office.now()).isNotSameAs(before);
    assertThat(before.people()).isEmpty();
  }

  @Test
  void listingsHaveTheKeysOfTheCommandLine() {
    LocalDate day = LocalDate.of(2026, 3, 1);
    UnitView ecology = UnitView.of(office.unit("130302.department.ecology"), office.now(), day);
    assertThat(ecology.level()).isEqualTo("county");
    assertThat(ecology.parent()).isEqualTo("130302.government");
    assertThat(ecology.supervising()).isTrue();
    assertThat(keys(UnitView.class))
        .containsExactly(
            "id",
            "code",
            "name",
            "kind",
            "level",
            "treatedAs",
            "region",
            "parent",
            "supervising",
            "from",
            "to");
    assertThat(keys(TenureView.class))
        .containsExactly(
            "id",
            "post",
            "postName",
            "unit",
            "unitName",
            "person",
            "personName",
            "from",
            "to",
            "acting",
            "document");
    assertThat(keys(Person.class)).containsExactlyInAnyOrder("id", "code", "name");
  }

  private static List<String> keys(Class<?> type) {
    return java.util.Arrays.stream(type.getRecordComponents()).map(c -> c.getName()).toList();
  }

  @Test
  void namesAreFoundByInitials() {
    assertThat(Pinyin.initials("海港区")).contains("hgq");
    assertThat(Pinyin.initials("行政审批局 2")).contains("xzspj2");
    assertThat(Pinyin.initials("𠮷野A").split(" ")).containsExactly("ya");
  }

  /** In full from any syllable, never from within one; what begins so is nearer. */
  @Test
  void namesToChooseAreFoundByFullPinyinToo() {
    String meeting = "常务会 " + Pinyin.choice("常务会");
    String other = "部门决策会议 " + Pinyin.choice("部门决策会议");
    assertThat(SearchWords.matching("changwu")).accepts(meeting).rejects(other);
    assertThat(SearchWords.matching("wuhui")).accepts(meeting);
    assertThat(SearchWords.matching("angwu")).rejects(meeting);
    String town = "海港镇人民政府 " + Pinyin.choice("海港镇人民政府");
    String committee = "中共海港镇委员会 " + Pinyin.choice("中共海港镇委员会");
    ToIntFunction<String> far = SearchWords.distance("haigangzhen");
    assertThat(SearchWords.matching("haigangzhen")).accepts(town, committee);
    assertThat(far.applyAsInt(town)).isZero();
    assertThat(far.applyAsInt(committee)).isPositive();
  }

  /** 石 is read shí, seldom dàn: who types dhz means 戴河镇 before 石河镇, and finds both. */
  @Test
  void whatIsUsuallyReadSoIsNearer() {
    for (String typed : List.of("dh", "dhz")) {
      ToIntFunction<String> far = SearchWords.distance(typed);
      assertThat(SearchWords.matching(typed)).accepts("石河镇 " + Pinyin.choice("石河镇"));
      assertThat(far.applyAsInt("戴河镇 " + Pinyin.choice("戴河镇"))).isZero();
      assertThat(far.applyAsInt("石河镇 " + Pinyin.choice("石河镇"))).isPositive();
    }
    assertThat(SearchWords.distance("shz").applyAsInt("石河镇 " + Pinyin.choice("石河镇"))).isZero();
  }

  @Test
  void peopleAreFoundByFullPinyinFromASyllableOn() {
    String search = "张建国 " + Pinyin.ofPerson("张建国");
    for (String typed :
        List.of("zjg", "zhang", "Zhang", "zhangj", "zhangjian", "jianguo", "guo", "张")) {
      assertThat(SearchWords.matching(typed)).as(typed).accepts(search);
    }
    for (String typed : List.of("hang", "ng", "ngj", "anguo", "zhangguo", "ʼ")) {
      assertThat(SearchWords.matching(typed)).as(typed).rejects(search);
    }
    assertThat(SearchWords.matching("zeng")).accepts(Pinyin.ofPerson("曾吕"));
    assertThat(SearchWords.matching("lv")).accepts(Pinyin.ofPerson("曾吕"));
    assertThat(SearchWords.matching("a1")).accepts(Pinyin.ofPerson("𠮷野A1"));
    List<Map<String, Object>> rows =
        office.ledger.read(
            h ->
                h.createQuery("SELECT code FROM unit WHERE search_text LIKE '%hgqrmzf%'")
                    .mapToMap()
                    .list());
    assertThat(rows).containsExactly(Map.of("code", "130302.government"));
  }

  @Test
  void acrossTenThousandsItStaysALookUp() {
    Post member = office.post("130302.government.member");
    office.ledger.save(
        huanze.ledger.Deed.of("unit.deed.peopleImported", "", "", ""),
        writes -> {
          for (int i = 0; i < 12_000; i++) {
            Person person = new Person(office.ids.next(), "人" + i, null);
            DateRange days = new DateRange(LocalDate.of(2015, 1, 1).plusDays(i), null);
            writes.put(UnitTables.PERSON, UnitTables.row(person));
            writes.put(
                UnitTables.TENURE,
                UnitTables.row(
                    new Tenure(office.ids.next(), member.id(), person.id(), days, false, null)));
          }
        });
    Structure structure = office.now();
    assertThat(structure.holders(member.id(), LocalDate.of(2015, 1, 10))).hasSize(10);
    assertThat(structure.tenuresOfPerson(structure.peopleNamed("人7").getFirst().id())).hasSize(1);
  }
}
