package huanze.paper;

import huanze.activity.Activity;
import huanze.activity.ActivityFilter;
import huanze.activity.ActivityState;
import huanze.activity.ActivityStore;
import huanze.agenda.calendar.DueMatter;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.rectification.DueMatters;
import huanze.unit.Post;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * What is planned, to be confirmed or decided for a post: led by who holds it, and of a first
 * responsible also what its unit convenes or has to carry out.
 */
final class PostMatters {
  private static final int MOST_MATTERS = 200;

  private final ActivityStore activities;
  private final DueMatters due;
  private final Texts texts;

  PostMatters(ActivityStore activities, DueMatters due, Texts texts) {
    this.activities = activities;
    this.due = due;
    this.texts = texts;
  }

  /** For who takes over: decisions whose day ran out are no more told. */
  List<HandoverSheet.Matter> of(Post post, List<UUID> holders, LocalDate asOf) {
    return of(post, holders, asOf, due::due);
  }

  /** For who holds the post: those whose day ran out not long ago are still asked after. */
  List<HandoverSheet.Matter> ofHolder(Post post, UUID holder, LocalDate asOf) {
    return of(post, List.of(holder), asOf, due::askedAfter);
  }

  private List<HandoverSheet.Matter> of(
      Post post,
      List<UUID> holders,
      LocalDate asOf,
      BiFunction<UUID, LocalDate, List<DueMatter>> decisions) {
    boolean first = post.rank().isSole();
    List<HandoverSheet.Matter> matters = new ArrayList<>();
    for (ActivityState state : List.of(ActivityState.TO_CONFIRM, ActivityState.PLANNED)) {
      Map<UUID, Activity> found = new LinkedHashMap<>();
      if (first) {
        add(found, ActivityFilter.ALL.unit(post.unit()).state(state), asOf);
      }
      holders.forEach(p -> add(found, ActivityFilter.ALL.leader(p).state(state), asOf));
      found.values().stream()
          .sorted(Comparator.comparing(Activity::heldOn))
          .forEach(a -> matters.add(matter(CamelCase.of(state), a)));
    }
    if (first) {
      decisions.apply(post.unit(), asOf).stream()
          .map(d -> new HandoverSheet.Matter(kind(d, asOf), d.dueOn(), d.words(), from(d)))
          .forEach(matters::add);
    }
    return matters;
  }

  private void add(Map<UUID, Activity> found, ActivityFilter filter, LocalDate asOf) {
    activities
        .page(filter, asOf, null, MOST_MATTERS)
        .forEach(activity -> found.put(activity.id(), activity));
  }

  private HandoverSheet.Matter matter(String kind, Activity activity) {
    String what = texts.text("activity.kind." + CamelCase.of(activity.kind()));
    String title = activity.facts().title();
    return new HandoverSheet.Matter(
        kind, activity.heldOn(), title == null ? what : title, title == null ? "" : what);
  }

  private static String kind(DueMatter matter, LocalDate asOf) {
    if (matter.stage() == DueMatter.Stage.REPORTED) {
      return "rectificationReported";
    }
    String kind = matter.stage() == DueMatter.Stage.DECIDED ? "decision" : "rectification";
    return matter.isOver(asOf) ? kind + "Over" : kind;
  }

  private String from(DueMatter matter) {
    String day = new PaperWords(texts).day(matter.raisedOn());
    String title = matter.title();
    return title == null ? day : texts.text("paper.handover.from", title, day);
  }
}
