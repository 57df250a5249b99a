package huanze.duty.ui;

import huanze.base.Texts;
import huanze.fx.FormScreen;
import huanze.fx.FormSide;
import huanze.fx.FormStack;
import huanze.fx.ListColumn;
import huanze.fx.ListOutput;
import huanze.fx.ListPane;
import huanze.fx.ViewLoader;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** 职责目录: all duties, and what the chosen one rests on. */
public final class CatalogueController implements FormScreen {
  private static final int HELP_ARTICLE = 9;

  private final CatalogueModel model;
  private final ViewLoader loader;
  private final ListOutput output;
  private final Texts texts;

  @FXML private DutyTabs tabs;
  @FXML private HBox main;
  @FXML private VBox listBox;
  @FXML private ListPane<CatalogueLine> list;
  @FXML private ToggleButton ended;
  @FXML private Button add;
  @FXML private Button edit;
  @FXML private Button end;
  @FXML private Button remove;
  @FXML private StackPane side;
  @FXML private VBox about;

  private @Nullable FormSide forms;

  public CatalogueController(CatalogueModel model, ViewLoader loader, ListOutput output) {
    this.model = model;
    this.loader = loader;
    this.output = output;
    texts = model.texts();
  }

  @FXML
  private void initialize() {
    tabs.setUp(DutyPage.CATALOGUE, model.desk().navigator(), texts);
    ended.selectedProperty().bindBidirectional(model.onlyEndedProperty());
    list.setUp(
        texts,
        List.of(
            ListColumn.text("duty.ui.column.number2", 56, CatalogueLine::number).whole(),
            ListColumn.<CatalogueLine>text(
                    "duty.ui.column.bases", 200, l -> l.bases().replace("\n", " "))
                .hidden(),
            ListColumn.text("duty.ui.column.source", 130, CatalogueLine::source).hidden(),
            ListColumn.text("duty.ui.column.who", 150, CatalogueLine::who).hidden(),
            ListColumn.text("duty.ui.column.days", 130, CatalogueLine::days).hidden(),
            ListColumn.<CatalogueLine>text("duty.ui.column.standing", 116, CatalogueLine::state)
                .styled(l -> l.ended().isEmpty() ? "" : "hz-duty-bad")
                .whole(),
            ListColumn.<CatalogueLine, Integer>value(
                    "duty.ui.column.carried", 72, CatalogueLine::carried, String::valueOf)
                .asNumber()
                .whole(),
            ListColumn.<CatalogueLine>text("duty.ui.column.duty", 300, l -> l.duty().text())),
        CatalogueLine::search,
        "duty.ui.catalogue.empty");
    list.setRows(model.lines());
    list.setOnOpen(model::edit);
    list.describe(() -> texts.text("duty.ui.title.catalogue"), model::filters);
    list.setOnExport(output::export);
    list.setOnPrint(output::print);
    add.setOnAction(e -> model.add());
    ofOwn(edit, model::edit);
    ofOwn(end, model::end);
    ofOwn(remove, model::remove);
    FormSide panel = new FormSide(side, model.forms(), loader, about);
    panel.rests(listBox, main);
    forms = panel;
    list.selectedProperty().subscribe(this::tell);
    model.lines().addListener((InvalidationListener) o -> selectSomething());
  }

  /** The panel beside the list is never empty while there is anything to show. */
  private void selectSomething() {
    if (list.selectedProperty().get() == null && !model.lines().isEmpty()) {
      list.select(model.lines().getFirst());
    }
  }

  /** What a pack says cannot be changed here: only the office's own can. */
  private void ofOwn(Button button, Consumer<CatalogueLine> use) {
    button
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> {
                  CatalogueLine line = list.selectedProperty().get();
                  return line == null || !line.duty().isOwn();
                },
                list.selectedProperty()));
    button.setOnAction(
        e -> {
          CatalogueLine line = list.selectedProperty().get();
          if (line != null) {
            use.accept(line);
          }
        });
  }

  private void tell(@Nullable CatalogueLine line) {
    about.getChildren().clear();
    if (line == null) {
      about.getChildren().add(label(texts.text("duty.ui.catalogue.choose"), "hz-muted"));
      return;
    }
    about.getChildren().add(label(line.number() + "  " + line.duty().text(), "hz-heading"));
    fact("duty.ui.column.source", line.source());
    fact("duty.ui.column.bases", line.bases());
    line.ended()
        .forEach(
            sentence -> {
              Label mark = label(sentence, "hz-duty-ended");
              mark.setGraphic(new FontIcon("mdomz-warning"));
              about.getChildren().add(mark);
            });
    if (line.duty().unconfirmed()) {
      about.getChildren().add(label(texts.text("duty.ui.tag.incomplete"), "hz-duty-tag"));
    }
    fact("duty.ui.column.who", line.who());
    fact("duty.ui.column.days", line.days());
    fact("duty.ui.field.note", line.duty().note() == null ? "" : line.duty().note());
    fact("duty.ui.column.carried", String.valueOf(line.carried()));
    if (!line.duty().isOwn()) {
      about.getChildren().add(label(texts.text("duty.ui.catalogue.ofPack"), "hz-muted"));
    }
  }

  private void fact(String textKey, String value) {
    if (!value.isEmpty()) {
      VBox fact = new VBox(label(texts.text(textKey), "hz-muted"), label(value, "label"));
      about.getChildren().add((Node) fact);
    }
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(texts.text("duty.ui.title.catalogue"));
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
    return OptionalInt.of(HELP_ARTICLE);
  }
}
