package huanze.assessment;

import huanze.base.DateRange;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who held posts in some days: acting holders too, both days included (reading rule 9). */
final class Leaders {
  private Leaders() {}

  /** By post, then first day. */
  static List<LeaderDays> of(Structure structure, List<Post> posts, DateRange days) {
    List<LeaderDays> all = new ArrayList<>();
    for (Post post : posts) {
      Optional<DateRange> within = structure.life(post).flatMap(days::intersection);
      List<LeaderDays> holders = new ArrayList<>();
      for (Tenure tenure : structure.tenuresOfPost(post.id())) {
        within
            .flatMap(tenure.days()::intersection)
            .ifPresent(
                held ->
                    holders.add(
                        new LeaderDays(
                            post.id(), tenure.person(), held.from(), held.to(), tenure.acting())));
      }
      holders.sort(Comparator.comparing(LeaderDays::from).thenComparing(LeaderDays::to));
      all.addAll(holders);
    }
    return all;
  }
}
