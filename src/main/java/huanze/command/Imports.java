package huanze.command;

import huanze.base.InvalidInput;
import huanze.sheet.FewHints;
import huanze.sheet.ImportPreview;

/** Says in words what an import would do or did. */
final class Imports {
  private Imports() {}

  /** One line on the whole, then one for each change. */
  static void say(HuanzeCommand root, ImportPreview preview, boolean dryRun) {
    if (dryRun) {
      preview.additions().forEach(a -> line(root, "command.import.add", a.row(), a.what()));
      preview
          .changes()
          .forEach(
              c ->
                  c.fields()
                      .forEach(
                          f ->
                              line(
                                  root,
                                  "command.import.change",
                                  c.row(),
                                  c.what(),
                                  f.field(),
                                  f.before(),
                                  f.after())));
    }
    line(
        root,
        dryRun ? "command.import.would" : "command.import.did",
        preview.additions().size(),
        preview.changes().size(),
        preview.unchanged());
  }

  /**
   * What is to be known of rows, and headings nobody asked for are named first: often they are why
   * a row then lacks something.
   *
   * @throws InvalidInput naming every bad row, if there is one
   */
  static void refuse(HuanzeCommand root, ImportPreview preview) {
    preview.unknownHeadings().forEach(h -> line(root, "command.import.unknownHeading", h));
    FewHints.notes(preview.notes(), root.texts()).forEach(hint -> note(root, hint));
    preview.refuseProblems();
  }

  private static void note(HuanzeCommand root, FewHints.Line hint) {
    if (hint.rest()) {
      root.console().errors().println(hint.text());
    } else {
      line(root, "command.import.note", hint.row(), hint.text());
    }
  }

  private static void line(HuanzeCommand root, String key, Object... args) {
    root.console().errors().println(root.texts().text(key, args));
  }
}
