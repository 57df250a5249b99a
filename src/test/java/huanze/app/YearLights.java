package huanze.app;

import huanze.agenda.calendar.GridCell;
import huanze.agenda.calendar.GridRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The lights of the year grid as they are drawn, row by row, beside those worked out by hand in
 * {@code practice-year.txt}.
 */
final class YearLights {
  private static final Map<String, String> NAMES =
      Map.of(
          "130304.partyCommittee", "区委",
          "130304.government", "区政府",
          "130304.department.ecology", "生态环境分局",
          "130304.department.water", "水务局",
          "130304100.partyCommittee", "海滨镇党委",
          "130304100.government", "海滨镇政府",
          "130304101.partyCommittee", "戴河镇党委",
          "130304101.government", "戴河镇政府");
  private static final String NOT_OWED = "–";
  private static final int ROWS_AT_ONCE = 8;

  private final YearHand hand;

  YearLights(YearHand hand) {
    this.hand = hand;
  }

  /** What the grid shows in the end must be what the table says of the day. */
  void expect(LocalDate day) {
    ListView<?> list = hand.one(ListView.class, ".hz-grid-list");
    hand.await("the year", () -> YearHand.onFx(() -> !list.getItems().isEmpty()));
    hand.click("#unfold");
    unfoldUnits(list);
    hand.expect("lights of " + day, this::read, worked(day));
  }

  /** The cursor goes to a unit's row. */
  void goTo(String unit) {
    ListView<?> list = hand.one(ListView.class, ".hz-grid-list");
    YearHand.run(
        () -> {
          for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i) instanceof GridRow row && row.label().equals(unit)) {
              list.getFocusModel().focus(i);
            }
          }
        });
  }

  /** To each unit that is folded, and to the right: its rules come out. */
  private void unfoldUnits(ListView<?> list) {
    YearHand.run(list::requestFocus);
    hand.keys(KeyCode.HOME);
    for (int folded = folded(list); folded >= 0; folded = folded(list)) {
      int at = folded;
      YearHand.run(() -> list.getFocusModel().focus(at));
      hand.keys(KeyCode.RIGHT);
    }
  }

  private static int folded(ListView<?> list) {
    return YearHand.onFx(
        () ->
            IntStream.range(0, list.getItems().size())
                .filter(
                    i ->
                        list.getItems().get(i) instanceof GridRow row && row.opens() && !row.open())
                .findFirst()
                .orElse(-1));
  }

  /** The table's column of a day. */
  static Map<String, String> worked(LocalDate day) {
    String head = String.format("%02d-%02d", day.getMonthValue(), day.getDayOfMonth());
    Map<String, String> lights = new TreeMap<>();
    int column = 0;
    for (String line : table()) {
      List<String> parts = Arrays.stream(line.split("\\|")).map(String::strip).toList();
      if (parts.getFirst().equals("@")) {
        column = parts.indexOf(head);
      } else {
        lights.put(parts.getFirst(), parts.get(column));
      }
    }
    return lights;
  }

  private static List<String> table() {
    try (InputStream in = YearLights.class.getResourceAsStream("practice-year.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> read() {
    Map<String, String> lights = new TreeMap<>();
    ListView<?> list = hand.one(ListView.class, ".hz-grid-list");
    int rows = YearHand.onFx(() -> list.getItems().size());
    for (int from = 0; from < rows; from += ROWS_AT_ONCE) {
      int first = from;
      YearHand.run(() -> list.scrollTo(first));
      WaitForAsyncUtils.waitForFxEvents(); // rows are made in the pulse that follows
      lights.putAll(YearHand.onFx(() -> drawn(list)));
    }
    return lights;
  }

  private static Map<String, String> drawn(ListView<?> list) {
    Map<String, String> lights = new TreeMap<>();
    for (Node node : list.lookupAll(".hz-grid-list-cell")) {
      if (node instanceof ListCell<?> cell
          && cell.getItem() instanceof GridRow row
          && cell.getGraphic() instanceof Parent view
          && row.rule() != null) {
        lights.put(name(row), lights(row, view));
      }
    }
    return lights;
  }

  private static String name(GridRow row) {
    String code = row.unit().code();
    String owes = row.rule().id() + " " + NAMES.getOrDefault(code, code);
    return row.post() == null ? owes : owes + " " + row.post().name();
  }

  /** One sign a period; months before the first cell are those in which nothing is owed. */
  private static String lights(GridRow row, Parent view) {
    List<Labeled> signs =
        view.getChildrenUnmodifiable().stream()
            .filter(node -> node.getStyleClass().contains("hz-grid-cell") && node.isVisible())
            .map(Labeled.class::cast)
            .toList();
    StringBuilder all = new StringBuilder();
    int next = 1;
    for (int i = 0; i < row.cells().size(); i++) {
      GridCell cell = row.cells().get(i);
      all.append(NOT_OWED.repeat((cell.column() - next) / cell.span()));
      all.append(signs.get(i).getText(), 0, 1);
      next = cell.column() + cell.span();
    }
    return all.toString();
  }
}
