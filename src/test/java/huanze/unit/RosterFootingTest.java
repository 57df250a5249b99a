package huanze.unit;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.sheet.ImportPreview;
import huanze.sheet.SheetSource;
import org.junit.jupiter.api.Test;

/** What stands in real rosters in place of people: errors, placeholders, totals and notes. */
class RosterFootingTest {
  private final Office office = Office.of("130302");

  private SheetSource pasted(String text) {
    return SheetSource.pasted(null, text, "粘贴");
  }

  private ImportPreview preview(String text) {
    return office.rosters.preview(Roster.COMBINED, pasted(text), RosterChoices.NONE).changes();
  }

  private ImportPreview imported(String text) {
    return office.rosters.importTable(Roster.COMBINED, pasted(text), RosterChoices.NONE);
  }

  @Test
  void aFormulaErrorIsABadRowWhoseCellIsNamed() {
    String rows =
        """
        单位	职务	姓名	任免文号
        海港区政府	区长	#N/A
        海港区财政局	局长	#DIV/0!
        海港区水务局	局长	#REF!
        #VALUE!	局长	王伟
        海港区审计局	局长	李娜	#NAME?
        """;
    assertThat(Office.refusal(() -> imported(rows)))
        .containsExactly(
            "第 2 行“姓名”（C2 格）是公式错误“#N/A”，请在表中改正后再导入。",
            "第 3 行“姓名”（C3 格）是公式错误“#DIV/0!”，请在表中改正后再导入。",
            "第 4 行“姓名”（C4 格）是公式错误“#REF!”，请在表中改正后再导入。",
            "第 5 行“单位”（A5 格）是公式错误“#VALUE!”，请在表中改正后再导入。",
            "第 6 行“任免文号”（D6 格）是公式错误“#NAME?”，请在表中改正后再导入。");
    assertThat(office.now().people()).isEmpty();
  }

  @Test
  void aPlaceholderIsNobody() {
    for (String word : new String[] {"空缺", "待定", "暂缺", "暂无", "缺", "/", "—", "-", "（空缺）"}) {
      ImportPreview done = imported("单位\t职务\t姓名\n海港区政府\t区长\t" + word + "\n海港区政府\t督学\t" + word);
      assertThat(done.changesNothing()).isTrue();
      assertThat(done.notes())
          .containsExactly(
              new ImportPreview.Note(2, "“海港区政府 区长”写明“" + word + "”，作空缺，未导入；台账中如仍有人任职，请登记离任。"),
              new ImportPreview.Note(3, "“海港区政府 督学”写明“" + word + "”，作空缺，未导入；台账中如仍有人任职，请登记离任。"));
    }
    assertThat(office.now().people()).isEmpty();
    assertThat(office.now().postsOf(office.unit("130302.government").id())).hasSize(3);
  }

  @Test
  void severalNamesInOneCellAreRefusedAndARemarkIsNoneOfTheName() {
    assertThat(Office.refusal(() -> imported("单位\t职务\t姓名\n海港区政府\t副区长\t王五、赵六\n海港区政府\t副区长\t王五/赵六\n")))
        .containsExactly("第 2 行“姓名”：“王五、赵六”写了不止一个人，请每人写一行。", "第 3 行“姓名”：“王五/赵六”写了不止一个人，请每人写一行。");
    imported("单位\t职务\t姓名\n海港区政府\t区长\t李四（代）\n海港区财政局\t局长\t赵敏(兼)\n");
    assertThat(TenureView.all(office.now()))
        .extracting(TenureView::personName, TenureView::acting)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("李四", true),
            org.assertj.core.groups.Tuple.tuple("赵敏", false));
    assertThat(imported("单位\t职务\t姓名\n海港区财政局\t局长\t赵敏（兼）\n").unchanged()).isEqualTo(1);
  }

  @Test
  void totalsAndNotesUnderTheTableAreLeftOutAndNamed() {
    ImportPreview seen =
        preview(
            """
            序号	单位	职务	姓名
            1	海港区政府	区长	王伟
            小计		1人
            2	海港区财政局	局长	赵敏
            合计	2人
            共 2 人
            备注：以上人员以任免文件为准。
            填表人：钱进		审核人：孙立
            """);
    assertThat(seen.problems()).isEmpty();
    assertThat(seen.additions()).hasSize(2);
    assertThat(seen.notes())
        .containsExactly(
            new ImportPreview.Note(3, "“小计 1人”是合计或表下说明，未导入。"),
            new ImportPreview.Note(5, "“合计 2人”是合计或表下说明，未导入。"),
            new ImportPreview.Note(6, "“共 2 人”是合计或表下说明，未导入。"),
            new ImportPreview.Note(7, "“备注：以上人员以任免文件为准。”是合计或表下说明，未导入。"),
            new ImportPreview.Note(8, "“填表人：钱进 审核人：孙立”是合计或表下说明，未导入。"));
  }

  @Test
  void aNameBesideATotalIsARowAsBefore() {
    assertThat(preview("单位\t职务\t姓名\n合计\t局长\t王伟\n").problems()).hasSize(1);
  }
}
