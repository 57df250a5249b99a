package huanze.activity;

import huanze.base.Period;
import huanze.base.Words;
import huanze.evidence.EvidenceRows;
import huanze.ledger.ColumnType;
import huanze.ledger.Row;
import huanze.ledger.Table;
import huanze.unit.Pinyin;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tables of the activities: one for them, one for each of their lists. */
public final class ActivityTables {
  /**
   * {@code forms} holds the few words of the set, in order and parted by blanks; {@code pending_on}
   * the day still to be confirmed. The long indexes hold all that a year's obligations and the
   * lists ask for, so that the rows with their texts, ten times as large, need not be looked at.
   */
  public static final Table ACTIVITY =
      Table.named("activity")
          .required("kind", ColumnType.TEXT)
          .optional("forms", ColumnType.TEXT)
          .optional("title", ColumnType.TEXT)
          .optional("doc_number", ColumnType.TEXT)
          .optional("import_code", ColumnType.TEXT)
          .required("held_on", ColumnType.DATE)
          .optional("starts_at", ColumnType.TEXT)
          .optional("ends_at", ColumnType.TEXT)
          .optional("place", ColumnType.TEXT)
          .required("studied", ColumnType.FLAG)
          .optional("about", ColumnType.TEXT)
          .optionalReference("target_id", "unit")
          .optional("recorder", ColumnType.TEXT)
          .optional("content", ColumnType.TEXT)
          .optional("findings", ColumnType.TEXT)
          .optional("requirements", ColumnType.TEXT)
          .required("entered_on", ColumnType.DATE)
          .required("confirmed", ColumnType.FLAG)
          .optional("confirmed_on", ColumnType.DATE)
          .optional("pending_on", ColumnType.DATE)
          .optional("withdrawn_reason", ColumnType.TEXT)
          .derived("about_from", about(Period::from))
          .derived("about_to", about(Period::to))
          .derived("search_text", ActivityTables::searchText)
          .index(
              "held_on, id, kind, forms, withdrawn_reason, pending_on,"
                  + " entered_on, confirmed, confirmed_on, studied, about, target_id")
          .index("kind, held_on, id, forms, withdrawn_reason, pending_on")
          .index("about_from, about_to, held_on, withdrawn_reason")
          .index("target_id, held_on, id")
          .index("pending_on")
          .index("import_code")
          .build();

  /**
   * Conveners and leaders repeat the activity's day: a year of them is then one stretch of an index
   * that holds all that is asked for, and so are the activities of one unit or person.
   */
  public static final Table CONVENER =
      child("activity_convener")
          .reference("unit_id", "unit")
          .required("held_on", ColumnType.DATE)
          .index("held_on, activity_id, unit_id")
          .index("unit_id, held_on, activity_id")
          .index("activity_id, unit_id")
          .build();

  public static final Table LEADER =
      child("activity_leader")
          .reference("person_id", "person")
          .required("part", ColumnType.TEXT)
          .required("held_on", ColumnType.DATE)
          .index("held_on, activity_id, person_id")
          .index("person_id, held_on, activity_id")
          .index("activity_id, person_id")
          .build();

  public static final Table PARTICIPANT =
      child("activity_participant")
          .optionalReference("person_id", "person")
          .optional("free_name", ColumnType.TEXT)
          .required("presence", ColumnType.TEXT)
          .optional("reason", ColumnType.TEXT)
          .build();

  public static final Table TOPIC =
      child("activity_topic")
          .required("words", ColumnType.TEXT)
          .required("environmental", ColumnType.FLAG)
          .build();

  public static final Table DECISION =
      child("activity_decision")
          .required("words", ColumnType.TEXT)
          .optionalReference("unit_id", "unit")
          .optional("due_on", ColumnType.DATE)
          .build();

  /** What was said about the topic of the same ordinal. */
  public static final Table DISCUSSION =
      child("activity_discussion").required("words", ColumnType.TEXT).build();

  /** One row for a meeting that has any of it. */
  public static final Table MINUTES =
      child("activity_minutes")
          .optional("session_name", ColumnType.TEXT)
          .optional("drafted_on", ColumnType.DATE)
          .optional("reviewed_by", ColumnType.TEXT)
          .optional("reviewed_on", ColumnType.DATE)
          .optional("signed_by", ColumnType.TEXT)
          .optional("signed_on", ColumnType.DATE)
          .optional("issued_on", ColumnType.DATE)
          .optional("sent_to", ColumnType.TEXT)
          .build();

  /** One row for an inspection that has any of it; {@code sources} parted by blanks. */
  public static final Table VISIT =
      child("activity_visit")
          .optional("sources", ColumnType.TEXT)
          .optional("points", ColumnType.TEXT)
          .build();

  /** Problems found; the id of a row stays the same through corrections, as in a decision. */
  public static final Table FINDING =
      child("activity_finding")
          .required("words", ColumnType.TEXT)
          .optional("requirement", ColumnType.TEXT)
          .optionalReference("unit_id", "unit")
          .optional("due_on", ColumnType.DATE)
          .build();

  public static final Table OUTLET =
      child("activity_outlet")
          .required("channel", ColumnType.TEXT)
          .required("published_on", ColumnType.DATE)
          .required("entered_on", ColumnType.DATE)
          .required("confirmed", ColumnType.FLAG)
          .optional("confirmed_on", ColumnType.DATE)
          .index("published_on, activity_id")
          .index("activity_id, channel, published_on, entered_on, confirmed, confirmed_on")
          .build();

  public static final List<Table> ALL =
      List.of(
          ACTIVITY,
          CONVENER,
          LEADER,
          PARTICIPANT,
          TOPIC,
          DECISION,
          OUTLET,
          DISCUSSION,
          MINUTES,
          VISIT,
          FINDING,
          EvidenceRows.TABLE);

  /** A title is found by the initials of its beginning; long ones have no end of spellings. */
  private static final int SPELLED = 40;

  private ActivityTables() {}

  private static Table.Builder child(String name) {
    return Table.named(name)
        .partOf("activity_id", "activity")
        .required("ordinal", ColumnType.INTEGER);
  }

  private static Function<Row, @Nullable String> about(Function<Period, LocalDate> end) {
    return row -> {
      String about = row.text("about");
      return about == null ? null : end.apply(Period.parse(about)).toString();
    };
  }

  private static String searchText(Row row) {
    String title = row.text("title");
    String initials = title == null ? null : Pinyin.initials(Words.first(title, SPELLED));
    Stream<String> typed =
        Stream.of("title", "doc_number", "import_code", "place", "recorder", "content")
            .map(row::text)
            .flatMap(Stream::ofNullable)
            .map(text -> text.toLowerCase(Locale.ROOT));
    return Stream.concat(typed, Stream.ofNullable(initials)).collect(Collectors.joining("\n"));
  }
}
