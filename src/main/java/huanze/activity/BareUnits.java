package huanze.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Units none of whose records of the year has a file: that is one thing to see to, and is told once
 * and not once a record. Too many hints are none. Pure.
 */
final class BareUnits {
  /** From so many records on. */
  static final int SEVERAL = 3;

  private final Map<UUID, SelfCheckFacts> records = new HashMap<>();
  private final Set<UUID> proving = new HashSet<>();
  private final Map<Whose, Integer> counts = new HashMap<>();
  private final Function<UUID, String> clerk;

  /** A unit's records as far as one clerk entered them: hints are for the one who did. */
  private record Whose(UUID unit, String clerk) {}

  private BareUnits(
      List<SelfCheckHint> bare, List<SelfCheckFacts> all, Function<UUID, String> clerk) {
    this.clerk = clerk;
    for (SelfCheckFacts record : all) {
      records.put(record.id(), record);
      if (record.held() && record.files() > 0) {
        proving.addAll(record.units());
      }
    }
    for (SelfCheckHint hint : bare) {
      whose(hint).forEach(w -> counts.merge(w, 1, Integer::sum));
    }
  }

  /**
   * The hints with those of bare units gathered. A record of several units is gathered if all of
   * them are bare, under the one with more such records.
   *
   * @param all the records that the hints are about, and the others of the year
   * @param clerk who entered a record
   * @param name what a unit is called
   */
  static List<SelfCheckHint> gathered(
      List<SelfCheckHint> hints,
      List<SelfCheckFacts> all,
      Function<UUID, String> clerk,
      Function<UUID, String> name) {
    List<SelfCheckHint> bare =
        hints.stream().filter(h -> h.kind() == SelfCheckKind.NO_EVIDENCE).toList();
    BareUnits units = new BareUnits(bare, all, clerk);
    Map<Whose, List<SelfCheckHint>> groups = new LinkedHashMap<>();
    List<SelfCheckHint> told = new ArrayList<>(hints);
    for (SelfCheckHint hint : bare) {
      units.home(hint).ifPresent(w -> groups.computeIfAbsent(w, k -> new ArrayList<>()).add(hint));
    }
    groups.values().removeIf(group -> group.size() < SEVERAL);
    Set<SelfCheckHint> gone = new HashSet<>();
    groups.values().forEach(gone::addAll);
    told.removeIf(gone::contains);
    groups.forEach((w, group) -> told.add(units.one(w, group, name)));
    return told;
  }

  private List<Whose> whose(SelfCheckHint hint) {
    List<UUID> units = records.get(hint.record()).units();
    return units.stream().anyMatch(proving::contains)
        ? List.of()
        : units.stream().map(u -> new Whose(u, clerk.apply(hint.record()))).toList();
  }

  private Optional<Whose> home(SelfCheckHint hint) {
    return whose(hint).stream()
        .max(
            Comparator.comparing((Whose w) -> counts.get(w))
                .thenComparing(Whose::unit, Comparator.reverseOrder()));
  }

  private SelfCheckHint one(Whose whose, List<SelfCheckHint> group, Function<UUID, String> name) {
    Comparator<SelfCheckHint> byDay =
        Comparator.comparing((SelfCheckHint h) -> day(h)).thenComparing(SelfCheckHint::record);
    SelfCheckHint last = group.stream().max(byDay).orElseThrow();
    return new SelfCheckHint(
        SelfCheckKind.NO_EVIDENCE,
        "noEvidenceAtAll",
        last.record(),
        null,
        whose.unit(),
        List.of(name.apply(whose.unit()), String.valueOf(group.size())));
  }

  private LocalDate day(SelfCheckHint hint) {
    return records.get(hint.record()).heldOn();
  }
}
