package huanze.duty;

import huanze.duty.CoverageFinding.Kind;
import huanze.rulepack.RulePack;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import huanze.unit.UnitFlag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The findings of a day, looked for one by one as they are defined. Slow and obvious. */
final class CoverageOracle {
  /** Days around all that the offices of the test know. */
  private static final LocalDate DAYS_FROM = LocalDate.of(2025, 1, 1);

  private static final LocalDate DAYS_TO = LocalDate.of(2027, 1, 1);

  private final Structure structure;
  private final RulePack pack;
  private final List<CatalogueDuty> duties;
  private final List<Assignment> assignments;
  private final LocalDate on;

  CoverageOracle(
      Structure structure,
      RulePack pack,
      List<CatalogueDuty> duties,
      List<Assignment> assignments,
      LocalDate on) {
    this.structure = structure;
    this.pack = pack;
    this.duties = duties;
    this.assignments = assignments;
    this.on = on;
  }

  Set<CoverageFinding> findings() {
    Set<CoverageFinding> found = new HashSet<>();
    for (Unit unit : structure.units()) {
      for (CatalogueDuty duty : duties) {
        if (unit.existence().contains(on)
            && isMeant(duty, unit)
            && carriers(unit, duty.id()).isEmpty()) {
          Kind kind = allBasesEnded(duty) ? Kind.ENDED_BASIS : Kind.HOLE;
          found.add(new CoverageFinding(kind, unit.id(), null, duty.id(), null));
        }
      }
      Set<String> carried = new HashSet<>();
      assignments.forEach(a -> carried.add(a.duty()));
      for (String duty : carried) {
        List<Assignment> here = carriers(unit, duty);
        if (here.isEmpty()) {
          continue;
        }
        CatalogueDuty known =
            duties.stream().filter(d -> d.id().equals(duty)).findFirst().orElse(null);
        if (known == null || !known.days().contains(on)) {
          found.add(new CoverageFinding(Kind.NOT_IN_FORCE, unit.id(), null, duty, null));
        } else if (allBasesEnded(known)) {
          found.add(new CoverageFinding(Kind.ENDED_BASIS, unit.id(), null, duty, null));
        }
        for (String only : List.of("overall", "principal")) {
          int carriers = 0;
          for (Assignment each : here) {
            carriers += each.responsibility().equals(only) ? 1 : 0;
          }
          if (carriers >= 2) {
            found.add(new CoverageFinding(Kind.DOUBLE, unit.id(), null, duty, only));
          }
        }
      }
    }
    for (Post post : structure.posts()) {
      Unit unit = structure.unit(post.unit()).orElseThrow();
      boolean carriesAny = false;
      for (Assignment each : assignments) {
        if (!each.post().equals(post.id())) {
          continue;
        }
        if (neverMet(each, post, unit)) {
          found.add(
              new CoverageFinding(Kind.OUTSIDE_LIFE, unit.id(), post.id(), each.duty(), null));
          continue;
        }
        if (!each.days().contains(on)) {
          continue;
        }
        if (lives(post)) {
          carriesAny = true;
        } else if (!simplyEnded(each, post, unit)) {
          found.add(
              new CoverageFinding(Kind.OUTSIDE_LIFE, unit.id(), post.id(), each.duty(), null));
        }
      }
      boolean somethingIsMeant = false;
      for (CatalogueDuty duty : duties) {
        boolean rank = duty.who().ranks().isEmpty() || duty.who().ranks().contains(post.rank());
        somethingIsMeant |= isMeant(duty, unit) && rank;
      }
      boolean answers = pack.responsibility(unit.kind(), post.rank()).isPresent();
      if (lives(post) && !carriesAny && answers && somethingIsMeant) {
        found.add(new CoverageFinding(Kind.WITHOUT_DUTY, unit.id(), post.id(), null, null));
      }
      if (carriesAny && !isHeld(post)) {
        found.add(new CoverageFinding(Kind.VACANT, unit.id(), post.id(), null, null));
      }
    }
    return found;
  }

  private boolean isHeld(Post post) {
    for (Tenure tenure : structure.tenures()) {
      if (tenure.post().equals(post.id()) && tenure.days().contains(on)) {
        return true;
      }
    }
    return false;
  }

  private boolean lives(Post post) {
    return post.existence().contains(on)
        && structure.unit(post.unit()).orElseThrow().existence().contains(on);
  }

  /** It was given without an end, and the post or the unit has come to its own. */
  private boolean simplyEnded(Assignment assignment, Post post, Unit unit) {
    LocalDate postEnd = post.existence().to();
    LocalDate unitEnd = unit.existence().to();
    LocalDate end =
        postEnd == null
            ? unitEnd
            : unitEnd == null || postEnd.isBefore(unitEnd) ? postEnd : unitEnd;
    LocalDate begin = post.existence().from();
    LocalDate unitBegin = unit.existence().from();
    if (begin == null || unitBegin != null && unitBegin.isAfter(begin)) {
      begin = unitBegin;
    }
    boolean everLived = begin == null || end == null || !begin.isAfter(end);
    return assignment.days().to() == null && end != null && end.isBefore(on) && everLived;
  }

  /** There is no day of the assignment on which post and unit both live. */
  private static boolean neverMet(Assignment assignment, Post post, Unit unit) {
    for (LocalDate day = DAYS_FROM; day.isBefore(DAYS_TO); day = day.plusDays(1)) {
      if (assignment.days().contains(day)
          && post.existence().contains(day)
          && unit.existence().contains(day)) {
        return false;
      }
    }
    return true;
  }

  private List<Assignment> carriers(Unit unit, String duty) {
    List<Assignment> found = new ArrayList<>();
    for (Assignment each : assignments) {
      Post post = structure.post(each.post()).orElseThrow();
      if (post.unit().equals(unit.id())
          && each.duty().equals(duty)
          && each.days().contains(on)
          && lives(post)) {
        found.add(each);
      }
    }
    return found;
  }

  private boolean isMeant(CatalogueDuty duty, Unit unit) {
    if (!unit.existence().contains(on) || !duty.days().contains(on)) {
      return false;
    }
    if (!duty.who().kinds().isEmpty() && !duty.who().kinds().contains(unit.kind())) {
      return false;
    }
    if (!duty.who().levels().isEmpty() && !duty.who().levels().contains(unit.level())) {
      return false;
    }
    if (duty.key() != null && !unit.code().endsWith("." + duty.key())) {
      return false;
    }
    if (duty.unit() != null && !duty.unit().equals(unit.id())) {
      return false;
    }
    if (duty.who().flag() == null) {
      return true;
    }
    for (UnitFlag flag : structure.flags(unit.id())) {
      if (flag.flag().equals(duty.who().flag()) && flag.days().contains(on)) {
        return true;
      }
    }
    return false;
  }

  private boolean allBasesEnded(CatalogueDuty duty) {
    if (duty.bases().isEmpty()) {
      return false;
    }
    for (Basis basis : duty.bases()) {
      if (basis.validity().to() == null || !basis.validity().to().isBefore(on)) {
        return false;
      }
    }
    return true;
  }
}
