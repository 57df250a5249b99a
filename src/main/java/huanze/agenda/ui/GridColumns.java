package huanze.agenda.ui;

/**
 * Where the columns stand, in pixels.
 *
 * @param name width of the first column
 * @param month width of a month
 * @param rate width of the last column
 */
record GridColumns(double name, double month, double rate) {
  private static final int MONTHS = 12;
  private static final double RATE = 72;
  private static final double NARROW = 600;
  private static final double NARROW_RATE = 60;
  private static final double MIN_NAME = 150;
  private static final double MAX_NAME = 400;

  static GridColumns of(double width) {
    double name = Math.clamp(width * 0.32, MIN_NAME, MAX_NAME);
    double rate = width < NARROW ? NARROW_RATE : RATE;
    double month = Math.max(20, Math.floor((width - name - rate) / MONTHS));
    return new GridColumns(Math.max(100, width - rate - month * MONTHS), month, rate);
  }

  /** Left edge of a month, 1 to 12; 13 is the right edge of December. */
  double x(int number) {
    return name + (number - 1) * month;
  }

  /** The column at a place: 0 the name, 1 to 12 a month, 13 the rate. */
  int at(double x) {
    return x < name ? 0 : Math.min(MONTHS + 1, (int) ((x - name) / month) + 1);
  }
}
