package huanze.assessment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.assessment.Finding;
import huanze.assessment.Grade;
import huanze.assessment.ItemResult;
import huanze.base.Problem;
import huanze.evidence.DrawnEvidence;
import huanze.fx.Route;
import huanze.rulepack.Unconfirmed;
import huanze.unit.Reorganisation.Merge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wizard without a toolkit, on the real ledger of a county that met most of what it owed. */
class WizardModelTest {
  @TempDir Path folder;
  private AssessedCity city;
  private WizardModel wizard;

  @BeforeEach
  void open() {
    city = AssessedCity.county(folder.resolve("home"));
    wizard = city.wizard(AssessedCity.COUNTY);
  }

  @AfterEach
  void close() {
    city.close();
  }

  private ItemForm item(int number) {
    return wizard.items().forms().get(number - 1);
  }

  private ConditionForm condition(int number) {
    return wizard.conditions().forms().get(number - 1);
  }

  private long entries() {
    return city.wiring.ledger().position();
  }

  private List<String> refused() {
    return wizard.items().problems().stream().map(city.texts::text).toList();
  }

  private static BigDecimal score(ItemResult item) {
    BigDecimal score = item.score();
    return score == null ? BigDecimal.ONE.negate() : score;
  }

  @Test
  @DisplayName("an untouched assessment begins with the unit; a begun one where something is left")
  void begins() {
    assertThat(wizard.stepProperty().get()).isEqualTo(WizardStep.SUBJECT);
    assertThat(wizard.titleProperty().get()).isEqualTo("海港区人民政府 2025 年度考核");
    wizard.go(WizardStep.ITEMS);
    item(9).self.set("8");
    wizard.save();
    assertThat(city.wizard(AssessedCity.COUNTY).stepProperty().get()).isEqualTo(WizardStep.ITEMS);
  }

  @Test
  @DisplayName("scores follow from the records: 3 of 4 committee meetings, 11 of 12 executive ones")
  void computed() {
    // 4 × 3 ÷ 4 = 3; 6 × 11 ÷ 12 = 5.5; the secretary 12 of 12: 5; the head 5 × 11 ÷ 12 = 4.58
    assertThat(score(item(1).result())).isEqualByComparingTo("3");
    assertThat(score(item(2).result())).isEqualByComparingTo("5.5");
    assertThat(score(item(3).result())).isEqualByComparingTo("5");
    assertThat(score(item(4).result())).isEqualByComparingTo("4.58");
  }

  @Test
  @DisplayName("going on saves all of a step as one entry")
  void oneEntry() {
    wizard.go(WizardStep.ITEMS);
    item(9).self.set("8");
    item(9).score.set("７.5");
    item(9).reason.set("略高于目标");
    item(12).score.set("9");
    item(12).reason.set("一个断面月未达标");
    long before = entries();
    wizard.next();
    assertThat(entries()).isEqualTo(before + 1);
    assertThat(wizard.stepProperty().get()).isEqualTo(WizardStep.CONDITIONS);
    assertThat(score(item(9).result())).isEqualByComparingTo("7.5");
    assertThat(wizard.items().dirty()).isFalse();
    assertThat(city.notices).contains("已保存 2 项考核评分");
    wizard.previous();
    assertThat(wizard.stepProperty().get()).isEqualTo(WizardStep.ITEMS);
    assertThat(entries()).as("nothing was changed").isEqualTo(before + 1);
  }

  @Test
  @DisplayName("refused: more than the points, three decimals, no reason; nothing is saved")
  void refusals() {
    wizard.go(WizardStep.ITEMS);
    item(1).score.set("4.5");
    item(2).score.set("5.125");
    item(2).reason.set("纪要不全");
    item(3).score.set("4");
    item(9).score.set("好");
    item(10).reason.set("只写了理由");
    long before = entries();
    wizard.next();
    assertThat(wizard.stepProperty().get()).isEqualTo(WizardStep.ITEMS);
    assertThat(entries()).isEqualTo(before);
    assertThat(wizard.items().problems().stream().map(Problem::field).collect(Collectors.toSet()))
        .isEqualTo(
            Set.of(
                "item.1.score", "item.2.score", "item.3.reason", "item.9.score", "item.10.score"));
    assertThat(refused())
        .contains(
            "第 1 项的 4.5 分超出范围，应在 0 至 4 分之间。",
            "第 2 项的 5.125 分小数过多，最多保留两位小数。",
            "第 3 项由程序按履职情况或佐证材料计分，人工评分须说明理由。");
    wizard.items().reset();
    assertThat(wizard.items().problems()).isEmpty();
    wizard.next();
    assertThat(wizard.stepProperty().get()).isEqualTo(WizardStep.CONDITIONS);
  }

