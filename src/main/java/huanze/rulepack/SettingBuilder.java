package huanze.rulepack;

import huanze.base.CamelCase;
import huanze.base.Period;
import huanze.rulepack.ObligationRule.Shift;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds the settings. */
final class SettingBuilder {
  /** What a setting may change in the pack. */
  static final Pattern CHANGE =
      Pattern.compile("pack\\.(from|number)|(\\w+)\\.(?:deadline\\.(\\d{1,2})|shift)");

  private final YamlObject top;
  private final Findings findings;
  private final Set<Integer> articles;
  private final List<ObligationRule> rules;
  private final Set<String> ruleIds;
  private final Set<String> kindIds;

  SettingBuilder(
      YamlObject top,
      Findings findings,
      Set<Integer> articles,
      List<ObligationRule> rules,
      Set<String> ruleIds,
      Set<String> kindIds) {
    this.top = top;
    this.findings = findings;
    this.articles = articles;
    this.rules = rules;
    this.ruleIds = ruleIds;
    this.kindIds = kindIds;
  }

  List<PackSetting> build() {
    Set<String> seen = new HashSet<>();
    List<PackSetting> settings = new ArrayList<>();
    for (YamlObject o : top.objects("settings")) {
      PackSetting setting =
          new PackSetting(
              o.text("id"),
              o.text("label"),
              o.article(articles),
              o.constant(PackSetting.Type.class, "type"),
              o.textOrNull("default"),
              PackBuilder.terms(o.objectsOrNone("choices"), findings),
              Set.copyOf(o.references("rules", ruleIds, "rulepack.unknownRule")),
              Set.copyOf(o.references("kinds", kindIds, "rulepack.unknownKind")),
              o.textOrNull("changes"),
              o.flag("unconfirmed"),
              o.textOrNull("note"));
      PackBuilder.unique(seen, setting.id(), o.line("id"), findings);
      checkChange(o, setting);
      String value = setting.defaultValue();
      if (value != null && !value.isEmpty() && !setting.accepts(value)) {
        findings.add(o.line("default"), "rulepack.badDefault", setting.id(), value);
      }
      if ((setting.type() == PackSetting.Type.CHOICE) == setting.choices().isEmpty()) {
        findings.add(o.line(), "rulepack.badChoices", setting.id());
      }
      o.end();
      settings.add(setting);
    }
    return settings;
  }

  /** What it changes must exist and be of the setting's type. */
  private void checkChange(YamlObject o, PackSetting setting) {
    String change = setting.changes();
    if (change == null || change.isEmpty()) {
      return;
    }
    Matcher m = CHANGE.matcher(change);
    if (!m.matches()) {
      findings.add(o.line("changes"), "rulepack.badChange", change);
      return;
    }
    List<ObligationRule> changed = rules.stream().filter(r -> r.id().equals(m.group(2))).toList();
    if (m.group(2) != null && changed.isEmpty()) {
      findings.add(o.line("changes"), "rulepack.unknownRule", m.group(2));
    } else if (!fits(m, setting)
        || m.group(3) != null
            && changed.stream().anyMatch(r -> !hasPeriod(r, Integer.parseInt(m.group(3))))) {
      findings.add(o.line("changes"), "rulepack.badChange", change);
    }
  }

  private static boolean fits(Matcher change, PackSetting setting) {
    if (change.group(2) == null) {
      return setting.type()
          == (change.group(1).equals("from") ? PackSetting.Type.DATE : PackSetting.Type.TEXT);
    }
    return change.group(3) != null
        ? setting.type() == PackSetting.Type.MONTH_DAY
        : setting.type() == PackSetting.Type.CHOICE
            && setting.choices().stream().allMatch(c -> isConstant(Shift.class, c.id()));
  }

  private static boolean hasPeriod(ObligationRule rule, int number) {
    Period.Length length = rule.frequency().length();
    return length != null && number >= 1 && number <= 12 / length.months();
  }

  static <E extends Enum<E>> boolean isConstant(Class<E> type, String word) {
    try {
      CamelCase.parse(type, word);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
