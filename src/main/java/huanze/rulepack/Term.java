package huanze.rulepack;

/** A word of the pack: the id that data and code use, and the name that people read. */
public record Term(String id, String name) {}
