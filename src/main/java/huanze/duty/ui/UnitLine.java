package huanze.duty.ui;

import huanze.duty.DutyListStatus;
import huanze.rulepack.Level;
import java.util.UUID;

/**
 * A unit in the list.
 *
 * @param state how its duty list stands, in words
 * @param duties how many duties its posts carry on the day
 */
record UnitLine(
    UUID id,
    String name,
    String region,
    Level level,
    DutyListStatus status,
    String state,
    int duties,
    String search) {}
