package huanze.app.home;

import huanze.agenda.Obligation;
import huanze.agenda.Outlook;
import huanze.agenda.Responsible;
import huanze.agenda.Standing;
import huanze.agenda.ui.AgendaWords;
import huanze.agenda.ui.RecordRoute;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.Route;
import huanze.rulepack.Level;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Obligations as lines: each by itself while they are few, else together by rule, unit or post, so
 * that a township's three and a city's three thousand both fit.
 */
final class OwedLines {
  private static final int RULES_NAMED = 6;

  private final AgendaWords words;
  private final Texts texts;
  private final OutlookWords outlooks;
  private final Structure structure;
  private final Responsible responsible;
  private final TodayGroups groups;
  private final LocalDate today;
  private final HomeScope scope;
  private final int year;
  private final @Nullable UUID only;
  private final @Nullable UUID person;
  private @Nullable Map<UUID, Integer> missedByPost;

  OwedLines(AgendaWords words, Structure structure, TodayGroups groups, HomeScope scope) {
    this(words, structure, groups, scope, groups.day().getYear(), null, null);
  }

  /** What a person's posts owe this year. */
  OwedLines(AgendaWords words, Structure structure, TodayGroups groups, UUID person) {
    this(words, structure, groups, HomeScope.ALL, groups.day().getYear(), null, person);
  }

  /**
   * @param year in which it is owed
   * @param only the unit whose they all are, alone or jointly; null: of many
   */
  OwedLines(
      AgendaWords words,
      Structure structure,
      TodayGroups groups,
      HomeScope scope,
      int year,
      @Nullable UUID only) {
    this(words, structure, groups, scope, year, only, null);
  }

  private OwedLines(
      AgendaWords words,
      Structure structure,
      TodayGroups groups,
      HomeScope scope,
      int year,
      @Nullable UUID only,
      @Nullable UUID person) {
    this.words = words;
    this.texts = words.texts();
    this.outlooks = new OutlookWords(words);
    this.structure = structure;
    this.responsible = new Responsible(structure);
    this.groups = groups;
    this.today = groups.day();
    this.scope = scope;
    this.year = year;
    this.only = only;
    this.person = person;
  }

  /**
   * @param outlook null of what is missed
   */
  private record Owed(Obligation owed, @Nullable Outlook outlook, boolean soon) {}

  /** Open ones, those that are asked for, the first due first. */
  HomeList open() {
    List<Outlook> asked =
        switch (scope.narrowed()) {
          case ALL -> groups.open();
          case SOON -> groups.soon();
          case THREATENED -> groups.threatened();
        };
    Set<Outlook> soon = Collections.newSetFromMap(new IdentityHashMap<>());
    soon.addAll(groups.soon());
    List<Owed> open =
        asked.stream().map(o -> new Owed(o.obligation(), o, soon.contains(o))).toList();
    return list(groups.open().size(), open, Standing.OPEN, this::pressingFirst);
  }

  /** Missed ones: each by itself the latest first, together the most first, then by unit's code. */
  HomeList missed() {
    List<Owed> latest =
        groups.missed().stream()
            .sorted(Comparator.comparing(Obligation::due).reversed())
            .map(o -> new Owed(o, null, false))
            .toList();
    return list(
        latest.size(),
        latest,
        Standing.MISSED,
        all ->
            all.stream()
                .sorted(
                    Comparator.comparingInt((Group group) -> -group.size())
                        .thenComparing(this::code))
                .toList());
  }

  /** Of what is told by unit; else empty. */
  private String code(Group group) {
    UUID by = group.by();
    return by == null ? "" : structure.unit(by).map(Unit::code).orElse("");
  }

  /** Rules come in the order of day and level; of units and posts those with most first. */
  private List<Group> pressingFirst(List<Group> all) {
    return scope.grouping() == HomeScope.Grouping.RULE
        ? all
        : all.stream()
            .sorted(
                Comparator.comparing((Group group) -> group.first().due())
                    .thenComparing(group -> level(group.first()))
                    .thenComparing(group -> -group.size()))
            .toList();
  }

  private Level level(Obligation one) {
    return structure.unit(one.unit()).map(Unit::level).orElse(Level.TOWNSHIP);
  }

  /**
   * Told together.
   *
   * @param by unit or post by which; null if by rule
   */
  private record Group(@Nullable UUID by, List<Owed> all) {
    int size() {
      return all.size();
    }

    Obligation first() {
      return all.getFirst().owed();
    }

