package huanze.unit;

/** Seat in a leading group (Art. 7), first to last as papers list them. */
public enum GroupRole {
  /** 组长. */
  HEAD,
  /** 副组长. */
  DEPUTY,
  /** 成员. */
  MEMBER
}
