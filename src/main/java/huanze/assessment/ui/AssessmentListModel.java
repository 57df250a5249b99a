package huanze.assessment.ui;

import huanze.assessment.AssessmentState;
import huanze.assessment.AssessmentYear;
import huanze.assessment.Grade;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.Route;
import huanze.rulepack.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
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
    kind.addListener((o, was, is) -> sift());
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
    sift();
  }

  private void sift() {
    lines.setAll(
        ofKind().stream().filter(l -> state.get() == null || l.state() == state.get()).toList());
  }

  private List<ResultLine> ofKind() {
    return all.stream().filter(l -> l.kind() == kind.get()).toList();
  }

  /** How many of the kind have a grade; null counts those without one. */
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

  /** The forms of all units of the kind, in one document. */
  void printForms(boolean blank) {
    print(new Route.Sheet.AllAssessmentForms(year.get(), CamelCase.of(kind.get()), blank));
  }

  private void print(Route.Sheet sheet) {
    office.navigator().open(new Route.PrintPreview(sheet));
  }

  void openScheme() {
    office.navigator().open(new Route.Scheme(year.get(), CamelCase.of(kind.get())));
  }
}
