package huanze.command;

import huanze.sheet.ColumnUse;
import huanze.sheet.SheetColumn;
import huanze.unit.RosterPreview;
import huanze.unit.SameName;
import java.util.List;
import java.util.stream.Collectors;

/** Says how a table was read, and what an import asks before anything is stored. */
final class RosterQuestions {
  private RosterQuestions() {}

  /**
   * @param form the columns a table can have, under their headings
   */
  static void say(
      HuanzeCommand root,
      RosterPreview preview,
      List<SheetColumn> form,
      boolean whole,
      boolean hiddenRead) {
    if (whole) {
      line(root, "command.import.sheet", preview.sheet().sheet(), preview.sheet().headingRow());
      for (ColumnUse use : preview.sheet().columns()) {
        if (use.key() != null) {
          String hidden = use.hidden() ? root.texts().text("command.import.hiddenColumn") : "";
          line(
              root,
              "command.import.column",
              use.letter(),
              use.heading(),
              heading(use, form),
              hidden);
        }
      }
    }
    if (preview.sheet().hiddenRows() > 0 && !hiddenRead) {
      line(root, "command.import.hiddenRows", preview.sheet().hiddenRows());
    }
    preview.questions().stream().filter(SameName::isOpen).forEach(q -> ask(root, q));
  }

  private static String heading(ColumnUse use, List<SheetColumn> form) {
    return form.stream()
        .filter(c -> c.key().equals(use.key()))
        .map(SheetColumn::heading)
        .findFirst()
        .orElse("");
  }

  private static void ask(HuanzeCommand root, SameName question) {
    String rows =
        question.rows().stream()
            .filter(r -> r.answer() == null)
            .map(r -> root.texts().text("command.import.askedRow", r.row(), r.where()))
            .collect(Collectors.joining(root.texts().text("command.import.comma")));
    line(root, "command.import.ask", question.name(), rows);
    for (SameName.Candidate candidate : question.candidates()) {
      line(
          root,
          "command.import.candidate",
          question.name(),
          candidate.word(),
          candidate.posts().isEmpty()
              ? root.texts().text("command.import.noPost")
              : candidate.posts());
    }
    if (question.canBeNew()) {
      line(root, "command.import.canBeNew", question.name());
    }
  }

  private static void line(HuanzeCommand root, String key, Object... args) {
    root.console().errors().println(root.texts().text(key, args));
  }
}
