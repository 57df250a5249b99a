package huanze.app;

import huanze.base.Background;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Problem;
import huanze.base.SearchWords;
import huanze.fx.Dialogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.jspecify.annotations.Nullable;

/** The questions of the first start, in order, and what was answered. */
public final class FirstStartModel {
  /** What to begin with. */
  public enum Kind {
    NEW_OFFICE,
    RESTORE,
    /** The practice city, made beside the folder of the real ledger. */
    PRACTICE
  }

  static final int LONGEST_NAME = 30;

  private final FirstStartWork work;
  private final Background background;
  private final Dialogs dialogs;
  private final Consumer<FirstStartOutcome> onDone;
  private final Map<String, RegionChoice> byCode;

  private final ReadOnlyObjectWrapper<FirstStartPage> page =
      new ReadOnlyObjectWrapper<>(FirstStartPage.SECRECY);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ObservableList<Problem> problems = FXCollections.observableArrayList();

  private final BooleanProperty accepted = new SimpleBooleanProperty();
  private final StringProperty clerk = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Kind> kind = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> level = new SimpleObjectProperty<>();
  private final StringProperty regionFilter = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable RegionChoice> region = new SimpleObjectProperty<>();
  private final FilteredList<RegionChoice> matching;
  private final SortedList<RegionChoice> regions;
  private final ReadOnlyObjectWrapper<@Nullable Path> backup = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable BackupSummary> summary =
      new ReadOnlyObjectWrapper<>();

  /**
   * @param onDone told once the ledger is there
   */
  public FirstStartModel(
      FirstStartWork work,
      Background background,
      Dialogs dialogs,
      Consumer<FirstStartOutcome> onDone) {
    this.work = work;
    this.background = background;
    this.dialogs = dialogs;
    this.onDone = onDone;
    List<RegionChoice> all = work.regions();
    byCode = all.stream().collect(Collectors.toMap(RegionChoice::code, Function.identity()));
    matching = new FilteredList<>(FXCollections.observableArrayList(all), r -> false);
    regions = new SortedList<>(matching);
    for (ObservableValue<?> answer : List.of(accepted, clerk, kind, level, region)) {
      answer.addListener((o, before, now) -> problems.clear());
    }
    level.addListener((o, before, now) -> levelChanged());
    regionFilter.addListener((o, before, now) -> refilter());
  }

  /**
   * The ledger that is here cannot be opened any more: goes straight to where a backup is chosen.
   */
  void beginWithRestore(String clerkName) {
    accepted.set(true);
    clerk.set(clerkName);
    kind.set(Kind.RESTORE);
    go(FirstStartPage.BACKUP);
  }

  public ReadOnlyObjectProperty<FirstStartPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** True while the ledger is being made or a backup read. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** What is wrong with the page in view. */
  public ObservableList<Problem> problems() {
    return problems;
  }

  public BooleanProperty acceptedProperty() {
    return accepted;
  }

  public StringProperty clerkProperty() {
    return clerk;
  }

  public ObjectProperty<@Nullable Kind> kindProperty() {
    return kind;
  }

  /** city, county or township. */
  public ObjectProperty<@Nullable String> levelProperty() {
    return level;
  }

  public StringProperty regionFilterProperty() {
    return regionFilter;
  }

  /** The areas of the chosen level that match the filter. */
  public ObservableList<RegionChoice> regions() {
    return regions;
  }

  public ObjectProperty<@Nullable RegionChoice> regionProperty() {
    return region;
  }

