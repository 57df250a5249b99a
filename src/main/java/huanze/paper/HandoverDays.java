package huanze.paper;

import huanze.base.InvalidInput;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.UnitAndPost;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a post changed its holder: first days of somebody new, or of nobody. A person
 * who only stops or begins to act changes nothing.
 */
record HandoverDays(String post, TreeSet<LocalDate> days, LocalDate today) {

  static HandoverDays of(Post post, Structure structure, LocalDate today) {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (Tenure tenure : HandoverPosts.tenures(post, structure)) {
      if (tenure.days().from() != null) {
        days.add(tenure.days().from());
      }
      if (tenure.days().to() != null) {
        days.add(tenure.days().to().plusDays(1));
      }
    }
    days.removeIf(day -> people(post, structure, day).equals(before(post, structure, day)));
    return new HandoverDays(
        UnitAndPost.of(structure.unit(post.unit()).orElseThrow().name(), post.name()), days, today);
  }

  private static Set<UUID> before(Post post, Structure structure, LocalDate day) {
    return people(post, structure, day.minusDays(1));
  }

  private static Set<UUID> people(Post post, Structure structure, LocalDate day) {
    Set<UUID> people = new HashSet<>();
    HandoverPosts.tenures(post, structure).stream()
        .filter(t -> t.days().contains(day))
        .forEach(t -> people.add(t.person()));
    return people;
  }

  /**
   * @param wanted null: the latest change, else the next
   * @throws InvalidInput if the post did not change that day, naming the days on which it did
   */
  LocalDate choose(@Nullable LocalDate wanted) {
    if (days.isEmpty()) {
      throw InvalidInput.of("post", "paper.handover.never", post);
    }
    if (wanted == null) {
      LocalDate last = days.floor(today);
      return last == null ? days.first() : last;
    }
    if (!days.contains(wanted)) {
      List<LocalDate> near = List.copyOf(days.descendingSet());
      String named =
          near.stream().limit(3).sorted().map(LocalDate::toString).collect(Collectors.joining(" "));
      throw InvalidInput.of("on", "paper.handover.notThen", post, wanted, named);
    }
    return wanted;
  }
}
