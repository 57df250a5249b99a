package huanze.rulepack;

import huanze.base.DateRange;
import huanze.base.Period;
import huanze.rulepack.ObligationRule.Shift;
import huanze.rulepack.ObligationRule.Subject;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Builds the obligation rules. */
final class RuleBuilder {
  private final YamlObject top;
  private final Findings findings;
  private final Set<Integer> articles;
  private final Set<String> kinds;
  private final Set<String> flags;
  private final Map<String, RecordKind> recordKinds;

  RuleBuilder(
      YamlObject top,
      Findings findings,
      Set<Integer> articles,
      Set<String> kinds,
      Set<String> flags,
      Map<String, RecordKind> recordKinds) {
    this.top = top;
    this.findings = findings;
    this.articles = articles;
    this.kinds = kinds;
    this.flags = flags;
    this.recordKinds = recordKinds;
  }

  List<ObligationRule> build() {
    List<ObligationRule> rules = new ArrayList<>();
    List<ObligationRule> sound = new ArrayList<>();
    for (YamlObject o : top.objects("rules")) {
      ObligationRule rule = rule(o);
      o.end();
      if (!o.hasWrongDate()) {
        sound.stream()
            .filter(earlier -> earlier.id().equals(rule.id()) && !rule.id().isEmpty())
            .forEach(earlier -> repeated(o, earlier, rule));
        sound.add(rule);
      }
      rules.add(rule);
    }
    return rules;
  }

  /** A rule may change on a day, as two versions of one id; they must not overlap. */
  private void repeated(YamlObject o, ObligationRule earlier, ObligationRule later) {
    if (earlier.validity().equals(DateRange.ALWAYS) && later.validity().equals(DateRange.ALWAYS)) {
      findings.add(o.line("id"), "rulepack.duplicateId", later.id());
    } else if (earlier.validity().overlaps(later.validity())) {
      findings.add(o.line(), "rulepack.overlappingValidity", later.id());
    }
  }

  private ObligationRule rule(YamlObject o) {
    Set<Subject> subjects = o.constants(Subject.class, "subjects");
    if (subjects.isEmpty()) {
      findings.add(o.line("subjects"), "rulepack.missingKey", "subjects");
    }
    Selector who = Selectors.read(o, "who", findings, kinds, flags);
    if (!who.ranks().isEmpty() && !subjects.contains(Subject.POST)) {
      findings.add(o.line("who"), "rulepack.ranksWithoutPost", "who");
    }
    String jointWith = o.referenceOrNull("jointWith", kinds, "rulepack.unknownKind");
    if ((jointWith != null) != subjects.contains(Subject.JOINT)) {
      findings.add(o.line("subjects"), "rulepack.jointWithoutPartner");
    }
    Frequency frequency = o.constant(Frequency.class, "frequency");
    Counting counts = counts(o);
    return new ObligationRule(
        o.text("id"),
        o.article(articles),
        o.text("title"),
        subjects,
        who,
        jointWith,
        counts,
        frequency,
        required(o, frequency, counts),
        o.flag("perTarget"),
        o.flag("perHolder"),
        deadlines(o, frequency),
        o.has("shift") ? o.constant(Shift.class, "shift") : Shift.KEEP,
        alsoForms(o, counts.kind()),
        o.validity(),
        o.flag("unconfirmed"),
        o.textOrNull("note"));
  }

  private int required(YamlObject o, Frequency frequency, Counting counts) {
    int required = o.numberOr("required", 0);
    if (o.has("required") == (frequency == Frequency.EVENT)) {
      findings.add(
          o.line("required"),
          frequency == Frequency.EVENT ? "rulepack.requiredOfEvent" : "rulepack.missingKey",
          "required");
    } else if (frequency != Frequency.EVENT && required < 1) {
      findings.add(o.line("required"), "rulepack.badRequired", required);
    } else if (!counts.channels().isEmpty() && required > counts.channels().size()) {
      findings.add(o.line("required"), "rulepack.badRequired", required);
    }
    return required;
  }

  private Counting counts(YamlObject o) {
    YamlObject c = o.object("counts").orElse(null);
    if (c == null) {
      return new Counting("", Set.of(), false, null, Set.of(), Counting.Belongs.HELD);
    }
    String kind = c.reference("kind", recordKinds.keySet(), "rulepack.unknownRecordKind");
    RecordKind known = recordKinds.get(kind);
    Set<String> channels = known == null ? Set.of() : PackBuilder.ids(known.channels());
    List<String> given = c.references("channels", channels, "rulepack.unknownChannel");
    Counting counting =
        new Counting(
            kind,
            Set.copyOf(c.references("forms", formsOf(kind), "rulepack.unknownForm")),
            c.flag("studied"),
            c.has("chair") ? Selectors.read(c, "chair", findings, kinds, flags) : null,
            Set.copyOf(given),
            c.constant(Counting.Belongs.class, "belongs"));
    c.end();
    return counting;
  }

  private Set<String> formsOf(String recordKind) {
    RecordKind known = recordKinds.get(recordKind);
    return known == null ? Set.of() : PackBuilder.ids(known.forms());
  }

  private Map<Integer, MonthDay> deadlines(YamlObject o, Frequency frequency) {
    Map<Integer, MonthDay> deadlines = new HashMap<>();
    o.objectOrNone("deadlines")
        .ifPresent(
            d -> {
              for (String key : d.keys()) {
                String text = d.text(key);
                if (!text.isEmpty() && !addDeadline(deadlines, key, text, frequency)) {
                  findings.add(d.line(key), "rulepack.badDeadline", key, text);
                }
              }
            });
    return deadlines;
  }

  /** A deadline names a period of the rule and does not lie before it begins. */
  private static boolean addDeadline(
      Map<Integer, MonthDay> deadlines, String period, String text, Frequency frequency) {
    Period.Length length = frequency.length();
    if (length == null) {
      return false;
    }
    try {
      MonthDay day = MonthDay.parse("--" + text);
      Period named = new Period(2001, length, Integer.parseInt(period));
      deadlines.put(named.number(), day);
      return !day.atYear(2001).isBefore(named.from());
    } catch (DateTimeException | IllegalArgumentException e) {
      return false;
    }
  }

  private Map<String, List<String>> alsoForms(YamlObject o, String recordKind) {
    Map<String, List<String>> also = new HashMap<>();
    o.objectOrNone("alsoForms")
        .ifPresent(
            map -> {
              for (String key : map.keys()) {
                map.check(
                    new YamlObject.Word(key, map.keyLine(key)), kinds, "rulepack.unknownKind");
                also.put(key, map.references(key, formsOf(recordKind), "rulepack.unknownForm"));
              }
            });
    return also.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
  }
}
