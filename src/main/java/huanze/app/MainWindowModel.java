package huanze.app;

import huanze.fx.Route;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the frame shows. */
public final class MainWindowModel {
  /** Below this the navigation folds by itself, unless the user decided. */
  static final double WIDE = 1200;

  private final List<Section> sections;
  private final StatusModel status;
  private final StringProperty office = new SimpleStringProperty("");
  private final DoubleProperty width = new SimpleDoubleProperty(WIDE);
  private final ObjectProperty<@Nullable Boolean> decided = new SimpleObjectProperty<>();
  private final ReadOnlyBooleanWrapper folded = new ReadOnlyBooleanWrapper();
  private @Nullable Section current;
  private @Nullable PracticeDesk practice;

  public MainWindowModel(List<Section> sections, StatusModel status) {
    this.sections = List.copyOf(sections);
    this.status = status;
    folded.bind(
        Bindings.createBooleanBinding(
            () -> {
              Boolean wish = decided.get();
              return wish != null ? wish : width.get() > 0 && width.get() < WIDE;
            },
            decided,
            width));
  }

  public List<Section> sections() {
    return sections;
  }

  /** Makes the window the practice city's. */
  public void practise(PracticeDesk desk) {
    practice = desk;
  }

  /** Null in a real office. */
  public @Nullable PracticeDesk practice() {
    return practice;
  }

  public StatusModel status() {
    return status;
  }

  /** The office's name in the top bar. */
  public StringProperty officeProperty() {
    return office;
  }

  DoubleProperty widthProperty() {
    return width;
  }

  public ReadOnlyBooleanProperty foldedProperty() {
    return folded.getReadOnlyProperty();
  }

  /** The user's wish outlasts every change of width. */
  public void toggleFold() {
    decided.set(!folded.get());
  }

  /**
   * A screen that has no line in the navigation leaves the line that led to it marked; one that
   * belongs to a line whatever led to it marks that.
   */
  void visited(Route route) {
    status.moved();
    Class<? extends Route> line = Sections.lineOf(route);
    sections.stream()
        .filter(section -> section.route().getClass() == line)
        .findFirst()
        .ifPresent(section -> current = section);
  }

  boolean isCurrent(Section section) {
    return section.equals(current);
  }
}
