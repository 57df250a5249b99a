package huanze.assessment;

import huanze.agenda.AgendaPack;
import huanze.base.CamelCase;
import huanze.rulepack.Condition;
import huanze.rulepack.Level;
import huanze.rulepack.SchemeItem;
import huanze.rulepack.Unconfirmed;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What assessments rest on without a confirmed source. Safe from any thread. */
final class OpenPoints {
  private final AgendaPack pack;
  private final List<Unconfirmed> all;
  private final Map<Asked, List<Unconfirmed>> ofRules = new ConcurrentHashMap<>();

  private record Asked(String rule, String kind, Level level) {}

  OpenPoints(AgendaPack pack) {
    this.pack = pack;
    this.all = pack.pack().unconfirmed(pack.chosen());
  }

  /** The default scheme, readings of conditions that concern the unit, and rules of its items. */
  List<Unconfirmed> of(AssessedUnit subject, YearScheme scheme) {
    Map<String, Unconfirmed> found = new LinkedHashMap<>();
    Set<String> settings = settings(subject.kind());
    String ofScheme = "scheme." + CamelCase.of(subject.kind());
    all.stream()
        .filter(u -> u.id().equals(ofScheme) ? scheme.fromPack() : settings.contains(u.id()))
        .forEach(u -> found.put(u.id(), u));
    for (String rule : rules(scheme)) {
      for (AssessedUnit.Part part : subject.parts()) {
        ofRules
            .computeIfAbsent(new Asked(rule, part.unit().kind(), part.unit().level()), this::ask)
            .forEach(u -> found.putIfAbsent(u.id(), u));
      }
    }
    return List.copyOf(found.values());
  }

  private Set<String> settings(Condition.Assessed kind) {
    Set<String> ids = new HashSet<>();
    for (Condition condition : pack.pack().assessment().conditions()) {
      if (condition.appliesTo().contains(kind)) {
        condition.settings().forEach(s -> ids.add("setting." + s));
      }
    }
    return ids;
  }

  private static Set<String> rules(YearScheme scheme) {
    Set<String> rules = new LinkedHashSet<>();
    for (SchemeItem item : scheme.scheme().items()) {
      rules.addAll(item.rule().obligationRules());
    }
    return rules;
  }

  /** A rule that the pack has no more makes nothing owed, and rests on nothing. */
  private List<Unconfirmed> ask(Asked asked) {
    return pack.pack().findRule(asked.rule()).isEmpty()
        ? List.of()
        : pack.pack().unconfirmed(asked.rule(), asked.kind(), asked.level(), pack.chosen());
  }
}
