package huanze.fx;

import atlantafx.base.theme.Styles;
import huanze.base.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A field of a form on the screen: its name, the control, a hint, what is wrong. */
final class FieldView {
  private static final double LIST_HEIGHT = 156;
  private static final double TALL_LIST_HEIGHT = 330;
  private static final int AREA_ROWS = 3;

  private final FormField field;
  private final Texts texts;
  private final VBox root = new VBox();
  private final Label mark = new Label();
  private final Control input;
  private final HBox searchLine = new HBox();

  FieldView(FormField field, Texts texts) {
    this.field = field;
    this.texts = texts;
    root.getStyleClass().add("hz-form-field");
    searchLine.getStyleClass().add("hz-row");
    mark.getStyleClass().add("hz-mark");
    mark.setWrapText(true);
    mark.setMinHeight(Label.USE_PREF_SIZE);
    String name = field.label(texts);
    if (field.kind() != FormField.Kind.YES) {
      root.getChildren().add(label(field.isRequired() ? name + " *" : name));
    }
    input =
        switch (field.kind()) {
          case TEXT, DAY -> text();
          case CHOICE -> choice();
          case AREA -> area();
          case PICK -> pick();
          case MANY -> many();
          case YES -> yes(name);
        };
    input.setAccessibleText(name);
    input.setId("field-" + field.name());
    if (!field.hintKey().isEmpty()) {
      Label hint = label(texts.text(field.hintKey()));
      hint.getStyleClass().add("hz-muted");
      hint.setWrapText(true);
      hint.setMinHeight(Label.USE_PREF_SIZE);
      root.getChildren().add(hint);
    }
    root.getChildren().add(mark);
    root.visibleProperty().bind(field.shown());
    root.managedProperty().bind(root.visibleProperty());
  }

  private static Label label(String text) {
    return new Label(text);
  }

  private Control text() {
    TextField box = new TextField();
    box.textProperty().bindBidirectional(field.textProperty());
    if (field.kind() == FormField.Kind.DAY) {
      box.setPromptText(texts.text("fx.form.dayPrompt"));
      box.getStyleClass().add("hz-form-day");
    }
    root.getChildren().add(box);
    return box;
  }

  private Control area() {
    ReasonArea box = new ReasonArea();
    box.setPrefRowCount(AREA_ROWS);
    box.textProperty().bindBidirectional(field.textProperty());
    root.getChildren().add(box);
    return box;
  }

  private Control choice() {
    ComboBox<Choice> box = new ComboBox<>();
    box.getItems().setAll(field.choices());
    box.valueProperty().bindBidirectional(field.choiceProperty());
    box.setMaxWidth(Double.MAX_VALUE);
    root.getChildren().add(box);
    return box;
  }

  private Control yes(String name) {
    CheckBox box = new CheckBox(name);
    box.selectedProperty().bindBidirectional(field.yesProperty());
    root.getChildren().add(box);
    return box;
  }

  private Control pick() {
    Label chosen = label("");
    chosen.getStyleClass().add("hz-form-chosen");
    chosen
        .textProperty()
        .bind(
            field
                .choiceProperty()
                .map(c -> texts.text("fx.form.chosen", c.name()))
                .orElse(texts.text("fx.form.chosenNothing")));
    ListView<Choice> list = searchable();
    list.setCellFactory(l -> new ChoiceCell());
    show(list, field.choiceProperty().get());
    list.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> choose(now));
    root.getChildren().addAll(chosen, searchLine, list);
    return list;
  }

  private Control many() {
    Label count = label("");
    count.getStyleClass().add("hz-form-chosen");
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.text("fx.form.ticked", field.ticked().size()), field.ticked()));
    ListView<Choice> list = searchable();
    list.setCellFactory(l -> new TickCell(field.ticked()));
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          Choice at = list.getSelectionModel().getSelectedItem();
          if (at != null && (e.getCode() == KeyCode.SPACE || Keys.OPEN.match(e))) {
            e.consume();
            TickCell.toggle(field.ticked(), at.id());
          }
        });
    root.getChildren().addAll(count, searchLine, list);
    return list;
  }

  /** A list keeps Escape for itself, though nothing in it can be edited: the form is left. */
  private void leaveFromList(KeyEvent event) {
    if (Keys.LEAVE.match(event)) {
      event.consume();
      root.fireEvent(event.copyFor(root, root));
    }
  }

  /** All choices in a list, and a search box that narrows them. */
  private ListView<Choice> searchable() {
    TextField search = new TextField();
    search.setPromptText(texts.text("fx.form.pickPrompt"));
    HBox.setHgrow(search, Priority.ALWAYS);
    searchLine.getChildren().setAll(search);
    ListView<Choice> list = new ListView<>();
    list.getStyleClass().add(Styles.DENSE);
    double height = field.isTall() ? TALL_LIST_HEIGHT : LIST_HEIGHT;
    list.setPrefHeight(height);
    list.setMinHeight(height);
    list.setPlaceholder(label(texts.text("fx.form.pickNothing")));
    list.getItems().setAll(field.choices());
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveFromList);
    search
        .textProperty()
        .addListener(
            (o, before, now) -> {
              List<Choice> found =
                  now == null || now.isBlank()
                      ? field.choices()
                      : FormField.matching(field.choices(), now);
              list.getItems().setAll(found);
            });
    return list;
  }

  private static void show(ListView<Choice> list, @Nullable Choice chosen) {
    if (chosen != null) {
      list.getSelectionModel().select(chosen);
      list.scrollTo(chosen);
    }
  }

  /** Filtering takes the selection away; what was chosen stays until something else is. */
  private void choose(@Nullable Choice now) {
    if (now != null) {
      field.choiceProperty().set(now);
    }
  }

  /** A button beside the search box. */
  void addBeside(String text, Runnable run) {
    Button button = new Button(text);
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(e -> run.run());
    searchLine.getChildren().add(button);
  }

  String name() {
    return field.name();
  }

  Node root() {
    return root;
  }

  Node input() {
    return input;
  }

  Label mark() {
    return mark;
  }
}
