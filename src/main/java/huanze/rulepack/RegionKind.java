package huanze.rulepack;

/** A kind of administrative region and the level its organs stand at. */
public record RegionKind(String id, String name, Level level) {}
