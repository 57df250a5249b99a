package huanze.base;

import java.util.List;

/** Numbers as regulations count their articles and items: 一, 十一, 二十. */
public final class Numerals {
  private static final int LARGEST = 99;

  private Numerals() {}

  /** In figures where the language counts so, or beyond 99. */
  public static String of(int number, Texts texts) {
    List<String> digits = List.of(texts.text("base.numeral.digits").split(" "));
    if (digits.size() < 10 || number < 1 || number > LARGEST) {
      return String.valueOf(number);
    }
    String tens =
        number < 10
            ? ""
            : (number < 20 ? "" : digits.get(number / 10)) + texts.text("base.numeral.ten");
    return tens + (number % 10 == 0 ? "" : digits.get(number % 10));
  }
}
