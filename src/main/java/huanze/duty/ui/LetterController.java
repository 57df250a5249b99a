package huanze.duty.ui;

import huanze.base.Texts;
import huanze.evidence.Evidence;
import huanze.fx.DroppedFiles;
import huanze.fx.FileLine;
import huanze.fx.FormScreen;
import huanze.fx.FormSide;
import huanze.fx.FormStack;
import huanze.fx.ListColumn;
import huanze.fx.ListOutput;
import huanze.fx.ListPane;
import huanze.fx.ViewLoader;
import huanze.fx.WorkBar;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One 目标责任书: targets on the left, sides, signing and scans on the right. */
public final class LetterController implements FormScreen {
  private static final int HELP_ARTICLE = 6;

  private final LetterModel model;
  private final ViewLoader loader;
  private final ListOutput output;
  private final Texts texts;

  @FXML private DutyTabs tabs;
  @FXML private Button print;
  @FXML private HBox main;
  @FXML private ListPane<TargetLine> list;
  @FXML private Button add;
  @FXML private Button edit;
  @FXML private Button remove;
  @FXML private Button up;
  @FXML private Button down;
  @FXML private Button copy;
  @FXML private StackPane side;
  @FXML private VBox facts;
  @FXML private Label standing;
  @FXML private Label giver;
  @FXML private Label receiver;
  @FXML private Label note;
  @FXML private Button sides;
  @FXML private Button sign;
  @FXML private Button withdraw;
  @FXML private Button discard;
  @FXML private VBox scans;
  @FXML private WorkBar working;
  @FXML private Button attach;

  private @Nullable FormSide forms;

  public LetterController(LetterModel model, ViewLoader loader, ListOutput output) {
    this.model = model;
    this.loader = loader;
    this.output = output;
    texts = model.texts();
  }

  @FXML
  private void initialize() {
    tabs.setUp(DutyPage.LETTERS, model.desk().navigator(), texts);
    print.setOnAction(e -> model.print());
    list.setUp(
        texts,
        List.of(
            ListColumn.<TargetLine, Integer>value(
                    "duty.ui.column.number", 44, TargetLine::number, String::valueOf)
                .asNumber()
                .whole(),
            ListColumn.text("duty.ui.column.target", 260, TargetLine::text),
            ListColumn.text("duty.ui.column.figure", 170, TargetLine::figure),
            ListColumn.<TargetLine, LocalDate>value(
                    "duty.ui.column.due", 96, TargetLine::due, LocalDate::toString)
                .whole()),
        line -> line.text() + " " + line.figure(),
        "duty.ui.targets.empty");
    list.setEmptyAction("duty.ui.letter.addTarget", model::addTarget);
    list.setRows(model.targets());
    list.setOnOpen(model::editTarget);
    list.describe(() -> model.titleProperty().get(), List::of);
    list.setOnExport(output::export);
    add.setOnAction(e -> model.addTarget());
    withTarget(edit, model::editTarget);
    withTarget(remove, model::removeTarget);
    withTarget(up, line -> model.move(line, -1));
    withTarget(down, line -> model.move(line, 1));
    copy.setOnAction(e -> model.copyLastYear());
    sides.setOnAction(e -> model.editSides());
    sign.setOnAction(e -> model.sign());
    withdraw.setOnAction(e -> model.withdraw());
    discard.setOnAction(e -> model.remove());
    attach.setOnAction(e -> model.chooseScans());
    attach
        .disableProperty()
        .bind(model.shownProperty().isNull().or(model.copying().runningProperty().isNotNull()));
    working.follow(model.copying().runningProperty(), texts);
    DroppedFiles.onto(facts, () -> !attach.isDisabled(), model::attach);
    FormSide panel = new FormSide(side, model.forms(), loader, facts);
    panel.rests((Node) list.getParent(), main);
    forms = panel;
    model.shownProperty().subscribe(this::show);
  }

  private void withTarget(Button button, Consumer<TargetLine> use) {
    button.setOnAction(
        e -> {
          TargetLine line = list.selectedProperty().get();
          if (line != null) {
            int at = line.number();
            use.accept(line);
            reselect(at);
          }
        });
  }

  /** The rows are other objects after a change; the place stays. */
  private void reselect(int number) {
    model.targets().stream()
        .filter(line -> line.number() == number)
        .findFirst()
        .ifPresent(list::select);
  }

  private static void shown(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }

  private void show(@Nullable LetterShown letter) {
    boolean signed = letter != null && letter.signed();
    for (Button ofDraft : List.of(add, edit, remove, up, down, sides)) {
      shown(ofDraft, !signed);
    }
    for (Button ofRow : List.of(edit, remove, up, down)) {
      ofRow.disableProperty().unbind();
      ofRow.disableProperty().bind(list.selectedProperty().isNull());
    }
    shown(copy, !signed && model.canCopy());
    shown(sign, letter != null && !signed);
    shown(discard, letter != null && !signed);
    shown(withdraw, signed);
    shown(print, letter != null && model.canPrint());
    standing.setText(letter == null ? texts.text("duty.ui.letter.saysNone") : letter.standing());
    giver.setText(letter == null ? texts.text("duty.ui.letter.nobody") : letter.giver());
    receiver.setText(letter == null ? texts.text("duty.ui.letter.nobody") : letter.receiver());
    note.setText(letter == null ? "" : letter.note());
    shown(note, !note.getText().isEmpty());
    scans.getChildren().clear();
    if (letter != null) {
      letter.scans().forEach(scan -> scans.getChildren().add(line(letter, scan)));
    }
  }

  private Node line(LetterShown letter, Evidence scan) {
    boolean missing = letter.missing().contains(scan.id());
    return new FileLine(
        missing ? FileLine.State.MISSING : FileLine.State.KEPT,
        scan.fileName(),
        missing
            ? texts.text("duty.ui.scan.missing")
            : texts.text("duty.ui.scan.kept", scan.enteredOn()),
        texts.text("duty.ui.remove"),
        () -> model.detach(scan));
  }

  LetterModel model() {
    return model;
  }

  @Override
  public ObservableValue<String> title() {
    return model.titleProperty();
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
