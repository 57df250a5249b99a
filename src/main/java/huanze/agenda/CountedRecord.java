package huanze.agenda;

import huanze.base.Period;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as the obligations see it, whatever feature it comes from. What it counts for follows
 * from these facts alone.
 *
 * @param id id of the record; one bulletin with two outlets is two counted records of one id
 * @param kind {@code meeting inspection report bulletin check debriefing training}
 * @param forms forms it had at once: a meeting may be {@code executive} and {@code dispatch}
 * @param day day of the event: held, inspected, published, submitted
 * @param enteredOn day it was typed
 * @param confirmed false for a plan that nobody has confirmed yet
 * @param studied its minutes show that environmental protection was studied
 * @param organs units that convened, reported, published or checked
 * @param leaders persons who led, did the research or chaired; for a debriefing who debriefed
 * @param channel outlet, for publications; or null
 * @param about period or data month it is about; or null
 * @param target unit that was checked or assessed; or null
 */
public record CountedRecord(
    UUID id,
    String kind,
    Set<String> forms,
    LocalDate day,
    LocalDate enteredOn,
    boolean confirmed,
    boolean studied,
    Set<UUID> organs,
    Set<UUID> leaders,
    @Nullable String channel,
    @Nullable Period about,
    @Nullable UUID target) {
  public CountedRecord {
    forms = Set.copyOf(forms);
    organs = Set.copyOf(organs);
    leaders = Set.copyOf(leaders);
  }

  /** The same, confirmed. */
  public CountedRecord held() {
    return confirmed
        ? this
        : new CountedRecord(
            id, kind, forms, day, enteredOn, true, studied, organs, leaders, channel, about,
            target);
  }
}
