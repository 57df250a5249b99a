package huanze.unit.ui;

import huanze.base.Texts;
import huanze.fx.EmptyState;
import huanze.fx.FileDialogs;
import huanze.fx.Focus;
import huanze.fx.FormController;
import huanze.fx.FormModel;
import huanze.fx.FormScreen;
import huanze.fx.FormStack;
import huanze.fx.Keys;
import huanze.fx.ListColumn;
import huanze.fx.ListOutput;
import huanze.fx.ListPane;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 单位与人员. */
public final class UnitTreeController implements FormScreen {
  /** From this width on, the list of people stays beside a form. */
  private static final double BESIDE_EACH_OTHER = 1000;

  private final UnitTreeModel model;
  private final RosterImportModel imports;
  private final ViewLoader loader;
  private final FileDialogs fileDialogs;
  private final ListOutput output;
  private final Texts texts;

  @FXML private ToggleGroup modes;
  @FXML private HBox bar;
  @FXML private ToggleButton units;
  @FXML private ToggleButton persons;
  @FXML private ToggleButton files;
  @FXML private Button addUnit;
  @FXML private Button addPerson;
  @FXML private Button editPerson;
  @FXML private HBox main;
  @FXML private VBox treeBox;
  @FXML private TextField filter;
  @FXML private TreeView<UnitNode> tree;
  @FXML private EmptyState nothing;
  @FXML private Label count;
  @FXML private Hyperlink faults;
  @FXML private ListPane<PersonRow> people;
  @FXML private StackPane side;
  @FXML private StackPane importHost;

  /** Held: a controller nobody holds stops following its model. */
  private @Nullable View<UnitDetailController> detail;

  private @Nullable View<FormController> form;
  private @Nullable View<RosterImportController> importView;
  private @Nullable TreeFollower follower;

  public UnitTreeController(
      UnitTreeModel model,
      RosterImportModel imports,
      ViewLoader loader,
      FileDialogs fileDialogs,
      ListOutput output) {
    this.model = model;
    this.imports = imports;
    this.loader = loader;
    this.fileDialogs = fileDialogs;
    this.output = output;
    this.texts = loader.texts();
  }

  @FXML
  private void initialize() {
    View<UnitDetailController> detailView = loader.load(new UnitDetailController(model, texts));
    detail = detailView;
    View<RosterImportController> importing =
        loader.load(new RosterImportController(imports, fileDialogs, texts));
    importView = importing;
    importHost.getChildren().setAll(importing.root());
    follower = new TreeFollower(tree, model);
    filter.textProperty().bindBidirectional(model.filterProperty());
    filter.addEventHandler(KeyEvent.KEY_PRESSED, this::intoTree);
    count.textProperty().bind(model.countProperty());
    ObservableValue<Integer> found = model.faultsProperty().map(List::size);
    faults.textProperty().bind(found.map(n -> texts.text("unit.ui.faults.count", n)));
    shownIf(faults, found.map(n -> n > 0));
    setUpPeople();
    model.shownProperty().subscribe(this::sayNothingFound);
    bindModes();
    model.forms().currentProperty().subscribe(now -> showForm(now, detailView.root()));
  }

  private void setUpPeople() {
    people.setUp(
        texts,
        List.of(
            ListColumn.text("unit.ui.field.personName", 110, PersonRow::name),
            ListColumn.text("unit.ui.field.personCode", 100, PersonRow::code),
            ListColumn.text("unit.ui.field.posts", 420, PersonRow::posts)),
        PersonRow::search,
        "unit.ui.people.empty");
    people.setEmptyAction("unit.ui.addPerson", model::addPerson);
    people.setOnOpen(row -> model.showPerson(row.id()));
    people.setRows(model.people());
    people.describe(() -> texts.text("unit.ui.mode.people"), List::of);
    people.setOnExport(output::export);
    people.setOnPrint(output::print);
    editPerson.disableProperty().bind(people.selectedProperty().isNull());
  }

