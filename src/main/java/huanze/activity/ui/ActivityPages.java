package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.ActivityFacts;
import huanze.activity.ActivityFilter;
import huanze.activity.ActivityState;
import huanze.activity.ActivityStore;
import huanze.activity.FurtherRecords;
import huanze.activity.LateMarks;
import huanze.activity.PlansOnDaysOff;
import huanze.base.SearchWords;
import huanze.fx.ListPages;
import huanze.unit.Structure;
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
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableIntegerValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The lines of the list of activities, page by page; what is asked beyond them is read on. */
final class ActivityPages implements ListPages {
  static final int PAGE = 200;

  /** More than a window shows: so many come before the rest of the first page is read. */
  private static final int FIRST = 50;

  private static final int MOST = 100_000;

  /** So many are read at once where all are wanted: their number tells how far it has come. */
  static final int PART = 2_000;

  /**
   * A year of a city is some 40,000: up to so many are kept in memory to be searched and sorted.
   */
  static final int KEPT = 60_000;

  private final ActivityDesk desk;
  private final Names names;
  private final int kept;
  private final ObservableList<ActivityLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper reached = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper partial = new ReadOnlyBooleanWrapper();
  private final List<Runnable> waiting = new ArrayList<>();
  private Asked asked = new Asked(ActivityFilter.ALL);
  private ActivityStore.@Nullable Cursor cursor;
  private String typed = "";
  private boolean sorted;
  private boolean readingAll;
  private boolean counted;

  /** So many of the lines were read in their order; what follows was found by a search. */
  private int inOrder;

  /**
   * @param kept of more than so many, what is looked for is read and the rest let go
   */
  ActivityPages(ActivityDesk desk, Names names, int kept) {
    this.desk = desk;
    this.names = names;
    this.kept = kept;
  }

  /** What is listed. */
  private final class Asked {
    private final ActivityFilter filter;
    private @Nullable ActivityFilter whole;
    private @Nullable LateMarks late;

    private Asked(ActivityFilter filter) {
      this.filter = filter;
    }

    /** With what is listed though it does not name the unit; on the reading thread, found once. */
    private ActivityFilter whole() {
      ActivityFilter known = whole;
      if (known == null) {
        known = new FurtherRecords(desk.reading(), structure(), desk.order().pack()).in(filter);
        whole = known;
      }
      return known;
    }

    /** What is late; on the reading thread, a year looked through once for all pages. */
    private LateMarks late() {
      LateMarks known = late;
      if (known == null) {
        known = new LateMarks(desk.agenda(), desk.reading(), today());
        late = known;
      }
      return known;
    }
  }

  private record Page(
      List<ActivityLine> lines, ActivityStore.@Nullable Cursor last, boolean more) {}

  ObservableList<ActivityLine> lines() {
    return lines;
  }

  /** How many of the lines were read in their order, not found by a search. */
  int inOrder() {
    return inOrder;
  }

  /** Whether there are more than shown. */
  ReadOnlyBooleanProperty moreProperty() {
    return more.getReadOnlyProperty();
  }

  /** How many the filter finds, loaded or not. */
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

  /** Reads from the beginning: what is to be confirmed, then what is nearest to today. */
  void load(ActivityFilter filter) {
    Asked now = begin(filter);
    rows(
        () -> {
          List<Activity> first =
              filter.state() == null
                  ? desk.store()
                      .page(now.whole().state(ActivityState.TO_CONFIRM), today(), null, PAGE)
                  : List.of();
          return page(now, null, first, FIRST);
        },
        page -> {
          lines.setAll(page.lines());
          inOrder = lines.size();
          keep(page);
          restOfPage(now);
        });
  }

  private void restOfPage(Asked now) {
    if (!more.get()) {
      count(now);
      return;
    }
    total.set(inOrder);
    readingAll = true;
    next(
        PAGE - FIRST,
        () -> {
          readingAll = false;
          count(now);
        });
  }

  /**
   * Plans that fall on days off: they are few, so all of them at once.
   *
   * @param only null: whatever the year
   */
  void loadDaysOff(ActivityFilter filter, @Nullable Integer only) {
    Asked now = begin(filter);
    rows(
        () -> {
          Structure structure = structure();
          return new PlansOnDaysOff(desk.store(), desk.agenda(), desk.clock())
              .records(only).stream()
                  .filter(a -> filter.kind() == null || a.kind() == filter.kind())
                  .filter(a -> filter.unit() == null || isOf(a, now.whole()))
                  .map(a -> ActivityLine.of(a, structure, names, today(), null))
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

  private Asked begin(ActivityFilter filter) {
    stopReadingAll();
    counted = false;
    asked = new Asked(filter);
    return asked;
  }

  private static boolean isOf(Activity one, ActivityFilter asked) {
    ActivityFacts facts = one.facts();
    UUID unit = asked.unit();
    return unit != null
        && (facts.conveners().contains(unit)
            || unit.equals(facts.target())
            || asked.further().contains(one.id()));
  }

  /** How many there are takes longer than to show the first of them, so it follows. */
  private void count(Asked now) {
    total.set(inOrder);
    desk.background()
        .read(
            "activityCount",
            () -> desk.store().count(now.whole(), today()),
            found -> {
              counted = true;
              total.set(found);
              more(more.get());
              readOn();
            },
            desk.dialogs()::failed);
  }

  /** Reads the next page; all there are follow by themselves once something asks for them. */
  void loadMore() {
    if (!readingAll && more.get()) {
      next(PAGE, this::readOn);
    }
  }

  /** Reads all that is not loaded yet. What is printed of a list is all of it. */
  @Override
  public void loadAll(Runnable then) {
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
    Asked now = asked;
    ActivityStore.Cursor after = cursor;
    rows(
        () -> page(now, after, List.of(), size),
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
    Asked now = asked;
    Predicate<String> matching = SearchWords.matching(words);
    rows(
        () -> {
          Page part = page(now, after, List.of(), PART);
          List<ActivityLine> found =
              part.lines().stream().filter(line -> matching.test(line.search())).toList();
          return Map.entry(part, found);
        },
        read -> {
          if (!words.equals(typed)) {
            return;
          }
          Page part = read.getKey();
          int through = seen + part.lines().size();
          addNew(read.getValue());
          reached.set(part.more() ? Math.min(through, total.get()) : total.get());
          if (part.more()) {
            search(words, part.last(), through);
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
      Asked now, ActivityStore.@Nullable Cursor after, List<Activity> first, int size) {
    List<Activity> found = desk.store().page(now.whole(), today(), after, size);
    Structure structure = structure();
    Set<UUID> known = new HashSet<>();
    List<Activity> all = new ArrayList<>(first);
    all.sort(Comparator.comparing(Activity::heldOn));
    all.addAll(found);
    LateMarks late = now.late();
    List<ActivityLine> page =
        all.stream()
            .filter(a -> known.add(a.id()))
            .map(a -> ActivityLine.of(a, structure, names, today(), late.of(a).orElse(null)))
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

  private Structure structure() {
    return desk.structures().current();
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
}
