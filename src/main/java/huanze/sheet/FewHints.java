package huanze.sheet;

import huanze.base.Problem;
import huanze.base.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What is odd about rows, for a person to read: of hints of one kind the first few as they are, of
 * all others in one line which rows they are about. What refuses a row is never shortened like
 * this.
 */
public final class FewHints {
  /** Nobody reads more lines of one kind. */
  static final int SHOWN = 20;

  /** So many stretches of rows are named. */
  private static final int STRETCHES = 20;

  /**
   * A line of it.
   *
   * @param row the first one it is about
   * @param rest whether it stands for all others of a kind; then it names its rows itself
   */
  public record Line(int row, String text, boolean rest) {}

  private FewHints() {}

  /** Warnings say the same if their sentence is the same one, whatever it fills in. */
  public static List<Line> warnings(List<RowProblem> warnings, Texts texts) {
    return few(warnings, FewHints::kind, RowProblem::row, one -> texts.text(one.problem()), texts);
  }

  /** Notes say the same if they differ in what they quote and count only. */
  public static List<Line> notes(List<ImportPreview.Note> notes, Texts texts) {
    return few(
        notes,
        one -> one.text().replaceAll("“[^”]*”|[0-9]+", ""),
        ImportPreview.Note::row,
        ImportPreview.Note::text,
        texts);
  }

  /** The first argument is where it stands, {@link RowProblem} puts it there. */
  private static List<Object> kind(RowProblem one) {
    Problem problem = one.problem();
    List<Object> kind = new ArrayList<>(List.of(problem.textKey(), one.column()));
    problem.args().stream()
        .skip(1)
        .map(arg -> arg instanceof Problem inner ? inner.textKey() : arg)
        .forEach(kind::add);
    return kind;
  }

  private static <T> List<Line> few(
      List<T> all,
      Function<T, Object> kind,
      ToIntFunction<T> row,
      Function<T, String> words,
      Texts texts) {
    Map<Object, List<T>> kinds = new LinkedHashMap<>();
    all.forEach(one -> kinds.computeIfAbsent(kind.apply(one), k -> new ArrayList<>()).add(one));
    List<Line> lines = new ArrayList<>();
    for (List<T> alike : kinds.values()) {
      // A line that stands for a single one saves nothing.
      int shown = alike.size() == SHOWN + 1 ? alike.size() : Math.min(SHOWN, alike.size());
      alike.subList(0, shown).forEach(o -> lines.add(line(o, row, words)));
      List<T> rest = alike.subList(shown, alike.size());
      if (!rest.isEmpty()) {
        List<Integer> rows = rest.stream().mapToInt(row).sorted().distinct().boxed().toList();
        lines.add(
            new Line(
                rows.getFirst(),
                texts.text("sheet.hints.rest", rows.size(), stretches(rows, texts)),
                true));
      }
    }
    return lines;
  }

  private static <T> Line line(T one, ToIntFunction<T> row, Function<T, String> words) {
    return new Line(row.applyAsInt(one), words.apply(one), false);
  }

  /**
   * As in 3–7, 9.
   *
   * @param rows in order, each once
   */
  private static String stretches(List<Integer> rows, Texts texts) {
    List<String> stretches = new ArrayList<>();
    int from = rows.getFirst();
    int to = from;
    for (int row : rows.subList(1, rows.size())) {
      if (row > to + 1) {
        stretches.add(stretch(from, to));
        from = row;
      }
      to = row;
    }
    stretches.add(stretch(from, to));
    String named =
        String.join(
            texts.text("sheet.hints.comma"),
            stretches.subList(0, Math.min(STRETCHES, stretches.size())));
    return stretches.size() > STRETCHES ? texts.text("sheet.hints.andMore", named) : named;
  }

  private static String stretch(int from, int to) {
    return from == to ? String.valueOf(from) : from + "–" + to;
  }
}
