package huanze.app.home;

import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.agenda.WorkingDays;
import huanze.agenda.ui.AgendaWords;
import huanze.agenda.ui.RecordRoute;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.Route;
import huanze.rulepack.Level;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Obligations as lines: each by itself while they are few, else together by rule or unit, so that a
 * township's three and a city's three thousand both fit.
 */
final class OwedLines {
  private static final int RULES_NAMED = 6;

  private final AgendaWords words;
  private final Texts texts;
  private final Structure structure;
  private final WorkingDays workingDays;
  private final LocalDate today;
  private final int remindDays;
  private final HomeScope scope;
  private final Map<LocalDate, Integer> daysLeft = new LinkedHashMap<>();

  OwedLines(
      AgendaWords words,
      Structure structure,
      WorkingDays workingDays,
      LocalDate today,
      int remindDays,
      HomeScope scope) {
    this.words = words;
    this.texts = words.texts();
    this.structure = structure;
    this.workingDays = workingDays;
    this.today = today;
    this.remindDays = remindDays;
    this.scope = scope;
  }

  /** True if it is due within the reminder's working days. */
  boolean isSoon(Obligation open) {
    return daysLeft(open.due()) <= remindDays;
  }

  /** Open ones, the first due first. */
  HomeList open(List<Obligation> open) {
    List<Obligation> byDay =
        open.stream()
            .sorted(Comparator.comparing(Obligation::due).thenComparing(this::level))
            .toList();
    return list(
        byDay,
        Standing.OPEN,
        this::pressingFirst,
        group -> new Cell(words.shortDay(group.getFirst().due()), left(group.getFirst())));
  }

  /** Missed ones: each by itself the latest first, together the most first. */
  HomeList missed(List<Obligation> missed) {
    List<Obligation> latest =
        missed.stream().sorted(Comparator.comparing(Obligation::due).reversed()).toList();
    return list(
        latest,
        Standing.MISSED,
        groups -> groups.stream().sorted(Comparator.comparingInt(g -> -g.size())).toList(),
        group -> new Cell(words.shortDay(group.getFirst().due()), ""));
  }

  /** Rules come in the order of day and level; of units those with most first. */
  private List<Group> pressingFirst(List<Group> groups) {
    return scope.grouping() == HomeScope.Grouping.RULE
        ? groups
        : groups.stream()
            .sorted(
                Comparator.comparing((Group group) -> group.all().getFirst().due())
                    .thenComparing(group -> -group.size()))
            .toList();
  }

  /** The office's own level comes before those below. */
  private Level level(Obligation one) {
    return structure.unit(one.unit()).map(Unit::level).orElse(Level.TOWNSHIP);
  }

  /**
   * Told together.
   *
   * @param unit by which; null if by rule
   */
  private record Group(@Nullable UUID unit, List<Obligation> all) {
    int size() {
      return all.size();
    }
  }

  private record Cell(String day, String note) {}

  private HomeList list(
      List<Obligation> all,
      Standing standing,
      Function<List<Group>, List<Group>> ordered,
      Function<List<Obligation>, Cell> cell) {
    List<HomeLine> lines;
    if (all.size() <= HomeList.TOP) {
      lines = all.stream().map(one -> each(one, cell.apply(List.of(one)))).toList();
    } else {
      lines =
          ordered.apply(groups(all)).stream()
              .limit(HomeList.TOP)
              .map(group -> together(group, cell.apply(group.all())))
              .toList();
    }
    return new HomeList(all.size(), lines, route(standing, null, null, null));
  }

  private List<Group> groups(List<Obligation> all) {
    Map<Object, List<Obligation>> groups = new LinkedHashMap<>();
    for (Obligation one : all) {
      for (Object key : keys(one)) {
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
      }
    }
    boolean byUnit = scope.grouping() == HomeScope.Grouping.UNIT;
    List<Group> made = new ArrayList<>();
    groups.forEach((key, own) -> made.add(new Group(byUnit ? (UUID) key : null, own)));
    return made;
  }

