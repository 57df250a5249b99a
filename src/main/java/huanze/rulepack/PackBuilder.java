package huanze.rulepack;

import huanze.base.InvalidInput;
import huanze.rulepack.YamlObject.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds a pack from its file, section by section, and checks that everything named exists. */
final class PackBuilder {
  private final YamlObject top;
  private final Findings findings;
  private final Set<Integer> articleNumbers = new HashSet<>();
  private final Set<String> kindIds = new HashSet<>();
  private final Set<String> flagIds = new HashSet<>();
  private final Set<String> settingIds = new HashSet<>();
  private final Set<String> yesNoSettings = new HashSet<>();
  private final Map<String, RecordKind> recordKinds = new LinkedHashMap<>();
  private final Set<String> ruleIds = new HashSet<>();
  private boolean complete = true;

  PackBuilder(YamlObject top) {
    this.top = top;
    this.findings = top.findings();
  }

  RulePack build() {
    PackHead head = PackHead.read(top);
    complete = head.complete();
    List<Chapter> chapters = chapters();
    List<Article> articles = articles(chapters, head.articleCount());
    top.objects("kinds").forEach(o -> kindIds.add(o.peek("id")));
    top.objects("settings")
        .forEach(
            o -> {
              settingIds.add(o.peek("id"));
              if (o.peek("type").equals("yesNo")) {
                yesNoSettings.add(o.peek("id"));
              }
            });
    top.objects("rules").forEach(o -> ruleIds.add(o.peek("id")));
    List<Term> responsibilities = terms(top, "responsibilities");
    List<Flag> flags = flags();
    List<UnitKind> kinds = kinds(ids(responsibilities));
    List<RegionKind> regionKinds = regionKinds();
    List<UnitPattern> patterns =
        new PatternBuilder(top, findings, kinds, regionKinds, flagIds).build();
    List<RecordKind> records = recordKinds();
    List<LegalDocument> shipped = LegalDocuments.shipped();
    Set<String> shippedIds = shipped.stream().map(LegalDocument::id).collect(Collectors.toSet());
    List<LegalDocument> documents =
        new DocumentBuilder(findings).build(top.objectsOrNone("documents"), shippedIds);
    List<Duty> duties = duties(head.id(), patterns, documents, shippedIds);
    List<ObligationRule> rules =
        new RuleBuilder(top, findings, articleNumbers, kindIds, flagIds, recordKinds).build();
    List<PackSetting> settings =
        new SettingBuilder(top, findings, articleNumbers, rules, ruleIds, kindIds).build();
    checkKinds(kinds, settings);
    Assessment assessment = assessment(rules);
    Accountability accountability = accountability();
    List<Term> papers = terms(top, "papers");
    top.end();
    InvalidInput.refuse(findings.sorted());
    return new RulePack(
        head.id(),
        head.title(),
        head.issuer(),
        head.number(),
        head.interpretedBy(),
        head.validity(),
        head.version(),
        head.complete(),
        head.note(),
        chapters,
        articles,
        responsibilities,
        flags,
        kinds,
        regionKinds,
        patterns,
        documents,
        duties,
        records,
        rules,
        assessment,
        accountability,
        settings,
        papers,
        head.unconfirmed());
  }

  private List<Chapter> chapters() {
    Set<String> seen = new HashSet<>();
    return each(
        "chapters",
        o -> {
          Chapter chapter = new Chapter(o.number("number"), o.text("title"));
          unique(seen, Integer.toString(chapter.number()), o.line("number"), findings);
          return chapter;
        });
  }

  private List<Article> articles(List<Chapter> chapters, int articleCount) {
    Set<String> seen = new HashSet<>();
    List<Article> articles =
        each(
            "articles",
            o -> {
              int number = o.number("number");
              int chapter = o.number("chapter");
              unique(seen, Integer.toString(number), o.line("number"), findings);
              if (o.has("number") && articleCount > 0 && (number < 1 || number > articleCount)) {
                findings.add(o.line("number"), "rulepack.unknownArticle", number);
              }
              if (o.has("chapter") && chapters.stream().noneMatch(c -> c.number() == chapter)) {
                findings.add(o.line("chapter"), "rulepack.unknownChapter", chapter);
              }
              articleNumbers.add(number);
              return new Article(number, chapter, o.text("title"), o.text("digest"));
            });
    for (int n = 1; n <= articleCount; n++) {
      if (!articleNumbers.contains(n) && top.has("articles")) {
        findings.add(top.line("articles"), "rulepack.missingArticle", n);
        articleNumbers.add(n);
      }
    }
    return articles;
  }

