package huanze.agenda;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.base.InvalidInput;
import huanze.ledger.Deed;
import huanze.ledger.Saving;
import huanze.rulepack.ObligationRule;
import huanze.rulepack.RulePack;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** How early the office wants to be reminded, rule by rule. */
public final class ReminderService {
  private final Saving saving;
  private final Gate gate;
  private final Supplier<RulePack> pack;

  public ReminderService(Saving saving, Gate gate, Supplier<RulePack> pack) {
    this.saving = saving;
    this.gate = gate;
    this.pack = pack;
  }

  /** The rules that have deadlines, in the order of the pack. */
  public List<ObligationRule> rules() {
    return pack.get().rules().stream().filter(r -> r.frequency().length() != null).toList();
  }

  /**
   * @param usual for rules that the office set nothing for, in working days
   */
  public LeadTimes leadTimes(int usual) {
    return new LeadTimes(usual, own());
  }

  private Map<String, Integer> own() {
    return saving.read(handle -> new AgendaStore(handle).reminderLeads());
  }

  /**
   * Sets a rule's own lead time.
   *
   * @return the entry; empty if it is so already
   * @throws InvalidInput if there is no such rule with deadlines, or not 1 to 60 days
   */
  public OptionalLong set(String rule, int workingDays) {
    ObligationRule known = known(rule);
    if (workingDays < 1 || workingDays > LeadTimes.MOST) {
      throw InvalidInput.of("lead", "agenda.lead.bad", workingDays, LeadTimes.MOST);
    }
    gate.require(Right.CHANGE_SETTINGS, null);
    if (Integer.valueOf(workingDays).equals(own().get(rule))) {
      return OptionalLong.empty();
    }
    return saving.save(
        Deed.of("agenda.deed.lead", known.id(), String.valueOf(workingDays)),
        writes -> writes.put(AgendaTables.REMINDER_LEAD, AgendaTables.leadRow(rule, workingDays)));
  }

  /** Back to the usual lead time; empty if it is so already. */
  public OptionalLong clear(String rule) {
    gate.require(Right.CHANGE_SETTINGS, null);
    return own().containsKey(rule)
        ? saving.save(
            Deed.of("agenda.deed.leadCleared", rule),
            writes -> writes.remove(AgendaTables.REMINDER_LEAD, AgendaTables.idOfLead(rule)))
        : OptionalLong.empty();
  }

  private ObligationRule known(String rule) {
    return rules().stream()
        .filter(one -> one.id().equals(rule))
        .findFirst()
        .orElseThrow(() -> InvalidInput.of("rule", "agenda.unknownRule", rule));
  }
}
