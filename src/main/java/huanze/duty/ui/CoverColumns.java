package huanze.duty.ui;

/**
 * Where the columns stand, in pixels. What does not fit is reached by travelling: the first column
 * in sight moves, the names stay.
 *
 * @param name width of the first column
 * @param width of a column of cells
 * @param first first column of cells in sight, from 1
 * @param shown how many are in sight
 * @param all how many there are
 */
record CoverColumns(double name, double width, int first, int shown, int all) {
  private static final double LEAST = 84;
  private static final double MOST = 150;
  private static final double LEAST_NAME = 200;

  static CoverColumns of(double room, int all, int first) {
    double wanted = Math.max(LEAST_NAME, room * 0.36);
    int fit = Math.max(1, (int) ((room - wanted) / LEAST));
    int shown = Math.max(1, Math.min(all, fit));
    double width = Math.min(MOST, Math.floor((room - wanted) / shown));
    int at = Math.clamp(first, 1, Math.max(1, all - shown + 1));
    return new CoverColumns(room - shown * width, width, at, shown, all);
  }

  /** The same with a column in sight. */
  CoverColumns showing(int column) {
    int at =
        column < 1
            ? first
            : column < first ? column : column >= first + shown ? column - shown + 1 : first;
    return new CoverColumns(name, width, at, shown, all);
  }

  boolean isShown(int column) {
    return column >= first && column < first + shown && column <= all;
  }

  /** Left edge of a column of cells in sight. */
  double x(int column) {
    return name + (column - first) * width;
  }

  double right() {
    return name + shown * width;
  }

  /** The column at a place: 0 the name. */
  int at(double x) {
    return x < name ? 0 : Math.min(all, first + Math.min(shown - 1, (int) ((x - name) / width)));
  }
}
