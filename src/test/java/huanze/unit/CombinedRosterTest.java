package huanze.unit;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.ledger.Deed;
import huanze.rulepack.Rank;
import huanze.sheet.ImportPreview;
import huanze.sheet.SheetChoices;
import huanze.sheet.SheetSource;
import huanze.unit.SameName.Candidate;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** 名册: people, posts and tenures in one table, as offices have it. */
class CombinedRosterTest {
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private final Office office = Office.of("130302");

  private static final String ROSTER =
      """
      海港区领导干部名册
      填表单位：区委组织部			2026年3月
      序号	单 位	姓　名	现任职务	任现职时间	免职时间	任免文号	职务层次
      1	海港区政府	王　伟	区委副书记、区长	2026.3.1	至今	秦任〔２０２６〕1号
      2	海港区人民政府	李娜	副区长	2026年3月		秦任〔2026〕2号	其他班子成员

      3	〃	𠮷野平	分管生态环境保护工作的副区长	2025-03	２０２６年２月		分管领导
      4	海港区生态环境分局	赵敏	党组书记、局长	46082			主要负责人
      5	海港区生态环境分局	钱进	副局长	2026/3/1
      """;

  @Test
  void peoplePostsAndTenuresComeInOneImportAndTheSecondTimeNothing() {
    ImportPreview done = imported(ROSTER, RosterChoices.NONE);

    assertThat(done.additions())
        .extracting(ImportPreview.Addition::what)
        .containsExactly(
            "王伟 海港区人民政府 区长（新增人员）",
            "李娜 海港区人民政府 副区长（新增人员; 新增岗位，层次为“班子其他成员”）",
            "𠮷野平 海港区人民政府 分管生态环境保护工作的副区长（新增人员）",
            "赵敏 秦皇岛市生态环境局海港区分局 局长（新增人员）",
            "钱进 秦皇岛市生态环境局海港区分局 副局长（新增人员）");
    assertThat(done.unknownHeadings()).containsExactly("序号");
    assertThat(TenureView.all(office.now()))
        .extracting(TenureView::personName, TenureView::from, TenureView::to, TenureView::document)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("王伟", MARCH, null, "秦任〔２０２６〕1号"),
            org.assertj.core.groups.Tuple.tuple("李娜", MARCH, null, "秦任〔2026〕2号"),
            org.assertj.core.groups.Tuple.tuple(
                "𠮷野平", LocalDate.of(2025, 3, 1), LocalDate.of(2026, 2, 28), null),
            org.assertj.core.groups.Tuple.tuple("赵敏", MARCH, null, null),
            org.assertj.core.groups.Tuple.tuple("钱进", MARCH, null, null));
    Post made =
        office.now().postsOf(office.unit("130302.government").id()).stream()
            .filter(p -> p.name().equals("副区长"))
            .findFirst()
            .orElseThrow();
    assertThat(made.rank()).isEqualTo(Rank.MEMBER);
    assertThat(made.code()).isEqualTo("130302.government.member2");

