package huanze.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.agenda.Rate;
import huanze.agenda.Standing;
import huanze.agenda.StandingSymbol;
import huanze.agenda.calendar.GridCell;
import huanze.agenda.calendar.GridRow;
import huanze.agenda.calendar.GridSpan;
import huanze.agenda.calendar.MonthTally;
import huanze.base.Texts;
import huanze.fx.OnFx;
import huanze.fx.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

/** A number in a cell never vanishes, is never cut and never runs into the next month's. */
class GridCountsTest {
  /** What the grid gets of a window of 960 pixels beside the unfolded navigation. */
  private static final int NARROWEST = 724;

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @ParameterizedTest
  @ValueSource(ints = {NARROWEST, 836, 1180})
  void everyCountIsLegibleAtEveryWidth(int width) {
    List<GridRow> rows = new ArrayList<>();
    for (GridRow.Sort sort : GridRow.Sort.values()) {
      for (Standing standing : List.of(Standing.MISSED, Standing.OPEN, Standing.VACANT)) {
        for (int count : List.of(2, 2023)) {
          rows.add(row(sort, standing, count));
        }
      }
    }
    List<List<CountLabel>> shown = shown(width, rows);
    assertThat(shown).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      GridRow row = rows.get(i);
      List<CountLabel> labels = shown.get(i);
      MonthTally tally = row.cells().getFirst().tally();
      String number = String.valueOf(tally.count(tally.worst()));
      assertThat(labels).hasSize(12);
      Bounds before = null;
      for (CountLabel label : labels) {
        List<Text> texts = texts(label);
        assertThat(texts.stream().map(Text::getText).reduce("", String::concat))
            .as("%d pixels, %s", width, row.label())
            .contains(number)
            .contains(StandingSymbol.of(tally.worst()));
        for (Text text : texts) {
          assertThat(text.getFont().getSize()).isGreaterThanOrEqualTo(10);
        }
        Bounds at = extent(texts);
        assertThat(before == null || before.getMaxX() <= at.getMinX()).as(row.label()).isTrue();
        before = at;
      }
    }
  }

  @Test
  void exactlyOneNeedsNoNumberOnAUnitsRow() {
    GridRow row = row(GridRow.Sort.UNIT, Standing.MISSED, 1);
    for (CountLabel label : shown(NARROWEST, List.of(row)).getFirst()) {
      assertThat(label.getText()).isEqualTo("×");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {NARROWEST, 836, 1180})
  void aDayOfAMonthShowsTheWholeNumberOrTheSymbolAlone(int width) {
    for (int count : List.of(2, 21, 215, 2023)) {
      GridRow row = row(GridRow.Sort.REGION, Standing.OPEN, count);
      GridSpan month = new GridSpan(GridSpan.Zoom.MONTH, 2026, 8);
      for (CountLabel label : shown(width, List.of(row), month).getFirst()) {
        String text = texts(label).stream().map(Text::getText).reduce("", String::concat);
        String symbol = StandingSymbol.of(Standing.OPEN);
        assertThat(text.replace(symbol, "")).isIn("", String.valueOf(count));
        assertThat(text).contains(symbol);
        assertThat(extent(texts(label)).getWidth())
            .as("%d pixels, %d", width, count)
            .isLessThanOrEqualTo(label.getWidth() + 1);
      }
    }
  }

  private static GridRow row(GridRow.Sort sort, Standing standing, int count) {
    MonthTally tally = new MonthTally();
    IntStream.range(0, count).forEach(i -> tally.add(standing));
    List<GridCell> cells =
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> new GridCell(month, 1, tally, List.of()))
            .toList();
    String label = sort + " " + standing + " " + count;
    return new GridRow(
        sort, label, 0, label, 1, 0, false, false, cells, Rate.of(List.of()), null, null, null);
  }

  /** The counts of all rows, one above the other, as they stand in one grid. */
  private static List<List<CountLabel>> shown(int width, List<GridRow> rows) {
    return shown(width, rows, GridSpan.year(2026));
  }

  private static List<List<CountLabel>> shown(int width, List<GridRow> rows, GridSpan span) {
    GridView grid = OnFx.get(() -> new GridView(new AgendaWords(Texts.chinese())));
    Stage stage =
        OnFx.get(
            () -> {
              Stage made = new Stage();
              made.setX(0); // elsewhere a large stage runs over the headless screen's end
              made.setY(0);
              made.setScene(new Theme(Theme.Shade.LIGHT).scene(grid, width, 960));
              made.show();
              grid.show(rows, span, 3);
              return made;
            });
    OnFx.run(() -> {}); // the sizes come with the second pulse
    List<List<CountLabel>> found = OnFx.get(() -> byRow(grid));
    OnFx.run(stage::close);
    return found;
  }

  private static List<List<CountLabel>> byRow(GridView grid) {
    Map<Double, List<CountLabel>> byHeight = new TreeMap<>();
    for (String kind : List.of(".hz-grid-sum", ".hz-grid-cell")) {
      for (Node node : grid.lookupAll(kind)) {
        Node row = node.getParent().getParent();
        if (node instanceof CountLabel label && node.isVisible() && row.isVisible()) {
          double top = row.localToScene(row.getLayoutBounds()).getMinY();
          byHeight.computeIfAbsent(top, y -> new ArrayList<>()).add(label);
        }
      }
    }
    return List.copyOf(byHeight.values());
  }

  private static List<Text> texts(Node node) {
    return node.lookupAll(".text").stream().map(Text.class::cast).toList();
  }

  private static Bounds extent(List<Text> texts) {
    Bounds all = null;
    for (Text text : texts) {
      Bounds at = text.localToScene(text.getLayoutBounds());
      all =
          all == null
              ? at
              : new javafx.geometry.BoundingBox(
                  Math.min(all.getMinX(), at.getMinX()),
                  0,
                  Math.max(all.getMaxX(), at.getMaxX()) - Math.min(all.getMinX(), at.getMinX()),
                  1);
    }
    return all;
  }
}
