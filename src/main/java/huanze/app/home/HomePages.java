package huanze.app.home;

import huanze.activity.ActivityStore;
import huanze.agenda.AgendaService;
import huanze.agenda.LeadTimes;
import huanze.agenda.Obligation;
import huanze.agenda.Outlook;
import huanze.agenda.OwingLevels;
import huanze.agenda.Standing;
import huanze.agenda.StandingScope;
import huanze.agenda.StandingSummary;
import huanze.agenda.YearAgenda;
import huanze.agenda.ui.AgendaWords;
import huanze.app.DeskPreferences;
import huanze.base.DeskClock;
import huanze.fx.Route;
import huanze.rectification.DueMatters;
import huanze.rulepack.Level;
import huanze.unit.Region;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the home's page from what the ledger holds now. Called on the reading thread. */
public final class HomePages {
  private final AgendaService agenda;
  private final ActivityStore activities;
  private final DueMatters matters;
  private final DeskPreferences preferences;
  private final DeskClock clock;
  private final AgendaWords words;
  private final String officeRegion;
  private final LocalDate begunOn;

  /**
   * @param officeRegion code of the office's own region
   * @param begunOn when the office began to work with the program
   */
  public HomePages(
      AgendaService agenda,
      ActivityStore activities,
      DueMatters matters,
      DeskPreferences preferences,
      DeskClock clock,
      AgendaWords words,
      String officeRegion,
      LocalDate begunOn) {
    this.agenda = agenda;
    this.activities = activities;
    this.matters = matters;
    this.preferences = preferences;
    this.clock = clock;
    this.words = words;
    this.officeRegion = officeRegion;
    this.begunOn = begunOn;
  }

  DeskClock clock() {
    return clock;
  }

  /** The year whose working days one needs now and are not known; null if none is missing. */
  @Nullable Integer missingCalendar() {
    return agenda.missingCalendar().stream().boxed().findFirst().orElse(null);
  }

  /** What stands now. */
  public HomePage of(HomeScope scope) {
    LocalDate today = clock.today();
    YearAgenda year = agenda.year(today.getYear());
    Structure structure = year.structure();
    List<Obligation> all = year.obligations(today);
    StandingScope area = StandingScope.ofRegion(scope.region());
    Set<UUID> meant = meant(scope, structure);
    LeadTimes leads = agenda.leadTimes(preferences.remindDays());
    TodayGroups groups = todays().of(year, today, meant);
    OwedLines owed = new OwedLines(words, structure, groups, scope);
    RecordedLines recorded = new RecordedLines(activities, structure, words, today, meant);
    List<Outlook> threatened = groups.threatened();
    return new HomePage(
        today,
        OwingLevels.of(all, structure),
        regions(all, structure),
        owed.open(),
        groups.soon().size(),
        leads,
        threatened.size(),
        threatened.stream().mapToInt(Outlook::workingDaysLeft).min().orElse(-1),
        agenda.calendarWarning(),
        hasNoBeginning(year, all),
        owed.missed(),
        recorded.toConfirm(groups.toConfirm()),
        recorded.planned(groups.planned()),
        waiting(structure, scope).waiting(groups.waiting()),
        recorded.recent(year.facts().records()),
        StandingSummary.of(year, today, area),
        newcomer(structure, groups.open(), owed));
  }

  /** What takes longer to find. */
  public HomeRest rest(HomeScope scope) {
    LocalDate today = clock.today();
    Structure structure = agenda.year(today.getYear()).structure();
    Set<UUID> meant = meant(scope, structure);
    TodayGroups.Besides besides =
        todays().besides(structure, today, meant, preferences.remindDays(), matters);
    WaitingLines lines = waiting(structure, scope);
    return new HomeRest(
        lines.decisions(besides.ownDecisions()),
        lines.decisions(besides.decisions()),
        new RecordedLines(activities, structure, words, today, meant).unproven(besides.unproven()));
  }

  /** In a new office so much is missed that was due before anybody could record it. */
  private boolean hasNoBeginning(YearAgenda year, List<Obligation> all) {
    return !year.facts().hasBeginning()
        && all.stream().anyMatch(o -> o.standing() == Standing.MISSED && o.due().isBefore(begunOn));
  }

  private Todays todays() {
    return Todays.of(agenda, activities, preferences, officeRegion);
  }

  private WaitingLines waiting(Structure structure, HomeScope scope) {
    return new WaitingLines(words, structure, agenda.workingDays(), clock.today(), scope);
  }

  /** How many were missed last year and not made up since. */
  int missedLastYear(HomeScope scope) {
    LocalDate today = clock.today();
    YearAgenda year = agenda.year(today.getYear() - 1);
    return Todays.missed(year, today, meant(scope, year.structure())).size();
  }

  /** Whose things are shown; null: everybody's. */
  private static @Nullable Set<UUID> meant(HomeScope scope, Structure structure) {
    return scope.isEverything() ? null : units(scope, structure);
  }

  private static Set<UUID> units(HomeScope scope, Structure structure) {
    Set<UUID> units = StandingScope.ofRegion(scope.region()).units(structure);
    Level level = scope.level();
    if (level == null) {
      return units;
    }
    Set<UUID> meant = new HashSet<>(units);
    meant.removeIf(id -> structure.unit(id).map(Unit::level).orElse(null) != level);
    return meant;
  }

  /** Those right below the office's own in which anything is owed. */
  private List<Region> regions(List<Obligation> all, Structure structure) {
    Set<String> owing =
        all.stream()
            .map(Obligation::unit)
            .distinct()
            .flatMap(id -> structure.unit(id).stream())
            .map(Unit::region)
            .collect(Collectors.toSet());
    Function<Region, Boolean> owes =
        region -> owing.stream().anyMatch(code -> structure.isWithin(code, region.code()));
    return structure.regions().stream()
        .filter(region -> Objects.equals(region.parent(), officeRegion))
        .filter(owes::apply)
        .toList();
  }

  private Newcomer newcomer(Structure structure, List<Outlook> open, OwedLines owed) {
    Route first =
        open.stream()
            .map(Outlook::obligation)
            .filter(o -> o.rule().counts().kind().equals("meeting"))
            .map(owed::record)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(new Route.NewActivity("meeting", null, null));
    return new Newcomer(
        !structure.tenures().isEmpty(), !activities.isEmpty(), preferences.hasSeenGrid(), first);
  }
}
