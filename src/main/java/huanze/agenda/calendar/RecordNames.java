package huanze.agenda.calendar;

import huanze.agenda.CountedRecord;
import huanze.base.Texts;
import huanze.rulepack.RecordKind;
import huanze.rulepack.RulePack;
import huanze.rulepack.Term;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.util.Objects;
import java.util.Optional;
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

  /** Empty if no unit of it is known. */
  public String organs(CountedRecord record) {
    return record.organs().stream()
        .map(organ -> structure.unit(organ).map(Unit::name).orElse(null))
        .filter(Objects::nonNull)
        .sorted()
        .collect(Collectors.joining(texts.text("agenda.ui.comma")));
  }
}
