package huanze.unit;

import huanze.sheet.ImportPreview;
import huanze.sheet.SheetView;
import java.util.List;

/**
 * What an import would do, how its table was read, and what it asks first.
 *
 * @param questions of people of one name, answered ones too
 */
public record RosterPreview(ImportPreview changes, SheetView sheet, List<SameName> questions) {
  public RosterPreview {
    questions = List.copyOf(questions);
  }
}
