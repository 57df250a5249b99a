package huanze.activity;

import huanze.agenda.AgendaService;
import huanze.agenda.CalendarEvent;
import huanze.agenda.CalendarFiles;
import huanze.agenda.Deadline;
import huanze.agenda.DeadlineWords;
import huanze.agenda.IcsWriter;
import huanze.agenda.LeadTimes;
import huanze.agenda.Obligation;
import huanze.agenda.ObligationFilter;
import huanze.agenda.Standing;
import huanze.agenda.WorkingDays;
import huanze.agenda.YearAgenda;
import huanze.base.CamelCase;
import huanze.base.DateRange;
import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.ledger.Change;
import huanze.ledger.Reading;
import huanze.ledger.Row;
import huanze.unit.Post;
import huanze.unit.Structure;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A unit's year for phones and other calendars: every deadline of the unit and its posts, every
 * activity that it convenes in that year and the next, so that a plan moved there moves on the
 * phone too. What needs no more doing (met, made up, exempt, vacant) and what was withdrawn or
 * undone is in the file as cancelled, so that an entry taken over earlier goes away; what was
 * missed stays. An obligation that is no longer owed at all is not in the file.
 */
public final class CalendarExport implements CalendarFiles {
  private static final int MOST = 10_000;

  private final Reading ledger;
  private final AgendaService agenda;
  private final ActivityStore activities;
  private final DeskClock clock;
  private final Texts texts;
  private final Supplier<LeadTimes> leads;

  public CalendarExport(
      Reading ledger,
      AgendaService agenda,
      ActivityStore activities,
      DeskClock clock,
      Texts texts,
      Supplier<LeadTimes> leads) {
    this.ledger = ledger;
    this.agenda = agenda;
    this.activities = activities;
    this.clock = clock;
    this.texts = texts;
    this.leads = leads;
  }

  @Override
  public int write(UUID unit, int year, Path target) {
    YearAgenda owed = agenda.year(year);
    List<CalendarEvent> events = events(owed, unit);
    String name =
        texts.text("activity.ics.name", owed.structure().unit(unit).orElseThrow().name(), year);
    IcsWriter.write(target, name, events, ledger.position(), clock.now());
    return events.size();
  }

  List<CalendarEvent> events(YearAgenda owed, UUID unit) {
    LocalDate today = clock.today();
    LeadTimes early = leads.get();
    List<CalendarEvent> events = new ArrayList<>();
    for (Obligation one : owed.obligations(ObligationFilter.ALL.ofUnit(unit), today)) {
      events.add(event(one, owed, early));
    }
    DateRange days =
        new DateRange(LocalDate.of(owed.year(), 1, 1), LocalDate.of(owed.year() + 1, 12, 31));
    ActivityFilter own = ActivityFilter.ALL.between(days.from(), days.to()).unit(unit);
    for (Activity one : activities.page(own, today, null, MOST)) {
      if (one.facts().conveners().contains(unit)) {
        events.add(event(one, owed, today));
      }
    }
    events.addAll(takenBack(unit, days));
    return events;
  }

  /** What stood and was undone: no record of it is left, but a phone may have it. */
  private List<CalendarEvent> takenBack(UUID unit, DateRange days) {
    List<Change> gone = ledger.takenBack(List.of(ActivityTables.ACTIVITY, ActivityTables.CONVENER));
    Set<UUID> ofUnit =
        gone.stream()
            .map(Change::before)
            .filter(row -> row != null && unit.equals(row.reference("unit_id")))
            .map(row -> row.reference("activity_id"))
            .collect(Collectors.toSet());
    return gone.stream()
        .map(Change::before)
        .filter(row -> row != null && ofUnit.contains(row.id()))
        .filter(row -> days.contains(Objects.requireNonNull(row.date("held_on"))))
        .map(this::cancelled)
        .toList();
  }

