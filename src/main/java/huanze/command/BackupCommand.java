package huanze.command;

import huanze.app.Wiring;
import huanze.base.Progress;
import huanze.ledger.Backup;
import huanze.ledger.BackupInfo;
import huanze.ledger.BackupTier;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code backup}: a copy that has been read back before it counts. */
@Command(name = "backup")
final class BackupCommand extends DeskCommand {
  @Option(names = "--to", required = true, description = "${bundle:command.option.to}")
  private @Nullable Path to;

  @Override
  protected int run(Wiring desk) {
    Path target = Objects.requireNonNull(to);
    Backup backup = new Backup(desk.ledger(), desk.clock());
    BackupInfo made;
    if (target.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".zip")) {
      made = backup.toZip(target, Progress.NONE);
    } else {
      made = backup.to(target, BackupTier.BY_HAND, Progress.NONE);
      root().preferences().rememberBackupIn(target);
    }
    say("command.backup.done", made.entries(), made.evidence(), target);
    return CommandMain.DONE;
  }
}
