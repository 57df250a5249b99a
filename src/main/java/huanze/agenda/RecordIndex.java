package huanze.agenda;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records by who held, led or wrote them; every list by day, then id. */
final class RecordIndex {
  static final Comparator<CountedRecord> ORDER =
      Comparator.comparing(CountedRecord::day).thenComparing(CountedRecord::id);

  private final Map<UUID, List<CountedRecord>> byId = new HashMap<>();
  private final Map<UUID, List<CountedRecord>> byOrgan = new HashMap<>();
  private final Map<UUID, List<CountedRecord>> byLeader = new HashMap<>();

  RecordIndex(List<CountedRecord> records) {
    List<CountedRecord> sorted = new ArrayList<>(records);
    sorted.sort(ORDER);
    for (CountedRecord record : sorted) {
      byId.computeIfAbsent(record.id(), k -> new ArrayList<>(1)).add(record);
      for (UUID organ : record.organs()) {
        byOrgan.computeIfAbsent(organ, k -> new ArrayList<>()).add(record);
      }
      for (UUID leader : record.leaders()) {
        byLeader.computeIfAbsent(leader, k -> new ArrayList<>()).add(record);
      }
    }
  }

  /** The records of one id: several where a bulletin had several outlets. */
  List<CountedRecord> ofId(UUID id) {
    return byId.getOrDefault(id, List.of());
  }

  List<CountedRecord> ofOrgan(UUID organ) {
    return byOrgan.getOrDefault(organ, List.of());
  }

  List<CountedRecord> ofLeader(UUID leader) {
    return byLeader.getOrDefault(leader, List.of());
  }
}
