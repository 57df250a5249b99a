package huanze.app.settings;

import huanze.agenda.LeadTimes;
import huanze.agenda.ReminderService;
import huanze.agenda.WorkingDays;
import huanze.agenda.WorkingYearService;
import huanze.app.DeskPreferences;
import huanze.base.Background;
import huanze.base.DeskClock;
import huanze.base.Obstacle;
import huanze.fx.Dialogs;
import huanze.fx.Notices;
import huanze.rulepack.ObligationRule;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** 工作日与提醒: which years' working days are known, and how early one is reminded. */
public final class RemindersModel {
  private final WorkingYearService calendars;
  private final ReminderService reminders;
  private final DeskPreferences preferences;
  private final boolean tray;
  private final DeskClock clock;
  private final Background background;
  private final Dialogs dialogs;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();

  /**
   * What stands.
   *
   * @param years this year and those around it
   */
  public record Shown(List<KnownYear> years, List<ObligationRule> rules, LeadTimes leads) {
    public Shown {
      years = List.copyOf(years);
      rules = List.copyOf(rules);
    }
  }

  /** Where a year's working days come from. */
  public record KnownYear(int year, WorkingDays.Source source) {}

  /**
   * @param tray true where there is a tray to show reminders in
   */
  public RemindersModel(
      WorkingYearService calendars,
      ReminderService reminders,
      DeskPreferences preferences,
      boolean tray,
      DeskClock clock,
      Background background,
      Dialogs dialogs,
      Notices notices) {
    this.calendars = calendars;
    this.reminders = reminders;
    this.preferences = preferences;
    this.tray = tray;
    this.clock = clock;
    this.background = background;
    this.dialogs = dialogs;
    this.notices = notices;
  }

  /** Null until it was read. */
  public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public void refresh() {
    background.read("reminders", this::read, shown::set, dialogs::failed);
  }

  private Shown read() {
    WorkingDays days = calendars.current();
    int now = clock.today().getYear();
    List<KnownYear> years = new ArrayList<>();
    for (int year = now - 1; year <= now + 1; year++) {
      years.add(new KnownYear(year, days.source(year)));
    }
    return new Shown(years, reminders.rules(), reminders.leadTimes(preferences.remindDays()));
  }

  /** The usual lead time of this desk. */
  public int remindDays() {
    return preferences.remindDays();
  }

  public void saveRemindDays(int days) {
    try {
      preferences.rememberRemindDays(days);
      notices.say("app.settings.remindSaved", days);
      refresh();
    } catch (Obstacle e) {
      dialogs.failed(e);
    }
  }

  /**
   * A rule's own lead time.
   *
   * @param days null: the usual
   */
  public void saveLead(String rule, @Nullable Integer days) {
    background.write(
        () -> days == null ? reminders.clear(rule) : reminders.set(rule, days),
        entry -> {
          if (entry.isPresent()) {
            notices.say("app.settings.leadSaved", rule);
            refresh();
          }
        },
        dialogs::failed);
  }

  public boolean hasTray() {
    return tray;
  }

  public boolean remindsInTray() {
    return preferences.remindsInTray();
  }

  public void saveTray(boolean wanted) {
    try {
      preferences.rememberTray(wanted);
      notices.say(wanted ? "app.settings.trayOn" : "app.settings.trayOff");
    } catch (Obstacle e) {
      dialogs.failed(e);
    }
  }
}
