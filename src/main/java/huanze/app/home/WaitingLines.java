package huanze.app.home;

import huanze.agenda.Standing;
import huanze.agenda.WorkingDays;
import huanze.agenda.calendar.DueMatter;
import huanze.agenda.ui.AgendaWords;
import huanze.agenda.ui.RecordRoute;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.Route;
import huanze.rulepack.Level;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 等待他人 as lines: whom to ask for what they owe, and decisions whose day is near or ran out. */
final class WaitingLines {
  /** So many of whom to ask are shown first. */
  static final int TOP = 5;

  /** So many decisions are shown first. */
  static final int DECISIONS_TOP = 3;

  /** Working days before its day on which a decision presses. */
  private static final int NEAR = 5;

  private final AgendaWords words;
  private final Texts texts;
  private final Structure structure;
  private final WorkingDays workingDays;
  private final LocalDate today;
  private final HomeScope scope;

  WaitingLines(
      AgendaWords words,
      Structure structure,
      WorkingDays workingDays,
      LocalDate today,
      HomeScope scope) {
    this.words = words;
    this.texts = words.texts();
    this.structure = structure;
    this.workingDays = workingDays;
    this.today = today;
    this.scope = scope;
  }

  HomeList waiting(List<WaitingFor> waiting) {
    int open = waiting.stream().mapToInt(WaitingFor::open).sum();
    List<HomeLine> lines = waiting.stream().map(this::line).toList();
    return new HomeList(open, lines, route(null, null));
  }

  private HomeLine line(WaitingFor one) {
    List<String> said = new ArrayList<>();
    if (one.unit() == null) {
      said.add(texts.text("agenda.ui.units", one.units()));
    }
    if (one.soon() > 0) {
      said.add(texts.text("app.home.waiting.soon", one.soon()));
    }
    return new HomeLine(
        null,
        one.name(),
        String.join(texts.text("agenda.ui.comma"), said),
        one.threatened() == 0 ? "" : texts.text("app.home.outlook.threatened", one.threatened()),
        one.threatened() > 0,
        words.shortDay(one.due()),
        texts.text("app.home.items", one.open()),
        false,
        route(one.unit(), one.region()),
        one.unit() == null ? null : new Route.UnitYear(one.unit(), today.getYear()));
  }

  private Route route(@Nullable UUID unit, @Nullable String region) {
    Level level = scope.level();
    return new Route.ObligationList(
        today.getYear(),
        unit,
        null,
        CamelCase.of(Standing.OPEN),
        unit != null || level == null ? null : CamelCase.of(level),
        unit != null ? null : region == null ? scope.region() : region,
        null,
        null);
  }

  HomeList decisions(List<DueMatter> decisions) {
    List<HomeLine> lines = decisions.stream().map(this::line).toList();
    return new HomeList(lines.size(), lines, new Route.ActivityList(null));
  }

  private HomeLine line(DueMatter one) {
    boolean over = one.isOver(today);
    String unit = structure.unit(one.unit()).map(Unit::name).orElse("");
    String origin = one.title() == null ? words.shortDay(one.raisedOn()) : one.title();
    boolean listed = one.stage() != DueMatter.Stage.DECIDED;
    boolean reported = one.stage() == DueMatter.Stage.REPORTED;
    return new HomeLine(
        null,
        one.words(),
        texts.text(listed ? "app.home.rectification" : "app.home.decision", unit, origin),
        words.shortDay(one.dueOn()),
        reported ? texts.text("app.home.toCheck") : left(one),
        over || reported || workingDays.between(today, one.dueOn()) <= NEAR,
        RecordRoute.of(one),
        null);
  }

  private String left(DueMatter one) {
    return one.isOver(today)
        ? texts.text("app.home.decisionOver", ChronoUnit.DAYS.between(one.dueOn(), today))
        : one.dueOn().equals(today)
            ? texts.text("app.home.dueToday")
            : texts.text("app.home.daysLeft", workingDays.between(today, one.dueOn()));
  }
}
