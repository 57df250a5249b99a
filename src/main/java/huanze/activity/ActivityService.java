package huanze.activity;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.base.CamelCase;
import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.base.Progress;
import huanze.base.Words;
import huanze.evidence.Evidence;
import huanze.evidence.EvidenceIntake;
import huanze.evidence.EvidenceVault;
import huanze.ledger.Deed;
import huanze.ledger.Saving;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Use cases of meetings, inspections, reports, bulletins, checks and debriefings. */
public final class ActivityService {
  /** As many rows as one entry of the ledger takes. */
  private static final int MOST_ROWS = 50_000;

  private final Saving saving;
  private final Gate gate;
  private final DeskClock clock;
  private final Ids ids;
  private final Supplier<Directory> directory;
  private final EvidenceIntake intake;

  public ActivityService(
      Saving saving,
      Gate gate,
      DeskClock clock,
      Ids ids,
      Supplier<Directory> directory,
      EvidenceVault vault) {
    this.saving = saving;
    this.gate = gate;
    this.clock = clock;
    this.ids = ids;
    this.directory = directory;
    this.intake = new EvidenceIntake(vault);
  }

  /**
   * What a use case made.
   *
   * @param warnings what is odd about it, to be shown
   */
  public record Saved(Activity activity, List<Problem> warnings) {
    public Saved {
      warnings = List.copyOf(warnings);
    }
  }

  /** Whether an activity held on this day would be a plan: it lies ahead, and not too far. */
  public boolean isPlan(LocalDate day) {
    LocalDate today = clock.today();
    return day.isAfter(today) && !day.isAfter(ActivityCheck.lastDay(today));
  }

  /** What would be wrong with these facts: for a form that is being filled in. */
  public Checked check(ActivityFacts facts) {
    return check(facts, null);
  }

  /**
   * The same without looking for others like it: at once, for every field that is typed.
   *
   * @param before the record over which it is typed; null for a new one
   */
  public Checked judge(ActivityFacts facts, @Nullable Activity before) {
    return ActivityCheck.of(facts, clock.today(), directory.get(), Fullness.over(before));
  }

  /**
   * The same for the correction of a record.
   *
   * @param corrected id of the record, which is not counted as its own double
   */
  public Checked check(ActivityFacts facts, @Nullable UUID corrected) {
    return check(
        facts,
        corrected,
        Fullness.over(
            corrected == null ? null : new ActivityStore(saving).find(corrected).orElse(null)));
  }

  private Checked check(ActivityFacts facts, @Nullable UUID corrected, Fullness asked) {
    Checked checked = ActivityCheck.of(facts, clock.today(), directory.get(), asked);
    UUID own = corrected == null ? SameMeeting.NEW : corrected;
    SameMeeting beside = new SameMeetingStore(saving).beside(List.of(facts));
    List<Problem> same = beside.hints(own, facts);
    List<Problem> warnings = new ArrayList<>(checked.warnings());
    warnings.addAll(same);
    // A meeting that is named need not be counted too.
    if (same.stream().noneMatch(p -> p.field().equals("heldOn"))) {
      long alike =
          facts.kind() == ActivityKind.MEETING ? beside.onDay(own, facts) : alike(own, facts);
      if (alike > 0) {
        warnings.add(Problem.of("heldOn", "activity.warning.alike", alike));
      }
    }
    return new Checked(checked.problems(), warnings);
  }

  private long alike(UUID own, ActivityFacts facts) {
    return new ActivityStore(saving).alike(facts).stream().filter(id -> !id.equals(own)).count();
  }

  /** Forms of meeting that a unit can have. */
  public Set<ActivityForm> formsOf(UUID unit) {
    return directory.get().formsOf(unit);
  }

  /** Records what took place; with a day to come it is a plan. */
  public Saved record(ActivityFacts facts) {
    return create(facts, false, List.of());
  }

  /** The same with its evidence, in one entry: all of it or none. */
  public Saved record(ActivityFacts facts, List<EvidenceIntake.Copied> files) {
    return create(facts, false, files);
  }

  /** Plans ahead, from today on: it meets nothing until it is confirmed. */
  public Saved plan(ActivityFacts facts) {
    return create(facts, true, List.of());
  }

