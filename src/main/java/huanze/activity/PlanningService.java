package huanze.activity;

import huanze.agenda.AgendaService;
import huanze.agenda.Obligation;
import huanze.agenda.ObligationFilter;
import huanze.agenda.PlanDays;
import huanze.agenda.PlanProposal;
import huanze.agenda.PlanProposal.Planned;
import huanze.agenda.YearAgenda;
import huanze.base.CamelCase;
import huanze.base.DeskClock;
import huanze.base.InvalidInput;
import huanze.base.Period;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.rulepack.Counting;
import huanze.rulepack.ObligationRule;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Plans meetings and inspections of a unit, a level or a region ahead in one go. What is stored are
 * plans: they meet nothing until somebody confirms that they took place (reading rule 6).
 */
public final class PlanningService {
  private final AgendaService agenda;
  private final ActivityService activities;
  private final DeskClock clock;
  private final Texts texts;

  public PlanningService(
      AgendaService agenda, ActivityService activities, DeskClock clock, Texts texts) {
    this.agenda = agenda;
    this.activities = activities;
    this.clock = clock;
    this.texts = texts;
  }

  /** What is proposed, and on what it rests. */
  public record Preview(PlanRequest request, YearAgenda year, PlanProposal proposal) {}

  /**
   * Days for everything of the choice that is still to be done. Nothing is stored.
   *
   * @throws InvalidInput with everything that is wrong with the request; also if no unit of the
   *     choice owes one of the rules in the year
   */
  public Preview propose(PlanRequest request) {
    LocalDate today = clock.today();
    InvalidInput.refuse(request.problems(agenda.year(today.getYear()).facts().rules(), today));
    YearAgenda year = agenda.year(request.year());
    refuseEnded(request, year, today);
    Set<UUID> units = request.units(year.structure());
    List<Problem> problems = new ArrayList<>();
    for (String rule : request.rules()) {
      boolean owed =
          year.obligations(ObligationFilter.ALL.ofRule(rule), today).stream()
              .anyMatch(o -> units.contains(o.unit()) || units.contains(o.jointWith()));
      if (!owed) {
        problems.add(
            PlanRequest.wrong("rules", "noneOfRule", PlanRequest.text(request.year()), rule));
      }
    }
    InvalidInput.refuse(problems);
    PlanProposal.Wanted wanted =
        new PlanProposal.Wanted(
            request.rules(), units, request.firstMonth(), request.lastMonth(), request.wish());
    return new Preview(request, year, year.propose(wanted, today));
  }

  private static void refuseEnded(PlanRequest request, YearAgenda year, LocalDate today) {
    UUID asked = request.unit();
    Unit unit = asked == null ? null : year.structure().unit(asked).orElse(null);
    LocalDate end = unit == null ? null : unit.existence().to();
    if (end != null && end.isBefore(today)) {
      String name = year.structure().nameOn(unit.id(), end);
      throw new InvalidInput(List.of(PlanRequest.wrong("units", "unitEnded", name, end)));
    }
  }

  /** What speaks against another day for a line of the preview. */
  public Optional<Problem> against(
      Preview preview, Obligation one, @Nullable LocalDate day, List<Planned> others) {
    return preview.year().planDays(clock.today()).against(one, day, others);
  }

  /** The same line on another day, led by whoever could on it. */
  public Planned moved(Preview preview, Planned line, LocalDate day) {
    PlanDays days = preview.year().planDays(clock.today());
    return new Planned(
        line.obligation(), day, days.leader(line.obligation(), day).orElse(null), null, null);
  }

  /**
   * Stores what was chosen of a preview as plans, in one entry.
   *
   * @throws InvalidInput naming each line by its place, if a day no longer suits or two are on one
   *     day for one leader
   */
  public List<Activity> store(Preview preview, List<Planned> chosen) {
    PlanDays days = agenda.year(preview.request().year()).planDays(clock.today());
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      Planned one = chosen.get(i);
      String place = "plans[" + i + "].heldOn";
      days.against(one.obligation(), one.day(), chosen.subList(0, i))
          .ifPresent(p -> problems.add(new Problem(place, p.textKey(), p.args())));
    }
    InvalidInput.refuse(problems);
    return activities.planAll(chosen.stream().map(p -> facts(preview, p)).toList());
  }

  /** What would be stored for a line. */
  public ActivityFacts facts(Preview preview, Planned planned) {
    Obligation owed = planned.obligation();
    ObligationRule rule = owed.rule();
    ActivityKind kind = CamelCase.parse(ActivityKind.class, rule.counts().kind());
    String unitKind = preview.year().structure().unit(owed.unit()).map(Unit::kind).orElse("");
    String form = PlanDays.form(rule, unitKind);
    ActivityFactsBuilder facts = ActivityFacts.of(kind).heldOn(planned.day());
    if (form != null) {
      facts.forms(CamelCase.parse(ActivityForm.class, form));
    }
    UUID joint = owed.jointWith();
    facts.conveners(joint == null ? List.of(owed.unit()) : List.of(owed.unit(), joint));
    boolean meeting = kind == ActivityKind.MEETING;
    if (kind == ActivityKind.INSPECTION && form != null) {
      String unit = preview.year().structure().nameOn(owed.unit(), planned.day());
      facts.title(
          texts.text("activity.plan.inspection", unit, texts.text("activity.form." + form)));
    }
    if (planned.leader() != null) {
      facts.leaders(
          new Leader(planned.leader(), meeting ? Leader.Role.CHAIRING : inspecting(form)));
    }
    if (meeting) {
      String word = form == null ? rule.title() : texts.text("activity.form." + form);
      facts.title(rule.counts().studied() ? texts.text("activity.plan.title", word) : word);
    }
    if (rule.counts().studied()) {
      facts.topics(new Topic(texts.text("activity.plan.topic"), true));
    }
    if (rule.counts().belongs() == Counting.Belongs.HELD_ONCE_PER_DATA_MONTH) {
      facts.about(Period.month(YearMonth.from(planned.day()).minusMonths(1)));
    }
    return facts.build();
  }

  private static Leader.Role inspecting(@Nullable String form) {
    return CamelCase.of(ActivityForm.RESEARCH).equals(form)
        ? Leader.Role.RESEARCHING
        : Leader.Role.LEADING;
  }
}
