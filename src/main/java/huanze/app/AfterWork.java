package huanze.app;

import huanze.base.DeskClock;
import huanze.base.Progress;
import huanze.ledger.Backup;
import huanze.ledger.BackupInfo;
import huanze.ledger.Ledger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The backup when the window closes: only if the office named a place, and once a day. */
public final class AfterWork {
  /** What is to be done. */
  public enum Due {
    NOTHING,
    /** A place was named, but it is not there now: a stick that is not plugged in. */
    PLACE_MISSING,
    BACKUP
  }

  private final Ledger ledger;
  private final DeskClock clock;
  private final DeskPreferences preferences;
  private final Backup backup;

  public AfterWork(Ledger ledger, DeskClock clock, DeskPreferences preferences) {
    this.ledger = ledger;
    this.clock = clock;
    this.preferences = preferences;
    backup = new Backup(ledger, clock);
  }

  /** False if no place was named: then there is nothing to look for. */
  public boolean isWanted() {
    return preferences.backups().isPresent();
  }

  /** Looks at the place, which may be slow. */
  public Due due() {
    Optional<Path> place = preferences.backups();
    if (place.isEmpty()) {
      return Due.NOTHING;
    }
    if (!Files.isDirectory(place.get())) {
      return Due.PLACE_MISSING;
    }
    boolean done =
        Backup.list(place.get()).stream()
            .filter(b -> b.ledger().equals(ledger.id()))
            .findFirst()
            .map(last -> isEnough(last))
            .orElse(false);
    return done ? Due.NOTHING : Due.BACKUP;
  }

  private boolean isEnough(BackupInfo last) {
    return last.entries() == ledger.position()
        || !DeskClock.dayOf(last.madeAt()).isBefore(clock.today());
  }

  /** Makes it. */
  public Optional<BackupInfo> run(Progress progress) {
    return preferences.backups().flatMap(place -> backup.auto(place, progress));
  }
}
