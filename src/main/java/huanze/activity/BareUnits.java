package huanze.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A unit's records without a file are one thing to see to, and are told once and not once a record,
 * whether it has files elsewhere or none: whoever adds one must not get more hints for it. Pure.
 */
final class BareUnits {
  private final Map<UUID, SelfCheckFacts> records = new HashMap<>();
  private final Map<UUID, Integer> partIn = new HashMap<>();
  private final Map<UUID, Integer> counts = new HashMap<>();
  private final Set<UUID> proving = new HashSet<>();
  private final Predicate<UUID> asked;

  /** A unit's records as far as one clerk entered them: hints are for the one who did. */
  private record Whose(UUID unit, String clerk) {}

  private BareUnits(List<SelfCheckFacts> all, Predicate<UUID> asked) {
    this.asked = asked;
    List<SelfCheckFacts> held = all.stream().filter(r -> r.held() && !r.units().isEmpty()).toList();
    all.forEach(r -> records.put(r.id(), r));
    held.forEach(r -> r.units().forEach(u -> partIn.merge(u, 1, Integer::sum)));
    held.forEach(r -> counts.merge(home(r), 1, Integer::sum));
    held.stream().filter(r -> r.files() > 0).forEach(r -> proving.addAll(r.units()));
  }

  /**
   * The hints with those of each unit gathered. A record of several units is gathered under the one
   * of them that took part in most of the year, with files or without: so that no file moves it.
   *
   * @param all the records that the hints are about, and the others of the year
   * @param asked units that are looked at
   * @param clerk who entered a record
   * @param name what a unit is called
   */
  static List<SelfCheckHint> gathered(
      List<SelfCheckHint> hints,
      List<SelfCheckFacts> all,
      Predicate<UUID> asked,
      Function<UUID, String> clerk,
      Function<UUID, String> name) {
    BareUnits units = new BareUnits(all, asked);
    Map<Whose, List<SelfCheckHint>> groups = new LinkedHashMap<>();
    for (SelfCheckHint hint : hints) {
      SelfCheckFacts record = units.records.get(hint.record());
      if (hint.kind() == SelfCheckKind.NO_EVIDENCE && !record.units().isEmpty()) {
        Whose whose = new Whose(units.home(record), clerk.apply(hint.record()));
        groups.computeIfAbsent(whose, k -> new ArrayList<>()).add(hint);
      }
    }
    groups.values().removeIf(group -> group.size() == 1);
    Set<SelfCheckHint> gone = new HashSet<>();
    groups.values().forEach(gone::addAll);
    List<SelfCheckHint> told = new ArrayList<>(hints);
    told.removeIf(gone::contains);
    groups.forEach((whose, group) -> told.add(units.one(whose, group, name)));
    return told;
  }

  private UUID home(SelfCheckFacts record) {
    List<UUID> some = record.units().stream().filter(asked).toList();
    return (some.isEmpty() ? record.units() : some)
        .stream()
            .max(
                Comparator.comparing((UUID u) -> partIn.getOrDefault(u, 0))
                    .thenComparing(Comparator.reverseOrder()))
            .orElseThrow();
  }

  private SelfCheckHint one(Whose whose, List<SelfCheckHint> group, Function<UUID, String> name) {
    Comparator<SelfCheckHint> byDay =
        Comparator.comparing((SelfCheckHint h) -> day(h)).thenComparing(SelfCheckHint::record);
    SelfCheckHint last = group.stream().max(byDay).orElseThrow();
    UUID unit = whose.unit();
    String bare = String.valueOf(group.size());
    boolean some = proving.contains(unit);
    return new SelfCheckHint(
        SelfCheckKind.NO_EVIDENCE,
        some ? "noEvidenceOfSome" : "noEvidenceAtAll",
        last.record(),
        null,
        unit,
        some
            ? List.of(name.apply(unit), String.valueOf(counts.get(unit)), whose.clerk(), bare)
            : List.of(name.apply(unit), whose.clerk(), bare));
  }

  private LocalDate day(SelfCheckHint hint) {
    return records.get(hint.record()).heldOn();
  }
}
