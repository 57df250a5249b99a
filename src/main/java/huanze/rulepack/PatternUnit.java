package huanze.rulepack;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One unit of a {@link UnitPattern}. Name templates hold {@code {region}} (the region's name) and
 * {@code {last}} (its last character, for titles of office).
 *
 * @param key tells units of one kind in one region apart, such as {@code ecology}; or null
 * @param treatedAs kind it is treated as by analogy (Art. 21), or null
 * @param parent {@link #ABOVE}, or the kind of another unit of the same region; null: none
 * @param flags flags it carries by default: {@code supervising relevant targets}
 */
public record PatternUnit(
    String kind,
    @Nullable String key,
    String nameTemplate,
    String shortNameTemplate,
    @Nullable String treatedAs,
    @Nullable String parent,
    Set<String> flags,
    List<PatternPost> posts,
    boolean unconfirmed) {
  /** The unit in the region above that stands for the same kind. */
  public static final String ABOVE = "above";

  public PatternUnit {
    flags = Set.copyOf(flags);
    posts = List.copyOf(posts);
  }

  /** Kind, and key if it has one: the unit's code without the region. */
  public String suffix() {
    return key == null ? kind : kind + "." + key;
  }

  public String codeIn(String regionCode) {
    return regionCode + "." + suffix();
  }

  public String nameIn(String regionName) {
    return PatternPost.fill(nameTemplate, regionName);
  }

  public String shortNameIn(String regionName) {
    return PatternPost.fill(shortNameTemplate, regionName);
  }

  /** The same with the whole name of the region: 秦皇岛市政府 for 市政府. */
  public String placedShortNameIn(String regionName) {
    return PatternPost.fill(shortNameTemplate.replace("{last}", "{region}"), regionName);
  }
}
