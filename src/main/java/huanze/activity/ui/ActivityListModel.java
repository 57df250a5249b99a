package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.ActivityFacts;
import huanze.activity.ActivityFilter;
import huanze.activity.ActivityKind;
import huanze.activity.ActivityState;
import huanze.activity.ActivityStore;
import huanze.activity.Confirming;
import huanze.activity.Outlet;
import huanze.activity.PlansOnDaysOff;
import huanze.activity.ReceivedReportStore;
import huanze.base.CamelCase;
import huanze.base.SearchWords;
import huanze.base.Texts;
import huanze.fx.FileDialogs;
import huanze.fx.ListPages;
import huanze.fx.Pick;
import huanze.fx.Route;
import huanze.unit.Structure;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableIntegerValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The list of activities: what is to be confirmed first, then the newest. */
public final class ActivityListModel {
  static final int PAGE = 200;
  private static final int MOST = 100_000;

  /** So many are read at once where all are wanted: their number tells how far it has come. */
  static final int PART = 2_000;

  /**
   * A year of a city is some 40,000: up to so many are kept in memory to be searched and sorted.
   */
  private static final int KEPT = 60_000;

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
  private final ReadOnlyIntegerWrapper reached = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper partial = new ReadOnlyBooleanWrapper();
  private final List<Runnable> waiting = new ArrayList<>();
  private final int kept;
  private String typed = "";
  private boolean sorted;
  private boolean readingAll;
  private boolean counted;

  /** So many of the lines were read in their order; what follows was found by a search. */
  private int inOrder;

  public ActivityListModel(ActivityDesk desk, Route.ActivityList route) {
    this(desk, route, KEPT);
  }

  /**
   * @param kept of more than so many, what is looked for is read and the rest let go
   */
  ActivityListModel(ActivityDesk desk, Route.ActivityList route, int kept) {
    this.desk = desk;
    this.kept = kept;
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

  /** What filter box and order of the list ask for. */
  ListPages pages() {
    return new ListPages() {
      @Override
      public ObservableIntegerValue total() {
        return total;
      }

      @Override
      public ObservableIntegerValue reached() {
        return reached;
      }

      @Override
      public ObservableBooleanValue partial() {
        return partial;
      }

      @Override
      public void want(String words, boolean inOtherOrder) {
        typed = words.strip();
        sorted = inOtherOrder;
        forgetFound();
        readOn();
      }

      @Override
      public void loadAll(Runnable then) {
        ActivityListModel.this.loadAll(then);
      }
    };
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
      said.add(desk.texts().text("activity.ui.list.onlyShown", inOrder));
    }
    return said;
  }

