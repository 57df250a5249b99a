package huanze.app.home;

import huanze.agenda.Rate;
import java.time.LocalDate;

/**
 * 领导履职单: what the posts of a person owe, did and plan, as a screen shows it.
 *
 * @param day today, or of one who left the last day in a post
 * @param left true if no post is held any more
 * @param posts held on the day
 * @param owed open obligations of the posts, and of the units they answer for first
 * @param missed of the tenure, not done in time and not made up
 * @param missedBefore the same from before the tenure
 * @param done what the person led, chaired or researched this year, the latest first
 * @param plans plans and those to be confirmed
 * @param decisions of meetings that the units have to carry out, those whose day ran out not long
 *     ago among them
 * @param own how all of this year stands that falls into the tenure
 * @param before how all that the posts answer for stands that does not
 */
public record LeaderView(
    String name,
    LocalDate day,
    boolean left,
    HomeList posts,
    HomeList owed,
    HomeList missed,
    HomeList missedBefore,
    HomeList done,
    HomeList plans,
    HomeList decisions,
    Rate own,
    Rate before) {}
