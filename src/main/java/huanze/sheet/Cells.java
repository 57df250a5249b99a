package huanze.sheet;

import huanze.base.Days;
import huanze.base.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** How texts typed into cells are understood. */
public final class Cells {
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,15})?");

  private static final Pattern GAPS =
      Pattern.compile("[\\s\\u3000\\u00a0\\u2000-\\u200f\\u2028\\u2029\\ufeff]+");
  private static final Pattern GAP_IN_CHINESE =
      Pattern.compile("(?<=[\\p{IsHan}\\p{IsPunctuation}]) (?=[\\p{IsHan}\\p{IsPunctuation}])");

  /** No word for nothing, an open end or 同上 is longer. */
  private static final int SHORT = 8;

  private static final Set<String> YES = words("sheet.flag.yes");
  private static final Set<String> NO = words("sheet.flag.no");
  private static final Set<String> NOTHING = words("sheet.nothing");
  private static final Set<String> OPEN_END = words("sheet.openEnd");
  private static final Set<String> DITTO = words("sheet.ditto");
  private static final Set<String> ERRORS = words("sheet.errors");

  private Cells() {}

  /** Without blanks around it, ideographic and zero-width ones included; inside lines stay. */
  public static String clean(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c <= ' '
        || c == '\u3000'
        || c == '\u00a0'
        || c == '\ufeff'
        || (c >= '\u2000' && c <= '\u200f')
        || c == '\u2028'
        || c == '\u2029';
  }

  /** Full-width letters, digits and signs made half-width; nothing else is touched. */
  public static String halfWidth(String text) {
    StringBuilder half = new StringBuilder(text.length());
    text.chars()
        .map(c -> c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c == 0x3000 ? ' ' : c)
        .forEach(c -> half.append((char) c));
    return half.toString();
  }

  /** A code as it is meant: half-width, no blanks inside. */
  public static String code(String text) {
    StringBuilder code = new StringBuilder(text.length());
    halfWidth(text).chars().filter(c -> !isBlank((char) c)).forEach(c -> code.append((char) c));
    return code.toString();
  }

  /**
   * A day: {@code 2026.3.1 2026年3月1日 2026/3/1 2026-03-01 20260301} or a serial number of Excel.
   * Empty if it is none, does not exist, or lies in no year an office deals with.
   */
  public static Optional<LocalDate> date(String text) {
    return Days.read(clean(text));
  }

  /** The same of any year. */
  public static Optional<LocalDate> dateOfAnyYear(String text) {
    return Days.ofAnyYear(clean(text));
  }

  /** A month without a day: {@code 2026.3 2026年3月 2026-03}; empty if it is none. */
  public static Optional<YearMonth> month(String text) {
    return Days.month(clean(text));
  }

  /** True for what is written where there is nothing: 无, /, —. */
  static boolean isNothing(String text) {
    return text.length() <= SHORT && NOTHING.contains(word(text));
  }

  /** True for what stands where an end is still to come: 至今, 现任. */
  static boolean isOpenEnd(String text) {
    return text.length() <= SHORT && OPEN_END.contains(word(text));
  }

  /** True for what a formula shows that went wrong: #N/A. */
  static boolean isError(String text) {
    return text.startsWith("#") && ERRORS.contains(word(text));
  }

  /** True for 同上. */
  static boolean isDitto(String text) {
    return text.length() <= SHORT && DITTO.contains(word(text));
  }

  /**
   * A name as it is meant: on one line, and without the blanks that only make two characters as
   * wide as three.
   */
  public static String name(String text) {
    String clean = clean(text);
    if (clean.chars().noneMatch(c -> isBlank((char) c))) {
      return clean;
    }
    return GAP_IN_CHINESE.matcher(GAPS.matcher(clean).replaceAll(" ")).replaceAll("");
  }

  /** Yes or no in the words of both bundles, such as 是, √, true; empty if it is neither. */
  public static Optional<Boolean> flag(String text) {
    String word = word(text);
    return YES.contains(word)
        ? Optional.of(true)
        : NO.contains(word) ? Optional.of(false) : Optional.empty();
  }

  /** A whole number; thousands may be marked by commas. */
  public static OptionalLong whole(String text) {
    String digits = code(text).replace(",", "");
    try {
      return OptionalLong.of(new BigDecimal(digits).longValueExact());
    } catch (NumberFormatException | ArithmeticException notWhole) {
      return OptionalLong.empty();
    }
  }

  /** A number with or without decimals; thousands may be marked by commas. */
  public static Optional<BigDecimal> decimal(String text) {
    String digits = code(text).replace(",", "");
    return DECIMAL.matcher(digits).matches()
        ? Optional.of(new BigDecimal(digits))
        : Optional.empty();
  }

  /** A heading or word as it is compared: half-width, small letters, no blanks, no star. */
  public static String word(String text) {
    String word = code(text).toLowerCase(Locale.ROOT);
    while (word.startsWith("*")) {
      word = word.substring(1);
    }
    while (word.endsWith("*") || word.endsWith(":")) {
      word = word.substring(0, word.length() - 1);
    }
    return word;
  }

  /** The words of a text key, Chinese and English, as they are compared; parted by {@code |}. */
  public static Set<String> words(String textKey) {
    Set<String> words = new LinkedHashSet<>();
    labels(textKey).forEach(label -> words.add(word(label)));
    return words;
  }

  /** The words of a text key as written, Chinese ones first. */
  public static List<String> labels(String textKey) {
    List<String> labels = new ArrayList<>(split(Bundles.CHINESE, textKey));
    labels.addAll(split(Bundles.ENGLISH, textKey));
    return labels;
  }

  static List<String> split(Texts texts, String textKey) {
    return List.of(texts.text(textKey).split("\\|"));
  }

  /** Both are needed whatever the language of the program: files come from anywhere. */
  private static final class Bundles {
    private static final Texts CHINESE = Texts.chinese();
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
  }
}
