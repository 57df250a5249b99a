package huanze.unit;

import huanze.base.DateRange;
import huanze.rulepack.Level;
import huanze.rulepack.Rank;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads regions, units, their former names, links, flags, successions and posts. */
final class UnitStore {
  private final Handle handle;

  UnitStore(Handle handle) {
    this.handle = handle;
  }

  List<Region> regions() {
    return handle
        .createQuery(
            """
            SELECT code, parent_code, kind, name
            FROM region
            ORDER BY code
            """)
        .map(
            (r, c) ->
                new Region(
                    r.getString("code"),
                    r.getString("parent_code"),
                    r.getString("kind"),
                    r.getString("name")))
        .list();
  }

  List<Unit> units() {
    return handle
        .createQuery(
            """
            SELECT id, code, name, kind, unit_level, treated_as, region_code, parent_id,
                   valid_from, valid_to, recording_from
            FROM unit
            ORDER BY code
            """)
        .map(
            (r, c) ->
                new Unit(
                    id(r, "id"),
                    r.getString("code"),
                    r.getString("name"),
                    r.getString("kind"),
                    Level.valueOf(r.getString("unit_level")),
                    r.getString("treated_as"),
                    r.getString("region_code"),
                    r.getObject("parent_id", UUID.class),
                    range(r),
                    r.getObject("recording_from", LocalDate.class)))
        .list();
  }

  List<FormerUnit> formers() {
    return handle
        .createQuery(
            """
            SELECT id, unit_id, name, parent_id, valid_until
            FROM unit_former
            ORDER BY valid_until, id
            """)
        .map(
            (r, c) ->
                new FormerUnit(
                    id(r, "id"),
                    id(r, "unit_id"),
                    r.getString("name"),
                    r.getObject("parent_id", UUID.class),
                    r.getObject("valid_until", LocalDate.class)))
        .list();
  }

  List<UnitLink> links() {
    return handle
        .createQuery(
            """
            SELECT id, unit_id, kind, other_id, valid_from, valid_to
            FROM unit_link
            ORDER BY valid_from, id
            """)
        .map(
            (r, c) ->
                new UnitLink(
                    id(r, "id"),
                    id(r, "unit_id"),
                    UnitLink.Kind.valueOf(r.getString("kind")),
                    id(r, "other_id"),
                    range(r)))
        .list();
  }

  List<UnitFlag> flags() {
    return handle
        .createQuery(
            """
            SELECT id, unit_id, flag, valid_from, valid_to
            FROM unit_flag
            ORDER BY valid_from, id
            """)
        .map((r, c) -> new UnitFlag(id(r, "id"), id(r, "unit_id"), r.getString("flag"), range(r)))
        .list();
  }

  List<Succession> successions() {
    return handle
        .createQuery(
            """
            SELECT id, predecessor_id, successor_id
            FROM succession
            ORDER BY id
            """)
        .map((r, c) -> new Succession(id(r, "id"), id(r, "predecessor_id"), id(r, "successor_id")))
        .list();
  }

  List<Post> posts() {
    return handle
        .createQuery(
            """
            SELECT id, unit_id, post_key, code, name, post_rank, valid_from, valid_to
            FROM post
            ORDER BY code
            """)
        .map(
            (r, c) ->
                new Post(
                    id(r, "id"),
                    id(r, "unit_id"),
                    r.getString("post_key"),
                    r.getString("code"),
                    r.getString("name"),
                    Rank.valueOf(r.getString("post_rank")),
                    range(r)))
        .list();
  }

  static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static DateRange range(ResultSet row) throws SQLException {
    return new DateRange(
        row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
  }
}
