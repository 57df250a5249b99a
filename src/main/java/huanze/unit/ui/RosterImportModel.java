package huanze.unit.ui;

import huanze.base.Background;
import huanze.fx.Dialogs;
import huanze.fx.Notices;
import huanze.sheet.ImportPreview;
import huanze.sheet.RememberedColumns;
import huanze.sheet.SheetChoices;
import huanze.sheet.SheetColumn;
import huanze.sheet.SheetSource;
import huanze.sheet.SheetView;
import huanze.sheet.ui.ColumnChooser;
import huanze.unit.Roster;
import huanze.unit.RosterChoices;
import huanze.unit.RosterPreview;
import huanze.unit.SameName;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Importing a table: which column is what, whom a name means and what would change is looked at and
 * decided first, then the user says yes or no.
 */
public final class RosterImportModel implements ColumnChooser {
  private static final Set<String> UNIT_COLUMNS = Set.of("unit", "unitName");

  private final UnitServices desk;
  private final Background background;
  private final Dialogs dialogs;
  private final Notices notices;
  private final RememberedColumns columns;
  private final Runnable changed;
  private final RosterImportWords words;
  private final ObjectProperty<Roster> roster = new SimpleObjectProperty<>(Roster.COMBINED);
  private final ReadOnlyStringWrapper file = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable RosterPreview> shown =
      new ReadOnlyObjectWrapper<>();
  private final ObservableValue<@Nullable SheetView> sheet = shown.map(RosterPreview::sheet);
  private final ObservableList<ImportRow> rows = FXCollections.observableArrayList();
  private final ObservableList<AskedRow> asked = FXCollections.observableArrayList();
  private @Nullable SheetSource source;
  private RosterChoices choices = RosterChoices.NONE;

  /**
   * @param columns how tables with the same headings were read before
   * @param changed what follows after an import
   */
  public RosterImportModel(
      UnitServices desk,
      Background background,
      Dialogs dialogs,
      Notices notices,
      RememberedColumns columns,
      Runnable changed) {
    this.desk = desk;
    this.background = background;
    this.dialogs = dialogs;
    this.notices = notices;
    this.words = new RosterImportWords(desk.texts());
    this.columns = columns;
    this.changed = changed;
    roster.addListener((o, before, now) -> rosterChanged());
  }

  /** The same table may be looked at as another one. */
  private void rosterChanged() {
    SheetSource known = source;
    clear();
    if (known != null) {
      begin(() -> known);
    }
  }

  /** Forgets the table. */
  public void clear() {
    source = null;
    choices = RosterChoices.NONE;
    file.set("");
    summary.set("");
    warning.set("");
    ready.set(false);
    rows.clear();
    asked.clear();
    shown.set(null);
  }

  /** Reads what a file would change; nothing is written. */
  public void preview(Path chosen) {
    clear();
    begin(() -> SheetSource.file(chosen));
  }

  /** The same with what was copied in Excel, WPS or a browser. */
  public void paste(@Nullable String html, @Nullable String text) {
    clear();
    begin(() -> SheetSource.pasted(html, text, desk.texts().text("unit.ui.import.pasted")));
  }

  /**
   * A table as it was looked at.
   *
   * @param recalled whether its columns were decided with an earlier table
   */
  private record Looked(
      SheetSource source, RosterChoices choices, RosterPreview preview, boolean recalled) {}

  private void begin(Callable<SheetSource> reader) {
    Roster kind = roster.get();
    look(
        () -> {
          SheetSource read = reader.call();
          return columns.recall(
              kind.name(),
              desk.rosters().headings(kind, read),
              (decided, recalled) -> look(kind, read, RosterChoices.NONE.sheet(decided), recalled));
        });
  }

  private Looked look(Roster kind, SheetSource read, RosterChoices decided, boolean recalled) {
    return new Looked(read, decided, desk.rosters().preview(kind, read, decided), recalled);
  }

  private void look(Callable<Looked> work) {
    working.set(true);
    background.read(
        "rosterImport",
        work,
        looked -> {
          working.set(false);
          source = looked.source;
          choices = looked.choices;
          show(looked);
        },
        this::failed);
  }

