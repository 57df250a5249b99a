package huanze.rulepack;

import huanze.rulepack.YamlObject.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds the patterns and checks that every kind of region has exactly one that always fits. */
final class PatternBuilder {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?!region}|last})[^}]*}?");

  private final YamlObject top;
  private final Findings findings;
  private final Map<String, UnitKind> kinds;
  private final List<RegionKind> regionKinds;
  private final Set<String> flagIds;
  private final Map<String, List<PatternPost>> postSets = new HashMap<>();

  PatternBuilder(
      YamlObject top,
      Findings findings,
      List<UnitKind> kinds,
      List<RegionKind> regionKinds,
      Set<String> flagIds) {
    this.top = top;
    this.findings = findings;
    this.kinds = kinds.stream().collect(Collectors.toMap(UnitKind::id, k -> k, (a, b) -> a));
    this.regionKinds = regionKinds;
    this.flagIds = flagIds;
  }

  List<UnitPattern> build() {
    Set<String> seenSets = new HashSet<>();
    for (YamlObject o : top.objects("postSets")) {
      String id = o.text("id");
      PackBuilder.unique(seenSets, id, o.line("id"), findings);
      postSets.put(id, posts(o));
      o.end();
    }
    Set<String> seen = new HashSet<>();
    Set<String> always = new HashSet<>();
    List<UnitPattern> patterns = new ArrayList<>();
    for (YamlObject o : top.objects("patterns")) {
      UnitPattern pattern = pattern(o);
      PackBuilder.unique(seen, pattern.id(), o.line("id"), findings);
      for (String kind : pattern.regionKinds()) {
        if (always.contains(kind)) {
          findings.add(o.line(), "rulepack.unreachablePattern", pattern.id(), kind);
        }
      }
      if (pattern.nameEnds().isEmpty()) {
        always.addAll(pattern.regionKinds());
      }
      patterns.add(pattern);
    }
    for (RegionKind kind : regionKinds) {
      if (!always.contains(kind.id()) && !kind.id().isEmpty() && top.has("patterns")) {
        findings.add(top.line("patterns"), "rulepack.missingPattern", kind.id());
      }
    }
    return patterns;
  }

  private UnitPattern pattern(YamlObject o) {
    Set<String> known = regionKinds.stream().map(RegionKind::id).collect(Collectors.toSet());
    Set<String> suffixes = new HashSet<>();
    List<PatternUnit> units = new ArrayList<>();
    List<YamlObject> objects = o.objects("units");
    Set<String> here =
        objects.stream()
            .filter(u -> !u.has("key"))
            .map(u -> u.peek("kind"))
            .collect(Collectors.toSet());
    for (YamlObject u : objects) {
      PatternUnit unit = unit(u, here);
      PackBuilder.unique(suffixes, unit.suffix(), u.line("kind"), findings);
      units.add(unit);
    }
    UnitPattern pattern =
        new UnitPattern(
            o.text("id"),
            o.text("title"),
            Set.copyOf(o.references("regionKinds", known, "rulepack.unknownRegionKind")),
            o.words("nameEnds").stream().map(Word::text).toList(),
            units);
    if (!o.has("regionKinds")) {
      findings.add(o.line(), "rulepack.missingKey", "regionKinds");
    }
    o.end();
    return pattern;
  }

  private PatternUnit unit(YamlObject u, Set<String> here) {
    String kind = u.reference("kind", kinds.keySet(), "rulepack.unknownKind");
    String ownAnalogy = u.referenceOrNull("treatedAs", kinds.keySet(), "rulepack.unknownKind");
    Set<String> parents = new HashSet<>(here);
    parents.add(PatternUnit.ABOVE);
    String set = u.referenceOrNull("posts", postSets.keySet(), "rulepack.unknownPostSet");
    PatternUnit unit =
        new PatternUnit(
            kind,
            u.textOrNull("key"),
            template(u, "name"),
            template(u, "shortName"),
            ownAnalogy != null ? ownAnalogy : analogyOf(kind),
            u.referenceOrNull("parent", parents, "rulepack.unknownParent"),
            Set.copyOf(u.references("flags", flagIds, "rulepack.unknownFlag")),
            set == null ? List.of() : postSets.getOrDefault(set, List.of()),
            u.flag("unconfirmed"));
    u.end();
    return unit;
  }

  private @Nullable String analogyOf(String kind) {
    UnitKind known = kinds.get(kind);
    return known == null ? null : known.treatedAs();
  }

  private List<PatternPost> posts(YamlObject set) {
    Set<String> keys = new HashSet<>();
    List<PatternPost> posts = new ArrayList<>();
    for (YamlObject o : set.objects("posts")) {
      PatternPost post =
          new PatternPost(o.text("key"), template(o, "name"), o.constant(Rank.class, "rank"));
      PackBuilder.unique(keys, post.key(), o.line("key"), findings);
      o.end();
      posts.add(post);
    }
    return posts;
  }

  private String template(YamlObject o, String key) {
    String template = o.text(key);
    if (PLACEHOLDER.matcher(template).find()) {
      findings.add(o.line(key), "rulepack.badTemplate", template);
    }
    return template;
  }
}
