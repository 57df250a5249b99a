package huanze.rulepack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Builds the default schemes, at most one for each kind of unit assessed. */
final class SchemeBuilder {
  private final YamlObject assessment;
  private final Findings findings;
  private final Set<Integer> articles;
  private final List<ObligationRule> rules;

  SchemeBuilder(
      YamlObject assessment, Findings findings, Set<Integer> articles, List<ObligationRule> rules) {
    this.assessment = assessment;
    this.findings = findings;
    this.articles = articles;
    this.rules = rules;
  }

  List<Scheme> build() {
    Set<String> seen = new HashSet<>();
    List<Scheme> schemes = new ArrayList<>();
    for (YamlObject o : assessment.objectsOrNone("schemes")) {
      PackBuilder.unique(seen, o.peek("assessed"), o.line("assessed"), findings);
      List<YamlObject> itemObjects = new ArrayList<>();
      int before = findings.count();
      Scheme scheme =
          new Scheme(
              o.constant(Condition.Assessed.class, "assessed"),
              o.text("title"),
              o.decimal("maximum"),
              o.decimal("excellentFrom"),
              o.decimal("qualifiedFrom"),
              groups(o, itemObjects),
              o.flag("unconfirmed"),
              o.textOrNull("note"));
      o.end();
      if (findings.count() == before) {
        check(scheme, o, itemObjects);
      }
      schemes.add(scheme);
    }
    return schemes;
  }

  private void check(Scheme scheme, YamlObject o, List<YamlObject> itemObjects) {
    for (SchemeChecks.Found found : SchemeChecks.of(scheme, rules)) {
      YamlObject where = found.index() == null ? o : itemObjects.get(found.index());
      findings.add(where.line(found.problem().field()), "rulepack.because", found.problem());
    }
  }

  private List<SchemeGroup> groups(YamlObject scheme, List<YamlObject> itemObjects) {
    List<SchemeGroup> groups = new ArrayList<>();
    for (YamlObject g : scheme.objects("groups")) {
      List<SchemeItem> items = new ArrayList<>();
      for (YamlObject i : g.objects("items")) {
        items.add(item(i));
        i.end();
        itemObjects.add(i);
      }
      groups.add(new SchemeGroup(g.text("name"), items));
      g.end();
    }
    return groups;
  }

  private SchemeItem item(YamlObject o) {
    return new SchemeItem(
        o.number("number"),
        o.text("name"),
        o.text("content"),
        o.text("standard"),
        o.text("proof"),
        o.decimal("points"),
        rule(o),
        o.has("article") ? Integer.valueOf(o.article(articles)) : null);
  }

  private ItemRule rule(YamlObject o) {
    ItemRule.Kind kind = o.constant(ItemRule.Kind.class, "rule");
    boolean computed = kind == ItemRule.Kind.SHARE || kind == ItemRule.Kind.DEDUCTION;
    boolean deducts = kind == ItemRule.Kind.DEDUCTION;
    return ItemRule.of(
        kind,
        computed ? o.words("rules").stream().map(YamlObject.Word::text).toList() : List.of(),
        deducts ? o.decimal("each") : BigDecimal.ZERO,
        deducts ? o.decimal("floor") : BigDecimal.ZERO,
        deducts ? o.decimal("late") : BigDecimal.ZERO);
  }
}
