package huanze.rulepack;

import huanze.base.CamelCase;
import huanze.rulepack.PackChange.Group;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A pack taken apart for comparing: every part with its id, its name and its values. */
final class PackParts {
  /**
   * @param fields name of a value → the value, always the same names for parts of one sort
   */
  record Part(String name, Map<String, @Nullable Object> fields) {}

  /** Values in the order in which they are shown. */
  private static final class Fields {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    Fields with(String key, @Nullable Object value) {
      values.put(key, value);
      return this;
    }

    Fields with(String key, @Nullable Selector who) {
      return with(key + "Kinds", who == null ? null : who.kinds())
          .with(key + "Levels", who == null ? null : who.levels())
          .with(key + "Flag", who == null ? null : who.flag())
          .with(key + "Ranks", who == null ? null : who.ranks());
    }
  }

  private final Map<Group, Map<String, Part>> parts = new EnumMap<>(Group.class);

  private PackParts() {
    for (Group group : Group.values()) {
      parts.put(group, new LinkedHashMap<>());
    }
  }

  static Map<Group, Map<String, Part>> of(RulePack pack) {
    PackParts parts = new PackParts();
    parts.head(pack);
    parts.articles(pack);
    parts.duties(pack);
    parts.rules(pack);
    parts.conditions(pack);
    parts.settings(pack);
    parts.kinds(pack);
    parts.documents(pack);
    parts.others(pack);
    return parts.parts;
  }

  private void head(RulePack pack) {
    add(
        Group.HEAD,
        "head",
        pack.title(),
        new Fields()
            .with("id", pack.id())
            .with("title", pack.title())
            .with("issuer", pack.issuer())
            .with("number", pack.number())
            .with("interpretedBy", pack.interpretedBy())
            .with("validity", pack.validity())
            .with("version", pack.version())
            .with("complete", pack.complete())
            .with("unconfirmedHead", pack.unconfirmed())
            .with("note", pack.note()));
  }

  private void articles(RulePack pack) {
    for (Chapter c : pack.chapters()) {
      add(
          Group.ARTICLES,
          "chapter." + c.number(),
          c.title(),
          new Fields().with("number", c.number()).with("title", c.title()));
    }
    for (Article a : pack.articles()) {
      add(
          Group.ARTICLES,
          Integer.toString(a.number()),
          a.title(),
          new Fields()
              .with("number", a.number())
              .with("chapter", a.chapter())
              .with("title", a.title())
              .with("digest", a.digest()));
    }
  }

  private void duties(RulePack pack) {
    for (Duty d : pack.duties()) {
      add(
          Group.DUTIES,
          d.id(),
          d.text(),
          new Fields()
              .with("id", d.id())
              .with("text", d.text())
              .with("article", d.article())
              .with("cite", d.cite())
              .with("who", d.who())
              .with("unitKey", d.key())
              .with("bases", d.bases())
              .with("unconfirmed", d.unconfirmed())
              .with("note", d.note()));
    }
  }

  private void rules(RulePack pack) {
    for (ObligationRule r : pack.rules()) {
      Counting counts = r.counts();
      add(
          Group.RULES,
          r.id(),
          r.title(),
          new Fields()
              .with("id", r.id())
              .with("title", r.title())
              .with("article", r.article())
              .with("subjects", r.subjects())
              .with("who", r.who())
              .with("jointWith", r.jointWith())
              .with("countsKind", counts.kind())
              .with("countsForms", counts.forms())
              .with("countsStudied", counts.studied())
              .with("chair", counts.chair())
              .with("countsChannels", counts.channels())
              .with("countsBelongs", counts.belongs())
              .with("frequency", r.frequency())
              .with("required", r.required())
              .with("perTarget", r.perTarget())
              .with("perHolder", r.perHolder())
              .with("deadlines", r.deadlines())
              .with("shift", r.shift())
              .with("alsoForms", r.alsoForms())
              .with("validity", r.validity())
              .with("unconfirmed", r.unconfirmed())
              .with("note", r.note()));
    }
  }

