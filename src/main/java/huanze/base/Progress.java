package huanze.base;

/** How long work says how far it is, and learns that it should stop. */
public interface Progress {
  Progress NONE =
      new Progress() {
        @Override
        public void at(long done, long total) {}

        @Override
        public boolean stopped() {
          return false;
        }
      };

  /**
   * @param done units of work done so far
   * @param total units in all; 0 if not known
   */
  void at(long done, long total);

  /** True once the user asked to stop: the work ends at its next safe place. */
  boolean stopped();
}
