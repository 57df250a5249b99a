package huanze.rulepack;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The marks by which a Chinese regulation is divided. */
final class OfficialMarks {
  // 〇一二三四五六七八九
  private static final String DIGITS =
      "\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d";
  // 零 beside 〇, 两 beside 二
  private static final char ZERO = '\u96f6';
  private static final char TWO = '\u4e24';
  // 十 百
  private static final char TEN = '\u5341';
  private static final char HUNDRED = '\u767e';
  private static final String NUMBER =
      "(?:[" + DIGITS + ZERO + TWO + TEN + HUNDRED + "]+|\\d{1,3})";
  private static final String SPACE = "[\\s\\u3000\\u00a0\\u2000-\\u200a]";
  private static final Pattern ENDS = Pattern.compile("^(?:[?]|" + SPACE + ")+|" + SPACE + "+$");
  // 第…条
  private static final String ARTICLE_MARK = "\u7b2c" + SPACE + "?" + NUMBER + SPACE + "?\u6761";
  // 第…条, …条, a number alone, art …
  private static final Pattern TYPED =
      Pattern.compile(
          "(?:\u7b2c|art(?:icle|\\.)?)?" + SPACE + "*(" + NUMBER + ")" + SPACE + "*\u6761?");
  // 第…章
  private static final String CHAPTER_MARK = "\u7b2c" + SPACE + "?" + NUMBER + SPACE + "?\u7ae0";
  private static final Pattern ARTICLE = Pattern.compile("^" + captured(ARTICLE_MARK) + "(.*)$");
  private static final Pattern CHAPTER =
      Pattern.compile(
          "^" + captured(CHAPTER_MARK) + "(?:$|" + SPACE + "+(.*)$|([^\\u3002\\uff0c,]{1,20})$)");
  private static final Pattern ITEM =
      Pattern.compile("^[(\\uff08]([" + DIGITS + TEN + "]+)[)\\uff09](.*)$");
  // A new article, chapter or item inside a line, after the end of a sentence or a wide gap.
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?:(?<=[\\u3002\\uff1b;\\uff1a:])"
              + SPACE
              + "+|"
              + SPACE
              + "{2,})(?="
              + ARTICLE_MARK
              + SPACE
              + "|"
              + CHAPTER_MARK
              + SPACE
              + "|[(\\uff08]["
              + DIGITS
              + TEN
              + "]+[)\\uff09])");
  // A chapter's heading and its first article in one line.
  private static final Pattern HEADED =
      Pattern.compile(
          "^("
              + CHAPTER_MARK
              + SPACE
              + "*\\S{0,20})"
              + SPACE
              + "+("
              + ARTICLE_MARK
              + SPACE
              + ".*)$");
  // What follows a reference to an article: 第 规定 所列 所述 的 至第 、 和第 或第 及第 与第 中的 之 ， ） 》
  private static final Pattern REFERENCE =
      Pattern.compile(
          "^(?:\u7b2c|\u89c4\u5b9a|\u6240\u5217|\u6240\u8ff0|\u7684|\u3001|\u4e2d\u7684|\u4e4b"
              + "|[\u81f3\u548c\u6216\u53ca\u4e0e]\u7b2c|\uff0c|,|\\)|\uff09|\u300b).*");
  // Words of the page around: 附件 责编 责任编辑 主办 承办 版权 点击 打印 关闭 上一篇 下一篇 来源 备案
  private static final Pattern PAGE_WORDS =
      Pattern.compile(
          "^(?:\u9644\u4ef6|\u8d23\u7f16|\u8d23\u4efb\u7f16\u8f91|\u4e3b\u529e|\u627f\u529e|\u7248\u6743"
              + "|\u70b9\u51fb|\u6253\u5370|\u5173\u95ed|\u4e0a\u4e00\u7bc7|\u4e0b\u4e00\u7bc7|\u6765\u6e90"
              + "|\u5907\u6848).*");
  private static final Pattern SENTENCE_END =
      Pattern.compile(".*[\\u3002\\uff1b;\\uff1a:\\uff01!\\uff1f?\\u201d\\u300d\\uff09)]$");
  // What a title ends with: 规定 办法 条例 细则 规则 准则 (试行) (暂行)
  private static final Pattern TITLE =
      Pattern.compile(
          ".*(?:\u89c4\u5b9a|\u529e\u6cd5|\u6761\u4f8b|\u7ec6\u5219|\u89c4\u5219|\u51c6\u5219)"
              + "(?:[(\\uff08](?:\u8bd5\u884c|\u6682\u884c)[)\\uff09])?$");

  private OfficialMarks() {}

  /** The mark with its number as a group. */
  private static String captured(String mark) {
    return mark.replace(NUMBER, "(" + NUMBER + ")");
  }

  /** A numbered beginning of a line. */
  record Mark(int number, String rest) {}

  /**
   * Without spaces at both ends. Question marks at the beginning are spaces that were lost when a
   * page was saved as GBK, which has no fixed space.
   */
  static String trim(String line) {
    return ENDS.matcher(line.replaceAll("[\\ufeff\\u200b]", "")).replaceAll("");
  }

  /** The line cut where a new article, chapter or item begins inside it. */
  static List<String> split(String line) {
    List<String> parts = new ArrayList<>();
    for (String part : INSIDE.split(line)) {
      Matcher headed = HEADED.matcher(part);
      if (headed.matches()) {
        parts.add(headed.group(1));
        parts.add(headed.group(2));
      } else {
        parts.add(part);
      }
    }
    return parts;
  }

  /** The mark and text of an article; null if the line begins none. */
  static @Nullable Mark article(String line) {
    return mark(ARTICLE.matcher(line));
  }

  /** The number of an article as people type it: 第十八条, 18条, art 18, 18. */
  static OptionalInt typedArticle(String typed) {
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    Matcher m = TYPED.matcher(plain.toLowerCase(Locale.ROOT));
    return m.matches() ? OptionalInt.of(number(m.group(1))) : OptionalInt.empty();
  }

  /** The mark and title of a chapter; null if the line is none. */
  static @Nullable Mark chapter(String line) {
    Matcher m = CHAPTER.matcher(line);
    if (!m.matches()) {
      return null;
    }
    String title = m.group(2) != null ? m.group(2) : m.group(3) != null ? m.group(3) : "";
    return new Mark(number(m.group(1)), trim(title));
  }

  /** The mark and text of a numbered item; null if the line begins none. */
  static @Nullable Mark item(String line) {
    Mark mark = mark(ITEM.matcher(line));
    return mark == null ? null : new Mark(mark.number(), trim(mark.rest()));
  }

  private static @Nullable Mark mark(Matcher m) {
    return m.matches() ? new Mark(number(m.group(1)), m.group(2)) : null;
  }

  /** True if the words after an article's mark make it a reference to that article. */
  static boolean isReference(String rest) {
    return REFERENCE.matcher(trim(rest)).matches();
  }

  static boolean startsWithSpace(String text) {
    return text.isEmpty() || trim(text.substring(0, 1)).isEmpty();
  }

  static boolean endsSentence(String line) {
    return SENTENCE_END.matcher(line).matches();
  }

  /** True unless the line is a whole sentence, or item, of a regulation. */
  static boolean isFooter(String line) {
    return !line.matches(".*[\\u3002\\uff1b;]$") || PAGE_WORDS.matcher(line).matches();
  }

  static boolean isTitle(String line) {
    return TITLE.matcher(line).matches();
  }

  /** The value of a numeral such as 二十二 or 22. */
  static int number(String numeral) {
    if (Character.isDigit(numeral.charAt(0))) {
      return Integer.parseInt(numeral);
    }
    int total = 0;
    int digit = 0;
    boolean pending = false;
    for (char c : numeral.toCharArray()) {
      if (c == TEN || c == HUNDRED) {
        total += (pending ? digit : 1) * (c == TEN ? 10 : 100);
        digit = 0;
        pending = false;
      } else {
        digit = c == ZERO ? 0 : c == TWO ? 2 : DIGITS.indexOf(c);
        pending = c != ZERO && DIGITS.indexOf(c) != 0;
      }
    }
    return total + digit;
  }
}
