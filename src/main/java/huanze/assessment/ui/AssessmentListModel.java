package huanze.assessment.ui;

import huanze.assessment.AssessmentState;
import huanze.assessment.AssessmentYear;
import huanze.assessment.Grade;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.Route;
import huanze.rulepack.Condition;
import huanze.rulepack.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Results of a year: counties or departments. */
public final class AssessmentListModel {
  /** So many years back are offered. */
  private static final int YEARS_BACK = 10;

  /** A year is assessed after its end: until the summer the list opens on the year before. */
  private static final int ASSESSED_UNTIL = 6;

  private final AssessmentOffice office;
  private final AssessmentWords words;
  private final IntegerProperty year;
  private final ObjectProperty<Condition.Assessed> kind =
      new SimpleObjectProperty<>(Condition.Assessed.COUNTY);
  private final ObjectProperty<@Nullable AssessmentState> state = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Level> level = new SimpleObjectProperty<>();
  private final ObservableList<Level> levels = FXCollections.observableArrayList();
  private final ObservableList<ResultLine> lines = FXCollections.observableArrayList();
  private List<ResultLine> all = List.of();

  /**
   * @param wanted null: the year that is assessed now
   */
  public AssessmentListModel(AssessmentOffice office, @Nullable Integer wanted) {
    this.office = office;
    words = new AssessmentWords(office.texts());
    year =
        new SimpleIntegerProperty(
            wanted == null ? office.clock().today().minusMonths(ASSESSED_UNTIL).getYear() : wanted);
    year.addListener((o, was, is) -> load());
    kind.addListener((o, was, is) -> offerLevels());
    level.addListener((o, was, is) -> sift());
    state.addListener((o, was, is) -> sift());
  }

  AssessmentWords words() {
    return words;
  }

  Texts texts() {
    return office.texts();
  }

  IntegerProperty yearProperty() {
    return year;
  }

  ObjectProperty<Condition.Assessed> kindProperty() {
    return kind;
  }

  /** Null: whatever state. */
  ObjectProperty<@Nullable AssessmentState> stateProperty() {
    return state;
  }

  /** Null: whatever level. */
  ObjectProperty<@Nullable Level> levelProperty() {
    return level;
  }

  /** The levels there are of the kind, if there is a choice; else empty. */
  ObservableList<Level> levels() {
    return levels;
  }

  ObservableList<ResultLine> lines() {
    return lines;
  }

  /** Newest first. */
  List<Integer> years() {
    int now = office.clock().today().getYear();
    List<Integer> offered =
        new ArrayList<>(IntStream.rangeClosed(0, YEARS_BACK).mapToObj(i -> now - i).toList());
    if (!offered.contains(year.get())) {
      offered.add(year.get());
    }
    return offered;
  }

  /** Reads the year again. */
  void load() {
    int wanted = year.get();
    office
        .background()
        .read("assessment list", () -> read(wanted), this::took, office.dialogs()::failed);
  }

  private List<ResultLine> read(int wanted) {
    AssessmentYear of = office.service().year(wanted);
    return of.results().stream().map(row -> ResultLine.of(row, of, words)).toList();
  }

  private void took(List<ResultLine> read) {
    all = read;
    offerLevels();
  }

  private void offerLevels() {
    List<Level> found =
        all.stream()
            .filter(l -> l.kind() == kind.get())
            .map(ResultLine::level)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toList();
    List<Level> offered = found.size() > 1 ? found : List.of();
    if (!levels.equals(offered)) {
      levels.setAll(offered);
    }
    if (!levels.contains(level.get())) {
      level.set(null);
    }
    sift();
  }

  private void sift() {
    lines.setAll(
        ofKind().stream().filter(l -> state.get() == null || l.state() == state.get()).toList());
  }

  private List<ResultLine> ofKind() {
    Level chosen = level.get();
    return all.stream()
        .filter(l -> l.kind() == kind.get())
        .filter(l -> chosen == null || l.level() == chosen)
        .toList();
  }

  /** How many of the kind and level have a grade; null counts those without one. */
  long count(@Nullable Grade grade) {
    return ofKind().stream().filter(l -> l.grade() == grade).count();
  }

  /** How many of the kind lose something. */
  long withEffects() {
    return ofKind().stream().filter(l -> !l.effects().isEmpty()).count();
  }

  /** What the list is narrowed to, in words. */
  List<String> filters() {
    List<String> said = new ArrayList<>();
    said.add(texts().text("assessment.ui.year", year.get()));
    said.add(words.kind(kind.get()));
    Level of = level.get();
    if (of != null) {
      said.add(words.level(of));
    }
    AssessmentState chosen = state.get();
    if (chosen != null) {
      said.add(texts().text(chosen.textKey()));
    }
    return said;
  }

  void open(ResultLine line) {
    office.navigator().open(new Route.Assessment(line.unit(), year.get(), null));
  }

  boolean canPrint() {
    return office.navigator().knows(Route.PrintPreview.class);
  }

  /** 考核结果汇总表. */
  void printSummary() {
    print(new Route.Sheet.AssessmentSummary(year.get()));
  }

  /** A text about all units of the kind and level. */
  ObservableValue<String> ofAll(String textKey) {
    return Bindings.createStringBinding(
        () -> {
          Level of = level.get();
          String whose = words.kind(kind.get());
          return texts().text(textKey, of == null ? whose : words.level(of) + whose);
        },
        kind,
        level);
  }

  /** The forms of all units of the kind and level, in one document. */
  void printForms(boolean blank) {
    Level of = level.get();
    print(
        new Route.Sheet.AllAssessmentForms(
            year.get(), CamelCase.of(kind.get()), CamelCase.orNull(of), blank));
  }

  private void print(Route.Sheet sheet) {
    office.navigator().open(new Route.PrintPreview(sheet));
  }

  void openScheme() {
    office.navigator().open(new Route.Scheme(year.get(), CamelCase.of(kind.get())));
  }
}
