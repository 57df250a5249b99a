package huanze.rulepack;

import huanze.base.CamelCase;
import huanze.base.DateRange;
import huanze.rulepack.ObligationRule.Shift;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A pack as the office has set it: dates, number, deadlines and their shift. */
final class Configuration {
  private final RulePack pack;
  private final Map<String, String> changes = new HashMap<>();
  private final Set<String> open;

  Configuration(RulePack pack, PackSettings chosen) {
    this.pack = pack;
    this.open =
        new Confirmations(pack, chosen)
            .all().stream().map(Unconfirmed::id).collect(Collectors.toSet());
    for (PackSetting setting : pack.settings()) {
      if (setting.changes() != null) {
        chosen.value(setting).ifPresent(value -> changes.put(setting.changes(), value));
      }
    }
  }

  RulePack apply() {
    String from = changes.get("pack.from");
    String number = changes.getOrDefault("pack.number", pack.number());
    DateRange validity =
        from == null ? pack.validity() : new DateRange(LocalDate.parse(from), pack.validity().to());
    List<ObligationRule> rules =
        pack.rules().stream().map(r -> applyTo(r, validity)).flatMap(Optional::stream).toList();
    return new RulePack(
        pack.id(),
        pack.title(),
        pack.issuer(),
        number,
        pack.interpretedBy(),
        validity,
        pack.version(),
        pack.complete(),
        pack.note(),
        pack.chapters(),
        pack.articles(),
        pack.responsibilities(),
        pack.flags(),
        pack.kinds(),
        pack.regionKinds(),
        pack.patterns(),
        pack.documents(),
        pack.duties().stream().map(this::confirmed).toList(),
        pack.recordKinds(),
        rules,
        pack.assessment(),
        pack.accountability(),
        pack.settings(),
        pack.papers(),
        pack.unconfirmed().stream()
            .filter(field -> open.contains("head." + field))
            .collect(Collectors.toSet()));
  }

  /** A duty that the office confirmed is as good as one with a source. */
  private Duty confirmed(Duty d) {
    return !d.unconfirmed() || open.contains("duty." + d.id())
        ? d
        : new Duty(
            d.id(), d.article(), d.cite(), d.text(), d.who(), d.key(), d.bases(), false, d.note());
  }

  /** Empty if no day of the rule lies in the pack's. */
  private Optional<ObligationRule> applyTo(ObligationRule r, DateRange validity) {
    String shift = changes.get(r.id() + ".shift");
    return r.validity()
        .intersection(validity)
        .map(
            days ->
                new ObligationRule(
                    r.id(),
                    r.article(),
                    r.title(),
                    r.subjects(),
                    r.who(),
                    r.jointWith(),
                    r.counts(),
                    r.frequency(),
                    r.required(),
                    r.perTarget(),
                    r.perHolder(),
                    deadlines(r),
                    shift == null ? r.shift() : CamelCase.parse(Shift.class, shift),
                    r.alsoForms(),
                    days,
                    r.unconfirmed(),
                    r.note()));
  }

  private Map<Integer, MonthDay> deadlines(ObligationRule rule) {
    Map<Integer, MonthDay> deadlines = new HashMap<>(rule.deadlines());
    changes.forEach(
        (change, value) -> {
          Integer period = deadlineOf(rule, change);
          if (period != null) {
            deadlines.put(period, MonthDay.parse("--" + value));
          }
        });
    return deadlines;
  }

  private static @Nullable Integer deadlineOf(ObligationRule rule, String change) {
    Matcher m = SettingBuilder.CHANGE.matcher(change);
    return m.matches() && rule.id().equals(m.group(2)) && m.group(3) != null
        ? Integer.valueOf(m.group(3))
        : null;
  }
}
