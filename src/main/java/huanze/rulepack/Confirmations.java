package huanze.rulepack;

import huanze.base.CamelCase;
import huanze.rulepack.Unconfirmed.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What of a pack is not confirmed, and not yet confirmed by the office either. */
final class Confirmations {
  private static final String TARGETS = "targets";

  private final RulePack pack;
  private final PackSettings chosen;

  Confirmations(RulePack pack, PackSettings chosen) {
    this.pack = pack;
    this.chosen = chosen;
  }

  /** All of it. */
  List<Unconfirmed> all() {
    List<Unconfirmed> all = new ArrayList<>();
    for (String field : pack.unconfirmed().stream().sorted().toList()) {
      all.add(new Unconfirmed("head." + field, Kind.HEAD, field, 0));
    }
    pack.rules().stream().filter(ObligationRule::unconfirmed).map(this::of).forEach(all::add);
    pack.settings().stream().filter(PackSetting::unconfirmed).map(this::of).forEach(all::add);
    pack.flags().stream().filter(Flag::unconfirmed).map(this::of).forEach(all::add);
    addUnits(all, (kind, level) -> true);
    pack.assessment().schemes().stream()
        .filter(Scheme::unconfirmed)
        .map(this::of)
        .forEach(all::add);
    pack.duties().stream().filter(Duty::unconfirmed).map(this::of).forEach(all::add);
    return open(all);
  }

  /** What a rule rests on, for one kind of unit and its level; null: for all it is about. */
  List<Unconfirmed> restsOn(ObligationRule rule, @Nullable String kind, @Nullable Level level) {
    List<Unconfirmed> found = new ArrayList<>();
    if (rule.unconfirmed()) {
      found.add(of(rule));
    }
    for (PackSetting s : pack.settings()) {
      boolean concerns = kind == null || s.kinds().isEmpty() || s.kinds().contains(kind);
      if (s.unconfirmed() && s.rules().contains(rule.id()) && concerns) {
        found.add(of(s));
      }
    }
    for (Flag f : pack.flags()) {
      boolean used = f.id().equals(rule.who().flag()) || rule.perTarget() && f.id().equals(TARGETS);
      if (f.unconfirmed() && used) {
        found.add(of(f));
      }
    }
    addUnits(
        found,
        (unitKind, unitLevel) ->
            rule.who().fitsUnit(unitKind, unitLevel)
                && (kind == null || kind.equals(unitKind))
                && (level == null || level == unitLevel));
    return open(found);
  }

  /** One for each pattern with unconfirmed units that fit. */
  private void addUnits(List<Unconfirmed> to, BiPredicate<String, Level> fits) {
    for (UnitPattern pattern : pack.patterns()) {
      boolean any =
          pattern.units().stream()
              .filter(PatternUnit::unconfirmed)
              .anyMatch(
                  unit ->
                      pattern.regionKinds().stream()
                          .map(region -> pack.levelOf(unit.kind(), region, chosen))
                          .anyMatch(level -> fits.test(unit.kind(), level)));
      if (any) {
        to.add(new Unconfirmed("units." + pattern.id(), Kind.UNITS, pattern.title(), 0));
      }
    }
  }

  private Unconfirmed of(ObligationRule rule) {
    return new Unconfirmed("rule." + rule.id(), Kind.RULE, rule.title(), rule.article());
  }

  private Unconfirmed of(Scheme scheme) {
    return new Unconfirmed(
        "scheme." + CamelCase.of(scheme.assessed()),
        Kind.SCHEME,
        scheme.title(),
        pack.assessment().article());
  }

  private Unconfirmed of(PackSetting setting) {
    return new Unconfirmed(
        "setting." + setting.id(), Kind.SETTING, setting.label(), setting.article());
  }

  private Unconfirmed of(Duty duty) {
    return new Unconfirmed("duty." + duty.id(), Kind.DUTY, duty.text(), duty.article());
  }

  private Unconfirmed of(Flag flag) {
    return new Unconfirmed("flag." + flag.id(), Kind.FLAG, flag.name(), flag.article());
  }

  /** A setting is confirmed by setting it; anything else by saying so. */
  private List<Unconfirmed> open(List<Unconfirmed> found) {
    return found.stream()
        .filter(u -> !chosen.confirmed().contains(u.id()))
        .filter(u -> pack.settings().stream().noneMatch(s -> isSet(s) && confirms(s, u)))
        .toList();
  }

  private boolean isSet(PackSetting setting) {
    return chosen.values().containsKey(setting.id());
  }

  private static boolean confirms(PackSetting setting, Unconfirmed what) {
    return what.id().equals("setting." + setting.id())
        || what.id().equals("head.validity") && "pack.from".equals(setting.changes())
        || what.id().equals("head.number") && "pack.number".equals(setting.changes());
  }
}
