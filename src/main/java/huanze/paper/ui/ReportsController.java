package huanze.paper.ui;

import huanze.activity.OwedReport;
import huanze.agenda.StandingSymbol;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.FormScreen;
import huanze.fx.FormSide;
import huanze.fx.FormStack;
import huanze.fx.ListColumn;
import huanze.fx.ListOutput;
import huanze.fx.ListPane;
import huanze.fx.Looks;
import huanze.fx.Shown;
import huanze.fx.ViewLoader;
import huanze.fx.WorkBar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** 报告 of a year. */
public final class ReportsController implements FormScreen {
  private static final int ARTICLE = 17;

  private final ReportsModel model;
  private final ViewLoader loader;
  private final ListOutput output;
  private final Texts texts;

  @FXML private Button draft;
  @FXML private Button preview;
  @FXML private Button attach;
  @FXML private Button sent;
  @FXML private MenuButton prompt;
  @FXML private ComboBox<Integer> year;
  @FXML private ComboBox<Optional<OwedReport.State>> state;
  @FXML private WorkBar bar;
  @FXML private HBox main;
  @FXML private ListPane<ReportLine> list;
  @FXML private StackPane side;

  private @Nullable FormSide forms;

  public ReportsController(ReportsModel model, ViewLoader loader, ListOutput output) {
    this.model = model;
    this.loader = loader;
    this.output = output;
    texts = model.texts();
  }

  @FXML
  private void initialize() {
    year.getItems().setAll(model.years());
    year.setConverter(new Shown<>(y -> texts.text("paper.report.year", y)));
    year.setValue(model.yearProperty().get());
    year.valueProperty().addListener((o, was, is) -> model.yearProperty().set(is));
    state
        .getItems()
        .setAll(
            List.of(
                Optional.empty(),
                Optional.of(OwedReport.State.NOT_DRAFTED),
                Optional.of(OwedReport.State.DRAFTED),
                Optional.of(OwedReport.State.SENT)));
    state.setConverter(
        new Shown<>(s -> s.map(model::state).orElse(texts.text("paper.report.everyState"))));
    state.setValue(Optional.empty());
    state.valueProperty().addListener((o, was, is) -> model.stateProperty().set(is.orElse(null)));
    bar.follow(model.copying().runningProperty(), texts);
    setUpList();
    draft.setOnAction(e -> chosen(model::draft));
    preview.setOnAction(e -> chosen(model::preview));
    attach.setOnAction(e -> chosen(model::attach));
    sent.setOnAction(e -> chosen(model::markSent));
    list.selectedProperty().subscribe(this::offer);
    FormSide panel = new FormSide(side, model.forms(), loader, null);
    list.foldWhile(
        panel.rests(list, main),
        "paper.report.column.state",
        "paper.report.column.sentOn",
        "paper.report.column.number");
    forms = panel;
  }

  private void setUpList() {
    list.setUp(
        texts,
        List.of(
            ListColumn.value("paper.report.column.due", 96, ReportLine::due, LocalDate::toString)
                .whole(),
            ListColumn.text("paper.report.column.unit", 200, ReportLine::unit).atLeast(150),
            ListColumn.text("paper.report.column.report", 92, ReportLine::report),
            ListColumn.<ReportLine>text("paper.report.column.period", 64, ReportLine::period)
                .sortedBy(Comparator.comparing((ReportLine l) -> l.owed().obligation().period()))
                .whole(),
            ListColumn.<ReportLine>text("paper.report.column.state", 72, ReportLine::state)
                .sortedBy(Comparator.comparing(l -> l.owed().state()))
                .whole(),
            ListColumn.<ReportLine>text("paper.report.column.standing", 98, this::standing)
                .styled(l -> Looks.standing(CamelCase.of(l.stands())))
                .whole(),
            ListColumn.<ReportLine, LocalDate>value(
                    "paper.report.column.sentOn", 96, ReportLine::sentOn, LocalDate::toString)
                .whole(),
            ListColumn.text("paper.report.column.number", 170, ReportLine::number),
            ListColumn.<ReportLine, Integer>value(
                    "paper.report.column.files", 56, ReportLine::files, String::valueOf)
                .asNumber()
                .hidden()),
        ReportLine::search,
        "paper.report.empty");
    list.keepChosen(ReportLine::what);
    list.setRows(model.lines());
    list.narrowedBy(model.stateProperty());
    list.table().getPlaceholder().visibleProperty().bind(model.loadedProperty());
    list.setOnOpen(model::open);
    list.describe(() -> texts.text("paper.report.screen"), model::filters);
    list.setOnExport(output::export);
    list.setOnPrint(output::print);
  }

  /** With its symbol, as wherever a standing is listed: colour alone says nothing in print. */
  private String standing(ReportLine line) {
    return texts.text("agenda.ui.symbolWord", StandingSymbol.of(line.stands()), line.standing());
  }

  private void chosen(Consumer<ReportLine> work) {
    ReportLine line = list.selectedProperty().get();
    if (line != null) {
      work.accept(line);
    }
  }

  private void offer(@Nullable ReportLine line) {
    boolean open = line != null && !line.isSent();
    draft.setDisable(!open);
    sent.setDisable(!open);
    preview.setDisable(line == null);
    attach.setDisable(line == null || line.owed().record() == null);
    prompt.getItems().clear();
    if (line != null) {
      model
          .prompt(line)
          .forEach(
              rule -> {
                MenuItem item = new MenuItem(rule.title());
                item.setOnAction(e -> model.previewPrompt(line, rule));
                prompt.getItems().add(item);
              });
    }
    prompt.setDisable(prompt.getItems().isEmpty());
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(texts.text("paper.report.screen"));
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
    return OptionalInt.of(ARTICLE);
  }
}
