package huanze.paper;

import huanze.activity.ActivityForm;
import huanze.rulepack.Condition.Assessed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;

/** Page one of every paper, for the tour. */
public final class PaperPictures {
  private static final float DPI = 80;

  private PaperPictures() {}

  /** Writes {@code paper-NAME.png} for each form. */
  public static void write(Path folder) throws IOException {
    PaperEngine engine = new PaperEngine(PaperFonts.bundled(), new PaperTemplates(null));
    Map<String, PaperContent> papers =
        Map.of(
            "performance-sheet", SamplePapers.performance(),
            "meeting", SamplePapers.meeting("研究秋冬季大气污染防治工作", null),
            "inspection", SamplePapers.inspection(),
            "grid-sheet", SamplePapers.grid(12),
            "list-sheet", SamplePapers.list(60),
            "standing-summary", SamplePapers.summary(false),
            "assessment-form", SampleAssessments.county(),
            "assessment-form-blank", SampleAssessments.blank(Assessed.DEPARTMENT),
            "condition-sheet", SampleAssessments.conditions(Assessed.COUNTY, false),
            "assessment-summary", SampleAssessments.summary(12));
    Map<String, PaperContent> posts =
        Map.of(
            "leader", SamplePosts.leader(false),
            "duty-list", SamplePosts.ofUnit(),
            "duty-list-person", SamplePosts.ofPerson(),
            "responsibility-letter", SamplePosts.letter(5, true),
            "coverage", SamplePosts.coverage(5),
            "coverage-level", SamplePosts.coverageOfMany(12),
            "roster", SamplePosts.roster(12),
            "handover", SamplePosts.handover(false),
            "wall-chart", SamplePosts.chart(14));
    Map<String, PaperContent> records =
        Map.of(
            "training", SamplePapers.training(),
            "notice", SampleRecords.notice("2026年9月全市空气和水环境质量分析调度会", 4, 3),
            "sign-in", SampleRecords.signIn(12),
            "minutes", SampleRecords.minutes("2026年9月全市空气和水环境质量分析调度会", 5),
            "inspection-plan", SampleRecords.plan(true),
            "on-site-form", SampleRecords.onSite(3, 2, true),
            "on-site-form-blank", SampleRecords.blankOnSite(),
            "report-draft", SampleRecords.report(ActivityForm.ANNUAL, 8),
            "rectification", SampleRectifications.closed());
    write(records, engine, folder);
    write(papers, engine, folder);
    write(posts, engine, folder);
  }

  private static void write(Map<String, PaperContent> papers, PaperEngine engine, Path folder)
      throws IOException {
    for (Map.Entry<String, PaperContent> paper : papers.entrySet()) {
      byte[] pdf = engine.print(paper.getValue(), SamplePapers.DRAFT).pdf();
      try (PaperPreview preview = new PaperPreview(pdf)) {
        Path picture = folder.resolve("paper-" + paper.getKey() + ".png");
        ImageIO.write(preview.image(0, DPI), "png", picture.toFile());
      }
    }
  }
}
