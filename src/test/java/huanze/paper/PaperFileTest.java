package huanze.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import huanze.base.Obstacle;
import huanze.base.Texts;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
    assertObstacle(() -> PaperFile.write(other, target), "paper.notReadBack");
    Paper cut =
        new Paper(PAPER.form(), PAPER.codes(), "", java.util.Arrays.copyOf(PAPER.pdf(), 99));
    assertObstacle(() -> PaperFile.write(cut, target), "paper.notReadBack");
    assertThat(target).hasContent("旧");
    assertOnly(target);
  }

  @Test
  void a_missing_folder_and_a_folder_in_the_way_are_named() throws IOException {
    assertObstacle(
        () -> PaperFile.write(PAPER, folder.resolve("无").resolve("a.pdf")), "paper.noFolder");
    Path target = Files.createDirectory(folder.resolve("a.pdf"));
    assertObstacle(() -> PaperFile.write(PAPER, target), "paper.isFolder");
    assertOnly(target);
  }

  @Test
  void a_folder_without_permission_is_named() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("锁"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(closed), "root may write everywhere");
    assertObstacle(() -> PaperFile.write(PAPER, closed.resolve("a.pdf")), "paper.noPermission");
  }

  @Test
  void a_target_open_in_a_viewer_is_named_and_stays_as_it_was() throws IOException {
    Path target = folder.resolve("考核评分表.pdf");
    Files.writeString(target, "旧");
    String windows = "另一个程序正在使用此文件，进程无法访问。";
    for (IOException said :
        new IOException[] {
          new FileSystemException(target.toString(), null, windows),
          new AccessDeniedException(target.toString())
        }) {
      assertObstacle(
          () ->
              PaperFile.write(
                  PAPER,
                  target,
                  (part, file) -> {
                    throw said;
                  }),
          "paper.targetOpen");
      assertThat(target).hasContent("旧");
      assertOnly(target);
    }
  }

  @Test
  void a_folder_that_holds_no_files_of_ours_is_not_a_full_disk() {
    Path system = Path.of("/proc");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(system));
    assertThatThrownBy(() -> PaperFile.write(PAPER, system.resolve("x.pdf")))
        .isInstanceOfSatisfying(
            Obstacle.class,
            e -> assertThat(e.textKey()).isIn("paper.noFileThere", "paper.noPermission"));
  }

  @Test
  void a_full_disk_is_named() {
    Path full = Path.of("/dev/full");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(full));
    Path part = folder.resolve(".a.pdf.part");
    try {
      Files.createSymbolicLink(part, full);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    assertObstacle(() -> PaperFile.write(PAPER, folder.resolve("a.pdf")), "paper.diskFull");
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
