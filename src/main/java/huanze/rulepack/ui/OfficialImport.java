package huanze.rulepack.ui;

import huanze.base.Background;
import huanze.fx.Dialogs;
import huanze.fx.FileDialogs;
import huanze.fx.Notices;
import huanze.rulepack.OfficialTextService;
import java.nio.file.Path;
import java.util.List;

/** Imports the official text, from wherever the user asks for it. */
public final class OfficialImport {
  static final FileDialogs.Kind KIND =
      new FileDialogs.Kind("rulepack.official.kind", List.of("txt", "html", "htm", "docx"));

  private final OfficialTextService service;
  private final Background background;
  private final Dialogs dialogs;
  private final Notices notices;

  public OfficialImport(
      OfficialTextService service, Background background, Dialogs dialogs, Notices notices) {
    this.service = service;
    this.background = background;
    this.dialogs = dialogs;
    this.notices = notices;
  }

  /**
   * @param then once it is there
   */
  void from(Path file, Runnable then) {
    background.write(
        () -> service.importFile(file),
        entry -> {
          notices.say(
              entry.isPresent() ? "rulepack.official.imported" : "rulepack.official.sameAsBefore");
          then.run();
        },
        dialogs::failed);
  }
}