  private void bindModes() {
    modes
        .selectedToggleProperty()
        .addListener(
            (o, before, now) -> {
              if (now == null) {
                modes.selectToggle(before);
              } else {
                model
                    .modeProperty()
                    .set(
                        now == units
                            ? UnitTreeModel.Mode.UNITS
                            : now == persons
                                ? UnitTreeModel.Mode.PEOPLE
                                : UnitTreeModel.Mode.IMPORT);
              }
            });
    model
        .modeProperty()
        .subscribe(
            mode ->
                modes.selectToggle(
                    switch (mode) {
                      case UNITS -> units;
                      case PEOPLE -> persons;
                      case IMPORT -> files;
                    }));
    ObservableValue<Boolean> isUnits = model.modeProperty().map(UnitTreeModel.Mode.UNITS::equals);
    ObservableValue<Boolean> isPeople = model.modeProperty().map(UnitTreeModel.Mode.PEOPLE::equals);
    ObservableValue<Boolean> isImport = model.modeProperty().map(UnitTreeModel.Mode.IMPORT::equals);
    ObservableValue<Boolean> isForm = model.forms().currentProperty().map(f -> true).orElse(false);
    shownIf(addUnit, isUnits);
    shownIf(addPerson, isPeople);
    shownIf(editPerson, isPeople);
    shownIf(treeBox, isUnits);
    shownIf(
        people,
        Bindings.createBooleanBinding(
            () ->
                isPeople.getValue() && (!isForm.getValue() || main.getWidth() >= BESIDE_EACH_OTHER),
            isPeople,
            isForm,
            main.widthProperty()));
    shownIf(main, isImport.map(i -> !i));
    shownIf(importHost, isImport);
    bar.disableProperty().bind(Bindings.createBooleanBinding(isForm::getValue, isForm));
    treeBox.disableProperty().bind(bar.disableProperty());
    people.disableProperty().bind(bar.disableProperty());
    side.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> isUnits.getValue() || isForm.getValue(), isUnits, isForm));
    side.managedProperty().bind(side.visibleProperty());
    isUnits.subscribe(wide -> HBox.setHgrow(side, wide ? Priority.ALWAYS : Priority.NEVER));
  }

  private static void shownIf(Node node, ObservableValue<Boolean> wanted) {
    node.visibleProperty().bind(wanted);
    node.managedProperty().bind(node.visibleProperty());
  }

  private void sayNothingFound(UnitTreeModel.Shown shown) {
    nothing.setVisible(shown.filtered() && shown.roots().isEmpty());
    nothing.setSentence(texts.text("unit.ui.tree.nothing", model.filterProperty().get()));
  }

  private void showForm(@Nullable FormModel now, Node otherwise) {
    if (now == null) {
      form = null;
      side.getChildren().setAll(otherwise);
    } else {
      View<FormController> view = loader.load(new FormController(now, model.forms(), texts));
      form = view;
      side.getChildren().setAll(view.root());
      side.applyCss(); // before: the fields are in no scene, and the first button gets the focus
      Focus.first(view.root()).ifPresent(Node::requestFocus);
    }
  }

  private void intoTree(KeyEvent event) {
    if (event.getCode() == javafx.scene.input.KeyCode.DOWN || Keys.OPEN.match(event)) {
      event.consume();
      tree.requestFocus();
    }
  }

  @FXML
  private void showHolders() {
    model.showHolders();
  }

  @FXML
  private void showNextFault() {
    model.showNextFault();
    faults.setVisited(false);
  }

  @FXML
  private void addUnit() {
    model.addUnit();
  }

  @FXML
  private void addPerson() {
    model.addPerson();
  }

  @FXML
  private void editPerson() {
    PersonRow row = people.selectedProperty().get();
    if (row != null) {
      model.editPerson(row.id());
    }
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(texts.text("unit.ui.title"));
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
    return OptionalInt.of(3);
  }
}
