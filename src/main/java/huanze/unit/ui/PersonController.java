package huanze.unit.ui;

import huanze.base.Texts;
import huanze.fx.EmptyState;
import huanze.fx.FormScreen;
import huanze.fx.FormSide;
import huanze.fx.FormStack;
import huanze.fx.ListColumn;
import huanze.fx.ListOutput;
import huanze.fx.ListPane;
import huanze.fx.ViewLoader;
import huanze.unit.PostHeld;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A person's page. */
public final class PersonController implements FormScreen {
  private final PersonModel model;
  private final ViewLoader loader;
  private final ListOutput output;
  private final Texts texts;
  private final ReadOnlyStringWrapper title;

  @FXML private HBox root;
  @FXML private VBox main;
  @FXML private EmptyState nothing;
  @FXML private VBox all;
  @FXML private Label name;
  @FXML private Label code;
  @FXML private Label namesakes;
  @FXML private VBox notes;
  @FXML private VBox strip;
  @FXML private ListPane<PostHeld> posts;
  @FXML private Button leader;
  @FXML private Button history;
  @FXML private StackPane side;

  /** Held as long as the page. */
  private @Nullable FormSide forms;

  public PersonController(PersonModel model, ViewLoader loader, ListOutput output) {
    this.model = model;
    this.loader = loader;
    this.output = output;
    this.texts = loader.texts();
    this.title = new ReadOnlyStringWrapper(texts.text("unit.ui.person.title"));
  }

  @FXML
  private void initialize() {
    nothing.setSentence(texts.text("unit.ui.person.gone"));
    FormSide beside = new FormSide(side, model.forms(), loader, null);
    beside.rests(main, root);
    forms = beside;
    history.setVisible(model.canShowHistory());
    history.setManaged(history.isVisible());
    posts.setUp(texts, columns(), PersonController::search, "unit.ui.person.noPosts");
    posts.setRows(model.posts());
    posts.setOnOpen(model::open);
    posts.describe(() -> texts.text("unit.ui.person.listTitle", name.getText()), List::of);
    posts.setOnExport(output::export);
    posts.setOnPrint(output::print);
    Button edit = new Button(texts.text("unit.ui.person.editTenure"));
    edit.setMinWidth(Button.USE_PREF_SIZE);
    edit.disableProperty().bind(posts.selectedProperty().isNull());
    edit.setOnAction(e -> model.editTenure(posts.selectedProperty().get()));
    posts.addTools(edit);
    model.pageProperty().subscribe(this::show);
  }

  private List<ListColumn<PostHeld>> columns() {
    return List.of(
        ListColumn.text("unit.ui.field.unit", 190, PostHeld::unitName),
        ListColumn.text("unit.ui.field.postName", 170, PostHeld::postName),
        ListColumn.<PostHeld>text("unit.ui.field.responsibility", 100, PostHeld::responsibility)
            .whole(),
        ListColumn.<PostHeld, LocalDate>value(
                "unit.ui.field.tenureFrom", 92, PostHeld::from, LocalDate::toString)
            .whole(),
        ListColumn.<PostHeld, LocalDate>value(
                "unit.ui.field.tenureTo", 92, PostHeld::to, LocalDate::toString)
            .whole(),
        ListColumn.<PostHeld>text("unit.ui.field.state", 130, this::state),
        ListColumn.text("unit.ui.field.document", 130, PostHeld::document));
  }

  /** 现任, and what else is to be known of it. */
  private String state(PostHeld held) {
    List<String> words = new ArrayList<>();
    words.add(texts.text("unit.when." + held.state()));
    if (held.acting()) {
      words.add(texts.text("unit.ui.tag.acting"));
    }
    if (held.concurrent()) {
      words.add(texts.text("unit.ui.tag.concurrent"));
    }
    return String.join(texts.text("unit.ui.comma"), words);
  }

  private static String search(PostHeld held) {
    return held.unitName() + " " + held.postName() + " " + held.document();
  }

  private void show(@Nullable PersonPage page) {
    nothing.setVisible(page == null);
    all.setVisible(page != null);
    if (page == null) {
      return;
    }
    title.set(page.name());
    shown(leader, model.canShowLeader());
    name.setText(page.name());
    code.setText(page.code().isEmpty() ? "" : texts.text("unit.ui.person.code", page.code()));
    namesakes.setText(page.namesakes());
    shown(namesakes, !page.namesakes().isEmpty());
    notes.getChildren().clear();
    page.notes().forEach(n -> notes.getChildren().add(sentence(n)));
    page.seats().forEach(n -> notes.getChildren().add(sentence(n)));
    shown(notes, !notes.getChildren().isEmpty());
    strip.getChildren().setAll(new TimeBar(page.strip(), texts));
    shown(strip, !page.strip().bars().isEmpty());
  }

  private static void shown(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }

  private static Label sentence(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }

  @FXML
  private void edit() {
    model.edit();
  }

  @FXML
  private void showLeader() {
    model.showLeader();
  }

  @FXML
  private void showHistory() {
    model.showHistory();
  }

  @Override
  public ObservableValue<String> title() {
    return title;
  }

  @Override
  public void activate() {
    model.reload();
  }

  @Override
  public FormStack forms() {
    return model.forms();
  }

  @Override
  public OptionalInt helpArticle() {
    return OptionalInt.of(4);
  }
}
