package huanze.fx;

import huanze.base.Obstacle;
import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;

/** By the desktop's own table of programs. Not to be called on the FX thread: it may wait. */
public final class DesktopFileOpener implements FileOpener {
  @Override
  public void open(Path file) {
    try {
      if (GraphicsEnvironment.isHeadless()
          || !Desktop.isDesktopSupported()
          || !Desktop.getDesktop().isSupported(Desktop.Action.OPEN)) {
        throw Obstacle.of("fx.file.noProgram", file.getFileName());
      }
      Desktop.getDesktop().open(file.toFile());
    } catch (IOException e) {
      throw new Obstacle(e, "fx.file.noProgram", file.getFileName());
    }
  }
}
