package huanze.agenda.calendar;

import huanze.agenda.CountedRecord;
import huanze.agenda.YearAgenda;
import huanze.base.DateRange;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The records of a year that are a unit's: what it convened, reported or checked, and what anybody
 * led, meetings apart, on a day on which that person held a post of it (reading rule 7).
 */
public final class UnitRecords {
  private static final String MEETING = "meeting";

  private UnitRecords() {}

  /** Plans among them, each record once, in the order of the days. */
  public static List<CountedRecord> of(YearAgenda agenda, UUID unit) {
    Map<UUID, List<DateRange>> held = held(agenda.structure(), unit);
    Map<UUID, CountedRecord> own = new LinkedHashMap<>();
    for (CountedRecord record : agenda.facts().records()) {
      if (record.day().getYear() == agenda.year() && isOf(record, unit, held)) {
        own.putIfAbsent(record.id(), record);
      }
    }
    return sorted(own.values());
  }

  private static List<CountedRecord> sorted(Collection<CountedRecord> records) {
    return records.stream()
        .sorted(Comparator.comparing(CountedRecord::day).thenComparing(CountedRecord::id))
        .toList();
  }

  private static boolean isOf(CountedRecord record, UUID unit, Map<UUID, List<DateRange>> held) {
    if (record.organs().contains(unit)) {
      return true;
    }
    if (record.kind().equals(MEETING)) {
      return false;
    }
    for (UUID leader : record.leaders()) {
      for (DateRange days : held.getOrDefault(leader, List.of())) {
        if (days.contains(record.day())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Who held a post of the unit, and on which days. */
  private static Map<UUID, List<DateRange>> held(Structure structure, UUID unit) {
    Map<UUID, List<DateRange>> held = new HashMap<>();
    for (Post post : structure.postsOf(unit)) {
      for (Tenure tenure : structure.tenuresOfPost(post.id())) {
        held.computeIfAbsent(tenure.person(), k -> new ArrayList<>()).add(tenure.days());
      }
    }
    return held;
  }
}
