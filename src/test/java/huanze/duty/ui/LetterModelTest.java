package huanze.duty.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.fx.FormModel;
import huanze.fx.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 目标责任书 without a toolkit: from the list through targets to the signing. */
class LetterModelTest {
  @TempDir private Path folder;
  private DutyRoom room;
  private UUID government;

  @BeforeEach
  void open() {
    room = new DutyRoom(folder, "130300");
    room.live("130302");
    room.holder("马明远", "130300.government.mainLeader", "2024-02-01", null, false);
    government = room.unit("130302.government").id();
  }

  @AfterEach
  void close() {
    room.close();
  }

  private LetterModel letter() {
    LetterModel made = new LetterModel(room.desk, new Route.Letter(government, 2026));
    made.load();
    return made;
  }

  private LetterListModel list() {
    LetterListModel made = new LetterListModel(room.desk, new Route.Letters(null));
    made.load();
    return made;
  }

  private void begin() {
    LetterListModel list = list();
    list.add();
    DutyRoom.choose(DutyRoom.form(list.forms()).field("unit"), "海港区人民政府");
    list.forms().save();
  }

  private void target(LetterModel model, String text, String bound, String figure) {
    model.addTarget();
    FormModel form = DutyRoom.form(model.forms());
    form.field("text").textProperty().set(text);
    form.field("measure").textProperty().set("PM2.5 年均浓度");
    DutyRoom.choose(form.field("bound"), bound);
    form.field("figure").textProperty().set(figure);
    form.field("figureUnit").textProperty().set("微克/立方米");
    model.forms().save();
  }

  @Test
  void aNewLetterBeginsWithTheMainLeadersOfBothSides() {
    begin();
    assertThat(room.opened).containsExactly(new Route.Letter(government, 2026));
    LetterLine line = list().lines().getFirst();
    assertThat(line.giver()).isEqualTo("秦皇岛市人民政府 市长 马明远");
    assertThat(line.receiver()).isEqualTo("海港区人民政府 区长 周海波");
    assertThat(line.state()).isEqualTo("○ 草稿");
    LetterListModel again = list();
    again.add();
    assertThat(DutyRoom.form(again.forms()).field("unit").choices())
        .extracting(c -> c.name())
        .doesNotContain("海港区人民政府");
  }

  @Test
  void targetsAreWrittenMovedSignedAndThenClosed() {
    begin();
    LetterModel model = letter();
    target(model, "细颗粒物浓度继续下降", "不高于", "31");
    target(model, "优良天数比率不降低", "不低于", "80.5");
    assertThat(model.targets())
        .extracting(TargetLine::figure)
        .containsExactly("PM2.5 年均浓度不高于 31 微克/立方米", "PM2.5 年均浓度不低于 80.5 微克/立方米");
    model.move(model.targets().get(1), -1);
    assertThat(model.targets().getFirst().text()).isEqualTo("优良天数比率不降低");
    model.sign();
    DutyRoom.form(model.forms()).field("signedOn").textProperty().set("2026-02-10");
    model.forms().save();
    assertThat(model.isSigned()).isTrue();
    assertThat(list().lines().getFirst().state()).isEqualTo("● 已签订，缺扫描件");
    model.editTarget(model.targets().getFirst());
    assertThat(model.forms().currentProperty().get()).as("signed is closed").isNull();
  }

  @Test
  void aFigureWithoutBoundOrThatIsNoneIsRefusedBesideItsField() {
    begin();
    LetterModel model = letter();
    long before = room.entries();
    target(model, "细颗粒物浓度继续下降", "没有数值要求", "31");
    assertThat(room.problems(model.forms())).containsExactly("bound: 请选择。");
    FormModel form = DutyRoom.form(model.forms());
    form.field("figure").textProperty().set("三十一");
    model.forms().save();
    assertThat(room.problems(model.forms()))
        .containsExactly("figure: 看不懂数值“三十一”，请写成 35 或 0.5 的样子。");
    assertThat(room.entries()).isEqualTo(before);
  }

