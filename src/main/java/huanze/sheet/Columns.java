package huanze.sheet;

import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.base.Texts;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one form: finds them by heading in whatever order they stand, understands their
 * cells, and writes the same form again. Headings come from the bundles, {@code PREFIX.KEY} with
 * the accepted ones parted by {@code |}, and {@code PREFIX.KEY.example}; those of {@code
 * PREFIX.KEY.also} are accepted where no other column is it. The form's name is {@code
 * PREFIX.title}.
 */
public final class Columns {
  private final String title;
  private final Texts texts;
  private final List<SheetColumn> columns;
  private final Map<String, SheetColumn> byWord = new HashMap<>();
  private final Map<String, List<SheetColumn>> alsoByWord = new HashMap<>();
  private final boolean takesFooting;
  private final List<List<String>> either;
  private final Map<String, String> hours;

  private Columns(
      String title,
      Texts texts,
      List<SheetColumn> columns,
      boolean takesFooting,
      List<List<String>> either,
      Map<String, String> hours) {
    this.title = title;
    this.texts = texts;
    this.columns = List.copyOf(columns);
    this.takesFooting = takesFooting;
    this.either = List.copyOf(either);
    this.hours = Map.copyOf(hours);
    columns.forEach(c -> c.headings().forEach(h -> byWord.put(Cells.word(h), c)));
    columns.forEach(c -> byWord.put(Cells.word(c.key()), c));
    for (SheetColumn column : columns) {
      column.also().stream()
          .map(Cells::word)
          .distinct()
          .forEach(w -> alsoByWord.computeIfAbsent(w, k -> new ArrayList<>()).add(column));
    }
  }

  /** A form whose texts begin with a prefix that ends in a dot. */
  public static Builder of(String prefix, Texts texts) {
    return new Builder(prefix, texts);
  }

