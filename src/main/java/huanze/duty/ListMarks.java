package huanze.duty;

import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.unit.Post;
import huanze.unit.Structure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a unit's duty list of a year is like, each part as a short mark: two lists with the same
 * marks are the same. An approval keeps them; a list whose marks differ has changed since.
 *
 * @param assignments which posts carry which duties with which responsibility on which days of the
 *     year
 * @param posts name, rank and days of the unit's posts in the year
 * @param bases text and bases of the duties on the list
 */
public record ListMarks(String assignments, String posts, String bases) {

  /** Those of a list as it stands. */
  static ListMarks of(Structure structure, DutyBook book, UUID unit, int year) {
    DateRange days = yearDays(year);
    List<String> assignments = new ArrayList<>();
    List<String> posts = new ArrayList<>();
    Set<String> duties = new TreeSet<>();
    for (Post post : structure.postsOf(unit)) {
      DateRange life = structure.life(post).flatMap(days::intersection).orElse(null);
      if (life == null) {
        continue;
      }
      posts.add(post.id() + " " + post.name() + " " + post.rank() + " " + life);
      for (Assignment each : book.ofPost(post.id())) {
        each.days()
            .intersection(life)
            .ifPresent(
                held -> {
                  duties.add(each.duty());
                  assignments.add(
                      post.id()
                          + " "
                          + each.duty()
                          + " "
                          + each.responsibility()
                          + " "
                          + held
                          + " "
                          + each.note());
                });
      }
    }
    assignments.sort(null);
    posts.sort(null);
    List<String> bases = new ArrayList<>();
    duties.forEach(
        duty ->
            book.duty(duty)
                .ifPresent(d -> bases.add(d.id() + " " + d.text() + " " + d.days() + d.bases())));
    return new ListMarks(mark(assignments), mark(posts), mark(bases));
  }

  private static String mark(Collection<String> lines) {
    return Ids.named(String.join("\n", lines)).toString();
  }

  static DateRange yearDays(int year) {
    return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }
}
