package huanze.agenda.ui;

/**
 * Where the columns stand, in pixels.
 *
 * @param count how many cells a row has room for
 * @param name width of the first column
 * @param cell width of one of the others: a month, a week, a day
 * @param rate width of the last column
 */
record GridColumns(int count, double name, double cell, double rate) {
  private static final double RATE = 72;
  private static final double NARROW = 600;
  private static final double NARROW_RATE = 60;
  private static final double MIN_NAME = 150;
  private static final double MAX_NAME = 400;
  private static final int MANY = 20;
  private static final double MIN_CELL = 16;

  static GridColumns of(double width, int count) {
    double name = Math.clamp(width * (count > MANY ? 0.26 : 0.32), MIN_NAME, MAX_NAME);
    double rate = width < NARROW ? NARROW_RATE : RATE;
    double cell = Math.max(MIN_CELL, Math.floor((width - name - rate) / count));
    return new GridColumns(count, Math.max(100, width - rate - cell * count), cell, rate);
  }

  /** Left edge of a cell, from 1 on; one more than there are is the right edge of the last. */
  double x(int number) {
    return name + (number - 1) * cell;
  }

  /** Where the rate begins. */
  double right() {
    return x(count + 1);
  }

  /** The column at a place: 0 the name, from 1 on a cell, one more than there are the rate. */
  int at(double x) {
    return x < name ? 0 : Math.min(count + 1, (int) ((x - name) / cell) + 1);
  }
}
