package huanze.command;

import huanze.agenda.Obligation;
import huanze.agenda.Outlook;
import huanze.agenda.Prospect;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an open obligation will probably end, as the command line lists it.
 *
 * @param uncovered how many neither are done nor planned in time
 * @param later day of the next plan after the last day; or null
 */
record ForecastLine(
    Prospect prospect,
    int workingDaysLeft,
    LocalDate due,
    String rule,
    int article,
    String unit,
    String unitName,
    @Nullable String post,
    String period,
    int required,
    int counted,
    int toConfirm,
    int planned,
    int uncovered,
    @Nullable LocalDate later) {
  static ForecastLine of(Outlook one, Structure structure) {
    Obligation owed = one.obligation();
    return new ForecastLine(
        one.prospect(),
        one.workingDaysLeft(),
        owed.due(),
        owed.rule().id(),
        owed.rule().article(),
        structure.unit(owed.unit()).map(Unit::code).orElse(""),
        structure.nameOn(owed.unit(), owed.to()),
        post(owed, structure),
        owed.period().toString(),
        owed.required(),
        owed.counted(),
        one.toConfirm(),
        one.planned(),
        one.uncovered(),
        one.later() == null ? null : one.later().day());
  }

  static @Nullable String post(Obligation owed, Structure structure) {
    return Optional.ofNullable(owed.post()).flatMap(structure::post).map(Post::code).orElse(null);
  }
}
