package huanze.assessment.ui;

import huanze.base.Texts;
import huanze.fx.ImportPane;
import huanze.fx.ListColumn;
import huanze.fx.ListOutput;
import huanze.fx.ListPane;
import huanze.fx.Screen;
import huanze.rulepack.Scheme;
import huanze.rulepack.SchemeItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 考核方案 of a year and kind of unit. */
public final class SchemeController implements Screen {
  private static final int HELP_ARTICLE = 18;

  private final SchemeModel model;
  private final ListOutput output;
  private final Texts texts;
  private final AssessmentWords words;

  @FXML private Label trouble;
  @FXML private VBox page;
  @FXML private Label name;
  @FXML private Label thresholds;
  @FXML private Label source;
  @FXML private Label frozen;
  @FXML private HBox unconfirmed;
  @FXML private VBox about;
  @FXML private Label note;
  @FXML private Button importing;
  @FXML private ListPane<SchemeLine> list;
  @FXML private VBox detail;
  @FXML private ImportPane preview;

  public SchemeController(SchemeModel model, ListOutput output) {
    this.model = model;
    this.output = output;
    texts = model.texts();
    words = model.words();
  }

  @FXML
  private void initialize() {
    for (Node node : List.of(trouble, page, frozen, unconfirmed, about, detail)) {
      node.managedProperty().bind(node.visibleProperty());
    }
    trouble.textProperty().bind(model.troubleProperty());
    trouble.visibleProperty().bind(model.troubleProperty().isNotEmpty());
    preview.follow(model.previewProperty(), model, texts);
    page.visibleProperty().bind(preview.visibleProperty().not());
    list.setUp(
        texts,
        List.of(
            ListColumn.<SchemeLine, Integer>value(
                    "assessment.ui.column.number", 50, l -> l.item().number(), String::valueOf)
                .asNumber()
                .whole(),
            ListColumn.text("assessment.ui.column.group", 136, SchemeLine::group).whole(),
            ListColumn.text("assessment.ui.column.item", 200, l -> l.item().name()),
            ListColumn.<SchemeLine, BigDecimal>value(
                    "assessment.ui.column.points",
                    60,
                    l -> l.item().points(),
                    AssessmentWords::plain)
                .asNumber()
                .whole(),
            ListColumn.<SchemeLine, Integer>value(
                    "assessment.ui.column.article",
                    72,
                    l -> l.item().article(),
                    number -> Parts.article(texts, number))
                .hidden(),
            ListColumn.text("assessment.ui.column.rule", 300, SchemeLine::rule).hidden(),
            ListColumn.<SchemeLine>text(
                    "assessment.ui.column.content", 240, l -> l.item().content())
                .hidden(),
            ListColumn.<SchemeLine>text(
                    "assessment.ui.column.standard", 240, l -> l.item().standard())
                .hidden(),
            ListColumn.<SchemeLine>text("assessment.ui.column.proof", 200, l -> l.item().proof())
                .hidden()),
        SchemeLine::search,
        "assessment.ui.scheme.empty");
    list.setRows(model.lines());
    list.describe(model::title, model::filters);
    list.setOnPrint(output::print);
    list.selectedProperty().subscribe(this::detail);
    model.shownProperty().subscribe(this::show);
  }

  private void show(SchemeModel.@Nullable Read read) {
    if (read == null) {
      return;
    }
    Scheme scheme = read.scheme().scheme();
    name.setText(scheme.title());
    thresholds.setText(words.thresholds(scheme));
    source.setText(
        texts.text(
            read.scheme().fromPack()
                ? "assessment.ui.scheme.fromPack"
                : "assessment.ui.scheme.own"));
    String inUse = model.frozen(read);
    frozen.setText(inUse);
    frozen.setVisible(!inUse.isEmpty());
    importing.setDisable(read.scheme().isFrozen());
    unconfirmed.setVisible(read.open().isPresent());
    note.setText(scheme.note() == null ? "" : scheme.note());
    about.setVisible(scheme.note() != null);
    if (list.selectedProperty().get() == null) {
      list.table().getSelectionModel().selectFirst();
    }
  }

  private void detail(@Nullable SchemeLine line) {
    detail.setVisible(line != null);
    detail.getChildren().clear();
    if (line != null) {
      SchemeItem item = line.item();
      Label heading =
          Parts.text(
              texts.text(
                  "assessment.ui.scheme.itemHeading",
                  item.number(),
                  item.name(),
                  AssessmentWords.plain(item.points())),
              "hz-assess-strong");
      HBox head = new HBox(heading);
      head.getStyleClass().add("hz-row");
      HBox.setHgrow(heading, Priority.ALWAYS);
      heading.setMaxWidth(Double.MAX_VALUE);
      Integer article = item.article();
      if (article != null) {
        head.getChildren()
            .add(Parts.link(Parts.article(texts, article), () -> model.openArticle(article)));
      }
      detail.getChildren().add(head);
      detail.getChildren().add(Parts.text(item.content()));
      detail
          .getChildren()
          .add(Parts.text(texts.text("assessment.ui.item.standard", item.standard()), "hz-muted"));
      detail
          .getChildren()
          .add(Parts.text(texts.text("assessment.ui.item.proof", item.proof()), "hz-muted"));
      detail
          .getChildren()
          .add(Parts.text(texts.text("assessment.ui.item.rule", line.rule()), "hz-muted"));
    }
  }

  @FXML
  private void confirmScheme() {
    model.confirm();
  }

  @FXML
  private void otherKind() {
    model.otherKind();
  }

  @FXML
  private void exportScheme() {
    model.export();
  }

  @FXML
  private void importScheme() {
    model.choose();
  }

  SchemeModel model() {
    return model;
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(model.title());
  }

  @Override
  public void activate() {
    model.load();
  }

  @Override
  public OptionalInt helpArticle() {
    return OptionalInt.of(HELP_ARTICLE);
  }
}