  @Test
  void aLetterWithoutTargetsOrSignedAheadIsNotSigned() {
    begin();
    LetterModel model = letter();
    model.sign();
    DutyRoom.form(model.forms()).field("signedOn").textProperty().set("2026-12-01");
    model.forms().save();
    assertThat(room.problems(model.forms()))
        .containsExactlyInAnyOrder(
            "signedOn: 签订日期 2026-12-01 在今天之后。", "targets: “海港区人民政府”2026 年目标责任书还没有目标，不能签订。");
  }

  @Test
  void aScanIsKeptAndOneThatIsGoneIsMarked() throws Exception {
    begin();
    LetterModel model = letter();
    Path scan = Files.writeString(folder.resolve("责任书签字页.pdf"), "%PDF-1.4 scan");
    room.files.chosen = java.util.Optional.of(scan);
    model.chooseScans();
    assertThat(model.shownProperty().get().scans())
        .extracting(s -> s.fileName())
        .containsExactly("责任书签字页.pdf");
    assertThat(model.shownProperty().get().missing()).isEmpty();
    String digest = model.shownProperty().get().scans().getFirst().digest();
    Files.delete(room.wiring.ledger().evidence().file(digest));
    model.load();
    assertThat(model.shownProperty().get().missing()).hasSize(1);
    model.detach(model.shownProperty().get().scans().getFirst());
    assertThat(model.shownProperty().get().scans()).isEmpty();
  }

  @Test
  void copyingScansIsShownAndMayBeStopped() throws Exception {
    begin();
    LetterModel model = letter();
    List<Path> scans =
        List.of(
            Files.writeString(folder.resolve("第1页.pdf"), "%PDF-1.4 one"),
            Files.writeString(folder.resolve("第2页.pdf"), "%PDF-1.4 two"));
    List<String> shown = new ArrayList<>();
    boolean[] stop = {true};
    model
        .copying()
        .runningProperty()
        .addListener(
            (o, was, work) -> {
              if (work != null) {
                shown.add(work.words(room.texts));
                if (stop[0]) {
                  work.stop();
                }
              }
            });
    model.attach(scans);
    assertThat(model.shownProperty().get().scans()).isEmpty();
    assertThat(room.notices).contains("已停止复制，扫描件没有附上。");
    assertThat(room.dialogs.failures).isEmpty();

    stop[0] = false;
    long before = room.wiring.ledger().position();
    model.attach(scans);
    assertThat(shown).containsExactly("正在复制 2 个文件", "正在复制 2 个文件");
    assertThat(model.shownProperty().get().scans())
        .extracting(s -> s.fileName())
        .containsExactlyInAnyOrder("第1页.pdf", "第2页.pdf");
    assertThat(room.wiring.ledger().position()).isEqualTo(before + 1);

    model.attach(List.of(folder.resolve("没有.pdf")));
    assertThat(room.dialogs.failures).hasSize(1);
    assertThat(model.shownProperty().get().scans()).hasSize(2);
  }

  @Test
  void lastYearsTargetsAreTakenOverToBeChanged() {
    begin();
    LetterModel model = letter();
    target(model, "细颗粒物浓度继续下降", "不高于", "31");
    LetterModel next = new LetterModel(room.desk, new Route.Letter(government, 2027));
    next.load();
    assertThat(next.canCopy()).isTrue();
    next.copyLastYear();
    assertThat(next.targets()).extracting(TargetLine::text).containsExactly("细颗粒物浓度继续下降");
  }

  @Test
  void removingADraftAsksAndGoesBack() {
    begin();
    LetterModel model = letter();
    room.dialogs.yes = false;
    model.remove();
    assertThat(list().lines()).hasSize(1);
    room.dialogs.yes = true;
    model.remove();
    assertThat(list().lines()).isEmpty();
  }
}