  /** A joint obligation is shown under both organs (reading rule 8). */
  private List<?> keys(Obligation one) {
    record ByDay(String rule, @Nullable LocalDate due) {}
    if (scope.grouping() == HomeScope.Grouping.RULE) {
      return List.of(
          new ByDay(one.rule().id(), one.standing() == Standing.OPEN ? one.due() : null));
    }
    UUID joint = one.jointWith();
    return joint == null || joint.equals(one.unit())
        ? List.of(one.unit())
        : List.of(one.unit(), joint);
  }

  private HomeLine together(Group group, Cell cell) {
    Obligation first = group.all().getFirst();
    if (group.size() == 1) {
      return each(first, cell);
    }
    boolean open = first.standing() == Standing.OPEN;
    String count = texts.text("app.home.items", group.size());
    UUID unit = group.unit();
    if (unit != null) {
      return new HomeLine(
          first.standing(),
          unit(unit),
          rules(group.all()),
          open ? cell.day() : count,
          open ? count : "",
          open && isSoon(first),
          route(first.standing(), unit, null, null),
          null);
    }
    long units = group.all().stream().map(Obligation::unit).distinct().count();
    String detail =
        open
            ? texts.text(
                "app.home.ruleOpen", first.rule().id(), words.period(first.period()), units)
            : texts.text("app.home.ruleMissed", first.rule().id(), units, cell.day());
    return new HomeLine(
        first.standing(),
        first.rule().title(),
        detail,
        open ? cell.day() : count,
        open ? cell.note() : "",
        open && isSoon(first),
        route(first.standing(), null, first.rule().id(), open ? first.due() : null),
        null);
  }

  private HomeLine each(Obligation one, Cell cell) {
    String detail =
        texts.text("app.home.owed", who(one), words.period(one.period()), one.rule().id());
    if (one.counted() > 0) {
      detail = texts.text("app.home.partly", detail, one.counted(), one.required());
    }
    boolean open = one.standing() == Standing.OPEN;
    return new HomeLine(
        one.standing(),
        one.rule().title(),
        detail,
        cell.day(),
        open ? cell.note() : texts.text("app.home.wasDue"),
        open && isSoon(one),
        new Route.ObligationList(
            one.period().year(),
            one.unit(),
            one.rule().id(),
            CamelCase.of(one.standing()),
            null,
            null,
            one.due(),
            one.due()),
        open ? record(one) : null);
  }

  /** The form for a record that could meet it; null if there is none of that kind. */
  @Nullable Route record(Obligation open) {
    return structure
        .unit(open.unit())
        .flatMap(unit -> RecordRoute.of(open, unit.kind(), today))
        .orElse(null);
  }

  private Route route(
      Standing standing, @Nullable UUID unit, @Nullable String rule, @Nullable LocalDate due) {
    Level level = scope.level();
    return new Route.ObligationList(
        today.getYear(),
        unit,
        rule,
        CamelCase.of(standing),
        unit != null || level == null ? null : CamelCase.of(level),
        unit == null ? scope.region() : null,
        due,
        due);
  }

  private String who(Obligation one) {
    UUID post = one.post();
    String unit = unit(one.unit());
    return post == null
        ? unit
        : texts.text("agenda.ui.whoPost", unit, structure.post(post).map(Post::name).orElse(""));
  }

  private String unit(UUID id) {
    return structure.unit(id).map(Unit::name).orElse("");
  }

  private String rules(List<Obligation> group) {
    List<String> ids = group.stream().map(o -> o.rule().id()).distinct().sorted().toList();
    String named =
        ids.stream().limit(RULES_NAMED).collect(Collectors.joining(texts.text("agenda.ui.comma")));
    return ids.size() > RULES_NAMED ? texts.text("app.home.andMore", named) : named;
  }

  private int daysLeft(LocalDate due) {
    return daysLeft.computeIfAbsent(due, day -> workingDays.between(today, day));
  }

  private String left(Obligation open) {
    int left = daysLeft(open.due());
    if (open.due().equals(today)) {
      return texts.text("app.home.dueToday");
    }
    return left == 0 ? texts.text("app.home.noWorkingDay") : texts.text("app.home.daysLeft", left);
  }
}
