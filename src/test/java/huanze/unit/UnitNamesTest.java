package huanze.unit;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.rulepack.PatternUnit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitNamesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 5);

  private static String codes(List<Unit> units) {
    return units.stream().map(Unit::code).sorted().collect(Collectors.joining(" "));
  }

  private static UnitNames names(String region) {
    return new UnitNames(Office.of(region).now(), Office.PACK);
  }

  @ParameterizedTest
  @CsvSource({
    "130302,海港区人民政府,130302.government",
    "130302,海港区政府,130302.government",
    "130302,区政府,130302.government",
    "130302,区人民政府,130302.government",
    "130302,区委,130302.partyCommittee",
    "130302,海港区委,130302.partyCommittee",
    "130302,区财政局,130302.department.finance",
    "130302,财政局,130302.department.finance",
    "130302,东港镇政府,130302100.government",
    "130302,东港镇党委,130302100.partyCommittee",
    "130302,130302100.government,130302100.government",
    "130302,政府,''",
    "130302,县政府,''",
    "130302,东港镇,''",
    "130321,县政府,130321.government",
    "130321,县委,130321.partyCommittee",
    "130321,青龙县政府,130321.government",
    "130321,青龙县委,130321.partyCommittee",
    "130300,市政府,130300.government",
    "130300,秦皇岛市政府,130300.government",
    "130300,市委,130300.partyCommittee",
    "130302100,镇政府,130302100.government",
    "130302100,镇党委,130302100.partyCommittee",
  })
  void aWordMeansOneUnitOrNone(String region, String word, String code) {
    assertThat(codes(names(region).called(word, DAY))).isEqualTo(code);
  }

  /** Every unit is looked at for every word that any unit may be called by. */
  @ParameterizedTest
  @CsvSource({"130300", "130302", "130321", "130372"})
  void aWordIsClearOnlyIfNoOtherUnitMayBeCalledSo(String region) {
    Structure structure = Office.of(region).now();
    UnitNames names = new UnitNames(structure, Office.PACK);
    Set<String> words = new TreeSet<>();
    structure.units().forEach(unit -> words.addAll(words(structure, unit, 2)));
    for (String word : words) {
      String slow = "";
      for (int way = 0; way < 3 && slow.isEmpty(); way++) {
        int upTo = way;
        slow =
            codes(
                structure.units().stream()
                    .filter(unit -> words(structure, unit, upTo).contains(word))
                    .toList());
      }
      assertThat(codes(names.called(word, DAY))).as(word).isEqualTo(slow);
    }
  }

  /** 0: its name; 1: with the place for short; 2: with no more of the place than its kind. */
  private static Set<String> words(Structure structure, Unit unit, int way) {
    Set<String> words = new TreeSet<>(Set.of(unit.name()));
    Region region = structure.region(unit.region()).orElseThrow();
    PatternUnit made =
        Office.PACK.pattern(region.kind(), region.name()).units().stream()
            .filter(p -> p.codeIn(region.code()).equals(unit.code()))
            .findFirst()
            .orElseThrow();
    String shorter = region.name().replace("满族自治县", "县");
    for (String place : way < 1 ? List.<String>of() : List.of(region.name(), shorter)) {
      words.add(made.shortNameIn(place));
      words.add(made.nameIn(place));
      words.add(made.shortNameTemplate().replace("{last}", place).replace("{region}", place));
    }
    for (String end :
        way < 2 ? List.<String>of() : Arrays.asList("市,区,县,自治县,镇,乡,街道,管理处,开发区,新区,园区".split(","))) {
      if (region.name().endsWith(end)) {
        words.add(made.shortNameIn(end));
        words.add(made.nameIn(end));
      }
    }
    for (String bare : List.of(made.shortNameIn(""), made.nameIn(""))) {
      if (way == 2 && bare.length() >= 3) {
        words.add(bare);
      }
    }
    return words;
  }

  @Test
  void severalAreNamedAndTheTableMayTellWhichIsMeant() {
    UnitNames city = names("130300");
    List<Unit> districts = city.called("区政府", DAY);
    assertThat(codes(districts))
        .isEqualTo("130302.government 130303.government 130304.government 130306.government");
    assertThat(UnitNames.listed(districts)).isEqualTo("海港区人民政府 / 山海关区人民政府 / 北戴河区人民政府 …");
    assertThat(codes(city.within(districts, "秦皇岛市海港区2026年会议台账.xlsx")))
        .isEqualTo("130302.government");
    assertThat(city.within(districts, "2026年会议台账.xlsx")).isEqualTo(districts);
    assertThat(city.within(districts, "海港区和抚宁区.xlsx")).isEqualTo(districts);
    assertThat(city.within(districts, "昌黎县.xlsx")).isEqualTo(districts);
  }

  @Test
  void aPlaceAloneStandsForOneOfItsOrgans() {
    UnitNames district = names("130302");
    assertThat(codes(district.ofPlace("东港镇", DAY, false))).isEqualTo("130302100.government");
    assertThat(codes(district.ofPlace("东港镇", DAY, true))).isEqualTo("130302100.partyCommittee");
    assertThat(district.ofPlace("区政府", DAY, false)).isEmpty();
    UnitNames zone = names("130372");
    assertThat(codes(zone.ofPlace("北戴河新区", DAY, false))).isEqualTo("130372.zoneCommittee");
    assertThat(codes(zone.ofPlace("北戴河新区", DAY, true))).isEqualTo("130372.zonePartyCommittee");
  }

  @Test
  void ofUnitsThatFollowOneAnotherTheOneOfTheDayIsMeant() {
    Office office = Office.of("130302");
    Unit old = office.unit("130302100.government");
    office.end(old.id(), LocalDate.of(2026, 6, 30));
    UUID next =
        office.units.add(
            new UnitDraft(
                "130302100.government2",
                old.name(),
                old.kind(),
                old.level(),
                null,
                old.region(),
                old.parent(),
                new DateRange(LocalDate.of(2026, 7, 1), null),
                null));
    UnitNames names = new UnitNames(office.now(), Office.PACK);
    assertThat(names.called("东港镇政府", LocalDate.of(2026, 6, 30)))
        .extracting(Unit::id)
        .containsExactly(old.id());
    assertThat(names.called("东港镇政府", DAY)).extracting(Unit::id).containsExactly(next);
  }
}
