package huanze.activity;

import huanze.base.CamelCase;
import huanze.base.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The SELECT of what a filter finds, written so that H2 begins where there are fewest: with what a
 * unit or leader has on the days asked for, else with the few still to be confirmed, else with the
 * days.
 */
final class ActivityQuery {
  /** The day is repeated in the lists: with it, the activity is found in the index of the days. */
  private static final String OF_UNIT =
      """
      JOIN (SELECT c.activity_id, c.held_on FROM activity_convener c WHERE c.unit_id = :unit %s
            UNION SELECT t.id, t.held_on FROM activity t WHERE t.target_id = :unit %s %s) ofUnit
        ON a.held_on = ofUnit.held_on AND a.id = ofUnit.activity_id
      """;

  private static final String AND_FURTHER =
      "UNION SELECT r.id, r.held_on FROM activity r WHERE r.id = ANY(:further) ";

  private static final String OF_LEADER =
      """
      JOIN (SELECT DISTINCT l.activity_id, l.held_on FROM activity_leader l
            WHERE l.person_id = :leader %s) ofLeader
        ON a.held_on = ofLeader.held_on AND a.id = ofLeader.activity_id
      """;

  private final Handle handle;
  private final ActivityFilter filter;
  private final LocalDate today;
  private final boolean joined;
  private final boolean pending;

  ActivityQuery(Handle handle, ActivityFilter filter, LocalDate today) {
    this.handle = handle;
    this.filter = filter;
    this.today = today;
    joined = filter.unit() != null || filter.leader() != null;
    ActivityState state = filter.state();
    pending = state == ActivityState.PLANNED || state == ActivityState.TO_CONFIRM;
  }

  int count() {
    return query("SELECT COUNT(*)", filter.days(), null, false, "").mapTo(Integer.class).one();
  }

  /** What is nearest to today first, see {@link ActivityStore#page}. */
  List<UUID> page(ActivityStore.@Nullable Cursor after, int size) {
    if (filter.state() != null) {
      return part(filter.days(), after, filter.state() == ActivityState.PLANNED, size);
    }
    boolean ahead = after != null && after.heldOn().isAfter(today);
    List<UUID> found = new ArrayList<>();
    if (!ahead) {
      found.addAll(part(new DateRange(null, today), after, false, size));
    }
    if (found.size() < size) {
      ActivityStore.Cursor from = ahead ? after : null;
      found.addAll(part(new DateRange(today.plusDays(1), null), from, true, size - found.size()));
    }
    return found;
  }

  /**
   * What the filter finds on some days.
   *
   * @param nearest the earliest comes first, else the latest
   */
  private List<UUID> part(
      DateRange days, ActivityStore.@Nullable Cursor after, boolean nearest, int size) {
    DateRange beyond =
        after == null
            ? DateRange.ALWAYS
            : nearest ? new DateRange(after.heldOn(), null) : new DateRange(null, after.heldOn());
    Optional<DateRange> left = filter.days().intersection(days).flatMap(beyond::intersection);
    return left.isEmpty()
        ? List.of()
        : query(
                "SELECT a.id",
                left.get(),
                after,
                nearest,
                order(nearest) + " FETCH FIRST " + size + " ROWS ONLY")
            .mapTo(UUID.class)
            .list();
  }

  /** The kind goes first where it is one only: H2 then follows the index and need not sort. */
  private String order(boolean nearest) {
    String way = nearest ? "" : " DESC";
    String byKind = kind() == null || joined || pending ? "" : "a.kind" + way + ", ";
    return " ORDER BY %sa.held_on%s, a.id%s".formatted(byKind, way, way);
  }