  private CalendarEvent cancelled(Row row) {
    String kind = texts.text("activity.kind." + row.text("kind"));
    String title = row.text("title");
    return new CalendarEvent(
        row.id() + "@huanze",
        Objects.requireNonNull(row.date("held_on")),
        title == null ? kind : title,
        texts.text("activity.ics.activity", kind, texts.text("activity.ics.takenBack")),
        CalendarEvent.State.CANCELLED,
        null);
  }

  private CalendarEvent event(Obligation o, YearAgenda owed, LeadTimes early) {
    WorkingDays days = owed.facts().workingDays();
    Standing standing = o.standing();
    boolean ahead = standing == Standing.OPEN || standing == Standing.UPCOMING;
    String who = who(o, owed.structure());
    String summary =
        texts.text(
            ahead ? "activity.ics.due" : "activity.ics.standing",
            o.rule().id(),
            o.rule().title(),
            who,
            texts.text(standing.textKey()));
    Deadline deadline = owed.deadline(o);
    List<String> lines = new ArrayList<>();
    lines.add(
        texts.text(
            "activity.ics.counted", texts.text(standing.textKey()), o.required(), o.counted()));
    lines.addAll(reasons(o, owed));
    lines.addAll(new DeadlineWords(texts).lines(o, deadline));
    return new CalendarEvent(
        "%s-%s-%s@huanze".formatted(o.rule().id(), o.subject(), o.period()),
        o.due(),
        summary,
        String.join("\n", lines),
        ahead || standing == Standing.MISSED
            ? CalendarEvent.State.CONFIRMED
            : CalendarEvent.State.CANCELLED,
        ahead ? early.remindOn(o.rule().id(), o.due(), days) : null);
  }

  /** Why it stands so: on which days it was done, why it is exempt. */
  private List<String> reasons(Obligation o, YearAgenda owed) {
    List<String> reasons = new ArrayList<>();
    if (!o.records().isEmpty()) {
      String days =
          o.records().stream()
              .map(credit -> credit.day().toString())
              .distinct()
              .collect(Collectors.joining(texts.text("activity.cell.comma")));
      reasons.add(texts.text("activity.ics.done", days));
    }
    if (o.standing() == Standing.EXEMPT) {
      owed.facts().exemptions().stream()
          .filter(e -> e.rule().equals(o.rule().id()))
          .filter(e -> e.subject().equals(o.subject()) && e.period().equals(o.period()))
          .forEach(e -> reasons.add(texts.text("activity.ics.exempt", e.reason(), e.by())));
    }
    return reasons;
  }

  private String who(Obligation o, Structure structure) {
    UUID post = o.post();
    String unit = structure.nameOn(o.unit(), o.to());
    return post == null
        ? unit
        : texts.text("agenda.ui.whoPost", unit, structure.post(post).map(Post::name).orElse(""));
  }

  /** A plan rings on the working day before. */
  private CalendarEvent event(Activity one, YearAgenda owed, LocalDate today) {
    ActivityState state = one.state(today);
    ActivityFacts facts = one.facts();
    String kind = texts.text("activity.kind." + CamelCase.of(facts.kind()));
    String title = facts.title() == null ? kind : facts.title();
    List<String> lines = new ArrayList<>();
    lines.add(
        texts.text(
            "activity.ics.activity", kind, texts.text("activity.state." + CamelCase.of(state))));
    boolean plan = state == ActivityState.PLANNED;
    return new CalendarEvent(
        one.id() + "@huanze",
        one.heldOn(),
        plan ? texts.text("activity.ics.plan", title) : title,
        String.join("\n", lines),
        switch (state) {
          case PLANNED, TO_CONFIRM -> CalendarEvent.State.TENTATIVE;
          case HELD -> CalendarEvent.State.CONFIRMED;
          case WITHDRAWN -> CalendarEvent.State.CANCELLED;
        },
        plan ? owed.facts().workingDays().previous(one.heldOn()) : null,
        new CalendarEvent.At(facts.startsAt(), facts.endsAt(), facts.place()));
  }
}
