package huanze.paper;

import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.unit.LeadingGroup;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Fills 领导小组名单 from a leading group as it stood on a day. */
final class RosterSheets {
  private static final String GROUP = "leadingGroup";

  private final PostLines lines;
  private final Structure structure;
  private final Texts texts;

  RosterSheets(PostLines lines, Structure structure, Texts texts) {
    this.lines = lines;
    this.structure = structure;
    this.texts = texts;
  }

  /** The unit itself, or the one group of its region and level; empty if there is none. */
  static Optional<Unit> group(Structure structure, Unit unit, LocalDate on) {
    if (unit.kind().equals(GROUP)) {
      return Optional.of(unit).filter(u -> u.existence().contains(on));
    }
    List<Unit> groups =
        structure.unitsOfRegion(unit.region()).stream()
            .filter(u -> u.kind().equals(GROUP) && u.level() == unit.level())
            .filter(u -> u.existence().contains(on))
            .toList();
    return groups.size() == 1 ? Optional.of(groups.get(0)) : Optional.empty();
  }

  RosterSheet of(LeadingGroup group, String regulation) {
    Unit unit = group.group();
    return new RosterSheet(
        unit.id(),
        structure.nameOn(unit.id(), group.on()),
        unit.code(),
        group.on(),
        regulation,
        group.host() == null ? null : structure.nameOn(group.host().id(), group.on()),
        group.seats().stream().map(s -> seat(s, group.on())).toList(),
        group.findings().stream().map(this::check).toList());
  }

  private RosterSheet.Seat seat(LeadingGroup.Seat seat, LocalDate on) {
    return new RosterSheet.Seat(
        texts.text("paper.role." + CamelCase.of(seat.member().role())),
        structure.nameOn(seat.unit().id(), on),
        seat.post().name(),
        seat.holders().stream()
            .sorted(Comparator.comparing(Tenure::acting))
            .map(lines::holder)
            .toList());
  }

  private RosterSheet.Check check(LeadingGroup.Finding finding) {
    return new RosterSheet.Check(
        texts.text("paper.check." + CamelCase.of(finding.check())),
        CamelCase.of(finding.state()),
        texts.text(finding.sentence()));
  }
}