  /** A form whose columns are given with their headings. */
  public static Columns of(String title, Texts texts, List<SheetColumn> columns) {
    return new Columns(title, texts, columns, false, List.of(), Map.of());
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
   * Reads the sheet of a file that fits best, hidden rows too.
   *
   * @throws InvalidInput if no row has the headings, or a required column is missing
   * @throws huanze.base.Obstacle if the file cannot be read
   */
  public MappedSheet read(Path file) {
    return whole(SheetReader.readAll(file), String.valueOf(file.getFileName()));
  }

  /**
   * Reads a file as a person decided; where nothing was decided, as {@link #read(Path)}.
   *
   * @throws InvalidInput if something was decided that the file does not have, or a required column
   *     is missing
   */
  public MappedSheet read(Path file, SheetChoices choices) {
    if (choices.equals(SheetChoices.NONE.hiddenRows(choices.hiddenRows()))) {
      return read(file);
    }
    MappedSheet read = read(SheetReader.readAll(file), String.valueOf(file.getFileName()), choices);
    InvalidInput.refuse(read.view().problems().stream().map(RowProblem::problem).toList());
    return read;
  }

  /**
   * A row typed elsewhere than in a table.
   *
   * @param cells heading or key of a column → text of its cell
   * @throws InvalidInput if there is no such column, or a required one is missing
   */
  public MappedSheet typed(Map<String, String> cells) {
    refuseUnknown(cells.keySet());
    List<SheetColumn> named = cells.keySet().stream().flatMap(c -> field(c).stream()).toList();
    List<String> missing = missing(named);
    if (!missing.isEmpty()) {
      throw InvalidInput.of("", "sheet.typed.missing", listed(missing));
    }
    return map(
        new Sheet(
            title,
            List.of(),
            new SheetRow(1, named.stream().map(SheetColumn::heading).toList()),
            List.of(new SheetRow(RowProblem.TYPED, List.copyOf(cells.values()))),
            SheetMarks.NONE));
  }

  /** Headings of what has to be there and is not. */
  List<String> missing(Collection<SheetColumn> present) {
    List<String> missing = new ArrayList<>(headings(c -> c.required() && !present.contains(c)));
    either.stream()
        .filter(keys -> present.stream().noneMatch(c -> keys.contains(c.key())))
        .forEach(keys -> missing.add(heading(keys.getFirst())));
    return missing;
  }

  private void refuseUnknown(Set<String> names) {
    String known = listed(headings(c -> true));
    InvalidInput.refuse(
        names.stream()
            .filter(name -> field(name).isEmpty())
            .map(name -> Problem.of("", "sheet.typed.unknown", name, known))
            .toList());
  }

  private List<String> headings(Predicate<SheetColumn> wanted) {
    return columns.stream().filter(wanted).map(SheetColumn::heading).toList();
  }

  private String listed(List<String> headings) {
    return String.join(texts.text("sheet.comma"), headings);
  }

  /** The same for a file already in memory. */
  public MappedSheet read(byte[] bytes, String name) {
    return whole(SheetReader.readAll(bytes, name), name);
  }

  /**
   * The same for what was copied in Excel, WPS or a browser.
   *
   * @param html as a web page, or null
   * @param text cells divided by tabs, or null
   * @param name what it is called in sentences
   * @throws InvalidInput if no table was copied
   */
  public MappedSheet pasted(@Nullable String html, @Nullable String text, String name) {
    return whole(SheetReader.pasted(html, text, name), name);
  }

  private MappedSheet whole(List<Sheet> sheets, String name) {
    if (sheets.stream().allMatch(s -> known(s.headedBy(this::known).heading()) == 0)) {
      throw InvalidInput.of("", "sheet.noHeading", name, requiredHeadings());
    }
    MappedSheet read = read(sheets, name, SheetChoices.NONE.hiddenRows(true));
    InvalidInput.refuse(read.view().problems().stream().map(RowProblem::problem).toList());
    return read;
  }

  /** Maps a sheet already read. */
  public MappedSheet map(Sheet sheet) {
    return whole(List.of(sheet), sheet.name());
  }

  /**
   * Reads a sheet as a person decided. What is wrong with its headings is among the problems, so
   * that one sees the columns beside it.
   *
   * @param sheets all of the file
   * @throws InvalidInput if something was decided that the file does not have
   */
  public MappedSheet read(List<Sheet> sheets, String file, SheetChoices decided) {
    SheetChoices choices = byKey(decided);
    Sheet sheet = headed(chosen(sheets, file, choices.sheet()), choices.headingRow());
    SheetMapping mapping = new SheetMapping(this, texts, sheet, choices);
    MappedRows rows =
        new MappedRows(
            columns,
            new CellValues(texts),
            sheet,
            choices,
            mapping.places(),
            everyRow(choices),
            hours,
            takesFooting);
    SheetView view = mapping.view(names(sheets), rows.rows().size());
    List<RowProblem> problems = new ArrayList<>(view.problems());
    problems.addAll(rows.problems());
    return new MappedSheet(
        sheet.name(), rows.rows(), problems, view.unknownHeadings(), view, rows.leftOut());
  }

  /** How the headings of a table are understood as it looks best; no row is read. */
  public SheetView headings(SheetSource source) {
    Sheet sheet = headed(chosen(source.sheets(), source.name(), null), null);
    return new SheetMapping(this, texts, sheet, SheetChoices.NONE).view(names(source.sheets()), 0);
  }

  private static List<String> names(List<Sheet> sheets) {
    return sheets.stream().map(Sheet::name).toList();
  }

  /** The same, naming columns of the form by their keys. */
  private SheetChoices byKey(SheetChoices choices) {
    Set<String> filled = new HashSet<>();
    choices.fillDown().forEach(word -> filled.add(key("--fill-down", word)));
    SheetChoices known = choices.fillDown(filled);
    for (Map.Entry<String, String> one : choices.everyRow().entrySet()) {
      known =
          known
              .everyRow(one.getKey(), null)
              .everyRow(key("--set-all", one.getKey()), one.getValue());
    }
    return known;
  }

  private String key(String option, String word) {
    return field(word)
        .map(SheetColumn::key)
        .orElseThrow(() -> InvalidInput.of(option, "sheet.noField", word, title, allHeadings()));
  }

  /** What all rows say, understood. */
  private Map<String, Object> everyRow(SheetChoices choices) {
    Map<String, Object> values = new HashMap<>();
    for (SheetColumn column : columns) {
      String words = choices.everyRow().get(column.key());
      if (words != null) {
        Optional<?> value = CellValues.value(column, Cells.clean(words));
        if (value.isEmpty()) {
          RowProblem bad = new CellValues(texts).refusal(RowProblem.TYPED, column, words);
          throw new InvalidInput(
              List.of(new Problem("--set-all", bad.problem().textKey(), bad.problem().args())));
        }
        values.put(column.key(), value.get());
      }
    }
    return values;
  }

  private Sheet chosen(List<Sheet> sheets, String file, @Nullable String name) {
    if (name == null) {
      Sheet best = sheets.getFirst();
      for (Sheet sheet : sheets) {
        if (known(sheet.headedBy(this::known).heading())
            > known(best.headedBy(this::known).heading())) {
          best = sheet;
        }
      }
      return best;
    }
    return sheets.stream()
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> InvalidInput.of("--sheet", "sheet.noSheet", file, name, join(names(sheets))));
  }

