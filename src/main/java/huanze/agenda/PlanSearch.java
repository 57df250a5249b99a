package huanze.agenda;

import huanze.agenda.PlanProposal.Planned;
import huanze.agenda.PlanProposal.Reason;
import huanze.agenda.PlanProposal.Skipped;
import huanze.base.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days of a {@link PlanProposal}. Each takes the day it likes best of those left; where
 * its leader has none left, others of that leader move (augmenting paths), so that as many as can
 * be planned are.
 */
final class PlanSearch {
  private final PlanDays days;
  private final PlanProposal.Wanted wanted;
  private final LocalDate today;

  /** What is taken, and by whom. */
  private final Map<Slot, Task> taken = new HashMap<>();

  PlanSearch(PlanDays days, PlanProposal.Wanted wanted, LocalDate today) {
    this.days = days;
    this.wanted = wanted;
    this.today = today;
  }

  /**
   * @param who the person, or where none is known the obligation's subject: two for one obligation
   *     are not on one day
   */
  private record Slot(UUID who, LocalDate day) {}

  /** One meeting or inspection to be planned. */
  private static final class Task {
    private final Obligation obligation;
    private final List<Slot> slots = new ArrayList<>();
    private final Set<Slot> led = new HashSet<>();
    private @Nullable Slot at;

    private Task(Obligation obligation) {
      this.obligation = obligation;
    }

    private @Nullable UUID leader() {
      return at != null && led.contains(at) ? at.who() : null;
    }
  }

  /**
   * @param owed the year's obligations as they stand
   * @param ifHeld the same, in the same order, as they would stand had all plans been held
   */
  PlanProposal propose(List<Obligation> owed, List<Obligation> ifHeld) {
    List<Skipped> skipped = new ArrayList<>();
    List<Task> tasks = new ArrayList<>();
    Map<Obligation, Integer> missing = new IdentityHashMap<>();
    for (int i = 0; i < owed.size(); i++) {
      Obligation one = owed.get(i);
      if (!wanted.means(one)) {
        continue;
      }
      int left = one.required() - ifHeld.get(i).counted();
      Reason reason = needless(one, left);
      if (reason != null) {
        skipped.add(new Skipped(one, reason));
        continue;
      }
      missing.put(one, left);
      for (int n = 0; n < left; n++) {
        tasks.add(new Task(one));
      }
    }
    tasks.sort(Comparator.comparing(t -> t.obligation.due()));
    addSlots(tasks, skipped);
    tasks.removeIf(t -> t.slots.isEmpty());
    tasks.forEach(t -> place(t, new HashSet<>()));
    Covers covers = new Covers(tasks, missing);
    prune(tasks, covers);
    for (Task task : tasks) {
      if (task.at == null && !covers.isMet(task.obligation, null)) {
        place(task, new HashSet<>());
      }
    }
    return result(tasks, covers, skipped);
  }

  private @Nullable Reason needless(Obligation one, int left) {
    if (one.standing() == Standing.MET) {
      return Reason.MET;
    }
    if (one.standing() == Standing.EXEMPT) {
      return Reason.EXEMPT;
    }
    if (today.isAfter(one.due())) {
      return Reason.PASSED;
    }
    return left <= 0 ? Reason.PLANNED : null;
  }

