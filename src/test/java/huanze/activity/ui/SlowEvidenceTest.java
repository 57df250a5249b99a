package huanze.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.Activity;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.evidence.Evidence;
import huanze.evidence.SlowStick;
import huanze.fx.FxBackground;
import huanze.fx.OnFx;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import huanze.fx.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Evidence that takes long to copy: shown, stopped, and lost midway. */
@ExtendWith(ApplicationExtension.class)
class SlowEvidenceTest {
  private static final int BLOCK = 1 << 16;

  @TempDir static Path folder;
  private final SlowStick stick = new SlowStick();
  private FxBackground background;
  private ActivityOffice office;
  private Stage stage;
  private View<ActivityRecordController> view;
  private Activity meeting;
  private Path home;

  @Start
  void start(Stage primary) {
    home = folder.resolve("home" + System.nanoTime());
    background = new FxBackground();
    office = new ActivityOffice(home, background).inhabited();
    meeting =
        office
            .wiring
            .activityService()
            .record(office.meeting(LocalDate.of(2026, 9, 10)).build())
            .activity();
    view =
        new ViewLoader(Texts.chinese())
            .load(new ActivityRecordController(ActivityRecordModel.of(office.desk, meeting.id())));
    stage = new Stage();
    stage.setScene(new Theme(Theme.Shade.LIGHT).scene(view.root(), 960, 700));
    stage.show();
  }

  @AfterEach
  void close() {
    OnFx.run(
        () -> {
          view.controller().deactivate();
          stage.close();
        });
    background.close();
    office.close();
  }

  /** Four blocks. */
  private Path scan(String name) throws IOException {
    byte[] bytes = new byte[4 * BLOCK];
    java.util.Arrays.fill(bytes, (byte) name.length());
    return Files.write(folder.resolve(name), bytes);
  }

  private ActivityRecordModel model() {
    return view.controller().model();
  }

  private void saveWith(Path... files) {
    OnFx.run(
        () -> {
          model().addFiles(List.of(files));
          model().fields().place.set("镇政府三楼");
          model().save();
        });
  }

  private static void until(Callable<Boolean> so) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> OnFx.get(so));
  }

  private void idle() throws Exception {
    until(() -> !model().busy().get());
  }

  private Optional<Work> work() {
    return Optional.ofNullable(OnFx.get(() -> model().copying().runningProperty().get()));
  }

  private List<Path> kept() throws IOException {
    Path evidence = home.resolve("evidence");
    if (!Files.exists(evidence)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(evidence)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private Activity stored(UUID id) {
    return office.wiring.activities().find(id).orElseThrow();
  }

  @Test
  void copyingIsShownAndStopsWithoutATrace(FxRobot robot) throws Exception {
    long before = office.wiring.ledger().position();
    Path scan = scan("录像.mp4");
    saveWith(stick.holding(scan));
    stick.letThrough(1);
    until(() -> work().orElseThrow().share() > 0.2);
    assertThat(work().orElseThrow().share()).isEqualTo(0.25);
    assertThat(robot.lookup(".hz-work .label").queryAs(Label.class).getText())
        .isEqualTo("正在把 1 个文件复制进台账");
    assertThat(robot.lookup("#form").query().isDisabled()).isTrue();
    assertThat(robot.lookup("#save").query().isDisabled()).isTrue();
    assertThat(kept()).singleElement().matches(p -> p.toString().endsWith(".part"));

    OnFx.run(() -> robot.lookup(".hz-work .button").queryAs(Button.class).fire());
    stick.letThrough(1);
    idle();
    assertThat(office.notices).contains("已停止复制，没有保存。填写的内容和选好的文件都还在。");
    assertThat(kept()).isEmpty();
    assertThat(office.wiring.ledger().position()).isEqualTo(before);
    assertThat(stored(meeting.id())).isEqualTo(meeting);
    assertThat(model().files()).hasSize(1);
    assertThat(model().fields().place.get()).isEqualTo("镇政府三楼");
    assertThat(robot.lookup("#form").query().isDisabled()).isFalse();

    stick.letThrough(9);
    OnFx.run(model()::save);
    idle();
    assertThat(stored(meeting.id()).evidence()).extracting(Evidence::size).containsExactly(262144L);
    assertThat(stored(meeting.id()).facts().place()).isEqualTo("镇政府三楼");
    assertThat(office.dialogs.failures).isEmpty();
  }

  @Test
  void aStickPulledOutMidwayIsOneSentenceAndNothingIsStored() throws Exception {
    long before = office.wiring.ledger().position();
    saveWith(stick.holding(scan("会议录音.mp3")));
    stick.letThrough(2);
    until(() -> work().orElseThrow().share() > 0.4);
    stick.pullOut();
    idle();
    assertThat(said()).containsExactly("文件“会议录音.mp3”在复制时读不出来。请关闭正在使用它的程序，检查U盘或光盘是否已拔出，然后重试。");
    assertThat(kept()).isEmpty();
    assertThat(office.wiring.ledger().position()).isEqualTo(before);
    assertThat(model().files()).hasSize(1);
  }

  @Test
  void aFileThatVanishesWhileItIsCopiedIsNotStored() throws Exception {
    long before = office.wiring.ledger().position();
    Path scan = scan("签到表扫描.ofd");
    saveWith(stick.holding(scan));
    stick.letThrough(2);
    until(() -> work().orElseThrow().share() > 0.4);
    Files.delete(scan);
    stick.letThrough(9);
    idle();
    assertThat(said()).singleElement().asString().startsWith("文件“签到表扫描.ofd”在复制时读不出来。");
    assertThat(kept()).isEmpty();
    assertThat(office.wiring.ledger().position()).isEqualTo(before);
  }

  @Test
  void whoLeavesWhileItIsCopiedIsAskedAndStopsIt() throws Exception {
    saveWith(stick.holding(scan("大文件.zip")));
    stick.letThrough(1);
    until(() -> work().orElseThrow().share() > 0.2);
    office.dialogs.yes = false;
    assertThat(OnFx.get(() -> view.controller().mayLeave())).isFalse();
    assertThat(office.dialogs.shown).containsExactly("佐证材料还没有复制完。现在离开就停止复制，本次填写不保存。确定离开吗？");
    office.dialogs.yes = true;
    assertThat(OnFx.get(() -> view.controller().mayLeave())).isTrue();
    stick.letThrough(1);
    idle();
    assertThat(kept()).isEmpty();
    assertThat(stored(meeting.id())).isEqualTo(meeting);
  }

  @Test
  void aSlowReplacementStopsAndTheFileStays() throws Exception {
    Path old = Files.writeString(folder.resolve("旧.txt"), "旧");
    Activity with = office.wiring.activityService().attach(meeting.id(), old).activity();
    OnFx.run(() -> model().show(with));
    office.files.chosen = Optional.of(stick.holding(scan("新扫描件.ofd")));
    office.dialogs.reason = Optional.of("补签字页");
    OnFx.run(() -> model().actions().replace(with.evidence().getFirst()));
    stick.letThrough(1);
    until(() -> work().orElseThrow().share() > 0.2);
    OnFx.run(() -> model().copying().stop());
    stick.letThrough(1);
    idle();
    assertThat(stored(meeting.id())).isEqualTo(with);
    assertThat(kept()).hasSize(1);
  }

  private List<String> said() {
    assertThat(office.dialogs.failures).isEmpty();
    assertThat(model().problems()).extracting(Problem::field).containsOnly("evidence");
    return model().problems().stream().map(office.desk.texts()::text).toList();
  }
}
