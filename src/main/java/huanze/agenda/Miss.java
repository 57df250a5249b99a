package huanze.agenda;

import huanze.base.CamelCase;

/** Why a record of the unit did not count for an obligation. */
public enum Miss {
  /** A record of another kind. */
  OTHER_KIND,
  /** Dated in the future (reading rule 6). */
  PLANNED,
  /** Its day has come, but nobody confirmed that it took place (reading rule 6). */
  NOT_CONFIRMED,
  /** Not in a form that the rule accepts (reading rules 7 and 8). */
  OTHER_FORM,
  /** Its minutes do not show that environmental protection was studied (Art. 10). */
  NOT_STUDIED,
  /** Not chaired by one who may (Art. 12). */
  NOT_SO_CHAIRED,
  /** Nobody who held the post that day led it: a delegate's trip (reading rule 7). */
  NOT_LED_BY_HOLDER,
  /** Published in no outlet that the rule names (Art. 13). */
  OTHER_CHANNEL,
  /** About another period (reading rule 5). */
  ABOUT_OTHER_PERIOD,
  /** A report that names no period it is about (reading rule 5). */
  ABOUT_NO_PERIOD,
  /** About this period, but took place in another (reading rule 3). */
  HELD_IN_OTHER_PERIOD,
  /** Its data month counted already, or counts elsewhere (reading rule 5). */
  DATA_MONTH_ELSEWHERE,
  /** Another data month counts for this period; data months are never added up (Art. 13). */
  OTHER_DATA_MONTH,
  /** Concerns no unit that was given targets (Art. 18). */
  OTHER_TARGET,
  /** Makes up for another period (reading rule 4). */
  MAKES_UP_ELSEWHERE,
  /** A person decided so. */
  BY_HAND;

  /** Key of the sentence that says it. */
  public String textKey() {
    return "agenda.miss." + CamelCase.of(this);
  }
}
