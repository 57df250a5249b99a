package huanze.activity;

import huanze.agenda.AgendaService;
import huanze.agenda.Obligation;
import huanze.agenda.ObligationFilter;
import huanze.base.CamelCase;
import huanze.base.DeskClock;
import huanze.base.InvalidInput;
import huanze.base.Period;
import huanze.base.Problem;
import huanze.base.Progress;
import huanze.evidence.EvidenceIntake;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reports of Art. 17, from owed to sent. A draft is a file on a planned report; sending makes
 * the plan a record, so whoever undoes that has the draft again.
 */
public final class ReportService {
  private static final String KIND = CamelCase.of(ActivityKind.REPORT);
  private static final int MOST_PLANS = 5_000;

  private final ActivityService activities;
  private final ActivityStore store;
  private final AgendaService agenda;
  private final DeskClock clock;

  public ReportService(
      ActivityService activities, ActivityStore store, AgendaService agenda, DeskClock clock) {
    this.activities = activities;
    this.store = store;
    this.agenda = agenda;
    this.clock = clock;
  }

  /**
   * How a report was sent.
   *
   * @param on day of sending; null: not typed
   * @param number of the document, or null
   * @param to the only unit it went to; null: all that the rule names ({@link Addressees})
   * @param with the other organ of a joint report, or null
   */
  public record Sending(
      @Nullable LocalDate on, @Nullable String number, @Nullable UUID to, @Nullable UUID with) {}

  /** Every written report owed in a year, as it stands today. */
  public List<OwedReport> owed(int year) {
    return of(agenda.obligations(year, ObligationFilter.ALL));
  }

  /** The same of one unit. */
  public List<OwedReport> owed(int year, UUID unit) {
    return of(agenda.obligations(year, ObligationFilter.ALL.ofUnit(unit)));
  }

  /**
   * The report that a unit owes by a rule in a period.
   *
   * @throws InvalidInput if it owes none
   */
  public OwedReport find(UUID unit, String rule, Period period) {
    return ofUnit(unit, rule, period)
        .orElseThrow(
            () ->
                InvalidInput.of(
                    "about", "activity.report.problem.notOwed", rule, period.toString()));
  }

  /** The same, empty if it owes none. */
  public Optional<OwedReport> ofUnit(UUID unit, String rule, Period period) {
    ObligationFilter filter = ObligationFilter.ALL.ofUnit(unit).ofRule(rule);
    List<Obligation> found =
        agenda.obligations(period.year(), filter).stream()
            .filter(o -> o.period().equals(period))
            .toList();
    return of(found).stream().findFirst();
  }

  private List<OwedReport> of(List<Obligation> obligations) {
    List<Obligation> reports =
        obligations.stream().filter(o -> o.rule().counts().kind().equals(KIND)).toList();
    Map<UUID, Activity> sent = new HashMap<>();
    List<UUID> ids =
        reports.stream()
            .flatMap(o -> o.records().stream())
            .map(Obligation.Credit::id)
            .distinct()
            .toList();
    store.findAll(ids).forEach(a -> sent.put(a.id(), a));
    List<Activity> plans = plans();
    return reports.stream()
        .map(
            o ->
                o.records().isEmpty()
                    ? OwedReport.open(o, plan(o, plans))
                    : OwedReport.sent(o, sent.get(o.records().getLast().id())))
        .toList();
  }

  private List<Activity> plans() {
    ActivityFilter reports = ActivityFilter.ALL.kind(ActivityKind.REPORT);
    return Stream.of(ActivityState.PLANNED, ActivityState.TO_CONFIRM)
        .flatMap(
            state -> store.page(reports.state(state), clock.today(), null, MOST_PLANS).stream())
        .toList();
  }

  private static @Nullable Activity plan(Obligation owed, List<Activity> plans) {
    return plans.stream()
        .filter(
            a ->
                owed.period().equals(a.facts().about())
                    && a.facts().conveners().contains(owed.unit())
                    && a.facts().forms().contains(OwedReport.formOf(owed)))
        .findFirst()
        .orElse(null);
  }

