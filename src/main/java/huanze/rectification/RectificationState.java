package huanze.rectification;

/** How far an item has come. */
public enum RectificationState {
  /** 整改中. */
  OPEN,
  /** 待核查: the unit reported that it is done; nobody has looked yet. */
  REPORTED,
  /** 已销号. */
  CLOSED
}
