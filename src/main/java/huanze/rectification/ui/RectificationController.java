package huanze.rectification.ui;

import atlantafx.base.theme.Styles;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.DroppedFiles;
import huanze.fx.Focus;
import huanze.fx.FormScreen;
import huanze.fx.FormSide;
import huanze.fx.FormStack;
import huanze.fx.ListColumn;
import huanze.fx.ListOutput;
import huanze.fx.ListPane;
import huanze.fx.Shown;
import huanze.fx.ViewLoader;
import huanze.fx.WorkBar;
import huanze.rectification.RectificationState;
import huanze.rectification.StepKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 整改台账: the list, and beside it all of one item. */
public final class RectificationController implements FormScreen {
  private static final int ARTICLE = 15;

  /** A form has more to say than an item, and gets more room. */
  private static final PseudoClass ASKING = PseudoClass.getPseudoClass("asking");

  private final RectificationModel model;
  private final ViewLoader loader;
  private final ListOutput output;
  private final Texts texts;

  @FXML private Button takeIn;
  @FXML private Button add;
  @FXML private ComboBox<RectificationModel.Which> which;
  @FXML private HBox main;
  @FXML private ListPane<RectificationLine> list;
  @FXML private StackPane side;
  @FXML private ScrollPane scroll;
  @FXML private VBox facts;
  @FXML private Label heading;
  @FXML private Label state;
  @FXML private VBox changes;
  @FXML private FlowPane steps;
  @FXML private FlowPane ways;
  @FXML private VBox said;
  @FXML private VBox happened;
  @FXML private VBox files;
  @FXML private WorkBar working;
  @FXML private Button attach;

  private @Nullable FormSide forms;

  public RectificationController(RectificationModel model, ViewLoader loader, ListOutput output) {
    this.model = model;
    this.loader = loader;
    this.output = output;
    texts = model.texts();
  }

  @FXML
  private void initialize() {
    takeIn.setOnAction(e -> model.takeIn());
    add.setOnAction(e -> model.add());
    which.getItems().setAll(RectificationModel.Which.values());
    which.setConverter(new Shown<>(model::which));
    which.valueProperty().bindBidirectional(model.whichProperty());
    setUpList();
    attach.setOnAction(e -> model.chooseFiles());
    attach.disableProperty().bind(model.copying().runningProperty().isNotNull());
    working.follow(model.copying().runningProperty(), texts);
    DroppedFiles.onto(facts, () -> !attach.isDisabled(), model::attach);
    ItemView view = new ItemView(model, heading, state, changes, said, happened, files);
    model
        .shownProperty()
        .subscribe(
            item -> {
              scroll.setVisible(item != null);
              scroll.setManaged(item != null);
              scroll.setVvalue(0);
              if (item != null) {
                view.show(item);
                offer(item);
              }
            });
    FormSide panel = new FormSide(side, model.forms(), loader, scroll);
    panel.rests(list, main);
    side.visibleProperty()
        .bind(model.shownProperty().isNotNull().or(model.forms().currentProperty().isNotNull()));
    side.managedProperty().bind(side.visibleProperty());
    model
        .forms()
        .currentProperty()
        .subscribe(form -> side.pseudoClassStateChanged(ASKING, form != null));
    list.foldWhile(
        side.visibleProperty(), "rectification.ui.column.origin", "rectification.ui.column.files");
    forms = panel;
  }

