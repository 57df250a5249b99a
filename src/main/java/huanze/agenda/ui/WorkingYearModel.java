package huanze.agenda.ui;

import huanze.agenda.CalendarPreview;
import huanze.agenda.CalendarPreviewWords;
import huanze.agenda.DayKind;
import huanze.agenda.WorkingDays;
import huanze.agenda.WorkingYear;
import huanze.agenda.WorkingYearService;
import huanze.base.Background;
import huanze.base.CamelCase;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.fx.Dialogs;
import huanze.fx.Notices;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** 工作日历 of a year: what stands, and what is being changed of it. */
public final class WorkingYearModel {
  public static final int FIRST = 2000;
  public static final int LAST = 2100;

  private final WorkingYearService service;
  private final Background background;
  private final Dialogs dialogs;
  private final Notices notices;
  private final Texts texts;
  private final Plans plans;
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ObservableList<Problem> problems = FXCollections.observableArrayList();
  private int year;

  /**
   * A year as it is shown.
   *
   * @param stored what the ledger has, or the program comes with
   * @param typed the same with what was changed and not saved
   * @param shipped true if the program comes with the year
   * @param plansOff how many plans fall on its days off as they are stored
   */
  public record Shown(
      WorkingYear stored,
      WorkingYear typed,
      WorkingDays.Source source,
      boolean shipped,
      int plansOff) {
    public boolean isChanged() {
      return !stored.equals(typed);
    }

    /** True if there is something of the office's own to take away. */
    public boolean canBePutBack() {
      return source == WorkingDays.Source.OFFICE;
    }
  }

  /**
   * Plans that the calendar concerns.
   *
   * @param onDaysOff how many of a year fall on days off
   * @param show leads to them
   */
  public record Plans(IntUnaryOperator onDaysOff, IntConsumer show) {}

  public WorkingYearModel(
      WorkingYearService service,
      Plans plans,
      Background background,
      Dialogs dialogs,
      Notices notices,
      Texts texts,
      int year) {
    this.service = service;
    this.plans = plans;
    this.background = background;
    this.dialogs = dialogs;
    this.notices = notices;
    this.texts = texts;
    this.year = year;
  }

  Texts texts() {
    return texts;
  }

  public int year() {
    return year;
  }

  /** Null until it was read. */
  public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public ObservableList<Problem> problems() {
    return problems;
  }

  /** Reads what stands, unless something typed would be lost by it. */
  public void refresh() {
    Shown now = shown.get();
    if (now == null || !now.isChanged()) {
      load();
    }
  }

  private void load() {
    int wanted = year;
    background.read(
        "working year",
        () -> {
          WorkingDays all = service.current();
          WorkingYear stored = all.year(wanted);
          return new Shown(
              stored,
              stored,
              all.source(wanted),
              service.isShipped(wanted),
              plans.onDaysOff().applyAsInt(wanted));
        },
        read -> {
          problems.clear();
          shown.set(read);
        },
        dialogs::failed);
  }

  /** Another year, unless the user wants to keep what is typed. */
  public void go(int wanted) {
    if (wanted >= FIRST && wanted <= LAST && wanted != year && mayLeave()) {
      year = wanted;
      load();
    }
  }

  public boolean mayLeave() {
    Shown now = shown.get();
    return now == null
        || !now.isChanged()
        || dialogs.leave("agenda.calendar.leave", "agenda.calendar.leaveYes", year);
  }

  /** The next kind of a day: a weekday is worked or off, a weekend day rests, is worked or off. */
  public void cycle(LocalDate date) {
    Shown now = shown.get();
    if (now == null) {
      return;
    }
    DayKind next =
        switch (now.typed().kind(date)) {
          case WORKDAY, SHIFTED -> DayKind.HOLIDAY;
          case REST -> DayKind.SHIFTED;
          case HOLIDAY -> WorkingYear.isWeekend(date) ? DayKind.REST : DayKind.WORKDAY;
        };
    problems.clear();
    shown.set(
        new Shown(
            now.stored(),
            now.typed().with(date, next),
            now.source(),
            now.shipped(),
            now.plansOff()));
  }

