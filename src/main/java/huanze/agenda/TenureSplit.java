package huanze.agenda;

import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * 任内 and 任前: which of the obligations that a person's posts answer for fall into the person's own
 * tenure. Screen, paper and command line count by this one piece of code.
 *
 * <p>The regulation charges a period to nobody (reading rule 9), yet a sheet of one person has to
 * say which of a post's periods are that person's. Our reading: a period belongs to whoever held
 * the post on its <em>decisive day</em>:
 *
 * <ul>
 *   <li>met: the day of the record with which enough was done (reading rule 3: the day of the
 *       event, not of typing). What a predecessor met before the person came is not the person's,
 *       even if the period ends later;
 *   <li>missed, made up late or exempt: the last day on which it could be met in time. Whoever
 *       makes up a period does not take it over;
 *   <li>where that day is still ahead, open and not begun: the day looked at;
 *   <li>vacant: nobody's, for nobody held the post on any day of the period.
 * </ul>
 *
 * It is the person's own if the person held any post that answers for it ({@link Responsible}) on
 * that day, first and last day of a tenure included. Acting days count (reading rule 9), and so do
 * earlier tenures: who acted before the appointment goes on. A post carries on those of the same
 * key in the units that its unit carries on (reading rule 10). All else is 任前: counted beside,
 * never among the person's own and never in the rate. What is not owed is in neither.
 */
public final class TenureSplit {
  private final Structure structure;
  private final Responsible responsible;
  private final List<Tenure> tenures;
  private final LocalDate on;
  private final List<Obligation> own = new ArrayList<>();
  private final List<Obligation> before = new ArrayList<>();

  /**
   * @param owed what the posts answer for that the person holds on a day, as it stands on that day
   * @param on the day
   */
  public TenureSplit(Collection<Obligation> owed, UUID person, Structure structure, LocalDate on) {
    this.on = on;
    this.structure = structure;
    this.responsible = new Responsible(structure);
    this.tenures = structure.tenuresOfPerson(person);
    for (Obligation one : owed) {
      if (one.standing() != Standing.NOT_OWED) {
        (isOwn(one) ? own : before).add(one);
      }
    }
  }

  /** What falls into the person's tenure, in the order given. */
  public List<Obligation> own() {
    return List.copyOf(own);
  }

  /** What was decided when the person did not hold the post, in the order given. */
  public List<Obligation> before() {
    return List.copyOf(before);
  }

  /** True if it is the person's own. */
  public boolean isOwn(Obligation one) {
    return one.standing() != Standing.VACANT && held(one, decisiveDay(one));
  }

  /** True if the person held a post that answers for it on a day. */
  public boolean held(Obligation one, LocalDate day) {
    Set<UUID> posts = answering(one);
    return tenures.stream()
        .anyMatch(
            tenure ->
                posts.contains(tenure.post())
                    && tenure.days().contains(day)
                    && responsible.lives(tenure.post(), day));
  }

  private Set<UUID> answering(Obligation one) {
    Set<UUID> posts = new HashSet<>();
    for (UUID id : responsible.posts(one)) {
      posts.add(id);
      structure.post(id).ifPresent(post -> posts.addAll(carriedOnBy(post)));
    }
    return posts;
  }

  private List<UUID> carriedOnBy(Post post) {
    return structure.predecessors(post.unit()).stream()
        .flatMap(unit -> structure.postsOf(unit).stream())
        .filter(earlier -> earlier.key().equals(post.key()))
        .map(Post::id)
        .toList();
  }

  /** The day that decides whose it is. */
  private LocalDate decisiveDay(Obligation one) {
    LocalDate met = one.metOn();
    return met != null ? met : one.due().isAfter(on) ? on : one.due();
  }
}
