package huanze.fx;

import java.nio.file.Path;

/** Opens a file with the program that the system has for it. */
public interface FileOpener {
  /**
   * @param file a copy: the other program may write into it
   * @throws huanze.base.Obstacle if there is no such program
   */
  void open(Path file);
}