  /**
   * Plans several ahead, in one entry: all of them or none.
   *
   * @throws InvalidInput naming each by its place, {@code plans[3].heldOn}
   */
  public List<Activity> planAll(List<ActivityFacts> several) {
    LocalDate today = clock.today();
    Directory known = directory.get();
    List<Problem> problems = new ArrayList<>();
    int rows = 0;
    for (int i = 0; i < several.size(); i++) {
      ActivityFacts facts = several.get(i);
      String place = "plans[" + i + "].";
      ActivityCheck.of(facts, today, known, Fullness.PLANNED)
          .problems()
          .forEach(p -> problems.add(new Problem(place + p.field(), p.textKey(), p.args())));
      if (facts.heldOn() != null && facts.heldOn().isBefore(today)) {
        problems.add(Problem.of(place + "heldOn", "activity.problem.planInPast", facts.heldOn()));
      }
      rows += ActivityRows.count(facts);
    }
    if (several.isEmpty()) {
      problems.add(Problem.of("", "activity.problem.noPlans"));
    } else if (rows > MOST_ROWS) {
      problems.add(Problem.of("", "activity.problem.tooManyPlans", several.size()));
    }
    InvalidInput.refuse(problems);
    several.forEach(this::requireAll);
    List<Activity> plans =
        several.stream().map(f -> ActivityStates.first(ids.next(), f, today, true)).toList();
    saving.save(
        Deed.of("activity.deed.plannedSeveral", String.valueOf(plans.size())),
        writes -> plans.forEach(plan -> ActivityRows.write(writes, null, plan)));
    return plans;
  }

  private Saved create(ActivityFacts facts, boolean planned, List<EvidenceIntake.Copied> files) {
    Checked checked = check(facts, null, planned ? Fullness.PLANNED : Fullness.HELD);
    List<Problem> problems = new ArrayList<>(checked.problems());
    LocalDate today = clock.today();
    if (planned && facts.heldOn() != null && facts.heldOn().isBefore(today)) {
      problems.add(Problem.of("heldOn", "activity.problem.planInPast", facts.heldOn()));
    }
    InvalidInput.refuse(problems);
    requireAll(facts);
    Activity activity = with(ActivityStates.first(ids.next(), facts, today, planned), files);
    return save(recorded(activity), null, activity, checked);
  }

  /** Corrects the facts. A plan stays a plan; what is moved into the future becomes one. */
  public Saved correct(UUID id, ActivityFacts facts) {
    return correct(id, facts, List.of());
  }

  /** The same with more evidence, in one entry: all of it or none. */
  public Saved correct(UUID id, ActivityFacts facts, List<EvidenceIntake.Copied> files) {
    Activity before = standing(id);
    if (before.kind() != facts.kind()) {
      throw InvalidInput.of("kind", "activity.problem.kindChanged");
    }
    Checked checked = check(facts, id, Fullness.over(before));
    InvalidInput.refuse(checked.problems());
    requireAll(before.facts());
    requireAll(facts);
    Activity after = with(ActivityStates.corrected(before, facts, clock.today()), files);
    return save(corrected(after), before, after, checked);
  }

  /** Takes a record out of all counting; it can be restored. */
  public Saved withdraw(UUID id, @Nullable String reason) {
    Activity before = standing(id);
    String words = reason(reason);
    requireAll(before.facts());
    return save(deed("withdrawn", before).because(words), before, before.withWithdrawn(words));
  }

  /** Puts a withdrawn record back. */
  public Saved restore(UUID id) {
    Activity before = existing(id);
    if (before.withdrawn() == null) {
      throw InvalidInput.of("", "activity.problem.notWithdrawn");
    }
    requireAll(before.facts());
    Activity after = before.withWithdrawn(null);
    return save(deed("restored", after), before, after);
  }

  /**
   * Confirms that a plan took place.
   *
   * @param day day on which it did
   */
  public Saved confirm(UUID id, @Nullable LocalDate day) {
    return confirm(id, day, null);
  }

