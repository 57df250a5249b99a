package huanze.app.home;

import huanze.agenda.LeadTimes;
import huanze.agenda.StandingSummary;
import huanze.base.Problem;
import huanze.rulepack.Level;
import huanze.unit.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the home shows at one moment.
 *
 * @param levels levels at which anything is owed, whatever is filtered by
 * @param regions regions to choose from: those right below the office's
 * @param owed open obligations, the first due first
 * @param soon how many of them are due within their lead times
 * @param leads how early one is reminded
 * @param threatened how many will be missed unless something is planned or moved
 * @param nextThreatened working days left for the first of them; -1 if there is none
 * @param warning said if working days are not known that one needs now
 * @param noBeginning true if neither the rule's effective date nor any recording start is set and
 *     what was due before the office began therefore counts as missed
 * @param missed not done in time and not made up
 * @param toConfirm plans whose day has come
 * @param planned plans still ahead
 * @param waiting what others owe, by whom to ask
 * @param recent what was recorded last
 */
public record HomePage(
    LocalDate today,
    List<Level> levels,
    List<Region> regions,
    HomeList owed,
    int soon,
    LeadTimes leads,
    int threatened,
    int nextThreatened,
    Optional<Problem> warning,
    boolean noBeginning,
    HomeList missed,
    HomeList toConfirm,
    HomeList planned,
    HomeList waiting,
    HomeList recent,
    StandingSummary summary,
    Newcomer newcomer) {
  public HomePage {
    levels = List.copyOf(levels);
    regions = List.copyOf(regions);
  }
}
