package huanze.duty.ui;

import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.duty.Coverage;
import huanze.duty.CoverageFinding;
import huanze.duty.DutyBook;
import huanze.fx.Route;
import huanze.rulepack.Level;
import huanze.sheet.SheetTable;
import huanze.sheet.SheetWriter;
import huanze.unit.Structure;
import huanze.unit.Unit;
import huanze.unit.UnitOrder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** 覆盖情况: of all units, or of one. */
public final class CoverageModel {
  /** What one reading of the ledger brings: one of the two is there. */
  private record Read(@Nullable CityCover city, @Nullable UnitCover unit, String name) {}

  private final DutyDesk desk;
  private final DutyWords words;
  private final CoverWords findings;
  private final @Nullable UUID unit;
  private final ObjectProperty<CoverFilter> filter = new SimpleObjectProperty<>(CoverFilter.ALL);
  private final ReadOnlyObjectWrapper<@Nullable CoverPage> page = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<String> name = new ReadOnlyObjectWrapper<>("");
  private final Set<String> open = new HashSet<>();

  /** Initials of names seen before; only the reading thread asks. */
  private final Map<String, String> initials = new HashMap<>();

  private boolean folded;
  private @Nullable Read read;

  public CoverageModel(DutyDesk desk, Route.DutyCoverage route) {
    this.desk = desk;
    unit = route.unit();
    words = new DutyWords(desk.texts());
    findings = new CoverWords(desk.texts());
    if (route.finding() != null) {
      filter.set(
          CoverFilter.ALL.ofKind(CamelCase.parse(CoverageFinding.Kind.class, route.finding())));
    }
    filter.addListener((o, was, is) -> turn());
  }

  /** Reads what stands now; filter and folding stay. */
  public void load() {
    desk.background().read("duty coverage", this::read, this::took, desk.dialogs()::failed);
  }

  private Read read() {
    Structure structure = desk.structures().current();
    DutyBook book = desk.books().current();
    LocalDate on = desk.clock().today();
    if (unit == null) {
      Coverage all = Coverage.of(structure, book, on);
      UnitOrder order = new UnitOrder(book.packs().main());
      return new Read(new CityCover(structure, all, order, initials, words), null, "");
    }
    String called = structure.unit(unit).map(Unit::name).orElse("");
    UnitCover made =
        Coverage.of(structure, book, on, List.of(unit))
            .unit(unit)
            .map(
                c ->
                    new UnitCover(
                        structure.unit(unit).orElseThrow(), c, structure, book, on, words))
            .orElse(null);
    return new Read(null, made, called);
  }

  private void took(Read now) {
    read = now;
    name.set(now.name());
    if (!folded && now.city() != null) {
      folded = true;
      open.addAll(now.city().openAtFirst());
    }
    turn();
  }

  private void turn() {
    Read now = read;
    if (now != null) {
      page.set(
          now.city() != null
              ? now.city().page(filter.get(), open)
              : now.unit() != null
                  ? now.unit().page(filter.get())
                  : new CoverPage(List.of(), List.of(), Map.of()));
    }
  }

  /** Folds a row that is unfolded, and the other way round. */
  void fold(CoverRow row) {
    if (!open.remove(row.key())) {
      open.add(row.key());
    }
    turn();
  }

  void unfoldAll() {
    Read now = read;
    if (now != null && now.city() != null) {
      open.addAll(now.city().openAll());
      turn();
    }
  }

  void foldAll() {
    Read now = read;
    if (now != null && now.city() != null) {
      open.clear();
      open.addAll(now.city().openAtFirst());
      turn();
    }
  }

