package huanze.rulepack;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.ledger.Deed;
import huanze.ledger.Row;
import huanze.ledger.Saving;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the office decides about one pack. */
public final class PackSettingsService {
  private final RulePack pack;
  private final Saving ledger;
  private final Gate gate;
  private final PackSettingsStore store;

  public PackSettingsService(RulePack pack, Saving ledger, Gate gate) {
    this.pack = pack;
    this.ledger = ledger;
    this.gate = gate;
    this.store = new PackSettingsStore(ledger);
  }

  public PackSettings find() {
    return store.find(pack.id());
  }

  /** The pack as the office has set it. */
  public RulePack configured() {
    return pack.configuredBy(find());
  }

  /**
   * Sets a value, which also confirms it where it was unconfirmed.
   *
   * @throws InvalidInput no such setting, or the value does not fit it
   */
  public OptionalLong set(String settingId, String value) {
    gate.require(Right.CHANGE_SETTINGS, null);
    PackSetting setting = setting(settingId);
    if (!setting.accepts(value) || endsBefore(setting, value)) {
      throw InvalidInput.of(settingId, "rulepack.setting.badValue", setting.label(), value);
    }
    Row row =
        Row.of(id("setting", settingId))
            .with("pack", pack.id())
            .with("setting", settingId)
            .with("chosen", value);
    Deed deed = Deed.of("rulepack.deed.set", setting.label(), value);
    return value.equals(find().values().get(settingId))
        ? OptionalLong.empty()
        : ledger.save(deed, writes -> writes.put(RulepackTables.PACK_SETTING, row));
  }

  /** Goes back to the pack's default. */
  public OptionalLong clear(String settingId) {
    gate.require(Right.CHANGE_SETTINGS, null);
    PackSetting setting = setting(settingId);
    return find().values().containsKey(settingId)
        ? ledger.save(
            Deed.of("rulepack.deed.cleared", setting.label()),
            writes -> writes.remove(RulepackTables.PACK_SETTING, id("setting", settingId)))
        : OptionalLong.empty();
  }

  /**
   * Confirms something that had no confirmed source, as it stands in the pack.
   *
   * @throws InvalidInput if nothing of this id is unconfirmed
   */
  public OptionalLong confirm(String unconfirmedId) {
    List<Unconfirmed> open = open(List.of(unconfirmedId));
    return open.isEmpty()
        ? OptionalLong.empty()
        : confirm(open, Deed.of("rulepack.deed.confirmed", open.get(0).what()));
  }

  /**
   * Confirms several such things at once, as one entry.
   *
   * @param by who stands for it
   * @return the entry; empty if all were confirmed before
   * @throws InvalidInput if nothing of one of the ids is unconfirmed, or nobody is named; nothing
   *     is confirmed then
   */
  public OptionalLong confirm(List<String> unconfirmedIds, String by) {
    if (by.isBlank()) {
      throw InvalidInput.of("by", "rulepack.setting.byMissing");
    }
    List<Unconfirmed> open = open(unconfirmedIds);
    String what =
        open.stream()
            .map(Unconfirmed::what)
            .collect(Collectors.joining(Texts.chinese().text("rulepack.confirmedComma")));
    return open.isEmpty()
        ? OptionalLong.empty()
        : confirm(open, Deed.of("rulepack.deed.confirmedBy", what, by.strip()));
  }

  /** Those of the ids that are not confirmed yet. */
  private List<Unconfirmed> open(List<String> ids) {
    gate.require(Right.CHANGE_SETTINGS, null);
    PackSettings now = find();
    Map<String, Unconfirmed> waiting = new HashMap<>();
    pack.unconfirmed(now).forEach(u -> waiting.put(u.id(), u));
    List<Problem> problems = new ArrayList<>();
    Set<Unconfirmed> open = new LinkedHashSet<>();
    for (String id : ids) {
      Unconfirmed one = waiting.get(id);
      if (one != null) {
        open.add(one);
      } else if (!now.confirmed().contains(id)) {
        problems.add(Problem.of("id", "rulepack.setting.notUnconfirmed", id));
      }
    }
    InvalidInput.refuse(problems);
    return List.copyOf(open);
  }

  private OptionalLong confirm(List<Unconfirmed> open, Deed deed) {
    return ledger.save(
        deed,
        writes ->
            open.forEach(
                one ->
                    writes.put(
                        RulepackTables.PACK_CONFIRMATION,
                        Row.of(id("confirmation", one.id()))
                            .with("pack", pack.id())
                            .with("subject", one.id()))));
  }

  /** True if the pack would begin after it ends. */
  private boolean endsBefore(PackSetting setting, String value) {
    LocalDate to = pack.validity().to();
    return "pack.from".equals(setting.changes())
        && to != null
        && LocalDate.parse(value).isAfter(to);
  }

  private PackSetting setting(String settingId) {
    return pack.findSetting(settingId)
        .orElseThrow(() -> InvalidInput.of("setting", "rulepack.setting.unknown", settingId));
  }

  private UUID id(String what, String name) {
    return id(pack.id(), what, name);
  }

  static UUID id(String pack, String what, String name) {
    return Ids.named("pack." + pack + "." + what + "." + name);
  }
}
