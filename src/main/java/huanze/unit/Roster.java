package huanze.unit;

/** What can be imported, exported and has an empty form. */
public enum Roster {
  UNITS,
  PEOPLE,
  TENURES
}
