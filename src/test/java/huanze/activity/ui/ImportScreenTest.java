package huanze.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.fx.ImportPane;
import huanze.fx.OnFx;
import huanze.fx.Theme;
import java.nio.file.Path;
import javafx.scene.control.ComboBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The import screen: what is to be decided first is what one sees first. */
@ExtendWith(ApplicationExtension.class)
class ImportScreenTest {
  @TempDir static Path folder;
  private ActivityOffice office;
  private ImportModel model;

  @Start
  void start(Stage stage) {
    office = new ActivityOffice(folder.resolve("home")).inhabited();
    model = new ImportModel(office.desk, all -> {});
    ImportPane pane = new ImportPane();
    Importing.follow(pane, model, office.desk.texts());
    stage.setScene(new Theme(Theme.Shade.LIGHT).scene(pane, 960, 700));
    stage.show();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void headingsOfTheOfficesOwnOpenTheColumnsAndWhatIsSaidOfAllRowsShows(FxRobot robot) {
    OnFx.run(() -> model.paste(null, "怎么开的\t会议名称\t哪天开的\t谁开的\n党政联席会议\t第10次\t2026-07-08\t海滨镇人民政府\n"));
    ComboBox<?> form = robot.lookup("#import-all-forms").queryAs(ComboBox.class);
    assertThat(form.getParent().getParent().getParent().isVisible()).isTrue();
    assertThat(form.getValue()).isNull();
    OnFx.run(() -> model.decide(model.sheetChoices().everyRow("forms", "党政联席会议")));
    assertThat(form.getValue()).isEqualTo("党政联席会议");
    OnFx.run(() -> model.decide(model.sheetChoices().everyRow("forms", "专题研究")));
    assertThat(form.getValue()).as("the columns look the same").isEqualTo("专题研究");
  }
}
