package huanze.unit.ui;

import huanze.base.Background;
import huanze.base.Texts;
import huanze.fx.Dialogs;
import huanze.fx.Navigator;
import huanze.fx.Route;
import huanze.unit.Pinyin;
import huanze.unit.PostOnDay;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** 某日任职: who held what on a day (Art. 20), of everybody or of a unit and those below it. */
public final class HoldersOnModel {
  private final UnitServices desk;
  private final Background background;
  private final Dialogs dialogs;
  private final Navigator navigator;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<LocalDate> day = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable UUID> unit = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper scope = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ObservableList<HolderRow> rows = FXCollections.observableArrayList();

  /** Initials of names seen before. Only the reading thread asks. */
  private final Map<String, String> initials = new HashMap<>();

  public HoldersOnModel(
      UnitServices desk,
      Background background,
      Dialogs dialogs,
      Navigator navigator,
      Route.HoldersOn route) {
    this.desk = desk;
    this.background = background;
    this.dialogs = dialogs;
    this.navigator = navigator;
    this.texts = desk.texts();
    day.set(route.day() == null ? desk.clock().today() : route.day());
    unit.set(route.unit());
  }

  private record Loaded(String scope, String summary, List<HolderRow> rows) {}

  /** Reads what stands now. */
  public void reload() {
    LocalDate on = day.get();
    UUID below = unit.get();
    background.read(
        "holdersOn",
        () -> load(desk.structures().current(), on, below),
        loaded -> {
          scope.set(loaded.scope);
          summary.set(loaded.summary);
          rows.setAll(loaded.rows);
        },
        dialogs::failed);
  }

  private Loaded load(Structure structure, LocalDate on, @Nullable UUID below) {
    Collection<Unit> units = below == null ? structure.units() : structure.subtree(below);
    List<HolderRow> found =
        PostOnDay.of(units, structure, desk.pack(), on).stream()
            .map(
                p ->
                    HolderRow.of(
                        structure.unit(p.unit()).orElseThrow().id(), p, texts, this::initialsOf))
            .toList();
    long posts = found.stream().map(r -> r.post().post()).distinct().count();
    long vacant = found.stream().filter(r -> r.post().isVacant()).count();
    String name = below == null ? "" : structure.nameOn(below, on);
    return new Loaded(name, texts.text("unit.ui.holders.summary", posts, vacant), found);
  }

  private String initialsOf(String name) {
    return initials.computeIfAbsent(name, Pinyin::initials);
  }

  public void choose(LocalDate other) {
    day.set(other);
    reload();
  }

  /** Everybody again. */
  public void showAll() {
    unit.set(null);
    reload();
  }

  /** The person of a row; of a vacant post its unit. */
  public void open(HolderRow row) {
    UUID person = row.post().person();
    navigator.open(person == null ? new Route.UnitTree(row.unitId()) : new Route.Person(person));
  }

  public ReadOnlyObjectProperty<LocalDate> dayProperty() {
    return day.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable UUID> unitProperty() {
    return unit.getReadOnlyProperty();
  }

  /** Name of the unit the list is narrowed to; empty for all. */
  public ReadOnlyStringProperty scopeProperty() {
    return scope.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  public ObservableList<HolderRow> rows() {
    return rows;
  }

  LocalDate today() {
    return desk.clock().today();
  }
}