  private List<Flag> flags() {
    return each(
        "flags",
        o -> {
          Flag flag = new Flag(o.text("id"), o.text("name"), articleOf(o), o.flag("unconfirmed"));
          unique(flagIds, flag.id(), o.line("id"), findings);
          return flag;
        });
  }

  private List<UnitKind> kinds(Set<String> responsibilityIds) {
    Set<String> seen = new HashSet<>();
    return each(
        "kinds",
        o -> {
          String id = o.text("id");
          unique(seen, id, o.line("id"), findings);
          Map<Rank, String> carried = new HashMap<>();
          o.objectOrNone("responsibilities")
              .ifPresent(
                  map -> {
                    for (String key : map.keys()) {
                      map.constant(Rank.class, new Word(key, map.line(key)))
                          .ifPresent(
                              rank ->
                                  carried.put(
                                      rank,
                                      map.reference(
                                          key,
                                          responsibilityIds,
                                          "rulepack.unknownResponsibility")));
                    }
                  });
          UnitKind kind =
              new UnitKind(
                  id,
                  o.text("name"),
                  articleOf(o),
                  o.referenceOrNull("treatedAs", kindIds, "rulepack.unknownKind"),
                  carried,
                  o.referenceOrNull("onlyIf", yesNoSettings, "rulepack.unknownSetting"),
                  o.referenceOrNull("levelSetting", settingIds, "rulepack.unknownSetting"));
          return kind;
        });
  }

  /** An analogy leads to a kind of its own right, and a level setting offers levels. */
  private void checkKinds(List<UnitKind> kinds, List<PackSetting> settings) {
    List<YamlObject> objects = top.objects("kinds");
    for (int i = 0; i < kinds.size(); i++) {
      UnitKind kind = kinds.get(i);
      YamlObject o = objects.get(i);
      for (UnitKind other : kinds) {
        if (other.id().equals(kind.treatedAs()) && other.treatedAs() != null) {
          findings.add(o.line("treatedAs"), "rulepack.analogyOfAnalogy", other.id());
        }
      }
      for (PackSetting s : settings) {
        boolean levels =
            s.defaultValue() != null
                && !s.choices().isEmpty()
                && s.choices().stream()
                    .allMatch(c -> SettingBuilder.isConstant(Level.class, c.id()));
        if (s.id().equals(kind.levelSetting()) && !levels) {
          findings.add(o.line("levelSetting"), "rulepack.badLevelSetting", s.id());
        }
      }
    }
  }

  private List<RegionKind> regionKinds() {
    Set<String> seen = new HashSet<>();
    return each(
        "regionKinds",
        o -> {
          RegionKind kind =
              new RegionKind(o.text("id"), o.text("name"), o.constant(Level.class, "level"));
          unique(seen, kind.id(), o.line("id"), findings);
          return kind;
        });
  }

  private List<RecordKind> recordKinds() {
    return each(
        "records",
        o -> {
          RecordKind kind =
              new RecordKind(
                  o.text("id"),
                  o.text("name"),
                  termsOrNone(o, "forms"),
                  termsOrNone(o, "channels"));
          unique(new HashSet<>(recordKinds.keySet()), kind.id(), o.line("id"), findings);
          recordKinds.put(kind.id(), kind);
          return kind;
        });
  }

  private List<Duty> duties(
      String packId,
      List<UnitPattern> patterns,
      List<LegalDocument> documents,
      Set<String> shipped) {
    Set<String> keys = new HashSet<>();
    patterns.forEach(p -> p.units().forEach(u -> keys.add(String.valueOf(u.key()))));
    Set<String> known = new HashSet<>(shipped);
    documents.forEach(d -> known.add(d.id()));
    return new DutyBuilder(packId, findings, known, keys)
        .build(
            top.objects("duties"),
            new DutyBuilder.Parts() {
              @Override
              public int article(YamlObject duty) {
                return articleOf(duty);
              }

              @Override
              public Selector who(YamlObject duty) {
                return selector(duty, "who");
              }
            });
  }

  /** An incomplete pack need not know the article. */
  private int articleOf(YamlObject o) {
    return complete || o.has("article") ? o.article(articleNumbers) : o.numberOr("article", 0);
  }

  private Selector selector(YamlObject o, String key) {
    return Selectors.read(o, key, findings, kindIds, flagIds);
  }