  private void addSlots(List<Task> tasks, List<Skipped> skipped) {
    record Group(String rule, Period period) {}
    Map<Group, Integer> sizes = new HashMap<>();
    Map<Group, Integer> seen = new HashMap<>();
    tasks.forEach(
        t ->
            sizes.merge(
                new Group(t.obligation.rule().id(), t.obligation.period()), 1, Integer::sum));
    Set<Obligation> named = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Task task : tasks) {
      Obligation one = task.obligation;
      Group group = new Group(one.rule().id(), one.period());
      int place = seen.merge(group, 1, Integer::sum) - 1;
      List<LocalDate> working = days.workingDays(one, wanted.firstMonth(), wanted.lastMonth());
      Reason reason = working.isEmpty() ? Reason.NO_WORKING_DAY : null;
      if (reason == null) {
        double share = (double) place / sizes.get(group);
        reason = slots(task, wanted.wish().order(working, share));
      }
      if (reason != null && named.add(one)) {
        skipped.add(new Skipped(one, reason));
      }
    }
  }

  /** Fills in where the task could go; says why if nowhere. */
  private @Nullable Reason slots(Task task, List<LocalDate> ordered) {
    boolean somebody = false;
    for (LocalDate day : ordered) {
      List<UUID> able = days.leaders(task.obligation, day);
      somebody |= !able.isEmpty();
      for (UUID person : able) {
        if (!days.isBusy(person, day)) {
          Slot slot = new Slot(person, day);
          task.slots.add(slot);
          task.led.add(slot);
        }
      }
      if (able.isEmpty() && !PlanDays.needsLeader(task.obligation)) {
        task.slots.add(new Slot(task.obligation.subject(), day));
        somebody = true;
      }
    }
    if (!task.slots.isEmpty()) {
      return null;
    }
    return somebody ? Reason.LEADER_BUSY : Reason.VACANT;
  }

  /** The best slot that is free, else the best whose owner can go elsewhere. */
  private boolean place(Task task, Set<Slot> tried) {
    for (Slot slot : task.slots) {
      if (!taken.containsKey(slot)) {
        put(task, slot);
        return true;
      }
    }
    for (Slot slot : task.slots) {
      Task owner = taken.get(slot);
      if (owner != null && owner != task && tried.add(slot) && place(owner, tried)) {
        put(task, slot);
        return true;
      }
    }
    return false;
  }

  private void put(Task task, Slot slot) {
    if (task.at != null && taken.get(task.at) == task) {
      taken.remove(task.at);
    }
    task.at = slot;
    taken.put(slot, task);
  }

  /**
   * Takes away what is not needed because others meet the same (reading rule 7), the last first.
   */
  private void prune(List<Task> tasks, Covers covers) {
    for (int i = tasks.size() - 1; i >= 0; i--) {
      Task task = tasks.get(i);
      Slot at = task.at;
      if (at != null && covers.isNeedless(task)) {
        taken.remove(at);
        task.at = null;
      }
    }
  }

  private PlanProposal result(List<Task> tasks, Covers covers, List<Skipped> skipped) {
    List<Planned> planned = new ArrayList<>();
    Set<Obligation> named = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Task task : tasks) {
      Slot at = task.at;
      if (at != null) {
        planned.add(planned(task, at));
      } else if (named.add(task.obligation)) {
        boolean covered = covers.isMet(task.obligation, null);
        skipped.add(new Skipped(task.obligation, covered ? Reason.WITH_OTHER : Reason.LEADER_BUSY));
      }
    }
    planned.sort(Comparator.comparing(Planned::day).thenComparing(p -> p.obligation().rule().id()));
    return new PlanProposal(planned, skipped);
  }

  private Planned planned(Task task, Slot at) {
    LocalDate missed = missedWish(at.day());
    return new Planned(
        task.obligation,
        at.day(),
        task.leader(),
        missed,
        missed == null
            ? null
            : days.unsuited(
                task.obligation, missed, person -> taken.containsKey(new Slot(person, missed))));
  }

  private @Nullable LocalDate missedWish(LocalDate day) {
    return wanted.wish().isGranted(day, days.workingDays())
        ? null
        : wanted.wish().day(YearMonth.from(day)).orElse(null);
  }

  /** Which tasks count for which obligations: one trip may count for several (reading rule 7). */
  private final class Covers {
    private final Map<Obligation, Integer> missing;

    /** Person or organ → what could count for it. */
    private final Map<UUID, Set<Task>> tasksOf = new HashMap<>();

    private final Map<UUID, Set<Obligation>> owedBy = new HashMap<>();
    private final Map<Obligation, Set<UUID>> keys = new IdentityHashMap<>();

    private Covers(List<Task> tasks, Map<Obligation, Integer> missing) {
      this.missing = missing;
      for (Task task : tasks) {
        Set<UUID> own = keys.computeIfAbsent(task.obligation, k -> new HashSet<>());
        if (task.obligation.post() == null) {
          own.addAll(PlanDays.organs(task.obligation));
        }
        task.led.forEach(slot -> own.add(slot.who()));
        for (UUID key : days.countingFor(task.obligation, own)) {
          tasksOf.computeIfAbsent(key, k -> identitySet()).add(task);
        }
        own.forEach(key -> owedBy.computeIfAbsent(key, k -> identitySet()).add(task.obligation));
      }
    }

    private static <T> Set<T> identitySet() {
      return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** True if everything it counts for is met without it. */
    private boolean isNeedless(Task task) {
      Set<Obligation> about = identitySet();
      days.countingFor(task.obligation, keys.get(task.obligation))
          .forEach(key -> about.addAll(owedBy.getOrDefault(key, Set.of())));
      return about.stream().filter(one -> counts(task, one)).allMatch(one -> isMet(one, task));
    }

    private boolean isMet(Obligation one, @Nullable Task without) {
      Set<Task> able = identitySet();
      keys.get(one).forEach(key -> able.addAll(tasksOf.getOrDefault(key, Set.of())));
      return able.stream().filter(task -> task != without && counts(task, one)).count()
          >= missing.get(one);
    }

    private boolean counts(Task task, Obligation one) {
      Slot at = task.at;
      return at != null && days.counts(task.obligation, at.day(), task.leader(), one);
    }
  }
}
