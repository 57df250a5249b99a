package huanze.activity;

import huanze.base.CamelCase;
import huanze.base.Period;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.sheet.Cells;
import huanze.sheet.MappedRow;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands one row of the form. A cell that reads as the ledger would write it leaves what
 * stands untouched, so a list that goes out and comes back changes nothing.
 */
final class ActivityRowReader {
  /** What is meant as a day, whether or not there is such a day. */
  private static final Pattern DAY_MEANT =
      Pattern.compile(
          "\\d{4} ?[-./\\p{IsHan}] ?\\d{1,2}(?: ?[-./\\p{IsHan}] ?\\d{1,2})? ?\\p{IsHan}?|\\d{8}");

  /** Between the start and the end of an activity. */
  private static final Pattern SPAN =
      Pattern.compile(" ?[-\\u2010-\\u2015~\\uff5e\\uff0d\\u81f3\\u5230]+ ?");

  private final Texts texts;
  private final Directory directory;
  private final ActivityCells cells;
  private final @Nullable ActivityKind tableKind;
  private final MappedRow row;
  private final Directory.Around around;
  private final Directory.Around convening;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Understood> understood = new ArrayList<>();

  /**
   * A unit found by a word that is neither its name nor its code, or added because a form means it.
   *
   * @param textKey what is said of it
   */
  record Understood(String textKey, String word, UUID unit) {}

  /**
   * @param today units are looked for on it if the row has no day
   * @param table what the table is called
   * @param tableKind of what kind its rows are where they do not say it; null if that is open
   */
  ActivityRowReader(
      Texts texts,
      Directory directory,
      LocalDate today,
      String table,
      @Nullable ActivityKind tableKind,
      MappedRow row) {
    this.texts = texts;
    this.directory = directory;
    this.cells = new ActivityCells(texts, directory);
    this.tableKind = tableKind;
    this.row = row;
    LocalDate held = row.date(ActivityColumns.HELD_ON);
    LocalDate day = held == null ? today : held;
    this.around = new Directory.Around(day, false, table);
    this.convening = new Directory.Around(day, isOfTheParty(), table);
  }

  /** Whether a form of the row is one in which only party committees meet. */
  private boolean isOfTheParty() {
    return list(row.text(ActivityColumns.FORMS)).stream()
        .flatMap(word -> ActivityColumns.forms(texts, ActivityKind.MEETING, word).stream())
        .anyMatch(
            form -> form == ActivityForm.STANDING_COMMITTEE || form == ActivityForm.WORK_COMMITTEE);
  }

  /** Units found by short names, so that one may look whether they are meant. */
  List<Understood> understood() {
    return understood;
  }

  /** Problems found while reading, each under the key of its column. */
  List<Problem> problems() {
    return problems;
  }

  /**
   * What the row says; a joint meeting has the other organ of the place too.
   *
   * @param standing what the row is about, or null if it is new
   */
  ActivityFacts facts(@Nullable Activity standing) {
    return completed(written(standing), standing);
  }

  /** The same from what is {@link #written}. */
  ActivityFacts completed(ActivityFacts facts, @Nullable Activity standing) {
    boolean said = standing == null || differs(cells.of(standing), ActivityColumns.CONVENERS);
    if (!said || !facts.forms().contains(ActivityForm.JOINT)) {
      return facts;
    }
    List<UUID> all = new ArrayList<>(facts.conveners());
    String word = texts.text("activity.form." + CamelCase.of(ActivityForm.JOINT));
    for (UUID organ : directory.jointWith(facts.conveners(), facts.heldOn())) {
      all.add(organ);
      understood.add(new Understood("activity.import.joint", word, organ));
    }
    return facts.change().conveners(all).build();
  }

