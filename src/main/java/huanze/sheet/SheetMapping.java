package huanze.sheet;

import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.base.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds for a sheet which column is read as what: by its heading, or as a person decided. */
final class SheetMapping {
  private static final int SAMPLES = 3;

  private final Columns form;
  private final Texts texts;
  private final Sheet sheet;
  private final SheetChoices choices;
  private final Map<Integer, SheetColumn> taken = new TreeMap<>();
  private final List<RowProblem> problems = new ArrayList<>();

  /**
   * @param sheet with its heading where it is to be
   */
  SheetMapping(Columns form, Texts texts, Sheet sheet, SheetChoices choices) {
    this.form = form;
    this.texts = texts;
    this.sheet = sheet;
    this.choices = choices;
    map();
  }

  private void map() {
    List<String> headings = sheet.heading().cells();
    Map<Integer, String> decided = decided();
    for (int i = 0; i < Math.max(headings.size(), width()); i++) {
      String key = decided.get(i);
      Optional<SheetColumn> column =
          key == null ? form.known(sheet.heading().cell(i)) : form.field(key);
      int at = i;
      column.ifPresent(c -> take(at, c));
    }
    for (int i = 0; i < headings.size(); i++) {
      if (!taken.containsKey(i) && !decided.containsKey(i)) {
        int at = i;
        form.also(sheet.heading().cell(i)).stream()
            .filter(c -> !isTaken(c))
            .findFirst()
            .ifPresent(c -> taken.put(at, c));
      }
    }
    checkMissing();
  }

  private boolean isTaken(SheetColumn column) {
    return taken.containsValue(column) || choices.everyRow().containsKey(column.key());
  }

  /** Decided by letter or heading; a letter counts more. */
  private Map<Integer, String> decided() {
    Map<Integer, String> decided = new LinkedHashMap<>();
    choices
        .columns()
        .forEach(
            (name, key) -> {
              List<Integer> places = places(name);
              if (places.isEmpty()) {
                throw InvalidInput.of("--map", "sheet.noColumn", sheet.name(), name);
              }
              if (!key.equals(SheetChoices.LEFT_OUT) && form.field(key).isEmpty()) {
                throw InvalidInput.of(
                    "--map", "sheet.noField", key, form.title(), form.allHeadings());
              }
              places.forEach(at -> decided.put(at, key));
            });
    return decided;
  }

  private List<Integer> places(String name) {
    List<Integer> places = new ArrayList<>();
    int width = Math.max(width(), sheet.heading().cells().size());
    for (int i = 0; i < width; i++) {
      String heading = sheet.heading().cell(i);
      if (!heading.isEmpty() && Cells.word(heading).equals(Cells.word(name))) {
        places.add(i);
      }
    }
    for (int i = 0; places.isEmpty() && i < width; i++) {
      if (ColumnUse.letter(i).equalsIgnoreCase(name)) {
        places.add(i);
      }
    }
    return places;
  }

  private void take(int at, SheetColumn column) {
    if (choices.everyRow().containsKey(column.key())) {
      throw InvalidInput.of(
          "--set-all",
          "sheet.setAndRead",
          column.heading(),
          String.valueOf(choices.everyRow().get(column.key())),
          ColumnUse.letter(at));
    }
    if (taken.containsValue(column)) {
      String heading = sheet.heading().cell(at);
      Object name = heading.isEmpty() ? ColumnUse.letter(at) : heading;
      problem("sheet.twice", name, sheet.heading().number());
    } else {
      taken.put(at, column);
    }
  }

  private void checkMissing() {
    if (taken.isEmpty()) {
      problem("sheet.noHeading", sheet.name(), form.requiredHeadings());
      return;
    }
    List<SheetColumn> said = new ArrayList<>(taken.values());
    choices.everyRow().keySet().forEach(key -> form.field(key).ifPresent(said::add));
    List<String> missing = form.missing(said);
    if (!missing.isEmpty()) {
      problem(
          "sheet.missingColumns",
          sheet.heading().number(),
          String.join(texts.text("sheet.comma"), missing));
    }
  }

  private void problem(String textKey, Object... args) {
    problems.add(new RowProblem(sheet.heading().number(), "", Problem.of("", textKey, args)));
  }

  /** Places of the form's columns, from the left. */
  Map<SheetColumn, Integer> places() {
    Map<SheetColumn, Integer> places = new LinkedHashMap<>();
    taken.forEach((at, column) -> places.put(column, at));
    return places;
  }

  List<RowProblem> problems() {
    return problems;
  }

  private int width() {
    return sheet.rows().stream().mapToInt(r -> r.cells().size()).max().orElse(0);
  }

  SheetView view(List<String> sheets, int rows) {
    List<ColumnUse> uses = new ArrayList<>();
    TreeSet<Integer> used = new TreeSet<>();
    Stream.concat(Stream.of(sheet.heading()), sheet.rows().stream())
        .forEach(row -> used.addAll(row.used()));
    used.forEach(at -> uses.add(use(at)));
    long hidden =
        sheet.rows().stream().filter(r -> sheet.marks().hiddenRows().contains(r.number())).count();
    return new SheetView(
        sheets, sheet.name(), sheet.heading().number(), uses, rows, (int) hidden, problems);
  }

  private ColumnUse use(int at) {
    @Nullable SheetColumn column = taken.get(at);
    return new ColumnUse(
        at,
        ColumnUse.letter(at),
        sheet.heading().cell(at),
        sheet.marks().hiddenColumns().contains(at),
        column == null ? null : column.key(),
        sheet.rows().stream()
            .map(r -> r.cell(at))
            .filter(cell -> !cell.isEmpty())
            .limit(SAMPLES)
            .map(CellValues::shown)
            .toList());
  }
}