  /**
   * Plans a report, for its draft to hang on, on the last day in time, or today if that is past.
   *
   * @param with the other organ of a joint report, or null
   * @throws InvalidInput if it is planned or sent already
   */
  public ActivityService.Saved plan(OwedReport owed, @Nullable String title, @Nullable UUID with) {
    if (owed.record() != null) {
      throw InvalidInput.of("title", "activity.report.problem.planned");
    }
    LocalDate due = owed.obligation().due();
    LocalDate day = due.isBefore(clock.today()) ? clock.today() : due;
    return activities.plan(begun(owed, with).title(title).heldOn(day).build());
  }

  /**
   * Records that a report was sent; its plan becomes the record.
   *
   * @param title what it is called, if nothing was planned
   * @throws InvalidInput if it was sent already, before its period began, or is still to be sent
   */
  public ActivityService.Saved sent(OwedReport owed, @Nullable String title, Sending sending) {
    return sent(owed, title, sending, List.of());
  }

  /** The same with the signed file, in one entry. */
  public ActivityService.Saved sent(
      OwedReport owed, @Nullable String title, Sending sending, List<EvidenceIntake.Copied> files) {
    ActivityFacts done = done(owed, title, sending);
    Activity plan = owed.record();
    ActivityService.Saved saved =
        plan == null
            ? activities.record(done, files)
            : activities.confirmAs(plan.id(), done, files);
    List<Problem> warnings = new ArrayList<>(saved.warnings());
    if (done.number() == null) {
      warnings.add(Problem.of("number", "activity.report.warning.noNumber"));
    }
    if (saved.activity().heldOn().isAfter(owed.obligation().due())) {
      warnings.add(Problem.of("heldOn", "activity.report.warning.late", owed.obligation().due()));
    }
    return new ActivityService.Saved(saved.activity(), warnings);
  }

  /**
   * Copies files that are to be attached when a report is marked as sent, once that is found to be
   * right.
   */
  public List<EvidenceIntake.Copied> copyAll(
      OwedReport owed,
      @Nullable String title,
      Sending sending,
      List<Path> files,
      Progress progress) {
    Activity plan = owed.record();
    return activities.copyAll(
        done(owed, title, sending), plan == null ? null : plan.id(), files, progress);
  }

  /** Whether another unit owes the same report and has not sent it, so that it can be joint. */
  public boolean openBeside(UUID other, OwedReport owed) {
    return ofUnit(other, owed.obligation().rule().id(), owed.obligation().period())
        .filter(o -> o.state() != OwedReport.State.SENT)
        .isPresent();
  }

  private ActivityFacts done(OwedReport owed, @Nullable String title, Sending sending) {
    if (owed.state() == OwedReport.State.SENT) {
      throw InvalidInput.of("heldOn", "activity.report.problem.sentAlready");
    }
    LocalDate on = sending.on();
    if (on != null && on.isAfter(clock.today())) {
      throw InvalidInput.of("heldOn", "activity.report.problem.future", on);
    }
    Activity plan = owed.record();
    ActivityFactsBuilder facts =
        plan == null ? begun(owed, sending.with()).title(title) : plan.facts().change();
    return facts
        .conveners(conveners(owed.unit(), sending.with()))
        .heldOn(on)
        .number(sending.number())
        .target(sending.to())
        .build();
  }

  private static ActivityFactsBuilder begun(OwedReport owed, @Nullable UUID with) {
    return ActivityFacts.of(ActivityKind.REPORT)
        .forms(owed.form())
        .about(owed.obligation().period())
        .conveners(conveners(owed.unit(), with));
  }

  private static List<UUID> conveners(UUID unit, @Nullable UUID with) {
    return Stream.concat(Stream.of(unit), Stream.ofNullable(with)).distinct().toList();
  }
}
