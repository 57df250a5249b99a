package huanze.paper.ui;

import huanze.base.Texts;
import huanze.fx.FileDialogs;
import huanze.fx.Screen;
import huanze.fx.Shown;
import huanze.fx.WorkBar;
import huanze.paper.Paper;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.embed.swing.SwingFXUtils;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 打印预览. */
public final class PrintPreviewController implements Screen {
  private static final int MOST_COPIES = 20;

  /** What is left free around the page. */
  private static final double GROUND = 42;

  /** Kept free whether there is a scroll bar or not: what fits must not hang on it. */
  private static final double SCROLL_BAR = 16;

  private final PrintPreviewModel model;
  private final Texts texts;
  private final FileDialogs files;
  private final ReadOnlyStringWrapper title;

  private boolean zoomed;

  @FXML private Button previous;
  @FXML private Button next;
  @FXML private Label place;
  @FXML private Button smaller;
  @FXML private Button larger;
  @FXML private Label size;
  @FXML private ComboBox<String> paperSize;
  @FXML private Button save;
  @FXML private Button copy;
  @FXML private Label noPrinter;
  @FXML private ComboBox<String> printer;
  @FXML private ComboBox<Integer> copies;
  @FXML private Button print;
  @FXML private ScrollPane scroll;
  @FXML private StackPane sheet;
  @FXML private ImageView image;
  @FXML private ProgressIndicator working;
  @FXML private WorkBar bar;
  @FXML private Button issue;
  @FXML private Button withdraw;
  @FXML private ComboBox<IssueModel.Version> version;
  @FXML private Label note;
  @FXML private VBox differences;
  @FXML private VBox beside;

  public PrintPreviewController(PrintPreviewModel model, Texts texts, FileDialogs files) {
    this.model = model;
    this.texts = texts;
    this.files = files;
    title = new ReadOnlyStringWrapper(texts.text("paper.preview.title"));
  }

