package huanze.app;

import huanze.fx.Route;

/**
 * A line of the navigation. Only what is finished is listed, so nothing half-built shows.
 *
 * @param route where it leads
 * @param textKey what it is called
 * @param icon Ikonli code, such as {@code mdomz-people_outline}
 */
public record Section(Route route, String textKey, String icon) {}
