package huanze.sheet;

import huanze.base.InvalidInput;
import huanze.base.Texts;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one form: finds them by heading in whatever order they stand, understands their
 * cells, and writes the same form again. Headings come from the bundles, {@code PREFIX.KEY} with
 * the accepted ones parted by {@code |}, and {@code PREFIX.KEY.example}; the form's name is {@code
 * PREFIX.title}.
 */
public final class Columns {
  private final String title;
  private final Texts texts;
  private final List<SheetColumn> columns;
  private final Map<String, SheetColumn> byWord = new HashMap<>();

  private Columns(String title, Texts texts, List<SheetColumn> columns) {
    this.title = title;
    this.texts = texts;
    this.columns = List.copyOf(columns);
    columns.forEach(c -> c.headings().forEach(h -> byWord.put(Cells.word(h), c)));
    columns.forEach(c -> byWord.put(Cells.word(c.key()), c));
  }

  /** A form whose texts begin with a prefix that ends in a dot. */
  public static Builder of(String prefix, Texts texts) {
    return new Builder(prefix, texts);
  }

  /** A form whose columns are given with their headings. */
  public static Columns of(String title, Texts texts, List<SheetColumn> columns) {
    return new Columns(title, texts, columns);
  }

  public List<SheetColumn> columns() {
    return columns;
  }

  /** Heading of a column as it is written. */
  public String heading(String key) {
    return columns.stream()
        .filter(c -> c.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(key))
        .heading();
  }

  /**
   * Reads the sheet of a file that fits best.
   *
   * @throws InvalidInput if no row has the headings, or a required column is missing
   * @throws huanze.base.Obstacle if the file cannot be read
   */
  public MappedSheet read(Path file) {
    return best(SheetReader.readAll(file), String.valueOf(file.getFileName()));
  }

  /** The same for a file already in memory. */
  public MappedSheet read(byte[] bytes, String name) {
    return best(SheetReader.readAll(bytes, name), name);
  }

  private MappedSheet best(List<Sheet> sheets, String name) {
    Sheet best = null;
    long most = 0;
    for (Sheet sheet : sheets) {
      Sheet headed = sheet.headedBy(this::known);
      if (known(headed.heading()) > most) {
        best = headed;
        most = known(headed.heading());
      }
    }
    if (best == null) {
      throw InvalidInput.of("", "sheet.noHeading", name, requiredHeadings());
    }
    return mapHeaded(best);
  }

  /** Maps a sheet already read. */
  public MappedSheet map(Sheet sheet) {
    Sheet headed = sheet.headedBy(this::known);
    if (known(headed.heading()) == 0) {
      throw InvalidInput.of("", "sheet.noHeading", sheet.name(), requiredHeadings());
    }
    return mapHeaded(headed);
  }

  private String requiredHeadings() {
    return String.join(
        texts.text("sheet.comma"),
        columns.stream().filter(SheetColumn::required).map(SheetColumn::heading).toList());
  }

  private long known(SheetRow row) {
    return row.cells().stream().map(this::column).filter(Objects::nonNull).distinct().count();
  }

  private @Nullable SheetColumn column(String heading) {
    String word = Cells.word(heading);
    SheetColumn column = byWord.get(word);
    int bracket = word.indexOf('(');
    return column == null && bracket > 0 ? byWord.get(word.substring(0, bracket)) : column;
  }

  private MappedSheet mapHeaded(Sheet sheet) {
    Map<SheetColumn, Integer> places = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    List<String> headings = sheet.heading().cells();
    for (int i = 0; i < headings.size(); i++) {
      SheetColumn column = column(headings.get(i));
      if (column == null) {
        if (!headings.get(i).isEmpty()) {
          unknown.add(headings.get(i));
        }
      } else if (places.putIfAbsent(column, i) != null) {
        throw InvalidInput.of("", "sheet.twice", headings.get(i), sheet.heading().number());
      }
    }
    List<String> missing =
        columns.stream()
            .filter(c -> c.required() && !places.containsKey(c))
            .map(SheetColumn::heading)
            .toList();
    if (!missing.isEmpty()) {
      throw InvalidInput.of(
          "",
          "sheet.missingColumns",
          sheet.heading().number(),
          String.join(texts.text("sheet.comma"), missing));
    }
    List<MappedRow> rows = new ArrayList<>();
    List<RowProblem> problems = new ArrayList<>();
    for (SheetRow row : sheet.rows()) {
      if (concerns(row, places) && !isExample(row, places)) {
        rows.add(understand(row, places, problems));
      }
    }
    return new MappedSheet(sheet.name(), rows, problems, unknown);
  }

  private static boolean concerns(SheetRow row, Map<SheetColumn, Integer> places) {
    return places.values().stream().anyMatch(at -> !row.cell(at).isEmpty());
  }

  /** The template's example row left standing is not an entry. */
  private boolean isExample(SheetRow row, Map<SheetColumn, Integer> places) {
    return columns.stream().anyMatch(c -> !c.example().isEmpty())
        && columns.stream()
            .allMatch(c -> places.containsKey(c) && row.cell(places.get(c)).equals(c.example()));
  }

