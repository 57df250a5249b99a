package huanze.app;

import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.fx.Notices;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What the status line says: the last good news, and when something was last saved. */
public final class StatusModel implements Notices {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Texts texts;
  private final DeskClock clock;
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper lastSaved;
  private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");

  public StatusModel(Texts texts, DeskClock clock) {
    this.texts = texts;
    this.clock = clock;
    lastSaved = new ReadOnlyStringWrapper(texts.text("app.status.nothingSaved"));
  }

  @Override
  public void say(String textKey, Object... args) {
    notice.set(texts.text(textKey, args));
  }

  /**
   * Another screen is shown: what was said is no news there. Whoever goes elsewhere after something
   * was done says it there.
   */
  void moved() {
    notice.set("");
  }

  /** A sentence that is made already. */
  void tell(String line) {
    notice.set(line);
  }

  /** Something was saved, now or before the program started. */
  public void saved(Instant when) {
    boolean today = DeskClock.dayOf(when).equals(clock.today());
    LocalDateTime local = LocalDateTime.ofInstant(when, DeskClock.ZONE);
    lastSaved.set(texts.text("app.status.lastSaved", (today ? TIME : DAY_AND_TIME).format(local)));
  }

  /** Something is wrong that must be mended, or, with null, nothing any more. */
  public void warn(@Nullable String textKey) {
    warning.set(textKey == null ? "" : texts.text(textKey));
  }

  /** Stays above every screen; empty while all is well. */
  public ReadOnlyStringProperty warningProperty() {
    return warning.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty lastSavedProperty() {
    return lastSaved.getReadOnlyProperty();
  }
}