  /** The same, but for what the row leaves to be understood. */
  ActivityFacts written(@Nullable Activity standing) {
    ActivityKind kind = kind(standing);
    ActivityFactsBuilder facts =
        standing == null ? ActivityFacts.of(kind) : standing.facts().change();
    Map<String, Object> written = standing == null ? Map.of() : cells.of(standing);
    if (standing != null && standing.kind() != kind) {
      problem(ActivityColumns.KIND, "kindChanged");
    }
    if (standing == null || differs(written, ActivityColumns.CODE)) {
      facts.code(row.text(ActivityColumns.CODE));
    }
    if (standing == null || !standing.facts().label().equals(row.text(ActivityColumns.TITLE))) {
      each(written, ActivityColumns.TITLE, facts::title);
    }
    each(written, ActivityColumns.NUMBER, facts::number);
    if (row.has(ActivityColumns.HELD_ON)) {
      facts.heldOn(row.date(ActivityColumns.HELD_ON));
    }
    each(written, ActivityColumns.STARTS_AT, cell -> startsAt(facts, cell));
    each(
        written,
        ActivityColumns.ENDS_AT,
        cell -> facts.endsAt(time(ActivityColumns.ENDS_AT, cell)));
    each(written, ActivityColumns.PLACE, facts::place);
    each(
        written,
        ActivityColumns.CONVENERS,
        cell -> facts.conveners(units(ActivityColumns.CONVENERS, cell)));
    each(
        written,
        ActivityColumns.FORMS,
        cell -> facts.forms(forms(kind, cell, facts.build().conveners())));
    if (anyDiffers(written, ActivityColumns.ROLES.values())) {
      facts.leaders(rolesLeftOpen() ? led(standing, facts.build()) : leaders(standing));
    }
    if (anyDiffers(written, ActivityColumns.PRESENCES.values())) {
      facts.participants(participants(standing));
    }
    topics(facts, standing, written);
    each(written, ActivityColumns.DECISIONS, cell -> facts.decisions(decisions(cell)));
    each(written, ActivityColumns.ABOUT, cell -> facts.about(about(cell)));
    each(written, ActivityColumns.OUTLETS, cell -> facts.outlets(outlets(cell)));
    each(written, ActivityColumns.TARGET, cell -> facts.target(target(cell)));
    each(written, ActivityColumns.RECORDER, facts::recorder);
    each(written, ActivityColumns.CONTENT, facts::content);
    each(written, ActivityColumns.FINDINGS, facts::findings);
    each(written, ActivityColumns.REQUIREMENTS, facts::requirements);
    followUp(facts, standing == null ? Minutes.NONE : standing.facts().minutes(), written);
    return facts.build();
  }

  /** The kind written, else the one that has the forms; where these leave it open, a problem. */
  private ActivityKind kind(@Nullable Activity standing) {
    String written = row.text(ActivityColumns.KIND);
    if (written != null) {
      return CamelCase.parse(ActivityKind.class, written);
    }
    List<String> words = list(row.text(ActivityColumns.FORMS));
    Set<ActivityKind> kinds = EnumSet.allOf(ActivityKind.class);
    words.forEach(word -> kinds.retainAll(ActivityColumns.kinds(texts, word)));
    if (standing != null && (words.isEmpty() || kinds.contains(standing.kind()))) {
      return standing.kind();
    }
    if (kinds.size() != 1 && tableKind != null) {
      return tableKind;
    }
    if (kinds.size() != 1) {
      String forms = row.text(ActivityColumns.FORMS);
      if (forms == null) {
        problem(ActivityColumns.KIND, "kindMissing");
      } else {
        problem(ActivityColumns.KIND, "kindOpen", forms);
      }
      return ActivityKind.MEETING;
    }
    return kinds.iterator().next();
  }

