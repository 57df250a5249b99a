package huanze.app.history;

import huanze.agenda.ui.AgendaWords;
import huanze.base.Period;
import huanze.base.Texts;
import huanze.ledger.Change;
import huanze.ledger.Deed;
import huanze.rulepack.RulePack;
import huanze.rulepack.RulepackWords;
import huanze.unit.Structures;
import java.util.List;

/**
 * What an entry says was done, in the user's words. Entries are never written anew: the codes in
 * them are shown by today's names, and as they are if nothing is called so any more.
 */
public final class DeedWords {
  private final Texts texts;
  private final Structures structures;
  private final RulePack pack;

  public DeedWords(Texts texts, Structures structures, RulePack pack) {
    this.texts = texts;
    this.structures = structures;
    this.pack = pack;
  }

  /** The sentence; its key if a newer program wrote what this one has no words for. */
  public String of(Deed deed) {
    String key = deed.textKey();
    return texts.has(key) ? texts.text(key, shown(key, deed.args()).toArray()) : key;
  }

  /**
   * What an entry did to its rows, in the user's words.
   *
   * @param changes all of the entry
   */
  public ChangeWords changes(List<Change> changes) {
    return new ChangeWords(texts, pack, structures.current(), changes);
  }

  private List<String> shown(String key, List<String> args) {
    if (key.startsWith("agenda.deed.") && args.size() == 3) {
      return List.of(subject(args.get(0)), rule(args.get(1)), period(args.get(2)));
    }
    if (key.equals("rulepack.deed.set") && args.size() == 2) {
      return List.of(args.get(0), value(args.get(0), args.get(1)));
    }
    return args;
  }

  private String subject(String code) {
    return new RowNames(structures.current()).coded(code).orElse(code);
  }

  private String rule(String id) {
    return pack.findRule(id)
        .map(rule -> texts.text("agenda.ui.ruleTitle", rule.id(), rule.title()))
        .orElse(id);
  }

  private String period(String text) {
    try {
      return new AgendaWords(texts).period(Period.parse(text));
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private String value(String label, String value) {
    return pack.settings().stream()
        .filter(setting -> setting.label().equals(label) && setting.accepts(value))
        .findFirst()
        .map(setting -> new RulepackWords(texts).value(setting, value))
        .orElse(value);
  }
}
