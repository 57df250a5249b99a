package huanze.activity.ui;

import atlantafx.base.theme.Styles;
import huanze.base.Texts;
import huanze.evidence.Evidence;
import huanze.evidence.EvidenceVersion;
import java.awt.image.BufferedImage;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A file of the record over the form: its pages, what is known of it, and what it replaced. */
public final class EvidenceView extends StackPane {
  /** What is left free around a page. */
  private static final double GROUND = 24;

  private final Label name = new Label();
  private final Label about = new Label();
  private final Label place = new Label();
  private final Label sentence = new Label();
  private final ImageView image = new ImageView();
  private final StackPane sheet = new StackPane(image);
  private final ScrollPane scroll = new ScrollPane(sheet);
  private final VBox versions = new VBox();
  private final FlowPane tools = new FlowPane();
  private final Button close = new Button(null, new FontIcon("mdoal-close"));
  private @Nullable Node before;

  public EvidenceView() {
    getStyleClass().addAll("hz-veil", "hz-evidence-veil");
    setVisible(false);
    name.getStyleClass().add("hz-heading");
    about.getStyleClass().add("hz-muted");
    about.setMinWidth(Region.USE_PREF_SIZE);
    sentence.setWrapText(true);
    sentence.setMaxWidth(480);
    sentence.visibleProperty().bind(sentence.textProperty().isNotEmpty());
    versions.getStyleClass().add("hz-evidence-versions");
    versions.managedProperty().bind(versions.visibleProperty());
    tools.getStyleClass().add("hz-desk-flow");
    image.setPreserveRatio(true);
    image.setSmooth(true);
    scroll.getStyleClass().add("hz-evidence-ground");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setPannable(true);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(name, about, gap, close);
    head.getStyleClass().add("hz-row");
    close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    BorderPane middle = new BorderPane(new StackPane(scroll, sentence));
    middle.setRight(versions);
    VBox.setVgrow(middle, Priority.ALWAYS);
    VBox box = new VBox(head, tools, middle);
    box.getStyleClass().add("hz-evidence-view");
    getChildren().setAll(box);
  }

