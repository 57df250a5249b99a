package huanze.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The few words that open the window, understood without the parser of commands: making that one
 * takes longer than the rest of the program until the toolkit is asked for.
 */
record WindowWords(@Nullable Path home, @Nullable String user, boolean timing) {
  static final String HOME = "--home";
  static final String USER = "--user";
  static final String TIMING = "--timing";

  /** Empty if it is anything else, also if it is wrong: the parser says what. */
  static Optional<WindowWords> of(String... args) {
    Path home = null;
    String user = null;
    Set<String> seen = new HashSet<>();
    Iterator<String> words = List.of(args).iterator();
    while (words.hasNext()) {
      String word = words.next();
      boolean takesOne = word.equals(HOME) || word.equals(USER);
      if (!seen.add(word) || !takesOne && !word.equals(TIMING) || takesOne && !words.hasNext()) {
        return Optional.empty();
      }
      String given = takesOne ? words.next() : "";
      if (given.startsWith("-") || takesOne && given.isBlank()) {
        return Optional.empty();
      }
      try {
        home = word.equals(HOME) ? Path.of(given) : home;
      } catch (InvalidPathException e) {
        return Optional.empty();
      }
      user = word.equals(USER) ? given : user;
    }
    return Optional.of(new WindowWords(home, user, seen.contains(TIMING)));
  }

  Path homeOrStandard() {
    return home == null ? Home.standard() : home.toAbsolutePath().normalize();
  }

  /** The name that entries carry: given, else that of the person logged in. */
  String userOrLogin() {
    return user == null || user.isBlank() ? System.getProperty("user.name", "") : user.strip();
  }
}
