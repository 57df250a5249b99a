package huanze.agenda;

import huanze.base.CamelCase;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as the command line lists it: codes and words, one JSON object each.
 *
 * @param holders who held the post in the period (reading rule 9)
 * @param exemption reason and name, if the office excused it (reading rule 13); or null
 */
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
    List<RecordView> records,
    List<HolderView> holders,
    @Nullable ExemptionView exemption) {
  public ObligationView {
    records = List.copyOf(records);
    holders = List.copyOf(holders);
  }

  /**
   * A record that counts.
   *
   * @param marks {@code enteredLate madeUp byHand}
   * @param enteredOn day it was typed, where that was after the period (reading rule 3); or null
   * @param inherited whose it was if a predecessor's (reading rule 10), in words; or null
   */
  public record RecordView(
      String id,
      String kind,
      String date,
      List<String> marks,
      @Nullable String enteredOn,
      @Nullable String inherited) {
    public RecordView {
      marks = List.copyOf(marks);
    }

    private static RecordView of(
        Obligation obligation,
        Obligation.Credit credit,
        @Nullable CountedRecord record,
        Inherited inherited) {
      List<String> marks = new ArrayList<>();
      if (credit.enteredLate()) {
        marks.add("enteredLate");
      }
      if (credit.madeUp()) {
        marks.add("madeUp");
      }
      if (credit.byHand()) {
        marks.add("byHand");
      }
      LocalDate typed = credit.enteredLate() && record != null ? record.enteredOn() : null;
      String whose = record == null ? "" : inherited.words(obligation, record);
      return new RecordView(
          credit.id().toString(),
          credit.kind(),
          credit.day().toString(),
          marks,
          typed == null ? null : typed.toString(),
          whose.isEmpty() ? null : whose);
    }
  }

  /** Who held the post, and the first and last of the period's days on which they did. */
  public record HolderView(String name, String from, String to) {}

  /** Why it is exempt, and who decided so. */
  public record ExemptionView(String reason, String by) {}

  /**
   * @param records by their ids
   */
  static ObligationView of(
      Obligation obligation,
      Structure structure,
      Map<UUID, CountedRecord> records,
      Inherited inherited,
      @Nullable Exemption exemption) {
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
            .map(r -> RecordView.of(obligation, r, records.get(r.id()), inherited))
            .distinct()
            .toList(),
        obligation.holders().stream()
            .map(
                h ->
                    new HolderView(
                        structure.personName(h.person()), h.from().toString(), h.to().toString()))
            .toList(),
        exemption == null ? null : new ExemptionView(exemption.reason(), exemption.by()));
  }

  private static String code(Structure structure, UUID unit) {
    return structure.unit(unit).map(Unit::code).orElse(unit.toString());
  }
}