  private Sheet headed(Sheet sheet, @Nullable Integer row) {
    if (row == null) {
      Sheet headed = sheet.headedBy(this::known);
      return known(headed.heading()) == 0 ? sheet : headed;
    }
    if (row == 0) {
      return sheet.unheaded();
    }
    if (sheet.all().stream().noneMatch(r -> r.number() == row)) {
      throw InvalidInput.of("--heading-row", "sheet.noHeadingRow", sheet.name(), row);
    }
    return sheet.headedBy(r -> r.number() == row ? 1 : 0);
  }

  private String join(List<String> words) {
    return String.join(texts.text("sheet.comma"), words);
  }

  String requiredHeadings() {
    List<String> required = missing(List.of());
    return required.isEmpty() ? allHeadings() : join(required);
  }

  String allHeadings() {
    return join(columns.stream().map(SheetColumn::heading).toList());
  }

  String title() {
    return title;
  }

  private long known(SheetRow row) {
    return row.cells().stream()
        .map(cell -> known(cell).or(() -> also(cell).stream().findFirst()))
        .flatMap(Optional::stream)
        .distinct()
        .count();
  }

  /** The column that a heading names, with or without a remark in brackets. */
  Optional<SheetColumn> known(String heading) {
    return Optional.ofNullable(named(byWord, heading));
  }

  /** The columns that a heading may name where they are not named otherwise. */
  List<SheetColumn> also(String heading) {
    List<SheetColumn> also = named(alsoByWord, heading);
    return also == null ? List.of() : also;
  }

  private static <T> @Nullable T named(Map<String, T> byWord, String heading) {
    String word = Cells.word(heading);
    T found = byWord.get(word);
    int bracket = word.indexOf('(');
    return found == null && bracket > 0 ? byWord.get(word.substring(0, bracket)) : found;
  }

  /** A column by key or heading. */
  Optional<SheetColumn> field(String word) {
    return columns.stream().filter(c -> c.key().equals(word)).findFirst().or(() -> known(word));
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
    private final List<List<String>> either = new ArrayList<>();
    private final Map<String, String> hours = new HashMap<>();
    private boolean takesFooting;

    private Builder(String prefix, Texts texts) {
      this.prefix = prefix;
      this.texts = texts;
    }

    /** Totals and notes under the table are told apart and left out. */
    public Builder footing() {
      takesFooting = true;
      return this;
    }

    /** At least one of these has to be there; the first is named where none is. */
    public Builder either(String... keys) {
      either.add(List.of(keys));
      return this;
    }

    /** The hour behind a day is what another column says, where that one says nothing itself. */
    public Builder hourOf(String day, String hour) {
      hours.put(day, hour);
      return this;
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
              key,
              kind,
              required,
              headings.stream().distinct().toList(),
              texts.has(textKey + ".also") ? Cells.labels(textKey + ".also") : List.of(),
              words,
              example));
      return this;
    }

    public Columns build() {
      return new Columns(texts.text(prefix + "title"), texts, columns, takesFooting, either, hours);
    }
  }
}
