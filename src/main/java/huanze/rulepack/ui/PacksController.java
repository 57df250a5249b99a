package huanze.rulepack.ui;

import huanze.base.Texts;
import huanze.fx.FormScreen;
import huanze.fx.FormStack;
import huanze.fx.Segments;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** 法规包: the active packs, their differences, and the legal documents. */
public final class PacksController implements FormScreen {
  private final PackListModel list;
  private final PackCompareModel compare;
  private final LegalDocumentsModel documents;
  private final PackListController listPart;
  private final PackCompareController comparePart;
  private final LegalDocumentsController documentsPart;
  private final ViewLoader loader;
  private final Texts texts;

  @FXML private HBox parts;
  @FXML private StackPane host;

  /** Held: a controller nobody holds stops following its model. */
  private List<View<?>> views = List.of();

  public PacksController(
      PackListModel list,
      PackCompareModel compare,
      LegalDocumentsModel documents,
      PackListController listPart,
      PackCompareController comparePart,
      LegalDocumentsController documentsPart,
      ViewLoader loader) {
    this.list = list;
    this.compare = compare;
    this.documents = documents;
    this.listPart = listPart;
    this.comparePart = comparePart;
    this.documentsPart = documentsPart;
    this.loader = loader;
    this.texts = loader.texts();
  }

  @FXML
  private void initialize() {
    views = List.of(loader.load(listPart), loader.load(comparePart), loader.load(documentsPart));
    views.forEach(view -> host.getChildren().add(view.root()));
    Segments.fill(
        parts,
        Segments.of(texts.text("rulepack.packs.list"), () -> show(0)),
        Segments.of(texts.text("rulepack.packs.compare"), () -> show(1)),
        Segments.of(texts.text("rulepack.packs.documents"), () -> show(2)));
    show(0);
  }

  /** The packs, the comparison or the documents, from 0. */
  public void choose(int which) {
    Segments.choose(parts, which);
    show(which);
  }

  private void show(int which) {
    for (int i = 0; i < views.size(); i++) {
      views.get(i).root().setVisible(i == which);
    }
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(texts.text("rulepack.packs.title"));
  }

  @Override
  public void activate() {
    list.refresh();
    compare.refresh();
    documents.refresh();
  }

  @Override
  public FormStack forms() {
    return documents.forms();
  }
}
