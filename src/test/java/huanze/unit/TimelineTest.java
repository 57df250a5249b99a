package huanze.unit;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.rulepack.Level;
import huanze.rulepack.Rank;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final Person ZHANG = new Person(Ids.named("张"), "张三", null);
  private static final Person LI = new Person(Ids.named("李"), "李四", null);
  private static final Person WANG = new Person(Ids.named("王"), "王𠮷", null);
  private static final List<Person> PEOPLE = List.of(ZHANG, LI, WANG);

  /**
   * The life of the post, its tenures (person, first day, last day, acting if the person is in
   * brackets), and what the timeline says: who, or - for nobody.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/|张三 2026-01-01/2026-03-31; 李四 2026-04-01/|2026-01-01/2026-03-31 张三; 2026-04-01/ 李四",
        "/|张三 2026-01-01/2026-03-31; 李四 2026-04-02/|"
            + "2026-01-01/2026-03-31 张三; 2026-04-01/2026-04-01 -; 2026-04-02/ 李四",
        "/|张三 /2026-03-31|/2026-03-31 张三; 2026-04-01/ -",
        "/|张三 2026-02-01/; (李四) 2026-03-01/2026-03-31|"
            + "2026-02-01/2026-02-28 张三; 2026-03-01/2026-03-31 张三+李四; 2026-04-01/ 张三",
        "/|(张三) 2026-02-01/2026-02-28; 张三 2026-03-01/|"
            + "2026-02-01/2026-02-28 张三; 2026-03-01/ 张三",
        "2026-01-01/2026-12-31|张三 2026-02-01/2026-11-30|"
            + "2026-01-01/2026-01-31 -; 2026-02-01/2026-11-30 张三; 2026-12-01/2026-12-31 -",
        "2026-01-01/||2026-01-01/ -",
        "/||''",
      })
  void holdersInOrder(String life, String tenures, String expected) {
    Post post = post(range(life));
    List<Tenure> held = tenures == null ? List.of() : tenures(post, tenures);
    PostTimeline timeline = PostTimeline.of(post, structure(List.of(post), held));
    assertThat(timeline.stretches().stream().map(TimelineTest::words))
        .containsExactly(expected.isEmpty() ? new String[0] : expected.split("; "));
  }

  @Test
  void gapsOverlapsAndWhoIsToCome() {
    Post post = post(DateRange.ALWAYS);
    List<Tenure> held =
        tenures(post, "张三 2026-01-01/2026-03-31; (李四) 2026-03-01/2026-04-30; 王𠮷 2026-06-01/");
    PostTimeline timeline = PostTimeline.of(post, structure(List.of(post), held));
    assertThat(timeline.gaps()).containsExactly(range("2026-05-01/2026-05-31"));
    assertThat(timeline.overlaps().stream().map(Stretch::days))
        .containsExactly(range("2026-03-01/2026-03-31"));
    assertThat(timeline.future(LocalDate.of(2026, 5, 31)))
        .extracting(Tenure::person)
        .containsExactly(WANG.id());
    assertThat(timeline.future(LocalDate.of(2026, 6, 1))).isEmpty();
  }

  @Test
  void oneWhoHoldsTwoPostsAtATime() {
    Post first = post("first", DateRange.ALWAYS);
    Post second = post("second", DateRange.ALWAYS);
    List<Tenure> held = new ArrayList<>(tenures(first, "张三 2026-01-01/2026-06-30"));
    held.addAll(tenures(second, "张三 2026-06-30/2026-09-30; 李四 2026-10-01/"));
    PersonTimeline timeline = PersonTimeline.of(ZHANG, structure(List.of(first, second), held));
    assertThat(timeline.stretches().stream().map(Stretch::days))
        .containsExactly(
            range("2026-01-01/2026-06-29"),
            range("2026-06-30/2026-06-30"),
            range("2026-07-01/2026-09-30"));
    assertThat(timeline.concurrent().stream().map(Stretch::days))
        .containsExactly(range("2026-06-30/2026-06-30"));
  }

  /** Day by day, with a list of who was there on each, the same comes out. */
  @Test
  void asIfEveryDayWereLookedAt() {
    for (long seed = 1; seed <= 500; seed++) {
      Random random = new Random(seed);
      Post one = post("one", life(random));
      Post two = post("two", life(random));
      List<Tenure> held = new ArrayList<>();
      for (int i = random.nextInt(7); i > 0; i--) {
        held.add(tenure(random.nextBoolean() ? one : two, random, "tenure " + seed + " " + i));
      }
      Structure structure = structure(List.of(one, two), held);
      for (Post post : List.of(one, two)) {
        check(seed, PostTimeline.of(post, structure), held, random);
      }
      for (Person person : PEOPLE) {
        check(seed, PersonTimeline.of(person, structure), held);
      }
    }
  }

  private static void check(long seed, PostTimeline timeline, List<Tenure> held, Random random) {
    Post post = timeline.post();
    List<List<Tenure>> seen = new ArrayList<>();
    boolean known = post.existence().from() != null;
    List<LocalDate> gaps = new ArrayList<>();
    for (LocalDate day = FIRST.minusDays(20); day.isBefore(FIRST.plusDays(80)); ) {
      LocalDate on = day;
      List<Tenure> there =
          held.stream().filter(t -> t.post().equals(post.id()) && t.days().contains(on)).toList();
      known |= !there.isEmpty();
      boolean gap = there.isEmpty() && known && post.existence().contains(day);
      List<Stretch> found =
          timeline.stretches().stream().filter(s -> s.days().contains(on)).toList();
      assertThat(found).as("%s %s", seed, day).hasSize(!there.isEmpty() || gap ? 1 : 0);
      if (!found.isEmpty()) {
        assertThat(found.getFirst().tenures())
            .as("%s %s", seed, day)
            .containsExactlyInAnyOrderElementsOf(there);
      }
      if (gap) {
        gaps.add(day);
      }
      day = day.plusDays(1);
    }
    assertThat(gaps)
        .allMatch(day -> timeline.gaps().stream().anyMatch(g -> g.contains(day)), "gap " + seed);
    for (int i = 1; i < timeline.stretches().size(); i++) {
      Stretch before = timeline.stretches().get(i - 1);
      Stretch after = timeline.stretches().get(i);
      assertThat(before.days().to()).as("%s", seed).isBefore(after.days().from());
      assertThat(before.tenures()).as("%s", seed).isNotEqualTo(after.tenures());
    }
    LocalDate today = FIRST.plusDays(random.nextInt(60));
    assertThat(timeline.future(today))
        .containsExactlyInAnyOrderElementsOf(
            held.stream()
                .filter(t -> t.post().equals(post.id()))
                .filter(t -> t.days().from() != null && t.days().from().isAfter(today))
                .toList());
  }

  private static void check(long seed, PersonTimeline timeline, List<Tenure> held) {
    for (LocalDate day = FIRST.minusDays(20); day.isBefore(FIRST.plusDays(80)); ) {
      LocalDate on = day;
      List<Tenure> there =
          held.stream()
              .filter(t -> t.person().equals(timeline.person().id()) && t.days().contains(on))
              .toList();
      assertThat(
              timeline.stretches().stream()
                  .filter(s -> s.days().contains(on))
                  .flatMap(s -> s.tenures().stream()))
          .as("%s %s", seed, day)
          .containsExactlyInAnyOrderElementsOf(there);
      assertThat(timeline.concurrent().stream().anyMatch(s -> s.days().contains(on)))
          .as("%s %s", seed, day)
          .isEqualTo(there.size() > 1);
      day = day.plusDays(1);
    }
  }

  private static DateRange life(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new DateRange(FIRST, null);
      case 1 -> new DateRange(FIRST, FIRST.plusDays(59));
      default -> DateRange.ALWAYS;
    };
  }

  private static Tenure tenure(Post post, Random random, String id) {
    LocalDate from = FIRST.plusDays(random.nextInt(40));
    LocalDate to = from.plusDays(random.nextInt(20));
    boolean open = post.existence().to() == null && random.nextInt(4) == 0;
    boolean always = post.existence().from() == null && random.nextInt(6) == 0;
    return new Tenure(
        Ids.named(id),
        post.id(),
        PEOPLE.get(random.nextInt(PEOPLE.size())).id(),
        new DateRange(always ? null : from, open ? null : to),
        random.nextInt(4) == 0,
        null);
  }

  private static String words(Stretch stretch) {
    String who =
        stretch.tenures().stream()
            .map(
                t ->
                    PEOPLE.stream()
                        .filter(p -> p.id().equals(t.person()))
                        .findFirst()
                        .orElseThrow()
                        .name())
            .reduce((a, b) -> a + "+" + b)
            .orElse("-");
    LocalDate from = stretch.days().from();
    LocalDate to = stretch.days().to();
    return (from == null ? "" : from) + "/" + (to == null ? "" : to) + " " + who;
  }

  private static List<Tenure> tenures(Post post, String words) {
    List<Tenure> all = new ArrayList<>();
    for (String one : words.split("; ")) {
      String[] parts = one.split(" ");
      boolean acting = parts[0].startsWith("(");
      String name = parts[0].replaceAll("[()]", "");
      Person person = PEOPLE.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
      all.add(
          new Tenure(
              Ids.named(post.code() + one), post.id(), person.id(), range(parts[1]), acting, null));
    }
    return all;
  }

  private static DateRange range(String words) {
    String[] ends = words.split("/", -1);
    return new DateRange(
        ends[0].isEmpty() ? null : LocalDate.parse(ends[0]),
        ends[1].isEmpty() ? null : LocalDate.parse(ends[1]));
  }

  private static final Unit UNIT =
      new Unit(
          Ids.named("unit"),
          "130302.government",
          "海港区人民政府",
          "government",
          Level.COUNTY,
          null,
          "130302",
          null,
          DateRange.ALWAYS,
          null);

  private static Post post(DateRange life) {
    return post("mainLeader", life);
  }

  private static Post post(String key, DateRange life) {
    UUID id = Ids.named("post " + key);
    return new Post(id, UNIT.id(), key, UNIT.code() + "." + key, key, Rank.MAIN_LEADER, life);
  }

  private static Structure structure(List<Post> posts, List<Tenure> tenures) {
    return new Structure(List.of(), List.of(UNIT), List.of(), List.of(), posts, PEOPLE, tenures);
  }
}