  /** The minutes of a meeting, and what an inspection found. */
  private void followUp(ActivityFactsBuilder facts, Minutes minutes, Map<String, Object> written) {
    each(written, ActivityColumns.SOURCES, cell -> facts.visit(visit(facts, sources(cell))));
    each(
        written,
        ActivityColumns.POINTS,
        cell -> facts.visit(new Visit(facts.build().visit().sources(), cell)));
    each(written, ActivityColumns.PROBLEMS, cell -> facts.problems(problemsFound(cell)));
    facts.minutes(
        new Minutes(
            text(ActivityColumns.SESSION, minutes.session()),
            date(ActivityColumns.DRAFTED_ON, minutes.draftedOn()),
            text(ActivityColumns.REVIEWED_BY, minutes.reviewedBy()),
            date(ActivityColumns.REVIEWED_ON, minutes.reviewedOn()),
            text(ActivityColumns.SIGNED_BY, minutes.signedBy()),
            date(ActivityColumns.SIGNED_ON, minutes.signedOn()),
            date(ActivityColumns.ISSUED_ON, minutes.issuedOn()),
            text(ActivityColumns.SENT_TO, minutes.sentTo())));
  }

  private @Nullable String text(String key, @Nullable String standing) {
    return row.has(key) ? row.text(key) : standing;
  }

  private @Nullable LocalDate date(String key, @Nullable LocalDate standing) {
    return row.has(key) ? row.date(key) : standing;
  }

  private static Visit visit(ActivityFactsBuilder facts, Set<Visit.Source> sources) {
    return new Visit(sources, facts.build().visit().points());
  }

  private Set<Visit.Source> sources(@Nullable String cell) {
    Set<Visit.Source> sources = EnumSet.noneOf(Visit.Source.class);
    for (String word : list(cell)) {
      ActivityColumns.source(texts, word)
          .ifPresentOrElse(
              sources::add, () -> problem(ActivityColumns.SOURCES, "sourceUnknown", word));
    }
    return sources;
  }

  /** A line holds the problem, what is asked, the unit and the last day, parted by bars. */
  private List<FoundProblem> problemsFound(@Nullable String cell) {
    List<FoundProblem> found = new ArrayList<>();
    for (String line : cell == null ? List.<String>of() : CellParts.lines(cell)) {
      List<String> parts = Arrays.asList(line.split("[|\uff5c]", -1));
      Who who =
          who(ActivityColumns.PROBLEMS, parts.subList(Math.min(2, parts.size()), parts.size()));
      found.add(
          new FoundProblem(
              null, parts.getFirst(), parts.size() > 1 ? parts.get(1) : null, who.unit, who.due));
    }
    return found;
  }

  private record Who(@Nullable UUID unit, @Nullable LocalDate due) {}

  /** A unit and a day, in whatever order. */
  private Who who(String key, List<String> parts) {
    UUID unit = null;
    LocalDate due = null;
    for (String part : parts) {
      String clean = Cells.clean(part);
      Optional<LocalDate> day = Cells.date(clean);
      if (day.isPresent()) {
        due = day.get();
      } else if (DAY_MEANT.matcher(Cells.halfWidth(clean)).matches()) {
        problem(key, "dueUnreadable", clean);
      } else if (!clean.isEmpty()) {
        unit = unit(key, clean).orElse(unit);
      }
    }
    return new Who(unit, due);
  }

  private boolean differs(Map<String, Object> written, String key) {
    Object cell = row.values().get(key);
    return row.has(key)
        && !Objects.equals(
            cell instanceof String text ? text.replace("\r\n", "\n") : cell, written.get(key));
  }

  private boolean anyDiffers(Map<String, Object> written, Collection<String> keys) {
    return keys.stream().anyMatch(key -> differs(written, key));
  }

  private void each(Map<String, Object> written, String key, Consumer<@Nullable String> take) {
    if (differs(written, key)) {
      take.accept(row.text(key));
    }
  }

  private void problem(String key, String textKey, Object... args) {
    problems.add(Problem.of(key, "activity.problem." + textKey, args));
  }

