package huanze.activity.ui;

/**
 * One thing to choose.
 *
 * @param hint what it is, shown quieter
 * @param search what the filter looks in
 */
public record Pick<T>(T value, String name, String hint, String search) {}