  private void setUpList() {
    list.setUp(
        texts,
        List.of(
            ListColumn.value(
                    "rectification.ui.column.due", 96, RectificationLine::due, LocalDate::toString)
                .whole(),
            ListColumn.<RectificationLine>text(
                    "rectification.ui.column.state", 118, RectificationLine::state)
                .sortedBy(
                    Comparator.comparing(RectificationLine::rank)
                        .thenComparing(RectificationLine::due))
                .styled(RectificationLine::style)
                .whole(),
            ListColumn.text("rectification.ui.column.unit", 170, RectificationLine::unit)
                .atLeast(110),
            ListColumn.<RectificationLine>text(
                    "rectification.ui.column.problem", 300, l -> l.item().problem())
                .atLeast(160),
            ListColumn.text("rectification.ui.column.origin", 170, RectificationLine::origin),
            ListColumn.<RectificationLine>text(
                    "rectification.ui.column.person", 100, l -> l.item().facts().person())
                .hidden(),
            ListColumn.<RectificationLine, LocalDate>value(
                    "rectification.ui.column.raisedOn",
                    96,
                    l -> l.item().raisedOn(),
                    LocalDate::toString)
                .whole()
                .hidden(),
            ListColumn.<RectificationLine, LocalDate>value(
                    "rectification.ui.column.reportedOn",
                    96,
                    l -> l.item().reportedOn(),
                    LocalDate::toString)
                .whole()
                .hidden(),
            ListColumn.<RectificationLine, LocalDate>value(
                    "rectification.ui.column.closedOn",
                    96,
                    l -> l.item().closedOn(),
                    LocalDate::toString)
                .whole()
                .hidden(),
            ListColumn.<RectificationLine>text(
                    "rectification.ui.column.goal", 180, l -> l.item().facts().goal())
                .hidden(),
            ListColumn.<RectificationLine>text(
                    "rectification.ui.column.measures", 180, l -> l.item().facts().measures())
                .hidden(),
            ListColumn.<RectificationLine, Integer>value(
                    "rectification.ui.column.files",
                    56,
                    l -> l.item().evidence().size(),
                    String::valueOf)
                .asNumber()),
        RectificationLine::search,
        "rectification.ui.empty");
    list.setEmptyAction("rectification.ui.takeIn", model::takeIn);
    list.keepChosen(RectificationLine::id);
    list.setRows(model.lines());
    list.narrowedBy(
        Bindings.createObjectBinding(
            () -> model.whichProperty().get() != RectificationModel.Which.ALL && model.hasAny(),
            model.whichProperty(),
            model.loadedProperty()));
    list.table().getPlaceholder().visibleProperty().bind(model.loadedProperty());
    list.describe(() -> texts.text("rectification.ui.title"), model::filters);
    list.setOnExport(output::export);
    list.setOnPrint(output::print);
    list.selectedProperty().subscribe(model::show);
    list.setOnOpen(line -> Focus.first(steps).ifPresent(Node::requestFocus));
    model.setOnChoose(list::select);
  }

  /** What can happen to it next stands first, the most usual as the strong button. */
  private void offer(RectificationShown item) {
    steps.getChildren().clear();
    boolean strong = true;
    for (StepKind kind :
        List.of(
            StepKind.CLOSED,
            StepKind.RETURNED,
            StepKind.REPORTED,
            StepKind.PROGRESS,
            StepKind.EXTENDED,
            StepKind.REOPENED)) {
      if (kind.fits(item.line().item().state())) {
        Button button = button("rectification.ui.do." + CamelCase.of(kind));
        button.setOnAction(e -> model.step(kind));
        if (strong && kind != StepKind.REOPENED) {
          button.getStyleClass().add("accent");
        }
        strong = false;
        steps.getChildren().add(button);
      }
    }
    ways.getChildren().clear();
    way(
        "rectification.ui.change",
        item.line().item().state() != RectificationState.CLOSED,
        model::change);
    way("rectification.ui.source", item.line().item().source() != null, model::openSource);
    way("rectification.ui.print", true, model::print);
    way("rectification.ui.history", true, model::openHistory);
    way("rectification.ui.takeBack", !item.line().item().steps().isEmpty(), model::takeBack);
    way("rectification.ui.remove", true, model::remove);
  }

  private Button button(String key) {
    Button button = new Button(texts.text(key));
    button.setMinWidth(Button.USE_PREF_SIZE);
    return button;
  }

  private void way(String key, boolean offered, Runnable action) {
    if (offered) {
      Button button = button(key);
      button.getStyleClass().add(Styles.FLAT);
      button.setOnAction(e -> action.run());
      ways.getChildren().add(button);
    }
  }

  RectificationModel model() {
    return model;
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(texts.text("rectification.ui.title"));
  }

  @Override
  public void activate() {
    model.load();
  }

  @Override
  public FormStack forms() {
    return model.forms();
  }

  @Override
  public OptionalInt helpArticle() {
    return OptionalInt.of(ARTICLE);
  }
}