  private void again(RosterChoices decided) {
    SheetSource known = source;
    if (known != null) {
      Roster kind = roster.get();
      look(
          () -> {
            Looked looked = look(kind, known, decided, false);
            columns.remember(kind.name(), looked.preview.sheet(), decided.sheet());
            return looked;
          });
    }
  }

  private void show(Looked looked) {
    String name = looked.source.name();
    RosterPreview preview = looked.preview;
    rows.setAll(words.rows(preview.changes()));
    asked.setAll(AskedRow.all(preview.questions(), words));
    ready.set(preview.changes().isClean() && !preview.changes().changesNothing());
    summary.set(words.summary(name, preview.changes()));
    warning.set(words.warning(preview, choices, looked.recalled));
    shown.set(preview);
    file.set(name);
  }

  @Override
  public ObservableValue<@Nullable SheetView> sheetProperty() {
    return sheet;
  }

  @Override
  public SheetChoices sheetChoices() {
    return choices.sheet();
  }

  @Override
  public void decide(SheetChoices decided) {
    again(choices.sheet(decided));
  }

  /** An empty cell of the unit says what the one above says. */
  @Override
  public Set<String> writtenOnce() {
    return columns().stream()
        .map(SheetColumn::key)
        .filter(UNIT_COLUMNS::contains)
        .collect(Collectors.toSet());
  }

  @Override
  public String writtenOnceKey() {
    return "unit.ui.import.fillUnits";
  }

  public void answer(AskedRow row, String word) {
    again(choices.answer(String.valueOf(row.row()), word));
  }

  /** Whoever is still asked about is a person of its own. */
  public void allOthersAreNew() {
    again(choices.answer(RosterChoices.ALL, RosterChoices.NEW));
  }

  /** Whether somebody is asked about who may be new. */
  public boolean someMayBeNew() {
    RosterPreview preview = shown.get();
    return preview != null
        && preview.questions().stream().anyMatch(q -> q.isOpen() && q.canBeNew());
  }

  @Override
  public List<SheetColumn> columns() {
    return desk.rosters().columnsOf(roster.get());
  }

  /** How many rows are asked about and not answered. */
  public long open() {
    RosterPreview preview = shown.get();
    return preview == null
        ? 0
        : preview.questions().stream()
            .flatMap(q -> q.rows().stream())
            .map(SameName.Asked::answer)
            .filter(answer -> answer == null)
            .count();
  }

  /** Imports what was previewed. */
  public void confirm() {
    SheetSource table = source;
    Roster kind = roster.get();
    RosterChoices decided = choices;
    if (table == null || !ready.get() || working.get()) {
      return;
    }
    working.set(true);
    background.write(
        () -> desk.rosters().importTable(kind, table, decided),
        done -> imported(table, done),
        this::failed);
  }

  private void imported(SheetSource table, ImportPreview done) {
    working.set(false);
    notices.say(
        "unit.ui.saved.imported", table.name(), done.additions().size(), done.changes().size());
    clear();
    changed.run();
  }

  /** Writes the empty form. */
  public void template(Path target) {
    Roster kind = roster.get();
    write(target, () -> desk.rosters().template(kind, target));
  }

  /** Writes all that stands. */
  public void export(Path target) {
    Roster kind = roster.get();
    write(target, () -> desk.rosters().export(kind, target));
  }

  private void write(Path target, Runnable work) {
    background.files(
        () -> {
          work.run();
          return target;
        },
        done -> notices.say("unit.ui.saved.file", done.getFileName()),
        dialogs::failed);
  }

  private void failed(Exception failure) {
    working.set(false);
    dialogs.failed(failure);
  }

  public ObjectProperty<Roster> rosterProperty() {
    return roster;
  }

  public ReadOnlyStringProperty fileProperty() {
    return file.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty warningProperty() {
    return warning.getReadOnlyProperty();
  }

  /** True if the table was read, is good and changes something. */
  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  /** What was read and how; null while there is no table. */
  public ReadOnlyObjectProperty<@Nullable RosterPreview> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  public ObservableList<ImportRow> rows() {
    return rows;
  }

  public ObservableList<AskedRow> asked() {
    return asked;
  }
}
