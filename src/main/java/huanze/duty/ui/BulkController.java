package huanze.duty.ui;

import huanze.base.Texts;
import huanze.duty.Proposal;
import huanze.fx.FormMarks;
import huanze.fx.ListColumn;
import huanze.fx.ListOutput;
import huanze.fx.ListPane;
import huanze.fx.Screen;
import huanze.fx.Shown;
import huanze.fx.WorkBar;
import huanze.rulepack.Level;
import huanze.rulepack.Rank;
import huanze.rulepack.UnitKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** 批量分配: for whom, the preview, and the button that gives the duties. */
public final class BulkController implements Screen {
  private static final int HELP_ARTICLE = 4;

  private final BulkModel model;
  private final ListOutput output;
  private final Texts texts;
  private final FormMarks marks;

  @FXML private DutyTabs tabs;
  @FXML private ComboBox<Level> level;
  @FXML private ComboBox<@Nullable UnitKind> kind;
  @FXML private ComboBox<@Nullable Rank> rank;
  @FXML private TextField from;
  @FXML private Label fromMark;
  @FXML private Button preview;
  @FXML private Button apply;
  @FXML private WorkBar work;
  @FXML private Label summary;
  @FXML private ListPane<BulkLine> list;

  public BulkController(BulkModel model, ListOutput output) {
    this.model = model;
    this.output = output;
    texts = model.texts();
    marks = new FormMarks(texts);
  }

  @FXML
  private void initialize() {
    tabs.setUp(DutyPage.BULK, model.desk().navigator(), texts);
    level.getItems().setAll(Level.values());
    level.setConverter(new Shown<>(model.words()::level));
    level.valueProperty().bindBidirectional(model.levelProperty());
    kind.setConverter(Shown.noneToo(k -> k == null ? texts.text("duty.ui.anyKind") : k.name()));
    model.kinds().addListener((ListChangeListener<UnitKind>) change -> offerKinds());
    offerKinds();
    kind.valueProperty()
        .addListener((o, was, is) -> model.kindProperty().set(is == null ? null : is.id()));
    List<@Nullable Rank> ranks = new ArrayList<>();
    ranks.add(null);
    ranks.addAll(Arrays.asList(Rank.values()));
    rank.getItems().setAll(ranks);
    rank.setConverter(
        Shown.noneToo(r -> r == null ? texts.text("duty.ui.anyRank") : model.words().rank(r)));
    rank.valueProperty().bindBidirectional(model.rankProperty());
    from.textProperty().bindBidirectional(model.fromProperty());
    from.setOnAction(e -> model.preview());
    marks.field("from", from, fromMark).follow(model.problems());
    work.follow(model.workProperty(), texts);
    preview.disableProperty().bind(model.workProperty().isNotNull());
    preview.setOnAction(e -> model.preview());
    apply
        .disableProperty()
        .bind(model.additionsProperty().isEqualTo(0).or(model.workProperty().isNotNull()));
    apply
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.additionsProperty().get() == 0
                        ? texts.text("duty.ui.bulk.applyNone")
                        : texts.text("duty.ui.bulk.apply", model.additionsProperty().get()),
                model.additionsProperty()));
    apply.setOnAction(e -> model.apply());
    apply.setMinWidth(Region.USE_PREF_SIZE);
    model.lookedProperty().subscribe(this::summarise);
    setUpList();
  }

  private void offerKinds() {
    UnitKind chosen = kind.getValue();
    List<@Nullable UnitKind> all = new ArrayList<>();
    all.add(null);
    all.addAll(model.kinds());
    kind.getItems().setAll(all);
    kind.setValue(chosen);
  }

  private void summarise(boolean looked) {
    summary.setText(
        looked
            ? texts.text(
                "duty.ui.bulk.summary",
                model.count(Proposal.State.NEW),
                model.count(Proposal.State.STANDS),
                model.count(Proposal.State.DECLINED))
            : texts.text("duty.ui.bulk.lookFirst"));
  }

  private void setUpList() {
    list.setUp(
        texts,
        List.of(
            ListColumn.<BulkLine>text("duty.ui.column.what", 110, BulkLine::what)
                .sortedBy(Comparator.comparing(l -> l.line().state()))
                .styled(BulkController::look)
                .whole(),
            ListColumn.text("duty.ui.column.unit", 190, BulkLine::unit),
            ListColumn.text("duty.ui.column.post", 150, BulkLine::post),
            ListColumn.text("duty.ui.column.holder", 90, BulkLine::holders).hidden(),
            ListColumn.text("duty.ui.column.responsibility", 110, BulkLine::responsibility),
            ListColumn.text("duty.ui.column.duty", 420, BulkLine::duty)),
        BulkLine::search,
        "duty.ui.bulk.empty");
    list.setEmptyAction("duty.ui.bulk.preview", model::preview);
    list.setRows(model.lines());
    list.describe(() -> texts.text("duty.ui.title.bulk"), model::filters);
    list.setOnExport(output::export);
    list.setOnPrint(output::print);
  }

  private static String look(BulkLine line) {
    return switch (line.line().state()) {
      case NEW -> "hz-duty-good";
      case STANDS -> "hz-muted";
      case DECLINED -> "hz-duty-open";
    };
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(texts.text("duty.ui.title.bulk"));
  }

  @Override
  public void activate() {
    model.load();
  }

  @Override
  public void save() {
    model.apply();
  }

  @Override
  public OptionalInt helpArticle() {
    return OptionalInt.of(HELP_ARTICLE);
  }
}
