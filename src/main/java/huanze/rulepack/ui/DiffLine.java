package huanze.rulepack.ui;

import huanze.base.Texts;
import huanze.rulepack.PackChange;
import huanze.rulepack.PackLoss;
import huanze.rulepack.PackWords;
import huanze.rulepack.RulePack;
import java.util.ArrayList;
import java.util.List;

/** A line of what differs, or of what applying would cost. */
public record DiffLine(Kind kind, String text) {
  /** How it is set. */
  public enum Kind {
    GROUP,
    ADDED,
    REMOVED,
    CHANGED,
    /** A value under the line above. */
    VALUE,
    /** Something of the office's that would be lost. */
    LOSS,
    /** What it does to the year's obligations. */
    EFFECT
  }

  /** Group by group, each change with its values. */
  static List<DiffLine> of(List<PackChange> changes, Texts texts, List<RulePack> packs) {
    PackWords words = new PackWords(texts, packs);
    List<DiffLine> lines = new ArrayList<>();
    for (PackChange.Group group : PackChange.Group.values()) {
      List<PackChange> found = changes.stream().filter(c -> c.group() == group).toList();
      if (!found.isEmpty()) {
        lines.add(new DiffLine(Kind.GROUP, words.group(group, found.size())));
      }
      for (PackChange change : found) {
        lines.add(new DiffLine(kind(change.sort()), words.line(change)));
        change.fields().forEach(f -> lines.add(new DiffLine(Kind.VALUE, words.field(f))));
      }
    }
    return lines;
  }

  static List<DiffLine> of(List<PackLoss> losses, PackWords words) {
    return losses.stream().map(loss -> new DiffLine(Kind.LOSS, words.loss(loss))).toList();
  }

  private static Kind kind(PackChange.Sort sort) {
    return switch (sort) {
      case ADDED -> Kind.ADDED;
      case REMOVED -> Kind.REMOVED;
      case CHANGED -> Kind.CHANGED;
    };
  }
}
