package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Background;
import huanze.base.InvalidInput;
import huanze.fx.FormModel;
import huanze.rulepack.PackReader;
import huanze.rulepack.RulePack;
import huanze.rulepack.ui.DiffLine;
import huanze.rulepack.ui.DocumentRow;
import huanze.rulepack.ui.LegalDocumentsModel;
import huanze.rulepack.ui.PackCompareModel;
import huanze.rulepack.ui.PackListModel;
import huanze.rulepack.ui.PackPreview;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 法规包 on a real ledger: packs, differences, legal documents. */
class PacksScreenTest {
  private static final String SECOND = "cadre-responsibility-2025";

  @TempDir Path temp;
  private SampleDesk sample;

  @BeforeEach
  void open() {
    sample = SampleDesk.of(temp, "130324");
  }

  @AfterEach
  void close() {
    sample.close();
  }

  private PackListModel packs() {
    PackListModel model =
        new PackListModel(
            sample.desk().packService(),
            sample.desk()::packSettings,
            p ->
                sample.desk().effect(p, 2026).stream()
                    .map(e -> e.before() + " " + e.after() + " " + e.vanish())
                    .toList(),
            Background.sameThread(),
            sample.dialogs,
            sample::say,
            sample.texts);
    model.refresh();
    return model;
  }

  @Test
  void theSecondPackIsSeenTakenInConfirmedAndGivenUp() {
    PackListModel model = packs();
    assertThat(model.packs()).extracting(model::role).containsExactly("产生应履行事项", "未启用");
    assertThat(model.facts(model.packs().get(0))).contains("22 条、22 项职责、24 项规则", "随程序提供");
    model.proposeShipped(SECOND);
    PackPreview preview = model.previewProperty().get();
    assertThat(preview.lines()).hasSize(12);
    assertThat(preview.lines().get(0).text()).contains("增加 11 项职责", "不改变应履行事项");
    assertThat(sample.desk().packsChanged()).isFalse();
    model.applyShown();
    assertThat(model.previewProperty().get()).isNull();
    assertThat(sample.desk().packsChanged()).isTrue();
    assertThat(model.packs()).extracting(model::role).containsExactly("产生应履行事项", "并行启用");
    RulePack second = model.packs().get(1).pack();
    assertThat(model.unconfirmed(second)).hasSize(14);
    model.confirm(second, model.unconfirmed(second).get(13));
    assertThat(model.unconfirmed(second)).hasSize(13);
    assertThat(model.packs().get(1).unconfirmed()).isEqualTo(13);
    sample.dialogs.yes = false;
    model.drop(second);
    assertThat(model.packs().get(1).active()).isTrue();
    sample.dialogs.yes = true;
    model.drop(second);
    assertThat(model.packs().get(1).active()).isFalse();
    assertThat(sample.desk().packsChanged()).isFalse();
  }

  @Test
  void aNewVersionShowsItsChangesAndWhatItDoesToTheYear() throws IOException {
    PackListModel model = packs();
    model.propose(changed());
    PackPreview preview = model.previewProperty().get();
    int before = sample.desk().agenda().year(2026).obligations(SampleDesk.TODAY).size();
    assertThat(preview.lines().get(0))
        .isEqualTo(new DiffLine(DiffLine.Kind.EFFECT, before + " " + (before - 8) + " " + 12));
    assertThat(preview.lines())
        .contains(
            new DiffLine(DiffLine.Kind.GROUP, "应履行事项规则（1 处）"),
            new DiffLine(DiffLine.Kind.VALUE, "周期：每月 → 每季度"));
    model.forget();
    assertThat(model.previewProperty().get()).isNull();
    assertThat(sample.desk().packsChanged()).isFalse();
    model.propose(changed());
    model.applyShown();
    sample.reopen(() -> new huanze.ledger.StartReport.Note("app.working", temp));
    assertThat(sample.desk().pack().version()).isEqualTo(2);
    assertThat(sample.desk().agenda().year(2026).obligations(SampleDesk.TODAY)).hasSize(before - 8);
  }

