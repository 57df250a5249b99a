package huanze.activity.ui;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityFactsBuilder;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Channel;
import huanze.activity.JointConveners;
import huanze.activity.Leader;
import huanze.activity.Outlet;
import huanze.activity.Topic;
import huanze.agenda.ObligationFilter;
import huanze.agenda.YearAgenda;
import huanze.base.CamelCase;
import huanze.base.Period;
import huanze.fx.Pick;
import huanze.fx.Route;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a form was opened for: what is known from the start, and when it must take place. */
final class OpenedFor {
  private static final int TARGETS_NAMED = 6;

  private final ActivityDesk desk;
  private final Names names;
  private final Route.@Nullable Owed owed;
  private List<Unit> unchecked = List.of();

  /**
   * @param owed what was missed and is to be recorded; null if the form was opened for nothing
   */
  OpenedFor(ActivityDesk desk, Names names, Route.@Nullable Owed owed) {
    this.desk = desk;
    this.names = names;
    this.owed = owed;
  }

  /** With what the form of a new record begins. */
  ActivityFacts known(ActivityKind kind, Route.NewActivity asked) {
    Route.Owed wanted = owed;
    LocalDate day = asked.day();
    ActivityFactsBuilder known = ActivityFacts.of(kind);
    known.heldOn(day == null && wanted == null ? desk.clock().today() : day);
    ActivityForm form =
        wanted == null || wanted.form() == null
            ? null
            : CamelCase.parse(ActivityForm.class, wanted.form());
    boolean oneUsual = kind == ActivityKind.INSPECTION || kind == ActivityKind.CHECK;
    if (form != null) {
      known.forms(form);
    } else if (oneUsual) {
      known.forms(List.copyOf(ActivityForm.of(kind)).getFirst());
    }
    if (asked.unit() != null) {
      List<UUID> conveners = new ArrayList<>(List.of(asked.unit()));
      if (form == ActivityForm.JOINT) {
        conveners.addAll(JointConveners.toAdd(desk.structures().current(), conveners, day));
      }
      known.conveners(conveners);
    }
    if (wanted != null && wanted.studied()) {
      known.topics(new Topic(null, true));
    }
    if (wanted != null && (wanted.about() || form == ActivityForm.YEAR_END_ASSESSMENT)) {
      known.about(wanted.period());
    }
    if (wanted != null && kind == ActivityKind.BULLETIN) {
      known.about(Period.month(YearMonth.from(wanted.period().from()).minusMonths(1)));
    }
    if (form == ActivityForm.AIR && day != null) {
      known.outlets(
          Arrays.stream(Channel.values()).map(channel -> new Outlet(channel, day)).toList());
    }
    if (wanted != null && kind == ActivityKind.CHECK && asked.unit() != null) {
      unchecked = unchecked(asked.unit(), wanted);
      known.target(unchecked.size() == 1 ? unchecked.getFirst().id() : null);
    }
    if (wanted != null) {
      Leader.Role role = RecordPickers.roleIn(kind);
      known.leaders(wanted.persons().stream().map(one -> new Leader(one, role)).toList());
    }
    return known.build();
  }

  private List<Unit> unchecked(UUID unit, Route.Owed wanted) {
    YearAgenda year = desk.agenda().year(desk.reading(), wanted.period().year());
    return year.obligations(ObligationFilter.ALL.ofUnit(unit), desk.clock().today()).stream()
        .filter(o -> o.unit().equals(unit) && o.period().equals(wanted.period()))
        .filter(o -> wanted.form() != null && o.rule().counts().forms().contains(wanted.form()))
        .flatMap(o -> year.unchecked(o).stream())
        .distinct()
        .toList();
  }

  /** Units that a check is still owed of come first; of several which one it was is not guessed. */
  List<Pick<UUID>> targetsFirst(List<Pick<UUID>> units) {
    Set<UUID> first = unchecked.stream().map(Unit::id).collect(Collectors.toSet());
    return Picks.first(units, first::contains);
  }

  /** Which units a check is still owed of; empty if there are not several. */
  String targetsLeft() {
    int left = unchecked.size();
    if (left < 2) {
      return "";
    }
    String some = names.join(unchecked.stream().limit(TARGETS_NAMED).map(Unit::name).toList());
    String key = left > TARGETS_NAMED ? "activity.ui.owed.targetsMore" : "activity.ui.owed.targets";
    return desk.texts().text(key, left, some);
  }

  /** In which period it must take place to meet what it was opened for; empty if that is open. */
  String hint() {
    Route.Owed wanted = owed;
    if (wanted == null || wanted.about()) {
      return "";
    }
    Period period = wanted.period();
    return desk.texts()
        .text("activity.ui.owed.hint", names.period(period), period.from(), period.to());
  }

  /** Says so if it took place when it cannot meet what it was opened for: by its last outlet. */
  Optional<String> outside(ActivityFacts facts) {
    Route.Owed wanted = owed;
    LocalDate held =
        facts.outlets().stream()
            .map(Outlet::publishedOn)
            .filter(Objects::nonNull)
            .max(LocalDate::compareTo)
            .orElse(facts.heldOn());
    if (wanted != null && !wanted.about() && held != null && !wanted.period().contains(held)) {
      return Optional.of(
          desk.texts().text("activity.ui.owed.outside", held, names.period(wanted.period())));
    }
    return Optional.empty();
  }
}
