package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.ActivityFacts;
import huanze.activity.ActivityFilter;
import huanze.activity.ActivityKind;
import huanze.activity.ActivityState;
import huanze.activity.ActivityStore;
import huanze.activity.Outlet;
import huanze.activity.PlansOnDaysOff;
import huanze.activity.ReceivedReportStore;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.FileDialogs;
import huanze.fx.Pick;
import huanze.fx.Route;
import huanze.unit.Structure;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The list of activities: what is to be confirmed first, then the newest. */
public final class ActivityListModel {
  static final int PAGE = 200;
  private static final int MOST = 100_000;

  /** A year of a city fits many times over; up to so many a search loads all there are. */
  private static final int SEARCHED_WHOLE = 20_000;

  /** A search in more than that goes so many years back. */
  private static final int SEARCHED_YEARS = 30;

  private final ActivityDesk desk;
  private final Names names;
  private final ImportModel importing;
  private final ObservableList<ActivityLine> lines = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Integer> year = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable ActivityKind> kind = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable ActivityState> state = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable UUID> unit = new SimpleObjectProperty<>();
  private final BooleanProperty daysOff = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
  private ActivityStore.@Nullable Cursor cursor;
  private boolean readingAll;
  private boolean counted;

  public ActivityListModel(ActivityDesk desk, Route.ActivityList route) {
    this.desk = desk;
    names = new Names(desk.texts());
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
    return lines;
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

  /** Whether there are more than shown. */
  ReadOnlyBooleanProperty moreProperty() {
    return more.getReadOnlyProperty();
  }

  /** How many the filters find, loaded or not. */
  ReadOnlyIntegerProperty totalProperty() {
    return total.getReadOnlyProperty();
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

  /** With the reports that went to the unit among others. */
  private ActivityFilter withReceived(ActivityFilter filter) {
    return new ReceivedReportStore(desk.reading(), structure(), desk.order().pack()).in(filter);
  }

  private record Page(
      List<ActivityLine> lines, ActivityStore.@Nullable Cursor last, boolean more) {}

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
    if (more.get()) {
      said.add(desk.texts().text("activity.ui.list.onlyShown", lines.size()));
    }
    return said;
  }

  /** Reads from the beginning. */
  void load() {
    readingAll = false;
    counted = false;
    ActivityFilter filter = filter();
    if (onlyDaysOff()) {
      loadDaysOff(filter, year.get());
      return;
    }
    read(
        "activityList",
        () -> {
          List<Activity> first =
              filter.state() == null
                  ? desk.store()
                      .page(
                          withReceived(filter).state(ActivityState.TO_CONFIRM), today(), null, PAGE)
                  : List.of();
          return page(filter, null, first, PAGE);
        },
        page -> {
          lines.setAll(page.lines());
          keep(page);
          count(filter);
        });
  }

  /** They are few, so all of them at once. */
  private void loadDaysOff(ActivityFilter filter, @Nullable Integer only) {
    read(
        "activityList",
        () -> {
          Structure structure = structure();
          ActivityFilter whole = withReceived(filter);
          return new PlansOnDaysOff(desk.store(), desk.agenda(), desk.clock())
              .records(only).stream()
                  .filter(a -> filter.kind() == null || a.kind() == filter.kind())
                  .filter(a -> filter.unit() == null || isOf(a, whole))
                  .map(a -> ActivityLine.of(a, structure, names, today()))
                  .toList();
        },
        found -> {
          lines.setAll(found);
          counted = true;
          total.set(found.size());
          keep(new Page(found, null, false));
        });
  }

  private static boolean isOf(Activity one, ActivityFilter asked) {
    ActivityFacts facts = one.facts();
    UUID unit = asked.unit();
    return unit != null
        && (facts.conveners().contains(unit)
            || unit.equals(facts.target())
            || asked.received().contains(one.id()));
  }

  /** How many there are takes longer than to show the first of them, so it follows. */
  private void count(ActivityFilter filter) {
    total.set(lines.size());
    read(
        "activityCount",
        () -> desk.store().count(withReceived(filter), today()),
        found -> {
          counted = true;
          total.set(found);
          more.set(more.get() && lines.size() < found);
        });
  }

  /** Reads the next page. */
  void loadMore() {
    loadMore(PAGE, () -> {});
  }

  /** Reads all that is not loaded yet. What is printed of a list is all of it. */
  void loadAll(Runnable then) {
    if (more.get()) {
      loadMore(MOST, then);
    } else {
      then.run();
    }
  }

  private void loadMore(int size, Runnable then) {
    ActivityFilter filter = filter();
    ActivityStore.Cursor after = cursor;
    read(
        "activityList",
        () -> page(filter, after, List.of(), size),
        page -> {
          readingAll = false;
          addNew(page.lines());
          keep(page);
          then.run();
        });
  }

  /**
   * Looks in all activities, not only in those shown: a list that can be loaded as a whole is,
   * since its own filter knows more than the store does, such as names of leaders and units.
   *
   * @param typed words as typed; one word of them is looked for, the list's own filter knows all
   */
  void search(String typed) {
    if (!more.get() || typed.isBlank()) {
      return;
    }
    if (counted && total.get() <= SEARCHED_WHOLE) {
      if (!readingAll) {
        readingAll = true;
        loadAll(() -> {});
      }
      return;
    }
    Integer only = year.get();
    int newest = desk.clock().today().getYear() + 1;
    search(
        filter().text(typed.strip().split("\\s+")[0]),
        only == null ? newest : only,
        only == null ? newest - SEARCHED_YEARS : only);
  }

  /**
   * Year by year, the newest first: what is found in one shows before the next is looked through.
   *
   * @param oldest the year with which it ends
   */
  private void search(ActivityFilter filter, int at, int oldest) {
    ActivityFilter ofYear = filter.between(LocalDate.of(at, 1, 1), LocalDate.of(at, 12, 31));
    read(
        "activitySearch",
        () -> page(ofYear, null, List.of(), PAGE),
        page -> {
          addNew(page.lines());
          if (at > oldest && page.lines().size() < PAGE) {
            search(filter, at - 1, oldest);
          }
        });
  }

  private void addNew(List<ActivityLine> found) {
    Set<UUID> known = new HashSet<>();
    lines.forEach(l -> known.add(l.id()));
    lines.addAll(found.stream().filter(l -> known.add(l.id())).toList());
  }

  private void keep(Page page) {
    cursor = page.last();
    more.set(page.more() && !(counted && lines.size() >= total.get()));
  }

  private Page page(
      ActivityFilter filter, ActivityStore.@Nullable Cursor after, List<Activity> first, int size) {
    List<Activity> found = desk.store().page(withReceived(filter), today(), after, size);
    Structure structure = structure();
    Set<UUID> known = new HashSet<>();
    List<Activity> all = new ArrayList<>(first);
    all.sort(Comparator.comparing(Activity::heldOn));
    all.addAll(found);
    List<ActivityLine> page =
        all.stream()
            .filter(a -> known.add(a.id()))
            .map(a -> ActivityLine.of(a, structure, names, today()))
            .toList();
    if (found.isEmpty()) {
      return new Page(page, null, false);
    }
    Activity last = found.getLast();
    return new Page(page, new ActivityStore.Cursor(last.heldOn(), last.id()), found.size() == size);
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
    List<ActivityLine> due =
        chosen.stream().filter(l -> l.state() == ActivityState.TO_CONFIRM).toList();
    if (due.isEmpty()) {
      return;
    }
    desk.background()
        .read(
            "activityConfirm", () -> foreseen(due), said -> ask(due, said), desk.dialogs()::failed);
  }

  /** What a yes would do; of several only how many are reports, which then count as sent. */
  private List<String> foreseen(List<ActivityLine> due) {
    if (due.size() == 1) {
      Activity only = due.getFirst().activity();
      return only.outlets().isEmpty()
          ? new ConfirmWords(desk, names).of(only, null, only.heldOn())
          : List.of();
    }
    long reports = due.stream().filter(l -> l.activity().kind() == ActivityKind.REPORT).count();
    return reports == 0
        ? List.of()
        : List.of(desk.texts().text("activity.confirm.reports", reports));
  }

  private void ask(List<ActivityLine> due, List<String> said) {
    String question =
        due.size() == 1 ? "activity.ui.confirm.ask" : "activity.ui.confirm.askSeveral";
    boolean yes =
        desk.dialogs()
            .proceed(
                question,
                "activity.ui.confirm.button",
                due.getFirst().day(),
                due.getFirst().title(),
                due.size(),
                said.isEmpty() ? "" : "\n" + String.join("\n", said));
    if (yes) {
      desk.background()
          .write(
              () -> {
                due.forEach(l -> confirm(l.activity()));
                return due.size();
              },
              done -> {
                desk.notices().say("activity.ui.notice.confirmedSeveral", done);
                load();
              },
              failure -> {
                load();
                desk.dialogs().failed(failure);
              });
    }
  }

  private void confirm(Activity activity) {
    if (activity.outlets().isEmpty()) {
      desk.service().confirm(activity.id(), activity.heldOn());
      return;
    }
    for (Outlet outlet : activity.facts().outlets()) {
      boolean open = !activity.outlets().get(outlet.channel()).confirmed();
      LocalDate day = outlet.publishedOn();
      if (open && day != null && !day.isAfter(today())) {
        desk.service().confirmOutlet(activity.id(), outlet.channel(), day);
      }
    }
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
        .ifPresent(target -> loadAll(() -> export(target, shown.get())));
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

  private <T> void read(String name, Callable<T> work, Consumer<T> done) {
    desk.background().read(name, work, done, desk.dialogs()::failed);
  }

  private <T> void files(Callable<T> work, Consumer<T> done) {
    desk.background().files(work, done, desk.dialogs()::failed);
  }
}
