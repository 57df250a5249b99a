package huanze.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.base.Obstacle;
import huanze.rulepack.Level;
import huanze.rulepack.PackSettings;
import huanze.rulepack.Rank;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeSetupTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  /** Only read: its ledger is closed with the first test, what was set up stays. */
  private static final Office CITY = Office.of("130300");

  /**
   * Counted by hand from the pack's patterns: city 4 + 29 departments; 7 counties of 4 + 27; 2
   * zones of 4 + 8; 74 towns and townships and 23 streets of 3; 3 管理处 of 2; 2 parks of 1.
   */
  @Test
  void theCityGetsItsUnitsAndPosts() {
    assertThat(CITY.now().regions()).hasSize(112);
    assertThat(CITY.now().units()).hasSize(33 + 7 * 31 + 2 * 12 + 97 * 3 + 3 * 2 + 2);
    assertThat(CITY.now().posts()).hasSize(66 + 7 * 62 + 2 * 24 + 97 * 6 + 3 * 6 + 2 * 3);
    assertThat(
            CITY.now().units().stream()
                .filter(u -> CITY.now().hasFlag(u.id(), "supervising", TODAY)))
        .hasSize(22 + 7 * 21 + 2 * 8);
    assertThat(CITY.now().roots())
        .extracting(Unit::code)
        .containsExactlyInAnyOrder(
            "130300.partyCommittee", "130300.government", "130300.leadingGroup");
  }

  @ParameterizedTest
  @CsvSource({
    "130302.government,130300.government,COUNTY,海港区人民政府",
    "130302.partyCommittee,130300.partyCommittee,COUNTY,中共海港区委员会",
    "130302.department.ecology,130302.government,COUNTY,秦皇岛市生态环境局海港区分局",
    "130302.leadingGroupOffice,130302.leadingGroup,COUNTY,海港区生态环境保护工作领导小组办公室",
    "130371.zoneCommittee,130300.government,COUNTY,秦皇岛经济技术开发区管理委员会",
    "130371005.government,130371.zoneCommittee,TOWNSHIP,船厂路街道办事处",
    "130371005.partyCommittee,130371.zonePartyCommittee,TOWNSHIP,中共船厂路街道工作委员会",
    "130372400.managementOffice,130372.zoneCommittee,TOWNSHIP,大蒲河管理处",
    "130302403.park,130302.government,TOWNSHIP,临港物流园区管理委员会",
    "130321200.government,130321.government,TOWNSHIP,凤凰山乡人民政府"
  })
  void superiorsLevelsAndNamesFollowThePattern(
      String code, String parent, Level level, String name) {
    Unit unit = CITY.unit(code);
    assertThat(unit.id()).isEqualTo(Ids.named(code));
    assertThat(unit.parent()).isEqualTo(Ids.named(parent));
    assertThat(unit.level()).isEqualTo(level);
    assertThat(unit.name()).isEqualTo(name);
    assertThat(unit.existence()).isEqualTo(DateRange.ALWAYS);
  }

  @Test
  void postsAndAnalogyFollowThePattern() {
    Post head = CITY.post("130302.government.mainLeader");
    assertThat(head)
        .isEqualTo(
            new Post(
                Ids.named("130302.government.mainLeader"),
                Ids.named("130302.government"),
                "mainLeader",
                "130302.government.mainLeader",
                "区长",
                Rank.MAIN_LEADER,
                DateRange.ALWAYS));
    assertThat(CITY.unit("130371.zoneCommittee").treatedAs()).isEqualTo("government");
    assertThat(CITY.unit("130302.government").treatedAs()).isNull();
  }

  @Test
  void aCountysLedgerHoldsItsSubtreeAndTheNamesAbove() {
    Office county = Office.of("130322");
    assertThat(county.now().regions()).hasSize(1 + 16 + 1);
    assertThat(county.now().region("130300")).isPresent();
    assertThat(county.now().units()).hasSize(31 + 16 * 3);
    assertThat(county.unit("130322.government").parent()).isNull();
    assertThat(county.unit("130322.government").id())
        .isEqualTo(CITY.unit("130322.government").id());
  }

  @Test
  void anUnknownRegionAndASecondSetUpAreRefused() {
    assertThat(Office.refusal(() -> Office.of("999999"))).containsExactly("区划文件中没有代码“999999”。");
    Office office = Office.of("130302");
    assertThatThrownBy(() -> office.setup().setUp("130300", Regions.builtIn(), PackSettings.NONE))
        .isInstanceOfSatisfying(
            Obstacle.class, o -> assertThat(Office.TEXTS.text(o)).contains("不能重复建立"));
  }
}