  /**
   * The same of a plan that left open where one would go.
   *
   * @param place where it took place; null or blank leaves the planned one
   */
  public Saved confirm(UUID id, @Nullable LocalDate day, @Nullable String place) {
    Activity before = standing(id);
    if (!before.outlets().isEmpty()) {
      throw InvalidInput.of("outlets", "activity.problem.confirmOutlets");
    }
    if (before.stated().confirmed()) {
      throw InvalidInput.of("", "activity.problem.alreadyConfirmed");
    }
    ActivityFactsBuilder facts = before.facts().change().heldOn(tookPlace(day));
    if (Words.clean(place) != null) {
      facts.place(place);
    }
    return confirmed(before, facts.build(), null, List.of());
  }

  /** Corrects a plan and confirms it with more evidence, in one entry. */
  Saved confirmAs(UUID id, ActivityFacts facts, List<EvidenceIntake.Copied> files) {
    Activity before = standing(id);
    if (before.stated().confirmed()) {
      throw InvalidInput.of("", "activity.problem.alreadyConfirmed");
    }
    tookPlace(facts.heldOn());
    requireAll(facts);
    return confirmed(before, facts, null, files);
  }

  /** Confirms that one outlet of a bulletin published it, and on which day. */
  public Saved confirmOutlet(UUID id, Channel channel, @Nullable LocalDate day) {
    Activity before = standing(id);
    Stated outlet = before.outlets().get(channel);
    if (outlet == null) {
      throw InvalidInput.of("outlets", "activity.problem.noSuchOutlet");
    }
    if (outlet.confirmed()) {
      throw InvalidInput.of("outlets", "activity.problem.alreadyConfirmed");
    }
    LocalDate published = tookPlace(day);
    ActivityFacts facts =
        before
            .facts()
            .change()
            .outlets(
                before.facts().outlets().stream()
                    .map(o -> o.channel() == channel ? new Outlet(channel, published) : o)
                    .toList())
            .build();
    return confirmed(before, facts, channel, List.of());
  }

  private Saved confirmed(
      Activity before,
      ActivityFacts facts,
      @Nullable Channel channel,
      List<EvidenceIntake.Copied> files) {
    Checked checked = check(facts, before.id(), Fullness.HELD);
    InvalidInput.refuse(checked.problems());
    requireAll(before.facts());
    Activity after = with(ActivityStates.confirmed(before, facts, channel, clock.today()), files);
    return save(deed("confirmed", after), before, after, checked);
  }

  /** Adds a file as evidence. */
  public Saved attach(UUID id, Path file) {
    return attach(id, copy(id, file, Progress.NONE));
  }

  /**
   * Copies a file into the vault, to be attached to a record: apart from the entry, so that a large
   * one keeps nobody waiting and can be stopped.
   */
  public EvidenceIntake.Copied copy(UUID id, Path file, Progress progress) {
    return copyAll(id, List.of(file), progress).getFirst();
  }

  /** The same for several. */
  public List<EvidenceIntake.Copied> copyAll(UUID id, List<Path> files, Progress progress) {
    requireAll(standing(id).facts());
    return intake.copyAll(files, progress);
  }

  /**
   * The same for several, to be stored with the facts of a record; the facts are looked at first.
   *
   * @param corrected id of the record, null for a new one
   * @throws InvalidInput if the facts or a file are no good; nothing was stored
   */
  public List<EvidenceIntake.Copied> copyAll(
      ActivityFacts facts, @Nullable UUID corrected, List<Path> files, Progress progress) {
    InvalidInput.refuse(check(facts, corrected).problems());
    requireAll(facts);
    return intake.copyAll(files, progress);
  }

  /** Adds a copied file as evidence. */
  public Saved attach(UUID id, EvidenceIntake.Copied file) {
    return attach(id, List.of(file));
  }

  /**
   * Adds copied files as evidence, in one entry: all of them or none. What only puts a file of the
   * record back is not added again; if there is nothing else, no entry is made.
   */
  public Saved attach(UUID id, List<EvidenceIntake.Copied> files) {
    Activity before = standing(id);
    requireAll(before.facts());
    Activity after = with(before, files);
    int added = after.evidence().size() - before.evidence().size();
    if (added == 0) {
      return new Saved(before, List.of());
    }
    Deed deed =
        added == 1
            ? deedOn("attached", before, after.evidence().getLast())
            : Deed.of(
                "activity.deed.attachedSeveral",
                before.heldOn().toString(),
                before.facts().label(),
                String.valueOf(added));
    return save(deed, before, after);
  }

