package huanze.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;

/**
 * Posts alone, and a group with a list given options alone, list: {@code posts --on 2026-06-30}.
 */
final class ImpliedList {
  private static final String LIST = "list";

  /** Whose list is what they are for: the group's name alone asks for it. */
  private static final Set<String> ALONE = Set.of("posts");

  private ImpliedList() {}

  /** The words with {@code list} where it is left out. */
  static String[] in(CommandLine root, String... words) {
    for (int i = 0; i < words.length; i++) {
      CommandLine group = root.getSubcommands().get(words[i]);
      if (group != null) {
        if (i + 1 == words.length) {
          return ALONE.contains(words[i]) ? with(i + 1, words) : words;
        }
        boolean options = words[i + 1].startsWith("--") && !words[i + 1].equals("--help");
        return options && group.getSubcommands().containsKey(LIST) ? with(i + 1, words) : words;
      }
    }
    return words;
  }

  private static String[] with(int place, String... words) {
    List<String> all = new ArrayList<>(Arrays.asList(words));
    all.add(place, LIST);
    return all.toArray(String[]::new);
  }
}
