package huanze.duty.ui;

import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.duty.CoverageFinding;

/** Symbols and words of findings: legible without colours. */
final class CoverWords {
  private final Texts texts;

  CoverWords(Texts texts) {
    this.texts = texts;
  }

  static String symbol(CoverageFinding.Kind kind) {
    return switch (kind) {
      case HOLE -> "×";
      case DOUBLE -> "◆";
      case ENDED_BASIS -> "▲";
      case NOT_IN_FORCE -> "■";
      case WITHOUT_DUTY -> "□";
      case OUTSIDE_LIFE -> "◎";
      case VACANT -> "◇";
    };
  }

  /** A standing whose colours it takes. */
  static String look(CoverageFinding.Kind kind) {
    return switch (kind) {
      case HOLE, OUTSIDE_LIFE -> "missed";
      case DOUBLE, ENDED_BASIS, NOT_IN_FORCE, WITHOUT_DUTY -> "late";
      case VACANT -> "vacant";
    };
  }

  String name(CoverageFinding.Kind kind) {
    return texts.text("duty.ui.finding." + CamelCase.of(kind));
  }

  /** The same in as few words as fit into a cell in the row of posts. */
  String ofPost(CoverageFinding.Kind kind) {
    return kind == CoverageFinding.Kind.WITHOUT_DUTY || kind == CoverageFinding.Kind.VACANT
        ? texts.text("duty.ui.findingOfPost." + CamelCase.of(kind))
        : name(kind);
  }

  String about(CoverageFinding.Kind kind) {
    return texts.text("duty.ui.findingSays." + CamelCase.of(kind));
  }
}
