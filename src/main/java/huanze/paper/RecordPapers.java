package huanze.paper;

import huanze.activity.Activity;
import huanze.activity.ActivityFacts;
import huanze.activity.ActivityKind;
import huanze.activity.ActivityState;
import huanze.activity.ActivityStore;
import huanze.activity.FoundProblem;
import huanze.activity.Participant.Presence;
import huanze.activity.Visit;
import huanze.agenda.AgendaPack;
import huanze.base.CamelCase;
import huanze.base.DeskClock;
import huanze.base.InvalidInput;
import huanze.base.Texts;
import huanze.evidence.Evidence;
import huanze.unit.OrganOrder;
import huanze.unit.Structure;
import huanze.unit.Structures;
import huanze.unit.UnitAndPost;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is printed for one meeting or inspection: notice, sign-in sheet, minutes, plan, form. */
public final class RecordPapers {
  /** Kinds of records that people come to and sign. */
  private static final Set<ActivityKind> SIGNED =
      EnumSet.of(ActivityKind.MEETING, ActivityKind.INSPECTION, ActivityKind.TRAINING);

  private final ActivityStore activities;
  private final Structures structures;
  private final Supplier<AgendaPack> pack;
  private final DeskClock clock;
  private final Texts texts;

  RecordPapers(
      ActivityStore activities,
      Structures structures,
      Supplier<AgendaPack> pack,
      DeskClock clock,
      Texts texts) {
    this.activities = activities;
    this.structures = structures;
    this.pack = pack;
    this.clock = clock;
    this.texts = texts;
  }

  /**
   * 会议通知.
   *
   * @throws InvalidInput if there is no such meeting, or it was withdrawn
   */
  public MeetingNotice notice(UUID id) {
    Activity meeting = meeting(id);
    ActivityFacts facts = meeting.facts();
    Attendees who = attendees(meeting);
    return new MeetingNotice(
        id,
        ActivitySheets.title(facts, texts),
        organs(facts),
        meeting.heldOn(),
        startsAt(meeting),
        words(facts.place()),
        who.leaders(),
        who.of(Presence.PRESENT),
        who.of(Presence.ATTENDING),
        topics(facts),
        words(facts.recorder()),
        who.addressees());
  }

  /**
   * 签到表 of those expected: whoever has asked to be excused is not.
   *
   * @param id null: blank
   * @throws InvalidInput if there is no such meeting or inspection, or it was withdrawn
   */
  public SignInSheet signIn(@Nullable UUID id) {
    if (id == null) {
      int year = clock.today().getYear();
      return new SignInSheet(null, texts.text("paper.blank"), null, null, "", year, List.of());
    }
    Activity activity = standing(id, SIGNED, "paper.noneToSignIn");
    Attendees who = attendees(activity);
    List<Attendee> expected = new ArrayList<>(who.leaders());
    expected.addAll(who.of(Presence.PRESENT));
    expected.addAll(who.of(Presence.ATTENDING));
    return new SignInSheet(
        id,
        called(activity.facts(), who),
        activity.heldOn(),
        startsAt(activity),
        words(activity.facts().place()),
        activity.heldOn().getYear(),
        expected);
  }

  /**
   * 会议纪要.
   *
   * @throws InvalidInput if there is no such meeting, it was withdrawn, or its day is still to come
   */
  public MinutesSheet minutes(UUID id) {
    Activity meeting = meeting(id);
    if (meeting.heldOn().isAfter(clock.today())) {
      throw InvalidInput.of("id", "paper.notHeldYet", meeting.facts().label(), meeting.heldOn());
    }
    ActivityFacts facts = meeting.facts();
    Attendees who = attendees(meeting);
    return new MinutesSheet(
        id,
        ActivitySheets.title(facts, texts),
        words(facts.number()),
        organs(facts),
        meeting.heldOn(),
        startsAt(meeting),
        words(facts.place()),
        who.leaders(),
        who.of(Presence.PRESENT),
        who.of(Presence.ABSENT),
        who.of(Presence.ATTENDING),
        words(facts.recorder()),
        topics(facts),
        ActivitySheets.discussion(facts, texts),
        facts.decisions().stream()
            .map(
                d ->
                    new ActivitySheet.Decision(
                        words(d.words()), unit(d.unit(), meeting.heldOn()), d.dueOn()))
            .toList(),
        words(facts.minutes().signedBy()),
        words(facts.minutes().sentTo()),
        facts.minutes().issuedOn() != null
            ? facts.minutes().issuedOn()
            : facts.minutes().signedOn());
  }

  /**
   * 带队检查方案.
   *
   * @throws InvalidInput if there is no such inspection, or it was withdrawn
   */
  public InspectionPlan plan(UUID id) {
    Activity inspection = inspection(id);
    ActivityFacts facts = inspection.facts();
    Attendees who = attendees(inspection);
    return new InspectionPlan(
        id,
        facts.title() == null ? trip(facts, who) : facts.title(),
        pack.get().pack().title(),
        organs(facts),
        inspection.heldOn(),
        startsAt(inspection),
        ActivitySheets.place(facts),
        unit(facts.target(), inspection.heldOn()),
        who.leaders(),
        who.of(Presence.PRESENT),
        words(facts.content()));
  }

