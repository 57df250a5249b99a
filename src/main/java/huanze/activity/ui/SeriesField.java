package huanze.activity.ui;

import huanze.base.CamelCase;

/** What is typed of a record in a row of 系列登记, in the order in which Enter goes through it. */
enum SeriesField {
  UNIT("conveners"),
  FORM("forms"),
  DAY("heldOn"),
  TITLE("title"),
  LEADER("leaders"),
  STARTS("startsAt"),
  ENDS("endsAt"),
  PLACE("place"),
  MATTER("topics");

  private final String problems;

  SeriesField(String problems) {
    this.problems = problems;
  }

  /** What problems call it. */
  String problems() {
    return problems;
  }

  /** Whether a problem of this field of a record stands here. */
  boolean holds(String field) {
    String root = field.replaceFirst("[\\[.].*$", "");
    return root.equals(problems) || this == MATTER && root.equals("content");
  }

  /** The id of its control, and the end of its text keys. */
  String id() {
    return CamelCase.of(this);
  }
}
