package huanze.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxToolkit;

/** Names with characters beyond the common ones are readable on any machine. */
class RareCharactersTest {
  private @Nullable Stage stage;

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void close() {
    Stage shown = stage;
    if (shown != null) {
      OnFx.run(shown::close);
    }
  }

  private void show(Parent root) {
    OnFx.run(
        () -> {
          Stage made = new Stage();
          made.setScene(new Theme(Theme.Shade.LIGHT).scene(root, 400, 300));
          made.show();
          stage = made;
          root.applyCss();
          root.layout();
        });
  }

  private static List<TextFlow> drawn(Labeled control) {
    return OnFx.get(
        () ->
            control.getChildrenUnmodifiable().stream()
                .filter(TextFlow.class::isInstance)
                .map(TextFlow.class::cast)
                .toList());
  }

  @Test
  void theRareCharacterHasItsOwnTypefaceAndTheTextStays() {
    Label label = OnFx.get(() -> new Label("张𠮷民"));
    Button button = OnFx.get(() -> new Button("𡈼", new FontIcon("mdoal-add")));
    ListView<String> list =
        OnFx.get(() -> new ListView<>(FXCollections.observableArrayList("𠮷家庄")));
    VBox box = OnFx.get(() -> new VBox(label, button, list));
    show(box);
    TextFlow flow = drawn(label).getFirst();
    assertThat(flow.getChildren())
        .extracting(n -> ((Text) n).getText())
        .containsExactly("张", "𠮷", "民");
    assertThat(((Text) flow.getChildren().get(1)).getFont().getFamily()).isEqualTo("HanaMinB");
    assertThat(((Text) flow.getChildren().get(0)).getFont()).isEqualTo(label.getFont());
    assertThat(label.getText()).isEqualTo("张𠮷民");
    assertThat(drawn(button)).as("beside an icon, which is a text too").hasSize(1);
    assertThat(button.getGraphic().getOpacity()).isEqualTo(1);
    assertThat(drawn((Labeled) list.lookup(".list-cell"))).hasSize(1);
    OnFx.run(
        () -> {
          label.setText("张三");
          box.layout();
        });
    assertThat(drawn(label)).isEmpty();
    assertThat(OnFx.get(() -> label.lookup(".text").getOpacity())).isEqualTo(1);
  }

  @Test
  void runsNeverCutACharacter() {
    assertThat(RareCharacters.runs("𠮷𡈼")).containsExactly("𠮷𡈼");
    assertThat(RareCharacters.runs("a𠮷b")).containsExactly("a", "𠮷", "b");
    assertThat(RareCharacters.isIn("张三（😀）")).isFalse();
    assertThat(RareCharacters.isIn("𬭎")).isTrue();
  }
}
