package huanze.unit;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Reads people and who held which post when. */
final class PeopleStore {
  private final Handle handle;

  PeopleStore(Handle handle) {
    this.handle = handle;
  }

  List<Person> people() {
    return handle
        .createQuery(
            """
            SELECT id, name, code
            FROM person
            ORDER BY name, code, id
            """)
        .map((r, c) -> new Person(UnitStore.id(r, "id"), r.getString("name"), r.getString("code")))
        .list();
  }

  List<Tenure> tenures() {
    return handle
        .createQuery(
            """
            SELECT id, post_id, person_id, valid_from, valid_to, acting, document
            FROM tenure
            ORDER BY valid_from, id
            """)
        .map(
            (r, c) ->
                new Tenure(
                    UnitStore.id(r, "id"),
                    UnitStore.id(r, "post_id"),
                    UnitStore.id(r, "person_id"),
                    UnitStore.range(r),
                    r.getBoolean("acting"),
                    r.getString("document")))
        .list();
  }
}
