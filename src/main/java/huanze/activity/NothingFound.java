package huanze.activity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether words typed as 发现问题 say that there was none, such as 未发现突出问题，设施运行正常. Whoever says
 * more than that, and be it 未发现突出问题，但台账不全, found something.
 */
public final class NothingFound {
  private static final Pattern BETWEEN = Pattern.compile("[\\p{P}\\p{Z}\\s&&[^\\u3001]]+");

  /**
   * A clause that says so, and one that only adds how it was looked for or how well all is; a line
   * each.
   */
  private static final List<Pattern> PATTERNS = patterns();

  private NothingFound() {}

  private static List<Pattern> patterns() {
    try (InputStream lines = NothingFound.class.getResourceAsStream("nothing-found.txt")) {
      return new String(Objects.requireNonNull(lines).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(Pattern::compile)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** False also where nothing was typed. */
  public static boolean saidBy(@Nullable String words) {
    if (words == null) {
      return false;
    }
    List<String> clauses =
        Stream.of(BETWEEN.split(words)).filter(clause -> !clause.isBlank()).toList();
    return clauses.stream().anyMatch(NothingFound::saysSo)
        && clauses.stream().allMatch(clause -> saysSo(clause) || allWell(clause));
  }

  private static boolean saysSo(String clause) {
    return PATTERNS.get(0).matcher(clause).matches();
  }

  private static boolean allWell(String clause) {
    return PATTERNS.get(1).matcher(clause).matches();
  }
}