  @FXML
  private void initialize() {
    ObservableValue<Boolean> nothing = model.paperProperty().map(p -> false).orElse(true);
    save.disableProperty().bind(nothing);
    copy.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> nothing.getValue() || model.workProperty().get() != null,
                nothing,
                model.workProperty()));
    working.visibleProperty().bind(model.busyProperty().and(model.workProperty().isNull()));
    bar.follow(model.workProperty(), texts);
    place
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    texts.text("paper.preview.page", model.pageProperty().get() + 1, model.pages()),
                model.pageProperty(),
                model.paperProperty()));
    place.visibleProperty().bind(model.paperProperty().isNotNull());
    previous.disableProperty().bind(model.pageProperty().lessThanOrEqualTo(0));
    next.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.pageProperty().get() >= model.pages() - 1,
                model.pageProperty(),
                model.paperProperty()));
    bindZoom();
    paperSize.setItems(model.sizes());
    paperSize.valueProperty().bindBidirectional(model.sizeProperty());
    showWhile(paperSize, Bindings.isNotEmpty(model.sizes()));
    bindPrinter();
    bindIssues();
    model.imageProperty().addListener((o, before, now) -> show(now));
    model.paperProperty().addListener((o, before, now) -> name(now));
    scroll.widthProperty().addListener((o, before, now) -> fit());
    scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::turn);
  }

  private void bindZoom() {
    size.textProperty()
        .bind(model.zoomProperty().map(z -> Math.round(z.doubleValue() * 100) + "%"));
    smaller
        .disableProperty()
        .bind(model.zoomProperty().lessThanOrEqualTo(PrintPreviewModel.SMALLEST));
    larger
        .disableProperty()
        .bind(model.zoomProperty().greaterThanOrEqualTo(PrintPreviewModel.LARGEST));
  }

  private void bindPrinter() {
    noPrinter.visibleProperty().bind(model.noPrinterProperty());
    noPrinter.managedProperty().bind(noPrinter.visibleProperty());
    printer.setItems(model.printers());
    printer.valueProperty().bindBidirectional(model.chosenPrinterProperty());
    printer.visibleProperty().bind(model.noPrinterProperty().not());
    printer.managedProperty().bind(printer.visibleProperty());
    for (int n = 1; n <= MOST_COPIES; n++) {
      copies.getItems().add(n);
    }
    copies.valueProperty().bindBidirectional(model.copiesProperty().asObject());
    copies.visibleProperty().bind(printer.visibleProperty());
    copies.managedProperty().bind(printer.visibleProperty());
    print
        .disableProperty()
        .bind(model.chosenPrinterProperty().isNull().or(model.paperProperty().isNull()));
  }

  private void bindIssues() {
    IssueModel issues = model.issues();
    showWhile(issue, issues.issuableProperty());
    showWhile(withdraw, issues.withdrawableProperty());
    version.setItems(issues.versions());
    version.setConverter(new Shown<>(IssueModel.Version::label));
    version.valueProperty().bindBidirectional(issues.versionProperty());
    showWhile(version, Bindings.isNotEmpty(issues.versions()));
    note.textProperty().bind(issues.noteProperty());
    showWhile(note, issues.noteProperty().isNotEmpty());
    issues.differences().addListener((ListChangeListener<String>) change -> listDifferences());
    listDifferences();
    showWhile(beside, Bindings.isNotEmpty(issues.differences()));
  }

  /** Whole sentences, however long. */
  private void listDifferences() {
    differences.getChildren().clear();
    for (String sentence : model.issues().differences()) {
      Label line = new Label(sentence);
      line.setWrapText(true);
      line.setMinHeight(Region.USE_PREF_SIZE);
      differences.getChildren().add(line);
    }
  }

  /** As large as the page fits across, but no larger than on paper, until the user chooses. */
  private void fit() {
    Paper shown = model.paperProperty().get();
    double room = scroll.getWidth() - SCROLL_BAR - GROUND;
    if (!zoomed && shown != null && image.getImage() != null && room > 0) {
      double whole = image.getFitWidth() / model.drawnZoom();
      double fitting = Math.min(1, room / whole);
      model.zoomProperty().set(Math.max(PrintPreviewModel.SMALLEST, fitting));
    }
  }

  private static void showWhile(Node node, ObservableValue<Boolean> condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(node.visibleProperty());
  }

  private void show(java.awt.image.@Nullable BufferedImage picture) {
    image.setImage(picture == null ? null : SwingFXUtils.toFXImage(picture, null));
    if (picture != null) {
      image.setFitWidth(picture.getWidth() / model.screenScale());
      image.setFitHeight(picture.getHeight() / model.screenScale());
    }
    sheet.setVisible(picture != null);
    fit();
  }

  private void name(@Nullable Paper paper) {
    title.set(
        paper == null
            ? texts.text("paper.preview.title")
            : texts.text("paper.preview.titleOf", paper.title()));
  }

  private void turn(KeyEvent event) {
    if (event.getCode() == KeyCode.PAGE_DOWN) {
      turnBy(1);
      event.consume();
    } else if (event.getCode() == KeyCode.PAGE_UP) {
      turnBy(-1);
      event.consume();
    }
  }

  private void turnBy(int step) {
    model.turnTo(model.pageProperty().get() + step);
    scroll.setVvalue(0);
  }

  @FXML
  private void goBack() {
    turnBy(-1);
  }

  @FXML
  private void goOn() {
    turnBy(1);
  }

  @FXML
  private void zoomIn() {
    zoomed = true;
    model.zoomIn();
  }

  @FXML
  private void zoomOut() {
    zoomed = true;
    model.zoomOut();
  }

  @FXML
  private void saveAsPdf() {
    if (model.paperProperty().get() != null && model.wantsAllPages()) {
      files
          .save("paper.preview.save", model.fileName(".pdf"), FileDialogs.Kind.PDF)
          .ifPresent(model::save);
    }
  }

  @FXML
  private void saveForWord() {
    if (model.paperProperty().get() != null && model.wantsAllPages()) {
      files
          .save("paper.preview.copy", model.fileName(".docx"), FileDialogs.Kind.DOCX)
          .ifPresent(model::saveCopy);
    }
  }

  @FXML
  private void printNow() {
    model.print();
  }

  @FXML
  private void issueNow() {
    model.issues().issue();
  }

  @FXML
  private void withdrawIssue() {
    model.issues().withdraw();
  }

  @Override
  public ObservableValue<String> title() {
    return title.getReadOnlyProperty();
  }

  @Override
  public void save() {
    saveAsPdf();
  }

  @Override
  public void activate() {
    model.setScreenScale(javafx.stage.Screen.getPrimary().getOutputScaleX());
    model.open();
  }

  @Override
  public void deactivate() {
    model.close();
  }
}
