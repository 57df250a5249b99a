package huanze.paper;

import huanze.base.InvalidInput;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The short code of a paper, written {@code XXXX-XXXX-XXXX}: eleven symbols and a check symbol over
 * 32 letters and digits without 0, O, 1 and I. The check symbol (Damm's scheme over the field of 32
 * elements) finds every wrong symbol and every swap of two neighbours.
 *
 * @param form number of the form, 1 to 63
 * @param version version of the form, 1 to 31
 * @param year 2000 to 2127
 * @param issue number of the issue, 0 for a draft, up to 63
 * @param subject 31 bits of the digest of what the paper is about
 */
public record FormCode(int form, int version, int year, int issue, int subject) {
  private static final String SYMBOLS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int SYMBOL_BITS = 5;
  private static final int LENGTH = 12;
  private static final int GROUP = 4;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = FIRST_YEAR + 127;

  public FormCode {
    require(form, 1, 63);
    require(version, 1, 31);
    require(year, FIRST_YEAR, LAST_YEAR);
    require(issue, 0, 63);
    require(subject, 0, Integer.MAX_VALUE);
  }

  /**
   * @param subject what the paper is about: the code of a unit, or the id of a record
   * @throws InvalidInput if the year is one that no paper can be of
   */
  public static FormCode of(PaperForm form, int version, String subject, int year, int issue) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw InvalidInput.of(
          "", "paper.badYear", String.valueOf(year), "" + FIRST_YEAR, "" + LAST_YEAR);
    }
    return new FormCode(form.number(), version, year, issue, digest(subject));
  }

  /**
   * Reads a code as people type it: small letters, full-width letters, spaces and hyphens are fine.
   *
   * @throws InvalidInput if it has not the form of a code, or its check symbol is wrong
   */
  public static FormCode parse(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\p{Pd}]", "")
            .toUpperCase(Locale.ROOT);
    if (plain.length() != LENGTH || plain.chars().anyMatch(c -> SYMBOLS.indexOf(c) < 0)) {
      throw InvalidInput.of("code", "paper.codeShape", text);
    }
    if (check(plain) != 0) {
      throw InvalidInput.of("code", "paper.codeCheck", text);
    }
    long bits = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      bits = bits << SYMBOL_BITS | SYMBOLS.indexOf(plain.charAt(i));
    }
    int form = (int) (bits >> 49);
    int version = (int) (bits >> 44) & 31;
    if (form == 0 || version == 0) {
      throw InvalidInput.of("code", "paper.codeShape", text);
    }
    return new FormCode(
        form,
        version,
        FIRST_YEAR + ((int) (bits >> 37) & 127),
        (int) (bits >> 31) & 63,
        (int) (bits & Integer.MAX_VALUE));
  }

  /** True if the paper may be about this unit or record. */
  public boolean isAbout(String subjectText) {
    return subject == digest(subjectText);
  }

  @Override
  public String toString() {
    long bits =
        (long) form << 49
            | (long) version << 44
            | (long) (year - FIRST_YEAR) << 37
            | (long) issue << 31
            | subject;
    StringBuilder text = new StringBuilder();
    for (int i = LENGTH - 2; i >= 0; i--) {
      text.append(SYMBOLS.charAt((int) (bits >> i * SYMBOL_BITS) & 31));
    }
    text.append(SYMBOLS.charAt(check(text)));
    for (int i = LENGTH - GROUP; i > 0; i -= GROUP) {
      text.insert(i, '-');
    }
    return text.toString();
  }

  /** The check symbol of the symbols, or 0 if they end with the right one. */
  private static int check(CharSequence symbols) {
    int check = 0;
    for (int i = 0; i < symbols.length(); i++) {
      int doubled = (check ^ SYMBOLS.indexOf(symbols.charAt(i))) << 1;
      check = (doubled & 32) == 0 ? doubled : doubled ^ 0b100101;
    }
    return check;
  }

  private static int digest(String subject) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getInt() & Integer.MAX_VALUE;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void require(int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(value + " is not in " + least + ".." + most);
    }
  }
}
