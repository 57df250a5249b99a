package huanze.command;

import huanze.base.Texts;
import huanze.sheet.ImportPreview;

/** Says in words what an import would do or did. */
final class Imports {
  private Imports() {}

  /** One line on the whole, then one for each change. */
  static void say(HuanzeCommand root, ImportPreview preview, boolean dryRun) {
    Texts texts = root.texts();
    for (String heading : preview.unknownHeadings()) {
      root.console().errors().println(texts.text("command.import.unknownHeading", heading));
    }
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

  private static void line(HuanzeCommand root, String key, Object... args) {
    root.console().errors().println(root.texts().text(key, args));
  }
}
