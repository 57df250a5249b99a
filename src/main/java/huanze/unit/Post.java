package huanze.unit;

import huanze.base.DateRange;
import huanze.rulepack.Rank;
import java.util.UUID;

/**
 * A post in a unit.
 *
 * @param key key within the unit, such as {@code mainLeader}; the same key in a successor unit is
 *     the post that carries it on
 * @param code unit code and key: {@code 130302.government.mainLeader}
 */
public record Post(
    UUID id, UUID unit, String key, String code, String name, Rank rank, DateRange existence) {}
