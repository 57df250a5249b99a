package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.evidence.Evidence;
import huanze.evidence.EvidenceIntake;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The evidence of a record: files waiting to be saved with it, and kept ones that are missing. */
final class RecordFiles {
  private final ActivityDesk desk;
  private final ObjectProperty<@Nullable Activity> activity;
  private final ObservableList<Path> waiting = FXCollections.observableArrayList();
  private final Set<UUID> missing = new HashSet<>();

  RecordFiles(ActivityDesk desk, ObjectProperty<@Nullable Activity> activity) {
    this.desk = desk;
    this.activity = activity;
  }

  ObservableList<Path> waiting() {
    return waiting;
  }

  boolean isMissing(Evidence evidence) {
    return missing.contains(evidence.id());
  }

  /**
   * They wait to be saved from now on, so that saving never leaves one out. Each is looked at
   * meanwhile; one that is no good goes again, with its reason.
   */
  void add(List<Path> chosen) {
    List<Path> before = List.copyOf(waiting);
    List<Path> added = chosen.stream().distinct().filter(file -> !before.contains(file)).toList();
    waiting.addAll(added);
    desk.background()
        .files(
            () -> EvidenceIntake.wrongAmong(before, added), this::refuse, desk.dialogs()::failed);
  }

  private void refuse(Map<Path, Problem> wrong) {
    if (waiting.removeAll(wrong.keySet())) {
      desk.dialogs().failed(new InvalidInput(List.copyOf(wrong.values())));
    }
  }

  void choose() {
    add(desk.files().openSeveral("activity.ui.files.choose"));
  }

  void clear() {
    waiting.clear();
    missing.clear();
  }

  /** Looks whether the vault holds every file; if not, the record is shown again. */
  void lookFor(Activity shown) {
    desk.background()
        .read(
            "activityEvidence",
            () ->
                shown.evidence().stream()
                    .filter(e -> !desk.vault().holds(e.digest()))
                    .map(Evidence::id)
                    .toList(),
            gone -> {
              if (!gone.isEmpty() && shown.equals(activity.get())) {
                missing.addAll(gone);
                activity.set(null);
                activity.set(shown);
              }
            },
            desk.dialogs()::failed);
  }
}
