package huanze.activity;

import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.sheet.Cells;
import huanze.sheet.Columns;
import huanze.sheet.SheetColumn.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form in which activities come in and go out, and the words used in its cells. */
final class ActivityColumns {
  static final String CODE = "code";
  static final String KIND = "kind";
  static final String FORMS = "forms";

  /** Not title: that is the name of the form. */
  static final String TITLE = "name";

  static final String NUMBER = "number";
  static final String HELD_ON = "heldOn";
  static final String STARTS_AT = "startsAt";
  static final String ENDS_AT = "endsAt";
  static final String PLACE = "place";
  static final String CONVENERS = "conveners";
  static final String CHAIR = "chair";
  static final String LEADERS = "leaders";
  static final String RESEARCHERS = "researchers";
  static final String DEBRIEFERS = "debriefers";
  static final String PRESENT = "participants";
  static final String ABSENT = "absent";
  static final String ATTENDING = "attending";
  static final String TOPICS = "topics";
  static final String STUDIED = "studied";
  static final String DECISIONS = "decisions";
  static final String ABOUT = "about";
  static final String OUTLETS = "outlets";
  static final String TARGET = "target";
  static final String RECORDER = "recorder";
  static final String CONTENT = "content";
  static final String FINDINGS = "findings";
  static final String REQUIREMENTS = "requirements";
  static final String SESSION = "session";
  static final String DRAFTED_ON = "draftedOn";
  static final String REVIEWED_BY = "reviewedBy";
  static final String REVIEWED_ON = "reviewedOn";
  static final String SIGNED_BY = "signedBy";
  static final String SIGNED_ON = "signedOn";
  static final String ISSUED_ON = "issuedOn";
  static final String SENT_TO = "sentTo";
  static final String SOURCES = "sources";
  static final String POINTS = "points";
  static final String PROBLEMS = "problems";

  /** What each constant is understood by: asked for every cell of a table, and always the same. */
  private static final Map<Enum<?>, Set<String>> UNDERSTOOD = new ConcurrentHashMap<>();

  static final Map<Leader.Role, String> ROLES =
      Map.of(
          Leader.Role.CHAIRING, CHAIR,
          Leader.Role.LEADING, LEADERS,
          Leader.Role.RESEARCHING, RESEARCHERS,
          Leader.Role.DEBRIEFING, DEBRIEFERS);
  static final Map<Participant.Presence, String> PRESENCES =
      Map.of(
          Participant.Presence.PRESENT, PRESENT,
          Participant.Presence.ABSENT, ABSENT,
          Participant.Presence.ATTENDING, ATTENDING);

  private ActivityColumns() {}

  static Columns of(Texts texts) {
    return Columns.of("activity.column.", texts)
        .optional(CODE, Kind.TEXT)
        .choice(KIND, false, kinds(texts))
        .either(KIND, FORMS)
        .optional(FORMS, Kind.TEXT)
        .optional(TITLE, Kind.TEXT)
        .optional(NUMBER, Kind.TEXT)
        .optional(HELD_ON, Kind.ANY_DATE)
        .optional(STARTS_AT, Kind.TEXT)
        .optional(ENDS_AT, Kind.TEXT)
        .optional(PLACE, Kind.TEXT)
        .optional(CONVENERS, Kind.TEXT)
        .optional(CHAIR, Kind.TEXT)
        .optional(LEADERS, Kind.TEXT)
        .optional(RESEARCHERS, Kind.TEXT)
        .optional(DEBRIEFERS, Kind.TEXT)
        .optional(PRESENT, Kind.TEXT)
        .optional(ABSENT, Kind.TEXT)
        .optional(ATTENDING, Kind.TEXT)
        .optional(TOPICS, Kind.TEXT)
        .optional(STUDIED, Kind.FLAG)
        .optional(DECISIONS, Kind.TEXT)
        .optional(ABOUT, Kind.TEXT)
        .optional(OUTLETS, Kind.TEXT)
        .optional(TARGET, Kind.TEXT)
        .optional(RECORDER, Kind.TEXT)
        .optional(CONTENT, Kind.TEXT)
        .optional(FINDINGS, Kind.TEXT)
        .optional(REQUIREMENTS, Kind.TEXT)
        .optional(SOURCES, Kind.TEXT)
        .optional(POINTS, Kind.TEXT)
        .optional(PROBLEMS, Kind.TEXT)
        .optional(SESSION, Kind.TEXT)
        .optional(DRAFTED_ON, Kind.DATE)
        .optional(REVIEWED_BY, Kind.TEXT)
        .optional(REVIEWED_ON, Kind.DATE)
        .optional(SIGNED_BY, Kind.TEXT)
        .optional(SIGNED_ON, Kind.DATE)
        .optional(ISSUED_ON, Kind.DATE)
        .optional(SENT_TO, Kind.TEXT)
        .hourOf(HELD_ON, STARTS_AT)
        .footing()
        .build();
  }

