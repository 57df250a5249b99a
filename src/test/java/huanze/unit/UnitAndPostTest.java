package huanze.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitAndPostTest {
  @ParameterizedTest
  @CsvSource({
    // city, county, district
    "中共秦皇岛市委员会, 市委书记, 秦皇岛市委书记",
    "中共青龙满族自治县委员会, 县委书记, 青龙满族自治县委书记",
    "中共北戴河区委员会, 区委书记, 北戴河区委书记",
    "中共北戴河区委员会, 区委书记（代理）, 北戴河区委书记（代理）",
    "中共北戴河区委员会, 区委分管生态环境保护工作的负责人, 北戴河区委分管生态环境保护工作的负责人",
    "中共北戴河区委员会, 区委副书记、区委其他班子成员, 北戴河区委副书记、区委其他班子成员",
    // township, management office
    "中共海滨镇委员会, 党委书记, 海滨镇党委书记",
    "中共海滨镇委员会, 镇党委书记, 海滨镇党委书记",
    "中共海滨镇委员会, 镇委书记, 海滨镇委书记",
    "中共某某管理处委员会, 党委书记, 某某管理处党委书记",
    // street, zone
    "中共西山街道工作委员会, 党工委书记, 西山街道党工委书记",
    "中共西山街道工作委员会, 街道党工委书记, 西山街道党工委书记",
    "中共秦皇岛经济技术开发区工作委员会, 工委书记, 秦皇岛经济技术开发区工委书记",
    "中共北戴河新区工作委员会, 工委其他班子成员, 北戴河新区工委其他班子成员",
    // the office's own names, the place in them
    "中共北戴河区委员会, 北戴河区委书记, 北戴河区委书记",
    "北戴河区人民政府, 北戴河区代区长, 北戴河区代区长",
    "北戴河区水务局, 北戴河区水务局局长, 北戴河区水务局局长",
    // governments and departments as they are
    "北戴河区人民政府, 区长, 北戴河区人民政府区长",
    "西山街道办事处, 主任, 西山街道办事处主任",
    "北戴河新区管理委员会, 其他副主任, 北戴河新区管理委员会其他副主任",
    "秦皇岛市卫生健康委员会, 主任, 秦皇岛市卫生健康委员会主任",
    "中共秦皇岛市委宣传部, 部长, 中共秦皇岛市委宣传部部长",
    // not sure: in full
    "中共北戴河区委员会, 书记, 中共北戴河区委员会书记",
    "中共北戴河区委员会, 委员, 中共北戴河区委员会委员",
    "中共北戴河区委员会, 县委书记, 中共北戴河区委员会县委书记",
    "中共西山街道工作委员会, 党委书记, 中共西山街道工作委员会党委书记",
    "中共秦皇岛市纪律检查委员会, 书记, 中共秦皇岛市纪律检查委员会书记",
    "'', 区长, 区长",
    "北戴河区水务局, '', 北戴河区水务局"
  })
  void whatUnitAndPostBothSayIsSaidOnce(String unit, String post, String called) {
    assertThat(UnitAndPost.of(unit, post)).isEqualTo(called);
  }
}
