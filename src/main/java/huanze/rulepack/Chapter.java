package huanze.rulepack;

/** A chapter of the regulation; its title may be lost in the published text. */
public record Chapter(int number, String title) {}
