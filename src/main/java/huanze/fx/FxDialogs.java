package huanze.fx;

import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The real dialogs, each over the window in use. */
public final class FxDialogs implements Dialogs {
  private static final Logger LOG = LoggerFactory.getLogger(FxDialogs.class);
  private static final double TEXT_WIDTH = 440;

  private final Supplier<@Nullable Window> owner;
  private final Theme theme;
  private final Texts texts;

  public FxDialogs(Supplier<@Nullable Window> owner, Theme theme, Texts texts) {
    this.owner = owner;
    this.theme = theme;
    this.texts = texts;
  }

  @Override
  public boolean confirm(String questionKey, String yesKey, Object... args) {
    return isYes(question(cancel(), questionKey, yesKey, args));
  }

  @Override
  public boolean leave(String questionKey, String yesKey, Object... args) {
    return isYes(leaving(questionKey, yesKey, args));
  }

  @Override
  public boolean proceed(String questionKey, String yesKey, Object... args) {
    return isYes(asked(cancel(), questionKey, yesKey, args));
  }

  private static boolean isYes(Dialog<ButtonType> question) {
    return question
        .showAndWait()
        .filter(pressed -> pressed.getButtonData() == ButtonData.OK_DONE)
        .isPresent();
  }

  /** Not shown yet. */
  Dialog<ButtonType> question(String questionKey, String yesKey, Object... args) {
    return question(cancel(), questionKey, yesKey, args);
  }

  /** Not shown yet. */
  Dialog<ButtonType> leaving(String questionKey, String yesKey, Object... args) {
    ButtonType stay = new ButtonType(texts.text("fx.dialog.stay"), ButtonData.CANCEL_CLOSE);
    return question(stay, questionKey, yesKey, args);
  }

  /** Whoever presses Enter without reading changes nothing. */
  private Dialog<ButtonType> question(
      ButtonType no, String questionKey, String yesKey, Object... args) {
    Dialog<ButtonType> dialog = asked(no, questionKey, yesKey, args);
    List<ButtonType> both = dialog.getDialogPane().getButtonTypes();
    safeByDefault(dialog, both.getFirst(), both.getLast());
    return dialog;
  }

  /** Not shown yet. */
  Dialog<ButtonType> asked(String questionKey, String yesKey, Object... args) {
    return asked(cancel(), questionKey, yesKey, args);
  }

  private Dialog<ButtonType> asked(
      ButtonType no, String questionKey, String yesKey, Object... args) {
    ButtonType yes = new ButtonType(texts.text(yesKey), ButtonData.OK_DONE);
    Dialog<ButtonType> dialog =
        dialog("fx.dialog.confirm", "mdoal-help_outline", sentence(texts.text(questionKey, args)));
    dialog.getDialogPane().getButtonTypes().setAll(yes, no);
    return dialog;
  }

  private static void safeByDefault(Dialog<ButtonType> dialog, ButtonType yes, ButtonType no) {
    Button act = (Button) dialog.getDialogPane().lookupButton(yes);
    Button stay = (Button) dialog.getDialogPane().lookupButton(no);
    act.setDefaultButton(false);
    stay.setDefaultButton(true);
    dialog.setOnShown(e -> stay.requestFocus());
  }

  @Override
  public void inform(String textKey, Object... args) {
    information(textKey, args).showAndWait();
  }

  @Override
  public Optional<String> askReason(String questionKey, Object... args) {
    WordsArea reason = new WordsArea();
    reason.setPromptText(texts.text("fx.dialog.reasonPrompt"));
    reason.setPrefRowCount(4);
    reason.getStyleClass().add("hz-dialog-input");
    VBox content = new VBox(8, sentence(texts.text(questionKey, args)), reason);
    Dialog<ButtonType> dialog = dialog("fx.dialog.reason", "mdoal-edit", content);
    ButtonType done = new ButtonType(texts.text("fx.dialog.ok"), ButtonData.OK_DONE);
    dialog.getDialogPane().getButtonTypes().setAll(done, cancel());
    dialog
        .getDialogPane()
        .lookupButton(done)
        .disableProperty()
        .bind(reason.textProperty().map(String::isBlank));
    dialog.setOnShown(e -> reason.requestFocus());
    return dialog
        .showAndWait()
        .filter(done::equals)
        .map(pressed -> reason.getText().strip())
        .filter(words -> !words.isEmpty());
  }

  @Override
  public void failed(Throwable failure) {
    switch (failure) {
      case InvalidInput invalid ->
          tell(
              title(invalid),
              "mdoal-error_outline",
              invalid.problems().stream().map(texts::text).collect(Collectors.joining("\n")));
      case Obstacle obstacle -> {
        LOG.warn("Obstacle", obstacle);
        tell("fx.dialog.obstacle", "mdoal-error_outline", texts.text(obstacle));
      }
      default -> defect(failure);
    }
  }

  /** What is wrong may have a title of its own: not everything was filled in. */
  private String title(InvalidInput invalid) {
    String own = "fx.dialog.invalid." + invalid.problems().getFirst().textKey();
    return texts.has(own) ? own : "fx.dialog.invalid";
  }

  private void defect(Throwable failure) {
    DefectReport report = DefectReport.of(failure);
    LOG.error("Defect {}", report.code(), failure);
    TextArea details = new TextArea(report.details());
    details.setEditable(false);
    details.setPrefRowCount(10);
    details.getStyleClass().add("hz-dialog-input");
    ButtonType copy = new ButtonType(texts.text("fx.dialog.copyDetails"), ButtonData.LEFT);
    Dialog<ButtonType> dialog =
        dialog(
            "fx.dialog.defect",
            "mdoal-bug_report",
            sentence(texts.text("fx.dialog.defectText", report.code())));
    dialog.getDialogPane().setExpandableContent(details);
    dialog.getDialogPane().getButtonTypes().setAll(copy, close());
    Clipboards.keepOpenAndCopy(dialog.getDialogPane().lookupButton(copy), report::details);
    dialog.showAndWait();
  }

  /** Not shown yet. */
  Dialog<ButtonType> information(String textKey, Object... args) {
    return told("fx.dialog.inform", "mdoal-info", texts.text(textKey, args));
  }

  private void tell(String titleKey, String icon, String text) {
    told(titleKey, icon, text).showAndWait();
  }

  private Dialog<ButtonType> told(String titleKey, String icon, String text) {
    Dialog<ButtonType> dialog = dialog(titleKey, icon, sentence(text));
    dialog.getDialogPane().getButtonTypes().setAll(close());
    return dialog;
  }

  private Dialog<ButtonType> dialog(String titleKey, String icon, Node content) {
    Dialog<ButtonType> dialog = new Dialog<>();
    Window window = owner.get();
    if (window != null) {
      dialog.initOwner(window);
    }
    String title = texts.text(titleKey);
    dialog.setTitle(title);
    dialog.setHeaderText(title);
    dialog.setGraphic(new FontIcon(icon));
    dialog.setResizable(true);
    dialog.getDialogPane().setContent(content);
    dialog.getDialogPane().getStyleClass().add("hz-dialog");
    theme.dress(dialog.getDialogPane());
    return dialog;
  }

  private static Label sentence(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setPrefWidth(TEXT_WIDTH);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }

  private ButtonType cancel() {
    return new ButtonType(texts.text("fx.dialog.cancel"), ButtonData.CANCEL_CLOSE);
  }

  private ButtonType close() {
    return new ButtonType(texts.text("fx.dialog.close"), ButtonData.CANCEL_CLOSE);
  }
}
