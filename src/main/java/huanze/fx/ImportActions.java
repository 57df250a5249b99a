package huanze.fx;

/** What the buttons of an {@link ImportPane} do. */
public interface ImportActions {
  /** Imports what is shown. */
  void apply();

  /** Chooses another file. */
  void choose();

  void cancel();
}
