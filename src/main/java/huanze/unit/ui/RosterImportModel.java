package huanze.unit.ui;

import huanze.base.Background;
import huanze.base.InvalidInput;
import huanze.base.Texts;
import huanze.fx.Dialogs;
import huanze.fx.Notices;
import huanze.sheet.ImportPreview;
import huanze.unit.Roster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Importing a file: what it would do is read first, then the user says yes or no. */
public final class RosterImportModel {
  private final UnitServices desk;
  private final Background background;
  private final Dialogs dialogs;
  private final Notices notices;
  private final Texts texts;
  private final Runnable changed;
  private final ObjectProperty<Roster> roster = new SimpleObjectProperty<>(Roster.UNITS);
  private final ReadOnlyStringWrapper file = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private final ObservableList<ImportRow> rows = FXCollections.observableArrayList();
  private @Nullable Path path;

  /**
   * @param changed what follows after an import
   */
  public RosterImportModel(
      UnitServices desk,
      Background background,
      Dialogs dialogs,
      Notices notices,
      Runnable changed) {
    this.desk = desk;
    this.background = background;
    this.dialogs = dialogs;
    this.notices = notices;
    this.texts = desk.texts();
    this.changed = changed;
    roster.addListener((o, before, now) -> clear());
  }

  /** Forgets the file. */
  public void clear() {
    path = null;
    file.set("");
    summary.set("");
    warning.set("");
    ready.set(false);
    rows.clear();
  }

  /** Reads what the file would change; nothing is written. */
  public void preview(Path chosen) {
    clear();
    Roster kind = roster.get();
    working.set(true);
    background.files(
        () -> desk.rosters().preview(kind, chosen),
        preview -> {
          working.set(false);
          path = chosen;
          show(chosen, preview);
          file.set(chosen.getFileName().toString());
        },
        this::failed);
  }

  private void show(Path chosen, ImportPreview preview) {
    List<ImportRow> all = new ArrayList<>();
    preview
        .problems()
        .forEach(
            p ->
                all.add(
                    new ImportRow(
                        p.row(), ImportRow.What.PROBLEM, p.column(), texts.text(p.problem()))));
    preview
        .changes()
        .forEach(
            c ->
                all.add(
                    new ImportRow(
                        c.row(),
                        ImportRow.What.CHANGE,
                        c.what(),
                        c.fields().stream().map(this::change).collect(Collectors.joining("; ")))));
    preview
        .additions()
        .forEach(a -> all.add(new ImportRow(a.row(), ImportRow.What.ADDITION, a.what(), "")));
    rows.setAll(all);
    ready.set(preview.isClean() && !preview.changesNothing());
    summary.set(
        texts.text(
            "unit.ui.import.summary",
            chosen.getFileName(),
            preview.additions().size(),
            preview.changes().size(),
            preview.unchanged(),
            preview.problems().size()));
    warning.set(warning(preview));
  }

  private String change(ImportPreview.FieldChange field) {
    String nothing = texts.text("unit.ui.import.nothing");
    return texts.text(
        "unit.ui.import.change",
        field.field(),
        field.before().isEmpty() ? nothing : field.before(),
        field.after().isEmpty() ? nothing : field.after());
  }

  private String warning(ImportPreview preview) {
    List<String> all = new ArrayList<>();
    if (!preview.isClean()) {
      all.add(texts.text("unit.ui.import.bad"));
    } else if (preview.changesNothing()) {
      all.add(texts.text("unit.ui.import.same"));
    }
    if (!preview.unknownHeadings().isEmpty()) {
      all.add(texts.text("unit.ui.import.unknown", String.join("  ", preview.unknownHeadings())));
    }
    return String.join("\n", all);
  }

  /** Imports what was previewed. */
  public void confirm() {
    Path chosen = path;
    Roster kind = roster.get();
    if (chosen == null || !ready.get() || working.get()) {
      return;
    }
    working.set(true);
    background.write(
        () -> desk.rosters().importFile(kind, chosen),
        done -> {
          working.set(false);
          notices.say(
              "unit.ui.saved.imported",
              chosen.getFileName(),
              done.additions().size(),
              done.changes().size());
          clear();
          changed.run();
        },
        this::failed);
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
    if (failure instanceof InvalidInput) {
      warning.set(texts.text("unit.ui.import.unreadable"));
    }
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

  /** True if the file was read, is good and changes something. */
  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  public ObservableList<ImportRow> rows() {
    return rows;
  }
}
