package huanze.agenda;

import huanze.ledger.Reading;
import huanze.ledger.Table;
import java.lang.ref.WeakReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of working days as a reading has it: what the program comes with, and in its place
 * the years that the office gave or corrected. Safe from any thread.
 */
final class WorkingCalendar {
  private static final List<Table> READ = List.of(AgendaTables.WORKING_YEAR);

  private final WorkingDays shipped;
  private @Nullable WorkingDays known;
  private WeakReference<@Nullable Object> image = new WeakReference<>(null);
  private long position;

  WorkingCalendar(WorkingDays shipped) {
    this.shipped = shipped;
  }

  WorkingDays shipped() {
    return shipped;
  }

  synchronized WorkingDays of(Reading reading) {
    Object from = reading.image();
    long now = reading.position(READ);
    WorkingDays days = known;
    if (days == null || now != position || image.get() != from) {
      days = shipped.with(reading.read(handle -> new AgendaStore(handle).workingYears()));
      known = days;
      image = new WeakReference<>(from);
      position = now;
    }
    return days;
  }
}