  /**
   * Goes to where a cell is mended.
   *
   * @param column 0 the name, from 1 on the cells
   */
  void act(CoverRow row, int column) {
    CoverCell cell =
        column >= 1 && column <= row.cells().size()
            ? row.cells().get(column - 1)
            : CoverCell.NOTHING;
    switch (row.sort()) {
      case REGION -> fold(row);
      case UNIT -> openUnit(row, cell, column);
      case POSTS -> openPost(row, cell);
      case DUTY -> go(new Route.Duties(row.unit(), cell.post(), row.duty()));
      case OUTSIDE -> go(new Route.Duties(row.unit()));
    }
  }

  private void openUnit(CoverRow row, CoverCell cell, int column) {
    CoverageFinding.Kind kind = cell.isNothing() ? null : CityCover.kind(column);
    go(new Route.DutyCoverage(row.unit(), CamelCase.orNull(kind)));
  }

  /** A vacant post is filled among units and people, one without duties is given some. */
  private void openPost(CoverRow row, CoverCell cell) {
    boolean vacant = cell.text().startsWith(CoverWords.symbol(CoverageFinding.Kind.VACANT));
    go(vacant ? new Route.UnitTree(row.unit()) : new Route.Duties(row.unit(), cell.post(), null));
  }

  private void go(Route route) {
    if (desk.navigator().knows(route.getClass())) {
      desk.navigator().open(route);
    }
  }

  boolean canPrint() {
    return desk.navigator().knows(Route.PrintPreview.class);
  }

  /** The coverage sheet of the unit, or of the level that is shown. */
  void print() {
    Level only = filter.get().level();
    desk.navigator()
        .open(
            new Route.PrintPreview(
                new Route.Sheet.DutyCoverage(
                    unit, unit != null || only == null ? null : CamelCase.of(only), null)));
  }

  /** To the list of the unit. */
  void openList() {
    go(new Route.Duties(unit));
  }

  /** Writes what passes the filter, everything unfolded. */
  void export(Path target) {
    Read now = read;
    if (now == null) {
      return;
    }
    CoverFilter wanted = filter.get();
    String title = title();
    desk.background()
        .files(
            () -> {
              CoverPage all =
                  now.city() != null
                      ? now.city().page(wanted, now.city().openAll())
                      : now.unit() != null
                          ? now.unit().page(wanted)
                          : new CoverPage(List.of(), List.of(), Map.of());
              SheetTable table = table(title, all);
              SheetWriter.write(target, table);
              return table.rows().size();
            },
            rows -> desk.notices().say("duty.ui.exported", rows, target.getFileName()),
            desk.dialogs()::failed);
  }

  private SheetTable table(String title, CoverPage all) {
    List<String> headings = new ArrayList<>();
    headings.add(texts().text(unit == null ? "duty.ui.head.unit" : "duty.ui.head.duty"));
    all.columns()
        .forEach(c -> headings.add(c.below().isEmpty() ? c.name() : c.name() + " " + c.below()));
    List<List<String>> rows = new ArrayList<>();
    for (CoverRow row : all.rows()) {
      List<String> line = new ArrayList<>();
      line.add((row.number() + " " + row.label()).strip());
      row.cells().forEach(c -> line.add(c.text()));
      rows.add(line);
    }
    return new SheetTable(title, headings, rows);
  }

  /** Of all units, or the name of the one. */
  String title() {
    return unit == null
        ? texts().text("duty.ui.title.coverage")
        : texts().text("duty.ui.title.coverageOf", name.get());
  }

  boolean isCity() {
    return unit == null;
  }

  DutyDesk desk() {
    return desk;
  }

  Texts texts() {
    return desk.texts();
  }

  DutyWords words() {
    return words;
  }

  CoverWords findings() {
    return findings;
  }

  ObjectProperty<CoverFilter> filterProperty() {
    return filter;
  }

  void level(@Nullable Level wanted) {
    filter.set(filter.get().ofLevel(wanted));
  }

  /** The rows in view; null until they were read. */
  ReadOnlyObjectProperty<@Nullable CoverPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<String> nameProperty() {
    return name.getReadOnlyProperty();
  }
}
