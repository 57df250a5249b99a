package huanze.fx;

import huanze.base.Background;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The form in the side panel, over those it was opened from. */
public final class FormStack {
  private record Open(FormModel form, Consumer<UUID> saved) {}

  private final Background background;
  private final Dialogs dialogs;
  private final Notices notices;
  private final Deque<Open> open = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<@Nullable FormModel> current = new ReadOnlyObjectWrapper<>();

  public FormStack(Background background, Dialogs dialogs, Notices notices) {
    this.background = background;
    this.dialogs = dialogs;
    this.notices = notices;
  }

  /**
   * @param saved what follows, with the id of what was made or changed
   */
  public void open(FormModel form, Consumer<UUID> saved) {
    open.push(new Open(form, saved));
    current.set(form);
  }

  /** Puts another form in the place of this one, with what was typed so far. */
  public void replace(FormModel form) {
    Open top = open.poll();
    if (top != null) {
      for (FormField field : form.fields()) {
        field.textProperty().set(top.form.field(field.name()).text());
        field.yesProperty().set(top.form.field(field.name()).isYes());
      }
      open(form, top.saved);
    }
  }

  public void save() {
    Open top = open.peek();
    if (top != null) {
      top.form.save(
          background,
          dialogs,
          id -> {
            close();
            notices.say(top.form.notice(), top.form.subject());
            top.saved.accept(id);
          });
    }
  }

  /** Closes the form; what was typed is given up only if the user says so. */
  public boolean leave() {
    FormModel form = current.get();
    if (form != null && form.savingProperty().get()) {
      return false;
    }
    if (form != null
        && form.isChanged()
        && !dialogs.leave("fx.form.leave.question", "fx.form.leave.yes")) {
      return false;
    }
    close();
    return true;
  }

  /** Leaves all of them. */
  public boolean leaveAll() {
    while (!open.isEmpty()) {
      if (!leave()) {
        return false;
      }
    }
    return true;
  }

  private void close() {
    open.poll();
    Open below = open.peek();
    current.set(below == null ? null : below.form);
  }

  public void say(String textKey, Object... args) {
    notices.say(textKey, args);
  }

  public ReadOnlyObjectProperty<@Nullable FormModel> currentProperty() {
    return current.getReadOnlyProperty();
  }
}
