package huanze.base;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Constants as the command line, packs and text keys write them: {@code NOT_OWED} is notOwed. */
public final class CamelCase {
  private CamelCase() {}

  public static String of(Enum<?> constant) {
    StringBuilder word = new StringBuilder();
    for (String part : constant.name().split("_")) {
      String lower = part.toLowerCase(Locale.ROOT);
      word.append(
          word.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
    }
    return word.toString();
  }

  /** The same of what may not be chosen: null stays null. */
  public static @Nullable String orNull(@Nullable Enum<?> constant) {
    return constant == null ? null : of(constant);
  }

  /**
   * The constant so written.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static <E extends Enum<E>> E parse(Class<E> type, String word) {
    for (E constant : type.getEnumConstants()) {
      if (of(constant).equals(word)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(word);
  }
}
