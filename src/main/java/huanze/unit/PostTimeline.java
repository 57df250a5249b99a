package huanze.unit;

import huanze.base.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Who held a post from first to last: an acting holder is a holder (reading rule 9), a day of the
 * post's life without one is a gap.
 *
 * @param stretches in order, neighbours differ, both ends of each included. A time before anything
 *     is known is left out: a post without a first day has no gap before its first holder
 */
public record PostTimeline(Post post, List<Stretch> stretches) {
  public PostTimeline {
    stretches = List.copyOf(stretches);
  }

  public static PostTimeline of(Post post, Structure structure) {
    List<Stretch> stretches = new ArrayList<>();
    for (Stretch all : Stretch.of(structure.tenuresOfPost(post.id()))) {
      if (!all.isGap()) {
        stretches.add(all);
      } else {
        structure
            .life(post)
            .flatMap(life -> life.intersection(all.days()))
            .filter(days -> days.from() != null)
            .ifPresent(days -> stretches.add(new Stretch(days, List.of())));
      }
    }
    return new PostTimeline(post, stretches);
  }

  /** Days of the post's life on which nobody held it; without a last day: it still is so. */
  public List<DateRange> gaps() {
    return stretches.stream().filter(Stretch::isGap).map(Stretch::days).toList();
  }

  /** Days on which more than one person held it. */
  public List<Stretch> overlaps() {
    return stretches.stream().filter(s -> s.people().size() > 1).toList();
  }

  /** Tenures that begin only after a day. */
  public List<Tenure> future(LocalDate day) {
    return stretches.stream()
        .flatMap(s -> s.tenures().stream())
        .distinct()
        .filter(t -> t.days().from() != null && t.days().from().isAfter(day))
        .toList();
  }
}
