package huanze.ledger;

import huanze.base.Obstacle;
import huanze.ledger.RowWriter.Standing;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Collects and applies what one entry changes. */
final class EntryWrites implements Writes {
  static final int MOST_CHANGES = 50_000;

  private final Image image;
  private final UUID office;
  private final boolean foreignRows;
  private final Map<Key, Change> changes = new LinkedHashMap<>();

  private record Key(String table, UUID id) {}

  EntryWrites(Image image, UUID office, boolean foreignRows) {
    this.image = image;
    this.office = office;
    this.foreignRows = foreignRows;
  }

  @Override
  public Handle handle() {
    return image.handle();
  }

  @Override
  public void put(Table table, Row row) {
    Row current = image.rows().find(table.name(), row.id());
    Row owned = row.with("owner", owner(row, current));
    change(image.rows().table(table.name()), row.id(), current, owned);
  }

  private UUID owner(Row row, @Nullable Row current) {
    UUID named = row.reference("owner");
    UUID standing = current == null ? null : current.reference("owner");
    if (!foreignRows) {
      refuseForeign(named);
      refuseForeign(standing);
    }
    return Objects.requireNonNullElse(named, Objects.requireNonNullElse(standing, office));
  }

  private void refuseForeign(@Nullable UUID owner) {
    if (owner != null && !owner.equals(office)) {
      throw Obstacle.of("ledger.foreignRow");
    }
  }

  @Override
  public void remove(Table table, UUID id) {
    Row current = image.rows().find(table.name(), id);
    if (current != null) {
      if (!foreignRows) {
        refuseForeign(current.reference("owner"));
      }
      change(image.rows().table(table.name()), id, current, null);
    }
  }

  /** Brings a row back as it stood; null removes it. */
  void restore(String table, UUID id, @Nullable Row before) {
    change(image.rows().table(table), id, image.rows().find(table, id), before);
  }

  private void change(Table table, UUID id, @Nullable Row current, @Nullable Row wanted) {
    Row after = wanted == null ? null : RowCheck.checked(table, wanted);
    if (Objects.equals(current, after)) {
      return;
    }
    Key key = new Key(table.name(), id);
    Change earlier = changes.get(key);
    Row before = earlier == null ? current : earlier.before();
    if (Objects.equals(before, after)) {
      changes.remove(key);
    } else {
      changes.put(key, new Change(table.name(), id, before, after));
    }
    if (changes.size() > MOST_CHANGES) {
      throw new IllegalStateException(
          "more than " + MOST_CHANGES + " rows in one entry: use saveParts");
    }
    image.rows().apply(table.name(), id, after, current == null ? Standing.ABSENT : Standing.THERE);
  }

  Collection<Change> changes() {
    return changes.values();
  }
}