  /** Reads from the beginning. */
  void load() {
    stopReadingAll();
    counted = false;
    ActivityFilter filter = filter();
    if (onlyDaysOff()) {
      loadDaysOff(filter, year.get());
      return;
    }
    rows(
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
          inOrder = lines.size();
          keep(page);
          count(filter);
        });
  }

  /** They are few, so all of them at once. */
  private void loadDaysOff(ActivityFilter filter, @Nullable Integer only) {
    rows(
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
          inOrder = found.size();
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
    total.set(inOrder);
    read(
        "activityCount",
        () -> desk.store().count(withReceived(filter), today()),
        found -> {
          counted = true;
          total.set(found);
          more(more.get());
          readOn();
        });
  }

  /** Reads the next page; all there are follow by themselves once something asks for them. */
  void loadMore() {
    if (!readingAll && more.get()) {
      next(PAGE, this::readOn);
    }
  }

  /** Reads all that is not loaded yet. What is printed of a list is all of it. */
  void loadAll(Runnable then) {
    waiting.add(then);
    readOn();
  }

  /** Goes on with what is asked for beyond the lines loaded; each answer leads here again. */
  private void readOn() {
    boolean few = counted && total.get() <= kept;
    boolean all = !waiting.isEmpty() || few && (sorted || !typed.isEmpty());
    if (more.get() && inOrder < MOST && all) {
      if (!readingAll) {
        readingAll = true;
        readAll();
      }
    } else {
      ended();
      if (more.get() && counted && !few && !typed.isEmpty()) {
        search(typed, cursor, inOrder);
      }
    }
  }

  private void readAll() {
    next(
        PART,
        () -> {
          readingAll = false;
          readOn();
        });
  }

  private void ended() {
    List<Runnable> done = List.copyOf(waiting);
    waiting.clear();
    done.forEach(Runnable::run);
  }

  private void stopReadingAll() {
    readingAll = false;
    waiting.clear();
  }

  private void next(int size, Runnable then) {
    ActivityFilter filter = filter();
    ActivityStore.Cursor after = cursor;
    rows(
        () -> page(filter, after, List.of(), size),
        page -> {
          forgetFound();
          addNew(page.lines());
          inOrder = lines.size();
          keep(page);
          then.run();
        });
  }

  /**
   * Looks through all that is not loaded, part by part, and keeps only what is found: as the list's
   * own filter looks, which knows names and pinyin.
   *
   * @param seen how many were looked through before
   */
  private void search(String words, ActivityStore.@Nullable Cursor after, int seen) {
    ActivityFilter filter = filter();
    Predicate<String> matching = SearchWords.matching(words);
    rows(
        () -> {
          Page part = page(filter, after, List.of(), PART);
          List<ActivityLine> found =
              part.lines().stream().filter(line -> matching.test(line.search())).toList();
          return Map.entry(part, found);
        },
        read -> {
          if (!words.equals(typed)) {
            return;
          }
          Page part = read.getKey();
          int now = seen + part.lines().size();
          addNew(read.getValue());
          reached.set(part.more() ? Math.min(now, total.get()) : total.get());
          if (part.more()) {
            search(words, part.last(), now);
          } else {
            partial.set(false);
          }
        });
  }

  /** What another search has found is no part of this list. */
  private void forgetFound() {
    if (lines.size() > inOrder) {
      lines.remove(inOrder, lines.size());
    }
    reached.set(inOrder);
    partial.set(more.get());
  }

  private void addNew(List<ActivityLine> found) {
    Set<UUID> known = new HashSet<>();
    lines.forEach(l -> known.add(l.id()));
    lines.addAll(found.stream().filter(l -> known.add(l.id())).toList());
  }

  private void keep(Page page) {
    cursor = page.last();
    more(page.more());
  }

  private void more(boolean now) {
    more.set(now && !(counted && inOrder >= total.get()));
    reached.set(inOrder);
    partial.set(more.get());
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
    List<ActivityLine> ready =
        due.stream().filter(l -> !Confirming.asksPlace(l.activity())).toList();
    if (ready.isEmpty()) {
      placesFirst(due);
      return;
    }
    int left = due.size() - ready.size();
    desk.background()
        .read(
            "activityConfirm",
            () -> foreseen(ready, left),
            said -> ask(ready, said),
            desk.dialogs()::failed);
  }

  /** Plans that leave open where one would go: whoever confirms them has to say so. */
  private void placesFirst(List<ActivityLine> due) {
    if (due.size() == 1) {
      open(due.getFirst());
      desk.notices().say("activity.ui.notice.placeFirst");
    } else if (!due.isEmpty()) {
      desk.dialogs().inform("activity.ui.confirm.placesFirst", due.size());
    }
  }

  private List<String> foreseen(List<ActivityLine> ready, int left) {
    List<String> said = new ArrayList<>(foreseen(ready));
    if (left > 0) {
      said.add(desk.texts().text("activity.ui.confirm.placesLeft", left));
    }
    return said;
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

  /** Whatever is read of the list takes the place of what was asked for before. */
  private <T> void rows(Callable<T> work, Consumer<T> done) {
    desk.background()
        .read(
            "activityList",
            work,
            done,
            failure -> {
              stopReadingAll();
              desk.dialogs().failed(failure);
            });
  }

  private <T> void read(String name, Callable<T> work, Consumer<T> done) {
    desk.background().read(name, work, done, desk.dialogs()::failed);
  }

  private <T> void files(Callable<T> work, Consumer<T> done) {
    desk.background().files(work, done, desk.dialogs()::failed);
  }
}
