package huanze.app;

import huanze.activity.Activity;
import huanze.activity.ActivityStore;
import huanze.app.history.DeedWords;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.evidence.EvidenceCheck;
import huanze.ledger.Ledger;
import huanze.ledger.RowVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Names the records that files prove, as a person would: kind, day and title. */
public final class EvidenceRecords {
  private final Ledger ledger;
  private final ActivityStore activities;
  private final DeedWords deeds;
  private final Texts texts;

  EvidenceRecords(Ledger ledger, ActivityStore activities, DeedWords deeds, Texts texts) {
    this.ledger = ledger;
    this.activities = activities;
    this.deeds = deeds;
    this.texts = texts;
  }

  /** The record of an activity, in words. */
  public String of(Activity activity) {
    return texts.text(
        "app.evidence.record",
        texts.text("activity.kind." + CamelCase.of(activity.kind())),
        activity.heldOn(),
        activity.facts().label());
  }

  /**
   * The records of these files by their ids: an activity by its kind, day and title; another one by
   * what was done when the file came.
   */
  public Map<UUID, String> of(List<EvidenceCheck.Checked> files) {
    Map<UUID, String> names = new HashMap<>();
    List<UUID> subjects = files.stream().map(EvidenceCheck.Checked::subject).distinct().toList();
    activities.findAll(subjects).forEach(a -> names.put(a.id(), of(a)));
    files.stream()
        .filter(each -> !names.containsKey(each.subject()))
        .forEach(each -> names.computeIfAbsent(each.subject(), s -> deed(each.file().id())));
    return names;
  }

  private String deed(UUID evidence) {
    List<RowVersion> versions = ledger.history(evidence);
    return versions.isEmpty() ? "" : deeds.of(versions.getLast().entry().deed());
  }
}
