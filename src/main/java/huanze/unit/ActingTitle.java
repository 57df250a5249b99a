package huanze.unit;

import huanze.base.Texts;
import huanze.sheet.Cells;
import java.util.List;
import java.util.Set;

/**
 * What one is called who holds a post only for the time being, in the one form that offices use:
 * the elected head of a government is 代区长, everybody else is 局长（代理）. A post that is called so
 * itself keeps its name.
 */
public final class ActingTitle {
  private static final Set<String> HEADS = Set.copyOf(Cells.labels("unit.acting.heads"));
  private static final Set<String> SAID = Cells.words("unit.import.title.acting");

  private ActingTitle() {}

  /** What the holder of a tenure is called by post; empty if there is no such post. */
  public static String of(Tenure tenure, Structure structure, Texts texts) {
    return structure
        .post(tenure.post())
        .map(post -> tenure.acting() ? of(post, texts) : post.name())
        .orElse("");
  }

  /** The title of the post's acting holder. */
  public static String of(Post post, Texts texts) {
    String name = post.name();
    if (isSaid(name)) {
      return name;
    }
    for (String head : HEADS) {
      if (post.rank().isSole() && name.endsWith(head)) {
        String before = name.substring(0, name.length() - head.length());
        return before + texts.text("unit.acting.head", head);
      }
    }
    return texts.text("unit.acting.other", name);
  }

  /** True if the name itself says that its holder acts: 代区长, 局长（代理）. */
  private static boolean isSaid(String name) {
    List<String> parts = List.of(name.split("[、,，;；/（）()]+"));
    return parts.stream()
        .map(Cells::word)
        .anyMatch(part -> SAID.stream().anyMatch(part::startsWith));
  }
}
