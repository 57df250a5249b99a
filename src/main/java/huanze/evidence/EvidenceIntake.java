package huanze.evidence;

import huanze.base.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Takes a file into the vault as a record's evidence, or says what is wrong with it. */
public final class EvidenceIntake {
  static final long MOST_BYTES = 200L * 1024 * 1024;
  private static final int NAME_CHARACTERS = 200;
  private static final String FIELD = "evidence";

  private static final Map<String, String> MEDIA_TYPES =
      Map.ofEntries(
          Map.entry("pdf", "application/pdf"),
          Map.entry("ofd", "application/ofd"),
          Map.entry("doc", "application/msword"),
          Map.entry(
              "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
          Map.entry("xls", "application/vnd.ms-excel"),
          Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
          Map.entry("ppt", "application/vnd.ms-powerpoint"),
          Map.entry(
              "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
          Map.entry("wps", "application/vnd.ms-works"),
          Map.entry("txt", "text/plain"),
          Map.entry("csv", "text/csv"),
          Map.entry("htm", "text/html"),
          Map.entry("html", "text/html"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("png", "image/png"),
          Map.entry("gif", "image/gif"),
          Map.entry("bmp", "image/bmp"),
          Map.entry("tif", "image/tiff"),
          Map.entry("tiff", "image/tiff"),
          Map.entry("heic", "image/heic"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("wav", "audio/wav"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("zip", "application/zip"),
          Map.entry("rar", "application/vnd.rar"),
          Map.entry("7z", "application/x-7z-compressed"));

  private final EvidenceVault vault;

  public EvidenceIntake(EvidenceVault vault) {
    this.vault = vault;
  }

  /**
   * A record's files with one more.
   *
   * @throws InvalidInput if the file is no good, or the same is there already
   */
  public List<Evidence> add(List<Evidence> files, UUID id, Path file, LocalDate today) {
    Evidence added = take(id, file, today);
    if (files.stream().anyMatch(e -> e.digest().equals(added.digest()))) {
      throw wrong("fileTwice", added.fileName());
    }
    return Stream.concat(files.stream(), Stream.of(added)).toList();
  }

  /**
   * A record's files with another one in the place of one of them.
   *
   * @throws InvalidInput if the file is no good, or there is none to replace
   */
  public List<Evidence> replace(List<Evidence> files, UUID replaced, Path file, LocalDate today) {
    Evidence.among(files, replaced);
    Evidence newer = take(replaced, file, today);
    return files.stream().map(e -> e.id().equals(replaced) ? newer : e).toList();
  }

  private Evidence take(UUID id, Path file, LocalDate today) {
    String name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
    try {
      if (!Files.exists(file)) {
        throw wrong("fileMissing", name);
      }
      if (!Files.isRegularFile(file)) {
        throw wrong("fileNoFile", name);
      }
      if (name.codePointCount(0, name.length()) > NAME_CHARACTERS) {
        String cut = name.substring(0, name.offsetByCodePoints(0, NAME_CHARACTERS));
        throw wrong("fileNameLong", cut, NAME_CHARACTERS);
      }
      size(name, Files.size(file));
      String digest = vault.store(file);
      // What was copied counts: the file may have been cut or grown meanwhile.
      long size = size(name, Files.size(vault.path(digest)));
      return new Evidence(id, name, digest, size, mediaType(name), today);
    } catch (IOException e) {
      InvalidInput unreadable = wrong("fileUnreadable", name);
      unreadable.initCause(e);
      throw unreadable;
    }
  }

  private static long size(String name, long size) {
    if (size == 0) {
      throw wrong("fileEmpty", name);
    }
    if (size > MOST_BYTES) {
      throw wrong("fileTooLarge", name, size / 1024 / 1024, MOST_BYTES / 1024 / 1024);
    }
    return size;
  }

  static String mediaType(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return MEDIA_TYPES.getOrDefault(ending, "application/octet-stream");
  }

  private static InvalidInput wrong(String key, Object... args) {
    return InvalidInput.of(FIELD, "evidence.problem." + key, args);
  }
}
