package huanze.ledger;

import huanze.base.Obstacle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Works out how entries are taken back. They can be if every row still stands as they left it, no
 * row left points at one that goes, and none that comes back points at one that is gone. Runs on
 * the writing thread, inside its transaction.
 */
final class Undo {
  private final Image image;
  private final History history;
  private final Schema schema;

  private record Key(String table, UUID id) {}

  Undo(Image image, History history, Schema schema) {
    this.image = image;
    this.history = history;
    this.schema = schema;
  }

  /** Some entries and the row changes they come to, taken together. */
  record Part(List<Long> entries, List<Change> changes) {}

  /** What undoing an entry's operation takes. Leaves changes behind: roll back. */
  UndoPlan plan(long number) {
    List<Entry> operation = operation(number);
    TreeMap<Long, Entry> all = byNumber(operation);
    boolean grown = true;
    while (grown && all.values().stream().allMatch(e -> e.kind().undoable())) {
      Collection<Entry> blockers = blockers(all.values());
      image.rollback();
      grown = false;
      for (Entry blocker : blockers) {
        for (Entry each : History.operation(image.handle(), blocker.number())) {
          boolean standing = each.undoneBy() == null || each.number() == blocker.number();
          grown |= standing && all.put(each.number(), each) == null;
        }
      }
    }
    List<Entry> later =
        all.descendingMap().values().stream().filter(e -> !operation.contains(e)).toList();
    boolean possible = all.values().stream().allMatch(e -> e.kind().undoable());
    return new UndoPlan(operation, later, possible);
  }

  /**
   * The entry's operation, as far as it still stands.
   *
   * @throws Obstacle if there is no such entry, it was undone, or its kind cannot be
   */
  private List<Entry> operation(long number) {
    Entry entry =
        History.entry(image.handle(), number)
            .orElseThrow(() -> Obstacle.of("ledger.noEntry", number));
    if (!entry.kind().undoable()) {
      throw Obstacle.of("ledger.notUndoable", number);
    }
    if (entry.undoneBy() != null) {
      throw Obstacle.of("ledger.alreadyUndone", number, entry.undoneBy());
    }
    return History.operation(image.handle(), number).stream()
        .filter(each -> each.undoneBy() == null)
        .toList();
  }

  private static TreeMap<Long, Entry> byNumber(List<Entry> entries) {
    return entries.stream()
        .collect(Collectors.toMap(Entry::number, e -> e, (a, b) -> a, TreeMap::new));
  }

  /** Cut into parts that fit an entry each, newest first. */
  List<Part> parts(Collection<Entry> entries) {
    List<Entry> newestFirst =
        new ArrayList<>(byNumber(List.copyOf(entries)).descendingMap().values());
    List<Part> parts = new ArrayList<>();
    List<Entry> part = new ArrayList<>();
    long rows = 0;
    for (Entry entry : newestFirst) {
      if (!part.isEmpty() && rows + entry.rows() > EntryWrites.MOST_CHANGES) {
        parts.add(part(part));
        part = new ArrayList<>();
        rows = 0;
      }
      part.add(entry);
      rows += entry.rows();
    }
    parts.add(part(part));
    return parts;
  }

  private Part part(List<Entry> newestFirst) {
    Map<Key, Change> combined = new LinkedHashMap<>();
    for (Entry entry : newestFirst.reversed()) {
      history.changes(
          image.handle(),
          entry.number(),
          change ->
              combined.merge(
                  new Key(change.table(), change.id()),
                  change,
                  (first, last) ->
                      new Change(change.table(), change.id(), first.before(), last.after())));
    }
    return new Part(
        newestFirst.stream().map(Entry::number).sorted().toList(), List.copyOf(combined.values()));
  }

  /** The later entries that stand in the way; applies the undoing on the way. */
  private Collection<Entry> blockers(Collection<Entry> entries) {
    Map<Long, Entry> found = new TreeMap<>();
    long first = entries.stream().mapToLong(Entry::number).min().orElse(0);
    Map<Key, Row> restored = new HashMap<>();
    for (Part part : parts(entries)) {
      for (Change change : part.changes()) {
        Row standing = image.rows().find(change.table(), change.id());
        if (!Objects.equals(standing, change.after())) {
          later(change.id(), first, entries, found);
        }
        image
            .rows()
            .apply(change.table(), change.id(), change.before(), RowWriter.Standing.UNKNOWN);
        restored.put(new Key(change.table(), change.id()), change.before());
      }
    }
    restored.forEach(
        (key, row) -> {
          if (row == null) {
            for (UUID pointing : pointingAt(key)) {
              later(pointing, first, entries, found);
            }
          } else {
            for (UUID gone : pointsAtNothing(key.table(), row)) {
              later(gone, first, entries, found);
            }
          }
        });
    return found.values();
  }

  /** Adds the entries behind a number that touched a row; those undone again cancel out. */
  private void later(UUID row, long after, Collection<Entry> own, Map<Long, Entry> found) {
    Map<Long, Entry> touching = byNumber(History.touching(image.handle(), row, after));
    own.forEach(each -> touching.remove(each.number()));
    List<Entry> cancelled = new ArrayList<>();
    for (Entry undoing : touching.values()) {
      if (undoing.kind() == EntryKind.UNDO
          && undoing.undoneBy() == null
          && touching.keySet().containsAll(undoing.undoes())) {
        cancelled.add(undoing);
        undoing.undoes().forEach(undone -> cancelled.add(touching.get(undone)));
      }
    }
    cancelled.forEach(each -> touching.remove(each.number()));
    if (touching.isEmpty()) {
      History.touching(image.handle(), row, 0).stream()
          .filter(each -> own.stream().noneMatch(o -> o.number() == each.number()))
          .reduce((earlier, last) -> last)
          .ifPresent(last -> touching.put(last.number(), last));
    }
    found.putAll(touching);
  }

  private List<UUID> pointingAt(Key removed) {
    List<UUID> pointing = new ArrayList<>();
    for (Table table : LedgerTables.all(schema)) {
      for (Column column : table.columns()) {
        if (removed.table().equals(column.references()) || column.isOfAny()) {
          pointing.addAll(ids(image.handle(), table.name(), column.name(), removed.id()));
        }
      }
    }
    return pointing;
  }

  private List<UUID> pointsAtNothing(String tableName, Row row) {
    Table table = image.rows().table(tableName);
    return table.columns().stream()
        .filter(c -> c.references() != null && !c.isEvidence())
        .flatMap(c -> gone(c, row.reference(c.name())))
        .toList();
  }

  private Stream<UUID> gone(Column column, @Nullable UUID target) {
    boolean there = target == null || isThere(column, target);
    return there ? Stream.empty() : Stream.of(Objects.requireNonNull(target));
  }

  private boolean isThere(Column column, UUID target) {
    if (column.isOfAny()) {
      return LedgerTables.all(schema).stream()
          .anyMatch(table -> image.rows().find(table.name(), target) != null);
    }
    return image.rows().find(Objects.requireNonNull(column.references()), target) != null;
  }

  private static List<UUID> ids(Handle handle, String table, String column, UUID target) {
    return handle
        .createQuery("SELECT id FROM " + table + " WHERE " + column + " = :target")
        .bind("target", target)
        .mapTo(UUID.class)
        .list();
  }
}
