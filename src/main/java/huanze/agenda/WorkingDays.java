package huanze.agenda;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Working days: weekdays, except where the State Council's yearly notice says otherwise. Deadlines
 * move only where a rule says so (reading rule 12); reminders count working days.
 */
public final class WorkingDays {
  private static final String BUILT_IN = "/huanze/agenda/working-days.csv";

  private final Set<LocalDate> off;
  private final Set<LocalDate> work;
  private final Set<Integer> years;

  private WorkingDays(Set<LocalDate> off, Set<LocalDate> work) {
    this.off = Set.copyOf(off);
    this.work = Set.copyOf(work);
    this.years =
        Stream.concat(off.stream(), work.stream())
            .map(LocalDate::getYear)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @param off days off besides the weekends
   * @param work weekend days that are worked
   */
  public static WorkingDays of(Set<LocalDate> off, Set<LocalDate> work) {
    return new WorkingDays(off, work);
  }

  /** The years the program comes with. */
  public static WorkingDays builtIn() {
    try (InputStream stream =
            Objects.requireNonNull(WorkingDays.class.getResourceAsStream(BUILT_IN), BUILT_IN);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      Set<LocalDate> off = new HashSet<>();
      Set<LocalDate> work = new HashSet<>();
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",");
        if (cells.length == 2) {
          (cells[1].equals("off") ? off : work).add(LocalDate.parse(cells[0]));
        }
      }
      return of(off, work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** False if the year's notice is missing: then only weekends are known to be off. */
  public boolean knows(int year) {
    return years.contains(year);
  }

  public boolean isWorkingDay(LocalDate date) {
    if (off.contains(date)) {
      return false;
    }
    DayOfWeek weekday = date.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY || work.contains(date);
  }

  /** The day itself if it is worked, else the next working day. */
  public LocalDate nextOrSame(LocalDate date) {
    return isWorkingDay(date) ? date : next(date);
  }

  /** The day itself if it is worked, else the working day before it. */
  public LocalDate previousOrSame(LocalDate date) {
    return isWorkingDay(date) ? date : previous(date);
  }

  /** The first working day after a day. */
  public LocalDate next(LocalDate date) {
    LocalDate day = date.plusDays(1);
    while (!isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** The last working day before a day. */
  public LocalDate previous(LocalDate date) {
    LocalDate day = date.minusDays(1);
    while (!isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** How many working days lie after the first day, up to and including the last; 0 if none do. */
  public int between(LocalDate after, LocalDate upTo) {
    int count = 0;
    for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        count++;
      }
    }
    return count;
  }
}
