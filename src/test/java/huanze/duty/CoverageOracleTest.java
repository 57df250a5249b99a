package huanze.duty;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.duty.CoverageFinding.Kind;
import huanze.rulepack.Level;
import huanze.rulepack.PackSettings;
import huanze.rulepack.Packs;
import huanze.rulepack.Rank;
import huanze.rulepack.Selector;
import huanze.unit.Person;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import huanze.unit.UnitFlag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Coverage of random offices against the definitions, one by one. */
class CoverageOracleTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final List<String> KINDS =
      List.of(
          "partyCommittee",
          "government",
          "department",
          "leadingGroupOffice",
          "zoneCommittee",
          "managementOffice");
  private static final List<String> RESPONSIBILITIES =
      List.of("overall", "inCharge", "principal", "direct");

  @Test
  void findsWhatTheDefinitionsFind() {
    Set<Kind> seen = EnumSet.noneOf(Kind.class);
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      Structure structure = structure(random);
      DutyPacks packs =
          new DutyPacks(Packs.of(List.of(DutyOffice.PACK), List.of()), PackSettings.NONE);
      List<OwnDuty> own = own(random, structure);
      DutyBook empty = new DutyBook(packs, own, List.of(), Map.of(), List.of(), List.of());
      List<CatalogueDuty> duties = List.copyOf(empty.catalogue());
      List<Assignment> assignments = assignments(random, structure, duties);
      DutyBook book = new DutyBook(packs, own, assignments, Map.of(), List.of(), List.of());
      LocalDate on = START.plusDays(random.nextInt(100));
      List<CoverageFinding> found = Coverage.of(structure, book, on).findings().toList();
      assertThat(found).as("seed %d", seed).doesNotHaveDuplicates();
      assertThat(new HashSet<>(found))
          .as("seed %d on %s", seed, on)
          .isEqualTo(
              new CoverageOracle(structure, DutyOffice.PACK, duties, assignments, on).findings());
      found.forEach(f -> seen.add(f.kind()));
    }
    assertThat(seen).as("the offices are varied enough").containsExactly(Kind.values());
  }

  private static UUID id(Random random) {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private static DateRange days(Random random) {
    LocalDate from = random.nextInt(3) == 0 ? null : START.plusDays(random.nextInt(120) - 30);
    LocalDate to = random.nextInt(2) == 0 ? null : START.plusDays(random.nextInt(120));
    DateRange days = new DateRange(from, to);
    return days.isReversed() ? new DateRange(to, from) : days;
  }

  private static DateRange mostlyAlways(Random random) {
    return random.nextInt(3) > 0 ? DateRange.ALWAYS : days(random);
  }

  private static Structure structure(Random random) {
    List<Unit> units = new ArrayList<>();
    List<UnitFlag> flags = new ArrayList<>();
    List<Post> posts = new ArrayList<>();
    List<Person> people = List.of(new Person(id(random), "某人", null));
    List<Tenure> tenures = new ArrayList<>();
    for (int u = 0; u < 1 + random.nextInt(4); u++) {
      String kind = KINDS.get(random.nextInt(KINDS.size()));
      String code = "1303" + u + "." + kind + (random.nextBoolean() ? ".ecology" : ".water");
      Level level = Level.values()[random.nextInt(3)];
      Unit unit =
          new Unit(
              id(random), code, code, kind, level, null, "1303", null, mostlyAlways(random), null);
      units.add(unit);
      if (random.nextBoolean()) {
        flags.add(new UnitFlag(id(random), unit.id(), "supervising", mostlyAlways(random)));
      }
      for (int p = 0; p < random.nextInt(4); p++) {
        Rank rank = Rank.values()[random.nextInt(Rank.values().length)];
        Post post =
            new Post(
                id(random), unit.id(), "p" + p, code + ".p" + p, "岗", rank, mostlyAlways(random));
        posts.add(post);
        if (random.nextBoolean()) {
          tenures.add(
              new Tenure(id(random), post.id(), people.get(0).id(), days(random), false, null));
        }
      }
    }
    units.sort(Comparator.comparing(Unit::code));
    posts.sort(Comparator.comparing(Post::code));
    return new Structure(List.of(), units, flags, List.of(), posts, people, tenures);
  }

  private static List<OwnDuty> own(Random random, Structure structure) {
    List<OwnDuty> own = new ArrayList<>();
    List<Unit> units = List.copyOf(structure.units());
    for (int i = 0; i < random.nextInt(4); i++) {
      List<Basis> bases = new ArrayList<>();
      for (int b = 0; b < random.nextInt(3); b++) {
        bases.add(Basis.named("文件" + b, "", days(random)));
      }
      Set<String> kinds =
          random.nextBoolean() ? Set.of() : Set.of(KINDS.get(random.nextInt(KINDS.size())));
      Set<Level> levels =
          random.nextInt(3) > 0 ? Set.of() : Set.of(Level.values()[random.nextInt(3)]);
      Set<Rank> ranks = random.nextBoolean() ? Set.of() : Set.of(Rank.values()[random.nextInt(5)]);
      @Nullable UUID unit =
          random.nextInt(3) > 0 ? null : units.get(random.nextInt(units.size())).id();
      OwnDutyDraft draft =
          new OwnDutyDraft(
              "职责" + i,
              bases,
              new Selector(kinds, levels, random.nextInt(4) > 0 ? null : "supervising", ranks),
              random.nextInt(4) > 0 ? null : "ecology",
              unit,
              mostlyAlways(random),
              null);
      own.add(new OwnDuty(id(random), draft, List.of()));
    }
    return own;
  }

  /** Whatever a ledger may hold: also what no service would let in. */
  private static List<Assignment> assignments(
      Random random, Structure structure, List<CatalogueDuty> duties) {
    List<Assignment> assignments = new ArrayList<>();
    for (Post post : structure.posts()) {
      for (CatalogueDuty duty : duties) {
        if (random.nextInt(3) == 0) {
          String responsibility = RESPONSIBILITIES.get(random.nextInt(4));
          assignments.add(
              new Assignment(id(random), post.id(), duty.id(), responsibility, days(random), null));
        }
      }
      if (random.nextInt(8) == 0) {
        assignments.add(
            new Assignment(id(random), post.id(), "gone:1", "direct", days(random), null));
      }
    }
    return assignments;
  }
}
