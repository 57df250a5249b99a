package huanze.paper;

import java.util.stream.Stream;

/** The forms the program prints. Number and id stand on issued papers and never change. */
public enum PaperForm {
  PERFORMANCE_SHEET("performance-sheet", 1),
  ACTIVITY_SHEET("activity-sheet", 2),
  GRID_SHEET("grid-sheet", 3),
  LIST_SHEET("list-sheet", 4),
  ASSESSMENT_FORM("assessment-form", 5),
  CONDITION_SHEET("condition-sheet", 6),
  ASSESSMENT_SUMMARY("assessment-summary", 7),
  STANDING_SUMMARY("standing-summary", 10),
  DUTY_LIST("duty-list", 11),
  RESPONSIBILITY_LETTER("responsibility-letter", 12),
  COVERAGE_SHEET("coverage", 13),
  GROUP_ROSTER("roster", 14),
  HANDOVER_SHEET("handover", 15),
  WALL_CHART("wall-chart", 16),
  MEETING_NOTICE("notice", 17),
  SIGN_IN_SHEET("sign-in", 18),
  MINUTES("minutes", 19),
  INSPECTION_PLAN("inspection-plan", 20),
  ON_SITE_FORM("inspection", 21),
  REPORT_DRAFT("report", 22),
  RECTIFICATION_SHEET("rectification", 23),
  LEADER_PAGE("leader", 30),
  MONTH_SHEET("month-sheet", 31);

  private final String id;
  private final int number;

  PaperForm(String id, int number) {
    this.id = id;
    this.number = number;
  }

  /** Name of the template, and of the form on the command line. */
  public String id() {
    return id;
  }

  /**
   * @throws IllegalArgumentException if there is no such form
   */
  public static PaperForm named(String id) {
    return Stream.of(values())
        .filter(f -> f.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id));
  }

  /** Number within the form code, 1 to 63. */
  public int number() {
    return number;
  }

  /** Key of the form's title. */
  public String titleKey() {
    return "paper.title." + id;
  }
}
