package huanze.duty;

import huanze.base.DateRange;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who carries which duty on a day, for some units or the whole city: the matrices and what is found
 * in them.
 *
 * <p>A hole is a duty meant for an organ that none of its posts carries; it may be a county or
 * township without any list, and counts for each duty. A vacant post is no hole: the post answers,
 * whoever comes. A duty all of whose bases have ended is found as such, carried or not, and is no
 * hole. Only one post can carry a duty with overall or principal responsibility: Art. 4 calls its
 * holder the first responsible. Days of an assignment that reach beyond the life of its post
 * because it has no end are simply cut; days that somebody wrote down are a finding, and so are
 * days that never meet that life, whatever the day.
 *
 * @param units those that exist on the day, and those whose posts are assigned beyond their life
 */
public record Coverage(LocalDate on, List<UnitCoverage> units) {
  /** Responsibilities of the first responsible. */
  private static final List<String> ONLY_ONE = List.of("overall", "principal");

  public Coverage {
    units = List.copyOf(units);
  }

  /**
   * @param units ids of the units wanted, in the order wanted
   */
  public static Coverage of(
      Structure structure, DutyBook book, LocalDate on, Collection<UUID> units) {
    Calculation calculation = new Calculation(structure, book, on);
    return new Coverage(
        on,
        units.stream()
            .flatMap(id -> structure.unit(id).stream())
            .flatMap(unit -> calculation.of(unit).stream())
            .toList());
  }

  /** Of the whole ledger, units by code. */
  public static Coverage of(Structure structure, DutyBook book, LocalDate on) {
    return of(structure, book, on, structure.units().stream().map(Unit::id).toList());
  }

  /** All findings, unit by unit. */
  public Stream<CoverageFinding> findings() {
    return units.stream().flatMap(u -> u.findings().stream());
  }

  /** How many findings there are of each kind. */
  public Map<CoverageFinding.Kind, Integer> counts() {
    Map<CoverageFinding.Kind, Integer> counts = new EnumMap<>(CoverageFinding.Kind.class);
    for (CoverageFinding.Kind kind : CoverageFinding.Kind.values()) {
      counts.put(kind, 0);
    }
    findings().forEach(f -> counts.merge(f.kind(), 1, Integer::sum));
    return counts;
  }

  public Optional<UnitCoverage> unit(UUID id) {
    return units.stream().filter(u -> u.unit().equals(id)).findFirst();
  }

  /** One unit after the other; duties that a kind and level can have are looked up once. */
  private static final class Calculation {
    private final Structure structure;
    private final DutyBook book;
    private final LocalDate on;
    private final Map<String, List<CatalogueDuty>> candidates = new HashMap<>();

    Calculation(Structure structure, DutyBook book, LocalDate on) {
      this.structure = structure;
      this.book = book;
      this.on = on;
    }

    Optional<UnitCoverage> of(Unit unit) {
      List<CoverageFinding> outside = new ArrayList<>();
      List<Post> living = new ArrayList<>();
      for (Post post : structure.postsOf(unit.id())) {
        DateRange life = structure.life(post).orElse(null);
        if (life != null && life.contains(on)) {
          living.add(post);
        }
        addOutside(outside, post);
      }
      boolean exists = unit.existence().contains(on);
      if (!exists && outside.isEmpty()) {
        return Optional.empty();
      }
      Set<UUID> vacant = new HashSet<>();
      living.stream()
          .filter(p -> structure.holders(p.id(), on).isEmpty())
          .forEach(p -> vacant.add(p.id()));
      List<CatalogueDuty> meant = exists ? meantFor(unit) : List.of();
      List<UnitCoverage.Row> rows = rows(living, meant);
      List<CoverageFinding> findings = new ArrayList<>();
      addRowFindings(findings, unit, rows);
      addPostFindings(findings, unit, living, meant, rows, vacant);
      findings.addAll(outside);
      findings.sort(Comparator.comparing(CoverageFinding::kind));
      return Optional.of(new UnitCoverage(unit.id(), living, vacant, rows, findings));
    }

