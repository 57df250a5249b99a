package huanze.duty.ui;

import huanze.base.Texts;
import huanze.fx.FormScreen;
import huanze.fx.FormSide;
import huanze.fx.FormStack;
import huanze.fx.ListColumn;
import huanze.fx.ListOutput;
import huanze.fx.ListPane;
import huanze.fx.Shown;
import huanze.fx.ViewLoader;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** 目标责任书 of a year. */
public final class LetterListController implements FormScreen {
  private static final int HELP_ARTICLE = 6;

  private final LetterListModel model;
  private final ViewLoader loader;
  private final ListOutput output;
  private final Texts texts;

  @FXML private DutyTabs tabs;
  @FXML private ComboBox<Integer> year;
  @FXML private Button add;
  @FXML private HBox main;
  @FXML private ListPane<LetterLine> list;
  @FXML private StackPane side;

  private @Nullable FormSide forms;

  public LetterListController(LetterListModel model, ViewLoader loader, ListOutput output) {
    this.model = model;
    this.loader = loader;
    this.output = output;
    texts = model.texts();
  }

  @FXML
  private void initialize() {
    tabs.setUp(DutyPage.LETTERS, model.desk().navigator(), texts);
    year.getItems().setAll(model.years());
    year.setConverter(new Shown<>(y -> texts.text("duty.ui.year", y)));
    year.setValue(model.yearProperty().get());
    year.valueProperty().addListener((o, was, is) -> model.yearProperty().set(is));
    add.setOnAction(e -> model.add());
    list.setUp(
        texts,
        List.of(
            ListColumn.text("duty.ui.column.unit", 200, LetterLine::name),
            ListColumn.<LetterLine>text("duty.ui.column.standing", 150, LetterLine::state)
                .sortedBy(Comparator.comparing(LetterLine::signed).thenComparing(LetterLine::scans))
                .styled(
                    l ->
                        !l.signed()
                            ? "hz-duty-open"
                            : l.scans() == 0 ? "hz-duty-bad" : "hz-duty-good")
                .whole(),
            ListColumn.<LetterLine, LocalDate>value(
                    "duty.ui.column.signedOn", 96, LetterLine::signedOn, LocalDate::toString)
                .whole(),
            ListColumn.<LetterLine, Integer>value(
                    "duty.ui.column.targets", 60, LetterLine::targets, String::valueOf)
                .asNumber()
                .whole(),
            ListColumn.<LetterLine, Integer>value(
                    "duty.ui.column.scans", 70, LetterLine::scans, String::valueOf)
                .asNumber()
                .hidden(),
            ListColumn.text("duty.ui.column.giver", 220, LetterLine::giver),
            ListColumn.text("duty.ui.column.receiver", 220, LetterLine::receiver)),
        LetterLine::search,
        "duty.ui.letters.empty");
    list.setEmptyAction("duty.ui.letter.add", model::add);
    list.setRows(model.lines());
    list.table().getPlaceholder().visibleProperty().bind(model.loadedProperty());
    list.setOnOpen(model::open);
    list.describe(() -> texts.text("duty.ui.title.letters"), model::filters);
    list.setOnExport(output::export);
    list.setOnPrint(output::print);
    FormSide panel = new FormSide(side, model.forms(), loader, null);
    panel.rests(list, main);
    forms = panel;
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(texts.text("duty.ui.title.letters"));
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
