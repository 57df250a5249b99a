package huanze.rulepack.ui;

import huanze.base.Texts;
import huanze.fx.FileDialogs;
import huanze.fx.Navigator;
import huanze.fx.Route;
import huanze.rulepack.Unconfirmed;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The part of 设置 about the regulation. */
public final class PackSettingsController {
  private final PackSettingsModel model;
  private final Texts texts;
  private final FileDialogs files;
  private final Navigator navigator;

  @FXML private Label pack;
  @FXML private Label official;
  @FXML private VBox settings;
  @FXML private VBox othersPart;
  @FXML private VBox others;

  private List<SettingCard> cards = List.of();

  public PackSettingsController(
      PackSettingsModel model, Texts texts, FileDialogs files, Navigator navigator) {
    this.model = model;
    this.texts = texts;
    this.files = files;
    this.navigator = navigator;
  }

  @FXML
  private void initialize() {
    pack.setText(model.packTitle());
    official.textProperty().bind(model.officialStateProperty());
    othersPart.managedProperty().bind(othersPart.visibleProperty());
    model.lines().addListener((ListChangeListener<SettingLine>) change -> showSettings());
    model.others().addListener((ListChangeListener<Unconfirmed>) change -> showOthers());
    model
        .problems()
        .addListener(
            (ListChangeListener<Object>)
                change -> cards.forEach(card -> card.show(model.problems())));
    showSettings();
    showOthers();
  }

  /** Of the same settings the cards stay: one of them has the keyboard. */
  private void showSettings() {
    List<SettingLine> lines = model.lines();
    if (!cards.isEmpty()
        && cards.stream()
            .map(SettingCard::setting)
            .toList()
            .equals(lines.stream().map(SettingLine::setting).toList())) {
      IntStream.range(0, cards.size()).forEach(i -> cards.get(i).update(lines.get(i)));
      return;
    }
    cards =
        lines.stream().map(line -> new SettingCard(model, texts, line, this::openArticle)).toList();
    settings.getChildren().setAll(cards);
    cards.forEach(card -> card.show(model.problems()));
  }

  private void showOthers() {
    othersPart.setVisible(!model.others().isEmpty());
    others.getChildren().setAll(model.others().stream().map(this::other).toList());
  }

  private HBox other(Unconfirmed what) {
    Label name = new Label(model.words(what));
    name.setGraphic(new FontIcon("mdoal-error_outline"));
    name.getStyleClass().add("hz-desk-open");
    name.setWrapText(true);
    name.setMaxWidth(Double.MAX_VALUE);
    VBox says = new VBox(2, name);
    for (String line : model.content(what)) {
      Label content = new Label(line);
      content.setWrapText(true);
      content.setMinHeight(Label.USE_PREF_SIZE);
      content.getStyleClass().add("hz-desk-content");
      says.getChildren().add(content);
    }
    HBox.setHgrow(says, Priority.ALWAYS);
    Button confirm = new Button(texts.text("rulepack.settings.confirm"));
    confirm.setMinWidth(Button.USE_PREF_SIZE);
    confirm.setOnAction(e -> model.confirm(what));
    HBox line = new HBox(says, confirm);
    line.getStyleClass().add("hz-desk-unconfirmed");
    return line;
  }

  private void openArticle(int number) {
    navigator.open(new Route.Article(number));
  }

  @FXML
  private void importOfficialText() {
    files.open("rulepack.official.choose", OfficialImport.KIND).ifPresent(model::importFile);
  }

  @FXML
  private void openPacks() {
    navigator.open(new Route.Packs());
  }

  @FXML
  private void openArticles() {
    openArticle(1);
  }
}
