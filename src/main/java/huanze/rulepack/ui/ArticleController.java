package huanze.rulepack.ui;

import huanze.base.Numerals;
import huanze.base.Texts;
import huanze.fx.FileDialogs;
import huanze.fx.Navigator;
import huanze.fx.Route;
import huanze.fx.Screen;
import huanze.rulepack.OfficialArticle;
import huanze.rulepack.OfficialItem;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** 法规: articles on the left, what one of them asks on the right. */
public final class ArticleController implements Screen {
  private final ArticleModel model;
  private final Texts texts;
  private final FileDialogs files;
  private final Navigator navigator;

  @FXML private ListView<ArticleLine> articles;
  @FXML private ScrollPane scroll;
  @FXML private Label chapter;
  @FXML private Label heading;
  @FXML private Label digest;
  @FXML private VBox official;
  @FXML private VBox missing;
  @FXML private Button importText;
  @FXML private VBox rulesPart;
  @FXML private VBox rules;
  @FXML private VBox dutiesPart;
  @FXML private VBox duties;

  public ArticleController(
      ArticleModel model, Texts texts, FileDialogs files, Navigator navigator) {
    this.model = model;
    this.texts = texts;
    this.files = files;
    this.navigator = navigator;
  }

  @FXML
  private void initialize() {
    articles.setCellFactory(list -> new ArticleCell(texts));
    articles.getItems().setAll(model.lines());
    articles.getSelectionModel().select(model.current());
    articles
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((o, before, now) -> choose(now));
    for (VBox part : List.of(official, missing, rulesPart, dutiesPart)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    model.pageProperty().addListener((o, before, now) -> show(now));
    show(model.pageProperty().get());
  }

  private void choose(@Nullable ArticleLine line) {
    if (line != null) {
      model.choose(line.number());
    }
  }

  private void show(@Nullable ArticlePage page) {
    if (page == null) {
      return;
    }
    boolean another =
        !heading
            .getText()
            .equals(texts.text("rulepack.article.heading", page.number(), page.title()));
    chapter.setText(page.chapter());
    heading.setText(texts.text("rulepack.article.heading", page.number(), page.title()));
    digest.setText(page.digest());
    OfficialArticle text = page.official();
    official.setVisible(text != null);
    missing.setVisible(text == null);
    official.getChildren().clear();
    if (text != null) {
      showOfficial(text);
    }
    rulesPart.setVisible(!page.rules().isEmpty());
    rules.getChildren().setAll(page.rules().stream().map(this::rule).toList());
    dutiesPart.setVisible(!page.duties().isEmpty());
    duties.getChildren().setAll(page.duties().stream().map(this::duty).toList());
    if (another) {
      scroll.setVvalue(0);
    }
  }

  private void showOfficial(OfficialArticle text) {
    for (int i = 0; i < Math.max(1, text.paragraphs().size()); i++) {
      int paragraph = i;
      if (i < text.paragraphs().size()) {
        official.getChildren().add(sentence(text.paragraphs().get(i), "hz-desk-official"));
      }
      text.items().stream()
          .filter(item -> item.paragraph() == paragraph)
          .map(this::item)
          .forEach(official.getChildren()::add);
    }
  }

  private HBox item(OfficialItem item) {
    Label number =
        new Label(texts.text("rulepack.official.item", Numerals.of(item.number(), texts)));
    number.getStyleClass().add("hz-desk-item-number");
    HBox line = new HBox(number, sentence(item.text(), "hz-desk-official"));
    line.getStyleClass().add("hz-desk-item");
    return line;
  }

  private VBox rule(ArticlePage.Rule rule) {
    Label id = new Label(rule.id());
    id.getStyleClass().add("hz-desk-tag");
    id.setMinWidth(Label.USE_PREF_SIZE);
    Label title = sentence(rule.title(), "hz-desk-strong");
    HBox head = new HBox(id, title);
    head.getStyleClass().add("hz-row");
    VBox box = new VBox(head, sentence(rule.frequency(), "hz-muted"));
    box.getStyleClass().add("hz-card");
    if (rule.note() != null) {
      box.getChildren().add(sentence(rule.note(), "hz-muted"));
    }
    if (!rule.unconfirmed().isEmpty()) {
      box.getChildren().add(open(rule.unconfirmed()));
    }
    return box;
  }

  private HBox open(List<String> what) {
    Label mark =
        sentence(
            texts.text("rulepack.article.open", String.join(texts.text("rulepack.comma"), what)),
            "hz-desk-open");
    mark.setGraphic(new FontIcon("mdoal-error_outline"));
    HBox line = new HBox(mark);
    line.getStyleClass().add("hz-row");
    if (navigator.knows(Route.Settings.class)) {
      Hyperlink confirm = new Hyperlink(texts.text("rulepack.article.toSettings"));
      confirm.setMinWidth(Label.USE_PREF_SIZE);
      confirm.setOnAction(e -> navigator.open(new Route.Settings()));
      line.getChildren().add(confirm);
    }
    return line;
  }

  private VBox duty(ArticlePage.DutyLine duty) {
    Label id = new Label(duty.id());
    id.getStyleClass().add("hz-desk-tag");
    id.setMinWidth(Label.USE_PREF_SIZE);
    HBox head = new HBox(id, sentence(duty.cite(), "hz-muted"));
    head.getStyleClass().add("hz-row");
    VBox box = new VBox(head, sentence(duty.text(), "hz-desk-strong"));
    box.getStyleClass().add("hz-card");
    if (duty.note() != null) {
      box.getChildren().add(sentence(duty.note(), "hz-muted"));
    }
    return box;
  }

  private static Label sentence(String text, String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }

  @FXML
  private void importOfficialText() {
    files.open("rulepack.official.choose", OfficialImport.KIND).ifPresent(model::importFile);
  }

  @FXML
  private void openPacks() {
    navigator.open(new Route.Packs());
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(texts.text("rulepack.article.title"));
  }

  @Override
  public void activate() {
    model.refresh();
    articles.scrollTo(model.current());
  }
}
