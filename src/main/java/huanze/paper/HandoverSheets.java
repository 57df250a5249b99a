package huanze.paper;

import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.agenda.YearAgenda;
import huanze.base.DateRange;
import huanze.base.Texts;
import huanze.duty.DutyBook;
import huanze.rulepack.RulePack;
import huanze.unit.ActingTitle;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import huanze.unit.UnitAndPost;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Fills 交接单 from what a post owes, plans and carries on the day it changes its holder. */
final class HandoverSheets {
  private static final Set<Standing> OPEN = Set.of(Standing.OPEN, Standing.MISSED);

  private final List<YearAgenda> years;
  private final Structure structure;
  private final PostMatters matters;
  private final DutyBook book;
  private final RulePack pack;
  private final Texts texts;

  /**
   * @param years the year before the change and its own: what of both is not done is handed over
   */
  HandoverSheets(
      List<YearAgenda> years, PostMatters matters, DutyBook book, RulePack pack, Texts texts) {
    this.years = List.copyOf(years);
    this.structure = years.getLast().structure();
    this.matters = matters;
    this.book = book;
    this.pack = pack;
    this.texts = texts;
  }

  /**
   * @param on a day on which the post changes its holder
   * @param asOf day on which the standings are judged
   */
  HandoverSheet of(Post post, LocalDate on, LocalDate asOf) {
    Unit unit = unit(post);
    PostLines lines = new PostLines(structure, book, on, texts);
    HandoverPosts posts = HandoverPosts.of(post, on, structure);
    List<Obligation> owed = years.stream().flatMap(y -> y.obligations(asOf).stream()).toList();
    boolean lives = posts.after().contains(post);
    PostLines last = new PostLines(structure, book, on.minusDays(1), texts);
    return new HandoverSheet(
        post.id(),
        unit.id(),
        post.code(),
        post.name(),
        structure.nameOn(unit.id(), on),
        on,
        asOf,
        LocalDate.of(years.getFirst().year(), 1, 1),
        pack.title(),
        holders(posts.leaving(), post, on.minusDays(1), lines),
        posts.nobodyLeaves(),
        holders(posts.coming(), post, on, lines),
        posts.nobodyComes(),
        vacantBefore(posts),
        open(posts, owed, lines),
        owed.stream()
            .filter(o -> o.post() != null && posts.ids().contains(o.post()) && isSplit(o, on))
            .map(o -> split(o, lines))
            .toList(),
        matters.of(post, posts.lastHolders().stream().map(Tenure::person).toList(), asOf),
        lives ? lines.duties(post, unit) : named("paper.handover.ending", post, last, on),
        posts.after().stream()
            .filter(p -> !p.equals(post))
            .map(p -> named("paper.handover.taking", p, lines, on))
            .toList());
  }

  /** What a post carries, under its name and that of its unit. */
  private PostDuties named(String textKey, Post post, PostLines lines, LocalDate on) {
    String unit = structure.nameOn(post.unit(), on);
    return lines
        .duties(post, unit(post))
        .named(texts.text(textKey, UnitAndPost.of(unit, post.name())));
  }

  private Unit unit(Post post) {
    return structure.unit(post.unit()).orElseThrow();
  }

  private static long vacantBefore(HandoverPosts posts) {
    return posts.lastHolders().stream()
        .findFirst()
        .map(t -> posts.lastDay(t).datesUntil(posts.on().minusDays(1)).count())
        .orElse(0L);
  }

  /** Who holds or held another unit's post is named with it. */
  private List<HandoverSheet.Holder> holders(
      List<Tenure> tenures, Post post, LocalDate on, PostLines lines) {
    return tenures.stream()
        .sorted(Comparator.comparing(Tenure::acting))
        .map(
            t -> {
              String name = lines.holder(t);
              Post own = structure.post(t.post()).orElseThrow();
              return new HandoverSheet.Holder(
                  own.equals(post) ? name : ofUnit(name, own, own.name(), on),
                  t.days().from(),
                  t.days().to(),
                  t.document());
            })
        .toList();
  }

