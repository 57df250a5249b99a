package huanze.base;

import org.jspecify.annotations.Nullable;

/** Typed text in its one form. */
public final class Words {
  private Words() {}

  /** Without blanks around it; nothing but blanks (full-width ones too) is null. */
  public static @Nullable String clean(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String stripped = text.strip();
    return stripped.isEmpty() ? null : stripped;
  }

  /** Whether it says anything: signs alone do not. */
  public static boolean say(@Nullable String text) {
    return text != null && text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Length as a person counts it: an Extension B character is one. */
  public static int length(@Nullable String text) {
    return text == null ? 0 : text.codePointCount(0, text.length());
  }

  /** The first characters, never half a character. */
  public static String first(String text, int characters) {
    return length(text) <= characters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, characters));
  }
}