    List<Outlook> outlooks() {
      return all.stream().map(Owed::outlook).filter(Objects::nonNull).toList();
    }
  }

  private HomeList list(
      int total, List<Owed> all, Standing standing, UnaryOperator<List<Group>> ordered) {
    List<HomeLine> lines;
    boolean each = all.size() <= HomeList.TOP && scope.grouping() != HomeScope.Grouping.POST;
    if (each) {
      lines = all.stream().map(this::each).toList();
    } else {
      lines = ordered.apply(groups(all)).stream().limit(HomeList.TOP).map(this::together).toList();
    }
    return new HomeList(total, lines, route(standing, null, null));
  }

  private List<Group> groups(List<Owed> all) {
    Map<Object, List<Owed>> found = new LinkedHashMap<>();
    for (Owed one : all) {
      for (Object key : keys(one.owed())) {
        found.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
      }
    }
    List<Group> made = new ArrayList<>();
    found.forEach((key, own) -> made.add(new Group(key instanceof UUID id ? id : null, own)));
    return made;
  }

  /** A joint obligation is shown under both organs (reading rule 8). */
  private List<?> keys(Obligation one) {
    record ByDay(String rule, @Nullable LocalDate due) {}
    return switch (scope.grouping()) {
      case RULE ->
          List.of(new ByDay(one.rule().id(), one.standing() == Standing.OPEN ? one.due() : null));
      case POST -> {
        List<UUID> posts = responsible.posts(one);
        yield posts.isEmpty() ? List.of(one.unit()) : posts;
      }
      case UNIT -> {
        UUID joint = one.jointWith();
        yield joint == null || joint.equals(one.unit())
            ? List.of(one.unit())
            : List.of(one.unit(), joint);
      }
    };
  }

  private HomeLine together(Group group) {
    UUID by = group.by();
    Post post = by == null ? null : structure.post(by).orElse(null);
    if (post != null) {
      return ofPost(group, post);
    }
    if (group.size() == 1) {
      return each(group.all().getFirst());
    }
    return by == null ? ofRule(group) : ofUnit(group, by);
  }

  private HomeLine ofUnit(Group group, UUID unit) {
    Standing standing = group.first().standing();
    return counted(
        group,
        unit(unit),
        rules(group.all()),
        route(standing, unit, null),
        new Route.UnitYear(unit, year));
  }

  /** What it answers for, who holds it, and what of its own is missed already. */
  private HomeLine ofPost(Group group, Post post) {
    Standing standing = group.first().standing();
    List<UUID> persons =
        structure.holders(post.id(), today).stream().map(Tenure::person).distinct().toList();
    List<String> holders = persons.stream().map(structure::personName).toList();
    String title =
        texts.text(
            "agenda.ui.whoPost",
            post.name(),
            holders.isEmpty()
                ? texts.text("app.home.nobody")
                : String.join(texts.text("agenda.ui.comma"), holders));
    int missed = standing == Standing.OPEN ? missedBy().getOrDefault(post.id(), 0) : 0;
    String detail = texts.text("agenda.ui.whoPost", unit(post.unit()), rules(group.all()));
    return counted(
        group,
        title,
        missed == 0 ? detail : texts.text("app.home.postMissed", detail, missed),
        Route.ObligationList.ofPost(year, CamelCase.of(standing), post.id()),
        persons.size() == 1 ? new Route.LeaderPage(persons.getFirst()) : null);
  }

  private Map<UUID, Integer> missedBy() {
    Map<UUID, Integer> known = missedByPost;
    if (known == null) {
      known = new HashMap<>();
      for (Obligation one : groups.missed()) {
        for (UUID post : responsible.posts(one)) {
          known.merge(post, 1, Integer::sum);
        }
      }
      missedByPost = known;
    }
    return known;
  }

  private HomeLine counted(
      Group group, String title, String detail, Route route, @Nullable Route page) {
    Standing standing = group.first().standing();
    boolean open = standing == Standing.OPEN;
    boolean narrowed = scope.narrowed() != HomeScope.Narrowed.ALL; // the line opens them all
    String count = texts.text("app.home.items", group.size());
    return new HomeLine(
        standing,
        title,
        detail,
        outlooks.of(group.outlooks()),
        isThreatened(group),
        open ? words.shortDay(group.first().due()) : count,
        open ? (narrowed ? left(group.all().getFirst()) : count) : "",
        open && group.all().getFirst().soon(),
        route,
        page);
  }