  @Test
  @DisplayName("only what the keyboard has left is looked at")
  void leftOne() {
    wizard.go(WizardStep.ITEMS);
    item(1).score.set("9");
    item(2).score.set("9");
    wizard.items().left(1);
    assertThat(refused()).containsExactly("第 1 项的 9 分超出范围，应在 0 至 4 分之间。");
    item(1).score.set("");
    assertThat(refused()).as("nothing left that could be wrong").isEmpty();
  }

  @Test
  @DisplayName("an override keeps the computed score; clearing it brings that back")
  void override() {
    wizard.go(WizardStep.ITEMS);
    item(2).score.set("4");
    item(2).reason.set("两次会议纪要没有载明环保议题");
    wizard.save();
    assertThat(item(2).result().overridden()).isTrue();
    assertThat(item(2).result().computed()).isEqualByComparingTo("5.5");
    assertThat(score(item(2).result())).isEqualByComparingTo("4");
    item(2).clear();
    wizard.save();
    assertThat(item(2).result().overridden()).isFalse();
    assertThat(score(item(2).result())).isEqualByComparingTo("5.5");
  }

  @Test
  @DisplayName("a changed record changes the result; what is half-typed stays")
  void changedRecord() {
    wizard.go(WizardStep.ITEMS);
    item(9).score.set("7");
    city.wiring
        .activityService()
        .record(
            ActivityFacts.of(ActivityKind.MEETING)
                .forms(ActivityForm.EXECUTIVE)
                .title("三月常务会")
                .heldOn(LocalDate.of(2025, 3, 20))
                .conveners(city.unit(AssessedCity.COUNTY))
                .studied(true)
                .build());
    wizard.load();
    assertThat(score(item(2).result())).isEqualByComparingTo("6");
    assertThat(item(9).score.get()).isEqualTo("7");
    assertThat(wizard.items().dirty()).isTrue();
  }

  @Test
  @DisplayName("a half-typed step survives a power cut, once")
  void draft() {
    wizard.go(WizardStep.ITEMS);
    item(9).score.set("7");
    item(12).self.set("10");
    wizard.items().paused();
    WizardModel again = city.wizard(AssessedCity.COUNTY);
    assertThat(again.items().waitingProperty().get()).isEqualTo(2);
    assertThat(again.items().forms().get(8).score.get()).as("not before one says so").isEmpty();
    again.items().takeDraft();
    assertThat(again.items().forms().get(8).score.get()).isEqualTo("7");
    assertThat(again.items().forms().get(11).self.get()).isEqualTo("10");
    again.go(WizardStep.ITEMS);
    again.items().forms().get(8).reason.set("略高于目标");
    again.save();
    assertThat(city.wizard(AssessedCity.COUNTY).items().waitingProperty().get()).isZero();
    assertThat(city.wiring.ledger().drafts().names()).isEmpty();
  }

  @Test
  @DisplayName("a discarded draft is gone, and so is one that was typed back")
  void draftDiscarded() {
    wizard.go(WizardStep.ITEMS);
    item(9).score.set("7");
    wizard.items().paused();
    city.wizard(AssessedCity.COUNTY).items().discardDraft();
    assertThat(city.wiring.ledger().drafts().names()).isEmpty();
    wizard.items().paused();
    item(9).score.set("");
    wizard.items().paused();
    assertThat(city.wiring.ledger().drafts().names()).isEmpty();
  }

  @Test
  @DisplayName("leaving the screen saves what is right, and keeps what is wrong as a draft")
  void leaving() {
    wizard.go(WizardStep.ITEMS);
    item(9).self.set("8");
    assertThat(wizard.mayLeave()).isTrue();
    assertThat(city.dialogs.shown).isEmpty();
    wizard.load();
    assertThat(item(9).result().self()).isEqualByComparingTo("8");
    item(9).score.set("80");
    city.dialogs.yes = false;
    assertThat(wizard.mayLeave()).isFalse();
    assertThat(refused()).containsExactly("第 9 项的 80 分超出范围，应在 0 至 8 分之间。");
    assertThat(city.dialogs.shown.getLast()).contains("已作为草稿保留");
    assertThat(city.wizard(AssessedCity.COUNTY).items().waitingProperty().get()).isEqualTo(1);
  }