  private Set<ActivityForm> forms(ActivityKind kind, @Nullable String cell, List<UUID> conveners) {
    Set<ActivityForm> forms = EnumSet.noneOf(ActivityForm.class);
    for (String word : list(cell)) {
      if (ActivityForm.of(kind).isEmpty() && ActivityColumns.kinds(texts, word).contains(kind)) {
        continue;
      }
      List<ActivityForm> meant = ActivityColumns.forms(texts, kind, word);
      if (meant.isEmpty()) {
        String names = ActivityColumns.formNames(texts, kind);
        problem(ActivityColumns.FORMS, "formUnknown", word, names);
      } else {
        forms.add(meant(meant, conveners));
      }
    }
    return forms;
  }

  /** A 党委会 of a department is a meeting in which the department decides. */
  private ActivityForm meant(List<ActivityForm> forms, List<UUID> conveners) {
    boolean department = conveners.stream().anyMatch(directory::isDepartment);
    return department && forms.contains(ActivityForm.DEPARTMENT)
        ? ActivityForm.DEPARTMENT
        : forms.getFirst();
  }

  /** A start, or a start and an end of which no column speaks: 9:00-11:30. */
  private void startsAt(ActivityFactsBuilder facts, @Nullable String cell) {
    List<Optional<LocalTime>> span =
        cell == null || row.has(ActivityColumns.ENDS_AT)
            ? List.of()
            : SPAN.splitAsStream(cell).map(CellParts::time).toList();
    if (span.size() == 2 && span.stream().allMatch(Optional::isPresent)) {
      facts.startsAt(span.getFirst().orElseThrow()).endsAt(span.getLast().orElseThrow());
    } else {
      facts.startsAt(time(ActivityColumns.STARTS_AT, cell));
    }
  }

  private @Nullable LocalTime time(String key, @Nullable String cell) {
    if (cell == null) {
      return null;
    }
    Optional<LocalTime> time = CellParts.time(cell);
    if (time.isEmpty()) {
      problem(key, "timeUnreadable", cell);
    }
    return time.orElse(null);
  }

  private @Nullable Period about(@Nullable String cell) {
    if (cell == null) {
      return null;
    }
    Optional<Period> about =
        CellParts.period(
            cell,
            ActivityColumns.both("activity.cell.halves").stream()
                .flatMap(halves -> Arrays.stream(halves.split("\\|")))
                .toList(),
            ActivityColumns.both("activity.cell.quarter"));
    if (about.isEmpty()) {
      problem(ActivityColumns.ABOUT, "aboutUnreadable", cell);
    }
    return about.orElse(null);
  }

  /** A name may hold what else parts names. */
  private List<UUID> units(String key, @Nullable String cell) {
    if (cell != null && unitsCalled(key, cell).size() == 1) {
      return unit(key, cell).stream().toList();
    }
    List<UUID> units = new ArrayList<>();
    list(cell).forEach(name -> unit(key, name).ifPresent(units::add));
    return units;
  }

  private List<UUID> unitsCalled(String key, String word) {
    return directory.unitsCalled(word, key.equals(ActivityColumns.CONVENERS) ? convening : around);
  }

  private Optional<UUID> unit(String key, String word) {
    List<UUID> found = unitsCalled(key, word);
    if (found.size() == 1) {
      UUID unit = found.getFirst();
      boolean byItsName =
          directory
              .unit(unit)
              .filter(u -> word.equals(u.name()) || word.equals(u.code()))
              .isPresent();
      if (!byItsName) {
        understood.add(new Understood("activity.import.readAs", word, unit));
      }
      return Optional.of(unit);
    }
    List<UUID> like = found.isEmpty() ? directory.unitsLike(word) : found;
    if (like.isEmpty()) {
      problem(key, "unitNotFound", word);
    } else {
      problem(key, found.isEmpty() ? "unitNearly" : "unitAmbiguous", word, directory.listed(like));
    }
    return Optional.empty();
  }

