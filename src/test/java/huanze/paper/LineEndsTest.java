package huanze.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Running text is parted as ordinary Chinese typesetting, GB/T 9704 and GB/T 15834 ask for. */
class LineEndsTest {
  /** What stays on one line, with a character before and behind it. */
  static Stream<String> whole() {
    return Stream.of(
        "在|2026年|底",
        "到|9月|底",
        "于|18日|到",
        "第3次",
        "共|12次|会",
        "第十二次",
        "第二十八次",
        "第一条",
        "第17届",
        "共|40人|到",
        "有|3项|未",
        "第四季度",
        "办|15件|完",
        "查|8家|厂",
        "设|6个|点",
        "约|3.5万元|整",
        "达|92.3%|整",
        "降|7％|多",
        "发|〔2026〕18号|文",
        "为|1,200吨|整",
        "每|3—5月|末",
        "第2期",
        "上|10时|到",
        "零下|5℃|时");
  }

  private static List<String> pieces(String text) {
    LineEnds ends = new LineEnds();
    ends.setText(text);
    List<String> found = new ArrayList<>();
    int from = 0;
    for (int end = ends.next(); end >= 0; end = ends.next()) {
      if (end > from) {
        found.add(text.substring(from, end));
      }
      from = end;
    }
    return found;
  }

  /** Each line as short as it may be. */
  @ParameterizedTest
  @CsvSource({
    "定于09:00召开, 定 于 09:00 召 开",
    "9:30至11:30, 9:30 至 11:30",
    "地点:三楼, 地 点: 三 楼",
    "海港区：三楼, 海 港 区： 三 楼"
  })
  void neverInsideATime(String text, String pieces) {
    assertThat(String.join(" ", pieces(text))).isEqualTo(pieces);
  }

  @ParameterizedTest
  @CsvSource({
    "2026年9月18日召开, 2026年 9月 18日 召 开",
    "海港区2026年第3次会议, 海 港 区 2026年 第3次 会 议",
    "按冀环〔2026〕18号办理, 按 冀 环 〔2026〕18号 办 理",
    "《条例》第十一条规定, 《条 例》 第十一条 规 定",
    "第二十八次会议议定12项, 第二十八次 会 议 议 定 12项",
    "优良率92.3%完成, 优 良 率 92.3% 完 成",
    "每年3—5月检查, 每 年 3—5月 检 查",
    "投入3.5万元治理, 投 入 3.5万元 治 理",
    "2025年第四季度报送, 2025年 第四季度 报 送",
    "2026年度计划和9月份安排, 2026年度 计 划 和 9月份 安 排",
    "每3个月检查45分钟, 每 3个月 检 查 45分钟",
    "整治河道2.5公里, 整 治 河 道 2.5公里",
    "出席40人。, 出 席 40人。"
  })
  void neverBetweenANumberAndWhatItCounts(String text, String pieces) {
    assertThat(String.join(" ", pieces(text))).isEqualTo(pieces);
  }

  /** GB/T 15834, 5.1: where signs may not stand. */
  @ParameterizedTest
  @CsvSource({
    "检查——整改, 检 查—— 整 改",
    "大气……土壤, 大 气 …… 土 壤",
    "约谈·督办, 约 谈· 督 办",
    "（扩大）“两高”《办法》, （扩 大） “两 高” 《办 法》"
  })
  void signsStandWhereTheStandardWantsThem(String text, String pieces) {
    assertThat(String.join(" ", pieces(text))).isEqualTo(pieces);
  }

  /** A name stays as free as before: only what counts is bound. */
  @ParameterizedTest
  @ValueSource(strings = {"年度工作要点", "人民政府", "项目建设", "日常监管", "会议次数"})
  void wordsWithoutANumberPartAnywhere(String text) {
    assertThat(pieces(text)).hasSize(text.length());
  }

  /**
   * Word parts Chinese between any two characters but these; digits stay together by themselves.
   */
  @ParameterizedTest
  @MethodSource("whole")
  void wordKeepsTogetherWhatThePdfDoes(String spoken) throws IOException {
    String[] parts = spoken.split("\\|");
    String kept = parts.length == 1 ? spoken : parts[1];
    assertThat(pieces(spoken.replace("|", ""))).contains(kept);
    String neverLast = list("noLineBreaksAfter");
    String neverFirst = list("noLineBreaksBefore");
    for (int at = 1; at < kept.length(); at++) {
      char before = kept.charAt(at - 1);
      char after = kept.charAt(at);
      boolean number = isLatin(before) && isLatin(after);
      assertThat(number || neverLast.indexOf(before) >= 0 || neverFirst.indexOf(after) >= 0)
          .as("%s|%s", kept.substring(0, at), kept.substring(at))
          .isTrue();
    }
  }

  private static boolean isLatin(char one) {
    return one < 128;
  }

  @Test
  void wordStillKnowsItsOwnSigns() throws IOException {
    assertThat(list("noLineBreaksBefore"))
        .contains("，", "。", "、", "；", "：", "）", "》", "”", "！", "？");
    assertThat(list("noLineBreaksAfter")).contains("（", "《", "“", "〔");
  }

  private static String list(String setting) throws IOException {
    try (InputStream in = LineEnds.class.getResourceAsStream("docx/settings.xml")) {
      String settings = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Matcher found =
          Pattern.compile("<w:" + setting + " w:lang=\"zh-CN\" w:val=\"([^\"]+)\"")
              .matcher(settings);
      assertThat(found.find()).isTrue();
      return found.group(1);
    }
  }
}
