package huanze.paper;

import huanze.activity.Activity;
import huanze.activity.ActivityFilter;
import huanze.activity.ActivityState;
import huanze.activity.ActivityStore;
import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.agenda.YearAgenda;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.duty.DutyBook;
import huanze.rulepack.Rank;
import huanze.rulepack.RulePack;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills 交接单 from what a post owes, plans and carries on the day it changes its holder. */
final class HandoverSheets {
  private static final Set<Standing> OPEN = Set.of(Standing.OPEN, Standing.MISSED);
  private static final Set<Rank> FIRST_RESPONSIBLE = Set.of(Rank.MAIN_LEADER, Rank.HEAD);
  private static final int MOST_MATTERS = 200;

  private final YearAgenda year;
  private final Structure structure;
  private final ActivityStore activities;
  private final DutyBook book;
  private final RulePack pack;
  private final Texts texts;

  HandoverSheets(
      YearAgenda year, ActivityStore activities, DutyBook book, RulePack pack, Texts texts) {
    this.year = year;
    this.structure = year.structure();
    this.activities = activities;
    this.book = book;
    this.pack = pack;
    this.texts = texts;
  }

  /**
   * @param on a day on which the post changes its holder
   * @param asOf day on which the standings are judged
   */
  HandoverSheet of(Post post, LocalDate on, LocalDate asOf) {
    Unit unit = structure.unit(post.unit()).orElseThrow();
    PostLines lines = new PostLines(structure, book, on, texts);
    List<Tenure> before = before(post, on);
    List<Tenure> after = structure.holders(post.id(), on);
    List<Obligation> own =
        year.obligations(asOf).stream().filter(o -> post.id().equals(o.post())).toList();
    return new HandoverSheet(
        post.id(),
        unit.id(),
        post.code(),
        post.name(),
        structure.nameOn(unit.id(), on),
        on,
        asOf,
        pack.title(),
        holders(before, after, lines),
        holders(after, before, lines),
        vacantBefore(before, on),
        open(post, unit, own, on, asOf),
        own.stream().filter(o -> isSplit(o, on)).map(o -> split(o, lines)).toList(),
        matters(post, unit, before, asOf),
        lines.duties(post, unit));
  }

  /** Who held the post the day before, or last before it was vacant. */
  private List<Tenure> before(Post post, LocalDate on) {
    List<Tenure> ended =
        structure.tenuresOfPost(post.id()).stream()
            .filter(t -> t.days().from() == null || t.days().from().isBefore(on))
            .toList();
    LocalDate last =
        ended.stream().map(t -> lastDay(t, on)).max(Comparator.naturalOrder()).orElse(on);
    return ended.stream().filter(t -> lastDay(t, on).equals(last)).toList();
  }

  private static LocalDate lastDay(Tenure tenure, LocalDate on) {
    LocalDate to = tenure.days().to();
    return to == null || !to.isBefore(on) ? on.minusDays(1) : to;
  }

  private static long vacantBefore(List<Tenure> before, LocalDate on) {
    return before.isEmpty() ? 0 : lastDay(before.get(0), on).datesUntil(on.minusDays(1)).count();
  }

  /** Those of one day who are not there on the other. */
  private List<HandoverSheet.Holder> holders(
      List<Tenure> there, List<Tenure> notThere, PostLines lines) {
    Set<UUID> others = notThere.stream().map(Tenure::person).collect(Collectors.toSet());
    return there.stream()
        .filter(t -> !others.contains(t.person()))
        .sorted(Comparator.comparing(Tenure::acting))
        .map(
            t ->
                new HandoverSheet.Holder(
                    lines.holder(t), t.days().from(), t.days().to(), t.document()))
        .toList();
  }

  private static boolean isSplit(Obligation o, LocalDate on) {
    return o.from().isBefore(on) && !o.to().isBefore(on) && o.standing() != Standing.NOT_OWED;
  }

  /** The post's own, and what the unit owes where the post is its first responsible. */
  private List<HandoverSheet.Open> open(
      Post post, Unit unit, List<Obligation> own, LocalDate on, LocalDate asOf) {
    List<Obligation> all = new ArrayList<>();
    own.stream().filter(o -> !isSplit(o, on)).forEach(all::add);
    if (FIRST_RESPONSIBLE.contains(post.rank())) {
      year.obligations(asOf).stream()
          .filter(o -> o.post() == null)
          .filter(o -> unit.id().equals(o.unit()) || unit.id().equals(o.jointWith()))
          .forEach(all::add);
    }
    return all.stream()
        .filter(o -> OPEN.contains(o.standing()))
        .sorted(Comparator.comparing(Obligation::due))
        .map(o -> open(o, post, unit))
        .toList();
  }

  private static HandoverSheet.Open open(Obligation o, Post post, Unit unit) {
    return new HandoverSheet.Open(
        o.rule().id(),
        o.rule().article(),
        o.rule().title(),
        o.post() == null ? unit.name() : post.name(),
        o.period(),
        o.due(),
        o.required(),
        o.counted(),
        o.standing());
  }

  private HandoverSheet.Split split(Obligation o, PostLines lines) {
    List<HandoverSheet.Share> shares =
        o.holders().stream()
            .map(
                h ->
                    new HandoverSheet.Share(
                        lines.name(h.person()),
                        h.from(),
                        h.to(),
                        h.from().datesUntil(h.to().plusDays(1)).count()))
            .toList();
    long vacant =
        o.from()
            .datesUntil(o.to().plusDays(1))
            .filter(
                d ->
                    o.holders().stream()
                        .noneMatch(h -> !d.isBefore(h.from()) && !d.isAfter(h.to())))
            .count();
    return new HandoverSheet.Split(
        o.rule().id(),
        o.rule().article(),
        o.rule().title(),
        o.period(),
        o.due(),
        o.required(),
        o.counted(),
        o.standing(),
        shares,
        vacant,
        o.records().stream().map(c -> new PaperWords(texts).day(c.day())).distinct().toList());
  }

  private List<HandoverSheet.Matter> matters(
      Post post, Unit unit, List<Tenure> leaving, LocalDate asOf) {
    boolean first = FIRST_RESPONSIBLE.contains(post.rank());
    List<HandoverSheet.Matter> matters = new ArrayList<>();
    for (ActivityState state : List.of(ActivityState.TO_CONFIRM, ActivityState.PLANNED)) {
      Map<UUID, Activity> found = new LinkedHashMap<>();
      if (first) {
        add(found, ActivityFilter.ALL.unit(unit.id()).state(state), asOf);
      }
      leaving.forEach(t -> add(found, ActivityFilter.ALL.leader(t.person()).state(state), asOf));
      found.values().stream()
          .sorted(Comparator.comparing(Activity::heldOn))
          .forEach(a -> matters.add(matter(CamelCase.of(state), a)));
    }
    if (first) {
      activities.decisionsDue(unit.id(), asOf).stream()
          .map(
              d ->
                  new HandoverSheet.Matter(
                      "decision", d.dueOn(), d.words(), from(d.title(), d.heldOn())))
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

  private String from(@Nullable String title, LocalDate heldOn) {
    String day = new PaperWords(texts).day(heldOn);
    return title == null ? day : texts.text("paper.handover.from", title, day);
  }
}
