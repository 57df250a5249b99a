package huanze.activity.ui;

import java.util.Optional;

/** Keeps half-typed forms where a crash does not reach them. */
public interface DraftBox {
  /** Keeps a text under a name, instead of what was kept before. */
  void keep(String name, String text);

  Optional<String> find(String name);

  void discard(String name);
}
