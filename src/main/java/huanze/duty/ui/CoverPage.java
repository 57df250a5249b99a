package huanze.duty.ui;

import huanze.duty.CoverageFinding;
import java.util.List;
import java.util.Map;

/**
 * What is shown of the coverage.
 *
 * @param columns headings, each with a second line that may be empty
 * @param counts of everything that passes the filter but that of the findings
 */
record CoverPage(
    List<Column> columns, List<CoverRow> rows, Map<CoverageFinding.Kind, Integer> counts) {
  CoverPage {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    counts = Map.copyOf(counts);
  }

  /** A heading. */
  record Column(String name, String below, String tip) {}
}