  /**
   * 现场检查记录表.
   *
   * @param id null: blank
   * @throws InvalidInput if there is no such inspection, or it was withdrawn
   */
  public OnSiteForm onSite(@Nullable UUID id) {
    if (id == null) {
      return new OnSiteForm(
          null,
          texts.text("paper.blank"),
          null,
          clock.today().getYear(),
          "",
          "",
          List.of(),
          List.of(),
          "",
          sources(Set.of()),
          "",
          false,
          List.of(),
          List.of());
    }
    Activity inspection = inspection(id);
    ActivityFacts facts = inspection.facts();
    LocalDate day = inspection.heldOn();
    Attendees who = attendees(inspection);
    return new OnSiteForm(
        id,
        called(facts, who),
        day,
        day.getYear(),
        ActivitySheets.place(facts),
        unit(facts.target(), day),
        who.leaders(),
        who.of(Presence.PRESENT),
        words(facts.recorder()),
        sources(facts.visit().sources()),
        words(facts.content()),
        inspection.state(clock.today()) == ActivityState.HELD,
        findings(facts, day),
        inspection.evidence().stream()
            .filter(e -> e.mediaType().startsWith("image/"))
            .map(Evidence::fileName)
            .toList());
  }

  /** The same paper from what stands now; see {@link DeskPapers#again}. */
  PaperContent again(RecordPaper paper) {
    return switch (paper) {
      case MeetingNotice p -> notice(p.record());
      case SignInSheet p -> signIn(p.record());
      case MinutesSheet p -> minutes(p.record());
      case InspectionPlan p -> plan(p.record());
      case OnSiteForm p -> onSite(p.record());
    };
  }

  /** Problem by problem; then what older records have as a whole, and what was decided. */
  private List<ActivitySheet.Finding> findings(ActivityFacts facts, LocalDate day) {
    List<ActivitySheet.Finding> findings = new ArrayList<>();
    for (FoundProblem problem : facts.problems()) {
      findings.add(
          new ActivitySheet.Finding(
              words(problem.words()),
              words(problem.requirement()),
              unit(problem.unit(), day),
              problem.dueOn()));
    }
    if (facts.findings() != null || facts.requirements() != null) {
      findings.add(
          new ActivitySheet.Finding(
              words(facts.findings()), words(facts.requirements()), "", null));
    }
    facts
        .decisions()
        .forEach(
            d ->
                findings.add(
                    new ActivitySheet.Finding(
                        "", words(d.words()), unit(d.unit(), day), d.dueOn())));
    return findings;
  }

  private List<ActivitySheet.Choice> sources(Set<Visit.Source> chosen) {
    return Stream.of(Visit.Source.values())
        .map(
            s ->
                new ActivitySheet.Choice(
                    texts.text("activity.source." + CamelCase.of(s)), chosen.contains(s)))
        .toList();
  }

  private String called(ActivityFacts facts, Attendees who) {
    return facts.label().isEmpty() ? trip(facts, who) : facts.label();
  }

  /** What a trip without a title is: who goes, and what for. */
  private String trip(ActivityFacts facts, Attendees who) {
    List<Attendee> leaders = who.leaders();
    String first =
        leaders.isEmpty()
            ? new PaperWords(texts).list(organs(facts))
            : UnitAndPost.of(leaders.getFirst().unit(), leaders.getFirst().post())
                + leaders.getFirst().name();
    String forms =
        facts.forms().stream()
            .map(form -> texts.text("activity.form." + CamelCase.of(form)))
            .collect(Collectors.joining(texts.text("paper.comma")));
    return texts.text(
        leaders.size() > 1 ? "paper.plan.trips" : "paper.plan.trip",
        first,
        forms.isEmpty() ? texts.text("paper.plan.trip.either") : forms);
  }

  private Activity meeting(UUID id) {
    return standing(id, Set.of(ActivityKind.MEETING), "paper.noMeeting");
  }

  private Activity inspection(UUID id) {
    return standing(id, Set.of(ActivityKind.INSPECTION), "paper.noInspection");
  }

  private Activity standing(UUID id, Set<ActivityKind> kinds, String otherwise) {
    Activity activity =
        activities.find(id).orElseThrow(() -> InvalidInput.of("id", "paper.noActivity", id));
    if (!kinds.contains(activity.kind())) {
      throw InvalidInput.of("id", otherwise, activity.facts().label());
    }
    if (activity.withdrawn() != null) {
      throw InvalidInput.of("id", "paper.recordWithdrawn", activity.facts().label());
    }
    return activity;
  }

  private Attendees attendees(Activity activity) {
    return new Attendees(
        structures.current(), pack.get().pack(), activity.facts(), activity.heldOn(), texts);
  }

  private List<String> organs(ActivityFacts facts) {
    LocalDate day = Objects.requireNonNull(facts.heldOn());
    return OrganOrder.of(facts.conveners(), structures.current(), pack.get().pack()).stream()
        .map(u -> unit(u, day))
        .toList();
  }

  private String unit(@Nullable UUID unit, LocalDate day) {
    Structure structure = structures.current();
    return unit == null ? "" : structure.nameOn(unit, day);
  }

  private static List<String> topics(ActivityFacts facts) {
    return facts.topics().stream().map(t -> words(t.words())).toList();
  }

  private static @Nullable LocalDateTime startsAt(Activity activity) {
    LocalTime start = activity.facts().startsAt();
    return start == null ? null : activity.heldOn().atTime(start);
  }

  private static String words(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }
}
