package huanze.agenda.ui;

import huanze.agenda.AgendaService;
import huanze.base.DeskClock;
import huanze.base.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/** The year a screen shows, and what must be said about it. */
public final class ShownYear {
  /** So many years back and one ahead are offered. */
  private static final int YEARS_BACK = 10;

  private final AgendaService agenda;
  private final DeskClock clock;
  private final IntegerProperty year;
  private final ReadOnlyObjectWrapper<Optional<Problem>> warning =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * @param wanted null: this year
   */
  public ShownYear(AgendaService agenda, DeskClock clock, @Nullable Integer wanted) {
    this.agenda = agenda;
    this.clock = clock;
    year = new SimpleIntegerProperty(wanted == null ? clock.today().getYear() : wanted);
    year.subscribe(now -> warning.set(agenda.workingDaysWarning(now.intValue())));
  }

  public IntegerProperty property() {
    return year;
  }

  public int get() {
    return year.get();
  }

  List<Integer> offered() {
    int now = clock.today().getYear();
    return IntStream.iterate(now + 1, y -> y >= now - YEARS_BACK, y -> y - 1).boxed().toList();
  }

  /** Said if the year's working days are not known. */
  ReadOnlyObjectProperty<Optional<Problem>> warningProperty() {
    return warning.getReadOnlyProperty();
  }

  /** The calendar may have been imported meanwhile. */
  public void lookAgain() {
    warning.set(agenda.workingDaysWarning(year.get()));
  }
}
