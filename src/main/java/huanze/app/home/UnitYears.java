package huanze.app.home;

import huanze.activity.Activity;
import huanze.activity.ActivityStore;
import huanze.activity.OwedReport;
import huanze.activity.ReportService;
import huanze.agenda.AgendaService;
import huanze.agenda.CountedRecord;
import huanze.agenda.Exemption;
import huanze.agenda.LeadTimes;
import huanze.agenda.Obligation;
import huanze.agenda.Rate;
import huanze.agenda.Standing;
import huanze.agenda.YearAgenda;
import huanze.agenda.calendar.DueMatter;
import huanze.agenda.calendar.UnitRecords;
import huanze.agenda.calendar.UnitRows;
import huanze.agenda.ui.AgendaWords;
import huanze.app.DeskPreferences;
import huanze.base.CamelCase;
import huanze.base.DeskClock;
import huanze.fx.Route;
import huanze.rectification.DueMatters;
import huanze.rulepack.Rank;
import huanze.unit.ActingTitle;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a unit's year from what the ledger holds now. Called on the reading thread. */
public final class UnitYears {
  private static final Set<Rank> LEADERS =
      Set.of(Rank.MAIN_LEADER, Rank.LEADER_IN_CHARGE, Rank.HEAD);

  private final AgendaService agenda;
  private final ActivityStore activities;
  private final DueMatters matters;
  private final ReportService reports;
  private final DeskPreferences preferences;
  private final DeskClock clock;
  private final AgendaWords words;

  public UnitYears(
      AgendaService agenda,
      ActivityStore activities,
      DueMatters matters,
      ReportService reports,
      DeskPreferences preferences,
      DeskClock clock,
      AgendaWords words) {
    this.agenda = agenda;
    this.activities = activities;
    this.matters = matters;
    this.reports = reports;
    this.preferences = preferences;
    this.clock = clock;
    this.words = words;
  }

  AgendaService agenda() {
    return agenda;
  }

  DeskClock clock() {
    return clock;
  }

  /** Empty if there is no such unit. */
  Optional<UnitYearView> of(UUID unit, int year) {
    YearAgenda wanted = agenda.year(year);
    return wanted.structure().unit(unit).map(known -> of(known, wanted));
  }

  private UnitYearView of(Unit unit, YearAgenda year) {
    LocalDate today = clock.today();
    LocalDate lastDay = LocalDate.of(year.year(), 12, 31);
    LocalDate shown = today.isAfter(lastDay) ? lastDay : today;
    Structure structure = year.structure();
    List<Obligation> all = UnitRows.owed(unit.id(), year.obligations(today));
    LeadTimes leads = agenda.leadTimes(preferences.remindDays());
    OwedLines owed =
        new OwedLines(
            words,
            structure,
            TodayGroups.of(year, all, today, leads),
            HomeScope.ALL,
            year.year(),
            unit.id());
    List<CountedRecord> records = UnitRecords.of(year, unit.id());
    RecordedLines lines = new RecordedLines(activities, structure, words, today, Set.of(unit.id()));
    List<Activity> held = latestFirst(records, true);
    return new UnitYearView(
        unit,
        structure.nameOn(unit.id(), shown),
        year.year(),
        today,
        leaders(unit, shown, structure),
        UnitRows.of(year, unit.id(), all),
        Rate.of(all),
        owed.open(),
        owed.missed(),
        plans(latestFirst(records, false).reversed(), unit, today, lines),
        records(held, unit, lines),
        unproven(held, lines),
        reports(unit.id(), year.year()),
        exempt(all, year),
        decisions(unit, year.year(), structure, today));
  }

  /** Main leader or head, and the leader in charge, in the order of their ranks. */
  private List<UnitYearView.Holder> leaders(Unit unit, LocalDate day, Structure structure) {
    List<UnitYearView.Holder> leaders = new ArrayList<>();
    structure.postsOf(unit.id()).stream()
        .filter(post -> LEADERS.contains(post.rank()))
        .filter(post -> structure.life(post).filter(days -> days.contains(day)).isPresent())
        .sorted(Comparator.comparing(Post::rank))
        .forEach(post -> leaders.addAll(holders(post, day, structure)));
    return leaders;
  }

