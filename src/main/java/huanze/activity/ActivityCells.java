package huanze.activity;

import huanze.base.CamelCase;
import huanze.base.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An activity as the cells of its form. Empty cells are absent. */
final class ActivityCells {
  private final Texts texts;
  private final Directory directory;
  private final String comma;

  ActivityCells(Texts texts, Directory directory) {
    this.texts = texts;
    this.directory = directory;
    this.comma = texts.text("activity.cell.comma");
  }

  /** Key → text, day or flag. The id stands for a number the office never gave. */
  Map<String, Object> of(Activity activity) {
    ActivityFacts facts = activity.facts();
    LocalDate day = activity.heldOn();
    Map<String, Object> cells = new TreeMap<>();
    put(cells, ActivityColumns.CODE, facts.code() == null ? activity.id() : facts.code());
    put(cells, ActivityColumns.KIND, CamelCase.of(facts.kind()));
    put(
        cells,
        ActivityColumns.FORMS,
        join(facts.forms().stream().map(f -> ActivityColumns.name(texts, "form", f))));
    put(cells, ActivityColumns.TITLE, facts.title());
    put(cells, ActivityColumns.NUMBER, facts.number());
    cells.put(ActivityColumns.HELD_ON, activity.heldOn());
    put(cells, ActivityColumns.STARTS_AT, facts.startsAt());
    put(cells, ActivityColumns.ENDS_AT, facts.endsAt());
    put(cells, ActivityColumns.PLACE, facts.place());
    put(
        cells,
        ActivityColumns.CONVENERS,
        join(facts.conveners().stream().map(id -> unit(id, day))));
    ActivityColumns.ROLES.forEach(
        (role, key) ->
            put(
                cells,
                key,
                join(
                    facts.leaders().stream()
                        .filter(l -> l.role() == role)
                        .map(l -> person(l.person())))));
    ActivityColumns.PRESENCES.forEach(
        (presence, key) ->
            put(
                cells,
                key,
                join(
                    facts.participants().stream()
                        .filter(p -> p.presence() == presence)
                        .map(this::participant))));
    put(cells, ActivityColumns.TOPICS, lines(facts.topics().stream().map(this::topic)));
    cells.put(ActivityColumns.STUDIED, facts.studied());
    put(
        cells,
        ActivityColumns.DECISIONS,
        lines(facts.decisions().stream().map(d -> decision(d, day))));
    put(cells, ActivityColumns.ABOUT, facts.about());
    put(
        cells,
        ActivityColumns.OUTLETS,
        join(
            facts.outlets().stream()
                .map(
                    o ->
                        ActivityColumns.name(texts, "channel", o.channel())
                            + " "
                            + o.publishedOn())));
    put(cells, ActivityColumns.TARGET, facts.target() == null ? null : unit(facts.target(), day));
    put(cells, ActivityColumns.RECORDER, facts.recorder());
    put(cells, ActivityColumns.CONTENT, facts.content());
    put(cells, ActivityColumns.FINDINGS, facts.findings());
    put(cells, ActivityColumns.REQUIREMENTS, facts.requirements());
    followUp(cells, facts, day);
    return cells;
  }

  /** The minutes of a meeting, and what an inspection found. */
  private void followUp(Map<String, Object> cells, ActivityFacts facts, LocalDate day) {
    Minutes minutes = facts.minutes();
    put(cells, ActivityColumns.SESSION, minutes.session());
    put(cells, ActivityColumns.REVIEWED_BY, minutes.reviewedBy());
    put(cells, ActivityColumns.SIGNED_BY, minutes.signedBy());
    put(cells, ActivityColumns.SENT_TO, minutes.sentTo());
    day(cells, ActivityColumns.DRAFTED_ON, minutes.draftedOn());
    day(cells, ActivityColumns.REVIEWED_ON, minutes.reviewedOn());
    day(cells, ActivityColumns.SIGNED_ON, minutes.signedOn());
    day(cells, ActivityColumns.ISSUED_ON, minutes.issuedOn());
    put(
        cells,
        ActivityColumns.SOURCES,
        join(facts.visit().sources().stream().map(s -> ActivityColumns.name(texts, "source", s))));
    put(cells, ActivityColumns.POINTS, facts.visit().points());
    put(
        cells,
        ActivityColumns.PROBLEMS,
        lines(facts.problems().stream().map(p -> problem(p, day))));
  }

  private static void day(Map<String, Object> cells, String key, @Nullable LocalDate day) {
    if (day != null) {
      cells.put(key, day);
    }
  }

  private String problem(FoundProblem problem, LocalDate day) {
    String line =
        String.join(
            "|",
            String.valueOf(problem.words()),
            problem.requirement() == null ? "" : problem.requirement(),
            problem.unit() == null ? "" : unit(problem.unit(), day),
            problem.dueOn() == null ? "" : problem.dueOn().toString());
    return line.replaceFirst("\\|+$", "");
  }

  private static void put(Map<String, Object> cells, String key, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      cells.put(key, value.toString().replace("\r\n", "\n"));
    }
  }

  private String join(Stream<String> parts) {
    return parts.collect(Collectors.joining(comma));
  }

  private static String lines(Stream<String> parts) {
    return parts.collect(Collectors.joining("\n"));
  }

  /** The name where it tells the unit from all others, else the code. */
  private String unit(UUID id, LocalDate day) {
    Optional<Directory.Named> unit = directory.unit(id);
    if (unit.isEmpty()) {
      return id.toString();
    }
    String name = unit.get().name();
    boolean clear =
        directory.unitsCalled(name, new Directory.Around(day, false, "")).equals(List.of(id));
    return clear || unit.get().code() == null ? name : unit.get().code();
  }

  /** The name, and the code where several are called so. */
  private String person(UUID id) {
    Optional<Directory.Named> person = directory.person(id);
    if (person.isEmpty()) {
      return id.toString();
    }
    String name = person.get().name();
    boolean clear = directory.personsCalled(name, null).size() == 1;
    return clear || person.get().code() == null ? name : name + "(" + person.get().code() + ")";
  }

  private String participant(Participant participant) {
    String name =
        participant.person() == null
            ? String.valueOf(participant.name())
            : person(participant.person());
    return participant.reason() == null
        ? name
        : name + texts.text("activity.cell.bracket", participant.reason());
  }

  private String topic(Topic topic) {
    return topic.environmental()
        ? texts.text("activity.cell.environmental") + topic.words()
        : String.valueOf(topic.words());
  }

  private String decision(Decision decision, LocalDate day) {
    if (decision.unit() == null && decision.dueOn() == null) {
      return String.valueOf(decision.words());
    }
    return decision.words()
        + "|"
        + (decision.unit() == null ? "" : unit(decision.unit(), day))
        + "|"
        + (decision.dueOn() == null ? "" : decision.dueOn());
  }
}
