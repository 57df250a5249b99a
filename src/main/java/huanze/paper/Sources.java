package huanze.paper;

import huanze.agenda.AgendaPack;
import huanze.agenda.Obligation;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.rulepack.RulePack;
import huanze.rulepack.Unconfirmed;
import huanze.unit.Structure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The pack in force, and what of it the office has not confirmed. */
record Sources(AgendaPack rules, Texts texts) {
  RulePack pack() {
    return rules.pack();
  }

  /** What obligations rest on without a confirmed source, in words. */
  List<String> unconfirmed(Structure structure, List<Obligation> obligations) {
    Set<String> words = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Obligation o : obligations) {
      structure
          .unit(o.unit())
          .filter(u -> seen.add(o.rule().id() + " " + u.kind() + " " + u.level()))
          .ifPresent(
              u ->
                  pack()
                      .unconfirmed(o.rule().id(), u.kind(), u.level(), rules.chosen())
                      .forEach(what -> words.add(words(what, texts))));
    }
    return List.copyOf(words);
  }

  static String words(Unconfirmed what, Texts texts) {
    return texts.text("rulepack.unconfirmed." + CamelCase.of(what.kind()), what.what());
  }
}
