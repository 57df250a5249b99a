package huanze.unit.ui;

import huanze.base.Background;
import huanze.base.Texts;
import huanze.fx.Dialogs;
import huanze.fx.FormStack;
import huanze.fx.Navigator;
import huanze.fx.Notices;
import huanze.fx.Route;
import huanze.unit.LeaderDay;
import huanze.unit.PostHeld;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** One person: posts now, before and to come, on a timeline and as a list. */
public final class PersonModel {
  private final UnitServices desk;
  private final Background background;
  private final Dialogs dialogs;
  private final Navigator navigator;
  private final Texts texts;
  private final FormStack forms;
  private final UUID person;
  private final ReadOnlyObjectWrapper<@Nullable PersonPage> page = new ReadOnlyObjectWrapper<>();
  private final ObservableList<PostHeld> posts = FXCollections.observableArrayList();

  public PersonModel(
      UnitServices desk,
      Background background,
      Dialogs dialogs,
      Notices notices,
      Navigator navigator,
      Route.Person route) {
    this.desk = desk;
    this.background = background;
    this.dialogs = dialogs;
    this.navigator = navigator;
    this.texts = desk.texts();
    this.forms = new FormStack(background, dialogs, notices);
    this.person = route.id();
  }

  /** Reads what stands now. */
  public void reload() {
    background.read(
        "person",
        () -> {
          Structure now = desk.structures().current();
          return now.person(person)
              .map(p -> PersonPage.of(p, now, desk.pack(), desk.clock().today(), texts));
        },
        (Optional<PersonPage> read) -> {
          page.set(read.orElse(null));
          posts.setAll(read.map(PersonPage::posts).orElse(List.of()));
        },
        dialogs::failed);
  }

  /** Name and number. */
  public void edit() {
    Structure now = desk.structures().current();
    now.person(person)
        .ifPresent(p -> forms.open(new PostForms(desk, now).editPerson(p), id -> reload()));
  }

  /** A tenure as it was entered. */
  public void editTenure(PostHeld held) {
    Structure now = desk.structures().current();
    now.tenure(held.id())
        .ifPresent(t -> forms.open(new PostForms(desk, now).editTenure(t), id -> reload()));
  }

  /** The unit of a post. */
  public void open(PostHeld held) {
    desk.structures().current().unit(held.unit()).map(Unit::id).ifPresent(this::openUnit);
  }

  private void openUnit(UUID unit) {
    navigator.open(new Route.UnitTree(unit));
  }

  /** True if a post is held, or was last year or since, so that there is something to tell. */
  boolean canShowLeader() {
    return navigator.knows(Route.LeaderPage.class)
        && LeaderDay.of(person, desk.structures().current(), desk.clock().today()).isPresent();
  }

  /** What the posts owe, did and plan. */
  public void showLeader() {
    navigator.open(new Route.LeaderPage(person));
  }

  public boolean canShowHistory() {
    return navigator.knows(Route.History.class);
  }

  public void showHistory() {
    navigator.open(new Route.History(person));
  }

  public FormStack forms() {
    return forms;
  }

  /** Null while it is read, or if there is no such person any more. */
  public ReadOnlyObjectProperty<@Nullable PersonPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  public ObservableList<PostHeld> posts() {
    return posts;
  }
}
