package huanze.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

/** Files dropped from the system's file manager onto a part of a screen. */
public final class DroppedFiles {
  private DroppedFiles() {}

  /**
   * @param wanted whether files can be taken now
   * @param take what is done with them
   */
  public static void onto(Node part, BooleanSupplier wanted, Consumer<List<Path>> take) {
    part.setOnDragOver(
        e -> {
          if (e.getDragboard().hasFiles() && wanted.getAsBoolean()) {
            e.acceptTransferModes(TransferMode.COPY);
          }
          e.consume();
        });
    part.setOnDragDropped(
        e -> {
          take.accept(e.getDragboard().getFiles().stream().map(File::toPath).toList());
          e.setDropCompleted(true);
          e.consume();
        });
  }
}
