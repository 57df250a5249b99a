package huanze.activity;

import huanze.base.DateRange;
import huanze.base.Ids;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A few units and persons of a made-up city. */
final class Town implements Directory {
  static final UUID GOVERNMENT = Ids.named("government");
  static final UUID COMMITTEE = Ids.named("committee");
  static final UUID COUNTY = Ids.named("county");
  static final UUID BUREAU = Ids.named("bureau from 2024 to June 2026");
  static final UUID MAYOR = Ids.named("mayor");
  static final UUID COUNTY_HEAD = Ids.named("county head");
  static final UUID SECRETARY = Ids.named("secretary");
  static final UUID NAMESAKE_A = Ids.named("namesake a");
  static final UUID NAMESAKE_B = Ids.named("namesake b");

  private final Map<UUID, Named> units = new LinkedHashMap<>();
  private final Map<UUID, Named> persons = new LinkedHashMap<>();
  private final Map<UUID, LocalDate> since = new HashMap<>();
  private final Map<UUID, LocalDate> until = new HashMap<>();

  Town() {
    units.put(GOVERNMENT, new Named("130300.government", "某市人民政府"));
    units.put(COMMITTEE, new Named("130300.partyCommittee", "中共某市委员会"));
    units.put(COUNTY, new Named("130321.government", "某县人民政府"));
    units.put(BUREAU, new Named("130300.department.science", "某市科学技术局"));
    persons.put(MAYOR, new Named("P001", "张三"));
    persons.put(SECRETARY, new Named(null, "李四"));
    persons.put(NAMESAKE_A, new Named("W1", "王伟"));
    persons.put(NAMESAKE_B, new Named("W2", "王伟"));
    persons.put(COUNTY_HEAD, new Named("P002", "周六"));
    since.put(COUNTY_HEAD, LocalDate.of(2020, 1, 1));
    since.put(MAYOR, LocalDate.of(2020, 1, 1));
    since.put(SECRETARY, LocalDate.of(2026, 6, 1));
    since.put(NAMESAKE_A, LocalDate.of(2020, 1, 1));
    until.put(NAMESAKE_A, LocalDate.of(2026, 11, 4));
  }

  @Override
  public Optional<Named> unit(UUID id) {
    return Optional.ofNullable(units.get(id));
  }

  @Override
  public DateRange existence(UUID unit) {
    return unit.equals(BUREAU)
        ? new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 6, 30))
        : DateRange.ALWAYS;
  }

  @Override
  public Optional<Named> person(UUID id) {
    return Optional.ofNullable(persons.get(id));
  }

  @Override
  public List<UUID> unitsCalled(String word, Around around) {
    return units.entrySet().stream()
        .filter(e -> word.equals(e.getValue().code()) || word.equals(e.getValue().name()))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public List<UUID> unitsLike(String word) {
    return List.of();
  }

  @Override
  public String listed(List<UUID> listed) {
    return String.valueOf(listed);
  }

  @Override
  public boolean isDepartment(UUID unit) {
    return false;
  }

  @Override
  public Set<ActivityForm> formsOf(UUID unit) {
    return unit.equals(COUNTY)
        ? Set.of(ActivityForm.EXECUTIVE, ActivityForm.SPECIAL)
        : ActivityForm.of(ActivityKind.MEETING);
  }

  @Override
  public List<UUID> jointWith(List<UUID> conveners, @Nullable LocalDate day) {
    return conveners.equals(List.of(GOVERNMENT))
        ? List.of(COMMITTEE)
        : conveners.equals(List.of(COMMITTEE)) ? List.of(GOVERNMENT) : List.of();
  }

  @Override
  public List<UUID> personsCalled(String name, @Nullable String code) {
    return persons.entrySet().stream()
        .filter(e -> name.equals(e.getValue().name()))
        .filter(e -> code == null || code.equals(e.getValue().code()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** This town's posts have no names. */
  @Override
  public List<UUID> personsInPost(String words, Around around) {
    return List.of();
  }

  @Override
  public boolean heldPost(UUID person, LocalDate day) {
    LocalDate first = since.get(person);
    LocalDate last = until.getOrDefault(person, LocalDate.MAX);
    return first != null && !day.isBefore(first) && !day.isAfter(last);
  }

  @Override
  public Optional<LocalDate> leftOn(UUID person, LocalDate day) {
    return Optional.ofNullable(until.get(person)).filter(day::isAfter);
  }
}
