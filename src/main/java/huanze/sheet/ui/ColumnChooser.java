package huanze.sheet.ui;

import huanze.sheet.SheetChoices;
import huanze.sheet.SheetColumn;
import huanze.sheet.SheetView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** An import whose table a person looks at with {@link ColumnsPane} and decides how it is read. */
public interface ColumnChooser {
  /** How the table is read now; null while there is none. */
  ObservableValue<@Nullable SheetView> sheetProperty();

  /** Columns the form has. */
  List<SheetColumn> columns();

  /** What was decided so far. */
  SheetChoices sheetChoices();

  /** Reads the table again as decided. */
  void decide(SheetChoices choices);

  /** Keys of columns of which all rows may say the same → what they may say; empty if none. */
  default Map<String, List<String>> saidOfAll() {
    return Map.of();
  }

  /** Keys of columns that are written once for several rows; empty if there are none. */
  Set<String> writtenOnce();

  /** Key of the sentence that offers to take their empty cells as the ones above. */
  String writtenOnceKey();
}
