package huanze.agenda;

import huanze.base.CamelCase;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An obligation as the command line lists it: codes and words, one JSON object each. */
public record ObligationView(
    String rule,
    int article,
    String unit,
    String unitName,
    @Nullable String jointWith,
    @Nullable String post,
    String period,
    String from,
    String to,
    String due,
    int required,
    int counted,
    String standing,
    List<RecordView> records) {
  public ObligationView {
    records = List.copyOf(records);
  }

  /** A record that counts. */
  public record RecordView(String id, String kind, String date) {}

  static ObligationView of(Obligation obligation, Structure structure) {
    return new ObligationView(
        obligation.rule().id(),
        obligation.rule().article(),
        code(structure, obligation.unit()),
        structure.nameOn(obligation.unit(), obligation.to()),
        Optional.ofNullable(obligation.jointWith()).map(id -> code(structure, id)).orElse(null),
        Optional.ofNullable(obligation.post())
            .map(id -> structure.post(id).map(Post::code).orElse(id.toString()))
            .orElse(null),
        obligation.period().toString(),
        obligation.from().toString(),
        obligation.to().toString(),
        obligation.due().toString(),
        obligation.required(),
        obligation.counted(),
        CamelCase.of(obligation.standing()),
        obligation.records().stream()
            .map(r -> new RecordView(r.id().toString(), r.kind(), r.day().toString()))
            .distinct()
            .toList());
  }

  private static String code(Structure structure, UUID unit) {
    return structure.unit(unit).map(Unit::code).orElse(unit.toString());
  }
}
