package huanze.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.rulepack.Rank;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Succession;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every person's sheet in offices made up from seeds, against the slow reading of rules 1, 8, 9 and
 * 10: of each obligation one walks through the days to the one that decides, and looks who sat in
 * the post then.
 */
class TenureSplitOracleTest {
  private static final int OFFICES = Integer.getInteger("huanze.oracle.offices", 120);

  private AgendaFacts facts = RandomOffice.of(1);

  @Test
  void everyPeriodIsTheOneHoldersOrBeforeAndNoneIsLost() {
    int own = 0;
    int before = 0;
    int metBefore = 0;
    for (long seed = 1; seed <= OFFICES; seed++) {
      facts = RandomOffice.of(seed);
      Structure structure =
          new Structure(
              List.of(),
              facts.units(),
              facts.flags(),
              facts.successions(),
              facts.posts(),
              List.of(),
              facts.tenures());
      for (LocalDate today : RandomOffice.todays(seed)) {
        List<Obligation> year =
            new ObligationCalculator(facts).year(RandomOffice.yearOf(seed), today);
        for (UUID person : persons()) {
          Set<UUID> held = posts(person, today);
          List<Obligation> owed = new Responsible(structure).of(year, held);
          TenureSplit split = new TenureSplit(owed, person, structure, today);
          List<Obligation> expected = owed.stream().filter(o -> isOwn(o, person, today)).toList();
          String where = "seed %d, %s, %s".formatted(seed, today, person);
          assertThat(split.own()).as(where).isEqualTo(expected);
          Rate mine = Rate.of(split.own());
          Rate others = Rate.of(split.before());
          for (Standing standing : Standing.values()) {
            long all = owed.stream().filter(o -> o.standing() == standing).count();
            assertThat(mine.count(standing) + others.count(standing))
                .as(where + " " + standing)
                .isEqualTo(standing == Standing.NOT_OWED ? 0 : (int) all);
          }
          assertThat(mine.count(Standing.VACANT)).as(where).isZero();
          own += mine.total();
          before += others.total();
          metBefore += others.count(Standing.MET);
        }
      }
    }
    assertThat(own).isGreaterThan(1_000);
    assertThat(before).isGreaterThan(200);
    assertThat(metBefore).isGreaterThan(20);
  }

  private Set<UUID> persons() {
    return facts.tenures().stream()
        .map(Tenure::person)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Posts in which a person sits on a day: no longer than there are post and unit. */
  private Set<UUID> posts(UUID person, LocalDate day) {
    Set<UUID> posts = new HashSet<>();
    for (Tenure tenure : facts.tenures()) {
      Post post = post(tenure.post());
      Unit unit = post == null ? null : unit(post.unit());
      if (tenure.person().equals(person)
          && unit != null
          && isWithin(day, tenure.days().from(), tenure.days().to())
          && isWithin(day, post.existence().from(), post.existence().to())
          && isWithin(day, unit.existence().from(), unit.existence().to())) {
        posts.add(tenure.post());
      }
    }
    return posts;
  }

  private static boolean isWithin(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate to) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  private @Nullable Post post(UUID id) {
    return facts.posts().stream().filter(p -> p.id().equals(id)).findFirst().orElse(null);
  }

  private @Nullable Unit unit(UUID id) {
    return facts.units().stream().filter(u -> u.id().equals(id)).findFirst().orElse(null);
  }

  private boolean isOwn(Obligation one, UUID person, LocalDate today) {
    if (one.standing() == Standing.NOT_OWED || one.standing() == Standing.VACANT) {
      return false;
    }
    LocalDate decides = one.standing() == Standing.MET ? metOn(one, today) : one.due();
    if (decides.isAfter(today)) {
      decides = today;
    }
    Set<UUID> sat = posts(person, decides);
    for (Post post : answering(one)) {
      for (UUID each : sat) {
        if (each.equals(post.id()) || carriesOn(post, post(each))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The first evening on which, had the office closed its book then, it would stand as met. */
  private static LocalDate metOn(Obligation one, LocalDate today) {
    assertThat(one.metOn() == null ? one.due() : one.metOn()).isNotNull();
    LocalDate met = one.metOn();
    if (met == null) {
      return one.due();
    }
    List<LocalDate> inTime = new ArrayList<>();
    one.records().stream().filter(r -> !r.madeUp()).forEach(r -> inTime.add(r.day()));
    assertThat(inTime).as("the day is that of a record: %s, %s", one, today).contains(met);
    boolean counted =
        !one.rule().perTarget()
            && !one.rule().perHolder()
            && one.rule().counts().channels().isEmpty();
    if (counted) {
      inTime.sort(null);
      assertThat(met).as("%s, %s", one, today).isEqualTo(inTime.get(one.required() - 1));
    }
    return met;
  }

  /** Its own post, or the first responsible of its unit and of the organ that owes it too. */
  private List<Post> answering(Obligation one) {
    List<Post> posts = new ArrayList<>();
    for (Post post : facts.posts()) {
      Unit unit = unit(post.unit());
      boolean asUnit =
          one.post() == null
              && (post.unit().equals(one.unit()) || post.unit().equals(one.jointWith()))
              && (post.rank() == Rank.MAIN_LEADER || post.rank() == Rank.HEAD)
              && unit != null
              && isWithin(one.due(), unit.existence().from(), unit.existence().to())
              && isWithin(one.due(), post.existence().from(), post.existence().to());
      if (asUnit || post.id().equals(one.post())) {
        posts.add(post);
      }
    }
    return posts;
  }

  /** The same key in a unit that the post's unit carries on, through any number of successions. */
  private boolean carriesOn(Post post, @Nullable Post earlier) {
    if (earlier == null || !earlier.key().equals(post.key())) {
      return false;
    }
    Set<UUID> before = new HashSet<>(Set.of(post.unit()));
    boolean more = true;
    while (more) {
      more = false;
      for (Succession each : facts.successions()) {
        if (before.contains(each.successor())) {
          more |= before.add(each.predecessor());
        }
      }
    }
    return !earlier.unit().equals(post.unit()) && before.contains(earlier.unit());
  }
}
