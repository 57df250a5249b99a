package huanze.unit.ui;

import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.rulepack.Level;
import huanze.unit.GroupMember;
import huanze.unit.LeadingGroup;
import huanze.unit.LeadingGroup.Seat;
import huanze.unit.LeadingGroup.State;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of a leading group says on a day.
 *
 * @param host name of the department its office sits in; empty if not known
 * @param flawed some check is not met
 */
public record GroupPage(
    UUID id,
    String name,
    Level level,
    String host,
    @Nullable UUID hostId,
    boolean flawed,
    List<Line> lines,
    List<Check> checks) {
  public GroupPage {
    lines = List.copyOf(lines);
    checks = List.copyOf(checks);
  }

  /**
   * A seat.
   *
   * @param holder who holds the post that day; 岗位空缺 if nobody does
   * @param person the first holder, or null
   * @param days of the seat
   */
  public record Line(
      GroupMember member,
      String role,
      String unit,
      String post,
      String rank,
      String holder,
      boolean vacant,
      @Nullable UUID person,
      UUID unitId,
      String days) {}

  /**
   * What came of a check.
   *
   * @param symbol says the state without colour
   */
  public record Check(String name, State state, String symbol, String word, String sentence) {}

  static GroupPage of(LeadingGroup group, Structure structure, Texts texts) {
    return new GroupPage(
        group.group().id(),
        group.group().name(),
        group.group().level(),
        group.host() == null ? "" : group.host().name(),
        group.host() == null ? null : group.host().id(),
        group.isFlawed(),
        group.seats().stream().map(s -> line(s, structure, texts)).toList(),
        group.findings().stream().map(f -> check(f, texts)).toList());
  }

  private static Line line(Seat seat, Structure structure, Texts texts) {
    String holders =
        seat.holders().stream()
            .map(t -> holder(t, structure, texts))
            .collect(Collectors.joining(texts.text("unit.ui.comma")));
    return new Line(
        seat.member(),
        texts.text("unit.group.role." + CamelCase.of(seat.member().role())),
        seat.unit().name(),
        seat.post().name(),
        Wording.rank(seat.post().rank(), texts),
        seat.isVacant() ? texts.text("unit.holding.vacant") : holders,
        seat.isVacant(),
        seat.isVacant() ? null : seat.holders().getFirst().person(),
        seat.unit().id(),
        Wording.days(seat.member().days(), texts));
  }

  private static String holder(Tenure tenure, Structure structure, Texts texts) {
    String name = structure.personName(tenure.person());
    return tenure.acting() ? texts.text("unit.ui.group.acting", name) : name;
  }

  private static Check check(LeadingGroup.Finding finding, Texts texts) {
    return new Check(
        texts.text("unit.group.check." + CamelCase.of(finding.check())),
        finding.state(),
        texts.text("unit.group.symbol." + CamelCase.of(finding.state())),
        texts.text("unit.group.state." + CamelCase.of(finding.state())),
        texts.text(finding.sentence()));
  }
}
