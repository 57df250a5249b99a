package huanze.agenda.ui;

import huanze.agenda.CalendarFiles;
import huanze.base.Background;
import huanze.base.Texts;
import huanze.fx.Dialogs;
import huanze.fx.FileDialogs;
import huanze.fx.Notices;
import huanze.unit.Unit;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;

/** 日历文件: a unit's year as an .ics file, offered by every screen that can show one unit's year. */
public final class CalendarAction {
  private final CalendarFiles calendars;
  private final FileDialogs files;
  private final Background background;
  private final Dialogs dialogs;
  private final Notices notices;
  private final Texts texts;

  public CalendarAction(
      CalendarFiles calendars,
      FileDialogs files,
      Background background,
      Dialogs dialogs,
      Notices notices,
      Texts texts) {
    this.calendars = calendars;
    this.files = files;
    this.background = background;
    this.dialogs = dialogs;
    this.notices = notices;
    this.texts = texts;
  }

  /** The button says everywhere the same. */
  public void dress(ButtonBase button) {
    button.setText(texts.text("agenda.ics.export"));
    button.setTooltip(new Tooltip(texts.text("agenda.ics.hint")));
  }

  /**
   * Asks where to and writes; without a unit it says that one must be chosen.
   *
   * @param of whose year
   */
  public void write(Optional<Unit> of, int year) {
    if (of.isEmpty()) {
      dialogs.inform("agenda.ics.chooseUnit");
      return;
    }
    Unit unit = of.get();
    files
        .save(
            "agenda.ics.title",
            texts.text("agenda.ics.fileName", unit.name(), year),
            FileDialogs.Kind.CALENDAR)
        .ifPresent(
            target ->
                background.files(
                    () -> calendars.write(unit.id(), year, target),
                    entries -> notices.say("agenda.ics.written", entries, target.getFileName()),
                    dialogs::failed));
  }
}
