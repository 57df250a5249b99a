package huanze.rulepack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the ids of packs are called. Later packs name what earlier ones do not. */
final class PackNames {
  private final Map<String, String> names = new HashMap<>();

  private PackNames() {}

  static Map<String, String> of(List<RulePack> packs) {
    PackNames all = new PackNames();
    packs.forEach(all::add);
    LegalDocuments.shipped().forEach(d -> all.name(d.id(), d.title()));
    return all.names;
  }

  private void add(RulePack pack) {
    name(pack.id(), pack.title());
    pack.kinds().forEach(k -> name(k.id(), k.name()));
    pack.flags().forEach(f -> name(f.id(), f.name()));
    pack.responsibilities().forEach(this::name);
    pack.settings().forEach(s -> name(s.id(), s.label()));
    pack.documents().forEach(d -> name(d.id(), d.title()));
    for (RecordKind kind : pack.recordKinds()) {
      name(kind.id(), kind.name());
      kind.forms().forEach(this::name);
      kind.channels().forEach(this::name);
    }
  }

  private void name(Term term) {
    name(term.id(), term.name());
  }

  private void name(String id, String name) {
    names.putIfAbsent(id, name);
  }
}
