package huanze.agenda.calendar;

import huanze.agenda.CountedRecord;
import huanze.base.Texts;
import huanze.rulepack.RecordKind;
import huanze.rulepack.RulePack;
import huanze.rulepack.Term;
import huanze.unit.Region;
import huanze.unit.StandardUnits;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What records are called: their forms, and the units that convened, reported or checked. */
public record RecordNames(RulePack pack, Structure structure, Texts texts) {
  /** All forms it had, as the pack names them; the kind's name if it has none. */
  public String forms(CountedRecord record) {
    String named =
        inPack(record.kind()).stream()
            .flatMap(kind -> kind.forms().stream())
            .filter(form -> record.forms().contains(form.id()))
            .map(Term::name)
            .collect(Collectors.joining(texts.text("agenda.ui.comma")));
    return named.isEmpty() ? kind(record.kind()) : named;
  }

  /** A training is in no pack: it meets nothing. */
  public String kind(String kind) {
    return inPack(kind)
        .map(RecordKind::name)
        .orElseGet(() -> texts.text("agenda.recordKind." + kind));
  }

  private Optional<RecordKind> inPack(String kind) {
    return pack.recordKinds().stream().filter(one -> one.id().equals(kind)).findFirst();
  }

  /**
   * Whose something is, for short, such as 海港区政府; both organs of a place are named by the place.
   *
   * @param known short names made before; grows
   */
  String brief(Collection<UUID> units, Map<UUID, String> known) {
    List<Unit> found = units.stream().flatMap(id -> structure.unit(id).stream()).toList();
    List<String> places = found.stream().map(Unit::region).distinct().toList();
    if (found.size() > 1 && places.size() == 1) {
      return structure.region(places.getFirst()).map(Region::name).orElse("");
    }
    String first =
        found.stream()
            .map(unit -> known.computeIfAbsent(unit.id(), id -> brief(unit)))
            .min(Comparator.naturalOrder())
            .orElse("");
    return found.size() > 1 ? texts.text("agenda.month.andOthers", first) : first;
  }

  private String brief(Unit unit) {
    return structure
        .region(unit.region())
        .flatMap(region -> StandardUnits.shortName(unit, region, pack))
        .orElse(unit.name());
  }

  /** Empty if no unit of it is known. */
  public String organs(CountedRecord record) {
    return record.organs().stream()
        .map(organ -> structure.unit(organ).map(Unit::name).orElse(null))
        .filter(Objects::nonNull)
        .sorted()
        .collect(Collectors.joining(texts.text("agenda.ui.comma")));
  }
}