  private @Nullable UUID target(@Nullable String cell) {
    return cell == null ? null : unit(ActivityColumns.TARGET, cell).orElse(null);
  }

  private List<Leader> leaders(@Nullable Activity standing) {
    List<Leader> leaders = new ArrayList<>();
    for (Leader.Role role : Leader.Role.values()) {
      String key = Objects.requireNonNull(ActivityColumns.ROLES.get(role));
      if (row.has(key)) {
        for (String text : list(row.text(key))) {
          person(key, text).ifPresent(id -> leaders.add(new Leader(id, role)));
        }
      } else if (standing != null) {
        standing.facts().leaders().stream().filter(l -> l.role() == role).forEach(leaders::add);
      }
    }
    return leaders;
  }

  /** One column of leaders and none that says as what: the list of activities has it so. */
  private boolean rolesLeftOpen() {
    return ActivityColumns.ROLES.values().stream()
        .allMatch(key -> row.has(key) == key.equals(ActivityColumns.LEADERS));
  }

  /** Leaders in the roles they have, else in the one that is usual for the activity. */
  private List<Leader> led(@Nullable Activity standing, ActivityFacts facts) {
    List<Leader> before = standing == null ? List.of() : standing.facts().leaders();
    List<Leader> leaders = new ArrayList<>();
    for (String text : list(row.text(ActivityColumns.LEADERS))) {
      person(ActivityColumns.LEADERS, text)
          .ifPresent(
              id -> {
                List<Leader> own = before.stream().filter(l -> l.person().equals(id)).toList();
                leaders.addAll(own.isEmpty() ? List.of(new Leader(id, usual(facts))) : own);
              });
    }
    return leaders;
  }

  private static Leader.Role usual(ActivityFacts facts) {
    return switch (facts.kind()) {
      case MEETING, TRAINING -> Leader.Role.CHAIRING;
      case DEBRIEFING -> Leader.Role.DEBRIEFING;
      default ->
          facts.forms().equals(EnumSet.of(ActivityForm.RESEARCH))
              ? Leader.Role.RESEARCHING
              : Leader.Role.LEADING;
    };
  }

  private Optional<UUID> person(String key, String text) {
    CellParts.Named named = CellParts.named(text);
    List<UUID> found = persons(named);
    if (found.size() == 1) {
      return Optional.of(found.getFirst());
    }
    problem(key, found.isEmpty() ? "personNotFound" : "personAmbiguous", named.whole());
    return Optional.empty();
  }

  /** Names of two characters are often set wide, with a blank inside. */
  private List<UUID> persons(CellParts.Named named) {
    List<UUID> found = directory.personsCalled(named.name(), named.code());
    return found.isEmpty()
        ? directory.personsCalled(named.name().replaceAll("[\\s\u3000]", ""), named.code())
        : found;
  }

  private List<Participant> participants(@Nullable Activity standing) {
    List<Participant> participants = new ArrayList<>();
    for (Participant.Presence presence : Participant.Presence.values()) {
      String key = Objects.requireNonNull(ActivityColumns.PRESENCES.get(presence));
      if (row.has(key)) {
        list(row.text(key)).forEach(text -> participants.add(participant(text, presence)));
      } else if (standing != null) {
        standing.facts().participants().stream()
            .filter(p -> p.presence() == presence)
            .forEach(participants::add);
      }
    }
    return participants;
  }

  /** Nobody is credited for taking part, so an unknown or unclear name stays a free one. */
  private Participant participant(String text, Participant.Presence presence) {
    CellParts.Named named = CellParts.named(text);
    List<UUID> found = persons(named);
    if (found.isEmpty() && named.code() == null) {
      found = directory.personsInPost(named.name(), around);
    }
    if (found.size() == 1) {
      return new Participant(found.getFirst(), null, presence, named.remark());
    }
    String name = named.code() == null ? named.name() : named.name() + "(" + named.code() + ")";
    return new Participant(null, name, presence, named.remark());
  }

