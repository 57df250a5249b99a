package huanze.app;

import huanze.base.Obstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The name of the person at this desk, kept between runs beside the ledger. */
final class Clerk {
  private final Path file;

  Clerk(Path home) {
    file = home.resolve("clerk.txt");
  }

  Optional<String> name() {
    try {
      return Files.exists(file)
          ? Optional.of(Files.readString(file).strip()).filter(n -> !n.isEmpty())
          : Optional.empty();
    } catch (IOException e) {
      throw new Obstacle(e, "app.clerkNotRead", file);
    }
  }

  void remember(String name) {
    try {
      Path part = file.resolveSibling("clerk.part");
      Files.writeString(part, name + "\n");
      Files.move(
          part,
          file,
          java.nio.file.StandardCopyOption.REPLACE_EXISTING,
          java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Obstacle(e, "app.clerkNotKept", file);
    }
  }
}
