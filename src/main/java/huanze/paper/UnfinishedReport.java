package huanze.paper;

import huanze.base.Obstacle;
import huanze.base.Problem;
import huanze.evidence.Evidence;
import huanze.evidence.EvidenceVault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Whether nothing finished hangs on a report that is to be marked as sent: no file, or only drafts
 * whose places left to the writer are still there. A hint; what went out may have been paper.
 *
 * @param blank what a draft writes where it leaves a place
 */
record UnfinishedReport(EvidenceVault vault, String blank) {
  private static final String TEXT = "word/document.xml";
  private static final int MOST = 16 * 1024 * 1024;
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  /** What is to be said of a report with these files; empty if one of them may be the final one. */
  Optional<Problem> hint(List<Evidence> files) {
    if (files.isEmpty()) {
      return Optional.of(Problem.of("files", "paper.report.noFile"));
    }
    if (files.stream().anyMatch(f -> places(f) == 0)) {
      return Optional.empty();
    }
    Evidence last = files.getLast();
    return Optional.of(
        Problem.of("files", "paper.report.onlyDraft", last.fileName(), places(last), blank));
  }

  private int places(Evidence file) {
    try {
      return places(vault.path(file.digest()));
    } catch (Obstacle gone) {
      return 0;
    }
  }

  /** How many are left in a Word document; none in any other file. */
  private int places(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(TEXT);
      if (entry == null) {
        return 0;
      }
      try (InputStream in = zip.getInputStream(entry)) {
        // An editor parts a sentence into runs as it likes: only without its tags is it one.
        String xml = new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
        String text = TAG.matcher(xml).replaceAll("");
        return text.split(Pattern.quote(blank), -1).length - 1;
      }
    } catch (IOException notWord) {
      return 0;
    }
  }
}