  private HomeLine ofRule(Group group) {
    Obligation first = group.first();
    boolean open = first.standing() == Standing.OPEN;
    long units = group.all().stream().map(o -> o.owed().unit()).distinct().count();
    String id = first.rule().id();
    String detail =
        only != null
            ? texts.text(
                open ? "app.unitYear.ruleOf" : "app.unitYear.missedOf",
                open ? words.period(first.period()) : words.shortDay(first.due()),
                id)
            : open
                ? texts.text("app.home.ruleOpen", id, words.period(first.period()), units)
                : texts.text("app.home.ruleMissed", id, units, words.shortDay(first.due()));
    return new HomeLine(
        first.standing(),
        first.rule().title(),
        detail,
        outlooks.of(group.outlooks()),
        isThreatened(group),
        open ? words.shortDay(first.due()) : texts.text("app.home.items", group.size()),
        open ? left(group.all().getFirst()) : "",
        open && group.all().getFirst().soon(),
        route(first.standing(), null, id, open ? first.due() : null),
        null);
  }

  private static boolean isThreatened(Group group) {
    return group.outlooks().stream().anyMatch(o -> o.prospect().isThreatened());
  }

  private HomeLine each(Owed one) {
    Obligation owed = one.owed();
    Outlook outlook = one.outlook();
    String who = who(owed);
    String period = words.period(owed.period());
    String detail =
        who.isEmpty()
            ? texts.text("app.unitYear.ruleOf", period, owed.rule().id())
            : texts.text("app.home.owed", who, period, owed.rule().id());
    if (owed.counted() > 0) {
      detail = texts.text("app.home.partly", detail, owed.counted(), owed.required());
    }
    HomeLine line =
        new HomeLine(
            owed.standing(),
            owed.rule().title(),
            detail,
            outlook == null ? "" : outlooks.of(outlook),
            outlook != null && outlook.prospect().isThreatened(),
            words.shortDay(owed.due()),
            outlook == null ? texts.text("app.home.wasDue") : left(one),
            one.soon(),
            new Route.ObligationList(
                owed.period().year(),
                owed.unit(),
                owed.rule().id(),
                CamelCase.of(owed.standing()),
                null,
                null,
                owed.due(),
                owed.due(),
                owed.post()),
            outlook == null ? null : record(owed));
    return owed.unit().equals(only)
        ? line
        : line.of(unit(owed.unit()), new Route.UnitYear(owed.unit(), owed.period().year()));
  }

  /** The form for a record that could meet it; null if there is none of that kind. */
  @Nullable Route record(Obligation open) {
    return structure
        .unit(open.unit())
        .flatMap(unit -> RecordRoute.of(open, unit.kind(), today, person))
        .orElse(null);
  }

  private Route route(Standing standing, @Nullable UUID unit, @Nullable String rule) {
    return route(standing, unit, rule, null);
  }

  private Route route(
      Standing standing, @Nullable UUID unit, @Nullable String rule, @Nullable LocalDate due) {
    Level level = scope.level();
    UUID of = unit == null ? only : unit;
    return new Route.ObligationList(
        year,
        of,
        rule,
        CamelCase.of(standing),
        of != null || level == null ? null : CamelCase.of(level),
        of == null ? scope.region() : null,
        due,
        due);
  }

  /** Unit and post; where all are of one unit its name is left out. */
  private String who(Obligation one) {
    UUID id = one.post();
    String unit = one.unit().equals(only) ? "" : unit(one.unit());
    String post = id == null ? "" : structure.post(id).map(Post::name).orElse("");
    return unit.isEmpty() || post.isEmpty()
        ? unit + post
        : texts.text("agenda.ui.whoPost", unit, post);
  }

  private String unit(UUID id) {
    return structure.unit(id).map(Unit::name).orElse("");
  }

  private String rules(List<Owed> group) {
    List<String> ids = group.stream().map(o -> o.owed().rule().id()).distinct().sorted().toList();
    String named =
        ids.stream().limit(RULES_NAMED).collect(Collectors.joining(texts.text("agenda.ui.comma")));
    return ids.size() > RULES_NAMED ? texts.text("app.home.andMore", named) : named;
  }

  private String left(Owed open) {
    int left = open.outlook() == null ? 0 : open.outlook().workingDaysLeft();
    if (open.owed().due().equals(today)) {
      return texts.text("app.home.dueToday");
    }
    return left == 0 ? texts.text("app.home.noWorkingDay") : texts.text("app.home.daysLeft", left);
  }
}
