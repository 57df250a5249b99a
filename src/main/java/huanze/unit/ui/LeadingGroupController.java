package huanze.unit.ui;

import huanze.base.Texts;
import huanze.fx.FormScreen;
import huanze.fx.FormSide;
import huanze.fx.FormStack;
import huanze.fx.ListColumn;
import huanze.fx.ListOutput;
import huanze.fx.ListPane;
import huanze.fx.ViewLoader;
import huanze.unit.LeadingGroup.State;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 领导小组. */
public final class LeadingGroupController implements FormScreen {
  private final LeadingGroupModel model;
  private final ViewLoader loader;
  private final ListOutput output;
  private final Texts texts;
  private final ReadOnlyStringWrapper title;

  @FXML private HBox root;
  @FXML private VBox main;
  @FXML private DayChooser day;
  @FXML private VBox checks;
  @FXML private ListPane<GroupPage.Line> list;
  @FXML private StackPane side;

  /** Held as long as the page. */
  private @Nullable FormSide forms;

  public LeadingGroupController(LeadingGroupModel model, ViewLoader loader, ListOutput output) {
    this.model = model;
    this.loader = loader;
    this.output = output;
    this.texts = loader.texts();
    this.title = new ReadOnlyStringWrapper(texts.text("unit.ui.group.title"));
  }

  @FXML
  private void initialize() {
    FormSide beside = new FormSide(side, model.forms(), loader, null);
    beside.rests(main, root);
    forms = beside;
    day.setUp(texts, model.today(), model::choose);
    model.dayProperty().subscribe(day::show);
    list.setUp(texts, columns(), LeadingGroupController::search, "unit.ui.group.empty");
    list.setEmptyAction("unit.ui.group.propose", model::propose);
    list.setRows(model.lines());
    list.setOnOpen(model::show);
    list.describe(
        () -> texts.text("unit.ui.group.listTitle", title.get(), model.dayProperty().get()),
        List::of);
    list.setOnExport(output::export);
    list.setOnPrint(output::print);
    list.addTools(
        ofLine("unit.ui.group.edit", model::edit), ofLine("unit.ui.group.remove", model::remove));
    model.pageProperty().subscribe(this::show);
  }

  private Button ofLine(String textKey, Consumer<GroupPage.Line> run) {
    Button button = new Button(texts.text(textKey));
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.disableProperty().bind(list.selectedProperty().isNull());
    button.setOnAction(e -> run.accept(list.selectedProperty().get()));
    return button;
  }

  private static List<ListColumn<GroupPage.Line>> columns() {
    return List.of(
        ListColumn.<GroupPage.Line>text("unit.ui.field.role", 70, GroupPage.Line::role)
            .sortedBy(Comparator.comparing(line -> line.member().role()))
            .whole(),
        ListColumn.text("unit.ui.field.unit", 190, GroupPage.Line::unit),
        ListColumn.text("unit.ui.field.postName", 180, GroupPage.Line::post),
        ListColumn.<GroupPage.Line>text("unit.ui.field.rank", 110, GroupPage.Line::rank),
        ListColumn.<GroupPage.Line>text("unit.ui.field.holder", 90, GroupPage.Line::holder)
            .styled(line -> line.vacant() ? "hz-unit-bad" : "")
            .whole(),
        ListColumn.<GroupPage.Line>text("unit.ui.field.memberDays", 130, GroupPage.Line::days));
  }

  private static String search(GroupPage.Line line) {
    return String.join(" ", line.role(), line.unit(), line.post(), line.rank(), line.holder());
  }

  private void show(@Nullable GroupPage page) {
    if (page != null) {
      title.set(page.name());
      checks.getChildren().setAll(page.checks().stream().map(this::check).toList());
    }
  }

  private Node check(GroupPage.Check check) {
    Label state = new Label(check.symbol() + " " + check.word());
    state.getStyleClass().addAll("hz-unit-verdict", style(check.state()));
    state.setMinWidth(Label.USE_PREF_SIZE);
    Label subject = new Label(check.name());
    subject.getStyleClass().add("hz-unit-check-name");
    Label sentence = new Label(check.sentence());
    sentence.setWrapText(true);
    sentence.setMinHeight(Label.USE_PREF_SIZE);
    HBox line = new HBox(state, subject, sentence);
    line.getStyleClass().add("hz-unit-check");
    HBox.setHgrow(sentence, Priority.ALWAYS);
    return line;
  }

  private static String style(State state) {
    return switch (state) {
      case MET -> "hz-standing-met";
      case NOT_MET -> "hz-standing-missed";
      case NO_DATA -> "hz-standing-late";
      case NOT_APPLICABLE -> "hz-standing-notOwed";
    };
  }

  @FXML
  private void propose() {
    model.propose();
  }

  @FXML
  private void add() {
    model.add();
  }

  @FXML
  private void host() {
    model.host();
  }

  @FXML
  private void print() {
    model.print();
  }

  @FXML
  private void showUnit() {
    model.showUnit();
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
    return OptionalInt.of(7);
  }
}