  /** What was known before the entry is computed by the pack of that time. */
  @Test
  void anEarlierMomentIsReadWithThePackOfThatTime() throws IOException {
    int before = sample.desk().agenda().year(2026).obligations(SampleDesk.TODAY).size();
    java.time.Instant then = sample.clock.now();
    sample.desk().packService().apply(sample.desk().packService().propose(changed()));
    sample.reopen(() -> new huanze.ledger.StartReport.Note("app.working", temp));
    try (huanze.ledger.AsOf earlier =
        sample.desk().ledger().asOf(then, huanze.base.Progress.NONE)) {
      assertThat(sample.desk().agenda().year(earlier, 2026).obligations(SampleDesk.TODAY))
          .hasSize(before);
    }
    assertThat(sample.desk().agenda().year(2026).obligations(SampleDesk.TODAY)).hasSize(before - 8);
  }

  @Test
  void aBrokenFileIsRefusedInTheDialog() throws IOException {
    PackListModel model = packs();
    model.propose(Files.writeString(temp.resolve("broken.yaml"), "pack: ["));
    assertThat(model.previewProperty().get()).isNull();
    assertThat(sample.dialogs.failures).hasSize(1).first().isInstanceOf(InvalidInput.class);
  }

  @Test
  void twoPacksAreCompared() throws IOException {
    PackCompareModel model =
        new PackCompareModel(
            sample.desk().packService(), Background.sameThread(), sample.dialogs, sample.texts);
    model.refresh();
    assertThat(model.choices()).hasSize(2);
    assertThat(model.saidProperty().get()).contains("请选择");
    model.secondProperty().set(model.choices().get(0));
    assertThat(model.saidProperty().get()).isEqualTo("两者没有区别。");
    model.secondProperty().set(model.choices().get(1));
    assertThat(model.lines()).extracting(DiffLine::text).contains("职责（33 处）", "条文（27 处）");
    model.choose(changed());
    assertThat(model.choices()).hasSize(3);
    assertThat(model.lines()).extracting(DiffLine::text).contains("版本：1 → 2");
  }

  @Test
  void legalDocumentsAreListedAddedAndCorrected() {
    LegalDocumentsModel model =
        new LegalDocumentsModel(
            sample.desk().legalDocuments(),
            sample.clock,
            Background.sameThread(),
            sample.dialogs,
            sample::say,
            sample.texts);
    model.refresh();
    assertThat(model.rows().stream().filter(DocumentRow::ended)).hasSize(11);
    assertThat(row(model, "environmental-protection-law"))
        .extracting(DocumentRow::state, DocumentRow::replacedBy)
        .containsExactly("✕ 已失效，待核对", "中华人民共和国生态环境法典");
    assertThat(row(model, "damage-accountability-measures").state()).isEqualTo("日期未写明");
    model.edit(row(model, "code-2026"));
    FormModel form = model.forms().currentProperty().get();
    form.field("validTo").textProperty().set("2026-01-01");
    form.field("confirmed").yesProperty().set(true);
    model.forms().save();
    assertThat(form.problems()).extracting(p -> p.field()).containsExactly("validTo");
    form.field("validTo").textProperty().set("");
    model.forms().save();
    assertThat(model.forms().currentProperty().get()).isNull();
    assertThat(row(model, "code-2026").state()).isEqualTo("施行中");
    assertThat(row(model, "code-2026").offices()).isTrue();
    model.takeBack(row(model, "code-2026").document());
    assertThat(row(model, "code-2026").state()).isEqualTo("施行中，待核对");
    model.add();
    model.forms().currentProperty().get().field("title").textProperty().set("市直部门责任清单");
    model.forms().save();
    assertThat(model.rows()).extracting(r -> r.document().title()).contains("市直部门责任清单");
  }

  private static DocumentRow row(LegalDocumentsModel model, String id) {
    return model.rows().stream()
        .filter(r -> r.document().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** One county government: its executive meetings owed every quarter instead of every month. */
  private Path changed() throws IOException {
    try (InputStream in = PackReader.class.getResourceAsStream("qinhuangdao-provisional.yaml")) {
      String text =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replaceFirst("version: 1", "version: 2")
              .replaceFirst("(?s)(- id: M4\n.*?frequency: )month", "$1quarter");
      return Files.writeString(temp.resolve("v2.yaml"), text);
    }
  }
}
