package huanze.command;

import huanze.app.DeskSchema;
import huanze.base.Progress;
import huanze.ledger.Restore;
import huanze.ledger.RestorePreview;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: says what both sides hold, then replaces; what was here is kept beside. */
@Command(name = "restore")
final class RestoreCommand extends HomeCommand {
  @Parameters(paramLabel = "FILE|DIR", description = "${bundle:command.option.backup}")
  private @Nullable Path source;

  @Option(names = "--dry-run", description = "${bundle:command.option.dry.run}")
  private boolean dryRun;

  @Override
  public Integer call() {
    Path backup = Objects.requireNonNull(source);
    Restore restore = new Restore(root().home(), DeskSchema.present(), root().clock());
    RestorePreview preview = restore.preview(backup);
    RestorePreview.Side here = preview.here();
    if (here != null) {
      say("command.restore.here", here.folder(), Math.max(0, here.entries()), here.evidence());
    }
    say("command.restore.backup", backup, preview.backup().entries(), preview.backup().evidence());
    if (!dryRun) {
      Path kept = restore.run(backup, Progress.NONE);
      say(here == null ? "command.restore.done" : "command.restore.replaced", root().home(), kept);
    }
    return CommandMain.DONE;
  }
}
