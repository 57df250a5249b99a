package huanze.rulepack;

/** Rank of a post in its organ; with the kind of organ it decides the responsibility (Art. 4). */
public enum Rank {
  /** 主要负责人 of a party committee or government. */
  MAIN_LEADER,
  /** 分管负责人: the leader in charge of environmental protection. */
  LEADER_IN_CHARGE,
  /** Another member of the leadership of a committee or government. */
  MEMBER,
  /** Head of a department. */
  HEAD,
  /** Another leader of a department. */
  DEPUTY;

  /**
   * True of a post that one person holds at a time, the main leader's or the department head's: two
   * on one day are one leaving and one coming, or one acting, never two members.
   */
  public boolean isSole() {
    return this == MAIN_LEADER || this == HEAD;
  }
}
