package huanze.unit;

/** What can be imported, exported and has an empty form. */
public enum Roster {
  UNITS,
  PEOPLE,
  TENURES,
  /** 名册: who holds which post, in one table; makes people and posts that are not there. */
  COMBINED,
  /** Ties between units beside the superior in administration: managed by, guided by sector. */
  LINKS
}
