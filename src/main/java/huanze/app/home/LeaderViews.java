package huanze.app.home;

import huanze.activity.Activity;
import huanze.activity.ActivityFilter;
import huanze.activity.ActivityState;
import huanze.activity.ActivityStore;
import huanze.agenda.AgendaService;
import huanze.agenda.LeadTimes;
import huanze.agenda.Obligation;
import huanze.agenda.Rate;
import huanze.agenda.Responsible;
import huanze.agenda.TenureSplit;
import huanze.agenda.YearAgenda;
import huanze.agenda.calendar.DueMatter;
import huanze.agenda.ui.AgendaWords;
import huanze.app.DeskPreferences;
import huanze.base.DeskClock;
import huanze.fx.Route;
import huanze.rectification.DueMatters;
import huanze.unit.ActingTitle;
import huanze.unit.LeaderDay;
import huanze.unit.Person;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes a leader's view from what the ledger holds now. Called on the reading thread. */
public final class LeaderViews {
  /** Nobody leads or plans more in a year. */
  private static final int MOST = 1000;

  private final AgendaService agenda;
  private final ActivityStore activities;
  private final DueMatters matters;
  private final DeskPreferences preferences;
  private final DeskClock clock;
  private final AgendaWords words;

  public LeaderViews(
      AgendaService agenda,
      ActivityStore activities,
      DueMatters matters,
      DeskPreferences preferences,
      DeskClock clock,
      AgendaWords words) {
    this.agenda = agenda;
    this.activities = activities;
    this.matters = matters;
    this.preferences = preferences;
    this.clock = clock;
    this.words = words;
  }

  /** Empty if there is no such person. */
  Optional<LeaderView> of(UUID person) {
    LocalDate today = clock.today();
    YearAgenda now = agenda.year(today.getYear());
    LocalDate day = LeaderDay.of(person, now.structure(), today).orElse(today);
    YearAgenda year = day.getYear() == today.getYear() ? now : agenda.year(day.getYear());
    return year.structure().person(person).map(known -> of(known, year, day));
  }

  /**
   * @param day the day of which it tells
   */
  private LeaderView of(Person person, YearAgenda year, LocalDate day) {
    Structure structure = year.structure();
    Responsible responsible = new Responsible(structure);
    List<Tenure> held = responsible.heldBy(person.id(), day);
    Set<UUID> posts = held.stream().map(Tenure::post).collect(Collectors.toSet());
    List<Obligation> answered = responsible.of(year.obligations(day), posts);
    LeadTimes leads = agenda.leadTimes(preferences.remindDays());
    TenureSplit split = new TenureSplit(answered, person.id(), structure, day);
    OwedLines own = lines(year, split.own(), day, leads, person.id());
    OwedLines before = lines(year, split.before(), day, leads, person.id());
    RecordedLines recorded = new RecordedLines(activities, structure, words, day, null);
    Set<UUID> units = unitsAnsweredFor(held, structure);
    return new LeaderView(
        person.name(),
        day,
        hasLeft(day),
        posts(held, structure),
        own.open(),
        own.missed(),
        before.missed(),
        done(person.id(), recorded, day),
        plans(person.id(), units, recorded, day),
        decisions(units, structure, day),
        Rate.of(split.own()),
        Rate.of(split.before()));
  }

  private boolean hasLeft(LocalDate day) {
    return day.isBefore(clock.today());
  }

  private OwedLines lines(
      YearAgenda year, List<Obligation> owed, LocalDate day, LeadTimes leads, UUID person) {
    TodayGroups groups = TodayGroups.of(year, owed, day, leads);
    return new OwedLines(words, year.structure(), groups, person);
  }

  /** Those whose first responsible the person is (Art. 4). */
  private static Set<UUID> unitsAnsweredFor(List<Tenure> held, Structure structure) {
    return held.stream()
        .flatMap(t -> structure.post(t.post()).stream())
        .filter(post -> post.rank().isSole())
        .map(Post::unit)
        .collect(Collectors.toSet());
  }

  private HomeList posts(List<Tenure> held, Structure structure) {
    List<HomeLine> lines = new ArrayList<>();
    for (Tenure tenure : held) {
      Post post = structure.post(tenure.post()).orElseThrow();
      LocalDate from = tenure.days().from();
      lines.add(
          new HomeLine(
              null,
              ActingTitle.of(tenure, structure, words.texts()),
              structure.unit(post.unit()).map(Unit::name).orElse(""),
              from == null ? "" : words.texts().text("app.leader.since", words.day(from)),
              "",
              false,
              new Route.UnitTree(post.unit()),
              null));
    }
    return new HomeList(lines.size(), lines, new Route.UnitTree(null));
  }

  private HomeList done(UUID person, RecordedLines recorded, LocalDate day) {
    ActivityFilter led =
        ActivityFilter.year(day.getYear()).leader(person).state(ActivityState.HELD);
    List<HomeLine> all = recorded.of(activities.page(led, day, null, MOST), "");
    return new HomeList(all.size(), all, new Route.ActivityList(null));
  }

  private HomeList plans(UUID person, Set<UUID> units, RecordedLines recorded, LocalDate day) {
    List<HomeLine> lines = new ArrayList<>();
    List<ActivityState> states =
        hasLeft(day)
            ? List.of(ActivityState.TO_CONFIRM) // what is planned since is the successor's
            : List.of(ActivityState.TO_CONFIRM, ActivityState.PLANNED);
    for (ActivityState state : states) {
      Map<UUID, Activity> found = new LinkedHashMap<>();
      ActivityFilter all = ActivityFilter.ALL.state(state);
      activities.page(all.leader(person), day, null, MOST).forEach(a -> found.put(a.id(), a));
      for (UUID unit : units) {
        activities.page(all.unit(unit), day, null, MOST).forEach(a -> found.put(a.id(), a));
      }
      lines.addAll(
          recorded.of(
              found.values().stream().sorted(Comparator.comparing(Activity::heldOn)).toList(),
              state == ActivityState.PLANNED ? "app.home.planned" : "app.home.toConfirm"));
    }
    return new HomeList(
        lines.size(),
        lines,
        new Route.ActivityList(units.size() == 1 ? units.iterator().next() : null));
  }

  private HomeList decisions(Set<UUID> units, Structure structure, LocalDate day) {
    List<DueMatter> due =
        units.stream()
            .flatMap(unit -> matters.askedAfter(unit, day).stream())
            .sorted(Comparator.comparing(DueMatter::dueOn))
            .toList();
    return new WaitingLines(words, structure, agenda.workingDays(), day, HomeScope.ALL)
        .decisions(due);
  }
}
