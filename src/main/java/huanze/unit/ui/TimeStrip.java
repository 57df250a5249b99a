package huanze.unit.ui;

import huanze.base.DateRange;
import huanze.base.Texts;
import huanze.unit.PersonTimeline;
import huanze.unit.Post;
import huanze.unit.PostTimeline;
import huanze.unit.Stretch;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import huanze.unit.UnitAndPost;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A timeline as it is drawn: bars over a span of days.
 *
 * @param from first day of the span
 * @param to last day of the span
 * @param today within the span
 */
public record TimeStrip(LocalDate from, LocalDate to, LocalDate today, List<Bar> bars) {
  /** So many years back at most; what began earlier is drawn as if it began there. */
  private static final int YEARS_BACK = 8;

  /** So far before the first day known, and after the last. */
  private static final int MARGIN_MONTHS = 3;

  /** How a bar looks; its words say the same. */
  public enum Look {
    HELD,
    ACTING,
    FUTURE,
    GAP
  }

  /**
   * Days in a row.
   *
   * @param lane from the top, 0 first: bars of one lane never meet
   * @param words what stands in the bar
   * @param full the same with its days, for a tooltip
   */
  public record Bar(DateRange days, int lane, Look look, String words, String full) {}

  public TimeStrip {
    bars = List.copyOf(bars);
  }

  /** Number of lanes. */
  public int lanes() {
    return bars.stream().mapToInt(b -> b.lane() + 1).max().orElse(0);
  }

  /** The holders of a post and the gaps between them. */
  static TimeStrip ofPost(
      PostTimeline timeline, Structure structure, LocalDate today, Texts texts) {
    List<Bar> bars = new ArrayList<>();
    List<Tenure> tenures =
        timeline.stretches().stream().flatMap(s -> s.tenures().stream()).distinct().toList();
    for (Tenure tenure : tenures) {
      String who = structure.personName(tenure.person());
      bars.add(bar(tenure, who, bars, today, texts));
    }
    for (Stretch stretch : timeline.stretches()) {
      if (stretch.isGap()) {
        String words = texts.text("unit.ui.time.gap");
        String full = words + " " + Wording.days(stretch.days(), texts);
        bars.add(new Bar(stretch.days(), 0, Look.GAP, words, full));
      }
    }
    return over(bars, today);
  }

  /** The posts of a person. */
  static TimeStrip ofPerson(
      PersonTimeline timeline, Structure structure, LocalDate today, Texts texts) {
    List<Bar> bars = new ArrayList<>();
    List<Tenure> tenures =
        timeline.stretches().stream().flatMap(s -> s.tenures().stream()).distinct().toList();
    for (Tenure tenure : tenures) {
      String where =
          structure
              .post(tenure.post())
              .map(
                  (Post p) ->
                      UnitAndPost.of(structure.unit(p.unit()).map(Unit::name).orElse(""), p.name()))
              .orElse("");
      bars.add(bar(tenure, where, bars, today, texts));
    }
    return over(bars, today);
  }

  private static Bar bar(
      Tenure tenure, String words, List<Bar> before, LocalDate today, Texts texts) {
    LocalDate start = tenure.days().from();
    boolean future = start != null && start.isAfter(today);
    Look look = future ? Look.FUTURE : tenure.acting() ? Look.ACTING : Look.HELD;
    String said =
        switch (look) {
          case FUTURE -> texts.text("unit.ui.time.future", words);
          case ACTING -> texts.text("unit.ui.time.acting", words);
          default -> words;
        };
    int lane = 0;
    while (isTaken(lane, tenure.days(), before)) {
      lane++;
    }
    return new Bar(
        tenure.days(), lane, look, said, said + " " + Wording.days(tenure.days(), texts));
  }

  private static boolean isTaken(int lane, DateRange days, List<Bar> before) {
    return before.stream().anyMatch(b -> b.lane() == lane && b.days().overlaps(days));
  }

  private static TimeStrip over(List<Bar> bars, LocalDate today) {
    LocalDate earliest = today.minusYears(YEARS_BACK);
    Optional<LocalDate> first =
        bars.stream().flatMap(b -> Stream.ofNullable(b.days().from())).min(LocalDate::compareTo);
    Optional<LocalDate> last =
        bars.stream()
            .flatMap(b -> Stream.of(b.days().from(), b.days().to()))
            .filter(Objects::nonNull)
            .max(LocalDate::compareTo);
    LocalDate from = first.filter(d -> d.isBefore(today)).orElse(today.minusYears(1));
    LocalDate to = last.filter(d -> d.isAfter(today)).orElse(today);
    LocalDate start = from.minusMonths(MARGIN_MONTHS);
    return new TimeStrip(
        start.isBefore(earliest) ? earliest : start, to.plusMonths(MARGIN_MONTHS), today, bars);
  }
}
