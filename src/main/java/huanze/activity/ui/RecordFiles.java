package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.evidence.Evidence;
import huanze.evidence.EvidenceIntake;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

  /** They wait to be saved; that one is empty is said at once. */
  void add(List<Path> chosen) {
    List<Problem> wrong = new ArrayList<>();
    for (Path file : chosen) {
      Optional<Problem> empty = EvidenceIntake.empty(file);
      empty.ifPresent(wrong::add);
      if (empty.isEmpty() && !waiting.contains(file)) {
        waiting.add(file);
      }
    }
    if (!wrong.isEmpty()) {
      desk.dialogs().failed(new InvalidInput(wrong));
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
