package huanze.rulepack.ui;

import atlantafx.base.theme.Styles;
import huanze.base.Texts;
import huanze.fx.FileDialogs;
import huanze.fx.Navigator;
import huanze.fx.Route;
import huanze.rulepack.PackStatus;
import huanze.rulepack.Unconfirmed;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The active packs as cards; before one is applied, what that changes. */
public final class PackListController {
  static final FileDialogs.Kind KIND =
      new FileDialogs.Kind("rulepack.packs.fileKind", List.of("yaml", "yml"));

  private final PackListModel model;
  private final Texts texts;
  private final FileDialogs files;
  private final Navigator navigator;

  @FXML private ScrollPane overview;
  @FXML private VBox cards;
  @FXML private VBox previewPart;
  @FXML private Label previewTitle;
  @FXML private ListView<DiffLine> lines;
  @FXML private Button chooseFile;
  @FXML private Button apply;

  public PackListController(
      PackListModel model, Texts texts, FileDialogs files, Navigator navigator) {
    this.model = model;
    this.texts = texts;
    this.files = files;
    this.navigator = navigator;
  }

  @FXML
  private void initialize() {
    lines.setCellFactory(DiffCell::new);
    overview.managedProperty().bind(overview.visibleProperty());
    previewPart.managedProperty().bind(previewPart.visibleProperty());
    overview.visibleProperty().bind(previewPart.visibleProperty().not());
    model.packs().addListener((ListChangeListener<PackStatus>) change -> showPacks());
    model.previewProperty().subscribe(this::showPreview);
    showPacks();
  }

  private void showPacks() {
    cards.getChildren().setAll(model.packs().stream().map(this::card).toList());
  }

  private void showPreview(@Nullable PackPreview preview) {
    previewPart.setVisible(preview != null);
    if (preview == null) {
      chooseFile.requestFocus();
    } else {
      previewTitle.setText(preview.title());
      lines.getItems().setAll(preview.lines());
      lines.scrollTo(0);
      apply.requestFocus();
    }
  }

  private VBox card(PackStatus status) {
    Label role = new Label(model.role(status));
    role.getStyleClass().add("hz-desk-tag");
    role.setMinWidth(Label.USE_PREF_SIZE);
    Label title = sentence(status.pack().title(), "hz-desk-strong");
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox head = new HBox(role, title);
    head.getStyleClass().add("hz-row");
    VBox card = new VBox(head, sentence(model.facts(status), "hz-muted"));
    card.getStyleClass().add("hz-card");
    if (!status.pack().complete()) {
      Label incomplete = sentence(texts.text("rulepack.packs.incomplete"), "hz-desk-open");
      incomplete.setGraphic(new FontIcon("mdoal-error_outline"));
      card.getChildren().add(incomplete);
    }
    if (status.pack().note() != null) {
      card.getChildren().add(sentence(status.pack().note(), "hz-muted"));
    }
    if (status.active()) {
      card.getChildren().add(open(status));
    }
    HBox actions = actions(status);
    if (!actions.getChildren().isEmpty()) {
      card.getChildren().add(actions);
    }
    return card;
  }

  /** The main pack's are confirmed in 设置, with its settings; another's here. */
  private javafx.scene.Node open(PackStatus status) {
    if (status.unconfirmed() == 0) {
      Label none = sentence(texts.text("rulepack.packs.allConfirmed"), "hz-desk-good");
      none.setGraphic(new FontIcon("mdoal-check_circle_outline"));
      return none;
    }
    String count = texts.text("rulepack.packs.unconfirmed", status.unconfirmed());
    if (status.main()) {
      Label open = sentence(count, "hz-desk-open");
      open.setGraphic(new FontIcon("mdoal-error_outline"));
      return open;
    }
    VBox all = new VBox(10);
    model.unconfirmed(status.pack()).forEach(u -> all.getChildren().add(line(status, u)));
    TitledPane pane = new TitledPane(count, all);
    pane.setExpanded(false);
    pane.getStyleClass().add(Styles.DENSE);
    return pane;
  }

  private HBox line(PackStatus status, Unconfirmed what) {
    VBox says =
        new VBox(
            2,
            sentence(model.words(what), "hz-desk-strong"),
            sentence(model.content(status.pack(), what), "hz-muted"));
    HBox.setHgrow(says, Priority.ALWAYS);
    Button confirm = new Button(texts.text("rulepack.settings.confirm"));
    confirm.setMinWidth(Button.USE_PREF_SIZE);
    confirm.setOnAction(e -> model.confirm(status.pack(), what));
    HBox line = new HBox(says, confirm);
    line.getStyleClass().add("hz-desk-unconfirmed");
    return line;
  }

  private HBox actions(PackStatus status) {
    HBox actions = new HBox();
    actions.getStyleClass().add("hz-row");
    if (status.main() && navigator.knows(Route.Settings.class)) {
      actions
          .getChildren()
          .add(
              button(
                  "rulepack.article.toSettings",
                  "mdomz-settings",
                  () -> navigator.open(new Route.Settings())));
      actions
          .getChildren()
          .add(
              button(
                  "rulepack.settings.read",
                  "mdomz-menu_book",
                  () -> navigator.open(new Route.Article(1))));
    }
    if (!status.active()) {
      Button take =
          button(
              "rulepack.packs.apply", "mdoal-add", () -> model.proposeShipped(status.pack().id()));
      take.getStyleClass().add(Styles.ACCENT);
      actions.getChildren().add(take);
    }
    if (status.active() && !status.main()) {
      actions
          .getChildren()
          .add(button("rulepack.packs.drop", "mdomz-remove", () -> model.drop(status.pack())));
    }
    return actions;
  }

  private Button button(String textKey, String icon, Runnable run) {
    Button button = new Button(texts.text(textKey), new FontIcon(icon));
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(e -> run.run());
    return button;
  }

  private static Label sentence(String text, String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }

  @FXML
  private void applyFile() {
    files.open("rulepack.packs.chooseFile", KIND).ifPresent(model::propose);
  }

  @FXML
  private void applyShown() {
    model.applyShown();
  }

  @FXML
  private void forget() {
    model.forget();
  }
}
