package huanze.activity;

import huanze.base.CamelCase;
import huanze.ledger.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Reads the meetings that others may be doubles of: those of their units in their years. */
final class SameMeetingStore {
  private static final int AT_ONCE = 1000;

  private final Reading reading;

  SameMeetingStore(Reading reading) {
    this.reading = reading;
  }

  /** The standing meetings beside those that are entered. */
  SameMeeting beside(List<ActivityFacts> entered) {
    Set<UUID> units = new HashSet<>();
    TreeSet<LocalDate> days = new TreeSet<>();
    boolean numbered = false;
    for (ActivityFacts facts : entered) {
      LocalDate day = facts.heldOn();
      if (facts.kind() == ActivityKind.MEETING && day != null) {
        units.addAll(facts.conveners());
        days.add(day);
        numbered |= SessionNumber.of(facts.title()).isPresent();
      }
    }
    if (units.isEmpty()) {
      return new SameMeeting(List.of());
    }
    // Only who bears a number may have it in common with another one of the year.
    LocalDate from = numbered ? days.first().withDayOfYear(1) : days.first();
    LocalDate to = numbered ? days.last().withMonth(12).withDayOfMonth(31) : days.last();
    return reading.read(handle -> new SameMeeting(known(handle, units, days, from, to)));
  }

  private static List<SameMeeting.Known> known(
      Handle handle, Set<UUID> units, Set<LocalDate> days, LocalDate from, LocalDate to) {
    Collection<SameMeeting.Known> meetings =
        meetings(handle, conveners(handle, units, from, to)).values();
    Map<UUID, List<String>> topics =
        topics(
            handle,
            meetings.stream()
                .filter(m -> days.contains(m.heldOn()))
                .map(SameMeeting.Known::id)
                .toList());
    return meetings.stream()
        .map(m -> m.withTopics(topics.getOrDefault(m.id(), List.of())))
        .toList();
  }

  private static Map<UUID, Set<UUID>> conveners(
      Handle handle, Set<UUID> units, LocalDate from, LocalDate to) {
    Map<UUID, Set<UUID>> found = new HashMap<>();
    inParts(
        units,
        part ->
            handle
                .createQuery(
                    """
                    SELECT activity_id, unit_id FROM activity_convener
                    WHERE unit_id IN (<units>) AND held_on BETWEEN :from AND :to
                    """)
                .bindList("units", part)
                .bind("from", from)
                .bind("to", to)
                .map((rs, c) -> Map.entry(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class)))
                .forEach(
                    e ->
                        found.computeIfAbsent(e.getKey(), k -> new HashSet<>()).add(e.getValue())));
    return found;
  }

  private static Map<UUID, SameMeeting.Known> meetings(
      Handle handle, Map<UUID, Set<UUID>> conveners) {
    Map<UUID, SameMeeting.Known> found = new LinkedHashMap<>();
    inParts(
        conveners.keySet(),
        part ->
            handle
                .createQuery(
                    """
                    SELECT id, held_on, forms, title FROM activity
                    WHERE id IN (<ids>) AND kind = :kind AND withdrawn_reason IS NULL
                    ORDER BY held_on, id
                    """)
                .bindList("ids", part)
                .bind("kind", CamelCase.of(ActivityKind.MEETING))
                .map(
                    (rs, c) -> {
                      UUID id = rs.getObject("id", UUID.class);
                      return new SameMeeting.Known(
                          id,
                          rs.getObject("held_on", LocalDate.class),
                          ActivityReader.forms(rs.getString("forms")),
                          conveners.getOrDefault(id, Set.of()),
                          rs.getString("title"),
                          List.of());
                    })
                .forEach(m -> found.put(m.id(), m)));
    return found;
  }

  private static Map<UUID, List<String>> topics(Handle handle, List<UUID> ids) {
    Map<UUID, List<String>> found = new HashMap<>();
    inParts(
        ids,
        part ->
            handle
                .createQuery(
                    "SELECT activity_id, words FROM activity_topic WHERE activity_id IN (<ids>)")
                .bindList("ids", part)
                .map((rs, c) -> Map.entry(rs.getObject(1, UUID.class), rs.getString(2)))
                .forEach(
                    e ->
                        found
                            .computeIfAbsent(e.getKey(), k -> new ArrayList<>())
                            .add(e.getValue())));
    return found;
  }

  private static void inParts(Collection<UUID> all, Consumer<List<UUID>> work) {
    List<UUID> list = List.copyOf(all);
    for (int from = 0; from < list.size(); from += AT_ONCE) {
      work.accept(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
    }
  }
}
