package huanze.unit.ui;

import huanze.base.Background;
import huanze.base.Texts;
import huanze.fx.Dialogs;
import huanze.fx.FormModel;
import huanze.fx.FormStack;
import huanze.fx.Navigator;
import huanze.fx.Notices;
import huanze.fx.Route;
import huanze.unit.LeadingGroup;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** 领导小组: the posts in it, who holds them on a day, whether it is as Art. 7 asks. */
public final class LeadingGroupModel {
  private final UnitServices desk;
  private final Background background;
  private final Dialogs dialogs;
  private final Navigator navigator;
  private final Texts texts;
  private final FormStack forms;
  private final UUID group;
  private final ReadOnlyObjectWrapper<LocalDate> day = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable GroupPage> page = new ReadOnlyObjectWrapper<>();
  private final ObservableList<GroupPage.Line> lines = FXCollections.observableArrayList();

  public LeadingGroupModel(
      UnitServices desk,
      Background background,
      Dialogs dialogs,
      Notices notices,
      Navigator navigator,
      Route.LeadingGroup route) {
    this.desk = desk;
    this.background = background;
    this.dialogs = dialogs;
    this.navigator = navigator;
    this.texts = desk.texts();
    this.forms = new FormStack(background, dialogs, notices);
    this.group = route.group();
    day.set(route.day() == null ? desk.clock().today() : route.day());
  }

  /** Reads what stands now. */
  public void reload() {
    LocalDate on = day.get();
    background.read(
        "leadingGroup",
        () -> read(on),
        (Optional<GroupPage> read) -> {
          page.set(read.orElse(null));
          lines.setAll(read.map(GroupPage::lines).orElse(List.of()));
        },
        dialogs::failed);
  }

  private Optional<GroupPage> read(LocalDate on) {
    Structure now = desk.structures().current();
    return now.unit(group)
        .map(
            u ->
                GroupPage.of(
                    LeadingGroup.of(now, desk.pack(), desk.settings().get(), group, on),
                    now,
                    texts));
  }

  public void choose(LocalDate other) {
    day.set(other);
    reload();
  }

  /** Takes the posts the level proposes. */
  public void propose() {
    open(GroupForms::propose);
  }

  public void add() {
    open(GroupForms::add);
  }

  public void edit(GroupPage.Line line) {
    open((maker, unit) -> maker.edit(line.member()));
  }

  /** Where the office sits. */
  public void host() {
    GroupPage shown = page.get();
    UUID now = shown == null ? null : shown.hostId();
    open((maker, unit) -> maker.host(unit, now));
  }

  /** Takes out a post that never sat there, once the user has agreed. */
  public void remove(GroupPage.Line line) {
    if (dialogs.confirm(
        "unit.ui.group.remove.question", "unit.ui.group.remove.yes", line.unit() + line.post())) {
      background.write(
          () -> {
            desk.groups().remove(line.member().id());
            return line;
          },
          done -> {
            forms.say("unit.ui.saved.memberRemoved", line.unit() + line.post());
            reload();
          },
          dialogs::failed);
    }
  }

  private void open(BiFunction<GroupForms, Unit, FormModel> maker) {
    Structure now = desk.structures().current();
    now.unit(group)
        .ifPresent(u -> forms.open(maker.apply(new GroupForms(desk, now), u), id -> reload()));
  }

  /** The holder's page; of a vacant post its unit. */
  public void show(GroupPage.Line line) {
    UUID person = line.person();
    navigator.open(person == null ? new Route.UnitTree(line.unitId()) : new Route.Person(person));
  }

  /** The group among the units. */
  public void showUnit() {
    navigator.open(new Route.UnitTree(group));
  }

  /** 领导小组名单 as the group stands on the day shown. */
  public void print() {
    navigator.open(new Route.PrintPreview(new Route.Sheet.Roster(group, day.get())));
  }

  public FormStack forms() {
    return forms;
  }

  public ReadOnlyObjectProperty<LocalDate> dayProperty() {
    return day.getReadOnlyProperty();
  }

  /** Null while it is read, or if there is no such group any more. */
  public ReadOnlyObjectProperty<@Nullable GroupPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  public ObservableList<GroupPage.Line> lines() {
    return lines;
  }

  LocalDate today() {
    return desk.clock().today();
  }
}
