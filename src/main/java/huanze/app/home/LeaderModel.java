package huanze.app.home;

import huanze.base.Background;
import huanze.fx.Dialogs;
import huanze.fx.Navigator;
import huanze.fx.Route;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** 领导履职单 of one person. */
public final class LeaderModel {
  private final LeaderViews views;
  private final UUID person;
  private final Background background;
  private final Dialogs dialogs;
  private final Navigator navigator;
  private final ReadOnlyObjectWrapper<@Nullable LeaderView> view = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper gone = new ReadOnlyBooleanWrapper();

  public LeaderModel(
      LeaderViews views,
      Route.LeaderPage route,
      Background background,
      Dialogs dialogs,
      Navigator navigator) {
    this.views = views;
    this.person = route.person();
    this.background = background;
    this.dialogs = dialogs;
    this.navigator = navigator;
  }

  /** Null until it was read. */
  public ReadOnlyObjectProperty<@Nullable LeaderView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  /** True if there is no such person, or none who holds a post or left one of late. */
  public ReadOnlyBooleanProperty goneProperty() {
    return gone.getReadOnlyProperty();
  }

  /** Reads what stands now. */
  public void load() {
    background.read("leader", () -> views.of(person), this::took, dialogs::failed);
  }

  private void took(Optional<LeaderView> read) {
    view.set(read.orElse(null));
    gone.set(read.filter(one -> one.posts().total() > 0).isEmpty());
  }

  Navigator navigator() {
    return navigator;
  }

  /** All of it on one sheet. */
  public void print() {
    LeaderView shown = view.get();
    if (shown != null) {
      navigator.open(new Route.PrintPreview(new Route.Sheet.LeaderPage(person, shown.day())));
    }
  }

  public void showPerson() {
    navigator.open(new Route.Person(person));
  }
}