  /** Saves the year as one entry; one that looks short only after asking. */
  public void save() {
    Shown now = shown.get();
    if (now == null || !now.isChanged() || !isMeant(now.typed())) {
      return;
    }
    WorkingYear typed = now.typed();
    background.write(
        () -> service.save(typed),
        entry -> done("agenda.calendar.saved"),
        failure -> {
          if (failure instanceof InvalidInput invalid) {
            problems.setAll(invalid.problems());
          } else {
            dialogs.failed(failure);
          }
        });
  }

  /** True at once for a year that is refused anyway. */
  private boolean isMeant(WorkingYear typed) {
    List<Problem> few = typed.problems().isEmpty() ? service.looksShort(typed) : List.of();
    return few.isEmpty()
        || confirmShort(texts.text(few.getFirst()), "agenda.calendar.save", typed.year());
  }

  private boolean confirmShort(String found, String yes, int wanted) {
    return dialogs.confirm("agenda.calendar.shortQuestion", yes, found, wanted);
  }

  /** Takes the office's own year away, after asking. */
  public void putBack() {
    Shown now = shown.get();
    if (now == null || !now.canBePutBack()) {
      return;
    }
    String question =
        now.shipped() ? "agenda.calendar.putBackQuestion" : "agenda.calendar.removeQuestion";
    String yes = now.shipped() ? "agenda.calendar.putBack" : "agenda.calendar.remove";
    int wanted = year;
    if (dialogs.confirm(question, yes, wanted)) {
      background.write(
          () -> service.putBack(wanted),
          entry ->
              done(now.shipped() ? "agenda.calendar.putBackDone" : "agenda.calendar.removeDone"),
          dialogs::failed);
    }
  }

  private void done(String said) {
    notices.say(said, year);
    load();
  }

  /** Imports the year of a file, after saying what it would change. */
  public void importFile(Path file) {
    if (!mayLeave()) {
      return;
    }
    background.read(
        "working year import",
        () -> service.preview(file).refuseProblems(),
        preview -> ask(preview, file),
        dialogs::failed);
  }

  private void ask(CalendarPreview preview, Path file) {
    int read = preview.calendar().year();
    String found = String.join("\n", new CalendarPreviewWords(texts).lines(preview));
    boolean wanted =
        preview.losesDays()
            ? dialogs.confirm(
                "agenda.calendar.replaceQuestion", "agenda.calendar.replaceYes", found, read)
            : preview.looksShort()
                ? confirmShort(found, "agenda.calendar.importYes", read)
                : dialogs.proceed(
                    "agenda.calendar.importQuestion", "agenda.calendar.importYes", found, read);
    if (wanted) {
      background.write(
          () -> service.importFile(file),
          done -> {
            year = read;
            done("agenda.calendar.imported");
          },
          dialogs::failed);
    }
  }

  /** Writes what is shown in the form that an import reads. */
  public void export(Path target) {
    Shown now = shown.get();
    if (now != null) {
      background.files(
          () -> {
            service.export(now.typed(), target);
            return true;
          },
          done -> notices.say("agenda.calendar.exported", target.getFileName()),
          dialogs::failed);
    }
  }

  /** Writes the empty form that an import reads. */
  void template(Path target) {
    background.files(
        () -> {
          WorkingYearService.template(texts, target);
          return true;
        },
        done -> notices.say("agenda.calendar.templateWritten", target.getFileName()),
        dialogs::failed);
  }

  /** The plans that fall on days off of the year. */
  void showPlans() {
    plans.show().accept(year);
  }

  /** How the year stands, in one line. */
  public String summary(Shown now) {
    WorkingYear typed = now.typed();
    String said =
        texts.text(
            "agenda.calendar.summary",
            texts.text("agenda.calendar.source." + CamelCase.of(now.source())),
            typed.off().size(),
            typed.worked().size(),
            typed.workingDays());
    return now.source() == WorkingDays.Source.MISSING
        ? said + texts.text("agenda.calendar.plansAvoid")
        : said;
  }

  /** The days of a month, for the page. */
  static List<LocalDate> days(int year, int month) {
    LocalDate first = LocalDate.of(year, month, 1);
    return first.datesUntil(first.plusMonths(1)).toList();
  }
}
