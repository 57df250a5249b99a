package huanze.base;

/** A row of a {@link Matrix}. */
public interface TreeRow {
  /** The same after every refresh. */
  String key();

  /** How far it is set in. */
  int depth();

  /** True if it can be opened. */
  boolean opens();

  /** True if it is. */
  boolean open();
}
