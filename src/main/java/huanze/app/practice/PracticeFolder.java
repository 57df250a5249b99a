package huanze.app.practice;

import huanze.base.Obstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Puts a practice city into a folder of its own: whole, or not at all. */
final class PracticeFolder {
  private static final String BESIDE = ".making";
  private static final String BEFORE = ".before";

  private final Path home;

  private PracticeFolder(Path home) {
    this.home = home.toAbsolutePath().normalize();
  }

  /**
   * A folder that is empty or not there yet.
   *
   * @throws Obstacle if something lies in it
   */
  static PracticeFolder empty(Path home) {
    PracticeFolder folder = new PracticeFolder(home);
    if (Files.exists(folder.home) && !isEmpty(folder.home)) {
      throw Obstacle.of("app.practice.notEmpty", folder.home);
    }
    return folder;
  }

  /**
   * A folder with a practice city that another one shall replace.
   *
   * @throws Obstacle if something else lies in it
   */
  static PracticeFolder used(Path home) {
    PracticeFolder folder = new PracticeFolder(home);
    if (!Practice.isIn(folder.home)) {
      throw Obstacle.of("app.practice.notEmpty", folder.home);
    }
    return folder;
  }

  /** Has it made beside its place and moves it there when it is whole; else all stays as it was. */
  void fill(Consumer<Path> maker) {
    Path beside = sibling(BESIDE);
    delete(beside);
    try {
      maker.accept(beside);
      replaceBy(beside);
    } finally {
      delete(beside);
    }
  }

  /** What was there before goes only once the new one is in its place. */
  private void replaceBy(Path made) {
    Path before = sibling(BEFORE);
    delete(before);
    try {
      boolean replaces = Files.exists(home);
      if (replaces) {
        Files.move(home, before);
      }
      try {
        Files.move(made, home);
      } catch (IOException e) {
        if (replaces) {
          Files.move(before, home);
        }
        throw e;
      }
    } catch (IOException e) {
      throw new Obstacle(e, "app.practice.notMade", home);
    }
    delete(before);
  }

  private Path sibling(String ending) {
    return home.resolveSibling(home.getFileName() + ending);
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  /** Deletes a folder of the program's own making and all in it. */
  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> inwards = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : inwards) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new Obstacle(e, "app.practice.notDeleted", folder);
    }
  }
}
