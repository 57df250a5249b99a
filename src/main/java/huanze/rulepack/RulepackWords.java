package huanze.rulepack;

import huanze.base.CamelCase;
import huanze.base.Texts;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Parts of a pack in the user's words. */
public final class RulepackWords {
  private final Texts texts;

  public RulepackWords(Texts texts) {
    this.texts = texts;
  }

  /** How often a rule asks, and by when. */
  public String frequency(ObligationRule rule) {
    String often =
        texts.text(
            "rulepack.frequency." + CamelCase.of(rule.frequency()), Math.max(1, rule.required()));
    if (rule.deadlines().isEmpty()) {
      return often;
    }
    String days =
        rule.deadlines().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> monthDay(e.getValue()))
            .collect(Collectors.joining(texts.text("rulepack.comma")));
    return texts.text("rulepack.frequency.by", often, days);
  }

  String monthDay(MonthDay day) {
    return texts.text("rulepack.monthDay", day.getMonthValue(), day.getDayOfMonth());
  }

  /** A value as the user reads it: a choice's name, yes or no, the value itself. */
  public String value(PackSetting setting, String value) {
    return switch (setting.type()) {
      case YES_NO -> texts.text("rulepack.value." + value);
      case CHOICE ->
          setting.choices().stream()
              .filter(c -> c.id().equals(value))
              .map(Term::name)
              .findFirst()
              .orElse(value);
      case DATE, MONTH_DAY, TEXT -> value;
    };
  }

  /** What the departments of a key are called: by its own word, or as the pattern's units are. */
  public String department(String key, List<RulePack> packs) {
    String word = "rulepack.unitKey." + key;
    return texts.has(word)
        ? texts.text(word)
        : packs.stream()
            .flatMap(pack -> pack.patterns().stream())
            .flatMap(pattern -> pattern.units().stream())
            .filter(unit -> key.equals(unit.key()))
            .map(unit -> unit.nameIn(""))
            .findFirst()
            .orElse(key);
  }

  /** What is not confirmed. */
  public String unconfirmed(Unconfirmed what) {
    String name =
        what.kind() == Unconfirmed.Kind.HEAD
            ? texts.text("rulepack.head." + what.what())
            : what.what();
    return texts.text("rulepack.unconfirmed." + CamelCase.of(what.kind()), name);
  }
}