  private void topics(
      ActivityFactsBuilder facts, @Nullable Activity standing, Map<String, Object> written) {
    boolean topicsDiffer = differs(written, ActivityColumns.TOPICS);
    if (!topicsDiffer && !differs(written, ActivityColumns.STUDIED)) {
      return;
    }
    List<Topic> topics =
        topicsDiffer || standing == null
            ? topics(row.text(ActivityColumns.TOPICS), standing)
            : standing.facts().topics();
    Boolean studied =
        row.has(ActivityColumns.STUDIED) || standing == null
            ? row.flag(ActivityColumns.STUDIED)
            : (Boolean) written.get(ActivityColumns.STUDIED);
    boolean marked = topics.stream().anyMatch(Topic::environmental);
    if (Boolean.FALSE.equals(studied) && marked) {
      problem(ActivityColumns.STUDIED, "studiedNoButMarked");
    }
    if (Boolean.TRUE.equals(studied) && !marked && topics.size() > 1) {
      problem(ActivityColumns.TOPICS, "markTopic", texts.text("activity.cell.environmental"));
    }
    if (Boolean.TRUE.equals(studied) && !marked && topics.size() == 1) {
      Topic only = topics.getFirst();
      topics = List.of(new Topic(only.words(), true, only.discussion()));
    }
    facts.topics(topics).studied(Boolean.TRUE.equals(studied));
  }

  private List<Topic> topics(@Nullable String cell, @Nullable Activity standing) {
    List<String> marks = ActivityColumns.both("activity.cell.environmental");
    List<Topic> topics = new ArrayList<>();
    for (String line : cell == null ? List.<String>of() : CellParts.lines(cell)) {
      Optional<String> mark = marks.stream().filter(line::startsWith).findFirst();
      String words = line.substring(mark.orElse("").length());
      topics.add(new Topic(words, mark.isPresent(), discussed(words, standing)));
    }
    return topics;
  }

  /** No column holds what was said, so it stays with the topic. */
  private static @Nullable String discussed(String words, @Nullable Activity standing) {
    return standing == null
        ? null
        : standing.facts().topics().stream()
            .filter(topic -> words.strip().equals(topic.words()))
            .map(Topic::discussion)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  private List<Decision> decisions(@Nullable String cell) {
    List<Decision> decisions = new ArrayList<>();
    for (String line : cell == null ? List.<String>of() : CellParts.lines(cell)) {
      List<String> parts = Arrays.asList(line.split("[|\uff5c]", -1));
      Who who = who(ActivityColumns.DECISIONS, parts.subList(1, parts.size()));
      decisions.add(new Decision(parts.getFirst(), who.unit, who.due));
    }
    return decisions;
  }

  /** Outlets, each followed by its day; one without is published on the row's day. */
  private List<Outlet> outlets(@Nullable String cell) {
    List<Outlet> outlets = new ArrayList<>();
    for (String part : list(cell)) {
      String name = part.replaceFirst("[\\s\u3000:\uff1a]*\\d.*$", "");
      Optional<Channel> channel = ActivityColumns.channel(texts, name);
      if (channel.isEmpty()) {
        problem(ActivityColumns.OUTLETS, "channelUnknown", part);
        continue;
      }
      String rest = part.substring(name.length()).replaceFirst("^[\\s\u3000:\uff1a]+", "");
      Optional<LocalDate> day = Cells.date(rest);
      if (!rest.isEmpty() && day.isEmpty()) {
        problem(ActivityColumns.OUTLETS, "outletDayUnreadable", part);
      } else {
        outlets.add(new Outlet(channel.get(), day.orElse(row.date(ActivityColumns.HELD_ON))));
      }
    }
    return outlets;
  }

  private static List<String> list(@Nullable String cell) {
    return cell == null ? List.of() : CellParts.list(cell);
  }
}
