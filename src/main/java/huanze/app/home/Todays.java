package huanze.app.home;

import huanze.activity.ActivityHead;
import huanze.activity.ActivityStore;
import huanze.agenda.AgendaService;
import huanze.agenda.LeadTimes;
import huanze.agenda.Obligation;
import huanze.agenda.ObligationFilter;
import huanze.agenda.Outlook;
import huanze.agenda.Standing;
import huanze.agenda.WorkingDays;
import huanze.agenda.YearAgenda;
import huanze.agenda.calendar.DueMatter;
import huanze.app.DeskPreferences;
import huanze.rectification.DueMatters;
import huanze.rulepack.Level;
import huanze.rulepack.Rank;
import huanze.unit.GroupHost;
import huanze.unit.Region;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a morning's groups together, as the ledger stands. */
public final class Todays {
  /** So far back a record without evidence is pointed out. */
  private static final int DAYS_PROVEN = 60;

  private final ActivityStore activities;
  private final WorkingDays workingDays;
  private final ToIntFunction<Obligation> lead;
  private final String officeRegion;

  /**
   * @param lead so many working days before its last day an obligation is reminded of
   * @param officeRegion code of the office's own region
   */
  public Todays(
      ActivityStore activities,
      WorkingDays workingDays,
      ToIntFunction<Obligation> lead,
      String officeRegion) {
    this.activities = activities;
    this.workingDays = workingDays;
    this.lead = lead;
    this.officeRegion = officeRegion;
  }

  /** As the desk is set. */
  public static Todays of(
      AgendaService agenda,
      ActivityStore activities,
      DeskPreferences preferences,
      String officeRegion) {
    LeadTimes leads = agenda.leadTimes(preferences.remindDays());
    return new Todays(activities, agenda.workingDays(), o -> leads.of(o.rule().id()), officeRegion);
  }

  /**
   * @param year the day's
   * @param meant whose; plans that nobody convened are told only to who sees everything, null
   */
  public TodayGroups of(YearAgenda year, LocalDate day, @Nullable Set<UUID> meant) {
    Structure structure = year.structure();
    List<Obligation> open = new ArrayList<>();
    List<Obligation> missed = new ArrayList<>();
    for (Obligation one : year.obligations(day)) {
      if (meant == null || meant.contains(one.unit())) {
        if (one.standing() == Standing.OPEN) {
          open.add(one);
        } else if (one.standing() == Standing.MISSED) {
          missed.add(one);
        }
      }
    }
    List<Outlook> outlooks = new ArrayList<>(year.outlooks(open, day, lead));
    outlooks.sort(
        Comparator.comparing((Outlook o) -> o.obligation().due())
            .thenComparing(o -> level(structure, o.obligation())));
    List<Outlook> soon = outlooks.stream().filter(this::isSoon).toList();
    List<ActivityHead> pending =
        activities.pending().stream().filter(head -> isMeant(head, meant)).toList();
    return new TodayGroups(
        day,
        outlooks,
        soon,
        missed,
        pending.stream().filter(head -> !head.day().isAfter(day)).toList(),
        pending.stream().filter(head -> head.day().isAfter(day)).toList(),
        waiting(outlooks, structure, day));
  }

  /**
   * Not done in time and not made up, of a year on a day.
   *
   * @param meant whose; null: everybody's
   */
  public static List<Obligation> missed(YearAgenda year, LocalDate day, @Nullable Set<UUID> meant) {
    return year.obligations(ObligationFilter.ALL.standing(Set.of(Standing.MISSED)), day).stream()
        .filter(one -> meant == null || meant.contains(one.unit()))
        .toList();
  }

  /**
   * What takes longer to find, of the same units.
   *
   * @param matters tells what has to be carried out
   */
  public TodayGroups.Besides besides(
      Structure structure,
      LocalDate day,
      @Nullable Set<UUID> meant,
      int remindDays,
      DueMatters matters) {
    LocalDate until = day;
    for (int i = 0; i < remindDays; i++) {
      until = workingDays.next(until);
    }
    Set<UUID> own = own(structure, day);
    Map<Boolean, List<DueMatter>> byOwn =
        matters.near(day, until).stream()
            .filter(d -> meant == null || meant.contains(d.unit()))
            .sorted(pressing(day))
            .collect(Collectors.partitioningBy(d -> isForTheOffice(d, own)));
    return new TodayGroups.Besides(
        byOwn.get(true),
        byOwn.get(false),
        activities.unproven(day.minusDays(DAYS_PROVEN), day).stream()
            .filter(head -> isMeant(head, meant))
            .toList());
  }

