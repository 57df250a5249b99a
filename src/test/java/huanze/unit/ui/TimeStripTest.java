package huanze.unit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.base.Texts;
import huanze.rulepack.Level;
import huanze.rulepack.Rank;
import huanze.unit.Person;
import huanze.unit.Post;
import huanze.unit.PostTimeline;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeStripTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);
  private static final Unit UNIT =
      new Unit(
          Ids.named("u"),
          "1.government",
          "镇政府",
          "government",
          Level.TOWNSHIP,
          null,
          "1",
          null,
          DateRange.ALWAYS,
          null);
  private static final Post POST =
      new Post(
          Ids.named("p"),
          UNIT.id(),
          "mainLeader",
          "1.government.mainLeader",
          "镇长",
          Rank.MAIN_LEADER,
          DateRange.ALWAYS);
  private static final List<Person> PEOPLE =
      List.of(
          new Person(Ids.named("a"), "王𠮷", "01"),
          new Person(Ids.named("b"), "王𠮷", "02"),
          new Person(Ids.named("c"), "李四", null));

  @Test
  void whatIsDrawn() {
    TimeStrip strip =
        strip(
            List.of(
                tenure(0, "2024-01-01", "2024-12-31", false),
                tenure(1, "2025-01-11", "2026-03-31", true),
                tenure(2, "2026-04-01", null, false)));
    assertThat(strip.bars())
        .extracting(TimeStrip.Bar::full)
        .containsExactly(
            "王𠮷 01 2024-01-01 至 2024-12-31",
            "代理 · 王𠮷 02 2025-01-11 至 2026-03-31",
            "将任 · 李四 2026-04-01 起",
            "空缺 2025-01-01 至 2025-01-10");
    assertThat(strip.lanes()).isEqualTo(1);
    assertThat(strip.from()).isEqualTo("2023-10-01");
    assertThat(strip.to()).isEqualTo("2026-07-01");
  }

  @Test
  void nothingToDraw() {
    assertThat(strip(List.of()).bars()).isEmpty();
    assertThat(strip(List.of()).lanes()).isZero();
  }

  /** Bars of one lane never meet, today is within, and nobody is left out. */
  @Test
  void barsOfOneLaneNeverMeet() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Tenure> tenures = new ArrayList<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        LocalDate from = TODAY.plusDays(random.nextInt(6000) - 5000);
        LocalDate to = from.plusDays(random.nextInt(900));
        tenures.add(
            new Tenure(
                Ids.named(seed + " " + i),
                POST.id(),
                PEOPLE.get(random.nextInt(3)).id(),
                new DateRange(
                    random.nextInt(8) == 0 ? null : from, random.nextInt(4) == 0 ? null : to),
                random.nextBoolean(),
                null));
      }
      TimeStrip strip = strip(tenures);
      assertThat(strip.from()).isBefore(TODAY);
      assertThat(strip.to()).isAfter(TODAY);
      assertThat(strip.bars().stream().filter(b -> b.look() != TimeStrip.Look.GAP).count())
          .isEqualTo(tenures.size());
      for (TimeStrip.Bar one : strip.bars()) {
        for (TimeStrip.Bar other : strip.bars()) {
          if (one != other && one.lane() == other.lane()) {
            assertThat(one.days().overlaps(other.days())).as("seed %s", seed).isFalse();
          }
        }
      }
    }
  }

  private static TimeStrip strip(List<Tenure> tenures) {
    Structure structure =
        new Structure(
            List.of(), List.of(UNIT), List.of(), List.of(), List.of(POST), PEOPLE, tenures);
    return TimeStrip.ofPost(PostTimeline.of(POST, structure), structure, TODAY, Texts.chinese());
  }

  private static Tenure tenure(int person, String from, String to, boolean acting) {
    return new Tenure(
        Ids.named(from),
        POST.id(),
        PEOPLE.get(person).id(),
        new DateRange(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)),
        acting,
        null);
  }
}
