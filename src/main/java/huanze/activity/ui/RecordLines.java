package huanze.activity.ui;

import static huanze.activity.ActivityKind.BULLETIN;
import static huanze.activity.ActivityKind.CHECK;
import static huanze.activity.ActivityKind.DEBRIEFING;
import static huanze.activity.ActivityKind.INSPECTION;
import static huanze.activity.ActivityKind.MEETING;
import static huanze.activity.ActivityKind.REPORT;
import static huanze.activity.ActivityKind.TRAINING;

import huanze.activity.ActivityKind;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which lines the form of a record has; a line not named here stands in all of them. */
final class RecordLines {
  private static final Map<String, Set<ActivityKind>> ONLY =
      Map.ofEntries(
          Map.entry("forms", EnumSet.complementOf(EnumSet.of(DEBRIEFING, TRAINING))),
          Map.entry("target", EnumSet.of(INSPECTION, REPORT, CHECK)),
          Map.entry("newspaper", EnumSet.of(BULLETIN)),
          Map.entry("television", EnumSet.of(BULLETIN)),
          Map.entry("startsAt", EnumSet.of(MEETING, TRAINING)),
          Map.entry("place", EnumSet.of(MEETING, INSPECTION, TRAINING)),
          Map.entry("topics", EnumSet.of(MEETING, TRAINING)),
          Map.entry("studied", EnumSet.of(MEETING)),
          Map.entry("leaders", EnumSet.of(MEETING, INSPECTION, DEBRIEFING, TRAINING)),
          Map.entry("researchers", EnumSet.of(INSPECTION)),
          Map.entry("participants", EnumSet.of(MEETING, INSPECTION, TRAINING)),
          Map.entry("recorder", EnumSet.of(MEETING, TRAINING)),
          Map.entry("session", EnumSet.of(MEETING)),
          Map.entry("draftedOn", EnumSet.of(MEETING)),
          Map.entry("reviewedBy", EnumSet.of(MEETING)),
          Map.entry("signedBy", EnumSet.of(MEETING)),
          Map.entry("issuedOn", EnumSet.of(MEETING)),
          Map.entry("sentTo", EnumSet.of(MEETING)),
          Map.entry("sources", EnumSet.of(INSPECTION)),
          Map.entry("points", EnumSet.of(INSPECTION)),
          Map.entry("problems", EnumSet.of(INSPECTION)),
          Map.entry("findings", EnumSet.of(INSPECTION, CHECK)),
          Map.entry("requirements", EnumSet.of(INSPECTION, CHECK)),
          Map.entry("decisions", EnumSet.of(MEETING, INSPECTION)));

  private RecordLines() {}

  /**
   * @param field name of the field, as problems name it
   */
  static boolean has(ActivityKind kind, String field) {
    return ONLY.getOrDefault(field, EnumSet.allOf(ActivityKind.class)).contains(kind);
  }
}
