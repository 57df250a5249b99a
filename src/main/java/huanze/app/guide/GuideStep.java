package huanze.app.guide;

import huanze.base.CamelCase;

/** The steps of the guide, in the order of the real work. */
public enum GuideStep {
  GRID,
  WHY,
  MEETING,
  INSPECTION,
  MADE_UP,
  EXEMPTION,
  ASSESSMENT,
  PRINT,
  HISTORY,
  BACKUP;

  /** Counted from 1. */
  public int number() {
    return ordinal() + 1;
  }

  /** What it is called, in one short sentence. */
  public String titleKey() {
    return "app.guide.title." + CamelCase.of(this);
  }

  /** What to look at. */
  public String lookKey() {
    return "app.guide.look." + CamelCase.of(this);
  }

  /** What to try. */
  public String tryKey() {
    return "app.guide.try." + CamelCase.of(this);
  }
}
