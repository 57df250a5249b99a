package huanze.rulepack;

import org.jspecify.annotations.Nullable;

/**
 * A pack that the desk knows.
 *
 * @param pack as the office has set it
 * @param active false if it is only shipped and could be taken in
 * @param main true for the one that makes the obligations
 * @param file name of the file that the office applied, or null if it is as shipped
 * @param unconfirmed how much of it the office has not confirmed
 */
public record PackStatus(
    RulePack pack, boolean active, boolean main, @Nullable String file, int unconfirmed) {}
