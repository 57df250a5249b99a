package huanze.duty.ui;

import huanze.duty.CoverageFinding;
import huanze.rulepack.Level;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of the coverage is shown; null leaves a side open.
 *
 * @param kind only what has this finding
 * @param onlyFaults only what has any finding that is a fault
 * @param words what was typed into the search box
 */
record CoverFilter(
    @Nullable Level level, CoverageFinding.@Nullable Kind kind, boolean onlyFaults, String words) {
  static final CoverFilter ALL = new CoverFilter(null, null, false, "");

  CoverFilter ofLevel(@Nullable Level wanted) {
    return new CoverFilter(wanted, kind, onlyFaults, words);
  }

  CoverFilter ofKind(CoverageFinding.@Nullable Kind wanted) {
    return new CoverFilter(level, wanted, onlyFaults, words);
  }

  CoverFilter faults(boolean wanted) {
    return new CoverFilter(level, kind, wanted, words);
  }

  CoverFilter searching(String wanted) {
    return new CoverFilter(level, kind, onlyFaults, wanted);
  }

  boolean isSearch() {
    return !words.isBlank();
  }

  boolean passes(Map<CoverageFinding.Kind, Integer> counts) {
    boolean ofKind = kind == null || counts.getOrDefault(kind, 0) > 0;
    return ofKind
        && (!onlyFaults
            || counts.entrySet().stream().anyMatch(e -> e.getKey().isFault() && e.getValue() > 0));
  }
}
