package huanze.app.home;

/**
 * What takes longer to find, shown after the rest of the page.
 *
 * @param ownDecisions of meetings whose day due is near or ran out, the office's own to carry out
 * @param decisions the same, others' to carry out
 * @param unproven held not long ago, and nothing is attached
 */
public record HomeRest(HomeList ownDecisions, HomeList decisions, HomeList unproven) {}
