package huanze.paper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a title into the words of {@code title-words.txt}. */
final class TitleWords {
  private static final String FILE = "title-words.txt";

  /** What a word does where a line might end. */
  enum Role {
    /** A bracket that opens. */
    OPENING,
    /** A bracket that closes, or a stop. */
    ENDING,
    /** A number and what it counts. */
    NUMBER,
    /** What the paper is, at the end of its title. */
    CLOSING,
    /** The line goes on behind it. */
    HEAD,
    /** No line begins with it. */
    TAIL,
    /** Any other word. */
    WORD,
    /** A character of a word that is not known, such as a name. */
    UNKNOWN
  }

  /**
   * @param from where it begins in the title
   */
  record Word(int from, int to, Role role) {}

  private static final TitleWords KNOWN = new TitleWords();

  private final Map<String, Role> roles = new HashMap<>();
  private final Pattern number;
  private final int longest;

  private TitleWords() {
    String numbers = "";
    for (String line : lines()) {
      String[] words = line.split(" ");
      Role role = Role.valueOf(words[0].toUpperCase(Locale.ROOT));
      if (role == Role.NUMBER) {
        numbers = words[1];
      } else {
        List.of(words).subList(1, words.length).forEach(word -> roles.putIfAbsent(word, role));
      }
    }
    number = Pattern.compile(numbers);
    longest = roles.keySet().stream().mapToInt(String::length).max().orElseThrow();
  }

  private static List<String> lines() {
    try (InputStream in = TitleWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words one after the other: from where it begins, each is the longest that is known. */
  static List<Word> of(String title) {
    List<Word> words = new ArrayList<>();
    Matcher numbers = KNOWN.number.matcher(title);
    for (int at = 0; at < title.length(); ) {
      numbers.region(at, title.length());
      Word word =
          numbers.lookingAt() ? new Word(at, numbers.end(), Role.NUMBER) : KNOWN.longest(title, at);
      words.add(word);
      at = word.to();
    }
    return words;
  }

  private Word longest(String title, int from) {
    for (int to = Math.min(title.length(), from + longest); to > from; to--) {
      Role role = roles.get(title.substring(from, to));
      if (role != null) {
        boolean goesOn = role == Role.CLOSING && to < title.length();
        return new Word(from, to, goesOn ? Role.WORD : role);
      }
    }
    return new Word(from, title.offsetByCodePoints(from, 1), Role.UNKNOWN);
  }
}
