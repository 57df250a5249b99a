package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.ActivityFilter;
import huanze.activity.ActivityKind;
import huanze.activity.ActivityState;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.FileDialogs;
import huanze.fx.Pick;
import huanze.fx.Route;
import huanze.unit.Structure;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The list of activities: what is to be confirmed, what has come, what is ahead. */
public final class ActivityListModel {
  private final ActivityDesk desk;
  private final Names names;
  private final ActivityPages pages;
  private final ConfirmLines confirming;
  private final ImportModel importing;
  private final ObjectProperty<@Nullable Integer> year = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable ActivityKind> kind = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable ActivityState> state = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable UUID> unit = new SimpleObjectProperty<>();
  private final BooleanProperty daysOff = new SimpleBooleanProperty();

  public ActivityListModel(ActivityDesk desk, Route.ActivityList route) {
    this(desk, route, ActivityPages.KEPT);
  }

  /**
   * @param kept of more than so many, what is looked for is read and the rest let go
   */
  ActivityListModel(ActivityDesk desk, Route.ActivityList route, int kept) {
    this.desk = desk;
    names = new Names(desk.texts());
    pages = new ActivityPages(desk, names, kept);
    confirming = new ConfirmLines(desk, names, this::load);
    importing = new ImportModel(desk, imported -> load());
    String wanted = route.state();
    if (wanted == null) {
      year.set(desk.clock().today().getYear());
    } else {
      state.set(CamelCase.parse(ActivityState.class, wanted));
    }
    unit.set(route.unit());
    if (route.offIn() != null) {
      year.set(route.offIn());
      daysOff.set(true);
    }
    for (Property<?> filter : List.of(year, kind, state, unit, daysOff)) {
      filter.addListener((o, was, now) -> load());
    }
  }

  ObservableList<ActivityLine> lines() {
    return pages.lines();
  }

  ObjectProperty<@Nullable Integer> yearProperty() {
    return year;
  }

  ObjectProperty<@Nullable ActivityKind> kindProperty() {
    return kind;
  }

  ObjectProperty<@Nullable ActivityState> stateProperty() {
    return state;
  }

  ObjectProperty<@Nullable UUID> unitProperty() {
    return unit;
  }

  /** Only plans that fall on days off; asked for among plans only. */
  BooleanProperty daysOffProperty() {
    return daysOff;
  }

  private boolean onlyDaysOff() {
    return daysOff.get() && state.get() == ActivityState.PLANNED;
  }

  /** Its lines and what filter box and order of the list ask for. */
  ActivityPages pages() {
    return pages;
  }

  ImportModel importing() {
    return importing;
  }

  Names names() {
    return names;
  }

  Texts texts() {
    return desk.texts();
  }

  Structure structure() {
    return desk.structures().current();
  }

  List<Pick<UUID>> units() {
    return new Picks(structure(), desk.order()).units(null);
  }

  /** Years to choose from: the next one holds plans. */
  List<Integer> years() {
    List<Integer> years = new ArrayList<>();
    for (int y = desk.clock().today().getYear() + 1; y >= desk.clock().today().getYear() - 9; y--) {
      years.add(y);
    }
    return years;
  }

  private ActivityFilter filter() {
    ActivityFilter wanted =
        year.get() == null ? ActivityFilter.ALL : ActivityFilter.year(year.get());
    return wanted.kind(kind.get()).state(state.get()).unit(unit.get());
  }

  /** What the list is narrowed to, in words. */
  List<String> filters() {
    List<String> said = new ArrayList<>();
    if (year.get() != null) {
      said.add(desk.texts().text("activity.ui.period.year", year.get()));
    }
    if (kind.get() != null) {
      said.add(names.kind(kind.get()));
    }
    if (state.get() != null) {
      said.add(names.state(state.get()));
    }
    if (onlyDaysOff()) {
      said.add(desk.texts().text("activity.ui.daysOff"));
    }
    if (unit.get() != null) {
      said.add(names.unit(structure(), unit.get()));
    }
    if (pages.moreProperty().get()) {
      said.add(desk.texts().text("activity.ui.list.onlyShown", pages.inOrder()));
    }
    return said;
  }

  /** Reads from the beginning. */
  void load() {
    if (onlyDaysOff()) {
      pages.loadDaysOff(filter(), year.get());
    } else {
      pages.load(filter());
    }
  }

  private LocalDate today() {
    return desk.clock().today();
  }

  void open(ActivityLine line) {
    desk.navigator().open(new Route.Activity(line.id()));
  }

  /** Opens the form of a new activity with the facts of this one, the day left open. */
  void copyAsNew(ActivityLine line) {
    desk.copyAsNew(line.activity().facts());
  }

  void add(ActivityKind wanted) {
    desk.navigator().open(new Route.NewActivity(CamelCase.of(wanted), unit.get(), null));
  }

  /** The written reports of the year. */
  void reports() {
    desk.navigator().open(new Route.Reports(null));
  }

  /** Types many one after another, those of the unit that the list shows first. */
  void series() {
    desk.navigator().open(new Route.SeriesEntry(unit.get()));
  }

  /** Plans for the unit that the list shows, or for those chosen there. */
  void planAhead() {
    desk.navigator().open(new Route.PlanAhead(unit.get()));
  }

  void selfCheck() {
    desk.navigator().open(new Route.SelfCheck());
  }

  /** Confirms that what was planned took place on its day, after asking. */
  void confirm(List<ActivityLine> chosen) {
    confirming.confirm(chosen);
  }

  /**
   * Writes what the filters and the filter box leave into a file that can be imported again.
   *
   * @param shown the lines as on screen, once all are loaded
   */
  void export(Supplier<List<ActivityLine>> shown) {
    desk.files()
        .save(
            "activity.ui.export.title",
            desk.texts().text("activity.ui.export.name", today()),
            FileDialogs.Kind.WORKBOOK)
        .ifPresent(target -> pages.loadAll(() -> export(target, shown.get())));
  }

  private void export(Path target, List<ActivityLine> shown) {
    List<Activity> all = shown.stream().map(ActivityLine::activity).toList();
    files(
        () -> {
          desk.imports().export(target, all);
          return all.size();
        },
        count -> desk.notices().say("activity.ui.notice.exported", count, name(target)));
  }

  /** Writes the empty form with an example row. */
  void template() {
    desk.files()
        .save(
            "activity.ui.template.title",
            desk.texts().text("activity.ui.template.name"),
            FileDialogs.Kind.WORKBOOK)
        .ifPresent(
            target ->
                files(
                    () -> {
                      desk.imports().writeTemplate(target);
                      return target;
                    },
                    done -> desk.notices().say("activity.ui.notice.template", name(target))));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private <T> void files(Callable<T> work, Consumer<T> done) {
    desk.background().files(work, done, desk.dialogs()::failed);
  }
}
