package huanze.rulepack.ui;

import huanze.fx.FormSide;
import huanze.fx.ListColumn;
import huanze.fx.ListOutput;
import huanze.fx.ListPane;
import huanze.fx.ViewLoader;
import java.time.LocalDate;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The legal documents as a list, and a form beside it. */
public final class LegalDocumentsController {
  private final LegalDocumentsModel model;
  private final ViewLoader loader;
  private final ListOutput output;

  @FXML private ListPane<DocumentRow> list;
  @FXML private Label why;
  @FXML private HBox tools;
  @FXML private HBox main;
  @FXML private Button edit;
  @FXML private Button takeBack;
  @FXML private StackPane side;

  private @Nullable FormSide forms;

  public LegalDocumentsController(LegalDocumentsModel model, ViewLoader loader, ListOutput output) {
    this.model = model;
    this.loader = loader;
    this.output = output;
  }

  @FXML
  private void initialize() {
    list.setUp(
        loader.texts(),
        List.of(
            ListColumn.<DocumentRow>text("rulepack.document.title", 300, r -> r.document().title()),
            ListColumn.text("rulepack.document.number", 130, r -> r.document().number()),
            ListColumn.<DocumentRow, LocalDate>value(
                    "rulepack.document.from",
                    100,
                    r -> r.document().validity().from(),
                    LocalDate::toString)
                .whole(),
            ListColumn.<DocumentRow, LocalDate>value(
                    "rulepack.document.to",
                    100,
                    r -> r.document().validity().to(),
                    LocalDate::toString)
                .whole(),
            ListColumn.<DocumentRow>text("rulepack.document.state", 150, DocumentRow::state)
                .styled(r -> r.ended() ? "hz-muted" : "")
                .whole(),
            ListColumn.text("rulepack.document.replacedBy", 200, DocumentRow::replacedBy),
            ListColumn.<DocumentRow>text(
                    "rulepack.document.issuer", 180, r -> r.document().issuer())
                .hidden()),
        DocumentRow::search,
        "rulepack.document.empty");
    list.setRows(model.rows());
    list.setOnOpen(model::edit);
    list.describe(() -> loader.texts().text("rulepack.packs.documents"), List::of);
    list.setOnExport(output::export);
    list.setOnPrint(output::print);
    edit.disableProperty().bind(list.selectedProperty().isNull());
    takeBack
        .disableProperty()
        .bind(list.selectedProperty().map(row -> !row.offices()).orElse(true));
    FormSide panel = new FormSide(side, model.forms(), loader, null);
    panel.rests(list, main);
    for (Region part : List.of(why, tools)) {
      part.visibleProperty().bind(side.visibleProperty().not());
      part.managedProperty().bind(part.visibleProperty());
    }
    forms = panel;
  }

  @FXML
  private void add() {
    model.add();
  }

  @FXML
  private void edit() {
    model.edit(list.selectedProperty().get());
  }

  @FXML
  private void takeBack() {
    model.takeBack(list.selectedProperty().get().document());
  }
}
