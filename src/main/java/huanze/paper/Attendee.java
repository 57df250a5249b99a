package huanze.paper;

/**
 * Somebody who is asked to a meeting or an inspection, or was there, in the capacity of that day.
 *
 * @param unit name of the unit; empty for a name that was only typed, like the post
 * @param reason why absent; else empty
 */
public record Attendee(String unit, String post, String name, String reason) {}
