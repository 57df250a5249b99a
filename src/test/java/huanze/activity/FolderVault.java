package huanze.activity;

import huanze.base.Progress;
import huanze.evidence.EvidenceVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Evidence in a plain folder. */
public final class FolderVault implements EvidenceVault {
  private final Path folder;

  public FolderVault(Path folder) {
    this.folder = folder;
  }

  @Override
  public Stored store(Path file, Progress progress) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      Files.createDirectories(folder);
      boolean fresh = !holds(digest);
      Files.write(path(digest), bytes);
      return new Stored(digest, fresh);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean sound(String digest) {
    return true;
  }

  @Override
  public Path path(String digest) {
    return folder.resolve(digest);
  }
}
