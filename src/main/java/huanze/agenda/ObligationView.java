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
   */
  public record RecordView(
      String id, String kind, String date, List<String> marks, @Nullable String enteredOn) {
    public RecordView {
      marks = List.copyOf(marks);
    }

    private static RecordView of(Obligation.Credit credit, Map<UUID, LocalDate> entered) {
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
      LocalDate typed = credit.enteredLate() ? entered.get(credit.id()) : null;
      return new RecordView(
          credit.id().toString(),
          credit.kind(),
          credit.day().toString(),
          marks,
          typed == null ? null : typed.toString());
    }
  }

  /** Who held the post, and the first and last of the period's days on which they did. */
  public record HolderView(String name, String from, String to) {}

  /** Why it is exempt, and who decided so. */
  public record ExemptionView(String reason, String by) {}

  /**
   * @param entered record → day it was typed
   */
  static ObligationView of(
      Obligation obligation,
      Structure structure,
      Map<UUID, LocalDate> entered,
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
        obligation.records().stream().map(r -> RecordView.of(r, entered)).distinct().toList(),
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
