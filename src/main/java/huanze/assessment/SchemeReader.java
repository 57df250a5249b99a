package huanze.assessment;

import huanze.base.CamelCase;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.rulepack.Condition;
import huanze.rulepack.ItemRule;
import huanze.rulepack.RulePack;
import huanze.rulepack.Scheme;
import huanze.rulepack.SchemeChecks;
import huanze.rulepack.SchemeGroup;
import huanze.rulepack.SchemeItem;
import huanze.sheet.Cells;
import huanze.sheet.Columns;
import huanze.sheet.MappedRow;
import huanze.sheet.MappedSheet;
import huanze.sheet.RowProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a scheme from a sheet; everything wrong is named with its row. */
final class SchemeReader {
  private final Texts texts;
  private final Columns columns;
  private final RulePack pack;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Integer> rowNumbers = new ArrayList<>();

  SchemeReader(Texts texts, RulePack pack) {
    this.texts = texts;
    this.columns = SchemeSheet.columns(texts);
    this.pack = pack;
  }

  /** By row, then what concerns the whole scheme. */
  List<Problem> problems() {
    return problems.stream().sorted(Comparator.comparingInt(SchemeReader::row)).toList();
  }

  private static int row(Problem problem) {
    return problem.field().matches("\\d+") ? Integer.parseInt(problem.field()) : Integer.MAX_VALUE;
  }

  /**
   * The scheme; null if its rows could not be understood.
   *
   * @param otherwise title, maximum and thresholds where the sheet says nothing
   */
  @Nullable Scheme read(MappedSheet sheet, Condition.Assessed kind, @Nullable Scheme otherwise) {
    sheet.problems().stream().map(RowProblem::problem).forEach(problems::add);
    List<SchemeGroup> groups = groups(sheet);
    BigDecimal zero = BigDecimal.ZERO;
    Scheme scheme =
        new Scheme(
            kind,
            whole(sheet, "scheme", otherwise == null ? "" : otherwise.title()),
            ScoreText.plain(
                whole(sheet, "maximum", otherwise == null ? zero : otherwise.maximum())),
            ScoreText.plain(
                whole(
                    sheet, "excellentFrom", otherwise == null ? zero : otherwise.excellentFrom())),
            ScoreText.plain(
                whole(
                    sheet, "qualifiedFrom", otherwise == null ? zero : otherwise.qualifiedFrom())),
            groups,
            false,
            null);
    if (!problems.isEmpty()) {
      return null;
    }
    for (SchemeChecks.Found found : SchemeChecks.of(scheme, pack.rules())) {
      Integer index = found.index();
      problems.add(index == null ? found.problem() : inRow(rowNumbers.get(index), found.problem()));
    }
    return scheme;
  }

  private List<SchemeGroup> groups(MappedSheet sheet) {
    List<SchemeGroup> groups = new ArrayList<>();
    List<SchemeItem> open = new ArrayList<>();
    String name = null;
    for (MappedRow row : sheet.rows()) {
      String given = row.text("group");
      if (given != null && name != null && !given.equals(name)) {
        groups.add(new SchemeGroup(name, open));
        open.clear();
      }
      name = given == null ? name : given;
      if (name == null) {
        problem(row, "group", "assessment.sheet.noGroup");
        name = "";
      }
      if (row.good()) {
        open.add(item(row));
        rowNumbers.add(row.number());
      }
    }
    if (name != null && !open.isEmpty()) {
      groups.add(new SchemeGroup(name, open));
    }
    return groups;
  }

  private SchemeItem item(MappedRow row) {
    ItemRule.Kind kind =
        CamelCase.parse(ItemRule.Kind.class, Objects.requireNonNull(row.text("rule")));
    boolean computed = kind == ItemRule.Kind.SHARE || kind == ItemRule.Kind.DEDUCTION;
    if (!computed) {
      refuseUnused(row, "rules");
    }
    if (kind != ItemRule.Kind.DEDUCTION) {
      List.of("each", "floor", "late").forEach(key -> refuseUnused(row, key));
    }
    return new SchemeItem(
        number(row, "number"),
        orEmpty(row, "name"),
        orEmpty(row, "content"),
        orEmpty(row, "standard"),
        orEmpty(row, "proof"),
        ScoreText.plain(Objects.requireNonNull(row.decimal("points"))),
        ItemRule.of(
            kind,
            Arrays.stream(Cells.halfWidth(orEmpty(row, "rules")).split("[\\s,;\\u3001]+"))
                .filter(word -> !word.isEmpty())
                .toList(),
            decimal(row, "each", BigDecimal.ZERO),
            decimal(row, "floor", BigDecimal.ZERO),
            decimal(row, "late", BigDecimal.ONE)),
        article(row));
  }

  private @Nullable Integer article(MappedRow row) {
    if (row.whole("article") == null) {
      return null;
    }
    int article = number(row, "article");
    if (pack.findArticle(article).isEmpty()) {
      problem(row, "article", "assessment.sheet.noArticle", article);
    }
    return article;
  }

  private static int number(MappedRow row, String key) {
    long number = Objects.requireNonNull(row.whole(key));
    return Math.clamp(number, -1, Integer.MAX_VALUE);
  }

  /** Of the whole scheme: stated once, or more than once alike. */
  private <T> T whole(MappedSheet sheet, String key, T otherwise) {
    T stated = null;
    for (MappedRow row : sheet.rows()) {
      @SuppressWarnings("unchecked")
      T here = (T) row.values().get(key);
      if (here != null && stated != null && !alike(here, stated)) {
        problem(row, key, "assessment.sheet.differs", columns.heading(key));
      }
      stated = stated == null ? here : stated;
    }
    return stated == null ? otherwise : stated;
  }

  private static boolean alike(Object one, Object other) {
    return one instanceof BigDecimal a && other instanceof BigDecimal b
        ? a.compareTo(b) == 0
        : one.equals(other);
  }

  private void refuseUnused(MappedRow row, String key) {
    if (row.values().containsKey(key)) {
      problem(row, key, "assessment.sheet.unused", columns.heading(key));
    }
  }

  private void problem(MappedRow row, String key, String textKey, Object... args) {
    problems.add(inRow(row.number(), Problem.of(key, textKey, args)));
  }

  /** Its sentence is put behind the row's number. */
  private Problem inRow(int row, Problem problem) {
    return new Problem(
        String.valueOf(row), "assessment.sheet.inRow", List.of(row, texts.text(problem)));
  }

  private static String orEmpty(MappedRow row, String key) {
    String text = row.text(key);
    return text == null ? "" : text;
  }

  private static BigDecimal decimal(MappedRow row, String key, BigDecimal otherwise) {
    BigDecimal value = row.decimal(key);
    return value == null ? otherwise : ScoreText.plain(value);
  }
}