  /** Items over their day first, the longest first; then what is nearest to its day. */
  private static Comparator<DueMatter> pressing(LocalDate day) {
    return Comparator.comparing(
            (DueMatter d) -> !(d.stage() == DueMatter.Stage.LISTED && d.isOver(day)))
        .thenComparing(
            d ->
                d.stage() == DueMatter.Stage.LISTED && d.isOver(day)
                    ? d.dueOn().toEpochDay()
                    : Math.abs(ChronoUnit.DAYS.between(day, d.dueOn())));
  }

  /** What is reported as done waits for the office's check, whoever did it. */
  private static boolean isForTheOffice(DueMatter matter, Set<UUID> own) {
    return matter.stage() == DueMatter.Stage.REPORTED || own.contains(matter.unit());
  }

  boolean isSoon(Outlook open) {
    return open.workingDaysLeft() <= lead.applyAsInt(open.obligation());
  }

  private static boolean isMeant(ActivityHead head, @Nullable Set<UUID> meant) {
    return meant == null || head.conveners().stream().anyMatch(meant::contains);
  }

  /** The office's own level comes before those below. */
  private static Level level(Structure structure, Obligation one) {
    return structure.unit(one.unit()).map(Unit::level).orElse(Level.TOWNSHIP);
  }

  private record Asked(@Nullable String region, @Nullable UUID unit) {}

  private static final class Sum {
    private final Set<UUID> units = new HashSet<>();
    private int open;
    private int soon;
    private int threatened;
    private LocalDate due = LocalDate.MAX;
  }

  private List<WaitingFor> waiting(List<Outlook> open, Structure structure, LocalDate day) {
    Map<UUID, Asked> known = new HashMap<>();
    Set<UUID> own = own(structure, day);
    Map<Asked, Sum> sums = new LinkedHashMap<>();
    for (Outlook one : open) {
      UUID unit = one.obligation().unit();
      if (!own.contains(unit)) {
        Asked asked = known.computeIfAbsent(unit, id -> asked(structure, id));
        Sum sum = sums.computeIfAbsent(asked, k -> new Sum());
        sum.units.add(unit);
        sum.open++;
        sum.soon += isSoon(one) ? 1 : 0;
        sum.threatened += one.prospect().isThreatened() ? 1 : 0;
        LocalDate due = one.obligation().due();
        sum.due = due.isBefore(sum.due) ? due : sum.due;
      }
    }
    List<WaitingFor> waiting = new ArrayList<>();
    sums.forEach(
        (asked, sum) ->
            waiting.add(
                new WaitingFor(
                    asked.region(),
                    asked.unit(),
                    name(structure, asked),
                    sum.units.size(),
                    sum.open,
                    sum.soon,
                    sum.threatened,
                    sum.due)));
    waiting.sort(
        Comparator.comparingInt((WaitingFor w) -> -w.threatened())
            .thenComparingInt(w -> -w.soon())
            .thenComparing(WaitingFor::due)
            .thenComparingInt(w -> -w.open()));
    return waiting;
  }

  private static String name(Structure structure, Asked asked) {
    UUID unit = asked.unit();
    String region = asked.region();
    return unit != null
        ? structure.unit(unit).map(Unit::name).orElse("")
        : structure.region(Objects.requireNonNull(region)).map(Region::name).orElse(region);
  }

  /** A unit of the office's own region is asked itself, one below through its region. */
  private Asked asked(Structure structure, UUID id) {
    String of = structure.unit(id).map(Unit::region).orElse(officeRegion);
    return structure.regions().stream()
        .filter(r -> Objects.equals(r.parent(), officeRegion) && structure.isWithin(of, r.code()))
        .findFirst()
        .map(r -> new Asked(r.code(), null))
        .orElse(new Asked(null, id));
  }

  /**
   * Whose obligations the office sees to itself: those of the leading group and its office, of the
   * committee and the government that it works for, and of the unit that hosts it (Art. 7).
   */
  private Set<UUID> own(Structure structure, LocalDate day) {
    Set<UUID> own = new HashSet<>();
    for (Unit unit : structure.unitsOfRegion(officeRegion)) {
      String kind = unit.treatedAs() == null ? unit.kind() : unit.treatedAs();
      boolean leads =
          structure.postsOf(unit.id()).stream().anyMatch(p -> p.rank() == Rank.MAIN_LEADER);
      if (leads || kind.equals("leadingGroup") || kind.equals("leadingGroupOffice")) {
        own.add(unit.id());
        structure.hostOf(unit.id(), day).map(GroupHost::unit).ifPresent(own::add);
      }
    }
    return own;
  }
}