  private List<UnitYearView.Holder> holders(Post post, LocalDate day, Structure structure) {
    List<Tenure> held = structure.holders(post.id(), day);
    return held.isEmpty()
        ? List.of(new UnitYearView.Holder(post.name(), "", new Route.UnitTree(post.unit())))
        : held.stream()
            .map(
                tenure ->
                    new UnitYearView.Holder(
                        ActingTitle.of(tenure, structure, words.texts()),
                        structure.personName(tenure.person()),
                        new Route.LeaderPage(tenure.person())))
            .toList();
  }

  private List<Activity> latestFirst(List<CountedRecord> records, boolean confirmed) {
    List<UUID> ids =
        records.stream()
            .filter(one -> one.confirmed() == confirmed)
            .map(CountedRecord::id)
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.reverse(ids);
    return activities.findAll(ids);
  }

  private HomeList plans(List<Activity> plans, Unit unit, LocalDate today, RecordedLines lines) {
    List<HomeLine> shown =
        lines.of(
            plans.stream().limit(HomeList.TOP).toList(),
            plan ->
                words
                    .texts()
                    .text(
                        plan.heldOn().isAfter(today) ? "app.home.planned" : "app.home.toConfirm"));
    return new HomeList(plans.size(), shown, new Route.ActivityList(unit.id()));
  }

  private HomeList records(List<Activity> held, Unit unit, RecordedLines lines) {
    List<Activity> latest = held.stream().limit(HomeList.TOP).toList();
    return new HomeList(held.size(), lines.of(latest, ""), new Route.ActivityList(unit.id()));
  }

  private HomeList unproven(List<Activity> held, RecordedLines lines) {
    List<Activity> bare = held.stream().filter(one -> one.evidence().isEmpty()).toList();
    return new HomeList(
        bare.size(),
        lines.of(
            bare.stream().limit(RecordedLines.TOP).toList(),
            one -> words.texts().text("app.home.noEvidence")),
        new Route.SelfCheck());
  }

  /** A draft or what was sent opens itself; what is not begun is begun among the reports. */
  private HomeList reports(UUID unit, int year) {
    List<HomeLine> lines = new ArrayList<>();
    for (OwedReport one : reports.owed(year, unit)) {
      Obligation owed = one.obligation();
      Activity record = one.record();
      boolean sent = one.state() == OwedReport.State.SENT && record != null;
      lines.add(
          new HomeLine(
              owed.standing(),
              owed.rule().title(),
              words
                  .texts()
                  .text("app.unitYear.ruleOf", words.period(owed.period()), owed.rule().id()),
              day(sent ? record.heldOn() : owed.due()),
              words.texts().text("app.unitYear.report." + CamelCase.of(one.state())),
              false,
              record == null ? new Route.Reports(year) : new Route.Activity(record.id()),
              null));
    }
    return new HomeList(lines.size(), lines, new Route.Reports(year));
  }

  private HomeList exempt(List<Obligation> all, YearAgenda year) {
    List<HomeLine> lines = new ArrayList<>();
    for (Obligation owed : all) {
      Exemption exemption = owed.standing() == Standing.EXEMPT ? exemptionOf(owed, year) : null;
      if (exemption != null) {
        lines.add(
            new HomeLine(
                Standing.EXEMPT,
                owed.rule().title(),
                words
                    .texts()
                    .text("app.unitYear.ruleOf", words.period(owed.period()), owed.rule().id()),
                exemption.by(),
                exemption.reason(),
                false,
                listOf(owed),
                null));
      }
    }
    return new HomeList(
        lines.size(), lines, new Route.ObligationList(year.year(), null, null, null));
  }

  private static @Nullable Exemption exemptionOf(Obligation owed, YearAgenda year) {
    return year.facts().exemptions().stream()
        .filter(
            e ->
                e.rule().equals(owed.rule().id())
                    && e.subject().equals(owed.subject())
                    && e.period().equals(owed.period()))
        .findFirst()
        .orElse(null);
  }

  /** The list of what falls due then of its unit and rule: with the reasons beside it. */
  static Route listOf(Obligation one) {
    return new Route.ObligationList(
        one.period().year(), one.unit(), one.rule().id(), null, null, null, one.due(), one.due());
  }

  private HomeList decisions(Unit unit, int year, Structure structure, LocalDate today) {
    List<DueMatter> due = year == today.getYear() ? matters.due(unit.id(), today) : List.of();
    return new WaitingLines(words, structure, agenda.workingDays(), today, HomeScope.ALL)
        .decisions(due);
  }

  private String day(LocalDate day) {
    return day.getYear() == clock.today().getYear() ? words.shortDay(day) : words.day(day);
  }
}