  public ReadOnlyObjectProperty<@Nullable Path> backupProperty() {
    return backup.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable BackupSummary> summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** Name of the area an area lies in; empty for the city. */
  public String parentName(RegionChoice choice) {
    return Optional.ofNullable(choice.parentCode())
        .map(byCode::get)
        .map(RegionChoice::name)
        .orElse("");
  }

  /** The questions that will be asked, as far as is known. */
  public List<FirstStartPage> path() {
    List<FirstStartPage> path =
        new ArrayList<>(List.of(FirstStartPage.SECRECY, FirstStartPage.CLERK, FirstStartPage.KIND));
    Kind chosen = kind.get();
    if (chosen == Kind.RESTORE) {
      path.add(FirstStartPage.BACKUP);
    } else if (chosen != Kind.PRACTICE) {
      path.addAll(List.of(FirstStartPage.LEVEL, FirstStartPage.REGION));
    }
    path.add(FirstStartPage.SUMMARY);
    return path;
  }

  public void back() {
    int here = path().indexOf(page.get());
    if (here > 0 && !busy.get()) {
      go(path().get(here - 1));
    }
  }

  /** To the next question if this one is answered; from the last one, does it. */
  public void next() {
    if (busy.get()) {
      return;
    }
    problems.setAll(check(page.get()));
    if (!problems.isEmpty()) {
      return;
    }
    if (page.get() == FirstStartPage.SUMMARY) {
      finish();
    } else {
      go(path().get(path().indexOf(page.get()) + 1));
    }
  }

  /** Reads what a backup holds; its counts then show. */
  public void chooseBackup(Path path) {
    backup.set(path);
    summary.set(null);
    problems.clear();
    busy.set(true);
    background.files(
        () -> work.preview(path),
        read -> {
          busy.set(false);
          summary.set(read);
        },
        failure -> {
          busy.set(false);
          show("backup", failure);
        });
  }

  /** What was answered; asked only on the last page. */
  public FirstStartOutcome outcome() {
    String name = clerk.get().strip();
    RegionChoice chosen = region.get();
    Path path = backup.get();
    if (kind.get() == Kind.RESTORE && path != null) {
      return new FirstStartOutcome.Restore(name, path);
    }
    if (kind.get() == Kind.PRACTICE) {
      return new FirstStartOutcome.Practice(name);
    }
    if (chosen == null) {
      throw new IllegalStateException("no region yet");
    }
    return new FirstStartOutcome.NewOffice(name, chosen);
  }

  private void finish() {
    FirstStartOutcome outcome = outcome();
    busy.set(true);
    background.write(
        () -> {
          work.carryOut(outcome);
          return outcome;
        },
        done -> {
          busy.set(false);
          onDone.accept(done);
        },
        failure -> {
          busy.set(false);
          show("", failure);
        });
  }

  private void go(FirstStartPage to) {
    problems.clear();
    page.set(to);
  }

  private List<Problem> check(FirstStartPage at) {
    return switch (at) {
      case SECRECY -> problemIf(!accepted.get(), "accepted", "app.firstStart.acceptFirst");
      case CLERK -> checkClerk();
      case KIND -> problemIf(kind.get() == null, "kind", "app.firstStart.chooseOne");
      case LEVEL -> problemIf(level.get() == null, "level", "app.firstStart.chooseOne");
      case REGION -> problemIf(region.get() == null, "region", "app.firstStart.chooseRegion");
      case BACKUP -> problemIf(summary.get() == null, "backup", "app.firstStart.chooseBackup");
      case SUMMARY -> List.of();
    };
  }

  private List<Problem> checkClerk() {
    String name = clerk.get() == null ? "" : clerk.get().strip();
    if (name.isEmpty()) {
      return List.of(Problem.of("clerk", "app.firstStart.clerkMissing"));
    }
    boolean tooLong = name.codePointCount(0, name.length()) > LONGEST_NAME;
    return problemIf(tooLong, "clerk", "app.firstStart.clerkTooLong", LONGEST_NAME);
  }

  private static List<Problem> problemIf(
      boolean wrong, String field, String textKey, Object... args) {
    return wrong ? List.of(Problem.of(field, textKey, args)) : List.of();
  }

  /** Expected trouble stands beside its field; a defect gets its dialog. */
  private void show(String field, Exception failure) {
    switch (failure) {
      case Obstacle obstacle ->
          problems.setAll(new Problem(field, obstacle.textKey(), obstacle.args()));
      case InvalidInput invalid ->
          problems.setAll(
              invalid.problems().stream()
                  .map(p -> new Problem(field, p.textKey(), p.args()))
                  .toList());
      default -> dialogs.failed(failure);
    }
  }

  private void levelChanged() {
    region.set(null);
    regionFilter.set("");
    refilter();
    if (regions.size() == 1) {
      region.set(regions.getFirst());
    }
  }

  private void refilter() {
    String typed = regionFilter.get() == null ? "" : regionFilter.get();
    Predicate<String> wanted = SearchWords.matching(typed);
    ToIntFunction<String> distance = SearchWords.distance(typed);
    matching.setPredicate(
        choice ->
            choice.levelKey().equals(level.get())
                && (typed.isBlank()
                    || wanted.test(work.searchText(choice) + " " + parentName(choice))));
    regions.setComparator(
        typed.isBlank()
            ? null
            : Comparator.comparingInt(choice -> distance.applyAsInt(work.searchText(choice))));
  }
}
