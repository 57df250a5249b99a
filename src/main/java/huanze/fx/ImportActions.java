package huanze.fx;

import org.jspecify.annotations.Nullable;

/** What the buttons of an {@link ImportPane} do. */
public interface ImportActions {
  /** Imports what is shown. */
  void apply();

  /** Chooses another file. */
  void choose();

  /**
   * Looks at what was copied elsewhere instead; asked for only where the table shown was pasted.
   *
   * @param html as a web page, as Excel and browsers put it; or null
   */
  default void paste(@Nullable String html, @Nullable String text) {
    choose();
  }

  void cancel();
}
