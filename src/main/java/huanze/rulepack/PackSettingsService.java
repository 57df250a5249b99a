package huanze.rulepack;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.ledger.Deed;
import huanze.ledger.Row;
import huanze.ledger.Saving;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.UUID;

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
    gate.require(Right.CHANGE_SETTINGS, null);
    PackSettings now = find();
    if (now.confirmed().contains(unconfirmedId)) {
      return OptionalLong.empty();
    }
    Unconfirmed subject =
        pack.unconfirmed(now).stream()
            .filter(u -> u.id().equals(unconfirmedId))
            .findFirst()
            .orElseThrow(
                () -> InvalidInput.of("id", "rulepack.setting.notUnconfirmed", unconfirmedId));
    Row row =
        Row.of(id("confirmation", unconfirmedId))
            .with("pack", pack.id())
            .with("subject", unconfirmedId);
    return ledger.save(
        Deed.of("rulepack.deed.confirmed", subject.what()),
        writes -> writes.put(RulepackTables.PACK_CONFIRMATION, row));
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
    return Ids.named("pack." + pack.id() + "." + what + "." + name);
  }
}
