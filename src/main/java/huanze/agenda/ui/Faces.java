package huanze.agenda.ui;

import huanze.base.Texts;
import huanze.fx.Navigator;
import huanze.fx.Route;
import huanze.fx.Segments;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** 年历、月历、列表: three faces of the same calendar, to change between at the top of each. */
final class Faces {
  /** In the order in which they stand. */
  enum Face {
    YEAR,
    MONTH,
    LIST
  }

  private Faces() {}

  /**
   * @param unit what the screen is narrowed to; null: all units
   */
  static void fill(
      HBox box, Face here, Navigator navigator, Texts texts, Supplier<@Nullable UUID> unit) {
    fill(
        box,
        here,
        navigator,
        texts,
        unit,
        () -> new Route.ObligationList(null, unit.get(), null, null));
  }

  /**
   * @param unit what the screen is narrowed to; null: all units
   * @param list the list, narrowed as the screen is
   */
  static void fill(
      HBox box,
      Face here,
      Navigator navigator,
      Texts texts,
      Supplier<@Nullable UUID> unit,
      Supplier<Route> list) {
    Segments.fill(
        box,
        Segments.of(
            texts.text("agenda.month.face.year"),
            () -> go(box, here, Face.YEAR, navigator, new Route.YearGrid(null, unit.get()))),
        Segments.of(
            texts.text("agenda.month.face.month"),
            () -> go(box, here, Face.MONTH, navigator, new Route.MonthView(null, unit.get()))),
        Segments.of(
            texts.text("agenda.month.face.list"),
            () -> go(box, here, Face.LIST, navigator, list.get())));
    Segments.choose(box, here.ordinal());
    box.setVisible(
        navigator.knows(Route.YearGrid.class)
            && navigator.knows(Route.MonthView.class)
            && navigator.knows(Route.ObligationList.class));
    box.managedProperty().bind(box.visibleProperty());
  }

  /** A screen that stays because something is not saved goes on showing its own face. */
  private static void go(HBox box, Face here, Face wanted, Navigator navigator, Route route) {
    Segments.choose(box, here.ordinal());
    if (wanted != here) {
      navigator.replace(route);
    }
  }
}
