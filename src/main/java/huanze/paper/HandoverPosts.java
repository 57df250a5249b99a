package huanze.paper;

import huanze.base.DateRange;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From which posts to which a post passes on a day. A unit that ends passes its posts on to those
 * of the same key in the units that carry it on (reading rule 10); else both are the post itself.
 *
 * @param before the post, or those it carries on if it begins that day
 * @param after the post, or those that carry it on if it no longer lives; empty: nothing does
 */
record HandoverPosts(
    Post post, LocalDate on, List<Post> before, List<Post> after, Structure structure) {

  static HandoverPosts of(Post post, LocalDate on, Structure structure) {
    return new HandoverPosts(
        post, on, before(post, on, structure), after(post, on, structure), structure);
  }

  private static List<Post> before(Post post, LocalDate on, Structure structure) {
    List<Post> earlier =
        structure.predecessors(post.unit()).stream()
            .flatMap(unit -> sameKey(post, unit, on.minusDays(1), structure).stream())
            .toList();
    return lives(post, on.minusDays(1), structure) || earlier.isEmpty() ? List.of(post) : earlier;
  }

  private static List<Post> after(Post post, LocalDate on, Structure structure) {
    if (lives(post, on, structure)) {
      return List.of(post);
    }
    List<Post> later = new ArrayList<>();
    Set<UUID> seen = new HashSet<>(Set.of(post.unit()));
    List<UUID> ahead = new ArrayList<>(structure.successors(post.unit()));
    while (!ahead.isEmpty()) {
      UUID unit = ahead.removeFirst();
      if (seen.add(unit)) {
        later.addAll(sameKey(post, unit, on, structure));
        ahead.addAll(structure.successors(unit));
      }
    }
    return later;
  }

  private static List<Post> sameKey(Post post, UUID unit, LocalDate on, Structure structure) {
    return structure.postsOf(unit).stream()
        .filter(p -> p.key().equals(post.key()) && lives(p, on, structure))
        .toList();
  }

  private static boolean lives(Post post, LocalDate on, Structure structure) {
    return structure.life(post).filter(life -> life.contains(on)).isPresent();
  }

  /** The tenures of a post, each as far as the post and its unit live. */
  static List<Tenure> tenures(Post post, Structure structure) {
    DateRange life = structure.life(post).orElse(null);
    return life == null
        ? List.of()
        : structure.tenuresOfPost(post.id()).stream()
            .flatMap(t -> t.days().intersection(life).map(t::during).stream())
            .toList();
  }

  /** Who held the post, or one it carries on, the day before, or last before it was vacant. */
  List<Tenure> lastHolders() {
    List<Tenure> begun =
        before.stream()
            .flatMap(p -> tenures(p, structure).stream())
            .filter(t -> t.days().from() == null || t.days().from().isBefore(on))
            .toList();
    LocalDate last = begun.stream().map(this::lastDay).max(Comparator.naturalOrder()).orElse(on);
    return begun.stream().filter(t -> lastDay(t).equals(last)).toList();
  }

  /** The last day of a tenure before that day. */
  LocalDate lastDay(Tenure tenure) {
    LocalDate to = tenure.days().to();
    return to == null || !to.isBefore(on) ? on.minusDays(1) : to;
  }

  /** Who holds the post, or one that carries it on, that day. */
  List<Tenure> holders() {
    return after.stream()
        .flatMap(p -> tenures(p, structure).stream())
        .filter(t -> t.days().contains(on))
        .toList();
  }

  /** Those whose tenure ended; who goes on in the post does not hand it over. */
  List<Tenure> leaving() {
    return without(lastHolders(), holders());
  }

  /**
   * Those who came that day; if nobody did, those who hold the post, such as an acting holder whose
   * days overlap those of the one who left.
   */
  List<Tenure> coming() {
    List<Tenure> newcomers = without(holders(), lastHolders());
    return newcomers.isEmpty() ? holders() : newcomers;
  }

  private static List<Tenure> without(List<Tenure> tenures, List<Tenure> others) {
    Set<UUID> people = others.stream().map(Tenure::person).collect(Collectors.toSet());
    return tenures.stream().filter(t -> !people.contains(t.person())).toList();
  }

  /** Why nobody leaves: nobody ever held it, or who did still does; null if somebody leaves. */
  @Nullable String nobodyLeaves() {
    if (!leaving().isEmpty()) {
      return null;
    }
    return lastHolders().isEmpty() ? "never" : "stays";
  }

  /** Why nobody takes over: vacant, or the post or its unit ended; null if somebody does. */
  @Nullable String nobodyComes() {
    if (!holders().isEmpty()) {
      return null;
    }
    if (!after.isEmpty()) {
      return "vacant";
    }
    boolean unitLives =
        structure.unit(post.unit()).filter(u -> u.existence().contains(on)).isPresent();
    return unitLives ? "postEnded" : "unitEnded";
  }

  /** Every post that it is about. */
  Set<UUID> ids() {
    Set<UUID> ids = after.stream().map(Post::id).collect(Collectors.toCollection(HashSet::new));
    ids.add(post.id());
    return ids;
  }
}
