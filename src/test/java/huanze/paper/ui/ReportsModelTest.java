package huanze.paper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.OwedReport.State;
import huanze.app.NewOffice;
import huanze.app.Wiring;
import huanze.base.Period;
import huanze.fx.FormField;
import huanze.fx.FormModel;
import huanze.fx.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports of a township: drafted, finished, sent. */
class ReportsModelTest {
  @TempDir Path folder;
  private Wiring wiring;
  private ReportOffice office;
  private ReportsModel model;

  @BeforeEach
  void open() {
    wiring = NewOffice.desk(folder.resolve("home"), LocalDate.of(2026, 12, 18), "130304100");
    office = new ReportOffice(wiring);
    model = new ReportsModel(office.desk, new Route.Reports(null));
    model.load();
  }

  @AfterEach
  void close() {
    wiring.close();
  }

  private ReportLine line(String unit) {
    return model.lines().stream().filter(l -> l.unit().equals(unit)).findFirst().orElseThrow();
  }

  private FormModel form() {
    return model.forms().currentProperty().get();
  }

  @Test
  void aReportIsDraftedFinishedAndMarkedAsSent() throws IOException {
    assertThat(model.lines()).extracting(ReportLine::unit).contains("海滨镇人民政府", "中共海滨镇委员会");
    assertThat(line("海滨镇人民政府").state()).isEqualTo("未起草");
    assertThat(line("海滨镇人民政府").due()).isEqualTo(LocalDate.of(2026, 12, 31));
    Path draft = folder.resolve("报告草稿.docx");
    office.files.chosen = Optional.of(draft);
    model.draft(line("海滨镇人民政府"));
    assertThat(form().field("title").text()).isEqualTo("关于2026年度生态环境保护工作情况的报告");
    form().field("joint").yesProperty().set(true);
    model.forms().save();
    assertThat(office.dialogs.failures).isEmpty();
    try (XWPFDocument read = new XWPFDocument(Files.newInputStream(draft))) {
      StringBuilder said = new StringBuilder();
      read.getParagraphs().forEach(p -> said.append(p.getText()));
      assertThat(said).contains("关于2026年度生态环境保护工作情况的报告", "由撰稿人填写");
    }
    assertThat(line("海滨镇人民政府").state()).isEqualTo("已起草");
    assertThat(line("中共海滨镇委员会").state()).as("a joint one is drafted for both").isEqualTo("已起草");
    assertThat(line("海滨镇人民政府").standing()).isEqualTo("待履行");

    model.markSent(line("海滨镇人民政府"));
    form().field("number").textProperty().set("海政〔2026〕30号");
    assertThat(form().consequences())
        .as("nothing hangs on it but the draft as the program wrote it")
        .hasSize(2)
        .anyMatch(s -> s.matches("附上的“报告草稿.docx”还有 \\d+ 处“由撰稿人填写”没有写，只是草稿。"))
        .anyMatch(s -> s.contains("点“附上定稿”"));
    model.forms().leave();

    office.files.chosen = Optional.of(Files.writeString(folder.resolve("定稿.pdf"), "%PDF-定稿"));
    model.attach(line("海滨镇人民政府"));
    assertThat(line("海滨镇人民政府").files()).isEqualTo(2);

    model.markSent(line("海滨镇人民政府"));
    assertThat(form().field("joint").isYes()).isTrue();
    assertThat(form().consequences()).containsExactly("没有填写文号。取得文号后请打开报告记录补填。");
    form().field("number").textProperty().set("海政〔2026〕30号");
    assertThat(form().consequences()).isEmpty();
    form().field("heldOn").textProperty().set("2026-12-19");
    model.forms().save();
    assertThat(form().problems()).singleElement();
    form().field("heldOn").textProperty().set("2026-12-17");
    model.forms().save();
    assertThat(form()).isNull();
    for (String unit : new String[] {"海滨镇人民政府", "中共海滨镇委员会"}) {
      assertThat(line(unit).state()).isEqualTo("已报送");
      assertThat(line(unit).standing()).isEqualTo("已履行");
      assertThat(line(unit).sentOn()).isEqualTo(LocalDate.of(2026, 12, 17));
      assertThat(line(unit).number()).isEqualTo("海政〔2026〕30号");
    }
    assertThat(office.notices)
        .anyMatch(n -> n.contains("草稿已保存"))
        .anyMatch(n -> n.contains("已标记报送"));
  }

