package huanze.unit;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.ledger.Saving;
import huanze.rulepack.RulePack;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Renames, moves, dissolves, merges and splits units, each as one entry that undo takes back whole;
 * the preview is worked out by the same rules and writes nothing.
 */
public final class ReorganisationService {
  private final Saving ledger;
  private final Structures structures;
  private final Gate gate;
  private final DeskClock clock;
  private final Ids ids;
  private final RulePack pack;
  private final ObligationForecast forecast;
  private final List<OpenMatters> matters;

  public ReorganisationService(
      Saving ledger,
      Structures structures,
      Gate gate,
      DeskClock clock,
      Ids ids,
      RulePack pack,
      ObligationForecast forecast,
      List<OpenMatters> matters) {
    this.ledger = ledger;
    this.structures = structures;
    this.gate = gate;
    this.clock = clock;
    this.ids = ids;
    this.pack = pack;
    this.forecast = forecast;
    this.matters = List.copyOf(matters);
  }

  /**
   * What it would change.
   *
   * @throws huanze.base.InvalidInput if it cannot be made, for the same reasons as {@link #apply}
   */
  public ReorganisationPreview preview(Reorganisation reorganisation) {
    Reorganised plan = plan(reorganisation);
    LocalDate from = plan.from;
    LocalDate day = from == null ? clock.today() : from;
    List<OpenMatters.Matter> open =
        matters.stream()
            .flatMap(m -> m.of(plan.units, plan.after, day).stream())
            .sorted(Comparator.comparing(OpenMatters.Matter::on))
            .toList();
    return new PreviewLines(plan, pack, day)
        .preview(from, forecast.of(plan.before, plan.after, day), open);
  }

  /**
   * Makes it, as one entry.
   *
   * @return ids of the units that were founded, in the order of the reorganisation
   * @throws huanze.base.InvalidInput if it would make a circle, if a unit ended already or does not
   *     exist on the day, if units would be left without superior or a tenure would lie outside its
   *     post's life; then nothing is written
   */
  public List<UUID> apply(Reorganisation reorganisation) {
    Reorganised plan = plan(reorganisation);
    plan.units.forEach(unit -> gate.require(Right.EDIT_UNITS, unit));
    ledger.save(plan.deed, plan.change::write);
    return plan.founded;
  }

  private Reorganised plan(Reorganisation reorganisation) {
    return new Reorganiser(structures.current(), pack, ids).plan(reorganisation);
  }
}
