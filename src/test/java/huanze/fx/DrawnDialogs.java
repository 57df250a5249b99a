package huanze.fx;

import huanze.base.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Lays the real dialogs over a window instead of showing them, for a picture; answers no. */
public final class DrawnDialogs implements Dialogs {
  private final StackPane over;
  private final FxDialogs real;

  /**
   * @param over the window's root
   */
  public DrawnDialogs(StackPane over, Theme theme) {
    this.over = over;
    this.real = new FxDialogs(() -> null, theme, Texts.chinese());
  }

  private void draw(Dialog<ButtonType> dialog) {
    DialogPane pane = dialog.getDialogPane();
    dialog.setDialogPane(new DialogPane());
    pane.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane veil = new StackPane(pane);
    veil.setAlignment(Pos.CENTER);
    veil.setStyle("-fx-background-color: rgba(0, 0, 0, 0.35);");
    over.getChildren().add(veil);
  }

  @Override
  public boolean confirm(String questionKey, String yesKey, Object... args) {
    draw(real.question(questionKey, yesKey, args));
    return false;
  }

  @Override
  public boolean leave(String questionKey, String yesKey, Object... args) {
    draw(real.leaving(questionKey, yesKey, args));
    return false;
  }

  @Override
  public boolean proceed(String questionKey, String yesKey, Object... args) {
    draw(real.asked(questionKey, yesKey, args));
    return false;
  }

  @Override
  public void inform(String textKey, Object... args) {
    draw(real.information(textKey, args));
  }

  @Override
  public Optional<String> askReason(String questionKey, Object... args) {
    return Optional.empty();
  }

  @Override
  public void failed(Throwable failure) {
    throw new IllegalStateException(failure);
  }
}
