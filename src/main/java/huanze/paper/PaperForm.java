package huanze.paper;

/** The forms the program prints. Number and id stand on issued papers and never change. */
public enum PaperForm {
  PERFORMANCE_SHEET("performance-sheet", 1),
  ACTIVITY_SHEET("activity-sheet", 2),
  GRID_SHEET("grid-sheet", 3),
  LIST_SHEET("list-sheet", 4),
  STANDING_SUMMARY("standing-summary", 10);

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

  /** Number within the form code, 1 to 63. */
  public int number() {
    return number;
  }

  /** Key of the form's title. */
  String titleKey() {
    return "paper.title." + id;
  }
}
