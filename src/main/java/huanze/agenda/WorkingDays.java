package huanze.agenda;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Working days: weekdays, except where the State Council's yearly notice says otherwise. Deadlines
 * move only where a rule says so (reading rule 12); reminders count working days.
 */
public final class WorkingDays {
  private static final String BUILT_IN = "/huanze/agenda/working-days.csv";

  /** Where a year's calendar comes from. */
  public enum Source {
    /** The program comes with it. */
    SHIPPED,
    /** The office imported or typed it, or corrected the one the program comes with. */
    OFFICE,
    /** Nobody gave it: then only weekends are known to be off. */
    MISSING
  }

  private final Map<Integer, WorkingYear> years;
  private final Set<Integer> ofOffice;
  private final Set<LocalDate> off = new HashSet<>();
  private final Set<LocalDate> work = new HashSet<>();

  /** True if {@link FixedHolidays} are off in years that nobody gave. */
  private final boolean forPlans;

  private WorkingDays(Map<Integer, WorkingYear> years, Set<Integer> ofOffice, boolean forPlans) {
    this.forPlans = forPlans;
    this.years = Map.copyOf(years);
    this.ofOffice = Set.copyOf(ofOffice);
    for (WorkingYear year : years.values()) {
      off.addAll(year.off());
      work.addAll(year.worked());
    }
  }

  /**
   * @param off days off besides the weekends
   * @param work weekend days that are worked
   */
  public static WorkingDays of(Set<LocalDate> off, Set<LocalDate> work) {
    Map<Integer, WorkingYear> years = new HashMap<>();
    Stream.concat(off.stream(), work.stream())
        .map(LocalDate::getYear)
        .forEach(year -> years.put(year, new WorkingYear(year, in(off, year), in(work, year))));
    return new WorkingDays(years, Set.of(), false);
  }

  private static List<LocalDate> in(Set<LocalDate> days, int year) {
    return days.stream().filter(day -> day.getYear() == year).toList();
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

  /** The same with the office's own years, each of them in the place of what was there. */
  public WorkingDays with(Collection<WorkingYear> own) {
    if (own.isEmpty()) {
      return this;
    }
    Map<Integer, WorkingYear> all = new HashMap<>(years);
    Set<Integer> office = new HashSet<>(ofOffice);
    own.forEach(
        year -> {
          all.put(year.year(), year);
          office.add(year.year());
        });
    return new WorkingDays(all, office, forPlans);
  }

  /**
   * The same for proposing days of plans: in a year whose notice is missing the holidays that fall
   * on fixed dates are off too. Deadlines and reminders do not count like that.
   */
  WorkingDays forPlans() {
    return new WorkingDays(years, ofOffice, true);
  }

  /** Every year that is known, in no order. */
  Collection<WorkingYear> known() {
    return years.values();
  }

  /** A year of it; of one that nobody gave the plain weekends. */
  public WorkingYear year(int year) {
    return years.getOrDefault(year, WorkingYear.plain(year));
  }

  public Source source(int year) {
    if (ofOffice.contains(year)) {
      return Source.OFFICE;
    }
    return years.containsKey(year) ? Source.SHIPPED : Source.MISSING;
  }

  /** False if the year's notice is missing: then only weekends are known to be off. */
  public boolean knows(int year) {
    return years.containsKey(year);
  }

  public boolean isWorkingDay(LocalDate date) {
    if (off.contains(date) || forPlans && !knows(date.getYear()) && FixedHolidays.contains(date)) {
      return false;
    }
    return !WorkingYear.isWeekend(date) || work.contains(date);
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
