package huanze.agenda;

import huanze.base.Period;
import java.util.UUID;

/**
 * The office excused an obligation (reading rule 13).
 *
 * @param subject id of the unit or post that owes
 * @param by who decided
 */
public record Exemption(
    UUID id, String rule, UUID subject, Period period, String reason, String by) {}
