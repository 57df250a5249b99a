package huanze.unit.ui;

import huanze.base.CamelCase;
import huanze.base.DateRange;
import huanze.base.Texts;
import huanze.rulepack.Level;
import huanze.rulepack.Rank;
import org.jspecify.annotations.Nullable;

/** How values of this package are read aloud. */
final class Wording {
  private Wording() {}

  static String level(Level level, Texts texts) {
    String all = texts.text("unit.level." + CamelCase.of(level));
    return all.split("\\|")[0];
  }

  static String rank(Rank rank, Texts texts) {
    return texts.text("unit.ui.rank." + CamelCase.of(rank));
  }

  /** Both days included; empty if it always was and still is. */
  static String days(DateRange days, Texts texts) {
    String from = day(days.from());
    String to = day(days.to());
    if (from.isEmpty()) {
      return to.isEmpty() ? "" : texts.text("unit.ui.days.until", to);
    }
    return to.isEmpty()
        ? texts.text("unit.ui.days.since", from)
        : texts.text("unit.ui.days.both", from, to);
  }

  static String day(@Nullable Object day) {
    return day == null ? "" : day.toString();
  }
}
