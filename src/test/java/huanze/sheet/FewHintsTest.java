package huanze.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Problem;
import huanze.base.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What of many hints a person gets to read. */
class FewHintsTest {
  private static final Texts TEXTS = Texts.chinese();

  private static RowProblem warning(int row, String key, Object... args) {
    return RowProblem.ofCell(
        row, "日期", "activity.import.cell", Problem.of("heldOn", "activity.warning." + key, args));
  }

  private static List<String> texts(List<FewHints.Line> lines) {
    return lines.stream().map(FewHints.Line::text).toList();
  }

  @Test
  void twentyOfAKindAreReadAndTheRowsOfTheOthersNamed() {
    List<RowProblem> all = new ArrayList<>();
    IntStream.rangeClosed(2, 24).forEach(row -> all.add(warning(row, "noPlace")));
    all.add(warning(30, "noPlace"));
    all.add(warning(40, "noDataMonth"));
    List<FewHints.Line> lines = FewHints.warnings(all, TEXTS);
    assertThat(lines).hasSize(22);
    assertThat(lines.getFirst()).isEqualTo(new FewHints.Line(2, "第 2 行“日期”：没有填写检查或调研的地点。", false));
    assertThat(lines.get(20)).isEqualTo(new FewHints.Line(22, "另有 4 行有同样的提示：第 22–24、30 行。", true));
    assertThat(lines.getLast().row()).isEqualTo(40);
  }

  /** Whoever held no post is another one in each row; the sentence is the same one. */
  @Test
  void whatASentenceFillsInMakesNoOtherKind() {
    List<RowProblem> all =
        IntStream.rangeClosed(2, 61)
            .mapToObj(row -> warning(row, "noPostThatDay", "张" + row, "2026-03-" + row))
            .toList();
    assertThat(texts(FewHints.warnings(all, TEXTS)))
        .hasSize(21)
        .last()
        .isEqualTo("另有 40 行有同样的提示：第 22–61 行。");
  }

  @Test
  void aSingleOneMoreIsSaidItself() {
    List<RowProblem> all =
        IntStream.rangeClosed(2, 22).mapToObj(row -> warning(row, "noPlace")).toList();
    assertThat(FewHints.warnings(all, TEXTS)).hasSize(21).noneMatch(FewHints.Line::rest);
  }

  /** Every second row, 50 of them: twenty are read, of thirty rows twenty are named. */
  @Test
  void noEndOfStretchesIsNamed() {
    List<ImportPreview.Note> notes =
        IntStream.range(0, 50)
            .mapToObj(i -> new ImportPreview.Note(2 + 2 * i, "“镇政府" + i + "”读作“某镇人民政府”。"))
            .toList();
    String rest = texts(FewHints.notes(notes, TEXTS)).getLast();
    assertThat(rest).startsWith("另有 30 行有同样的提示：第 42、44、").endsWith("、80 等 行。");
  }
}
