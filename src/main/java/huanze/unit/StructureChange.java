package huanze.unit;

import huanze.ledger.Row;
import huanze.ledger.Table;
import huanze.ledger.Writes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What becomes of units, posts and tenures: to be looked at first, then written in one entry. */
final class StructureChange {
  /** Rows of one table that are put or removed. */
  static final class Rows<T> {
    private final Table table;
    private final Function<T, Row> row;
    private final Function<T, UUID> id;
    private final Map<UUID, T> put = new LinkedHashMap<>();
    private final Set<UUID> removed = new HashSet<>();

    private Rows(Table table, Function<T, Row> row, Function<T, UUID> id) {
      this.table = table;
      this.row = row;
      this.id = id;
    }

    void put(T value) {
      put.put(id.apply(value), value);
      removed.remove(id.apply(value));
    }

    void remove(UUID gone) {
      put.remove(gone);
      removed.add(gone);
    }

    Optional<T> find(UUID wanted) {
      return Optional.ofNullable(put.get(wanted));
    }

    Collection<T> all() {
      return put.values();
    }

    /** All that stand afterwards. */
    List<T> onto(Collection<T> before, Comparator<T> order) {
      Map<UUID, T> after = new LinkedHashMap<>();
      before.forEach(value -> after.put(id.apply(value), value));
      after.keySet().removeAll(removed);
      after.putAll(put);
      List<T> sorted = new ArrayList<>(after.values());
      sorted.sort(order);
      return sorted;
    }

    private void write(Writes writes) {
      removed.forEach(gone -> writes.remove(table, gone));
      put.values().forEach(value -> writes.put(table, row.apply(value)));
    }
  }

  final Rows<Unit> units = new Rows<>(UnitTables.UNIT, UnitTables::row, Unit::id);
  final Rows<FormerUnit> formers =
      new Rows<>(UnitTables.UNIT_FORMER, UnitTables::row, FormerUnit::id);
  final Rows<UnitLink> links = new Rows<>(UnitTables.UNIT_LINK, UnitTables::row, UnitLink::id);
  final Rows<UnitFlag> flags = new Rows<>(UnitTables.UNIT_FLAG, UnitTables::row, UnitFlag::id);
  final Rows<Succession> successions =
      new Rows<>(UnitTables.SUCCESSION, UnitTables::row, Succession::id);
  final Rows<Post> posts = new Rows<>(UnitTables.POST, UnitTables::row, Post::id);
  final Rows<Tenure> tenures = new Rows<>(UnitTables.TENURE, UnitTables::row, Tenure::id);

  final Rows<FieldInCharge> fields =
      new Rows<>(PostTables.FIELD_IN_CHARGE, PostTables::row, FieldInCharge::id);
  final Rows<GroupMember> seats =
      new Rows<>(PostTables.GROUP_MEMBER, PostTables::row, GroupMember::id);
  final Rows<GroupHost> hosts = new Rows<>(PostTables.GROUP_HOST, PostTables::row, GroupHost::id);

  void write(Writes writes) {
    units.write(writes);
    formers.write(writes);
    links.write(writes);
    flags.write(writes);
    successions.write(writes);
    posts.write(writes);
    tenures.write(writes);
    fields.write(writes);
    seats.write(writes);
    hosts.write(writes);
  }
}
