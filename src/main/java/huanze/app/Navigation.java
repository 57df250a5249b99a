package huanze.app;

import huanze.fx.Navigator;
import huanze.fx.Route;
import huanze.fx.Screen;
import huanze.fx.View;
import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** One screen at a time, with the way back and forth. */
public final class Navigation implements Navigator {
  private static final int REMEMBERED = 20;

  /** A screen full of lists takes some ten megabytes: farther back only the way is remembered. */
  private static final int HELD = 5;

  /** A screen that was left: held as long as there is room for it. */
  private record Past(Route route, SoftReference<View<? extends Screen>> view) {
    Past(Visit visit) {
      this(visit.route(), new SoftReference<>(visit.view()));
    }
  }

  private final Map<Class<? extends Route>, Function<Route, View<? extends Screen>>> makers =
      new HashMap<>();
  private final Deque<Past> behind = new ArrayDeque<>();
  private final Deque<Past> ahead = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<@Nullable Visit> current = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

  /** Says which screen answers a kind of route. */
  public <R extends Route> Navigation register(
      Class<R> kind, Function<R, View<? extends Screen>> maker) {
    makers.put(kind, route -> maker.apply(kind.cast(route)));
    return this;
  }

  @Override
  public boolean knows(Class<? extends Route> kind) {
    return makers.containsKey(kind);
  }

  @Override
  public void open(Route route) {
    Visit from = current.get();
    boolean thereAlready = from != null && from.route().equals(route);
    if (!thereAlready && mayLeave()) {
      Visit to = make(route);
      if (from != null) {
        push(from, behind);
        if (behind.size() > REMEMBERED) {
          behind.removeLast();
        }
      }
      ahead.clear();
      show(to);
    }
  }

  @Override
  public void replace(Route route) {
    if (mayLeave()) {
      show(make(route));
    }
  }

  @Override
  public void back() {
    step(behind, ahead);
  }

  public void forward() {
    step(ahead, behind);
  }

  /** Asks the screen in view. */
  public boolean mayLeave() {
    return screen().map(Screen::mayLeave).orElse(true);
  }

  /** The window closes: the screen in view lets go of what it follows. */
  public void close() {
    screen().ifPresent(Screen::deactivate);
    current.set(null);
  }

  public Optional<Screen> screen() {
    return Optional.ofNullable(current.get()).map(Visit::screen);
  }

  public ReadOnlyObjectProperty<@Nullable Visit> currentProperty() {
    return current.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canGoBackProperty() {
    return canGoBack.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canGoForwardProperty() {
    return canGoForward.getReadOnlyProperty();
  }

  private void step(Deque<Past> from, Deque<Past> to) {
    if (!from.isEmpty() && mayLeave()) {
      Visit left = current.get();
      if (left != null) {
        push(left, to);
      }
      show(again(from.pop()));
    }
  }

  private static void push(Visit visit, Deque<Past> onto) {
    onto.push(new Past(visit));
    onto.stream().skip(HELD).forEach(past -> past.view().clear());
  }

  /** As it was left, or made anew if the memory was needed for something else. */
  private Visit again(Past past) {
    View<? extends Screen> view = past.view().get();
    return view == null ? make(past.route()) : new Visit(past.route(), view);
  }

  private Visit make(Route route) {
    Function<Route, View<? extends Screen>> maker = makers.get(route.getClass());
    if (maker == null) {
      throw new IllegalStateException("No screen is registered for " + route);
    }
    return new Visit(route, maker.apply(route));
  }

  private void show(Visit visit) {
    screen().ifPresent(Screen::deactivate);
    current.set(visit);
    canGoBack.set(!behind.isEmpty());
    canGoForward.set(!ahead.isEmpty());
    visit.screen().activate();
  }
}
