package huanze.rectification;

/** 问题来源: where somebody was told of the problem. */
public enum Origin {
  /** A meeting decided on it. */
  MEETING,
  /** A leader's inspection found it. */
  INSPECTION,
  /** 中央生态环境保护督察. */
  CENTRAL,
  /** 省级生态环境保护督察. */
  PROVINCIAL,
  /** City and counties looked themselves. */
  SELF_CHECK,
  COMPLAINT,
  MEDIA,
  OTHER
}
