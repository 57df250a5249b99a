package huanze.rulepack;

/** 层级. Zones stand at county level, parks and 管理处 by the pack's setting. */
public enum Level {
  CITY,
  COUNTY,
  TOWNSHIP
}
