package huanze.rulepack;

import java.util.Optional;
import java.util.Set;

/** Reads the {@code kinds levels flag ranks} of a selector. */
final class Selectors {
  private static final Selector NOBODY = new Selector(Set.of(), Set.of(), null, Set.of());

  private Selectors() {}

  static Selector read(
      YamlObject parent, String key, Findings findings, Set<String> kinds, Set<String> flags) {
    Optional<YamlObject> found = parent.object(key);
    if (found.isEmpty()) {
      return NOBODY;
    }
    YamlObject o = found.get();
    Selector selector =
        new Selector(
            Set.copyOf(o.references("kinds", kinds, "rulepack.unknownKind")),
            o.constants(Level.class, "levels"),
            o.referenceOrNull("flag", flags, "rulepack.unknownFlag"),
            o.constants(Rank.class, "ranks"));
    boolean empty = !o.has("kinds") && !o.has("levels") && !o.has("flag") && !o.has("ranks");
    if (empty) {
      findings.add(o.line(), "rulepack.emptySelector", key);
    }
    o.end();
    return selector;
  }
}