  private Activity with(Activity activity, List<EvidenceIntake.Copied> files) {
    return files.isEmpty()
        ? activity
        : activity.withEvidence(
            EvidenceIntake.addAll(activity.evidence(), ids::next, files, clock.today()));
  }

  /**
   * Puts a copied file instead of another one, in its place; what was there stays in the history.
   *
   * @param reason why, in the user's own words
   */
  public Saved replaceEvidence(
      UUID id, UUID evidence, EvidenceIntake.Copied file, @Nullable String reason) {
    Activity before = standing(id);
    String words = reason(reason);
    requireAll(before.facts());
    List<Evidence> files = EvidenceIntake.replace(before.evidence(), evidence, file, clock.today());
    Evidence newer = Evidence.among(files, evidence);
    return save(
        deedOn("replaced", before, newer).because(words), before, before.withEvidence(files));
  }

  /** Takes a file off the record; its bytes stay in the vault. */
  public Saved detach(UUID id, UUID evidence, @Nullable String reason) {
    Activity before = standing(id);
    String words = reason(reason);
    requireAll(before.facts());
    Evidence gone = Evidence.among(before.evidence(), evidence);
    Activity after = before.withEvidence(Evidence.without(before.evidence(), gone));
    return save(deedOn("detached", before, gone).because(words), before, after);
  }

  private LocalDate tookPlace(@Nullable LocalDate day) {
    if (day == null) {
      throw InvalidInput.of("heldOn", "activity.problem.dayMissing");
    }
    if (day.isAfter(clock.today())) {
      throw InvalidInput.of("heldOn", "activity.problem.confirmAhead", day);
    }
    return day;
  }

  static String reason(@Nullable String typed) {
    String words = Words.clean(typed);
    if (words == null) {
      throw InvalidInput.of("reason", "activity.problem.reasonMissing");
    }
    if (Words.length(words) > ActivityCheck.SHORT_TEXT) {
      throw InvalidInput.of(
          "reason", "activity.problem.tooLong", Words.length(words), ActivityCheck.SHORT_TEXT);
    }
    return words;
  }

  private Activity existing(UUID id) {
    return new ActivityStore(saving)
        .find(id)
        .orElseThrow(() -> InvalidInput.of("id", "activity.problem.noSuchActivity", id));
  }

  private Activity standing(UUID id) {
    Activity activity = existing(id);
    if (activity.withdrawn() != null) {
      throw InvalidInput.of("", "activity.problem.isWithdrawn");
    }
    return activity;
  }

  private void requireAll(ActivityFacts facts) {
    units(facts).forEach(unit -> gate.require(Right.EDIT_RECORDS, unit));
    if (units(facts).isEmpty()) {
      gate.require(Right.EDIT_RECORDS, null);
    }
  }

  /** The units whose record it is: the conveners, else the unit it was about. */
  static Set<UUID> units(ActivityFacts facts) {
    Set<UUID> units = new LinkedHashSet<>(facts.conveners());
    if (units.isEmpty() && facts.target() != null) {
      units.add(facts.target());
    }
    return units;
  }

  /** What histories say of a record that was added. */
  static Deed recorded(Activity after) {
    String deed = after.stated().confirmed() ? "recorded" : "planned";
    return deed(deed + "." + CamelCase.of(after.kind()), after);
  }

  /** What histories say of a record that was corrected. */
  static Deed corrected(Activity after) {
    return deed("corrected", after);
  }

  private static Deed deed(String key, Activity activity) {
    return Deed.of("activity.deed." + key, activity.heldOn().toString(), activity.facts().label());
  }

  private static Deed deedOn(String key, Activity activity, Evidence file) {
    return Deed.of(
        "activity.deed." + key,
        activity.heldOn().toString(),
        activity.facts().label(),
        file.fileName());
  }

  private Saved save(Deed deed, Activity before, Activity after) {
    return save(deed, before, after, new Checked(List.of(), List.of()));
  }

  private Saved save(Deed deed, @Nullable Activity before, Activity after, Checked checked) {
    if (!after.equals(before)) {
      saving.save(deed, writes -> ActivityRows.write(writes, before, after));
    }
    return new Saved(after, checked.warnings());
  }
}
