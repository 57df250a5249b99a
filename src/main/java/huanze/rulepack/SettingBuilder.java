package huanze.rulepack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Builds the settings. */
final class SettingBuilder {
  /** What a setting may change in the pack. */
  static final Pattern CHANGE =
      Pattern.compile("pack\\.(from|number)|(\\w+)\\.(?:deadline\\.(\\d+)|shift)");

  private final YamlObject top;
  private final Findings findings;
  private final Set<Integer> articles;
  private final List<ObligationRule> rules;
  private final Set<String> ruleIds;

  SettingBuilder(
      YamlObject top,
      Findings findings,
      Set<Integer> articles,
      List<ObligationRule> rules,
      Set<String> ruleIds) {
    this.top = top;
    this.findings = findings;
    this.articles = articles;
    this.rules = rules;
    this.ruleIds = ruleIds;
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
              changes(o),
              o.flag("unconfirmed"),
              o.textOrNull("note"));
      PackBuilder.unique(seen, setting.id(), o.line("id"), findings);
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

  private @Nullable String changes(YamlObject o) {
    String change = o.textOrNull("changes");
    if (change == null || change.isEmpty()) {
      return change;
    }
    Matcher m = CHANGE.matcher(change);
    if (!m.matches()) {
      findings.add(o.line("changes"), "rulepack.badChange", change);
    } else if (m.group(2) != null && rules.stream().noneMatch(r -> r.id().equals(m.group(2)))) {
      findings.add(o.line("changes"), "rulepack.unknownRule", m.group(2));
    }
    return change;
  }
}
