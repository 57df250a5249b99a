package huanze.ledger;

import huanze.base.Obstacle;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes entries back by writing entries that do. Runs on the writing thread. */
final class Undoing {
  /** Writes one entry of an operation. */
  @FunctionalInterface
  interface Write {
    OptionalLong entry(
        EntryKind kind,
        Deed deed,
        long operation,
        List<Long> undoes,
        Consumer<? super EntryWrites> work);
  }

  private final Image image;
  private final Undo undo;
  private final Write write;

  Undoing(Image image, History history, Schema schema, Write write) {
    this.image = image;
    this.undo = new Undo(image, history, schema);
    this.write = write;
  }

  UndoPlan plan(long number) {
    try {
      return undo.plan(number);
    } finally {
      image.rollback();
    }
  }

  /**
   * @param together true to undo later entries that stand in the way as well
   */
  OptionalLong run(long number, boolean together) {
    UndoPlan plan = plan(number);
    if (!plan.possible()) {
      throw Obstacle.of("ledger.laterNotUndoable", number, numbers(fixed(plan)));
    }
    if (!together && !plan.later().isEmpty()) {
      throw Obstacle.of("ledger.undoBlocked", number, numbers(plan.later()));
    }
    List<Entry> all =
        Stream.concat(plan.later().stream(), plan.operation().stream())
            .sorted(Comparator.comparing(Entry::number).reversed())
            .toList();
    List<Undo.Part> parts;
    try {
      parts = undo.parts(all);
    } finally {
      image.rollback();
    }
    Deed deed = Deed.of("ledger.deed.undone", numbers(all.reversed()));
    OptionalLong last = OptionalLong.empty();
    long operation = 0;
    for (Undo.Part part : parts) {
      last =
          write.entry(
              EntryKind.UNDO,
              deed,
              operation,
              part.entries(),
              writes -> part.changes().forEach(c -> writes.restore(c.table(), c.id(), c.before())));
      operation = operation == 0 ? last.orElseThrow() : operation;
    }
    return last;
  }

  private static List<Entry> fixed(UndoPlan plan) {
    return Stream.concat(plan.later().stream(), plan.operation().stream())
        .filter(each -> !each.kind().undoable())
        .toList();
  }

  private static String numbers(Collection<Entry> entries) {
    return entries.stream()
        .map(Entry::number)
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }
}
