package huanze.activity.ui;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Leader;
import huanze.activity.Topic;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of 系列登记 as it was typed, to be typed again.
 *
 * @param matter topic of a meeting, contents of an inspection
 */
record SeriesTyped(
    @Nullable UUID unit,
    @Nullable ActivityForm form,
    String day,
    String title,
    @Nullable UUID leader,
    String starts,
    String ends,
    String place,
    String matter) {

  /** As if what was pasted or imported had been typed; empty for what no row can hold. */
  static Optional<SeriesTyped> of(ActivityFacts facts) {
    boolean meeting = facts.kind() == ActivityKind.MEETING;
    if (!meeting && facts.kind() != ActivityKind.INSPECTION
        || facts.conveners().isEmpty()
        || facts.forms().isEmpty()) {
      return Optional.empty();
    }
    String topic =
        facts.topics().stream()
            .filter(Topic::environmental)
            .map(t -> FormFields.orEmpty(t.words()))
            .findFirst()
            .orElse("");
    return Optional.of(
        new SeriesTyped(
            facts.conveners().getFirst(),
            Collections.min(facts.forms()),
            FormFields.orEmpty(facts.heldOn()),
            FormFields.orEmpty(facts.title()),
            facts.leaders().stream().map(Leader::person).findFirst().orElse(null),
            FormFields.orEmpty(facts.startsAt()),
            FormFields.orEmpty(facts.endsAt()),
            FormFields.orEmpty(facts.place()),
            meeting ? topic : FormFields.orEmpty(facts.content())));
  }

  /** Only whose and which: what the next row takes over. */
  SeriesTyped begun() {
    return new SeriesTyped(unit, form, "", "", null, "", "", "", "");
  }
}