  @Test
  @DisplayName("a condition needs finding, reason and name; the name is the clerk's at first")
  void conditions() {
    wizard.go(WizardStep.CONDITIONS);
    condition(5).find(Finding.MET, wizard.clerk());
    assertThat(condition(5).by.get()).isEqualTo("王芳");
    condition(6).reason.set("未发生");
    condition(12).find(Finding.MET, "李秀英");
    wizard.save();
    assertThat(wizard.conditions().problems().stream().map(city.texts::text))
        .containsExactly(
            "第 5 种情形请说明认定理由。",
            "第 6 种情形请选择具有、不具有、待认定或不予认定。",
            "第 6 种情形请填写认定人姓名。",
            "第 12 种情形须有书面依据才能认定，请写明文件名称和文号。");
    assertThat(condition(11).asked()).as("the soil plan is not out yet").isFalse();
  }

  @Test
  @DisplayName("the rest is not met for a reason in the user's words, and only then")
  void rest() {
    wizard.go(WizardStep.CONDITIONS);
    condition(5).find(Finding.MET, "王芳");
    condition(5).reason.set("国家级媒体曝光");
    city.dialogs.reason = Optional.empty();
    wizard.answerRest();
    assertThat(condition(1).finding.get()).isNull();
    city.dialogs.reason = Optional.of("已向各部门核实");
    wizard.answerRest();
    assertThat(condition(1).finding.get()).isEqualTo(Finding.NOT_MET);
    assertThat(condition(1).reason.get()).isEqualTo("已向各部门核实");
    assertThat(condition(5).finding.get()).isEqualTo(Finding.MET);
    assertThat(condition(11).finding.get()).isNull();
    long before = entries();
    wizard.next();
    assertThat(entries()).isEqualTo(before + 1);
    assertThat(wizard.mark(WizardStep.CONDITIONS))
        .isEqualTo(new StepMark(StepMark.State.DONE, "均已认定，具有 1 种"));
  }

  @Test
  @DisplayName("no grade before all is answered; then the score alone sets it")
  void grade() {
    assertThat(wizard.mark(WizardStep.RESULT))
        .isEqualTo(new StepMark(StepMark.State.NOT_YET, "尚未评定"));
    city.assess(AssessedCity.COUNTY, "0.92", 5);
    wizard.load();
    Shot now = wizard.shownProperty().get();
    assertThat(now).isNotNull();
    assertThat(now.assessment().grade()).isEqualTo(Grade.EXCELLENT);
    assertThat(now.assessment().effects()).hasSize(2);
    String said = new SummaryText(wizard.words(), now).plain();
    assertThat(said)
        .contains("海港区人民政府 2025 年度考核小结（截至2026年3月18日）")
        .contains("认定具有的情形 1 种：")
        .contains("具有：第 5 种，被国家级媒体曝光且影响和后果严重。")
        .contains("档次：优秀（90 分（含）以上）。")
        .contains("取消评先评优资格。原因：具有第 5 种情形。")
        .contains("周海波（海港区人民政府 区长，2025年1月1日至2025年6月30日）")
        .contains("吴晓燕（海港区人民政府 区长，2025年7月1日至2025年12月31日）")
        .contains("由干部主管部门决定")
        .contains("第 2 项“政府常务会议研究生态环境保护工作”由人工改评：程序计分 5.5，考核分 5.5。")
        .contains("尚未启用：第 11 种。");
  }

  @Test
  @DisplayName("what is missing is named in the summary")
  void missing() {
    Shot now = wizard.shownProperty().get();
    assertThat(now).isNotNull();
    String said = new SummaryText(wizard.words(), now).plain();
    assertThat(said)
        .contains("14 项未评分：第 9 项“细颗粒物（PM2.5）年均浓度”")
        .contains("11 种情形未认定：第 1、2、3、4、5、6、7、8、9、10、12 种。")
        .contains("目前没有结果运用事项")
        .contains("待本办确认的依据：");
  }

