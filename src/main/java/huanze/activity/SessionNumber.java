package huanze.activity;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a session in a title: 18 of 第18次常务会议 and of 第十八次常务会议.
 *
 * @param part the month or quarter it is numbered in anew; null if in the year
 */
record SessionNumber(int number, @Nullable Integer part) {
  // 零一二三四五六七八九, and 十
  private static final String DIGITS =
      "\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d";
  private static final char TEN = '\u5341';
  private static final String NUMBER = "(\\d{1,3}|[" + DIGITS + TEN + "]{1,3})";
  // 第…次
  private static final Pattern SESSION = Pattern.compile("\u7b2c" + NUMBER + "\u6b21");
  // …月, 第…季: numbered anew each month or quarter
  private static final Pattern PART = Pattern.compile(NUMBER + "(?:\u6708|\u5b63)");

  /** Empty if the title names none. */
  static Optional<SessionNumber> of(@Nullable String title) {
    return find(SESSION, title)
        .map(number -> new SessionNumber(number, find(PART, title).orElse(null)));
  }

  private static Optional<Integer> find(Pattern pattern, @Nullable String title) {
    Matcher m =
        pattern.matcher(
            Normalizer.normalize(title == null ? "" : title, Normalizer.Form.NFKC)
                .replaceAll("\\s", ""));
    return m.find() ? Optional.of(value(m.group(1))) : Optional.empty();
  }

  /** Up to ninety-nine in words, as 十八 and 二十三. */
  private static int value(String number) {
    if (number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Integer.parseInt(number);
    }
    int ten = number.indexOf(TEN);
    String before = ten < 0 ? "" : number.substring(0, ten);
    int tens = ten < 0 ? 0 : before.isEmpty() ? 1 : DIGITS.indexOf(before.charAt(0));
    int ones = 0;
    for (char c : number.substring(ten + 1).toCharArray()) {
      ones = ones * 10 + DIGITS.indexOf(c);
    }
    return tens * 10 + ones;
  }
}
