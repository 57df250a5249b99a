package huanze.activity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Objects;

/**
 * How alike two texts are: the Jaccard index of their sets of three neighbouring characters, from 0
 * to 100 per cent. Numbers, dates, punctuation and blanks are left out before, so that last month's
 * minutes under a new date are still last month's minutes.
 */
public final class Likeness {
  /** Shorter texts are alike by nature: “已传达学习”. */
  static final int LEAST_LETTERS = 30;

  private static final int WIDTH = 3;

  /** Chinese numerals and the words of dates and series, one line. */
  private static final String NUMERALS = numerals();

  private Likeness() {}

  private static String numerals() {
    try (InputStream words = Likeness.class.getResourceAsStream("numerals.txt")) {
      return new String(Objects.requireNonNull(words).readAllBytes(), StandardCharsets.UTF_8)
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The letters that count. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> Character.isLetter(c) && NUMERALS.indexOf(c) < 0)
        .map(Character::toLowerCase)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** Whether so few letters are left that nothing can be said. */
  static boolean tooShort(String plain) {
    return plain.codePointCount(0, plain.length()) < LEAST_LETTERS;
  }

  /** The set of three neighbouring letters, each as a number, sorted. */
  static int[] shingles(String plain) {
    int[] letters = plain.codePoints().toArray();
    int[] all = new int[Math.max(0, letters.length - WIDTH + 1)];
    for (int i = 0; i < all.length; i++) {
      all[i] = mixed((letters[i] * 31 + letters[i + 1]) * 961 + letters[i + 2]);
    }
    return Arrays.stream(all).sorted().distinct().toArray();
  }

  /** Spreads the bits: neighbouring characters have neighbouring numbers. */
  private static int mixed(int h) {
    int x = h;
    x ^= x >>> 16;
    x *= 0x85ebca6b;
    x ^= x >>> 13;
    x *= 0xc2b2ae35;
    return x ^ x >>> 16;
  }

  /** How many of two sorted sets are the same. */
  static int shared(int[] one, int[] other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      if (one[i] == other[j]) {
        shared++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }

  /** Whether the share of what both have in what either has reaches the limit, in per cent. */
  static boolean reaches(int[] one, int[] other, int limit) {
    int shared = shared(one, other);
    return 100L * shared >= (long) limit * (one.length + other.length - shared);
  }

  /** The share in per cent, rounded down. */
  static int percent(int[] one, int[] other) {
    int shared = shared(one, other);
    int either = one.length + other.length - shared;
    return either == 0 ? 0 : (int) (100L * shared / either);
  }
}