  void follow(ActivityRecordModel record) {
    EvidenceViewModel model = record.viewer();
    Texts texts = record.texts();
    offer(record, texts);
    sentence.textProperty().bind(model.sentenceProperty());
    place
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    texts.text(
                        "activity.ui.viewer.page",
                        model.pageProperty().get() + 1,
                        model.pagesProperty().get()),
                model.pageProperty(),
                model.pagesProperty()));
    model.pictureProperty().addListener((o, was, now) -> show(model, now));
    model.fileProperty().addListener((o, was, now) -> show(model, was, now));
    model
        .versions()
        .addListener((ListChangeListener<EvidenceVersion>) change -> list(model, texts));
    scroll.viewportBoundsProperty().addListener((o, was, now) -> measure(model));
    addEventFilter(KeyEvent.KEY_PRESSED, e -> key(model, e));
  }

  private void offer(ActivityRecordModel record, Texts texts) {
    EvidenceViewModel model = record.viewer();
    close.setAccessibleText(texts.text("activity.ui.viewer.close"));
    close.setTooltip(new Tooltip(texts.text("activity.ui.viewer.close")));
    close.setOnAction(e -> model.close());
    Button previous =
        icon(
            "mdoal-chevron_left", texts.text("activity.ui.viewer.previous"), () -> turn(model, -1));
    Button next =
        icon("mdoal-chevron_right", texts.text("activity.ui.viewer.next"), () -> turn(model, 1));
    Button smaller =
        icon("mdomz-zoom_out", texts.text("activity.ui.viewer.smaller"), model::zoomOut);
    Button larger = icon("mdomz-zoom_in", texts.text("activity.ui.viewer.larger"), model::zoomIn);
    Button fit = new Button(texts.text("activity.ui.viewer.fit"));
    fit.setOnAction(e -> model.fit());
    previous.disableProperty().bind(model.pageProperty().lessThan(1));
    next.disableProperty()
        .bind(model.pageProperty().greaterThanOrEqualTo(model.pagesProperty().subtract(1)));
    smaller.disableProperty().bind(model.zoomProperty().lessThanOrEqualTo(1));
    larger
        .disableProperty()
        .bind(model.zoomProperty().greaterThanOrEqualTo(EvidenceViewModel.LARGEST));
    HBox pages = row(previous, place, next);
    pages.visibleProperty().bind(model.pagesProperty().greaterThan(1));
    HBox zoom = row(smaller, larger, fit);
    zoom.visibleProperty().bind(model.pictureProperty().isNotNull());
    Button outside =
        new Button(texts.text("activity.ui.viewer.outside"), new FontIcon("mdomz-open_in_new"));
    outside.setOnAction(e -> model.openOutside());
    Button save =
        new Button(texts.text("activity.ui.viewer.saveAs"), new FontIcon("mdomz-save_alt"));
    save.setOnAction(e -> model.saveAs());
    tools.getChildren().setAll(outside, save, zoom, pages);
  }

  private static HBox row(Node... nodes) {
    HBox row = new HBox(nodes);
    row.getStyleClass().add("hz-row");
    row.managedProperty().bind(row.visibleProperty());
    return row;
  }

  private static Button icon(String literal, String text, Runnable action) {
    Button button = new Button(null, new FontIcon(literal));
    button.getStyleClass().add(Styles.BUTTON_ICON);
    button.setAccessibleText(text);
    button.setTooltip(new Tooltip(text));
    button.setOnAction(e -> action.run());
    return button;
  }

  private void show(EvidenceViewModel model, @Nullable Evidence was, @Nullable Evidence now) {
    if (was == null && now != null) {
      before = getScene() == null ? null : getScene().getFocusOwner();
    }
    setVisible(now != null);
    if (now == null) {
      if (before != null) {
        before.requestFocus();
      }
      return;
    }
    name.setText(now.fileName());
    about.setText(model.about(now));
    close.requestFocus();
    measure(model);
  }

  /** So many dots as the ground has, without the bars that a larger picture brings. */
  private void measure(EvidenceViewModel model) {
    Bounds ground = scroll.getLayoutBounds();
    double scale = Screen.getPrimary().getOutputScaleX();
    model.room(
        (int) ((ground.getWidth() - GROUND) * scale),
        (int) ((ground.getHeight() - GROUND) * scale));
  }

  private void show(EvidenceViewModel model, @Nullable BufferedImage picture) {
    image.setImage(picture == null ? null : SwingFXUtils.toFXImage(picture, null));
    if (picture != null) {
      double across = (scroll.getWidth() - GROUND) * model.zoomProperty().get();
      double down = (scroll.getHeight() - GROUND) * model.zoomProperty().get();
      double fitting =
          Math.min(
              model.zoomProperty().get(),
              Math.min(across / picture.getWidth(), down / picture.getHeight()));
      image.setFitWidth(picture.getWidth() * fitting);
      image.setFitHeight(picture.getHeight() * fitting);
    }
  }

  private void list(EvidenceViewModel model, Texts texts) {
    Evidence shown = model.fileProperty().get();
    if (shown != null) {
      about.setText(model.about(shown));
    }
    versions.getChildren().clear();
    versions.setVisible(model.versions().size() > 1);
    Label heading = new Label(texts.text("activity.ui.viewer.versions"));
    heading.getStyleClass().add("hz-heading");
    versions.getChildren().add(heading);
    for (int i = 0; i < model.versions().size(); i++) {
      versions.getChildren().add(line(model, model.versions().get(i), i == 0, texts));
    }
  }

  /** One version: which, by whom and when, and why it came. */
  private static Node line(
      EvidenceViewModel model, EvidenceVersion version, boolean present, Texts texts) {
    Hyperlink open = new Hyperlink(version.file().fileName());
    open.setOnAction(e -> model.open(version.file()));
    Label how =
        muted(texts.text(present ? "activity.ui.viewer.present" : "activity.ui.viewer.earlier"));
    Label who =
        muted(texts.text("activity.ui.viewer.version", version.file().enteredOn(), version.by()));
    VBox line = new VBox(open, how, who);
    if (version.reason() != null) {
      line.getChildren().add(muted(texts.text("activity.ui.viewer.because", version.reason())));
    }
    return line;
  }

  private static Label muted(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add("hz-muted");
    return label;
  }

  private void turn(EvidenceViewModel model, int step) {
    model.turnTo(model.pageProperty().get() + step);
    scroll.setVvalue(0);
  }

  private void key(EvidenceViewModel model, KeyEvent e) {
    switch (e.getCode()) {
      case ESCAPE -> model.close();
      case PAGE_DOWN -> turn(model, 1);
      case PAGE_UP -> turn(model, -1);
      case PLUS, EQUALS, ADD -> model.zoomIn();
      case MINUS, SUBTRACT -> model.zoomOut();
      case DIGIT0, NUMPAD0 -> model.fit();
      default -> {
        return;
      }
    }
    e.consume();
  }
}