  private static boolean isSplit(Obligation o, LocalDate on) {
    return spans(o, on) && o.standing() != Standing.NOT_OWED;
  }

  private static boolean spans(Obligation o, LocalDate on) {
    return o.from().isBefore(on) && !o.to().isBefore(on);
  }

  /**
   * The post's own, and what the unit owes where the post is its first responsible; of a unit that
   * carries it on only what it inherits, the period in which the change lies.
   */
  private List<HandoverSheet.Open> open(
      HandoverPosts posts, List<Obligation> owed, PostLines lines) {
    Post post = posts.post();
    Set<UUID> units = posts.after().stream().map(Post::unit).collect(Collectors.toSet());
    boolean first = post.rank().isSole();
    return owed.stream()
        .filter(o -> OPEN.contains(o.standing()))
        .filter(
            o ->
                o.post() != null
                    ? post.id().equals(o.post()) && !isSplit(o, posts.on())
                    : first
                        && (isOf(o, Set.of(post.unit()))
                            || (spans(o, posts.on()) && isOf(o, units))))
        .sorted(Comparator.comparing(Obligation::due))
        .map(o -> open(o, post, lines))
        .toList();
  }

  private static boolean isOf(Obligation o, Set<UUID> units) {
    return units.contains(o.unit()) || (o.jointWith() != null && units.contains(o.jointWith()));
  }

  private HandoverSheet.Open open(Obligation o, Post post, PostLines lines) {
    boolean missedByPost = o.post() != null && o.standing() == Standing.MISSED;
    UUID named = o.post() == null && post.unit().equals(o.jointWith()) ? o.jointWith() : o.unit();
    return new HandoverSheet.Open(
        o.rule().id(),
        o.rule().article(),
        o.rule().title(),
        o.post() == null ? structure.nameOn(named, o.from()) : post.name(),
        o.period(),
        o.due(),
        o.required(),
        o.counted(),
        o.standing(),
        missedByPost ? shares(o, lines) : List.of(),
        missedByPost ? vacantDays(o) : 0);
  }

  private List<HandoverSheet.Share> shares(Obligation o, PostLines lines) {
    return o.holders().stream()
        .map(
            h ->
                new HandoverSheet.Share(
                    name(h, o, lines),
                    h.from(),
                    h.to(),
                    h.from().datesUntil(h.to().plusDays(1)).count()))
        .toList();
  }

  /** Two of one name go with the post each held, should the office not have numbered them. */
  private String name(Obligation.Holder holder, Obligation o, PostLines lines) {
    String name = lines.name(holder.person());
    boolean twin =
        o.holders().stream()
            .map(Obligation.Holder::person)
            .anyMatch(p -> !p.equals(holder.person()) && lines.name(p).equals(name));
    return twin
        ? structure.tenuresOfPerson(holder.person()).stream()
            .filter(t -> t.days().overlaps(new DateRange(holder.from(), holder.to())))
            .findFirst()
            .map(t -> ofUnit(name, t, holder.from()))
            .orElse(name)
        : name;
  }

  private String ofUnit(String name, Tenure held, LocalDate on) {
    Post post = structure.post(held.post()).orElseThrow();
    return ofUnit(name, post, ActingTitle.of(held, structure, texts), on);
  }

  private String ofUnit(String name, Post post, String title, LocalDate on) {
    String unit = structure.nameOn(post.unit(), on);
    return texts.text("paper.handover.ofUnit", name, UnitAndPost.of(unit, title));
  }

  private static long vacantDays(Obligation o) {
    return o.from()
        .datesUntil(o.to().plusDays(1))
        .filter(
            d -> o.holders().stream().noneMatch(h -> !d.isBefore(h.from()) && !d.isAfter(h.to())))
        .count();
  }

  private HandoverSheet.Split split(Obligation o, PostLines lines) {
    return new HandoverSheet.Split(
        o.rule().id(),
        o.rule().article(),
        o.rule().title(),
        o.period(),
        o.due(),
        o.required(),
        o.counted(),
        o.standing(),
        shares(o, lines),
        vacantDays(o),
        o.records().stream().map(c -> new PaperWords(texts).day(c.day())).distinct().toList());
  }
}