  private MappedRow understand(
      SheetRow row, Map<SheetColumn, Integer> places, List<RowProblem> problems) {
    Map<String, Object> values = new HashMap<>();
    Set<String> present = new HashSet<>();
    int before = problems.size();
    places.forEach(
        (column, at) -> {
          present.add(column.key());
          String cell = row.cell(at);
          if (cell.isEmpty()) {
            if (column.required()) {
              problems.add(RowProblem.of(row.number(), column.heading(), "sheet.cell.empty"));
            }
            return;
          }
          value(column, cell)
              .ifPresentOrElse(
                  value -> values.put(column.key(), value),
                  () -> problems.add(refusal(row.number(), column, cell)));
        });
    return new MappedRow(row.number(), values, present, problems.size() == before);
  }

  private static Optional<?> value(SheetColumn column, String cell) {
    return switch (column.kind()) {
      case TEXT -> Optional.of(cell);
      case CODE -> Optional.of(Cells.code(cell));
      case DATE -> Cells.date(cell);
      case FLAG -> Cells.flag(cell);
      case WHOLE -> Cells.whole(cell).stream().boxed().findFirst();
      case DECIMAL -> Cells.decimal(cell);
      case CHOICE -> choice(column, cell);
    };
  }

  private static Optional<String> choice(SheetColumn column, String cell) {
    String word = Cells.word(cell);
    return column.words().entrySet().stream()
        .filter(
            e ->
                Cells.word(e.getKey()).equals(word)
                    || e.getValue().stream().anyMatch(w -> Cells.word(w).equals(word)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private RowProblem refusal(int row, SheetColumn column, String cell) {
    if (column.kind() == SheetColumn.Kind.CHOICE) {
      List<String> words = column.words().values().stream().map(List::getFirst).distinct().toList();
      return RowProblem.of(
          row,
          column.heading(),
          "sheet.cell.choice",
          cell,
          String.join(texts.text("sheet.comma"), words));
    }
    String textKey =
        switch (column.kind()) {
          case DATE -> "sheet.cell.date";
          case FLAG -> "sheet.cell.flag";
          case DECIMAL -> "sheet.cell.decimal";
          default -> "sheet.cell.whole";
        };
    return RowProblem.of(row, column.heading(), textKey, cell);
  }

  /** The form filled with rows: key → String, LocalDate, Boolean, Long, BigDecimal, or nothing. */
  public SheetTable table(List<? extends Map<String, ?>> rows) {
    return new SheetTable(
        title,
        columns.stream().map(SheetColumn::heading).toList(),
        rows.stream()
            .map(row -> columns.stream().map(c -> written(c, row.get(c.key()))).toList())
            .toList());
  }

  /** The empty form: headings and an example row, which an import leaves out. */
  public SheetTable template() {
    List<List<String>> example = List.of(columns.stream().map(SheetColumn::example).toList());
    return new SheetTable(title, columns.stream().map(SheetColumn::heading).toList(), example);
  }

  /** A value as the form writes it. */
  public String written(String key, @Nullable Object value) {
    return columns.stream()
        .filter(c -> c.key().equals(key))
        .findFirst()
        .map(c -> written(c, value))
        .orElseThrow(() -> new IllegalArgumentException(key));
  }

  private String written(SheetColumn column, @Nullable Object value) {
    return switch (value) {
      case null -> "";
      case LocalDate day -> day.toString();
      case BigDecimal number -> number.toPlainString();
      case Boolean flag -> Cells.split(texts, flag ? "sheet.flag.yes" : "sheet.flag.no").getFirst();
      default ->
          column.words().containsKey(value.toString())
              ? column.words().get(value.toString()).getFirst()
              : value.toString();
    };
  }

  /** Declares the columns of a form, in the order in which they are written. */
  public static final class Builder {
    private final String prefix;
    private final Texts texts;
    private final List<SheetColumn> columns = new ArrayList<>();

    private Builder(String prefix, Texts texts) {
      this.prefix = prefix;
      this.texts = texts;
    }

    public Builder required(String key, SheetColumn.Kind kind) {
      return add(key, kind, true, Map.of());
    }

    public Builder optional(String key, SheetColumn.Kind kind) {
      return add(key, kind, false, Map.of());
    }

    /**
     * A column that takes one of some values.
     *
     * @param words value → words accepted for it, the first is written
     */
    public Builder choice(String key, boolean required, Map<String, List<String>> words) {
      return add(key, SheetColumn.Kind.CHOICE, required, words);
    }

    /**
     * A column that takes one of some values, whose words stand in the bundles under {@code
     * wordPrefixVALUE}, parted by {@code |}.
     */
    public Builder choice(String key, boolean required, List<String> values, String wordPrefix) {
      Map<String, List<String>> words = new LinkedHashMap<>();
      for (String value : values) {
        List<String> labels = new ArrayList<>(Cells.split(texts, wordPrefix + value));
        labels.addAll(Cells.labels(wordPrefix + value));
        words.put(value, labels.stream().distinct().toList());
      }
      return choice(key, required, words);
    }

    private Builder add(
        String key, SheetColumn.Kind kind, boolean required, Map<String, List<String>> words) {
      String textKey = prefix + key;
      List<String> headings = new ArrayList<>(Cells.split(texts, textKey));
      headings.addAll(Cells.labels(textKey));
      String exampleKey = textKey + ".example";
      String example = texts.has(exampleKey) ? texts.text(exampleKey) : "";
      columns.add(
          new SheetColumn(
              key, kind, required, headings.stream().distinct().toList(), words, example));
      return this;
    }

    public Columns build() {
      return new Columns(texts.text(prefix + "title"), texts, columns);
    }
  }
}
