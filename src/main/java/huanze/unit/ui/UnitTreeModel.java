package huanze.unit.ui;

import huanze.base.Background;
import huanze.base.SearchWords;
import huanze.base.Texts;
import huanze.fx.Dialogs;
import huanze.fx.FormModel;
import huanze.fx.FormStack;
import huanze.fx.Navigator;
import huanze.fx.Notices;
import huanze.fx.Route;
import huanze.unit.Structure;
import huanze.unit.StructureFaults;
import huanze.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** 单位与人员: the tree, the chosen unit, the people, and what can be done with them. */
public final class UnitTreeModel {
  /** What fills the screen. */
  public enum Mode {
    UNITS,
    PEOPLE,
    IMPORT
  }

  /**
   * The branches to show.
   *
   * @param filtered show all of them open
   */
  public record Shown(List<UnitNode> roots, boolean filtered) {}

  private final UnitServices desk;
  private final Background background;
  private final Dialogs dialogs;
  private final Navigator navigator;
  private final Texts texts;
  private final FormStack forms;
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.UNITS);
  private final ReadOnlyObjectWrapper<@Nullable UnitForest> forest = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Shown> shown =
      new ReadOnlyObjectWrapper<>(new Shown(List.of(), false));
  private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable UUID> selected = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable UnitDetail> detail = new ReadOnlyObjectWrapper<>();
  private final ObservableList<PersonRow> people = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<List<StructureFaults.Fault>> faults =
      new ReadOnlyObjectWrapper<>(List.of());
  private int faultShown = -1;

  /** Region of the branch chosen last, for a new unit without superior. */
  private String region = "";

  /**
   * @param first the unit to show first, or null
   */
  public UnitTreeModel(
      UnitServices desk,
      Background background,
      Dialogs dialogs,
      Notices notices,
      Navigator navigator,
      @Nullable UUID first) {
    this.desk = desk;
    this.background = background;
    this.dialogs = dialogs;
    this.navigator = navigator;
    this.texts = desk.texts();
    forms = new FormStack(background, dialogs, notices);
    selected.set(first);
    filter.addListener((o, before, now) -> refilter());
  }

  private record Loaded(
      UnitForest forest, List<PersonRow> people, List<StructureFaults.Fault> faults) {}

  /** Reads what stands now. */
  public void reload() {
    reload(selected.get());
  }

  private void reload(@Nullable UUID choose) {
    background.read(
        "unitTree",
        () -> {
          Structure now = desk.structures().current();
          return new Loaded(
              UnitForest.of(now, desk.pack(), desk.clock().today(), texts),
              PersonRow.all(now, desk.clock().today(), desk.texts()),
              StructureFaults.of(now, desk.pack()));
        },
        loaded -> {
          forest.set(loaded.forest);
          faults.set(loaded.faults);
          people.setAll(loaded.people);
          refilter();
          showAlso(choose);
          select(choose);
        },
        dialogs::failed);
  }

  private void refilter() {
    UnitForest all = forest.get();
    if (all == null) {
      return;
    }
    String typed = filter.get() == null ? "" : filter.get().strip();
    int total = UnitForest.units(all.roots());
    if (typed.isEmpty()) {
      shown.set(new Shown(all.roots(), false));
      count.set(texts.text("unit.ui.tree.count", total));
    } else {
      Predicate<String> wanted = SearchWords.matching(typed);
      List<UnitNode> found = all.matching(typed);
      shown.set(new Shown(found, true));
      count.set(texts.text("unit.ui.tree.found", UnitForest.matches(found, wanted), total));
    }
  }

  /** What the side panel is to show must be in the tree: a filter that hides it goes. */
  private void showAlso(@Nullable UUID unit) {
    boolean hidden =
        unit != null
            && shown.get().filtered()
            && !UnitForest.holds(shown.get().roots(), unit)
            && !unit.equals(selected.get());
    if (hidden) {
      filter.set("");
    }
  }

  /** Shows a unit in the side panel. */
  public void select(@Nullable UUID unit) {
    UnitForest all = forest.get();
    Optional<Unit> known =
        all == null || unit == null ? Optional.empty() : all.structure().unit(unit);
    selected.set(all == null ? unit : known.map(Unit::id).orElse(null));
    known.ifPresent(u -> region = u.region());
    detail.set(known.map(u -> details(all).of(u)).orElse(null));
  }

  /** A region was chosen: no unit in the side panel. */
  public void selectRegion(String code) {
    region = code;
    selected.set(null);
    detail.set(null);
  }

  private UnitDetails details(UnitForest all) {
    return new UnitDetails(all.structure(), desk.pack(), all.today(), texts, faults.get());
  }

  /** Goes to the next of what stands in the ledger though it would be refused today. */
  public void showNextFault() {
    List<StructureFaults.Fault> all = faults.get();
    if (all.isEmpty()) {
      return;
    }
    faultShown = (faultShown + 1) % all.size();
    StructureFaults.Fault fault = all.get(faultShown);
    if (fault.person() != null) {
      navigator.open(new Route.Person(fault.person()));
    } else {
      showAlso(fault.unit());
      select(fault.unit());
    }
    forms.say("unit.ui.faults.shown", faultShown + 1, all.size(), texts.text(fault.sentence()));
  }

  /** A new unit in the chosen region, or beside the chosen unit. */
  public void addUnit() {
    UnitForest all = forest.get();
    if (all != null) {
      String where =
          region.isEmpty() && !all.roots().isEmpty()
              ? all.roots().getFirst().region().code()
              : region;
      forms.open(new UnitForms(desk, all.structure()).add(where, null), this::reload);
    }
  }

  public void addBelow() {
    withUnit((forms, unit) -> forms.add(unit.region(), unit));
  }

  public void edit() {
    withUnit(UnitForms::edit);
  }

  public void rename() {
    reorganise(ReorganisationForms::rename);
  }

  public void move() {
    reorganise(ReorganisationForms::move);
  }

  public void merge() {
    reorganise(ReorganisationForms::merge);
  }

  public void split() {
    reorganise(ReorganisationForms::split);
  }

  public void dissolve() {
    reorganise(ReorganisationForms::dissolve);
  }

  public void link() {
    withUnit(UnitForms::link);
  }

  public void endLink() {
    withUnit(UnitForms::endLink);
  }

  public void flag() {
    withUnit(UnitForms::flag);
  }

  private interface FormOfUnit {
    FormModel make(UnitForms forms, Unit unit);
  }

  private void withUnit(FormOfUnit maker) {
    unit()
        .ifPresent(u -> forms.open(maker.make(new UnitForms(desk, structure()), u), this::reload));
  }

  private interface Reorganising {
    FormModel make(ReorganisationForms forms, Unit unit);
  }

  private void reorganise(Reorganising maker) {
    ReorganisationForms makers =
        new ReorganisationForms(desk, structure(), background, dialogs::failed);
    unit().ifPresent(u -> forms.open(maker.make(makers, u), this::reload));
  }

  private Optional<Unit> unit() {
    UUID id = selected.get();
    return id == null || forest.get() == null ? Optional.empty() : structure().unit(id);
  }

  private Structure structure() {
    UnitForest all = forest.get();
    return all == null ? desk.structures().current() : all.structure();
  }

  public void addPost() {
    unit().ifPresent(u -> open(new PostForms(desk, structure()).addPost(u)));
  }

  public void editPost(UUID post) {
    structure().post(post).ifPresent(p -> open(new PostForms(desk, structure()).editPost(p)));
  }

  /** What a post is in charge of. */
  public void editFields(UUID post) {
    structure().post(post).ifPresent(p -> open(new PostForms(desk, structure()).fields(p)));
  }

  public void endPost(UUID post) {
    structure().post(post).ifPresent(p -> open(new PostForms(desk, structure()).endPost(p)));
  }

  public void showPerson(UUID person) {
    navigator.open(new Route.Person(person));
  }

  boolean canShowLeader() {
    return navigator.knows(Route.LeaderPage.class);
  }

  /** What a holder's posts owe, did and plan. */
  public void showLeader(UUID person) {
    navigator.open(new Route.LeaderPage(person));
  }

  /** Who holds what today. */
  public void showHolders() {
    navigator.open(new Route.HoldersOn(null, null));
  }

  /** The same of the chosen unit and those below it. */
  public void showHoldersBelow() {
    unit().ifPresent(u -> navigator.open(new Route.HoldersOn(null, u.id())));
  }

  /** Members and check of the chosen leading group. */
  public void showGroup() {
    unit().ifPresent(u -> navigator.open(new Route.LeadingGroup(u.id(), null)));
  }

  /** Puts somebody into a post; whoever is not in the list yet can be added on the way. */
  public void appoint(UUID post) {
    open(appointing(post, null));
  }

  private FormModel appointing(UUID post, @Nullable UUID person) {
    FormModel.Extra add = new FormModel.Extra("unit.ui.addPerson", () -> addPersonFirst(post));
    PostForms maker = new PostForms(desk, structure());
    return maker.appoint(structure().post(post).orElseThrow(), person, add);
  }

  private void addPersonFirst(UUID post) {
    forms.open(
        new PostForms(desk, structure()).addPerson(),
        person -> reloadThen(() -> forms.replace(appointing(post, person))));
  }

  private void reloadThen(Runnable next) {
    background.read(
        "unitPeople",
        () -> UnitForest.of(desk.structures().current(), desk.pack(), desk.clock().today(), texts),
        now -> {
          forest.set(now);
          people.setAll(PersonRow.all(now.structure(), now.today(), desk.texts()));
          next.run();
        },
        dialogs::failed);
  }

  public void editTenure(UUID tenure) {
    structure().tenure(tenure).ifPresent(t -> open(new PostForms(desk, structure()).editTenure(t)));
  }

  public void endTenure(UUID tenure) {
    structure().tenure(tenure).ifPresent(t -> open(new PostForms(desk, structure()).endTenure(t)));
  }

  /** Takes out a tenure that never was, once the user has agreed. */
  public void removeTenure(UUID tenure) {
    Structure now = structure();
    String who =
        now.tenure(tenure).flatMap(t -> now.person(t.person())).map(p -> p.name()).orElse("");
    if (dialogs.confirm("unit.ui.removeTenure.question", "unit.ui.removeTenure.yes", who)) {
      background.write(
          () -> {
            desk.people().removeTenure(tenure);
            return tenure;
          },
          done -> {
            forms.say("unit.ui.saved.tenureRemoved", who);
            reload();
          },
          dialogs::failed);
    }
  }

  public void addPerson() {
    open(new PostForms(desk, structure()).addPerson());
  }

  public void editPerson(UUID person) {
    structure().person(person).ifPresent(p -> open(new PostForms(desk, structure()).editPerson(p)));
  }

  /** Opens a form after which the same unit stays chosen. */
  private void open(FormModel form) {
    Consumer<UUID> stay = id -> reload();
    forms.open(form, stay);
  }

  /** True if there is such a screen. */
  public boolean canShowHistory() {
    return navigator.knows(Route.History.class);
  }

  public void showHistory() {
    unit().ifPresent(u -> navigator.open(new Route.History(u.id())));
  }

  public boolean canShowYear() {
    return navigator.knows(Route.UnitYear.class);
  }

  public void showYear() {
    unit().ifPresent(u -> navigator.open(new Route.UnitYear(u.id(), null)));
  }

  public FormStack forms() {
    return forms;
  }

  public StringProperty filterProperty() {
    return filter;
  }

  public ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  public ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable UUID> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable UnitDetail> detailProperty() {
    return detail.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<StructureFaults.Fault>> faultsProperty() {
    return faults.getReadOnlyProperty();
  }

  public ObservableList<PersonRow> people() {
    return people;
  }
}