    long before = office.ledger.position();
    ImportPreview again = imported(ROSTER, RosterChoices.NONE);
    assertThat(again.changesNothing()).isTrue();
    assertThat(again.unchanged()).isEqualTo(5);
    assertThat(office.ledger.position()).isEqualTo(before);
  }

  @Test
  void whatARosterLeavesEmptyStaysAndACorrectedDayIsAChange() {
    imported("单位\t姓名\t职务\t任职时间\t任免文号\n海港区政府\t王伟\t区长\t2026.3.1\t甲1号\n", RosterChoices.NONE);
    ImportPreview done =
        imported("单位\t姓名\t职务\t任职时间\t任免文号\n海港区政府\t王伟\t区长\t2026.3.5\t\n", RosterChoices.NONE);
    assertThat(done.additions()).isEmpty();
    assertThat(done.changes().getFirst().fields())
        .containsExactly(new ImportPreview.FieldChange("任职日期", "2026-03-01", "2026-03-05"));
    assertThat(TenureView.all(office.now()).getFirst().document()).isEqualTo("甲1号");
    assertThat(imported("单位\t姓名\t职务\n海港区政府\t王伟\t区长\n", RosterChoices.NONE).changesNothing())
        .isTrue();
  }

  @Test
  void twoOfOneNameAreAskedAboutAndNeverMerged() {
    String rows =
        """
        单位	姓名	职务
        海港区政府	王伟	区长
        海港区财政局	王伟	局长
        """;
    RosterPreview asked = preview(rows, RosterChoices.NONE);
    assertThat(asked.questions()).hasSize(1);
    SameName question = asked.questions().getFirst();
    assertThat(question.rows())
        .containsExactly(
            new SameName.Asked(2, "海港区人民政府 区长", null), new SameName.Asked(3, "海港区财政局 局长", null));
    assertThat(question.candidates()).isEmpty();
    assertThat(Office.refusal(() -> imported(rows, RosterChoices.NONE)))
        .containsExactly(
            "第 2 行“姓名”：“王伟”有同名的人，请先回答是哪一位，或在表中填写人员编号。", "第 3 行“姓名”：“王伟”有同名的人，请先回答是哪一位，或在表中填写人员编号。");
    assertThat(office.now().people()).isEmpty();

    RosterChoices two = RosterChoices.NONE.answer("王伟", RosterChoices.NEW);
    assertThat(imported(rows, two).additions()).hasSize(2);
    assertThat(office.now().peopleNamed("王伟")).hasSize(2);
    assertThat(imported(rows, RosterChoices.NONE).unchanged()).isEqualTo(2);
  }

  /** As ledgers before hold it: the blank was stored, and nobody rewrites it silently. */
  private Person storedWithBlank(String name) {
    Person person = new Person(office.ids.next(), name, null);
    office.ledger.save(
        Deed.of("unit.deed.personAdded", name),
        writes -> writes.put(UnitTables.PERSON, UnitTables.row(person)));
    return person;
  }

  @Test
  void aStoredNameWithABlankInsideIsTheNameOfTheRoster() {
    Person known = storedWithBlank("王　伟");
    Post head = office.post("130302.government.mainLeader");
    office.people.addTenure(
        new TenureDraft(head.id(), known.id(), new DateRange(MARCH, null), false, null));
    String same = "单位\t姓名\t职务\t任职时间\n海港区政府\t王伟\t区长\t2026.3.1\n";
    assertThat(imported(same, RosterChoices.NONE).changesNothing()).isTrue();

    String elsewhere = "单位\t姓名\t职务\n海港区财政局\t王 伟\t局长\n";
    SameName question = preview(elsewhere, RosterChoices.NONE).questions().getFirst();
    assertThat(question.candidates()).extracting(Candidate::id).containsExactly(known.id());
    imported(elsewhere, RosterChoices.NONE.answer("王　伟", known.id().toString()));
    assertThat(office.now().tenuresOfPerson(known.id())).hasSize(2);
    assertThat(office.now().people()).hasSize(1);
  }

  @Test
  void twoStoredNamesPartedByABlankAreAskedAbout() {
    storedWithBlank("王 伟");
    office.people.addPerson("王伟", "007");
    SameName question =
        preview("单位\t姓名\t职务\n海港区政府\t王伟\t区长\n", RosterChoices.NONE).questions().getFirst();
    assertThat(question.candidates()).hasSize(2);
  }

  @Test
  void oneOfTwoPostsIsOnePersonIfThatIsTheAnswer() {
    String rows = "单位\t姓名\t职务\n海港区政府\t王伟\t区长\n海港区委\t王伟\t其他班子成员\n";
    imported(rows, RosterChoices.NONE.answer("王伟", RosterChoices.SAME));
    assertThat(office.now().peopleNamed("王伟")).hasSize(1);
    assertThat(imported(rows, RosterChoices.NONE).changesNothing()).isTrue();

    String more = "单位\t姓名\t职务\n海港区财政局\t王伟\t局长\n海港区审计局\t王伟\t局长\n";
    RosterPreview asked = preview(more, RosterChoices.NONE);
    Candidate known = asked.questions().getFirst().candidates().getFirst();
    assertThat(known.posts()).contains("海港区人民政府 区长");
    imported(more, RosterChoices.NONE.answer("2", known.word()).answer("3", RosterChoices.NEW));
    assertThat(office.now().peopleNamed("王伟")).hasSize(2);
    assertThat(office.now().tenuresOfPerson(known.id())).hasSize(3);
    assertThat(
            Office.refusal(
                () ->
                    imported(
                        "单位\t姓名\t职务\n海港区水务局\t王伟\t局长\n", RosterChoices.NONE.answer("王伟", "没有的编号"))))
        .containsExactly("第 2 行“姓名”：对“王伟”回答的“没有的编号”不在可选之列，请重新选择。");
  }

  @Test
  void aCodeTellsWhoIsMeantAndIsGivenToWhoHeldThePost() {
    imported("单位\t姓名\t职务\n海港区政府\t王伟\t区长\n", RosterChoices.NONE);
    ImportPreview done =
        imported("单位\t姓名\t编号\t职务\n海港区财政局\t王伟\t008\t局长\n海港区政府\t王伟\t007\t区长\n", RosterChoices.NONE);
    assertThat(done.changes().getFirst().fields())
        .containsExactly(new ImportPreview.FieldChange("人员编号", "", "007"));
    assertThat(office.now().peopleNamed("王伟"))
        .extracting(Person::code)
        .containsExactlyInAnyOrder("007", "008");
    assertThat(
            Office.refusal(
                () -> imported("单位\t姓名\t编号\t职务\n海港区政府\t李四\t007\t区长\n", RosterChoices.NONE)))
        .containsExactly("第 2 行“人员编号”：编号“007”是“王伟”，与本行姓名“李四”不符。");
  }

  @Test
  void anybodyOfTheListWithoutAPostIsTheOneMeant() {
    office.people.addPerson("王伟", null);
    imported("单位\t姓名\t职务\n海港区政府\t王伟\t区长\n", RosterChoices.NONE);
    assertThat(office.now().peopleNamed("王伟")).hasSize(1);
  }

  @Test
  void everyBadRowIsNamedAndNothingIsStored() {
    UUID closed = office.unit("130302.department.audit").id();
    office.end(closed, LocalDate.of(2025, 12, 31));
    imported("单位\t姓名\t职务\t任职时间\n海港区政府\t王伟\t区长\t2026.3\n", RosterChoices.NONE);
    long before = office.ledger.position();
    assertThat(
            Office.refusal(
                () ->
                    imported(
                        """
                        单位	姓名	职务	任职时间	免职时间	职务层次
                        海港政府	甲	区长	2026.3.1
                        海港区财政局	乙	局长	2026.13.1
                        海港区审计局	丙	局长	2026.3.1
                        海港区政府	丁	区长	2026.5.1
                        海港区财政局	戊	副局长	2026.3.2	2026.3.1
                        	己	副局长	2026.3.2
                        海港区财政局		副局长	2026.3.2
                        海港区财政局	庚	局长			部门副职
                        海港区水务局	辛	局长	2026.1
                        海港区水务局	壬	副局长	2026.2
                        海港区水务局	壬	副局长	2026.2
                        """,
                        RosterChoices.NONE)))
        .containsExactly(
            "第 2 行“单位”：没有单位“海港政府”，名称相近的有：海港区人民政府 / 海港镇人民政府。",
            "第 3 行“任职日期”：“2026.13.1”不是有效日期（没有这一天，或年份不对），请写成 2026-03-01 或 2026-03 的样子。",
            "第 4 行：“海港区审计局”的岗位“局长”已于 2025-12-31 终止，不能再任职。",
            "第 5 行：“区长”现由“王伟”担任（2026-03-01 起）：请先登记“王伟”离任，最后一日 2026-04-30；如新任职系代理或主持工作，请注明“代理”。",
            "第 6 行：起始日期 2026-03-02 晚于终止日期 2026-03-01。",
            "第 7 行：请填写单位代码、单位名称或岗位代码。",
            "第 8 行“姓名”不能为空。",
            "第 9 行“职务层次”：岗位“局长”在台账中是“部门主要负责人”，请改成一致；如确需改变层次，请在“修改岗位”中办理。",
            "第 10 行“任职日期”：“2026.1”可能是 1 月，也可能是 10 月（表格会省去末尾的 0），请写成 2026-01 或 2026-10 的样子。",
            "第 12 行“姓名”：“壬 海港区水务局 副局长”与第 11 行重复。");
    assertThat(office.ledger.position()).isEqualTo(before);
  }

  /** Two rows that clash are one clash: it is told at the one that begins later. */
  @Test
  void aClashOfTwoRowsIsToldOnce() {
    String earlierFirst = "海港区政府\t王伟\t区长\t2026.1.1\n海港区政府\t李娜\t区长\t2026.3.1\n";
    String laterFirst = "海港区政府\t李娜\t区长\t2026.3.1\n海港区政府\t王伟\t区长\t2026.1.1\n";
    String sentence =
        "：“区长”现由“王伟”担任（2026-01-01 起）：请先登记“王伟”离任，最后一日 2026-02-28；如新任职系代理或主持工作，请注明“代理”。";
    String heading = "单位\t姓名\t职务\t任职时间\n";
    assertThat(Office.refusal(() -> imported(heading + earlierFirst, RosterChoices.NONE)))
        .containsExactly("第 3 行" + sentence);
    assertThat(Office.refusal(() -> imported(heading + laterFirst, RosterChoices.NONE)))
        .containsExactly("第 2 行" + sentence);
  }

  @Test
  void anUndatedRowAsksForThePresentHoldersLastDayFirst() {
    String heading = "单位\t姓名\t职务\t任职时间\n";
    imported(heading + "海港区政府\t王伟\t区长\t2026.1.1\n", RosterChoices.NONE);
    String rows = "海港区政府\t李娜\t区长\t\n海港区政府\t张一\t区长\t\n";
    String sentence = "：“区长”现由“王伟”担任（2026-01-01 起）：请先登记“王伟”离任，再填写新任职的任职日期；如新任职系代理或主持工作，请注明“代理”。";
    assertThat(Office.refusal(() -> imported(heading + rows, RosterChoices.NONE)))
        .containsExactly("第 2 行" + sentence, "第 3 行" + sentence);
  }

  @Test
  void anEmptyPostIsNamedAsEmpty() {
    String rows = "单位\t姓名\t职务\n海港区政府\t王伟\t\n";
    assertThat(Office.refusal(() -> imported(rows, RosterChoices.NONE)))
        .containsExactly("第 2 行“职务”不能为空。");
  }

  @Test
  void anEmptyUnitIsTheOneAboveOnlyIfThatWasDecided() {
    String rows = "单位\t姓名\t职务\n海港区政府\t甲\t区长\n\t乙\t副区长\n";
    RosterChoices fill =
        RosterChoices.NONE.sheet(SheetChoices.NONE.fillDown(Set.of("unit", "unitName")));
    assertThat(imported(rows, fill).additions()).hasSize(2);
  }

  @Test
  void deputiesInChargeOfDifferentFieldsHoldPostsOfTheirOwn() {
    String rows =
        """
        单位	姓名	职务	任职时间	分管领域
        海港区政府	甲	副区长	2026.3.1	城乡建设、交通运输
        海港区政府	乙	副区长	2026.3.1	教育
        海港区政府	丙	副区长	2026.3.1	农业农村、生态环境
        海港区政府	丁	副区长	2024.3.1	教育
        """;
    ImportPreview done = imported(rows, RosterChoices.NONE);
    assertThat(done.additions())
        .extracting(ImportPreview.Addition::what)
        .containsExactly(
            "甲 海港区人民政府 副区长（新增人员; 新增岗位，层次为“班子其他成员”）",
            "乙 海港区人民政府 副区长（新增人员; 新增岗位，层次为“班子其他成员”）",
            "丙 海港区人民政府 分管生态环境保护工作的副区长（新增人员）",
            "丁 海港区人民政府 副区长（新增人员）");
    LocalDate today = office.clock.today();
    assertThat(office.now().fieldsOf(office.post("130302.government.leaderInCharge").id(), today))
        .extracting(FieldInCharge::field)
        .containsExactlyInAnyOrder("农业农村", "生态环境");
    assertThat(imported(rows, RosterChoices.NONE).changesNothing()).isTrue();

    ImportPreview moved =
        imported("单位\t姓名\t职务\t分管领域\n海港区政府\t甲\t副区长\t城乡建设、文化旅游\n", RosterChoices.NONE);
    assertThat(moved.changes().getFirst().fields())
        .containsExactly(new ImportPreview.FieldChange("分管领域", "交通运输、城乡建设", "城乡建设、文化旅游"));
    Post post = office.now().post("130302.government.member2").orElseThrow();
    assertThat(office.now().fieldsOf(post.id(), today.minusDays(1)))
        .extracting(FieldInCharge::field)
        .containsExactlyInAnyOrder("城乡建设", "交通运输");
    assertThat(office.now().fieldsOf(post.id(), today))
        .extracting(FieldInCharge::field)
        .containsExactlyInAnyOrder("城乡建设", "文化旅游");
  }

  @Test
  void theProgramsOwnRosterChangesNothing(
      @org.junit.jupiter.api.io.TempDir java.nio.file.Path out) {
    imported(ROSTER, RosterChoices.NONE);
    java.nio.file.Path file = out.resolve("名册.xlsx");
    office.rosters.export(Roster.COMBINED, file);
    long before = office.ledger.position();
    ImportPreview again = office.rosters.importFile(Roster.COMBINED, file);
    assertThat(again.unchanged()).isEqualTo(5);
    assertThat(again.changesNothing()).isTrue();
    assertThat(office.ledger.position()).isEqualTo(before);
    assertThat(office.now().tenures())
        .extracting(Tenure::days)
        .contains(new DateRange(MARCH, null));
  }

  private RosterPreview preview(String text, RosterChoices choices) {
    return office.rosters.preview(Roster.COMBINED, SheetSource.pasted(null, text, "粘贴"), choices);
  }

  private ImportPreview imported(String text, RosterChoices choices) {
    return office.rosters.importTable(
        Roster.COMBINED, SheetSource.pasted(null, text, "粘贴"), choices);
  }
}
