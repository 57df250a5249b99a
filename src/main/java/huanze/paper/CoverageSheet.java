package huanze.paper;

import huanze.rulepack.Level;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 职责覆盖表 on a day: of one unit the matrix duty × post, of many how each stands.
 *
 * @param unit the one unit; null for many
 * @param subject code of the unit, the level, or the office's region
 * @param level null for one unit and for all levels
 * @param posts columns of the matrix; empty for many units
 * @param rows of the matrix
 * @param remarks what is to be said of posts, in words
 * @param lines units in which something is not as it should be, or a post that carries duties is
 *     vacant; empty for one unit
 * @param sound how many other units there are
 */
public record CoverageSheet(
    @Nullable UUID unit,
    String subject,
    @Nullable Level level,
    String name,
    LocalDate on,
    String regulation,
    List<Column> posts,
    List<Row> rows,
    List<String> remarks,
    List<OfUnit> lines,
    int sound)
    implements PaperContent, ComparedByRows {
  public CoverageSheet {
    posts = List.copyOf(posts);
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
    lines = List.copyOf(lines);
  }

  /** A post; without holders it is vacant. */
  public record Column(String post, List<String> holders) {
    public Column {
      holders = List.copyOf(holders);
    }
  }

  /**
   * A duty across the posts.
   *
   * @param cells name of the responsibility for each post; empty where it carries nothing
   * @param findings hole, double, endedBasis, notInForce
   */
  public record Row(String text, String cite, List<String> cells, List<String> findings) {
    public Row {
      cells = List.copyOf(cells);
      findings = List.copyOf(findings);
    }
  }

  /**
   * A unit among many.
   *
   * @param meant duties that are meant for it
   * @param carried those of its duties that some post carries
   * @param counts finding and how often
   */
  public record OfUnit(
      String name, int posts, int meant, int carried, Map<String, Integer> counts) {
    public OfUnit {
      counts = Map.copyOf(counts);
    }
  }

  @Override
  public PaperForm form() {
    return PaperForm.COVERAGE_SHEET;
  }

  @Override
  public int year() {
    return on.getYear();
  }

  @Override
  public String about() {
    return name + " " + on;
  }

  @Override
  public @Nullable UUID unitId() {
    return unit;
  }

  @Override
  public Map<String, String> rows(PaperWords words) {
    Map<String, String> said = new LinkedHashMap<>();
    rows.forEach(r -> said.put(r.text(), words.list(r.cells()) + words.list(r.findings())));
    lines.forEach(l -> said.put(l.name(), l.counts().toString()));
    return said;
  }
}
