package huanze.fx;

/** Small good news in the status line, such as what was saved. */
@FunctionalInterface
public interface Notices {
  void say(String textKey, Object... args);
}
