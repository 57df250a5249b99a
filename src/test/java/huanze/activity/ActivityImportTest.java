package huanze.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import huanze.access.Gate;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Period;
import huanze.base.SecondLane;
import huanze.base.Texts;
import huanze.ledger.MemoryLedger;
import huanze.ledger.Schema;
import huanze.rulepack.PackReader;
import huanze.rulepack.PackSettings;
import huanze.sheet.ImportPreview;
import huanze.sheet.RowProblem;
import huanze.sheet.SheetChoices;
import huanze.unit.OfficeSetup;
import huanze.unit.Regions;
import huanze.unit.Structure;
import huanze.unit.Structures;
import huanze.unit.Unit;
import huanze.unit.UnitTables;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SecondLane
class ActivityImportTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 5);
  private static final String HEAD = "编号,类型,形式,标题,日期,召集单位,主持人,带队领导,议题,是否研究环保,所属周期,发布渠道\n";
  private static final Texts TEXTS = Texts.chinese();

  @TempDir Path folder;
  private Desk desk;
  private ActivityImport imports;

  @BeforeEach
  void desk() {
    desk = new Desk(TODAY, folder.resolve("vault"));
    imports = imports(TEXTS);
  }

  private ActivityImport imports(Texts texts) {
    return new ActivityImport(desk.ledger, Gate.open(), desk.clock(), () -> desk.town, texts);
  }

  @Test
  void importedTwiceChangesNothing() throws IOException {
    Path file =
        csv(
            HEAD
                + "HY-1,会议,常务会、分析调度会,第3次常务会,2026.11.5,某市人民政府,张三,,研究大气,是,2026年10月,\n"
                + ",带队检查,调研,秸秆禁烧,2026年11月6日,,,李　四,,,,\n"
                + ",通报,空气,10月通报,,130300.government,,,,,2026-10,报纸 2026-11-8；电视台2026-11-9\n"
                + ",会议,常委会,常委会,2026-12-20,中共某市委员会,王伟(W2),,\"一、人事\n【环保】二、秸秆\",,,\n");
    long before = desk.ledger.position();
    ActivityImport.Plan plan = imports.preview(file);
    assertThat(plan.preview().problems()).isEmpty();
    assertThat(plan.preview().additions())
        .extracting(ImportPreview.Addition::row, ImportPreview.Addition::what)
        .containsExactly(
            tuple(2, "2026-11-05 会议 第3次常务会"),
            tuple(3, "2026-11-06 带队检查/调研 秸秆禁烧"),
            tuple(4, "2026-11-08 通报 10月通报"),
            tuple(5, "2026-12-20 会议 常委会"));
    assertThat(desk.ledger.position()).isEqualTo(before);
    assertThat(imports.apply(plan)).isEqualTo(4);

    Activity meeting = only(ActivityFilter.ALL.form(ActivityForm.EXECUTIVE));
    assertThat(meeting.facts())
        .isEqualTo(
            ActivityFacts.of(ActivityKind.MEETING)
                .forms(ActivityForm.EXECUTIVE, ActivityForm.DISPATCH)
                .code("HY-1")
                .title("第3次常务会")
                .heldOn(DAY)
                .about(Period.parse("2026-10"))
                .conveners(Town.GOVERNMENT)
                .leaders(new Leader(Town.MAYOR, Leader.Role.CHAIRING))
                .topics(new Topic("研究大气", true))
                .build());
    assertThat(only(ActivityFilter.ALL.kind(ActivityKind.INSPECTION)).facts().leaders())
        .containsExactly(new Leader(Town.SECRETARY, Leader.Role.LEADING));
    assertThat(only(ActivityFilter.ALL.kind(ActivityKind.BULLETIN)).facts().outlets())
        .containsExactly(
            new Outlet(Channel.NEWSPAPER, LocalDate.of(2026, 11, 8)),
            new Outlet(Channel.TELEVISION, LocalDate.of(2026, 11, 9)));
    Activity planned = only(ActivityFilter.ALL.state(ActivityState.PLANNED));
    assertThat(planned.facts().topics())
        .containsExactly(new Topic("一、人事", false), new Topic("二、秸秆", true));
    assertThat(planned.facts().leaders())
        .containsExactly(new Leader(Town.NAMESAKE_B, Leader.Role.CHAIRING));

    long position = desk.ledger.position();
    ActivityImport.Plan again = imports.preview(file);
    assertThat(again.preview().changesNothing()).isTrue();
    assertThat(again.preview().unchanged()).isEqualTo(4);
    assertThat(imports.apply(again)).isZero();
    assertThat(desk.ledger.position()).isEqualTo(position);
    assertThat(desk.store.count(ActivityFilter.ALL, TODAY)).isEqualTo(4);
  }

  /**
   * Offices write the one of the two whose register it is; imported again it is the same meeting.
   */
  @Test
  void aJointMeetingHasBothOrgansAndThatIsSaid() throws IOException {
    Path file = csv(HEAD + ",会议,党政联席会议,第3次,2026-11-5,某市人民政府,,,研究大气,是,,\n");
    ActivityImport.Plan plan = imports.preview(file);
    assertThat(plan.preview().problems()).isEmpty();
    assertThat(plan.preview().notes())
        .extracting(ImportPreview.Note::text)
        .containsExactly("党政联席会议由党委、政府共同召开，只写了其中一个的，召集单位补上“中共某市委员会”。");
    imports.apply(plan);
    Activity both = only(ActivityFilter.ALL);
    assertThat(both.facts().conveners()).containsExactly(Town.GOVERNMENT, Town.COMMITTEE);
    assertThat(imports.preview(file).preview().changesNothing()).isTrue();
    Path out = folder.resolve("out.xlsx");
    desk.service.correct(both.id(), both.facts().change().conveners(Town.COMMITTEE).build());
    imports.export(out, List.of(only(ActivityFilter.ALL)));
    assertThat(imports.preview(out).preview().changesNothing()).as("taken out on purpose").isTrue();
  }

  @Test
  void minutesAndProblemsComeIn() throws IOException {
    ActivityImport.Plan plan =
        imports.preview(
            csv(
                "类型,形式,标题,日期,召集单位,带队领导,届次,审核人,签发人,印发日期,检查来源,点位,问题清单\n"
                    + "会议,常务会,常务会,2026-11-5,某市人民政府,,第3次,李四,张三,2026-11-9,,,\n"
                    + "带队检查,带队检查,,2026-11-6,,张三,,,,,专项、转办件,东港,\"堆放|清理|某县人民政府|2026-11-20\n扬尘\"\n"));
    assertThat(plan.preview().problems()).isEmpty();
    imports.apply(plan);
    assertThat(only(ActivityFilter.ALL.kind(ActivityKind.MEETING)).facts().minutes())
        .isEqualTo(
            new Minutes("第3次", null, "李四", null, "张三", null, LocalDate.of(2026, 11, 9), null));
    ActivityFacts found = only(ActivityFilter.ALL.kind(ActivityKind.INSPECTION)).facts();
    assertThat(found.visit())
        .isEqualTo(new Visit(java.util.Set.of(Visit.Source.CAMPAIGN, Visit.Source.ASSIGNED), "东港"));
    assertThat(found.problems())
        .containsExactly(
            new FoundProblem(null, "堆放", "清理", Town.COUNTY, LocalDate.of(2026, 11, 20)),
            new FoundProblem(null, "扬尘", null, null, null));
  }

  @Test
  void theKindIsTakenFromTheFormWhereItIsNotWritten() throws IOException {
    String head = "编号,类型,形式,标题,日期,召集单位,领导,环保议题\n";
    ActivityImport.Plan plan =
        imports.preview(
            csv(
                head
                    + ",,常务会议,第3次常务会,2026-11-5,某市人民政府,张三,是\n"
                    + ",,带队检查,检查东港,2026-11-6,,张三,\n"
                    + ",,实地调研,调研东港,2026-11-7,,张三,\n"
                    + ",,培训,秸秆禁烧培训,2026-11-8,某县人民政府,,\n"));
    assertThat(plan.preview().problems()).isEmpty();
    imports.apply(plan);
    ActivityFacts meeting = only(ActivityFilter.ALL.kind(ActivityKind.MEETING)).facts();
    assertThat(meeting.studied()).isTrue();
    assertThat(meeting.leaders()).containsExactly(new Leader(Town.MAYOR, Leader.Role.CHAIRING));
    assertThat(only(ActivityFilter.ALL.form(ActivityForm.INSPECTION)).facts().leaders())
        .containsExactly(new Leader(Town.MAYOR, Leader.Role.LEADING));
    assertThat(only(ActivityFilter.ALL.form(ActivityForm.RESEARCH)).facts().leaders())
        .containsExactly(new Leader(Town.MAYOR, Leader.Role.RESEARCHING));
    assertThat(only(ActivityFilter.ALL.kind(ActivityKind.TRAINING)).facts().forms()).isEmpty();

    ActivityImport.Plan open =
        imports.preview(
            csv(
                head
                    + ",,,没写,2026-11-5,某市人民政府,,\n"
                    + ",,常务会、带队检查,两类,2026-11-5,某市人民政府,,\n"
                    + ",,怪会,没有,2026-11-5,某市人民政府,,\n"));
    assertThat(open.preview().problems())
        .extracting(RowProblem::row, RowProblem::column)
        .contains(tuple(2, "类型"), tuple(3, "类型"), tuple(4, "类型"));
    assertThat(open.steps()).isEmpty();
  }

  /**
   * A ledger of inspections as offices keep it: what it is called, or its headings, say the kind.
   */
  @ParameterizedTest
  @CsvSource({
    "检查.csv, '序号,时间,带队人,检查地点,检查内容', 检查",
    "表.csv, '序号,时间,带队人,检查地点,检查内容', 带队人、检查地点、检查内容",
    "2026年带队检查台账.csv, '序号,时间,带队领导,地点,内容', 带队检查",
    "履职台账.csv, '序号,检查时间,带队领导,检查地点,检查内容', 检查时间、带队领导、检查地点、检查内容"
  })
  void aTableThatNamesNoKindIsReadByItsNameOrHeadings(String name, String head, String because)
      throws IOException {
    ActivityImport.Plan plan =
        imports.preview(file(name, head + ",备注\n1,2026年11月5日 9:30,张三,东港,看扬尘,无\n"));
    assertThat(plan.preview().problems()).isEmpty();
    assertThat(plan.preview().notes())
        .extracting(ImportPreview.Note::row, ImportPreview.Note::text)
        .containsExactly(
            tuple(
                1,
                "表中没写类型：按"
                    + (because.contains("带队人") || because.contains("、") ? "标题" : "表名中的")
                    + "“"
                    + because
                    + "”，没写类型的行都读作“带队检查/调研”，形式读作“"
                    + (because.equals("检查") ? "检查" : "带队检查")
                    + "”。如不对，请在“栏目对应”中改（命令行用 --set-all 指定）。"));
    assertThat(plan.preview().unknownHeadings()).containsExactly("序号", "备注");
    imports.apply(plan);
    assertThat(only(ActivityFilter.ALL).facts())
        .isEqualTo(
            ActivityFacts.of(ActivityKind.INSPECTION)
                .forms(ActivityForm.INSPECTION)
                .heldOn(DAY)
                .startsAt(LocalTime.of(9, 30))
                .place("东港")
                .content("看扬尘")
                .leaders(new Leader(Town.MAYOR, Leader.Role.LEADING))
                .build());
  }

  @Test
  void aLedgerOfMeetingsIsReadByItsHeadings() throws IOException {
    ActivityImport.Plan plan =
        imports.preview(
            file(
                "表.csv",
                "单位名称,会议类型,会议名称,研究议题,会议时间,会议地点,主持人\n"
                    + "某市人民政府,常务会,第3次常务会,【环保】大气,2026-11-5 下午3:00,第一会议室,张三\n"));
    assertThat(plan.preview().problems()).isEmpty();
    assertThat(plan.preview().notes()).as("the form says it").isEmpty();
    imports.apply(plan);
    ActivityFacts facts = only(ActivityFilter.ALL).facts();
    assertThat(facts)
        .isEqualTo(
            ActivityFacts.of(ActivityKind.MEETING)
                .forms(ActivityForm.EXECUTIVE)
                .title("第3次常务会")
                .heldOn(DAY)
                .startsAt(LocalTime.of(15, 0))
                .place("第一会议室")
                .conveners(Town.GOVERNMENT)
                .leaders(new Leader(Town.MAYOR, Leader.Role.CHAIRING))
                .topics(new Topic("大气", true))
                .build());
  }

  /** Whatever offices call the column of the form; that it is one makes a table one of meetings. */
  @ParameterizedTest
  @ValueSource(strings = {"会议形式", "会议类型", "会议类别", "会议种类", "会议性质", "何种会议", "何种会"})
  void theFormOfAMeetingHasManyHeadings(String heading) throws IOException {
    ActivityImport.Plan plan =
        imports.preview(file("表.csv", "单位," + heading + ",主题,日期\n某市人民政府,常务会,第3次常务会,2026-11-5\n"));
    assertThat(plan.preview().problems()).isEmpty();
    assertThat(plan.preview().unknownHeadings()).isEmpty();
    imports.apply(plan);
    ActivityFacts facts = only(ActivityFilter.ALL).facts();
    assertThat(facts.kind()).isEqualTo(ActivityKind.MEETING);
    assertThat(facts.forms()).containsExactly(ActivityForm.EXECUTIVE);
  }

  /** Where name and headings leave two kinds, somebody has to say it. */
  @ParameterizedTest
  @CsvSource({
    "表.csv, '时间,议题,带队人'",
    "会议台账.csv, '时间,带队人,检查地点'",
    "会议和带队检查.csv, '时间,议题,带队人'",
    "表.csv, '日期,领导,地点'"
  })
  void aTableOfTwoKindsIsNotGuessedAt(String name, String head) throws IOException {
    Path file = file(name, head + "\n2026-11-5,,\n");
    assertThatThrownBy(() -> imports.preview(file))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e -> assertThat(TEXTS.text(e.problems().getFirst())).isEqualTo("第 1 行的表头缺少：类型。"));
    SheetChoices all = SheetChoices.NONE.everyRow("类型", "检查").everyRow("forms", "带队检查");
    ActivityImport.Plan plan = imports.preview(file, all);
    assertThat(plan.preview().problems())
        .extracting(RowProblem::column)
        .as("it is read as an inspection, which says who led it and what it was")
        .containsExactly("带队领导", "标题");
  }

  @Test
  void whatAllRowsSayIsUnderstoodOrRefused() throws IOException {
    Path file = file("表.csv", "时间,领导,地点\n2026-11-5,张三,东港\n");
    imports.apply(
        imports.preview(file, SheetChoices.NONE.everyRow("类型", "检查").everyRow("形式", "调研")));
    assertThat(only(ActivityFilter.ALL).facts().leaders())
        .containsExactly(new Leader(Town.MAYOR, Leader.Role.RESEARCHING));
    assertThat(refusal(file, SheetChoices.NONE.everyRow("类型", "舞会")))
        .startsWith("“类型”：“舞会”不在可选范围内，可填：会议、");
    assertThat(refusal(file, SheetChoices.NONE.everyRow("没有的", "舞会")))
        .startsWith("“没有的”不是“履职活动”表的栏目");
    assertThat(refusal(csv("类型,形式,日期\n会议,常务会,2026-11-5\n"), SheetChoices.NONE.everyRow("类型", "检查")))
        .isEqualTo("已指定全部行的“类型”为“检查”，但表中 A 列也读作“类型”。请不读这一列（--map A=-），或不要指定全部行。");
  }

  private String refusal(Path file, SheetChoices choices) {
    try {
      imports.preview(file, choices);
    } catch (InvalidInput e) {
      return TEXTS.text(e.problems().getFirst());
    }
    return "";
  }

  /** 时间 is the day; beside a column of days it is the hour. */
  @ParameterizedTest
  @CsvSource({
    "'时间', '2026-11-05 09:00', 09:00,",
    "'时间', '2026年11月5日', ,",
    "'时间', '2026-11-05 00:00:00', ,",
    "'时间', '2026年11月5日下午3时', 15:00,",
    "'时间', '2026.11.5 上午9时30分', 09:30,",
    "'时间', '2026年11月5日上午', ,",
    "'日期,时间', '2026-11-05,9:00-11:30', 09:00, 11:30",
    "'时间,日期', '下午2:30,2026-11-05', 14:30,",
    "'会议时间,开始时间', '2026-11-05 09:00,10:00', 10:00,"
  })
  void aTimeIsADayOrAnHour(
      String heads, String cells, @Nullable LocalTime start, @Nullable LocalTime end)
      throws IOException {
    ActivityImport.Plan plan =
        imports.preview(csv("类型,形式,标题,召集单位," + heads + "\n会议,常务会,第3次,某市人民政府," + cells + "\n"));
    assertThat(plan.preview().problems()).isEmpty();
    ActivityFacts facts = plan.steps().getFirst().after().facts();
    assertThat(facts.heldOn()).isEqualTo(DAY);
    assertThat(facts.startsAt()).isEqualTo(start);
    assertThat(facts.endsAt()).isEqualTo(end);
  }

  private Path file(String name, String content) throws IOException {
    Path made = Files.createDirectory(folder.resolve("made-" + name));
    return Files.writeString(made.resolve(name), content, StandardCharsets.UTF_8);
  }

  @Test
  void theListCopiedAndPastedChangesNothing() {
    take(
        ActivityFacts.of(ActivityKind.MEETING)
            .forms(ActivityForm.EXECUTIVE)
            .title("第3次常务会")
            .heldOn(DAY)
            .conveners(Town.GOVERNMENT)
            .leaders(new Leader(Town.MAYOR, Leader.Role.CHAIRING))
            .topics(new Topic("一、人事", false), new Topic("二、秸秆", true))
            .build());
    take(
        ActivityFacts.of(ActivityKind.INSPECTION)
            .forms(ActivityForm.INSPECTION, ActivityForm.RESEARCH)
            .heldOn(DAY)
            .place("东港")
            .leaders(
                new Leader(Town.MAYOR, Leader.Role.LEADING),
                new Leader(Town.SECRETARY, Leader.Role.RESEARCHING))
            .build());
    ActivityImport.Plan plan =
        imports.pasted(
            null,
            "日期\t形式\t标题\t召集单位\t领导\t环保议题\t状态\t补录\t佐证\n"
                + "2026-11-05\t常务会\t第3次常务会\t某市人民政府\t张三\t是\t已开展\t\t2\n"
                + "2026-11-05\t带队检查、实地调研\t东港\t\t张三、李四\t\t已开展\t2026-12-01\t\n",
            "粘贴");
    assertThat(plan.preview().problems()).isEmpty();
    assertThat(plan.preview().unknownHeadings()).isEmpty();
    assertThat(plan.preview().unchanged()).isEqualTo(2);
    assertThat(plan.steps()).isEmpty();
  }

  private void take(ActivityFacts facts) {
    imports.take("手工", List.of(facts));
  }

  @Test
  void aTrainingComesInWithoutAForm() throws IOException {
    ActivityImport.Plan plan =
        imports.preview(csv(HEAD + ",业务培训,,秸秆禁烧培训,2026-11-5,某县人民政府,张三,,禁烧政策,,,\n"));
    assertThat(plan.preview().problems()).isEmpty();
    imports.apply(plan);
    assertThat(only(ActivityFilter.ALL.kind(ActivityKind.TRAINING)).facts())
        .isEqualTo(
            ActivityFacts.of(ActivityKind.TRAINING)
                .title("秸秆禁烧培训")
                .heldOn(DAY)
                .conveners(Town.COUNTY)
                .leaders(new Leader(Town.MAYOR, Leader.Role.CHAIRING))
                .topics(new Topic("禁烧政策", false))
                .build());
  }

  @Test
  void everyBadRowIsNamed() throws IOException {
    Path file =
        csv(
            HEAD
                + "1,会议,常务会,标题,2026-2-30,某市人民政府,,,,,,\n"
                + "2,舞会,常务会,标题,2026-11-5,某市人民政府,,,,,,\n"
                + "3,会议,年度报告,标题,2026-11-5,某市人民政府,,,,,,\n"
                + "4,会议,常务会,标题,2026-11-5,无此单位,,,,,,\n"
                + "5,会议,常务会,标题,2026-11-5,某市人民政府,王伟,,,,,\n"
                + "6,会议,常务会,标题,2026-11-5,某市人民政府,无此人,,,,,\n"
                + "7,检查,检查,,2026-11-5,,,,,,,\n"
                + "8,会议,常务会,标题,2026-11-5,某市人民政府,,,\"甲\n乙\",是,,\n"
                + "9,通报,空气,标题,,某市人民政府,,,,,2026年13月,报纸2026-11-8\n"
                + "10,通报,空气,标题,,某市人民政府,,,,,2026-10,网站2026-11-8\n"
                + "11,会议,常务会,好的,2026-11-5,某市人民政府,,,,,,\n"
                + "11,会议,常务会,重复,2026-11-6,某市人民政府,,,,,,\n"
                + "12,会议,怪会,,1999-11-5,,,,,,,\n");
    ActivityImport.Plan plan = imports.preview(file);
    assertThat(plan.preview().problems())
        .extracting(RowProblem::row, RowProblem::column)
        .containsExactly(
            tuple(2, "日期"),
            tuple(3, "类型"),
            tuple(4, "形式"),
            tuple(5, "召集单位"),
            tuple(6, "主持人"),
            tuple(7, "主持人"),
            tuple(8, "带队领导"),
            tuple(8, "标题"),
            tuple(9, "议题"),
            tuple(10, "所属周期"),
            tuple(11, "发布渠道"),
            tuple(13, "编号"),
            tuple(14, "形式"),
            tuple(14, "日期"),
            tuple(14, "召集单位"),
            tuple(14, "标题"));
    assertThat(plan.preview().problems())
        .extracting(p -> TEXTS.text(p.problem()))
        .contains(
            "第 5 行“召集单位”：单位名册中没有“无此单位”。请填写单位全称或代码。",
            "第 6 行“主持人”：有几个人都叫“王伟”。请在姓名后用括号注明人员编号，如“张三(A01)”。",
            "第 13 行“编号”：与第 12 行重复。如确是两次活动，请分别填写编号。")
        .allSatisfy(text -> assertThat(text).doesNotContain("{", "activity."));
    assertThatThrownBy(() -> imports.apply(plan)).isInstanceOf(InvalidInput.class);
    assertThat(desk.store.count(ActivityFilter.ALL, TODAY)).isZero();
  }

  /** Whatever is wrong with a row is said at once, and only that: nothing that follows from it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,会议,常务会,标题,2026-2-30,无此单位,,,,,,|日期 召集单位",
        "1,会议,常务会,,2026-2-30,某市人民政府,无此人,,,,,|日期 主持人 标题",
        "1,会议,常务会,标题,2026-11-5,无此单位,无此人,,,,,|召集单位 主持人",
        "1,会议,怪会,,2026-11-5,无此单位,,,,,,|召集单位 形式 标题",
        "1,舞会,怪会,,2026-2-30,无此单位,,,,,,|类型 日期 召集单位",
        "1,检查,检查,秸秆,2026-2-30,,,无此人,,,,|日期 带队领导",
        "1,通报,空气,标题,2026-2-30,某市人民政府,,,,,2026年13月,报纸|日期 所属周期",
        "1,通报,空气,标题,,无此单位,,,,,2026-10,网站2026-11-8|召集单位 发布渠道",
        "1,述职,,,2026-2-30,无此单位,,,,,2026,|日期 召集单位",
      })
  void everyFaultOfARowIsNamed(String row, String columns) throws IOException {
    ActivityImport.Plan plan = imports.preview(csv(HEAD + row + "\n"));
    assertThat(plan.preview().problems())
        .extracting(RowProblem::column)
        .containsExactly(columns.split(" "));
  }

  /** A row that corrects a record lacks nothing that its table does not speak of. */
  @Test
  void ofACorrectedRecordOnlyTheRowsOwnFaultsAreNamed() throws IOException {
    imports.apply(imports.preview(csv(HEAD + "HY-1,会议,常务会,标题,2026-11-5,某市人民政府,,,,,,\n")));
    ActivityImport.Plan plan = imports.preview(csv("编号,类型,日期,主持人\nHY-1,会议,2026-2-30,无此人\n"));
    assertThat(plan.preview().problems())
        .extracting(RowProblem::column)
        .containsExactly("日期", "主持人");
  }

  @Test
  void aRowThatIsThereTwiceIsNamedWithItsOtherFaults() throws IOException {
    ActivityImport.Plan plan =
        imports.preview(
            csv(
                HEAD
                    + "11,会议,常务会,好的,2026-11-5,某市人民政府,,,,,,\n"
                    + "11,会议,常务会,重复,2026-11-6,无此单位,,,,,,\n"));
    assertThat(plan.preview().problems())
        .extracting(RowProblem::row, RowProblem::column)
        .containsExactly(tuple(3, "编号"), tuple(3, "召集单位"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "csv"})
  void whatGoesOutComesBackWithoutAnyChange(String ending) throws IOException {
    desk.service.record(
        Desk.meeting(DAY)
            .forms(ActivityForm.EXECUTIVE, ActivityForm.DISPATCH)
            .number("〔2026〕3号")
            .startsAt(LocalTime.of(9, 0))
            .endsAt(LocalTime.of(11, 30))
            .place("第一会议室")
            .about(Period.parse("2026-10"))
            .target(Town.COUNTY)
            .recorder("记录人")
            .content("第一行\n第二行")
            .conveners(Town.COMMITTEE, Town.GOVERNMENT)
            .leaders(
                new Leader(Town.NAMESAKE_A, Leader.Role.LEADING),
                new Leader(Town.MAYOR, Leader.Role.CHAIRING))
            .participants(
                new Participant(null, "张三", Participant.Presence.PRESENT, null),
                new Participant(Town.NAMESAKE_B, null, Participant.Presence.ABSENT, "出差、开会"),
                new Participant(Town.MAYOR, null, Participant.Presence.PRESENT, null))
            .topics(new Topic("一；二", true, "已讨论"), new Topic("三", false))
            .minutes(new Minutes("第3次", DAY, "李四", DAY, "张三", DAY, TODAY, "各县区、市直部门"))
            .decisions(
                new Decision("整改", Town.COUNTY, DAY.plusDays(9)), new Decision("再议", null, null))
            .build());
    desk.service.record(
        Desk.inspection(DAY)
            .findings("问题")
            .requirements("要求")
            .visit(new Visit(java.util.Set.of(Visit.Source.PATROL), "东港\n西港"))
            .problems(
                new FoundProblem(null, "堆放", "清理", Town.COUNTY, DAY.plusDays(9)),
                new FoundProblem(null, "扬尘", null, null, null))
            .build());
    desk.service.record(Desk.air(new Outlet(Channel.NEWSPAPER, DAY)).build());
    desk.service.plan(Desk.meeting(TODAY.plusDays(3)).topics().studied(true).build());
    List<Activity> all = desk.store.page(ActivityFilter.ALL, TODAY, null, 100);
    Path file = folder.resolve("履职活动." + ending);
    imports.export(file, all);

    ActivityImport.Plan plan = imports.preview(file);
    assertThat(plan.preview().problems()).isEmpty();
    assertThat(plan.preview().changes()).isEmpty();
    assertThat(plan.preview().additions()).isEmpty();
    assertThat(plan.preview().unchanged()).isEqualTo(4);
    assertThat(plan.preview().unknownHeadings()).isEmpty();
  }

  /** What a real sheet of a district writes. */
  @ParameterizedTest
  @CsvSource({
    "区政府,常务会,130302.government,EXECUTIVE",
    "海港区委,常委会,130302.partyCommittee,STANDING_COMMITTEE",
    "区委,区委常委会会议,130302.partyCommittee,STANDING_COMMITTEE",
    "东港镇,党政联席会,130302100.government,JOINT",
    "东港镇,党委会,130302100.partyCommittee,STANDING_COMMITTEE",
    "东港镇党委,党委会议,130302100.partyCommittee,STANDING_COMMITTEE",
    "区公安局,党委会,130302.department.publicSecurity,DEPARTMENT",
    "财政局,党组会,130302.department.finance,DEPARTMENT",
    "河东街道,党工委会议,130302005.partyCommittee,WORK_COMMITTEE",
  })
  void shortNamesAreUnderstood(String word, String form, String code, ActivityForm meant)
      throws IOException {
    Structure district = district("130302");
    ActivityImport.Plan plan =
        of(district).preview(csv("类型,形式,标题,日期,召集单位\n会议," + form + ",研究,2026-11-5," + word + "\n"));
    assertThat(plan.preview().problems()).isEmpty();
    Unit unit = district.unit(code).orElseThrow();
    ActivityFacts facts = plan.steps().getFirst().after().facts();
    assertThat(facts.conveners()).startsWith(unit.id());
    assertThat(facts.conveners()).hasSize(meant == ActivityForm.JOINT ? 2 : 1);
    assertThat(facts.forms()).containsExactly(meant);
    assertThat(plan.preview().notes())
        .hasSameSizeAs(facts.conveners())
        .startsWith(new ImportPreview.Note(2, "“" + word + "”读作“" + unit.name() + "”。"));
  }

  @Test
  void aShortNameThatMayMeanSeveralIsRefusedAndTheyAreNamed() throws IOException {
    String rows = "类型,形式,标题,日期,召集单位\n会议,常务会,研究,2026-11-5,区政府\n会议,党政联席会,研究,2026-11-6,海港政府\n";
    ActivityImport city = of(district("130300"));
    assertThat(city.preview(csv(rows)).preview().problems())
        .extracting(p -> TEXTS.text(p.problem()))
        .containsExactly(
            "第 2 行“召集单位”：“区政府”可能指：海港区人民政府 / 山海关区人民政府 / 北戴河区人民政府 …。请写明是哪一个，填写单位全称或代码。",
            "第 3 行“召集单位”：单位名册中没有“海港政府”，名称相近的有：海港区人民政府 / 海港镇人民政府。请填写单位全称或代码。");
    Path ofADistrict = folder.resolve("海港区会议台账.csv");
    Files.writeString(ofADistrict, rows, StandardCharsets.UTF_8);
    ImportPreview read = city.preview(ofADistrict).preview();
    assertThat(read.problems()).extracting(RowProblem::row).containsExactly(3);
    assertThat(read.notes()).containsExactly(new ImportPreview.Note(2, "“区政府”读作“海港区人民政府”。"));
  }

  @Test
  void whoDecidesIsThePlacesGovernmentWhoeverMeets() throws IOException {
    Structure district = district("130302");
    ActivityImport.Plan plan =
        of(district)
            .preview(csv("类型,形式,标题,日期,召集单位,议定事项\n会议,常委会,研究,2026-11-5,区委,治理散煤|东港镇|2026-12-1\n"));
    assertThat(plan.steps().getFirst().after().facts().decisions())
        .extracting(Decision::unit)
        .containsExactly(district.unit("130302100.government").orElseThrow().id());
  }

  private Structure district(String region) {
    MemoryLedger ledger = new MemoryLedger(new Schema(1, UnitTables.all(), List.of()));
    new OfficeSetup(ledger, Gate.open(), PackReader.builtIn())
        .setUp(region, Regions.builtIn(), PackSettings.NONE);
    return new Structures(ledger).current();
  }

  private ActivityImport of(Structure structure) {
    Directory directory = new StructureDirectory(structure, PackReader.builtIn());
    return new ActivityImport(desk.ledger, Gate.open(), desk.clock(), () -> directory, TEXTS);
  }

  @Test
  void totalsAndNotesAreLeftOutAndNamed() throws IOException {
    ActivityImport.Plan plan =
        imports.preview(
            csv(
                "编号,类型,形式,标题,日期,召集单位,是否研究环保\n"
                    + ",会议,常务会,第1次,2026-11-5,某市人民政府,是\n"
                    + "小计,,,,,,1\n"
                    + ",会议,常务会,第2次,2026-11-6,某市人民政府,否\n"
                    + ",,,,,,2\n"
                    + "合计,,2次,,,,\n"
                    + "总计：2次,,,,,,\n"
                    + "填表人：张三,,,,,,\n"));
    assertThat(plan.preview().problems()).isEmpty();
    assertThat(plan.preview().additions()).hasSize(2);
    assertThat(plan.preview().notes())
        .containsExactly(
            new ImportPreview.Note(3, "“小计 1”是合计或表下说明，未导入。"),
            new ImportPreview.Note(5, "“2”是合计或表下说明，未导入。"),
            new ImportPreview.Note(6, "“合计 2次”是合计或表下说明，未导入。"),
            new ImportPreview.Note(7, "“总计：2次”是合计或表下说明，未导入。"),
            new ImportPreview.Note(8, "“填表人：张三”是合计或表下说明，未导入。"));
  }

  @Test
  void emptyRowsThatAreOnlyNumberedAreNothing() throws IOException {
    ImportPreview read =
        imports
            .preview(csv("序号,类型,形式,标题,日期,召集单位\n1,会议,常务会,第1次,2026-11-5,某市人民政府\n2,,,,,\n3,,,,,\n"))
            .preview();
    assertThat(read.problems()).isEmpty();
    assertThat(read.additions()).hasSize(1);
    assertThat(read.notes()).isEmpty();
  }

  private static final String HELD = "类型,形式,标题,日期,召集单位,主持人,地点,开始时间\n";

  private static String held(String form, String title, String rest) {
    boolean training = form.equals("业务培训");
    String kind = training || form.equals("带队检查") ? form : "会议";
    return kind + "," + (training ? "" : form) + "," + title + ",2026-11-5,某市人民政府," + rest + "\n";
  }

  @ParameterizedTest
  @ValueSource(strings = {"张三,第二会议室,9:00", "李四,第一会议室,9:00", "张三,第一会议室,", "李四,第二会议室,9:00"})
  void aMeetingWhosePlaceOrChairIsOtherwiseIsTheSameMeetingChanged(String rest) throws IOException {
    imports.apply(imports.preview(csv(HELD + held("常务会", "第3次", "张三,第一会议室,9:00"))));
    Activity there = only(ActivityFilter.ALL);
    Path file = csv(HELD + held("常务会", "第3次", rest));
    ActivityImport.Plan plan = imports.preview(file);
    assertThat(plan.preview().additions()).isEmpty();
    assertThat(plan.preview().changes()).hasSize(1);
    imports.apply(plan);
    assertThat(only(ActivityFilter.ALL).id()).isEqualTo(there.id());
    assertThat(imports.preview(file).preview().unchanged()).isEqualTo(1);
  }

  /** Somebody has to say which is meant: nothing that stands is changed. */
  @Test
  void aVisitOrAnotherHourThatLooksTheSameIsNewAndPointedAt() throws IOException {
    String visits = HELD.replace("主持人", "带队领导");
    imports.apply(imports.preview(csv(HELD + held("常务会", "第3次", "张三,第一会议室,9:00"))));
    imports.apply(imports.preview(csv(visits + held("带队检查", "检查", "张三,砖厂,9:00"))));
    List<String> tables =
        List.of(
            HELD + held("常务会", "第3次", "张三,第一会议室,15:00"), visits + held("带队检查", "检查", "张三,码头,9:00"));
    for (String table : tables) {
      ActivityImport.Plan plan = imports.preview(csv(table));
      assertThat(plan.preview().changes()).isEmpty();
      assertThat(plan.preview().additions()).hasSize(1);
      assertThat(plan.warnings())
          .extracting(w -> TEXTS.text(w.problem()))
          .filteredOn(text -> text.contains("疑似重复"))
          .hasSize(1);
    }
  }

  /** A row that is about a record speaks of that one: another row does not mean it. */
  @Test
  void aRecordThatARowIsAboutIsNotMeantByAnother() throws IOException {
    String first = held("常务会", "第3次", "张三,第一会议室,9:00");
    imports.apply(imports.preview(csv(HELD + first)));
    ActivityImport.Plan both =
        imports.preview(csv(HELD + held("常务会", "第3次", "张三,第二会议室,9:00") + first));
    assertThat(both.preview().unchanged()).isEqualTo(1);
    assertThat(both.preview().additions()).hasSize(1);
    assertThat(both.preview().changes()).isEmpty();
    ActivityImport.Plan two =
        imports.preview(
            csv(HELD + held("常务会", "第3次", "张三,第二会议室,9:00") + held("常务会", "第3次", "张三,第三会议室,9:00")));
    assertThat(two.preview().additions()).hasSize(2);
    assertThat(two.warnings())
        .extracting(w -> TEXTS.text(w.problem()))
        .filteredOn(text -> text.contains("疑似重复"))
        .hasSize(2);
  }

  /** Two new rows of one file that nothing tells apart: both are taken, and one names the other. */
  @ParameterizedTest
  @CsvSource({
    "带队检查, 检查, '张三,砖厂,9:00', 检查, '李四,砖厂,9:00', true",
    "带队检查, 检查, '张三,砖厂,9:00', 检查, '张三,砖厂,', true",
    "带队检查, 检查, '张三,砖厂,', 检查, '李四,,', true",
    "带队检查, '', '张三,砖厂,9:00', '', '张三,砖厂,', true",
    "业务培训, 培训, '张三,,', 培训, '李四,,', true",
    "常务会, 第3次, '张三,第一会议室,9:00', 第3次, '李四,,9:00', true",
    "带队检查, 检查, '张三,砖厂,9:00', 检查, '张三,砖厂,15:00', false",
    "带队检查, 检查, '张三,砖厂,9:00', 检查, '张三,码头,9:00', false",
    "带队检查, 检查, '张三,砖厂,9:00', 督查, '李四,砖厂,9:00', false",
    "带队检查, '', '张三,东港,', '', '李四,东港,', false"
  })
  void aRowThatMayRepeatAnEarlierOneNamesIt(
      String form, String title, String rest, String otherTitle, String otherRest, boolean named)
      throws IOException {
    String head = form.equals("常务会") ? HELD : HELD.replace("主持人", "带队领导");
    ActivityImport.Plan plan =
        imports.preview(csv(head + held(form, title, rest) + held(form, otherTitle, otherRest)));
    assertThat(plan.preview().problems()).isEmpty();
    assertThat(plan.preview().additions()).hasSize(2);
    assertThat(plan.warnings())
        .extracting(w -> TEXTS.text(w.problem()))
        .filteredOn(text -> text.contains("疑似重复") || text.contains("同形式会议"))
        .containsExactlyElementsOf(
            named
                ? List.of(
                    "第 3 行“编号”：与第 2 行单位、形式、日期和标题都相同，疑似重复，现按两条新增处理。" + "如是同一条，请删去其中一行；确是两次，照此导入即可。")
                : List.of());
  }

  /** Whoever numbers two rows has said that they are two. */
  @Test
  void rowsWithTheirOwnNumbersAreNotTwins() throws IOException {
    String head = "编号," + HELD.replace("主持人", "带队领导");
    String row = held("带队检查", "检查", "张三,砖厂,9:00");
    assertThat(imports.preview(csv(head + "J-1," + row + "J-2," + row)).warnings()).isEmpty();
    ActivityImport.Plan one = imports.preview(csv(head + "J-1," + row + "," + row));
    assertThat(one.preview().additions()).hasSize(2);
    assertThat(one.warnings())
        .extracting(w -> TEXTS.text(w.problem()))
        .singleElement()
        .asString()
        .contains("与第 2 行");
  }

  @Test
  void aYearTooFarIsSaidToBeTooFar() {
    assertThatThrownBy(() -> add("日期", "2206-03-05"))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e ->
                assertThat(e.problems())
                    .extracting(p -> TEXTS.text(p))
                    .anyMatch(said -> said.contains("日期 2206-03-05 过远，应不晚于 "))
                    .noneMatch(said -> said.contains("不是有效日期")));
  }

  @Test
  void whatIsTypedStandsInNoRow() {
    assertThatThrownBy(() -> add("日期", "2026-2-30", "召集单位", "没有的局"))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e ->
                assertThat(e.problems())
                    .extracting(huanze.base.Problem::field, p -> TEXTS.text(p))
                    .containsExactly(
                        tuple("日期", "“日期”：“2026-2-30”不是有效日期（没有这一天，或年份不对），请写成 2026-03-01 的样子。"),
                        tuple("召集单位", "“召集单位”：单位名册中没有“没有的局”。请填写单位全称或代码。")));
    assertThatThrownBy(() -> add("召集单位", "没有的局"))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e ->
                assertThat(TEXTS.text(e.problems().getFirst()))
                    .isEqualTo("“召集单位”：单位名册中没有“没有的局”。请填写单位全称或代码。"));
  }

  @Test
  void changedCellIsAChangeOfThatRecord() throws IOException {
    Activity saved = desk.service.record(Desk.meeting(DAY).build()).activity();
    Path file = csv("编号,类型,标题,地点\n" + saved.id() + ",会议,改过的标题,第二会议室\n");
    ActivityImport.Plan plan = imports.preview(file);
    assertThat(plan.preview().problems()).isEmpty();
    assertThat(plan.preview().changes()).hasSize(1);
    assertThat(plan.preview().changes().getFirst().fields())
        .containsExactly(
            new ImportPreview.FieldChange("标题", "市政府第3次常务会议", "改过的标题"),
            new ImportPreview.FieldChange("地点", "", "第二会议室"));
    imports.apply(plan);
    assertThat(desk.store.find(saved.id()).orElseThrow().facts())
        .isEqualTo(saved.facts().change().title("改过的标题").place("第二会议室").build());
  }

  @Test
  void typedByHandIsFoundByWhatItSays() throws IOException {
    Activity saved = desk.service.record(Desk.meeting(DAY).topics().build()).activity();
    Path file = csv("编号,类型,形式,标题,日期,召集单位,主持人\nHY-9,会议,常务会,市政府第3次常务会议,2026-11-05,某市人民政府,张三\n");
    ActivityImport.Plan plan = imports.preview(file);
    assertThat(plan.preview().additions()).isEmpty();
    assertThat(plan.preview().changes()).hasSize(1);
    imports.apply(plan);
    assertThat(desk.store.find(saved.id()).orElseThrow().facts().code()).isEqualTo("HY-9");
  }

  @Test
  void withdrawnStaysWithdrawn() throws IOException {
    Path file = csv(HEAD + ",会议,常务会,标题,2026-11-5,某市人民政府,张三,,,,,\n");
    imports.apply(imports.preview(file));
    Activity imported = only(ActivityFilter.ALL);
    desk.service.withdraw(imported.id(), "记错了");
    assertThat(imports.preview(file).preview().changesNothing()).isTrue();
    Path changed = csv(HEAD + ",会议,常务会,标题,2026-11-5,某市人民政府,张三,,大气,是,,\n");
    assertThat(imports.preview(changed).preview().problems())
        .extracting(p -> TEXTS.text(p.problem()))
        .containsExactly("第 2 行“编号”：这条履职活动已撤回。请先恢复（在记录上选“恢复”，或用命令 activities restore），再作改动。");
  }

  private ActivityService.Saved add(String... moreFields) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("类型", "带队检查");
    fields.put("形式", "带队检查");
    fields.put("标题", "检查环境问题整改");
    fields.put("日期", "2026-11-18");
    fields.put("召集单位", "某市人民政府");
    fields.put("带队领导", "张三");
    fields.put("地点", "东港");
    for (int i = 0; i < moreFields.length; i += 2) {
      fields.put(moreFields[i], moreFields[i + 1]);
    }
    return imports.typed(null, fields);
  }

  @Test
  void addingNeverChangesWhatIsThere() {
    Activity yard = add("地点", "砖厂").activity();
    Activity farm = add("地点", "养殖场").activity();
    Activity later = add("地点", "养殖场", "开始时间", "15:00").activity();
    Activity nowhere = add().activity();
    Activity noted = add("发现问题", "堆放").activity();
    List<Activity> all = List.of(yard, farm, later, nowhere, noted);
    assertThat(all).extracting(Activity::id).doesNotHaveDuplicates();
    all.forEach(a -> assertThat(desk.store.find(a.id())).contains(a));
    assertThatThrownBy(() -> add("地点", "砖厂"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("recordedAlready");
    assertThat(desk.store.count(ActivityFilter.ALL, TODAY)).isEqualTo(5);
  }

  @Test
  void aNumberThatIsTakenIsRefused() {
    Activity first = add("编号", "JC-1").activity();
    assertThatThrownBy(() -> add("编号", "JC-1", "地点", "砖厂"))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e ->
                assertThat(TEXTS.text(e.problems().getFirst()))
                    .isEqualTo("“编号”：编号“JC-1”已用于另一条履职活动。要改动它，请用“更正”；确是另一次活动，请另编编号。"));
    assertThat(only(ActivityFilter.ALL)).isEqualTo(first);
  }

  @Test
  void whatWasWithdrawnIsAddedAgainAsAnotherRecord() {
    Activity first = add("地点", "砖厂").activity();
    desk.service.withdraw(first.id(), "记错了");
    Activity second = add("地点", "砖厂").activity();
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(desk.store.find(first.id()).orElseThrow().withdrawn()).isNotNull();
    assertThat(desk.store.find(second.id()).orElseThrow().withdrawn()).isNull();
  }

  @Test
  void aCorrectionIsAboutItsRecordOnlyAndHistorySaysSo() {
    Activity yard = add("地点", "砖厂").activity();
    Activity farm = add("地点", "养殖场").activity();
    Activity moved = imports.typed(yard, Map.of("地点", "养殖场")).activity();
    assertThat(moved.id()).isEqualTo(yard.id());
    assertThat(desk.store.find(farm.id())).contains(farm);
    assertThatThrownBy(() -> imports.typed(yard, Map.of("日期", "2026-02-31")))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e -> assertThat(TEXTS.text(e.problems().getFirst())).startsWith("“日期”："));
  }

  @Test
  void rowsThatDifferInPlaceOrTimeAreTwoRecords() throws IOException {
    String head = "类型,形式,标题,日期,召集单位,带队领导,地点,开始时间\n";
    String row = "带队检查,带队检查,检查整改,2026-11-18,某市人民政府,张三,";
    Path file = csv(head + row + "砖厂,9:00\n" + row + "砖厂,15:00\n" + row + "养殖场,\n");
    assertThat(imports.apply(imports.preview(file))).isEqualTo(3);
    ImportPreview again = imports.preview(file).preview();
    assertThat(again.changesNothing()).isTrue();
    assertThat(again.unchanged()).isEqualTo(3);
    ImportPreview other = imports.preview(csv(head + row + "码头,9:00\n")).preview();
    assertThat(other.additions()).hasSize(1);
    assertThat(other.changes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"研究大气污染防治工作,,1", "研究大气污染防治工作,否,0", "研究大气污染防治工作,是,0", "【环保】研究大气污染防治工作,,0", ",,0"})
  void topicsThatDoNotSayWhetherTheyCountAreAskedAbout(
      @Nullable String topics, @Nullable String studied, int asked) throws IOException {
    String row = ",会议,常务会,标题,2026-11-5,某市人民政府,张三,,%s,%s,,\n";
    ActivityImport.Plan plan =
        imports.preview(
            csv(HEAD + row.formatted(Objects.toString(topics, ""), Objects.toString(studied, ""))));
    assertThat(plan.preview().additions()).hasSize(1);
    assertThat(plan.warnings()).filteredOn(w -> w.column().equals("是否研究环保")).hasSize(asked);
  }

  @Test
  void oldPreviewIsNotImported() throws IOException {
    Path file = csv(HEAD + ",会议,常务会,标题,2026-11-5,某市人民政府,张三,,,,,\n");
    ActivityImport.Plan plan = imports.preview(file);
    desk.service.record(Desk.inspection(DAY).build());
    assertThatThrownBy(() -> imports.apply(plan)).isInstanceOf(Obstacle.class);
    assertThat(desk.store.count(ActivityFilter.ALL, TODAY)).isEqualTo(1);
  }

  @Test
  void gbkCsv() throws IOException {
    Path file = folder.resolve("gbk.csv");
    Files.write(
        file,
        (HEAD + ",会议,常务会,研究生态环境保护,2026-11-5,某市人民政府,张三,,大气,是,,\n").getBytes(Charset.forName("GBK")));
    imports.apply(imports.preview(file));
    assertThat(only(ActivityFilter.ALL).facts().title()).isEqualTo("研究生态环境保护");
  }

  @Test
  void mergedHeadingsAndBlankRows() throws IOException {
    Path file = folder.resolve("merged.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = book.createSheet("会议");
      row(sheet, 0, "2026年度会议台账");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
      row(sheet, 1, "类型", "形式", "会议情况", "", "", "召集单位", "主持人");
      row(sheet, 2, "", "", "会议名称", "日期", "议题", "", "");
      sheet.addMergedRegion(new CellRangeAddress(1, 1, 2, 4));
      for (int column : new int[] {0, 1, 5, 6}) {
        sheet.addMergedRegion(new CellRangeAddress(1, 2, column, column));
      }
      row(sheet, 4, "会议", "常务会", "第1次", "2026-01-05", "甲", "某市人民政府", "张三");
      row(sheet, 7, "会议", "常委会", "第2次", "2026-02-05", "乙", "中共某市委员会", "张三");
      book.write(out);
    }
    ActivityImport.Plan plan = imports.preview(file);
    assertThat(plan.preview().problems()).isEmpty();
    assertThat(plan.preview().additions())
        .extracting(ImportPreview.Addition::row)
        .containsExactly(5, 8);
  }

  @Test
  void fiveThousandRows() throws IOException {
    StringBuilder rows = new StringBuilder(HEAD);
    for (int i = 0; i < 5_000; i++) {
      rows.append(
          ",会议,常务会,第%d次常务会,%s,某市人民政府,张三,,大气;水,,,\n"
              .formatted(i, LocalDate.of(2020, 1, 1).plusDays(i % 2_000)));
    }
    Path file = csv(rows.toString());
    ActivityImport.Plan plan = imports.preview(file);
    assertThat(plan.preview().additions()).hasSize(5_000);
    assertThat(imports.apply(plan)).isEqualTo(5_000);
    assertThat(imports.preview(file).preview().unchanged()).isEqualTo(5_000);
    assertThat(desk.store.count(ActivityFilter.ALL, TODAY)).isEqualTo(5_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void templateHoldsAnExampleThatIsNoEntry(String language) {
    ActivityImport form = imports(Texts.of(Locale.of(language)));
    Path file = folder.resolve("template.xlsx");
    form.writeTemplate(file);
    ActivityImport.Plan plan = form.preview(file);
    assertThat(plan.preview().problems()).isEmpty();
    assertThat(plan.preview().changesNothing()).isTrue();
    assertThat(plan.preview().unknownHeadings()).isEmpty();
  }

  private Activity only(ActivityFilter filter) {
    List<Activity> found = desk.store.page(filter, TODAY, null, 10);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private Path csv(String content) throws IOException {
    Path file = Files.createTempFile(folder, "import", ".csv");
    return Files.writeString(file, content, StandardCharsets.UTF_8);
  }

  private static void row(XSSFSheet sheet, int number, String... cells) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
  }
}
