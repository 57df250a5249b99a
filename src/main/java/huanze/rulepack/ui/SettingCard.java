package huanze.rulepack.ui;

import atlantafx.base.theme.Styles;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.fx.Boxes;
import huanze.fx.FormMarks;
import huanze.fx.Shown;
import huanze.rulepack.PackSetting;
import huanze.rulepack.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One setting: the question, why it is open, the value, the default, and what can be done. */
final class SettingCard extends VBox {
  private static final double FIELD_WIDTH = 260;

  private final PackSettingsModel model;
  private final Texts texts;
  private final FormMarks marks;
  private final Control input;
  private final FlowPane values = new FlowPane();
  private final IntConsumer openArticle;
  private @Nullable ComboBox<String> choices;
  private SettingLine line;

  SettingCard(PackSettingsModel model, Texts texts, SettingLine line, IntConsumer openArticle) {
    this.model = model;
    this.texts = texts;
    this.line = line;
    this.openArticle = openArticle;
    marks = new FormMarks(texts);
    getStyleClass().addAll("hz-card", "hz-desk-setting");
    PackSetting setting = line.setting();
    Label question = wrapped(setting.label(), "hz-desk-strong");
    getChildren().add(question);
    if (setting.note() != null) {
      getChildren().add(wrapped(setting.note(), "hz-muted"));
    }
    input = input(setting);
    input.setId("setting-" + setting.id());
    question.setLabelFor(input);
    Label mark = new Label();
    mark.getStyleClass().add("hz-mark");
    marks.only(setting.id(), input, mark);
    values.getStyleClass().add("hz-desk-flow");
    values.getChildren().setAll(input);
    values.getChildren().addAll(beside());
    getChildren().addAll(values, mark);
  }

  PackSetting setting() {
    return line.setting();
  }

  /** Shows what was set; the input stays, for it may have the keyboard. */
  void update(SettingLine now) {
    if (now.equals(line)) {
      return;
    }
    line = now;
    if (input instanceof TextField field) {
      field.setText(now.value());
    } else if (choices != null) {
      choices.setValue(now.value());
    }
    List<Node> before = values.getChildren().subList(1, values.getChildren().size());
    if (before.stream().anyMatch(Node::isFocused)) {
      input.requestFocus();
    }
    before.clear();
    values.getChildren().addAll(beside());
  }

  void show(List<? extends Problem> problems) {
    marks.show(problems);
  }

  /** The default, the article, and what can be done. */
  private List<Node> beside() {
    PackSetting setting = line.setting();
    Hyperlink article = new Hyperlink(texts.text("rulepack.settings.article", setting.article()));
    article.setOnAction(e -> openArticle.accept(setting.article()));
    List<Node> all = new ArrayList<>(List.of(quiet(model.defaultWords(setting)), article));
    if (line.own() != null) {
      Button clear = new Button(texts.text("rulepack.settings.clear"));
      clear.getStyleClass().add(Styles.FLAT);
      clear.setOnAction(e -> model.clear(setting.id()));
      all.add(clear);
    }
    if (line.open()) {
      Label open = new Label(texts.text("rulepack.settings.open"));
      open.setGraphic(new FontIcon("mdoal-error_outline"));
      open.getStyleClass().add("hz-desk-open");
      Button confirm = new Button(texts.text("rulepack.settings.confirm"));
      confirm.setOnAction(e -> model.confirm(setting));
      all.addAll(List.of(open, confirm));
    }
    return all;
  }

  private Control input(PackSetting setting) {
    return switch (setting.type()) {
      case YES_NO -> choice(List.of("true", "false"));
      case CHOICE -> choice(setting.choices().stream().map(Term::id).toList());
      case DATE -> field("rulepack.settings.datePrompt");
      case MONTH_DAY -> field("rulepack.settings.monthDayPrompt");
      case TEXT -> field("rulepack.settings.textPrompt");
    };
  }

  private ComboBox<String> choice(List<String> values) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(values);
    box.setConverter(new Shown<>(value -> model.valueWords(line.setting(), value)));
    box.setValue(line.value());
    box.setPrefWidth(FIELD_WIDTH);
    choices = box;
    Boxes.whenChosen(box, value -> model.set(setting().id(), value));
    return box;
  }

  private TextField field(String promptKey) {
    TextField field = new TextField(line.value());
    field.setPromptText(texts.text(promptKey));
    field.setPrefWidth(FIELD_WIDTH);
    field.setOnAction(e -> model.set(setting().id(), field.getText()));
    field
        .focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (was && !is) {
                model.set(setting().id(), field.getText());
              }
            });
    return field;
  }

  private static Label wrapped(String text, String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }

  private static Label quiet(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("hz-muted");
    return label;
  }
}