  /** The office may have sent paper: it is told, not refused. */
  @Test
  void whoAttachedNothingIsToldSoAndMayMarkItAllTheSame() {
    model.markSent(line("海滨镇人民政府"));
    form().field("number").textProperty().set("海政〔2026〕30号");
    assertThat(form().consequences())
        .containsExactly("还没有附上定稿或扫描件。", "报送的如是纸质件，可以照常标记；定稿或盖章扫描件可在标记后补：选中这份报告，点“附上定稿”。");
    form().field("heldOn").textProperty().set("2026-12-17");
    model.forms().save();
    assertThat(line("海滨镇人民政府").state()).isEqualTo("已报送");
  }

  /** Art. 17: to the committee and the government; one of them only if somebody says so. */
  @Test
  void aDepartmentsReportGoesToCommitteeAndGovernment() {
    try (Wiring county =
        NewOffice.desk(folder.resolve("county"), LocalDate.of(2026, 12, 18), "130304")) {
      ReportsModel reports =
          new ReportsModel(new ReportOffice(county).desk, new Route.Reports(null));
      reports.load();
      UUID ecology = county.structure().unit("130304.department.ecology").orElseThrow().id();
      UUID government = county.structure().unit("130304.government").orElseThrow().id();
      for (UUID only : Arrays.asList(null, government)) {
        String period = only == null ? "2026-H1" : "2026-H2";
        ReportLine line =
            reports.lines().stream()
                .filter(l -> l.owed().unit().equals(ecology))
                .filter(l -> l.owed().obligation().period().toString().equals(period))
                .findFirst()
                .orElseThrow();
        reports.markSent(line);
        FormModel sending = reports.forms().currentProperty().get();
        FormField to = sending.field("target");
        assertThat(to.choices()).hasSize(3);
        assertThat(to.choices().getFirst().name())
            .isEqualTo(to.choices().get(1).name() + "、" + to.choices().get(2).name())
            .contains("委员会", "人民政府");
        assertThat(to.chosen()).isEqualTo(to.choices().getFirst().id());
        if (only != null) {
          to.choiceProperty().set(to.choices().get(2));
        }
        sending.field("heldOn").textProperty().set("2026-12-17");
        reports.forms().save();
        assertThat(county.reports().find(ecology, "R2", Period.parse(period)).record())
            .satisfies(sent -> assertThat(sent.facts().target()).isEqualTo(only));
      }
    }
  }

  @Test
  void whoThinksBetterOfTheFileHasAPlanAndNoDraft() {
    model.draft(line("海滨镇人民政府"));
    model.forms().save();
    assertThat(line("海滨镇人民政府").state()).isEqualTo("未起草");
    assertThat(line("海滨镇人民政府").owed().record()).isNotNull();
    office.files.chosen = Optional.of(folder.resolve("再来.docx"));
    model.draft(line("海滨镇人民政府"));
    assertThat(form()).as("planned already").isNull();
    assertThat(line("海滨镇人民政府").state()).isEqualTo("已起草");
  }

  @Test
  void theListIsNarrowedAndLeadsToDraftAndRecord() {
    model.stateProperty().set(State.SENT);
    assertThat(model.lines()).isEmpty();
    assertThat(model.filters()).containsExactly("2026 年", "已报送");
    model.stateProperty().set(null);
    ReportLine line = line("海滨镇人民政府");
    model.open(line);
    model.previewPrompt(line, model.prompt(line).getFirst());
    assertThat(office.opened)
        .extracting(r -> ((Route.PrintPreview) r).sheet())
        .containsExactly(
            new Route.Sheet.ReportDraft(
                line.owed().unit(), "R1", line.owed().obligation().period()),
            new Route.Sheet.ReportDraft(
                line.owed().unit(), "R4", huanze.base.Period.parse("2026-12")));
    assertThat(model.prompt(line)).as("no congress of its own").hasSize(1);
  }
}
