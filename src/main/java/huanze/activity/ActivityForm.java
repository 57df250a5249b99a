package huanze.activity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Form of an activity, within its kind; a meeting may have several at once. */
public enum ActivityForm {
  STANDING_COMMITTEE(ActivityKind.MEETING),
  WORK_COMMITTEE(ActivityKind.MEETING),
  EXECUTIVE(ActivityKind.MEETING),
  DIRECTOR_MEETING(ActivityKind.MEETING),
  JOINT(ActivityKind.MEETING),
  DEPARTMENT(ActivityKind.MEETING),
  SPECIAL(ActivityKind.MEETING),
  DISPATCH(ActivityKind.MEETING),
  LEADING_GROUP(ActivityKind.MEETING),
  INSPECTION(ActivityKind.INSPECTION),
  RESEARCH(ActivityKind.INSPECTION),
  ANNUAL(ActivityKind.REPORT),
  HALF_YEAR(ActivityKind.REPORT),
  CONGRESS(ActivityKind.REPORT),
  PROMPT(ActivityKind.REPORT),
  AIR(ActivityKind.BULLETIN),
  WATER(ActivityKind.BULLETIN),
  HALF_YEAR_TRACKING(ActivityKind.CHECK),
  YEAR_END_ASSESSMENT(ActivityKind.CHECK);

  private final ActivityKind kind;

  ActivityForm(ActivityKind kind) {
    this.kind = kind;
  }

  public ActivityKind kind() {
    return kind;
  }

  /** The forms of a kind, in their usual order; a debriefing and a training have none. */
  public static Set<ActivityForm> of(ActivityKind kind) {
    Set<ActivityForm> forms = EnumSet.noneOf(ActivityForm.class);
    Arrays.stream(values()).filter(f -> f.kind == kind).forEach(forms::add);
    return forms;
  }
}
