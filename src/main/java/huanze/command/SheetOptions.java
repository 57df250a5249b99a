package huanze.command;

import huanze.sheet.SheetChoices;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the table of an import is read, where headings alone do not say it. */
final class SheetOptions {
  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      description = "${bundle:command.option.import.sheet}")
  private @Nullable String sheet;

  @Option(
      names = "--heading-row",
      paramLabel = "N",
      description = "${bundle:command.option.import.headingRow}")
  private @Nullable Integer headingRow;

  @Option(
      names = "--map",
      paramLabel = "COLUMN=FIELD",
      description = "${bundle:command.option.import.map}")
  private Map<String, String> map = new LinkedHashMap<>();

  @Option(
      names = "--set-all",
      paramLabel = "FIELD=VALUE",
      description = "${bundle:command.option.import.setAll}")
  private Map<String, String> setAll = new LinkedHashMap<>();

  /** Rows that are hidden in the table count too. */
  SheetChoices choices() {
    return choices(true, Set.of());
  }

  SheetChoices choices(boolean hiddenRows, Set<String> fillDown) {
    return new SheetChoices(sheet, headingRow, map, hiddenRows, fillDown, setAll);
  }
}
