package huanze.duty;

import huanze.base.CamelCase;
import huanze.base.DateRange;
import huanze.evidence.Evidence;
import huanze.evidence.KeptEvidence;
import huanze.rulepack.Level;
import huanze.rulepack.Rank;
import huanze.rulepack.Selector;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads duties, assignments, approvals and letters. */
final class DutyStore {
  private static final int AT_ONCE = 500;

  private final Handle handle;

  /** Thousands of rows hold a few dozen words and days: each is kept once. */
  private final Map<Object, Object> once = new HashMap<>();

  DutyStore(Handle handle) {
    this.handle = handle;
  }

  private record StoredBasis(UUID id, UUID duty, Basis basis) {}

  List<OwnDuty> ownDuties() {
    Map<UUID, List<StoredBasis>> bases =
        handle
            .createQuery(
                """
                SELECT id, own_duty_id, document_id, title, cite, valid_from, valid_to
                FROM own_duty_basis ORDER BY own_duty_id, ordinal
                """)
            .map(
                (r, c) ->
                    new StoredBasis(
                        id(r, "id"),
                        id(r, "own_duty_id"),
                        new Basis(
                            r.getString("document_id"),
                            r.getString("title"),
                            r.getString("cite"),
                            days(r),
                            null,
                            false)))
            .collect(Collectors.groupingBy(StoredBasis::duty));
    return handle
        .createQuery(
            """
            SELECT id, words, kinds, levels, flag, ranks, department_key, unit_id,
                   valid_from, valid_to, note
            FROM own_duty ORDER BY id
            """)
        .map(
            (r, c) -> {
              UUID id = id(r, "id");
              List<StoredBasis> own = bases.getOrDefault(id, List.of());
              return new OwnDuty(
                  id,
                  new OwnDutyDraft(
                      r.getString("words"),
                      own.stream().map(StoredBasis::basis).toList(),
                      new Selector(
                          Set.copyOf(words(r.getString("kinds"))),
                          constants(Level.class, r.getString("levels")),
                          r.getString("flag"),
                          constants(Rank.class, r.getString("ranks"))),
                      r.getString("department_key"),
                      r.getObject("unit_id", UUID.class),
                      days(r),
                      r.getString("note")),
                  own.stream().map(StoredBasis::id).toList());
            })
        .list();
  }

  private static List<String> words(@Nullable String text) {
    return text == null ? List.of() : Arrays.asList(text.split(" "));
  }

  private static <E extends Enum<E>> Set<E> constants(Class<E> type, @Nullable String text) {
    Set<E> constants = EnumSet.noneOf(type);
    words(text).forEach(word -> constants.add(CamelCase.parse(type, word)));
    return constants;
  }

  /** All of them, those of one post by first day. */
  List<Assignment> assignments() {
    return handle
        .createQuery(
            """
            SELECT id, post_id, duty, responsibility, valid_from, valid_to, note
            FROM duty_assignment
            """)
        .setFetchSize(5_000)
        .map(
            (r, c) ->
                new Assignment(
                    id(r, "id"),
                    once(id(r, "post_id")),
                    once(r.getString("duty")),
                    once(r.getString("responsibility")),
                    once(days(r)),
                    r.getString("note")))
        .list();
  }

  Map<UUID, Set<String>> declined() {
    Map<UUID, Set<String>> declined = new HashMap<>();
    handle
        .createQuery("SELECT post_id, duty FROM duty_declined")
        .map((r, c) -> Map.entry(id(r, "post_id"), once(r.getString("duty"))))
        .forEach(e -> declined.computeIfAbsent(e.getKey(), p -> new HashSet<>()).add(e.getValue()));
    return declined;
  }

  List<Approval> approvals() {
    return handle
        .createQuery(
            """
            SELECT id, unit_id, approved_year, approved_on, approved_by, document,
                   assignments_mark, posts_mark, bases_mark
            FROM duty_approval ORDER BY approved_year, id
            """)
        .map(
            (r, c) ->
                new Approval(
                    id(r, "id"),
                    id(r, "unit_id"),
                    r.getInt("approved_year"),
                    r.getObject("approved_on", LocalDate.class),
                    r.getString("approved_by"),
                    r.getString("document"),
                    new ListMarks(
                        r.getString("assignments_mark"),
                        r.getString("posts_mark"),
                        r.getString("bases_mark"))))
        .list();
  }

  /** All letters with targets and scans, year by year. */
  List<ResponsibilityLetter> letters() {
    Map<UUID, List<LetterTarget>> targets = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT id, letter_id, words, measure, figure_bound, figure, figure_unit, due_on,
                   indicator
            FROM letter_target ORDER BY letter_id, ordinal
            """)
        .map((r, c) -> Map.entry(id(r, "letter_id"), target(r)))
        .forEach(
            e -> targets.computeIfAbsent(e.getKey(), l -> new ArrayList<>()).add(e.getValue()));
    List<UUID> ids =
        handle.createQuery("SELECT id FROM responsibility_letter").mapTo(UUID.class).list();
    Map<UUID, List<Evidence>> scans = scans(ids);
    return handle
        .createQuery(
            """
            SELECT id, unit_id, letter_year, giver_post_id, giver_person_id, receiver_post_id,
                   receiver_person_id, signed_on, note
            FROM responsibility_letter ORDER BY letter_year, id
            """)
        .map(
            (r, c) ->
                new ResponsibilityLetter(
                    id(r, "id"),
                    id(r, "unit_id"),
                    r.getInt("letter_year"),
                    signatory(r, "giver"),
                    signatory(r, "receiver"),
                    r.getObject("signed_on", LocalDate.class),
                    r.getString("note"),
                    targets.getOrDefault(id(r, "id"), List.of()),
                    scans.getOrDefault(id(r, "id"), List.of())))
        .list();
  }

  private Map<UUID, List<Evidence>> scans(Collection<UUID> letters) {
    List<UUID> all = List.copyOf(letters);
    Map<UUID, List<Evidence>> scans = new HashMap<>();
    for (int start = 0; start < all.size(); start += AT_ONCE) {
      int end = Math.min(all.size(), start + AT_ONCE);
      scans.putAll(KeptEvidence.of(handle, all.subList(start, end)));
    }
    return scans;
  }

  private static LetterTarget target(ResultSet r) throws SQLException {
    String bound = r.getString("figure_bound");
    BigDecimal figure = r.getBigDecimal("figure");
    return new LetterTarget(
        id(r, "id"),
        r.getString("words"),
        r.getString("measure"),
        bound == null ? null : CamelCase.parse(LetterTarget.Bound.class, bound),
        figure == null ? null : plain(figure),
        r.getString("figure_unit"),
        r.getObject("due_on", LocalDate.class),
        r.getString("indicator"));
  }

  private static BigDecimal plain(BigDecimal figure) {
    BigDecimal stripped = figure.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static @Nullable Signatory signatory(ResultSet r, String who) throws SQLException {
    UUID post = r.getObject(who + "_post_id", UUID.class);
    return post == null ? null : new Signatory(post, r.getObject(who + "_person_id", UUID.class));
  }

  @SuppressWarnings("unchecked")
  private <T> T once(T value) {
    return (T) once.computeIfAbsent(value, v -> v);
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static DateRange days(ResultSet row) throws SQLException {
    return new DateRange(
        row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
  }
}
