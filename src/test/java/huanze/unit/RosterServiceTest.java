package huanze.unit;

import static huanze.unit.UnitLink.Kind.MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.base.SecondLane;
import huanze.rulepack.Level;
import huanze.sheet.ImportPreview;
import huanze.sheet.ImportPreview.FieldChange;
import huanze.sheet.SheetReader;
import huanze.sheet.SheetTable;
import huanze.sheet.SheetWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@SecondLane
class RosterServiceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private final Office office = Office.of("130302");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "csv"})
  void whatIsExportedImportsWithoutAnyChange(String ending) {
    fill();
    long before = office.ledger.position();
    for (Roster roster : Roster.values()) {
      Path file = folder.resolve(roster + "." + ending);
      office.rosters.export(roster, file);
      ImportPreview done = office.rosters.importFile(roster, file);
      assertThat(done.changesNothing()).isTrue();
      assertThat(done.unknownHeadings()).isEmpty();
      assertThat(done.unchanged())
          .isEqualTo(
              switch (roster) {
                case UNITS -> office.now().units().size();
                case PEOPLE -> 3;
                case TENURES, COMBINED -> 2;
                case LINKS -> 1;
              });
    }
    assertThat(office.ledger.position()).isEqualTo(before);
  }

  private void fill() {
    UUID first = office.people.addPerson("张三", null);
    UUID second = office.people.addPerson("张三", "002");
    office.people.addPerson("𠮷野", "0003");
    Post head = office.post("130302.government.mainLeader");
    DateRange days = new DateRange(DAY, LocalDate.of(2026, 6, 30));
    office.people.addTenure(new TenureDraft(head.id(), first, days, false, "秦任〔2026〕1号"));
    office.people.addTenure(
        new TenureDraft(head.id(), second, new DateRange(null, DAY.minusDays(1)), true, null));
    office.units.link(
        office.unit("130302.department.audit").id(),
        UnitLink.Kind.SECTOR,
        office.unit("130302100.government").id(),
        days);
  }

  @ParameterizedTest
  @EnumSource(Roster.class)
  void templatesHoldHeadingsAndAnExampleThatIsNotImported(Roster roster) {
    Path file = folder.resolve("模板.xlsx");
    office.rosters.template(roster, file);
    assertThat(SheetReader.read(file).rows()).hasSize(1);
    assertThat(office.rosters.importFile(roster, file).changesNothing()).isTrue();
  }

  @Test
  void unitsAreAddedAndChangedByCodeAndTheSecondTimeNothing() throws IOException {
    Path file =
        file(
            """
            单位名册,,,,
            代码,名称,类别,上级,监管部门,层级
            130302.department.fishery,海港区水产局,工作部门,130302.department.sea,是,
            130302.department.sea,海港区海洋局,department,130302.government,,县级
            130302.department.audit,海港区审计局,,130302.government,√,
            130302.government,海港区人民政府,党（工）委,,,
            """);

    ImportPreview preview = office.rosters.preview(Roster.UNITS, file);
    assertThat(office.now().unit("130302.department.sea")).isEmpty();
    ImportPreview done = office.rosters.importFile(Roster.UNITS, file);

    assertThat(done).isEqualTo(preview);
    assertThat(done.additions())
        .containsExactly(
            new ImportPreview.Addition(3, "海港区水产局"), new ImportPreview.Addition(4, "海港区海洋局"));
    assertThat(done.changes())
        .containsExactly(
            new ImportPreview.Change(
                5,
                "海港区审计局",
                List.of(
                    new FieldChange("监管部门", "否", "是"),
                    new FieldChange("监管部门变更自（不填则自导入当天起）", "", office.clock.today().toString()))),
            new ImportPreview.Change(
                6, "海港区人民政府", List.of(new FieldChange("类别", "政府（办事处）", "党（工）委"))));
    Unit fishery = office.unit("130302.department.fishery");
    assertThat(fishery.parent()).isEqualTo(office.unit("130302.department.sea").id());
    assertThat(fishery.level()).isEqualTo(Level.COUNTY);
    assertThat(office.now().flags(fishery.id()))
        .extracting(UnitFlag::flag)
        .containsExactlyInAnyOrder("supervising", "relevant");
    assertThat(office.now().postsOf(fishery.id())).hasSize(2);

    long before = office.ledger.position();
    ImportPreview again = office.rosters.importFile(Roster.UNITS, file);
    assertThat(again.changesNothing()).isTrue();
    assertThat(again.unchanged()).isEqualTo(4);
    assertThat(office.ledger.position()).isEqualTo(before);
  }

  @Test
  void aDepartmentSupervisesFromTheDayTheFileNames() throws IOException {
    Path file =
        file(
            """
            代码,监管部门,监管部门变更自
            130302.department.audit,是,2025-07-01
            """);
    office.rosters.importFile(Roster.UNITS, file);
    UUID audit = office.unit("130302.department.audit").id();
    assertThat(office.now().flags(audit))
        .filteredOn(flag -> flag.flag().equals("supervising"))
        .extracting(UnitFlag::days)
        .containsExactly(new DateRange(LocalDate.of(2025, 7, 1), null));
    assertThat(office.rosters.importFile(Roster.UNITS, file).changesNothing()).isTrue();
  }

  @Test
  void everyBadRowOfUnitsIsNamedAndNothingIsWritten() throws IOException {
    long before = office.ledger.position();
    Path file =
        file(
            """
            代码,名称,类别,上级,起始日期,终止日期,层级,区域
            130302.a,甲,工作部门,130302.b,,,,
            130302.b,乙,工作部门,130302.a,,,,
            130302.a,丙,工作部门,,,,,
            130302.c,丁,俱乐部,,,,,
            130302.d,戊,工作部门,130302.nowhere,,,,
            130302.e,己,工作部门,,2026-02-31,,,
            130302.f,庚,工作部门,,2026-03-02,2026-03-01,,
            999.g,辛,工作部门,,,,,
            130302.h,,工作部门,,,,,
            130302.i,壬,,,,,,
            130302.j,好,工作部门,130302.government,,,,
            """);
    assertThat(Office.refusal(() -> office.rosters.importFile(Roster.UNITS, file)))
        .containsExactly(
            "第 2 行：“甲”不能归到“乙”之下，否则上下级会绕成一圈。",
            "第 3 行：“乙”不能归到“甲”之下，否则上下级会绕成一圈。",
            "第 4 行“代码”：“130302.a”与第 2 行重复。",
            "第 5 行“类别”：“俱乐部”不在可选范围内，可填："
                + String.join("、", Office.PACK.kinds().stream().map(k -> k.name()).toList())
                + "。",
            "第 6 行“上级单位”：没有代码为“130302.nowhere”的单位。",
            "第 7 行“起始日期”：“2026-02-31”不是有效日期（没有这一天，或年份不对），请写成 2026-03-01 或 2026-03 的样子。",
            "第 8 行：起始日期 2026-03-02 晚于终止日期 2026-03-01。",
            "第 9 行“行政区域”：本台账中没有行政区域“999”。",
            "第 10 行“名称”不能为空。",
            "第 11 行“类别”不能为空。");
    assertThat(office.ledger.position()).isEqualTo(before);
  }

  @Test
  void peopleAreNeverMergedOnAName() throws IOException {
    Path file = file("姓名,编号\n张三,001\n张三,002\n李四,\n");
    assertThat(office.rosters.importFile(Roster.PEOPLE, file).additions()).hasSize(3);
    ImportPreview again = office.rosters.importFile(Roster.PEOPLE, file);
    assertThat(again.unchanged()).isEqualTo(3);
    assertThat(again.changesNothing()).isTrue();

    Path doubtful =
        file(
            """
            姓名,编号
            张三,
            李四,004
            王五,
            王五,
            赵六,
            赵六,006
            孙七,007
            孙八,007
            """);
    assertThat(Office.refusal(() -> office.rosters.importFile(Roster.PEOPLE, doubtful)))
        .containsExactly(
            "第 2 行“姓名”：台账中有 2 位“张三”，无法判断是哪一位，请填写编号。",
            "第 3 行“姓名”：台账中已有“李四”但没有编号，无法判断与本行（编号 004）是否同一人；如是同一人，请先导出人员表，在其中补上编号后再导入。",
            "第 5 行“姓名”：“王五”与第 4 行同名，本行没有编号，无法判断是否同一人，请填写编号。",
            "第 6 行“姓名”：“赵六”与第 7 行同名，本行没有编号，无法判断是否同一人，请填写编号。",
            "第 9 行“人员编号”：“007”与第 8 行重复。");
    assertThat(office.now().people()).hasSize(3);
  }

  @Test
  void tenuresFindPostAndPersonInEveryWayTheyAreWritten() throws IOException {
    office.rosters.importFile(Roster.PEOPLE, file("姓名,编号\n张三,001\n张三,002\n李四,\n王五,\n赵六,\n"));
    Path file =
        file(
            """
            单位代码,单位,岗位,职务,姓名,人员编号,任职时间,免职时间,代理,任职文件
            ,,130302.government.mainLeader,,张三,001,2025.1.1,２０２５年１２月３１日,,秦任〔2025〕1号
            130302.government,,mainLeader,,李四,,2026/1/1,,否,
            ,中共海港区委员会,,区委书记,,002,46082,,,
            海港区人民政府,,,区长,王五,,2026-03-01,2026-03-31,是,
            """);
    assertThat(office.rosters.importFile(Roster.TENURES, file).additions()).hasSize(4);
    assertThat(office.rosters.importFile(Roster.TENURES, file).unchanged()).isEqualTo(4);
    assertThat(TenureView.all(office.now()))
        .extracting(TenureView::post, TenureView::personName, TenureView::from, TenureView::acting)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                "130302.government.mainLeader", "张三", LocalDate.of(2025, 1, 1), false),
            org.assertj.core.groups.Tuple.tuple(
                "130302.government.mainLeader", "李四", LocalDate.of(2026, 1, 1), false),
            org.assertj.core.groups.Tuple.tuple(
                "130302.partyCommittee.mainLeader", "张三", DAY, false),
            org.assertj.core.groups.Tuple.tuple("130302.government.mainLeader", "王五", DAY, true));

    Path bad =
        file(
            """
            单位代码,职务,姓名,人员编号,任职日期,免职日期
            130302.government,区长,赵六,,2026-05-01,
            130302.nowhere,区长,赵六,,2026-05-01,
            130302.government,司令,赵六,,2026-05-01,
            130302.government,区长,张三,,2026-05-01,
            130302.government,区长,无名,,2026-05-01,
            130302.government,区长,李四,001,2026-05-01,
            130302.government,区长,,999,2026-05-01,
            ,区长,赵六,,2026-05-01,
            130302.department.audit,局长,赵六,,2026-05-01,2026-04-01
            130302.department.audit,局长,,,2026-05-01,
            """);
    assertThat(Office.refusal(() -> office.rosters.importFile(Roster.TENURES, bad)))
        .containsExactly(
            "第 2 行：“区长”现由“李四”担任（2026-01-01 起）：请先登记“李四”离任，最后一日 2026-04-30；如新任职系代理或主持工作，请注明“代理”。",
            "第 3 行“单位代码”：没有单位“130302.nowhere”。",
            "第 4 行“职务”：“海港区人民政府”没有岗位“司令”，现有岗位：区长 / 分管生态环境保护工作的副区长 / 其他副区长。",
            "第 5 行“姓名”：台账中有 2 位“张三”，无法判断是哪一位，请填写编号。",
            "第 6 行“姓名”：没有人员“无名”，请先登记或导入人员。",
            "第 7 行“人员编号”：编号“001”是“张三”，与本行姓名“李四”不符。",
            "第 8 行“人员编号”：没有编号为“999”的人员，请先登记或导入人员。",
            "第 9 行：请填写单位代码、单位名称或岗位代码。",
            "第 10 行：起始日期 2026-05-01 晚于终止日期 2026-04-01。",
            "第 11 行：请填写姓名或人员编号。");
  }

  @Test
  void aHandOverInOneFileIsJudgedByItsOutcome() throws IOException {
    office.rosters.importFile(Roster.PEOPLE, file("姓名\n张三\n李四\n"));
    office.rosters.importFile(
        Roster.TENURES, file("单位代码,职务,姓名,任职日期\n130302.government,区长,张三,2025-01-01\n"));
    Path handOver =
        file(
            """
            单位代码,职务,姓名,任职日期,免职日期
            130302.government,区长,李四,2026-01-01,
            130302.government,区长,张三,2025-01-01,2025-12-31
            """);
    ImportPreview done = office.rosters.importFile(Roster.TENURES, handOver);
    assertThat(done.additions()).hasSize(1);
    assertThat(done.changes().getFirst().fields())
        .containsExactly(new FieldChange("离任日期", "", "2025-12-31"));
  }

  @ParameterizedTest
  @ValueSource(ints = {5_000, 20_000})
  void manyPeopleAreOneOperation(int count) {
    List<List<String>> rows =
        IntStream.range(0, count).mapToObj(i -> List.of("人" + i, "%05d".formatted(i))).toList();
    Path file = folder.resolve("人员.xlsx");
    SheetWriter.write(file, new SheetTable("人员", List.of("姓名", "编号"), rows));
    assertThat(office.rosters.importFile(Roster.PEOPLE, file).additions()).hasSize(count);
    assertThat(office.rosters.importFile(Roster.PEOPLE, file).unchanged()).isEqualTo(count);
    assertThat(office.now().people()).hasSize(count);
  }

  /** Ties beside the superior: known by id, or by both units and kind in days that overlap. */
  @Test
  void linksComeFromATable() throws IOException {
    Path first =
        file(
            """
            单位,关系,对方单位,起始日期,终止日期
            海港区审计局,行业指导,东港镇人民政府,2025-01-01,
            130302.department.audit,行业指导,海港镇人民政府,2025.3.1,2025年12月
            东港镇人民政府,代管,海港区审计局,2026-01-01,2026-06-30
            """);
    ImportPreview done = office.rosters.importFile(Roster.LINKS, first);
    assertThat(done.additions()).hasSize(3);
    UUID audit = office.unit("130302.department.audit").id();
    UUID town = office.unit("130302100.government").id();
    assertThat(office.now().links(audit))
        .extracting(l -> l.kind() + " " + name(l.other()) + " " + l.days())
        .containsExactlyInAnyOrder(
            "SECTOR 东港镇人民政府 " + new DateRange(LocalDate.of(2025, 1, 1), null),
            "SECTOR 海港镇人民政府 "
                + new DateRange(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 12, 31)));
    assertThat(office.rosters.importFile(Roster.LINKS, first).changesNothing()).isTrue();

    Path ended = file("单位名称,关系,对方单位,终止日期\n海港区审计局,行业指导,东港镇人民政府,2026-03-31\n");
    assertThat(office.rosters.importFile(Roster.LINKS, ended).changes()).hasSize(1);
    assertThat(office.now().links(audit))
        .extracting(UnitLink::days)
        .contains(new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 3, 31)));
    assertThat(office.now().links(town)).extracting(UnitLink::kind).containsExactly(MANAGEMENT);

    Path exported = folder.resolve("单位关系.xlsx");
    office.rosters.export(Roster.LINKS, exported);
    assertThat(office.rosters.importFile(Roster.LINKS, exported).unchanged()).isEqualTo(3);
  }

  @Test
  void badLinksAreNamedRowByRow() throws IOException {
    Path file =
        file(
            """
            单位,关系,对方单位,起始日期,终止日期
            东港镇人民政府,行业指导,海港区审计局,,
            海港区审计局,行业指导,海港区审计局,,
            海港区审计局,行业指导,没有的镇,,
            海港镇人民政府,代管,海港区人民政府,,
            东港镇人民政府,代管,海港镇人民政府,2026-01-01,
            东港镇人民政府,代管,海港区审计局,2026-06-01,
            海港区审计局,亲戚,东港镇人民政府,,
            """);
    assertThat(Office.refusal(() -> office.rosters.importFile(Roster.LINKS, file)))
        .hasSize(6)
        .satisfiesExactly(
            s -> assertThat(s).startsWith("第 2 行"),
            s -> assertThat(s).startsWith("第 3 行"),
            s -> assertThat(s).startsWith("第 4 行“对方单位”：没有单位“没有的镇”"),
            s -> assertThat(s).startsWith("第 5 行"),
            s -> assertThat(s).startsWith("第 7 行：“东港镇人民政府”在重叠的时间里已由“海港镇人民政府”管理"),
            s -> assertThat(s).startsWith("第 8 行“关系”"));
    assertThat(office.now().links(office.unit("130302100.government").id())).isEmpty();
  }

  private String name(UUID unit) {
    return office.now().unit(unit).orElseThrow().name();
  }

  private Path file(String text) throws IOException {
    Path file = Files.createTempFile(folder, "导入", ".csv");
    return Files.write(file, text.getBytes(Charset.forName("GB18030")));
  }
}
