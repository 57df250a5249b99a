package huanze.paper;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Problem;
import huanze.base.Progress;
import huanze.evidence.Evidence;
import huanze.evidence.EvidenceVault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hint that nothing finished hangs on a report, before it is marked as sent. */
class UnfinishedReportTest {
  @TempDir Path folder;

  private final UnfinishedReport report = new UnfinishedReport(new Folder(), "由撰稿人填写");

  /** Files that lie under their names. */
  private final class Folder implements EvidenceVault {
    @Override
    public Stored store(Path file, Progress progress) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Path path(String digest) {
      return folder.resolve(digest);
    }

    @Override
    public boolean sound(String digest) {
      return true;
    }
  }

  private static Evidence file(String name) {
    LocalDate day = LocalDate.of(2026, 6, 20);
    return new Evidence(UUID.randomUUID(), name, name, 1, "application/octet-stream", day);
  }

  /** Each paragraph as the runs an editor made of it. */
  private Evidence word(String name, List<List<String>> paragraphs) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(folder.resolve(name))) {
      for (List<String> runs : paragraphs) {
        XWPFParagraph paragraph = document.createParagraph();
        runs.forEach(run -> paragraph.createRun().setText(run));
      }
      document.write(out);
    }
    return file(name);
  }

  private Evidence draft() throws IOException {
    return word(
        "草稿.docx",
        List.of(
            List.of("【由撰稿人填写：本年度环境质量】"), List.of("召开会议3次。"), List.of("【由撰", "稿人", "填写：其他主要问题】")));
  }

  @Test
  void withoutAFileItSaysSo() {
    assertThat(report.hint(List.of()))
        .hasValueSatisfying(h -> assertThat(h.textKey()).isEqualTo("paper.report.noFile"));
  }

  @Test
  void aDraftIsKnownByThePlacesLeftInItHoweverAnEditorPartsThem() throws IOException {
    assertThat(report.hint(List.of(draft())))
        .contains(Problem.of("files", "paper.report.onlyDraft", "草稿.docx", 2, "由撰稿人填写"));
  }

  @Test
  void whatMayBeTheFinalTextIsEnough() throws IOException {
    Evidence written = word("定稿.docx", List.of(List.of("环境质量持续改善。")));
    Files.writeString(folder.resolve("扫描.pdf"), "%PDF-");
    assertThat(report.hint(List.of(written))).isEmpty();
    assertThat(report.hint(List.of(file("扫描.pdf"), draft()))).isEmpty();
    assertThat(report.hint(List.of(file("已不在.docx")))).as("said by the check of files").isEmpty();
  }
}
