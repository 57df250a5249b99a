package huanze.app.settings;

import huanze.app.DeskPreferences;
import huanze.base.DeskClock;
import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.ledger.BackupGap;
import huanze.ledger.Ledger;
import huanze.ledger.Verification;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Full checks of the ledger against its backups, asked for or at rest, and the last one's outcome.
 */
public final class FullChecks {
  private static final Logger LOG = LoggerFactory.getLogger(FullChecks.class);

  private final Ledger ledger;
  private final DeskClock clock;
  private final DeskPreferences preferences;
  private final ReadOnlyObjectWrapper<@Nullable Verification> last = new ReadOnlyObjectWrapper<>();

  public FullChecks(Ledger ledger, DeskClock clock, DeskPreferences preferences) {
    this.ledger = ledger;
    this.clock = clock;
    this.preferences = preferences;
  }

  /** Reads everything; takes minutes. */
  public Verification run(Progress progress) {
    Verification found = ledger.verify(preferences.backupPlaces(), progress);
    remember(found.sound() ? clock.today() : null);
    return found;
  }

  private void remember(@Nullable LocalDate day) {
    try {
      preferences.rememberCheckedOn(day);
    } catch (Obstacle e) {
      LOG.warn("day of the check not kept", e);
    }
  }

  /** Looks whether backups hold entries that are missing here; quick, but a place may be slow. */
  public List<BackupGap> compareWithBackups() {
    return ledger.compareWithBackups(preferences.backupPlaces());
  }

  /** Shows an outcome to whoever looks. */
  public void show(Verification found) {
    last.set(found);
  }

  /** The outcome of this run's last check; empty if there was none. */
  public ReadOnlyObjectProperty<@Nullable Verification> lastProperty() {
    return last.getReadOnlyProperty();
  }

  /** The day of the last check that found nothing wrong, in this run or an earlier one. */
  public Optional<LocalDate> soundOn() {
    return preferences.checkedOn();
  }

  public Ledger ledger() {
    return ledger;
  }
}
