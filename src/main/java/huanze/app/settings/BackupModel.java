package huanze.app.settings;

import huanze.app.DeskPreferences;
import huanze.app.DeskSchema;
import huanze.base.Background;
import huanze.base.CamelCase;
import huanze.base.DeskClock;
import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.base.Texts;
import huanze.fx.Dialogs;
import huanze.fx.Notices;
import huanze.fx.Work;
import huanze.ledger.Backup;
import huanze.ledger.BackupInfo;
import huanze.ledger.BackupTier;
import huanze.ledger.Ledger;
import huanze.ledger.Restore;
import huanze.ledger.RestorePreview;
import huanze.ledger.StartReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** 备份与恢复. */
public final class BackupModel {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Ledger ledger;
  private final Backup backup;
  private final Restore restore;
  private final DeskPreferences preferences;
  private final Consumer<Supplier<StartReport.Note>> reopen;
  private final Background background;
  private final Dialogs dialogs;
  private final Notices notices;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<@Nullable Path> place = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Work> work = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable RestoreChoice> choice =
      new ReadOnlyObjectWrapper<>();
  private final ObservableList<BackupLine> backups = FXCollections.observableArrayList();

  /**
   * @param reopen closes the ledger, runs something on its folder, opens it again and says what
   *     came of it
   */
  public BackupModel(
      Ledger ledger,
      DeskClock clock,
      DeskPreferences preferences,
      Consumer<Supplier<StartReport.Note>> reopen,
      Background background,
      Dialogs dialogs,
      Notices notices,
      Texts texts) {
    this.ledger = ledger;
    this.preferences = preferences;
    this.reopen = reopen;
    this.background = background;
    this.dialogs = dialogs;
    this.notices = notices;
    this.texts = texts;
    backup = new Backup(ledger, clock);
    restore = new Restore(ledger.home(), DeskSchema.present(), clock);
    place.set(preferences.backups().orElse(null));
  }

  /** Where backups go when work is over; empty if none was named. */
  public ReadOnlyObjectProperty<@Nullable Path> placeProperty() {
    return place.getReadOnlyProperty();
  }

  /** The finished backups of that place, newest first. */
  public ObservableList<BackupLine> backups() {
    return backups;
  }

  /** What is being done; empty while nothing is. */
  public ReadOnlyObjectProperty<@Nullable Work> workProperty() {
    return work.getReadOnlyProperty();
  }

  /** The backup that was looked into; empty until one was chosen. */
  public ReadOnlyObjectProperty<@Nullable RestoreChoice> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  /** Names the place. Inside the ledger's own folder a backup would be lost with it. */
  public void choosePlace(Path folder) {
    Path chosen = folder.toAbsolutePath().normalize();
    if (chosen.startsWith(ledger.home())) {
      dialogs.inform("app.backup.insideLedger", ledger.home());
      return;
    }
    remember(chosen);
  }

  public void forgetPlace() {
    remember(null);
  }

  private void remember(@Nullable Path chosen) {
    try {
      preferences.rememberBackups(chosen);
      place.set(chosen);
      refresh();
    } catch (Obstacle e) {
      dialogs.failed(e);
    }
  }

  /** Looks what backups there are. */
  public void refresh() {
    Path here = place.get();
    background.files(
        () ->
            here == null || !Files.isDirectory(here)
                ? List.<BackupLine>of()
                : Backup.list(here).stream().map(this::line).toList(),
        found -> {
          if (!backups.equals(found)) {
            backups.setAll(found);
          }
        },
        dialogs::failed);
  }

  private BackupLine line(BackupInfo info) {
    return new BackupLine(
        info.folder(),
        info.madeAt(),
        texts.text("ledger.tier." + CamelCase.of(info.tier())),
        info.officeName(),
        info.entries(),
        info.evidence());
  }

  /** Backs up to the remembered place. */
  public void backUp() {
    Path here = place.get();
    if (here != null) {
      backUpTo(here);
    }
  }

  /** Backs up into a folder. */
  public void backUpTo(Path folder) {
    if (folder.toAbsolutePath().normalize().startsWith(ledger.home())) {
      dialogs.inform("app.backup.insideLedger", ledger.home());
      return;
    }
    run(
        progress -> {
          BackupInfo made = backup.to(folder, BackupTier.BY_HAND, progress);
          preferences.rememberBackupIn(folder);
          return made;
        },
        folder);
  }

  /** Backs up as one file. */
  public void backUpToZip(Path file) {
    run(progress -> backup.toZip(file, progress), file);
  }

  private interface Doing {
    BackupInfo with(Progress progress);
  }

  private void run(Doing doing, Path to) {
    if (work.get() != null) {
      return;
    }
    Work now = new Work("app.backup.working");
    work.set(now);
    Callable<BackupInfo> done = () -> doing.with(now);
    background.files(
        done,
        made -> {
          work.set(null);
          notices.say("app.backup.done", to, made.entries());
          refresh();
        },
        failure -> {
          work.set(null);
          if (now.stopped()) {
            notices.say("app.backup.stopped");
          } else {
            dialogs.failed(failure);
          }
        });
  }

  /**
   * Looks into a backup, before anything happens.
   *
   * @param source a backup's folder, a folder with backups, or a .zip file
   */
  public void look(Path source) {
    if (work.get() != null) {
      return;
    }
    work.set(new Work("app.backup.looking"));
    background.files(
        () -> restore.preview(source),
        preview -> {
          work.set(null);
          choice.set(choice(source, preview));
        },
        failure -> {
          work.set(null);
          choice.set(null);
          dialogs.failed(failure);
        });
  }

  private RestoreChoice choice(Path source, RestorePreview preview) {
    RestorePreview.Side here = preview.here();
    return new RestoreChoice(
        source,
        preview.sameLedger(),
        here == null
            ? new RestoreChoice.Side("", "", "", "")
            : side(here, ledger.officeRow().name()),
        side(preview.backup(), ""));
  }

  private RestoreChoice.Side side(RestorePreview.Side side, String office) {
    return new RestoreChoice.Side(
        side.officeName() == null ? office : side.officeName(),
        minute(side.lastAt()),
        side.entries() < 0 ? texts.text("app.backup.notReadable") : String.valueOf(side.entries()),
        String.valueOf(side.evidence()));
  }

  static String minute(@Nullable Instant at) {
    return at == null ? "" : MINUTE.format(LocalDateTime.ofInstant(at, DeskClock.ZONE));
  }

  /** The user thought better of it. */
  public void forgetChoice() {
    choice.set(null);
  }

  /** Asks, then puts the backup in this ledger's place; the window opens it again. */
  public void restoreChosen() {
    RestoreChoice chosen = choice.get();
    if (chosen == null || work.get() != null) {
      return;
    }
    String question =
        chosen.sameLedger() ? "app.restore.question" : "app.restore.questionOtherLedger";
    if (dialogs.confirm(
        question, "app.restore.yes", chosen.here().entries(), chosen.backup().entries())) {
      reopen.accept(
          () ->
              new StartReport.Note(
                  "app.restore.done", restore.run(chosen.source(), Progress.NONE)));
    }
  }
}
