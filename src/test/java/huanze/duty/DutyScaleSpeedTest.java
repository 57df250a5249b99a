package huanze.duty;

import huanze.base.DateRange;
import huanze.ledger.Deed;
import huanze.ledger.Row;
import huanze.ledger.Writes;
import huanze.rulepack.Level;
import huanze.rulepack.Rank;
import huanze.unit.Person;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import huanze.unit.UnitFlag;
import huanze.unit.UnitTables;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures a city of 1,200 units and 12,000 posts whose posts carry 60,000 duties (design §10); not
 * part of verify.
 */
@Tag("benchmark")
class DutyScaleSpeedTest {
  private static final int UNITS = 1_200;
  private static final int POSTS = 10;
  private static final int EACH = 5;
  private static final List<String> KINDS =
      List.of("partyCommittee", "government", "department", "department");
  private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

  private final DutyOffice office = new DutyOffice();

  @Test
  void wholeCity() {
    Structure structure = structure();
    List<Assignment> assignments = assignments(structure);
    print("saved", 1, i -> store(structure, assignments));
    print(
        "book read from the ledger", 10, i -> DutyBook.load(office.ledger, office.book().packs()));
    DutyBook book = office.book();
    print("coverage of the whole city", 40, i -> Coverage.of(structure, book, DAY).counts());
    print(
        "status of every list",
        10,
        i -> structure.units().forEach(u -> DutyListStatus.of(structure, book, u.id(), 2026, DAY)));
    print(
        "proposal for all",
        10,
        i ->
            Proposal.byRank(
                structure,
                book,
                structure.units().stream().map(Unit::id).toList(),
                new DateRange(DAY, null)));
    System.out.println(Coverage.of(structure, book, DAY).counts());
  }

  private void store(Structure structure, List<Assignment> assignments) {
    List<Consumer<Writes>> parts = new ArrayList<>();
    List<Post> posts = List.copyOf(structure.posts());
    parts.add(w -> structure.units().forEach(u -> w.put(UnitTables.UNIT, row(u))));
    parts.add(w -> posts.forEach(p -> w.put(UnitTables.POST, row(p))));
    for (int start = 0; start < assignments.size(); start += 20_000) {
      List<Assignment> part =
          assignments.subList(start, Math.min(assignments.size(), start + 20_000));
      parts.add(w -> part.forEach(a -> w.put(DutyTables.ASSIGNMENT, DutyTables.row(a))));
    }
    office.ledger.saveParts(Deed.of("unit.deed.unitsImported"), parts);
  }

  private static Row row(Unit unit) {
    return Row.of(unit.id())
        .with("code", unit.code())
        .with("name", unit.name())
        .with("kind", unit.kind())
        .with("unit_level", unit.level())
        .with("region_code", unit.region());
  }

  private static Row row(Post post) {
    return Row.of(post.id())
        .with("unit_id", post.unit())
        .with("post_key", post.key())
        .with("code", post.code())
        .with("name", post.name())
        .with("post_rank", post.rank());
  }

  private Structure structure() {
    List<Unit> units = new ArrayList<>();
    List<UnitFlag> flags = new ArrayList<>();
    List<Post> posts = new ArrayList<>();
    List<Tenure> tenures = new ArrayList<>();
    Person person = new Person(office.ids.next(), "某人", null);
    for (int u = 0; u < UNITS; u++) {
      String kind = KINDS.get(u % KINDS.size());
      String code = String.format("13%04d.%s", u, kind);
      UUID id = office.ids.next();
      units.add(
          new Unit(id, code, code, kind, Level.COUNTY, null, "1303", null, DateRange.ALWAYS, null));
      flags.add(new UnitFlag(office.ids.next(), id, "supervising", DateRange.ALWAYS));
      boolean department = kind.equals("department");
      for (int p = 0; p < POSTS; p++) {
        Rank rank =
            department
                ? p == 0 ? Rank.HEAD : Rank.DEPUTY
                : p == 0 ? Rank.MAIN_LEADER : p == 1 ? Rank.LEADER_IN_CHARGE : Rank.MEMBER;
        Post post =
            new Post(office.ids.next(), id, "p" + p, code + ".p" + p, "岗", rank, DateRange.ALWAYS);
        posts.add(post);
        tenures.add(
            new Tenure(office.ids.next(), post.id(), person.id(), DateRange.ALWAYS, false, null));
      }
    }
    units.sort(Comparator.comparing(Unit::code));
    posts.sort(Comparator.comparing(Post::code));
    return new Structure(List.of(), units, flags, List.of(), posts, List.of(person), tenures);
  }

  private List<Assignment> assignments(Structure structure) {
    List<Assignment> all = new ArrayList<>();
    for (Post post : structure.posts()) {
      Unit unit = structure.unit(post.unit()).orElseThrow();
      List<CatalogueDuty> meant = office.book().meantFor(unit, structure, DAY);
      String responsibility =
          office.book().responsibility(unit.kind(), post.rank()).orElseThrow().id();
      for (int i = 0; i < EACH; i++) {
        LocalDate from = LocalDate.of(2022 + i % 4, 1, 1);
        String duty = meant.get(i % meant.size()).id();
        LocalDate to = i < meant.size() ? null : LocalDate.of(2021, 12, 31);
        all.add(
            new Assignment(
                office.ids.next(),
                post.id(),
                duty,
                responsibility,
                new DateRange(to == null ? from : null, to),
                null));
      }
    }
    return all;
  }

  /** Time of this thread alone: the machine is shared. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void print(String what, int times, Consumer<Integer> work) {
    long[] taken = new long[times];
    for (int i = 0; i < times; i++) {
      long start = cpu();
      work.accept(i);
      taken[i] = (cpu() - start) / 10_000;
    }
    long[] warm = Arrays.copyOfRange(taken, times / 2, times);
    Arrays.sort(warm);
    System.out.printf("%s: median %.2f ms%n", what, warm[warm.length / 2] / 100.0);
  }
}
