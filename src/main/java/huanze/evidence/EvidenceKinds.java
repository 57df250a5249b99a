package huanze.evidence;

import huanze.base.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which kinds of file can prove something, and whether one is what its name says. */
final class EvidenceKinds {
  static final String UNKNOWN = "application/octet-stream";

  /** As many bytes from the start of a file tell what it is. */
  static final int HEAD = 1024;

  private static final String PDF = "pdf";
  private static final String PICTURE = "image/";

  private static final Set<String> PROGRAMS =
      Set.of(
          "exe", "com", "scr", "pif", "cpl", "dll", "sys", "msi", "msp", "msix", "appx", "bat",
          "cmd", "ps1", "psm1", "vbs", "vbe", "js", "jse", "wsf", "wsh", "hta", "jar", "lnk", "url",
          "reg", "inf", "sh", "run", "py", "apk", "deb", "rpm", "dmg", "chm");

  private static final Map<String, String> MEDIA_TYPES =
      Map.ofEntries(
          Map.entry(PDF, "application/pdf"),
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
          Map.entry("et", "application/vnd.ms-excel"),
          Map.entry("dps", "application/vnd.ms-powerpoint"),
          Map.entry("rtf", "application/rtf"),
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
          Map.entry("webp", "image/webp"),
          Map.entry("heic", "image/heic"),
          Map.entry("heif", "image/heif"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("m4a", "audio/mp4"),
          Map.entry("wav", "audio/wav"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("mov", "video/quicktime"),
          Map.entry("avi", "video/x-msvideo"),
          Map.entry("wmv", "video/x-ms-wmv"),
          Map.entry("zip", "application/zip"),
          Map.entry("rar", "application/vnd.rar"),
          Map.entry("7z", "application/x-7z-compressed"));

  /** How pictures begin: JPEG, PNG, GIF, BMP, TIFF of both byte orders, WebP. */
  private static final List<String> PICTURE_HEADS =
      List.of("\u00ff\u00d8", "\u0089PNG", "GIF8", "BM", "II*", "II+", "MM\0*", "MM\0+", "RIFF");

  /** How pictures of phones begin, behind four bytes: HEIC and its kin. */
  private static final String PHONE_PICTURE = "ftyp";

  private static final int BEHIND_LENGTH = 4;

  private EvidenceKinds() {}

  /** By the name alone; {@link #UNKNOWN} of a kind that is not taken in. */
  static String mediaType(String name) {
    return MEDIA_TYPES.getOrDefault(ending(name), UNKNOWN);
  }

  /** What is wrong with a file by its name: a program, or nothing that proves. */
  static Optional<Problem> wrongName(String name) {
    if (PROGRAMS.contains(ending(name))) {
      return Optional.of(EvidenceIntake.problem("fileProgram", name));
    }
    return mediaType(name).equals(UNKNOWN)
        ? Optional.of(EvidenceIntake.problem("fileUnknownKind", name))
        : Optional.empty();
  }

  /** Whether a file of this name is looked into: a PDF or a picture. */
  static boolean looksInto(String name) {
    return ending(name).equals(PDF) || isPicture(name);
  }

  static boolean isPicture(String name) {
    return mediaType(name).startsWith(PICTURE);
  }

  /**
   * What is wrong with how it begins: a PDF that is none, a picture that is none. One sort of
   * picture under the ending of another is left alone, as every program shows it.
   *
   * @param head the first {@link #HEAD} bytes, or all of a shorter file
   */
  static Optional<Problem> wrongContent(String name, byte[] head) {
    if (ending(name).equals(PDF) && !isPdf(head)) {
      return Optional.of(EvidenceIntake.problem("fileNoPdf", name));
    }
    return isPicture(name) && !isPicture(head)
        ? Optional.of(EvidenceIntake.problem("fileNoPicture", name, ending(name)))
        : Optional.empty();
  }

  /**
   * Other things may stand before a PDF's own first line.
   *
   * @param head the first {@link #HEAD} bytes
   */
  static boolean isPdf(byte[] head) {
    return latin(head).contains("%PDF-");
  }

  private static boolean isPicture(byte[] head) {
    String start = latin(Arrays.copyOf(head, Math.min(head.length, BEHIND_LENGTH * 4)));
    return PICTURE_HEADS.stream().anyMatch(start::startsWith)
        || start.startsWith(PHONE_PICTURE, BEHIND_LENGTH);
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
