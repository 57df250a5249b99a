package huanze.fx;

import huanze.base.Problem;
import huanze.base.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** A form in the side panel. */
public final class FormController {
  private final FormModel form;
  private final FormStack forms;
  private final Texts texts;
  private final FormMarks marks;
  private final ListChangeListener<Problem> whenRefused = this::refused;
  private final InvalidationListener whenForeseen = o -> showConsequences();

  private final List<FieldView> views = new ArrayList<>();

  @FXML private VBox root;
  @FXML private ScrollPane scroll;
  @FXML private Label title;
  @FXML private VBox fields;
  @FXML private VBox foresight;
  @FXML private VBox consequences;
  @FXML private Label rest;
  @FXML private Button save;
  @FXML private Label keys;

  public FormController(FormModel form, FormStack forms, Texts texts) {
    this.form = form;
    this.forms = forms;
    this.texts = texts;
    marks = new FormMarks(texts);
  }

  @FXML
  private void initialize() {
    title.setText(texts.text(form.titleKey(), form.subject()));
    save.setText(texts.text(form.saveKey()));
    keys.setText(texts.text(form.saves() ? "fx.form.keys" : "fx.form.keysLeave"));
    save.disableProperty().bind(form.savingProperty());
    for (FormField field : form.fields()) {
      FieldView view = new FieldView(field, texts);
      views.add(view);
      fields.getChildren().add(view.root());
      marks.field(field.name(), view.input(), view.mark());
      if (field.kind() == FormField.Kind.PICK) {
        form.extra().ifPresent(extra -> view.addBeside(texts.text(extra.textKey()), extra.run()));
      }
    }
    marks.rest(rest).follow(form.problems());
    form.problems().addListener(whenRefused);
    form.consequences().addListener(whenForeseen);
    showConsequences();
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveByKey);
  }

  /** The keyboard goes to what is wrong when that is said, not when it is mended. */
  private void refused(ListChangeListener.Change<? extends Problem> change) {
    while (change.next()) {
      if (change.wasAdded()) {
        focusProblem();
        return;
      }
    }
  }

  private void focusProblem() {
    marks.focusFirst(form.problems());
    form.problems().stream()
        .flatMap(p -> views.stream().filter(v -> v.name().equals(p.field())))
        .min(Comparator.comparingInt(views::indexOf))
        .ifPresent(this::bringIntoView);
  }

  private void bringIntoView(FieldView view) {
    root.applyCss();
    root.layout();
    double hidden = scroll.getContent().getLayoutBounds().getHeight() - scroll.getHeight();
    if (hidden > 0) {
      double top = fields.getLayoutY() + view.root().getLayoutY();
      scroll.setVvalue(Math.clamp(top / hidden, 0.0, 1.0));
    }
  }

  private void showConsequences() {
    foresight.setVisible(!form.consequences().isEmpty());
    foresight.setManaged(foresight.isVisible());
    consequences
        .getChildren()
        .setAll(form.consequences().stream().map(FormController::sentence).toList());
  }

  private static Node sentence(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }

  private void leaveByKey(KeyEvent event) {
    if (Keys.LEAVE.match(event)) {
      event.consume();
      forms.leave();
    }
  }

  @FXML
  private void save() {
    forms.save();
  }

  @FXML
  private void leave() {
    forms.leave();
  }
}
