package huanze.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.base.Obstacle;
import huanze.base.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperFileTest {
  private static final Paper PAPER =
      new PaperEngine(PaperFonts.bundled(), new PaperTemplates(null))
          .print(SamplePapers.performance("某局", 3), SamplePapers.DRAFT);

  @TempDir Path folder;

  @Test
  void a_paper_is_written_whole_and_replaces_the_old_one() throws IOException {
    Path target = folder.resolve("履职情况表.pdf");
    Files.writeString(target, "旧");
    PaperFile.write(PAPER, target);
    assertThat(target).hasBinaryContent(PAPER.pdf());
    assertOnly(target);
  }

  @Test
  void what_does_not_read_back_is_thrown_away() throws IOException {
    Path target = folder.resolve("a.pdf");
    Files.writeString(target, "旧");
    Paper other =
        new Paper(
            PAPER.form(),
            Collections.nCopies(PAPER.pages(), FormCode.of(PaperForm.GRID_SHEET, 1, "x", 2025, 0)),
            "",
            PAPER.pdf());
    assertObstacle(() -> PaperFile.write(other, target), "base.file.notAsWritten");
    Paper cut =
        new Paper(PAPER.form(), PAPER.codes(), "", java.util.Arrays.copyOf(PAPER.pdf(), 99));
    assertObstacle(() -> PaperFile.write(cut, target), "base.file.notAsWritten");
    assertThat(target).hasContent("旧");
    assertOnly(target);
  }

  private void assertOnly(Path expected) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(expected);
    }
  }

  private static void assertObstacle(Runnable work, String key) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Obstacle.class,
            e -> {
              assertThat(e.textKey()).isEqualTo(key);
              assertThat(Texts.chinese().text(e)).contains("。").doesNotContain("{");
            });
  }
}
