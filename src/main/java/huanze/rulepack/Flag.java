package huanze.rulepack;

/** A dated property of a unit; unconfirmed if who carries it by default has no confirmed source. */
public record Flag(String id, String name, int article, boolean unconfirmed) {}
