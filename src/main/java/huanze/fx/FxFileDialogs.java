package huanze.fx;

import huanze.base.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The desktop's own file dialogs; each opens where the last one ended. */
public final class FxFileDialogs implements FileDialogs {
  private final Supplier<@Nullable Window> owner;
  private final Texts texts;
  private @Nullable File lastFolder;

  public FxFileDialogs(Supplier<@Nullable Window> owner, Texts texts) {
    this.owner = owner;
    this.texts = texts;
  }

  @Override
  public Optional<Path> open(String titleKey, Kind... kinds) {
    return chosen(chooser(titleKey, kinds).showOpenDialog(owner.get()));
  }

  @Override
  public List<Path> openSeveral(String titleKey, Kind... kinds) {
    List<File> files = chooser(titleKey, kinds).showOpenMultipleDialog(owner.get());
    return files == null
        ? List.of()
        : files.stream().flatMap(file -> chosen(file).stream()).toList();
  }

  @Override
  public Optional<Path> save(String titleKey, String proposedName, Kind kind) {
    FileChooser chooser = chooser(titleKey, kind);
    chooser.setInitialFileName(proposedName);
    return chosen(chooser.showSaveDialog(owner.get())).map(path -> withExtension(path, kind));
  }

  @Override
  public Optional<Path> folder(String titleKey) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(texts.text(titleKey));
    chooser.setInitialDirectory(existingFolder());
    File folder = chooser.showDialog(owner.get());
    if (folder != null) {
      lastFolder = folder;
    }
    return Optional.ofNullable(folder).map(File::toPath);
  }

  private FileChooser chooser(String titleKey, Kind... kinds) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.text(titleKey));
    chooser.setInitialDirectory(existingFolder());
    for (Kind kind : kinds) {
      List<String> patterns = kind.extensions().stream().map(e -> "*." + e).toList();
      chooser
          .getExtensionFilters()
          .add(
              new ExtensionFilter(
                  texts.text(kind.textKey()), kind.equals(Kind.ANY) ? List.of("*.*") : patterns));
    }
    return chooser;
  }

  private Optional<Path> chosen(@Nullable File file) {
    if (file != null) {
      lastFolder = file.getParentFile();
    }
    return Optional.ofNullable(file).map(File::toPath);
  }

  private @Nullable File existingFolder() {
    return lastFolder != null && lastFolder.isDirectory() ? lastFolder : null;
  }

  /** Linux dialogs leave the extension to the user. */
  private static Path withExtension(Path path, Kind kind) {
    String name = path.getFileName().toString();
    boolean named =
        kind.equals(Kind.ANY)
            || kind.extensions().stream().anyMatch(e -> name.toLowerCase().endsWith("." + e));
    return named ? path : path.resolveSibling(name + "." + kind.extensions().getFirst());
  }
}
