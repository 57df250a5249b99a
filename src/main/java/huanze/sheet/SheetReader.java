package huanze.sheet;

import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads any table file an office meets: .xlsx, .xls, .csv (UTF-8, GBK or UTF-16; comma, semicolon
 * or tab), the XML of Excel 2003, and the web page that so many systems save as .xls. Judged by
 * content, never by ending.
 */
public final class SheetReader {
  private static final long LARGEST = 200L << 20;
  private static final Charset GB18030 = Charset.forName("GB18030");

  private SheetReader() {}

  /**
   * The first sheet that holds anything.
   *
   * @throws InvalidInput if the file is empty or no table
   * @throws Obstacle if it is missing, locked, protected or damaged
   */
  public static Sheet read(Path file) {
    return readAll(file).getFirst();
  }

  /** All sheets that hold anything, visible ones first; at least one. */
  public static List<Sheet> readAll(Path file) {
    String name = String.valueOf(file.getFileName());
    return readAll(bytes(file, name), name);
  }

  /** The same for a file already in memory, such as one the program ships with. */
  public static List<Sheet> readAll(byte[] bytes, String name) {
    if (bytes.length == 0) {
      throw InvalidInput.of("", "sheet.zero", name);
    }
    List<Sheet> sheets = parse(bytes, name);
    if (sheets.isEmpty()) {
      throw InvalidInput.of("", "sheet.empty", name);
    }
    return sheets;
  }

  /**
   * What was copied in Excel, WPS or a browser: its cells, with what is merged and hidden if it
   * comes as a web page.
   *
   * @param html as the clipboard has it, or null
   * @param text the same as text, or null
   * @param name what it is called in sentences
   */
  public static List<Sheet> pasted(@Nullable String html, @Nullable String text, String name) {
    if (html != null && html.toLowerCase(Locale.ROOT).contains("<table")) {
      String page = html.substring(html.indexOf('<'));
      return readAll(page.getBytes(StandardCharsets.UTF_8), name);
    }
    // A single word or sentence is no table.
    if (text == null || text.strip().chars().noneMatch(c -> "\t\r\n".indexOf(c) >= 0)) {
      throw InvalidInput.of("", "sheet.nothingCopied");
    }
    return readAll(text.getBytes(StandardCharsets.UTF_8), name);
  }

  /** The text of a file in UTF-8, UTF-16 with its mark, or GB18030, whichever it is. */
  public static String text(Path file) {
    String name = String.valueOf(file.getFileName());
    return decode(bytes(file, name), name);
  }

  private static byte[] bytes(Path file, String name) {
    try {
      if (name.startsWith("~$")) {
        throw Obstacle.of("sheet.ownerFile", name);
      }
      if (Files.isDirectory(file)) {
        throw Obstacle.of("sheet.folder", name);
      }
      if (Files.size(file) > LARGEST) {
        throw Obstacle.of("sheet.tooLarge", name, LARGEST >> 20);
      }
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length == 0) {
        throw InvalidInput.of("", "sheet.zero", name);
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new Obstacle(e, "sheet.missing", file);
    } catch (AccessDeniedException e) {
      throw new Obstacle(e, "sheet.denied", name);
    } catch (FileSystemException e) {
      throw new Obstacle(e, "sheet.inUse", name);
    } catch (IOException e) {
      throw new Obstacle(e, "sheet.unreadable", name);
    }
  }

  private static List<Sheet> parse(byte[] bytes, String name) {
    try {
      if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) {
        return XlsxReader.read(bytes, name);
      }
      if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
        return XlsReader.read(bytes, name);
      }
      String text = decode(bytes, name);
      String start =
          text.substring(0, Math.min(text.length(), 4096)).stripLeading().toLowerCase(Locale.ROOT);
      if (start.startsWith("<") && start.contains(Xml2003Reader.NAMESPACE)) {
        return Xml2003Reader.read(text);
      }
      if (start.startsWith("<") && text.toLowerCase(Locale.ROOT).contains("<table")) {
        return HtmlReader.read(text, stem(name));
      }
      if (start.startsWith("<") || start.startsWith("{") || start.startsWith("%pdf")) {
        throw InvalidInput.of("", "sheet.noTable", name);
      }
      return CsvReader.read(text, name, stem(name));
    } catch (IOException e) {
      throw new Obstacle(e, "sheet.damaged", name);
    }
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static boolean begins(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static String decode(byte[] bytes, String name) {
    String text = decoded(bytes, name);
    String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
    if (isBinary(bare)) {
      throw InvalidInput.of("", "sheet.noTable", name);
    }
    if (bare.indexOf('\ufffd') >= 0) {
      throw InvalidInput.of("", "sheet.brokenText", name);
    }
    return bare;
  }

  private static String decoded(byte[] bytes, String name) {
    if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    for (Charset unmarked :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      String text = strictly(bytes, unmarked);
      if (text != null
          && !isBinary(text)
          && (unmarked == StandardCharsets.UTF_8 || hasZero(bytes))) {
        return text;
      }
    }
    if (isTornUtf8(bytes)) {
      throw InvalidInput.of("", "sheet.brokenText", name);
    }
    String chinese = strictly(bytes, GB18030);
    if (chinese == null) {
      throw InvalidInput.of("", "sheet.noTable", name);
    }
    return chinese;
  }

  /** No text file has these; a picture or a program has many. */
  private static boolean isBinary(String text) {
    return text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
  }

  private static boolean hasZero(byte[] bytes) {
    for (byte each : bytes) {
      if (each == 0) {
        return true;
      }
    }
    return false;
  }

  /** UTF-8 but for a few bytes: as Chinese national encoding it would be read as nonsense. */
  private static boolean isTornUtf8(byte[] bytes) {
    String loose = new String(bytes, StandardCharsets.UTF_8);
    long lost = loose.chars().filter(c -> c == '\ufffd').count();
    long chinese = loose.codePoints().filter(Character::isIdeographic).count();
    return lost > 0 && chinese >= 10 * lost;
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException other) {
      return null;
    }
  }
}