  private Assessment assessment(List<ObligationRule> rules) {
    YamlObject o = section("assessment");
    if (o == null) {
      return new Assessment(0, List.of(), List.of(), List.of(), List.of(), List.of());
    }
    Set<String> seen = new HashSet<>();
    List<Condition> conditions = new ArrayList<>();
    for (YamlObject c : o.objects("conditions")) {
      int number = c.number("number");
      unique(seen, Integer.toString(number), c.line("number"), findings);
      conditions.add(
          new Condition(
              number,
              c.text("title"),
              c.constants(Condition.Assessed.class, "appliesTo"),
              c.constant(Condition.How.class, "how"),
              c.referenceOrNull("onlyIf", yesNoSettings, "rulepack.unknownSetting"),
              c.flag("basis"),
              c.references("settings", settingIds, "rulepack.unknownSetting"),
              c.textOrNull("note")));
      c.end();
    }
    Set<String> seenEffects = new HashSet<>();
    List<Effect> effects = new ArrayList<>();
    for (YamlObject e : o.objects("effects")) {
      String id = e.text("id");
      unique(seenEffects, id, e.line("id"), findings);
      effects.add(
          new Effect(
              id,
              e.text("title"),
              e.constants(Condition.Assessed.class, "appliesTo"),
              e.flag("namesLeaders"),
              e.text("text")));
      e.end();
    }
    Assessment assessment =
        new Assessment(
            o.article(articleNumbers),
            assessed(o),
            terms(o, "grades"),
            conditions,
            effects,
            new SchemeBuilder(o, findings, articleNumbers, rules).build());
    o.end();
    return assessment;
  }

  private @Nullable YamlObject section(String key) {
    return top.has(key) || complete ? top.object(key).orElse(null) : null;
  }

  private List<AssessedKind> assessed(YamlObject assessment) {
    Set<String> seen = new HashSet<>();
    List<AssessedKind> kinds = new ArrayList<>();
    for (YamlObject o : assessment.objects("assessed")) {
      unique(seen, o.peek("kind"), o.line("kind"), findings);
      kinds.add(
          new AssessedKind(
              o.constant(Condition.Assessed.class, "kind"),
              selector(o, "who"),
              Set.copyOf(o.references("together", kindIds, "rulepack.unknownKind"))));
      o.end();
    }
    return kinds;
  }

  private Accountability accountability() {
    YamlObject o = section("accountability");
    if (o == null) {
      return new Accountability(0, List.of(), List.of(), List.of(), List.of());
    }
    List<Term> bodies = terms(o, "bodies");
    Set<String> seen = new HashSet<>();
    List<AccountabilityRoute> routes = new ArrayList<>();
    for (YamlObject r : o.objects("routes")) {
      String id = r.text("id");
      unique(seen, id, r.line("id"), findings);
      routes.add(
          new AccountabilityRoute(
              id,
              r.text("title"),
              r.flag("person"),
              selector(r, "who"),
              r.constant(AccountabilityRoute.HandOver.class, "handOver"),
              r.references("to", ids(bodies), "rulepack.unknownBody")));
      r.end();
    }
    Accountability accountability =
        new Accountability(
            o.article(articleNumbers), bodies, routes, terms(o, "steps"), terms(o, "factors"));
    o.end();
    return accountability;
  }

  private List<Term> terms(YamlObject o, String key) {
    return termsOf(o.objects(key));
  }

  private List<Term> termsOrNone(YamlObject o, String key) {
    return termsOf(o.objectsOrNone(key));
  }

  private List<Term> termsOf(List<YamlObject> objects) {
    return terms(objects, findings);
  }

  static List<Term> terms(List<YamlObject> objects, Findings findings) {
    Set<String> seen = new LinkedHashSet<>();
    List<Term> terms = new ArrayList<>();
    for (YamlObject o : objects) {
      Term term = new Term(o.text("id"), o.text("name"));
      unique(seen, term.id(), o.line("id"), findings);
      o.end();
      terms.add(term);
    }
    return terms;
  }

  static Set<String> ids(List<Term> terms) {
    Set<String> ids = new HashSet<>();
    terms.forEach(t -> ids.add(t.id()));
    return ids;
  }

  static void unique(Set<String> seen, String id, int line, Findings findings) {
    if (!id.isEmpty() && !seen.add(id)) {
      findings.add(line, "rulepack.duplicateId", id);
    }
  }

  private <T> List<T> each(String section, Function<YamlObject, T> read) {
    List<T> all = new ArrayList<>();
    for (YamlObject o : top.objects(section)) {
      all.add(read.apply(o));
      o.end();
    }
    return all;
  }
}
