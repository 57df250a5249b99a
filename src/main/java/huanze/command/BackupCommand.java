package huanze.command;

import huanze.app.Wiring;
import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.ledger.Backup;
import huanze.ledger.BackupInfo;
import huanze.ledger.BackupTier;
import huanze.ledger.Damage;
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
    try {
      BackupInfo made = made(backup, target);
      say("command.backup.done", made.entries(), made.evidence(), target);
      return CommandMain.DONE;
    } catch (Obstacle refused) {
      if (!Damage.isNamedBy(refused)) {
        throw refused;
      }
      // Reading everything found all of it: each place is named, and every record of a file.
      desk.damageWords()
          .of(desk.ledger().damage().damages())
          .forEach(root().console().errors()::println);
      return CommandMain.OBSTACLE;
    }
  }

  private BackupInfo made(Backup backup, Path target) {
    if (target.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".zip")) {
      return backup.toZip(target, Progress.NONE);
    }
    BackupInfo made = backup.to(target, BackupTier.BY_HAND, Progress.NONE);
    root().preferences().rememberBackupIn(target);
    return made;
  }
}
