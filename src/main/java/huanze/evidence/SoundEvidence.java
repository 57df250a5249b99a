package huanze.evidence;

import huanze.base.Obstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A kept file that was looked at before it is shown or handed out. */
public final class SoundEvidence {
  private static final int NAME_CHARACTERS = 80;

  private SoundEvidence() {}

  /**
   * Where the bytes lie; only to be read. Reads all of them once.
   *
   * @throws Obstacle if they are gone, are not what was taken in, or cannot be read
   */
  public static Path of(EvidenceVault vault, Evidence file) {
    if (!vault.holds(file.digest())) {
      throw Obstacle.of("evidence.view.missing", file.fileName());
    }
    try {
      if (!vault.sound(file.digest())) {
        throw Obstacle.of("evidence.view.altered", file.fileName());
      }
    } catch (IOException e) {
      throw new Obstacle(e, "evidence.view.unreadable", file.fileName());
    }
    return vault.path(file.digest());
  }

  /**
   * A copy for another program, which goes when this one ends: whatever that program writes does
   * not reach the vault.
   *
   * @throws Obstacle as above, or if the copy cannot be made
   */
  public static Path copy(EvidenceVault vault, Evidence file) {
    Path kept = of(vault, file);
    try {
      Path folder = Files.createTempDirectory("huanze-");
      folder.toFile().deleteOnExit();
      Path copy = folder.resolve(safeName(file.fileName()));
      copy.toFile().deleteOnExit();
      return Files.copy(kept, copy);
    } catch (IOException e) {
      throw new Obstacle(e, "evidence.view.noCopy", file.fileName());
    }
  }

  /** A name that every system takes: another office's file may bear one that this one cannot. */
  public static String safeName(String name) {
    String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
    int dot = plain.lastIndexOf('.');
    String ending = dot > 0 && plain.length() - dot <= 6 ? plain.substring(dot) : "";
    String stem = plain.substring(0, plain.length() - ending.length());
    int length = stem.codePointCount(0, stem.length());
    if (length > NAME_CHARACTERS) {
      stem = stem.substring(0, stem.offsetByCodePoints(0, NAME_CHARACTERS));
    }
    return stem + ending;
  }
}
