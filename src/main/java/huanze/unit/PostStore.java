package huanze.unit;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Reads what posts are in charge of and the groups they sit in. */
final class PostStore {
  private final Handle handle;

  PostStore(Handle handle) {
    this.handle = handle;
  }

  PostFacts facts() {
    return new PostFacts(fields(), members(), hosts());
  }

  private List<FieldInCharge> fields() {
    return handle
        .createQuery(
            """
            SELECT id, post_id, field, place, valid_from, valid_to
            FROM field_in_charge
            ORDER BY place, valid_from, id
            """)
        .map(
            (r, c) ->
                new FieldInCharge(
                    UnitStore.id(r, "id"),
                    UnitStore.id(r, "post_id"),
                    r.getString("field"),
                    UnitStore.range(r),
                    r.getInt("place")))
        .list();
  }

  private List<GroupMember> members() {
    return handle
        .createQuery(
            """
            SELECT id, group_id, post_id, group_role, valid_from, valid_to
            FROM group_member
            ORDER BY valid_from, id
            """)
        .map(
            (r, c) ->
                new GroupMember(
                    UnitStore.id(r, "id"),
                    UnitStore.id(r, "group_id"),
                    UnitStore.id(r, "post_id"),
                    GroupRole.valueOf(r.getString("group_role")),
                    UnitStore.range(r)))
        .list();
  }

  private List<GroupHost> hosts() {
    return handle
        .createQuery(
            """
            SELECT id, group_id, unit_id, valid_from, valid_to
            FROM group_host
            ORDER BY valid_from, id
            """)
        .map(
            (r, c) ->
                new GroupHost(
                    UnitStore.id(r, "id"),
                    UnitStore.id(r, "group_id"),
                    UnitStore.id(r, "unit_id"),
                    UnitStore.range(r)))
        .list();
  }
}