  @Test
  @DisplayName("confirming what it rests on takes it off the list")
  void confirming() {
    Shot before = wizard.shownProperty().get();
    assertThat(before).isNotNull();
    var scheme =
        before.assessment().unconfirmed().stream()
            .filter(u -> u.id().equals("scheme.county"))
            .findFirst()
            .orElseThrow();
    wizard.confirm(scheme);
    Shot now = wizard.shownProperty().get();
    assertThat(now).isNotNull();
    assertThat(now.assessment().unconfirmed())
        .hasSize(before.assessment().unconfirmed().size() - 1)
        .doesNotContain(scheme);
  }

  @Test
  @DisplayName("one sees what one confirms, and no line moves until the step is shown anew")
  void basis() {
    wizard.go(WizardStep.SUBJECT);
    List<WizardModel.Basis> before = wizard.basis();
    assertThat(before).hasSizeGreaterThan(1).allMatch(WizardModel.Basis::open);
    assertThat(before).allSatisfy(one -> assertThat(String.join("", one.content())).isNotBlank());
    assertThat(before)
        .filteredOn(one -> one.what().id().equals("scheme.county"))
        .singleElement()
        .satisfies(one -> assertThat(one.content().getFirst()).startsWith("满分 "));
    wizard.confirm(before.getFirst().what());
    List<WizardModel.Basis> after = wizard.basis();
    assertThat(after).extracting(WizardModel.Basis::what).isEqualTo(what(before));
    assertThat(after.getFirst().open()).isFalse();
    assertThat(after.subList(1, after.size())).allMatch(WizardModel.Basis::open);
    wizard.go(WizardStep.RESULT);
    wizard.go(WizardStep.SUBJECT);
    assertThat(what(wizard.basis())).isEqualTo(what(before.subList(1, before.size())));
  }

  private static List<Unconfirmed> what(List<WizardModel.Basis> lines) {
    return lines.stream().map(WizardModel.Basis::what).toList();
  }

  @Test
  @DisplayName("a department that was merged within the year: its successor is named instead")
  void merged() {
    var departments =
        city.wiring.structure().units().stream()
            .filter(u -> u.kind().equals("department"))
            .toList();
    var gone = departments.get(0);
    var stays = departments.get(1);
    city.wiring
        .reorganisations()
        .apply(Merge.into(stays.id(), Set.of(gone.id()), LocalDate.of(2025, 6, 30)));
    assertThat(city.wizard(gone.code()).troubleProperty().get()).contains(stays.name());
    Shot successor = city.wizard(stays.code()).shownProperty().get();
    assertThat(successor).isNotNull();
    assertThat(
            successor.assessment().subject().parts().stream()
                .map(part -> wizard.words().part(part, 2025)))
        .contains(gone.name() + "（2025年1月1日至2025年6月30日），已并入");
  }

