package huanze.command;

import huanze.activity.ActivityKind;
import huanze.activity.SelfCheckKind;
import huanze.activity.SelfCheckLine;
import huanze.app.Wiring;
import huanze.base.Progress;
import huanze.base.Texts;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code selfcheck}: records that are worth a second look, by whoever entered them. */
@Command(name = "selfcheck")
final class SelfCheckCommand extends DeskCommand {
  @Mixin private UnitScope scope = new UnitScope();

  @Option(names = "--year", description = "${bundle:command.option.year}")
  private @Nullable String year;

  @Option(names = "--json", description = "${bundle:command.option.json}")
  private boolean json;

  /**
   * One hint, as listed.
   *
   * @param why what was seen
   * @param answer that somebody looked at it; or null
   */
  record HintLine(
      SelfCheckKind hint,
      ActivityKind kind,
      LocalDate date,
      String title,
      String why,
      String clerk,
      @Nullable String answer,
      UUID id,
      @Nullable UUID otherId) {}

  @Override
  protected int run(Wiring desk) {
    int wanted = year == null ? desk.clock().today().getYear() : Inputs.year(year);
    List<SelfCheckLine> found = desk.selfCheck().check(wanted, units(desk), Progress.NONE);
    Texts texts = root().texts();
    answer(found.stream().map(line -> shown(line, texts)).toList(), json);
    if (!found.isEmpty()) {
      say("command.selfcheck.kindly", found.size());
    }
    scope.sayIfAlone(this, desk);
    return CommandMain.DONE;
  }

  private @Nullable Set<UUID> units(Wiring desk) {
    List<Unit> units = scope.units(desk);
    return units == null ? null : units.stream().map(Unit::id).collect(Collectors.toSet());
  }

  private static HintLine shown(SelfCheckLine line, Texts texts) {
    return new HintLine(
        line.hint().kind(),
        line.kind(),
        line.heldOn(),
        line.label(),
        texts.text("activity.selfCheck.why." + line.hint().why(), line.args().toArray()),
        line.clerk(),
        line.answer() == null ? null : line.answer().reason(),
        line.hint().record(),
        line.hint().other());
  }
}
