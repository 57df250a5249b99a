package huanze.assessment;

import java.util.UUID;

/**
 * What a named person found about a condition.
 *
 * @param condition number of the condition, 1 to 12
 * @param finding one that {@link Finding#isAnswer() a person can give}
 * @param by who found it
 */
public record ConditionAnswer(
    UUID id, UUID unit, int year, int condition, Finding finding, String reason, String by) {}
