package huanze.activity;

import huanze.base.Period;
import huanze.base.Words;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about an activity, as typed: it may still be wrong ({@link ActivityCheck}).
 *
 * @param heldOn day held, inspected, submitted; of a bulletin with outlets the first outlet's day
 * @param studied its minutes show that environmental protection was studied; true as soon as one
 *     topic is marked environmental
 * @param about period reported on, data month, year checked; or null
 * @param target unit reported to, checked or inspected; or null
 * @param recorder who wrote the minutes
 * @param code the office's own number (编号), for matching at import; or null
 * @param findings what was found, in one text: as records had it before problems were kept one by
 *     one, and as checks still have it
 * @param conveners units that convened, reported, published or checked; jointly: several
 * @param minutes of a meeting, else {@link Minutes#NONE}
 * @param visit of an inspection, else {@link Visit#NONE}
 * @param problems found by an inspection, one by one
 */
public record ActivityFacts(
    ActivityKind kind,
    Set<ActivityForm> forms,
    @Nullable String title,
    @Nullable String number,
    @Nullable String code,
    @Nullable LocalDate heldOn,
    @Nullable LocalTime startsAt,
    @Nullable LocalTime endsAt,
    @Nullable String place,
    boolean studied,
    @Nullable Period about,
    @Nullable UUID target,
    @Nullable String recorder,
    @Nullable String content,
    @Nullable String findings,
    @Nullable String requirements,
    List<UUID> conveners,
    List<Leader> leaders,
    List<Participant> participants,
    List<Topic> topics,
    List<Decision> decisions,
    List<Outlet> outlets,
    Minutes minutes,
    Visit visit,
    List<FoundProblem> problems) {
  public ActivityFacts {
    EnumSet<ActivityForm> sorted = EnumSet.noneOf(ActivityForm.class);
    sorted.addAll(forms);
    forms = Collections.unmodifiableSet(sorted);
    title = Words.clean(title);
    number = Words.clean(number);
    code = Words.clean(code);
    place = Words.clean(place);
    recorder = Words.clean(recorder);
    content = Words.clean(content);
    findings = Words.clean(findings);
    requirements = Words.clean(requirements);
    conveners = conveners.stream().distinct().toList();
    leaders = leaders.stream().distinct().toList();
    participants = List.copyOf(participants);
    topics = List.copyOf(topics);
    decisions = List.copyOf(decisions);
    outlets = List.copyOf(outlets);
    problems = List.copyOf(problems);
    studied = studied || topics.stream().anyMatch(Topic::environmental);
    heldOn = firstOutlet(outlets, heldOn);
  }

  private static @Nullable LocalDate firstOutlet(List<Outlet> outlets, @Nullable LocalDate typed) {
    return outlets.stream()
        .map(Outlet::publishedOn)
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo)
        .orElse(typed);
  }

  /** What the activity is called in histories and messages. */
  public String label() {
    String words = title != null ? title : place != null ? place : number;
    if (words == null) {
      words = visit.points();
    }
    if (words == null) {
      words = topics.stream().map(Topic::words).filter(Objects::nonNull).findFirst().orElse("");
    }
    return Words.first(words, 60);
  }

  /**
   * The same on another day, as a record of its own: without the office's number, outlets, the
   * minutes' stages, and the last days of what was to be done.
   *
   * @param day null to leave it open
   */
  public ActivityFacts copiedTo(@Nullable LocalDate day) {
    return change()
        .heldOn(day)
        .outlets()
        .code(null)
        .number(null)
        .minutes(Minutes.NONE)
        .decisions(
            decisions.stream().map(d -> new Decision(null, d.words(), d.unit(), null)).toList())
        .problems(
            problems.stream()
                .map(p -> new FoundProblem(null, p.words(), p.requirement(), p.unit(), null))
                .toList())
        .build();
  }

  public static ActivityFactsBuilder of(ActivityKind kind) {
    return new ActivityFactsBuilder(kind);
  }

  /** A builder that starts from these facts. */
  public ActivityFactsBuilder change() {
    return new ActivityFactsBuilder(this);
  }
}
