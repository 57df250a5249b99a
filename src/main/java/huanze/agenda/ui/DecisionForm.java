package huanze.agenda.ui;

import huanze.agenda.CreditException;
import java.util.UUID;

/** What a person is about to decide about the obligation shown. */
public sealed interface DecisionForm {
  /** 豁免: reason and by whom. */
  record Exempt() implements DecisionForm {}

  /**
   * 豁免 of all shown that can be: one reason, one name, one entry.
   *
   * @param met those shown that are met and left out
   */
  record ExemptSeveral(int count, int met) implements DecisionForm {}

  /** Takes back all exemptions among those shown, in one entry. */
  record WithdrawSeveral(int count) implements DecisionForm {}

  /** Takes the exemption back. */
  record WithdrawExemption(UUID exemption) implements DecisionForm {}

  /** A record does not count, or counts as well; its reason is asked for. */
  record Credit(UUID record, String words, CreditException.Effect effect) implements DecisionForm {}

  /** 补办: a later record is chosen. */
  record MakeUp() implements DecisionForm {}
}
