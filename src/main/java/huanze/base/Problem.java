package huanze.base;

import java.util.List;

/**
 * One thing wrong with an input, to be shown beside its field.
 *
 * @param field name of the field, or a place such as a row number; empty if it concerns the whole
 * @param textKey key of the sentence in the bundles
 * @param args what the sentence fills in
 */
public record Problem(String field, String textKey, List<Object> args) {
  public Problem {
    args = List.copyOf(args);
  }

  public static Problem of(String field, String textKey, Object... args) {
    return new Problem(field, textKey, List.of(args));
  }
}