  private void conditions(RulePack pack) {
    for (Condition c : pack.assessment().conditions()) {
      add(
          Group.CONDITIONS,
          Integer.toString(c.number()),
          c.title(),
          new Fields()
              .with("number", c.number())
              .with("title", c.title())
              .with("appliesTo", c.appliesTo())
              .with("how", c.how())
              .with("onlyIf", c.onlyIf())
              .with("basis", c.basis())
              .with("settings", c.settings())
              .with("note", c.note()));
    }
  }

  private void settings(RulePack pack) {
    for (PackSetting s : pack.settings()) {
      add(
          Group.SETTINGS,
          s.id(),
          s.label(),
          new Fields()
              .with("id", s.id())
              .with("label", s.label())
              .with("article", s.article())
              .with("type", s.type())
              .with("defaultValue", s.defaultValue())
              .with("choices", s.choices())
              .with("rules", s.rules())
              .with("kinds", s.kinds())
              .with("changes", s.changes())
              .with("unconfirmed", s.unconfirmed())
              .with("note", s.note()));
    }
  }

  private void kinds(RulePack pack) {
    for (UnitKind k : pack.kinds()) {
      add(
          Group.KINDS,
          k.id(),
          k.name(),
          new Fields()
              .with("id", k.id())
              .with("name", k.name())
              .with("article", k.article())
              .with("treatedAs", k.treatedAs())
              .with("responsibilities", k.responsibilities())
              .with("onlyIf", k.onlyIf())
              .with("levelSetting", k.levelSetting()));
    }
  }

  private void documents(RulePack pack) {
    for (LegalDocument d : pack.documents()) {
      add(
          Group.DOCUMENTS,
          d.id(),
          d.title(),
          new Fields()
              .with("id", d.id())
              .with("title", d.title())
              .with("number", d.number())
              .with("issuer", d.issuer())
              .with("validity", d.validity())
              .with("replacedBy", d.replacedBy())
              .with("unconfirmed", d.unconfirmed()));
    }
  }

  private void others(RulePack pack) {
    wholes("responsibility", pack.responsibilities(), Term::id, Term::name);
    wholes("flag", pack.flags(), Flag::id, Flag::name);
    wholes("regionKind", pack.regionKinds(), RegionKind::id, RegionKind::name);
    wholes("pattern", pack.patterns(), UnitPattern::id, UnitPattern::title);
    wholes("record", pack.recordKinds(), RecordKind::id, RecordKind::name);
    wholes("paper", pack.papers(), Term::id, Term::name);
    Assessment assessment = pack.assessment();
    wholes("assessed", assessment.assessed(), a -> CamelCase.of(a.kind()), a -> "");
    wholes("grade", assessment.grades(), Term::id, Term::name);
    wholes("effect", assessment.effects(), Effect::id, Effect::title);
    wholes("scheme", assessment.schemes(), s -> CamelCase.of(s.assessed()), Scheme::title);
    wholes("assessmentArticle", List.of(assessment.article()), a -> "", a -> "");
    wholes("accountability", List.of(pack.accountability()), a -> "", a -> "");
  }

  /** Parts of which only is said that something changed. */
  private <T> void wholes(
      String sort, List<T> all, Function<T, String> id, Function<T, String> name) {
    for (T one : all) {
      add(
          Group.OTHER,
          sort + "." + id.apply(one),
          name.apply(one),
          new Fields().with("whole", (Object) one));
    }
  }

  /** The second of one id is told apart by its place, the third likewise. */
  private void add(Group group, String id, String name, Fields fields) {
    Map<String, Part> into = parts.get(group);
    int n = 1;
    while (into.containsKey(n == 1 ? id : id + "#" + n)) {
      n++;
    }
    into.put(n == 1 ? id : id + "#" + n, new Part(name, fields.values));
  }
}
