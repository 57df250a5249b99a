package huanze.paper.ui;

import huanze.base.Progress;
import huanze.paper.IssuedPaper;
import huanze.paper.Paper;
import huanze.paper.PaperContent;
import huanze.paper.WorkingCopy;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a preview shows.
 *
 * @param content what a draft says; null for an issued paper and for many in one document
 * @param issued the issue that is shown; null for a draft
 * @param issues all issues of the same form, subject and year, oldest first
 * @param differences how the ledger's present state differs from the issue that is shown
 * @param copy makes a working copy of the same data for Word
 */
record Preview(
    Paper paper,
    @Nullable PaperContent content,
    @Nullable IssuedPaper issued,
    List<IssuedPaper> issues,
    List<String> differences,
    Function<Progress, WorkingCopy> copy) {
  Preview {
    issues = List.copyOf(issues);
    differences = List.copyOf(differences);
  }

  static Preview many(Paper paper, Function<Progress, WorkingCopy> copy) {
    return new Preview(paper, null, null, List.of(), List.of(), copy);
  }
}
