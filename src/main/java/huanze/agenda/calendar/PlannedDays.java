package huanze.agenda.calendar;

import huanze.agenda.CountedRecord;
import huanze.agenda.YearAgenda;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** On which days each unit, or a leader of it, has planned what nobody has confirmed yet. */
final class PlannedDays {
  private PlannedDays() {}

  static Map<UUID, List<LocalDate>> of(YearAgenda agenda) {
    List<CountedRecord> plans =
        agenda.facts().records().stream().filter(record -> !record.confirmed()).toList();
    Map<UUID, List<LocalDate>> planned = new HashMap<>();
    if (!plans.isEmpty()) {
      Map<UUID, List<Tenure>> tenures = tenures(agenda.structure(), plans);
      for (CountedRecord plan : plans) {
        for (UUID unit : units(plan, agenda.structure(), tenures)) {
          planned.computeIfAbsent(unit, k -> new ArrayList<>()).add(plan.day());
        }
      }
    }
    return planned;
  }

  /** Tenures of those who led any of these, by person. */
  static Map<UUID, List<Tenure>> tenures(Structure structure, List<CountedRecord> plans) {
    Set<UUID> leaders = new HashSet<>();
    plans.forEach(plan -> leaders.addAll(plan.leaders()));
    Map<UUID, List<Tenure>> tenures = new HashMap<>();
    for (Tenure tenure : structure.tenures()) {
      if (leaders.contains(tenure.person())) {
        tenures.computeIfAbsent(tenure.person(), k -> new ArrayList<>()).add(tenure);
      }
    }
    return tenures;
  }

  /** Whose a record is: its organs' and those in which its leaders held a post that day. */
  static Set<UUID> units(CountedRecord plan, Structure structure, Map<UUID, List<Tenure>> tenures) {
    Set<UUID> units = new HashSet<>(plan.organs());
    for (UUID leader : plan.leaders()) {
      for (Tenure tenure : tenures.getOrDefault(leader, List.of())) {
        if (tenure.days().contains(plan.day())) {
          structure.post(tenure.post()).map(Post::unit).ifPresent(units::add);
        }
      }
    }
    return units;
  }
}
