package huanze.app;

import org.jspecify.annotations.Nullable;

/**
 * An area an office can be the office of.
 *
 * @param code division code
 * @param parentCode of the area it lies in, null for the city
 * @param levelKey city, county or township
 */
public record RegionChoice(
    String code, String name, @Nullable String parentCode, String levelKey) {}