    private void addOutside(List<CoverageFinding> outside, Post post) {
      book.ofPost(post.id()).stream()
          .filter(a -> a.isOutsideLife(structure, on))
          .map(Assignment::duty)
          .distinct()
          .map(
              duty ->
                  new CoverageFinding(
                      CoverageFinding.Kind.OUTSIDE_LIFE, post.unit(), post.id(), duty, null))
          .forEach(outside::add);
    }

    private List<CatalogueDuty> meantFor(Unit unit) {
      return candidates
          .computeIfAbsent(
              unit.kind() + " " + unit.level(),
              k ->
                  book.catalogue().stream()
                      .filter(d -> d.days().contains(on))
                      .filter(d -> d.who().fitsUnit(unit.kind(), unit.level()))
                      .toList())
          .stream()
          .filter(d -> d.isMeantFor(unit, structure, on))
          .toList();
    }

    private List<UnitCoverage.Row> rows(List<Post> living, List<CatalogueDuty> meant) {
      Map<String, List<Assignment>> cells = new LinkedHashMap<>();
      meant.forEach(d -> cells.put(d.id(), new ArrayList<>()));
      for (Post post : living) {
        for (Assignment each : book.ofPost(post.id())) {
          if (each.days().contains(on)) {
            cells.computeIfAbsent(each.duty(), d -> new ArrayList<>()).add(each);
          }
        }
      }
      Set<String> meantIds = new HashSet<>();
      meant.forEach(d -> meantIds.add(d.id()));
      return cells.entrySet().stream()
          .sorted(Comparator.comparingInt(e -> book.ordinal(e.getKey())))
          .map(
              e ->
                  new UnitCoverage.Row(
                      e.getKey(),
                      book.duty(e.getKey()).orElse(null),
                      meantIds.contains(e.getKey()),
                      e.getValue()))
          .toList();
    }

    private void addRowFindings(
        List<CoverageFinding> findings, Unit unit, List<UnitCoverage.Row> rows) {
      for (UnitCoverage.Row row : rows) {
        CatalogueDuty duty = row.duty();
        boolean inForce = duty != null && duty.days().contains(on);
        boolean baseless = inForce && duty.hasLostItsBases(on);
        if (baseless) {
          add(findings, CoverageFinding.Kind.ENDED_BASIS, unit, row, null);
        } else if (row.cells().isEmpty()) {
          add(findings, CoverageFinding.Kind.HOLE, unit, row, null);
        } else if (!inForce) {
          add(findings, CoverageFinding.Kind.NOT_IN_FORCE, unit, row, null);
        }
        for (String only : ONLY_ONE) {
          if (row.cells().stream().filter(a -> a.responsibility().equals(only)).count() > 1) {
            add(findings, CoverageFinding.Kind.DOUBLE, unit, row, only);
          }
        }
      }
    }

    private static void add(
        List<CoverageFinding> findings,
        CoverageFinding.Kind kind,
        Unit unit,
        UnitCoverage.Row row,
        @Nullable String responsibility) {
      findings.add(new CoverageFinding(kind, unit.id(), null, row.id(), responsibility));
    }

    private void addPostFindings(
        List<CoverageFinding> findings,
        Unit unit,
        List<Post> living,
        List<CatalogueDuty> meant,
        List<UnitCoverage.Row> rows,
        Set<UUID> vacant) {
      Set<UUID> carrying = new HashSet<>();
      rows.forEach(r -> r.cells().forEach(a -> carrying.add(a.post())));
      for (Post post : living) {
        boolean carries = carrying.contains(post.id());
        boolean answers = book.responsibility(unit.kind(), post.rank()).isPresent();
        if (!carries && answers && meant.stream().anyMatch(d -> d.fitsRank(post))) {
          findings.add(about(CoverageFinding.Kind.WITHOUT_DUTY, post));
        }
        if (carries && vacant.contains(post.id())) {
          findings.add(about(CoverageFinding.Kind.VACANT, post));
        }
      }
    }

    private static CoverageFinding about(CoverageFinding.Kind kind, Post post) {
      return new CoverageFinding(kind, post.unit(), post.id(), null, null);
    }
  }
}
