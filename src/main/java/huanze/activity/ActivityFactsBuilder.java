package huanze.activity;

import huanze.base.Period;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects {@link ActivityFacts} field by field: forms, imports and tests fill it. */
public final class ActivityFactsBuilder {
  private final ActivityKind kind;
  private Set<ActivityForm> forms = Set.of();
  private @Nullable String title;
  private @Nullable String number;
  private @Nullable String code;
  private @Nullable LocalDate heldOn;
  private @Nullable LocalTime startsAt;
  private @Nullable LocalTime endsAt;
  private @Nullable String place;
  private boolean studied;
  private @Nullable Period about;
  private @Nullable UUID target;
  private @Nullable String recorder;
  private @Nullable String content;
  private @Nullable String findings;
  private @Nullable String requirements;
  private List<UUID> conveners = List.of();
  private List<Leader> leaders = List.of();
  private List<Participant> participants = List.of();
  private List<Topic> topics = List.of();
  private List<Decision> decisions = List.of();
  private List<Outlet> outlets = List.of();
  private Minutes minutes = Minutes.NONE;
  private Visit visit = Visit.NONE;
  private List<FoundProblem> problems = List.of();

  ActivityFactsBuilder(ActivityKind kind) {
    this.kind = kind;
  }

  ActivityFactsBuilder(ActivityFacts facts) {
    kind = facts.kind();
    forms = facts.forms();
    title = facts.title();
    number = facts.number();
    code = facts.code();
    heldOn = facts.heldOn();
    startsAt = facts.startsAt();
    endsAt = facts.endsAt();
    place = facts.place();
    studied = facts.studied();
    about = facts.about();
    target = facts.target();
    recorder = facts.recorder();
    content = facts.content();
    findings = facts.findings();
    requirements = facts.requirements();
    conveners = facts.conveners();
    leaders = facts.leaders();
    participants = facts.participants();
    topics = facts.topics();
    decisions = facts.decisions();
    outlets = facts.outlets();
    minutes = facts.minutes();
    visit = facts.visit();
    problems = facts.problems();
  }

  public ActivityFactsBuilder forms(Set<ActivityForm> forms) {
    this.forms = forms;
    return this;
  }

  public ActivityFactsBuilder forms(ActivityForm... all) {
    return forms(Set.of(all));
  }

  public ActivityFactsBuilder title(@Nullable String title) {
    this.title = title;
    return this;
  }

  public ActivityFactsBuilder number(@Nullable String number) {
    this.number = number;
    return this;
  }

  public ActivityFactsBuilder code(@Nullable String code) {
    this.code = code;
    return this;
  }

  public ActivityFactsBuilder heldOn(@Nullable LocalDate heldOn) {
    this.heldOn = heldOn;
    return this;
  }

  public ActivityFactsBuilder startsAt(@Nullable LocalTime startsAt) {
    this.startsAt = startsAt;
    return this;
  }

  public ActivityFactsBuilder endsAt(@Nullable LocalTime endsAt) {
    this.endsAt = endsAt;
    return this;
  }

  public ActivityFactsBuilder place(@Nullable String place) {
    this.place = place;
    return this;
  }

  public ActivityFactsBuilder studied(boolean studied) {
    this.studied = studied;
    return this;
  }

  public ActivityFactsBuilder about(@Nullable Period about) {
    this.about = about;
    return this;
  }

  public ActivityFactsBuilder target(@Nullable UUID target) {
    this.target = target;
    return this;
  }

  public ActivityFactsBuilder recorder(@Nullable String recorder) {
    this.recorder = recorder;
    return this;
  }

  public ActivityFactsBuilder content(@Nullable String content) {
    this.content = content;
    return this;
  }

  public ActivityFactsBuilder findings(@Nullable String findings) {
    this.findings = findings;
    return this;
  }

  public ActivityFactsBuilder requirements(@Nullable String requirements) {
    this.requirements = requirements;
    return this;
  }

  public ActivityFactsBuilder conveners(List<UUID> conveners) {
    this.conveners = conveners;
    return this;
  }

  public ActivityFactsBuilder conveners(UUID... all) {
    return conveners(List.of(all));
  }

  public ActivityFactsBuilder leaders(List<Leader> leaders) {
    this.leaders = leaders;
    return this;
  }

  public ActivityFactsBuilder leaders(Leader... all) {
    return leaders(List.of(all));
  }

  public ActivityFactsBuilder participants(List<Participant> participants) {
    this.participants = participants;
    return this;
  }

  public ActivityFactsBuilder participants(Participant... all) {
    return participants(List.of(all));
  }

  public ActivityFactsBuilder topics(List<Topic> topics) {
    this.topics = topics;
    return this;
  }

  public ActivityFactsBuilder topics(Topic... all) {
    return topics(List.of(all));
  }

  public ActivityFactsBuilder decisions(List<Decision> decisions) {
    this.decisions = decisions;
    return this;
  }

  public ActivityFactsBuilder decisions(Decision... all) {
    return decisions(List.of(all));
  }

  public ActivityFactsBuilder outlets(List<Outlet> outlets) {
    this.outlets = outlets;
    return this;
  }

  public ActivityFactsBuilder outlets(Outlet... all) {
    return outlets(List.of(all));
  }

  public ActivityFactsBuilder minutes(Minutes minutes) {
    this.minutes = minutes;
    return this;
  }

  public ActivityFactsBuilder visit(Visit visit) {
    this.visit = visit;
    return this;
  }

  public ActivityFactsBuilder problems(List<FoundProblem> problems) {
    this.problems = problems;
    return this;
  }

  public ActivityFactsBuilder problems(FoundProblem... all) {
    return problems(List.of(all));
  }

  public ActivityFacts build() {
    return new ActivityFacts(
        kind,
        forms,
        title,
        number,
        code,
        heldOn,
        startsAt,
        endsAt,
        place,
        studied,
        about,
        target,
        recorder,
        content,
        findings,
        requirements,
        conveners,
        leaders,
        participants,
        topics,
        decisions,
        outlets,
        minutes,
        visit,
        problems);
  }
}
