package huanze.activity;

import huanze.rulepack.Level;
import huanze.rulepack.RulePack;
import huanze.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which forms of meeting a unit can have: its organ's own (Art. 10), and those anybody may hold.
 * What is offered and what is odd follow the same rule.
 */
public final class UnitForms {
  private static final List<ActivityForm> ANYBODY =
      List.of(ActivityForm.SPECIAL, ActivityForm.DISPATCH, ActivityForm.LEADING_GROUP);

  private UnitForms() {}

  /** The unit's forms, its own first. */
  public static Set<ActivityForm> of(Unit unit, RulePack pack) {
    String treated = unit.treatedAs();
    String role =
        treated == null
            ? pack.findKind(unit.kind()).map(kind -> kind.standsFor()).orElse(unit.kind())
            : treated;
    return of(unit.kind(), role, unit.level());
  }

  /**
   * @param kind id of the unit's kind
   * @param role kind whose rules it follows; of one that is not known nothing is odd
   */
  static Set<ActivityForm> of(String kind, String role, Level level) {
    boolean township = level == Level.TOWNSHIP;
    List<ActivityForm> forms = new ArrayList<>();
    switch (role) {
      case "partyCommittee" -> {
        forms.add(ActivityForm.STANDING_COMMITTEE);
        forms.add(ActivityForm.WORK_COMMITTEE);
      }
      case "government" -> {
        forms.add(ActivityForm.EXECUTIVE);
        if (township || !kind.equals(role)) {
          forms.add(ActivityForm.DIRECTOR_MEETING);
        }
      }
      case "department" -> forms.add(ActivityForm.DEPARTMENT);
      case "leadingGroup", "leadingGroupOffice" -> forms.add(ActivityForm.LEADING_GROUP);
      default -> forms.addAll(ActivityForm.of(ActivityKind.MEETING));
    }
    if (township && (role.equals("partyCommittee") || role.equals("government"))) {
      forms.addFirst(ActivityForm.JOINT);
    }
    forms.addAll(ANYBODY);
    return new LinkedHashSet<>(forms);
  }
}