  private static Map<String, List<String>> kinds(Texts texts) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (ActivityKind kind : ActivityKind.values()) {
      words.put(CamelCase.of(kind), words(texts, "kind", kind).toList());
    }
    return words;
  }

  /** The forms such a record may have, to choose from. */
  static String formNames(Texts texts, ActivityKind kind) {
    return ActivityForm.of(kind).stream()
        .map(form -> name(texts, "form", form))
        .collect(Collectors.joining(texts.text("activity.cell.comma")));
  }

  /** The forms that a word may mean, those of this kind before those of others. */
  static List<ActivityForm> forms(Texts texts, ActivityKind kind, String word) {
    Stream<ActivityForm> own = ActivityForm.of(kind).stream();
    return Stream.concat(own, Arrays.stream(ActivityForm.values()))
        .filter(form -> means(texts, "form", form, word))
        .distinct()
        .toList();
  }

  /**
   * The kinds that use a word for one of their forms; a kind without forms is called by its own
   * name, as the list of activities does.
   */
  static Set<ActivityKind> kinds(Texts texts, String word) {
    Set<ActivityKind> kinds = EnumSet.noneOf(ActivityKind.class);
    Arrays.stream(ActivityForm.values())
        .filter(form -> means(texts, "form", form, word))
        .forEach(form -> kinds.add(form.kind()));
    Arrays.stream(ActivityKind.values())
        .filter(kind -> ActivityForm.of(kind).isEmpty() && means(texts, "kind", kind, word))
        .forEach(kinds::add);
    return kinds;
  }

  static Optional<Visit.Source> source(Texts texts, String word) {
    return Arrays.stream(Visit.Source.values())
        .filter(source -> means(texts, "source", source, word))
        .findFirst();
  }

  static Optional<Channel> channel(Texts texts, String word) {
    return Arrays.stream(Channel.values())
        .filter(channel -> means(texts, "channel", channel, word))
        .findFirst();
  }

  /** Whether a heading is one of the list of activities that follows from the others. */
  static boolean isComputed(String heading) {
    return Stream.of(
            "activity.ui.column.state",
            "activity.ui.column.enteredLate",
            "activity.ui.column.evidence")
        .flatMap(key -> both(key).stream())
        .anyMatch(heading.strip()::equals);
  }

  /** A text in both languages, as files may hold it. */
  static List<String> both(String textKey) {
    return Bundles.BOTH.stream().map(texts -> texts.text(textKey)).toList();
  }

  static String name(Texts texts, String group, Enum<?> constant) {
    return texts.text("activity." + group + "." + CamelCase.of(constant));
  }

  static boolean means(Texts texts, String group, Enum<?> constant, String word) {
    return UNDERSTOOD
        .computeIfAbsent(constant, c -> understood(texts, group, c))
        .contains(plain(word));
  }

  private static Set<String> understood(Texts texts, String group, Enum<?> constant) {
    return Stream.concat(Stream.of(CamelCase.of(constant)), words(texts, group, constant))
        .map(ActivityColumns::plain)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The name written, then the others understood. */
  static Stream<String> words(Texts texts, String group, Enum<?> constant) {
    List<String> words = new ArrayList<>();
    words.add(name(texts, group, constant));
    String others = "activity.words." + group + "." + CamelCase.of(constant);
    for (Texts each : Bundles.BOTH) {
      words.add(name(each, group, constant));
      words.addAll(List.of(each.text(others).split("\\|")));
    }
    return words.stream().distinct();
  }

  private static String plain(String word) {
    return Cells.code(word).toLowerCase(Locale.ROOT);
  }

  /** Both are understood whatever the language of the program: files come from anywhere. */
  private static final class Bundles {
    private static final List<Texts> BOTH = List.of(Texts.chinese(), Texts.of(Locale.ENGLISH));
  }
}