  private Path proof(String name) {
    try {
      return DrawnEvidence.begun(folder.resolve(name), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @DisplayName("a document attached brings its points; what is half-typed elsewhere stays")
  void proof() {
    wizard.go(WizardStep.ITEMS);
    item(9).self.set("8");
    assertThat(item(19).result().score()).isNull();
    wizard.proofs().attach(item(19), List.of(proof("责任清单.pdf"), proof("印发通知.pdf")));
    assertThat(item(19).result().proofs()).hasSize(2);
    assertThat(score(item(19).result())).isEqualByComparingTo("3");
    assertThat(item(9).dirty()).isTrue();
    var file = item(19).result().proofs().get(0);
    assertThat(wizard.proofs().isMissing(file)).isFalse();
    wizard.proofs().detach(item(19), file);
    assertThat(item(19).result().proofs()).hasSize(1);
    assertThat(city.dialogs.shown.getLast()).contains(file.fileName());
  }

  @Test
  @DisplayName("an attached file that vanished is said to be gone; nothing else is lost")
  void vanished() throws IOException {
    wizard.proofs().attach(item(19), List.of(proof("责任清单.pdf")));
    var file = item(19).result().proofs().get(0);
    Files.delete(city.wiring.ledger().evidence().file(file.digest()));
    wizard.load();
    assertThat(wizard.proofs().isMissing(file)).isTrue();
    assertThat(score(item(19).result())).as("the answer stands").isEqualByComparingTo("3");
    Shot now = wizard.shownProperty().get();
    assertThat(now).isNotNull();
    assertThat(new SummaryText(wizard.words(), now).plain())
        .contains("第 19 项的佐证材料“责任清单.pdf”在台账中已找不到，请从备份恢复，或重新添加。");
    assertThat(city.dialogs.failures).isEmpty();
    wizard.proofs().attach(item(19), List.of(folder.resolve("没有.pdf")));
    assertThat(city.dialogs.failures).hasSize(1);
    assertThat(item(19).result().proofs()).hasSize(1);
  }

  @Test
  @DisplayName("a file for a condition is saved with the answer being typed, if that is whole")
  void conditionProof() {
    wizard.go(WizardStep.CONDITIONS);
    condition(5).find(Finding.MET, "王芳");
    long before = entries();
    wizard.proofs().attach(condition(5), List.of(proof("曝光报道.pdf")));
    assertThat(entries()).isEqualTo(before);
    assertThat(wizard.conditions().problems()).hasSize(1);
    condition(5).reason.set("国家级媒体曝光");
    wizard.proofs().attach(condition(5), List.of(proof("曝光报道.pdf"), proof("整改报告.pdf")));
    assertThat(condition(5).result().proofs()).hasSize(2);
    assertThat(condition(5).result().finding()).isEqualTo(Finding.MET);
    assertThat(wizard.conditions().dirty()).isFalse();
  }

  @Test
  @DisplayName("copying files is shown and may be stopped; then nothing is attached")
  void stoppedProof() {
    List<String> shown = new ArrayList<>();
    boolean[] stop = {true};
    wizard
        .proofs()
        .copying()
        .runningProperty()
        .addListener(
            (o, was, work) -> {
              if (work != null) {
                shown.add(work.words(city.texts));
                if (stop[0]) {
                  work.stop();
                }
              }
            });
    List<Path> files = List.of(proof("责任清单.pdf"), proof("印发通知.pdf"));
    wizard.proofs().attach(item(19), files);
    assertThat(item(19).result().proofs()).isEmpty();
    assertThat(city.notices).contains("已停止复制，佐证材料没有登记。");
    assertThat(city.dialogs.failures).isEmpty();
    stop[0] = false;
    long before = entries();
    wizard.proofs().attach(item(19), files);
    assertThat(item(19).result().proofs()).hasSize(2);
    assertThat(entries()).as("one entry for all of them").isEqualTo(before + 1);
    assertThat(shown).containsExactly("正在把 2 个文件复制进台账", "正在把 2 个文件复制进台账");
  }

  @Test
  @DisplayName("the papers: filled, blank, conditions; a complete, confirmed one can be issued")
  void papers() {
    wizard.ways().printForm(false);
    wizard.ways().printForm(true);
    wizard.ways().printConditions();
    var unit = city.unit(AssessedCity.COUNTY);
    assertThat(city.opened)
        .containsExactly(
            new Route.PrintPreview(new Route.Sheet.AssessmentForm(unit, 2025, false)),
            new Route.PrintPreview(new Route.Sheet.AssessmentForm(unit, 2025, true)),
            new Route.PrintPreview(new Route.Sheet.ConditionSheet(unit, 2025)));
    assertThat(wizard.mark(WizardStep.PRINT).words()).isEqualTo("目前只能打印草稿");
    city.assess(AssessedCity.COUNTY, "0.9", 0);
    Shot now = wizard.shownProperty().get();
    assertThat(now).isNotNull();
    now.assessment().unconfirmed().forEach(wizard::confirm);
    assertThat(wizard.mark(WizardStep.PRINT).words()).isEqualTo("可以印发");
    assertThat(city.wizard(AssessedCity.COUNTY).stepProperty().get()).isEqualTo(WizardStep.RESULT);
  }

  @Test
  @DisplayName("from an item to its obligation, record, article and scheme")
  void ways() {
    var missed =
        item(2).result().obligations().stream()
            .filter(o -> o.records().isEmpty())
            .findFirst()
            .orElseThrow();
    wizard.ways().openObligations(missed);
    wizard.ways().openArticle(10);
    wizard.ways().openScheme();
    assertThat(city.opened)
        .containsExactly(
            new Route.ObligationList(2025, city.unit(AssessedCity.COUNTY), "M4", null),
            new Route.Article(10),
            new Route.Scheme(2025, "county"));
  }
}