  private Query query(
      String select,
      DateRange days,
      ActivityStore.@Nullable Cursor after,
      boolean nearest,
      String tail) {
    Conditions where = new Conditions(select + " FROM activity a");
    String further = filter.further().isEmpty() ? "" : AND_FURTHER + within("r", days);
    where.join(
        OF_UNIT.formatted(within("c", days), within("t", days), further), "unit", filter.unit());
    if (filter.unit() != null && !further.isEmpty()) {
      where.bind("further", filter.further().toArray(UUID[]::new));
    }
    where.join(OF_LEADER.formatted(within("l", days)), "leader", filter.leader());
    if (joined) {
      where.bindAny("from", days.from());
      where.bindAny("to", days.to());
    } else {
      where.and(beside(pending, "a.held_on >= :from"), "from", days.from());
      where.and(beside(pending, "a.held_on <= :to"), "to", days.to());
    }
    where.and(beside(joined || pending, "a.kind = :kind"), "kind", CamelCase.orNull(kind()));
    where.and(
        "' ' || a.forms || ' ' LIKE :form",
        "form",
        filter.form() == null ? null : "% " + CamelCase.of(filter.form()) + " %");
    where.and(
        """
        (a.search_text LIKE :text ESCAPE '!' OR EXISTS
          (SELECT 1 FROM activity_topic t
           WHERE t.activity_id = a.id AND LOWER(t.words) LIKE :text ESCAPE '!')
         OR EXISTS
          (SELECT 1 FROM activity_finding f
           WHERE f.activity_id = a.id AND LOWER(f.words) LIKE :text ESCAPE '!'))
        """,
        "text",
        filter.text() == null ? null : "%" + escaped(filter.text()) + "%");
    state(where);
    if (after != null) {
      where.and(
          nearest
              ? "(a.held_on > :after OR a.id > :afterId)"
              : "(a.held_on < :after OR a.id < :afterId)",
          "after",
          after.heldOn());
      where.bind("afterId", after.id());
    }
    return where.query(handle, tail);
  }

  private void state(Conditions where) {
    if (filter.state() == null) {
      return;
    }
    switch (filter.state()) {
      case WITHDRAWN -> where.add("a.withdrawn_reason IS NOT NULL");
      case HELD -> where.add(ActivityStore.HELD);
      case PLANNED -> {
        where.add("a.withdrawn_reason IS NULL");
        where.and(
            beside(joined, "a.pending_on BETWEEN :next AND DATE '9999-12-31'"),
            "next",
            today.plusDays(1));
      }
      case TO_CONFIRM -> {
        where.add("a.withdrawn_reason IS NULL");
        where.and(
            beside(joined, "a.pending_on BETWEEN DATE '1900-01-01' AND :today"), "today", today);
      }
    }
  }

  /** Narrows a list to days, or to none. */
  private static String within(String list, DateRange days) {
    return (days.from() == null ? "" : " AND " + list + ".held_on >= :from")
        + (days.to() == null ? "" : " AND " + list + ".held_on <= :to");
  }

  /**
   * @param looked whether H2 is to begin elsewhere
   */
  private static String beside(boolean looked, String condition) {
    return looked ? beside(condition) : condition;
  }

  /** The same condition, for which H2 finds no index: it begins with another one. */
  static String beside(String condition) {
    return "CASE WHEN " + condition + " THEN TRUE ELSE FALSE END";
  }

  /** A form is one of its kind. */
  private @Nullable ActivityKind kind() {
    ActivityForm form = filter.form();
    return filter.kind() != null || form == null ? filter.kind() : form.kind();
  }

  private static String escaped(String text) {
    return text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  /** Joins, then WHERE, condition by condition. */
  private static final class Conditions {
    private final StringBuilder sql;
    private final List<Object[]> values = new ArrayList<>();
    private String word = " WHERE ";

    private Conditions(String head) {
      sql = new StringBuilder(head);
    }

    private void join(String joined, String name, @Nullable Object value) {
      if (value != null) {
        sql.append(' ').append(joined);
        bind(name, value);
      }
    }

    private void and(String condition, String name, @Nullable Object value) {
      if (value != null) {
        add(condition);
        bind(name, value);
      }
    }

    private void add(String condition) {
      sql.append(word).append(condition);
      word = " AND ";
    }

    private void bind(String name, Object value) {
      values.add(new Object[] {name, value});
    }

    private void bindAny(String name, @Nullable Object value) {
      if (value != null) {
        bind(name, value);
      }
    }

    private Query query(Handle handle, String tail) {
      Query query = handle.createQuery(sql + tail);
      for (Object[] value : values) {
        if (value[1] instanceof UUID[] ids) {
          query.bindArray((String) value[0], UUID.class, (Object[]) ids);
        } else {
          query.bind((String) value[0], value[1]);
        }
      }
      return query;
    }
  }
}
