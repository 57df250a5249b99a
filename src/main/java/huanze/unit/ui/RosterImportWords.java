package huanze.unit.ui;

import huanze.base.Texts;
import huanze.sheet.FewHints;
import huanze.sheet.ImportPreview;
import huanze.unit.RosterChoices;
import huanze.unit.RosterPreview;
import huanze.unit.SameName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An import's preview in words. */
final class RosterImportWords implements AskedRow.Words {
  private final Texts texts;

  RosterImportWords(Texts texts) {
    this.texts = texts;
  }

  List<ImportRow> rows(ImportPreview preview) {
    List<ImportRow> all = new ArrayList<>();
    preview
        .problems()
        .forEach(
            p ->
                all.add(
                    new ImportRow(
                        p.row(), ImportRow.What.PROBLEM, p.column(), texts.text(p.problem()))));
    FewHints.notes(preview.notes(), texts)
        .forEach(h -> all.add(new ImportRow(h.row(), ImportRow.What.NOTE, "", h.text())));
    preview
        .changes()
        .forEach(
            c ->
                all.add(
                    new ImportRow(
                        c.row(),
                        ImportRow.What.CHANGE,
                        c.what(),
                        c.fields().stream().map(this::change).collect(Collectors.joining("; ")))));
    preview
        .additions()
        .forEach(a -> all.add(new ImportRow(a.row(), ImportRow.What.ADDITION, a.what(), "")));
    return all;
  }

  private String change(ImportPreview.FieldChange field) {
    String nothing = texts.text("unit.ui.import.nothing");
    return texts.text(
        "unit.ui.import.change",
        field.field(),
        field.before().isEmpty() ? nothing : field.before(),
        field.after().isEmpty() ? nothing : field.after());
  }

  String summary(String name, ImportPreview preview) {
    return texts.text(
        "unit.ui.import.summary",
        name,
        preview.additions().size(),
        preview.changes().size(),
        preview.unchanged(),
        preview.problems().size());
  }

  /** What to do first, and what is left out. */
  String warning(RosterPreview read, RosterChoices choices, boolean recalled) {
    ImportPreview preview = read.changes();
    long open =
        read.questions().stream()
            .flatMap(q -> q.rows().stream())
            .filter(r -> r.answer() == null)
            .count();
    List<String> all = new ArrayList<>();
    if (!read.sheet().problems().isEmpty()) {
      read.sheet().problems().forEach(p -> all.add(texts.text(p.problem())));
      all.add(texts.text("unit.ui.import.mapFirst"));
    } else if (preview.problems().size() > open) {
      all.add(texts.text("unit.ui.import.bad"));
    } else if (preview.isClean() && preview.changesNothing()) {
      all.add(texts.text("unit.ui.import.same"));
    }
    if (recalled) {
      all.add(texts.text("sheet.ui.recalled"));
    }
    if (open > 0) {
      all.add(texts.text("unit.ui.import.answerFirst", open));
    }
    if (read.sheet().hiddenRows() > 0) {
      String key =
          choices.sheet().hiddenRows()
              ? "unit.ui.import.hiddenRead"
              : "unit.ui.import.hiddenLeftOut";
      all.add(texts.text(key, read.sheet().hiddenRows()));
    }
    if (!preview.unknownHeadings().isEmpty()) {
      all.add(texts.text("unit.ui.import.unknown", String.join("  ", preview.unknownHeadings())));
    }
    return String.join("\n", all);
  }

  @Override
  public String candidate(SameName.Candidate candidate, String name) {
    String posts =
        candidate.posts().isEmpty() ? texts.text("unit.ui.import.noPost") : candidate.posts();
    return candidate.code() == null
        ? texts.text("unit.ui.import.candidate", name, posts)
        : texts.text("unit.ui.import.candidateCoded", name, candidate.code(), posts);
  }

  @Override
  public String isNew() {
    return texts.text("unit.ui.import.isNew");
  }

  @Override
  public String sameAs(int row) {
    return texts.text("unit.ui.import.sameAs", row);
  }
}
