package huanze.ledger;

import huanze.base.DiskReason;
import huanze.base.Obstacle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Half-typed forms, so that nobody types twice. Not part of the ledger. */
public final class Drafts {
  private static final String SUFFIX = ".draft";

  private final Path folder;

  Drafts(Path folder) {
    this.folder = folder;
  }

  /** Keeps a text under a name, whole or not at all, instead of what was kept before. */
  public void keep(String name, String text) {
    try {
      Files.createDirectories(folder);
      Disk.replace(place(name), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new Obstacle(e, "ledger.draftNotKept", DiskReason.words(e));
    }
  }

  public Optional<String> find(String name) {
    try {
      return Optional.of(Files.readString(place(name)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw LedgerHome.Trouble.notRead(e);
    }
  }

  /** Names of all drafts. */
  public List<String> names() {
    try {
      List<String> names = new ArrayList<>();
      for (Path file : Disk.list(folder)) {
        String name = file.getFileName().toString();
        if (name.endsWith(SUFFIX)) {
          names.add(name.substring(0, name.length() - SUFFIX.length()));
        }
      }
      return names;
    } catch (IOException e) {
      throw LedgerHome.Trouble.notRead(e);
    }
  }

  public void discard(String name) {
    try {
      Files.deleteIfExists(place(name));
    } catch (IOException e) {
      throw new Obstacle(e, "ledger.draftNotKept", DiskReason.words(e));
    }
  }

  private Path place(String name) {
    if (!name.matches("[A-Za-z0-9._-]{1,100}")) {
      throw new IllegalArgumentException("no name for a draft: " + name);
    }
    return folder.resolve(name + SUFFIX);
  }
}
