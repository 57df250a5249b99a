package huanze.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionsTest {
  @TempDir Path folder;

  @Test
  void theCityHas112Regions() {
    Regions city = Regions.builtIn();
    assertThat(city.all()).hasSize(112);
    assertThat(
            city.all().stream().collect(Collectors.groupingBy(Region::kind, Collectors.counting())))
        .isEqualTo(
            Map.of(
                "city",
                1L,
                "county",
                7L,
                "zone",
                2L,
                "street",
                23L,
                "town",
                54L,
                "rural-township",
                20L,
                "similar-area",
                5L));
    assertThat(city.find("130302001"))
        .contains(new Region("130302001", "130302", "street", "文化路街道"));
  }

  @Test
  void aCountyHasItsSubtreeAndTheNamesAbove() {
    Regions city = Regions.builtIn();
    assertThat(city.subtree("130302")).hasSize(21).startsWith(city.find("130302").orElseThrow());
    assertThat(city.subtree("130302001")).hasSize(1);
    assertThat(city.subtree("999")).isEmpty();
    assertThat(city.above("130302001"))
        .extracting(Region::code)
        .containsExactly("130302", "130300");
    assertThat(city.above("130300")).isEmpty();
  }

  @Test
  void readsAnotherOfficesFile() throws IOException {
    Path file = folder.resolve("区划.csv");
    String text = "名称;区划代码;上级;类型;备注\n唐山市;130200;;市;\n路南区;１３０２０２;130200;county;x\n";
    Files.write(file, text.getBytes(Charset.forName("GBK")));
    assertThat(Regions.read(file, Office.PACK, Office.TEXTS).all())
        .containsExactly(
            new Region("130200", null, "city", "唐山市"),
            new Region("130202", "130200", "county", "路南区"));
  }

  @Test
  void everyMistakeIsNamedWithItsRow() throws IOException {
    assertThat(
            refusal(
                """
                code,parent,kind,name
                1,,city,甲市
                2,1,county,乙县
                2,1,county,丙县
                3,9,county,丁县
                4,1,省,戊
                5,1,county,
                6,7,county,己
                7,6,county,庚
                """))
        .containsExactly(
            "第 4 行：区划代码“2”与第 3 行重复。",
            "第 5 行：文件中没有上级区划“9”。",
            "第 6 行“类别”：“省”不在可选范围内，可填：市、县（区）、开发区、新区、镇、乡、街道、类似乡级单位。",
            "第 7 行“名称”不能为空。",
            "第 8 行：区划“6”的上级绕了一圈又回到自己。",
            "第 9 行：区划“7”的上级绕了一圈又回到自己。");
    assertThat(refusal("")).containsExactly("文件“区划.csv”是空的（0 字节），请换一个文件。");
    assertThat(refusal("甲,乙\n1,2\n").getFirst()).contains("找不到表头");
  }

  private List<String> refusal(String text) throws IOException {
    Path file = folder.resolve("区划.csv");
    Files.writeString(file, text);
    return Office.refusal(() -> Regions.read(file, Office.PACK, Office.TEXTS));
  }
}
