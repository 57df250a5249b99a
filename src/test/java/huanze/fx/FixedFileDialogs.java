package huanze.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Chooses what it was told to; nothing unless told. */
public final class FixedFileDialogs implements FileDialogs {
  public Optional<Path> chosen = Optional.empty();

  @Override
  public Optional<Path> open(String titleKey, Kind... kinds) {
    return chosen;
  }

  @Override
  public List<Path> openSeveral(String titleKey, Kind... kinds) {
    return chosen.stream().toList();
  }

  @Override
  public Optional<Path> save(String titleKey, String proposedName, Kind kind) {
    return chosen;
  }

  @Override
  public Optional<Path> folder(String titleKey) {
    return chosen;
  }
}
