package huanze.agenda;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.ledger.Deed;
import huanze.ledger.Saving;
import huanze.sheet.SheetWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The office's calendars of working days: the next years as their notices come, and corrections of
 * those the program comes with. A year is saved as a whole, as one entry.
 */
public final class WorkingYearService {
  private final Saving saving;
  private final Gate gate;
  private final Texts texts;
  private final WorkingCalendar calendar;

  /**
   * @param shipped the working days that the program comes with
   */
  public WorkingYearService(Saving saving, Gate gate, Texts texts, WorkingDays shipped) {
    this.saving = saving;
    this.gate = gate;
    this.texts = texts;
    this.calendar = new WorkingCalendar(shipped);
  }

  /** All years as the ledger has them now. */
  public WorkingDays current() {
    return calendar.of(saving);
  }

  /** True if the program comes with the year, whatever the office made of it. */
  public boolean isShipped(int year) {
    return calendar.shipped().knows(year);
  }

  /**
   * Saves a year in the place of what stands; one that the program comes with unchanged is put back
   * to it.
   *
   * @return the entry; empty if the year stands like that already
   * @throws InvalidInput if it has no day off, too many, one of another year, or a weekday worked
   */
  public OptionalLong save(WorkingYear wanted) {
    InvalidInput.refuse(wanted.problems());
    gate.require(Right.CHANGE_SETTINGS, null);
    WorkingDays now = current();
    if (now.knows(wanted.year()) && now.year(wanted.year()).equals(wanted)) {
      return OptionalLong.empty();
    }
    if (isShipped(wanted.year()) && calendar.shipped().year(wanted.year()).equals(wanted)) {
      return putBack(wanted.year());
    }
    Deed deed =
        Deed.of(
            "agenda.deed.workingYear",
            String.valueOf(wanted.year()),
            String.valueOf(wanted.off().size()),
            String.valueOf(wanted.worked().size()));
    return saving.save(
        deed, writes -> writes.put(AgendaTables.WORKING_YEAR, AgendaTables.row(wanted)));
  }

  /**
   * Takes the office's own year away: what the program comes with counts again, or else plain
   * weekends.
   *
   * @return the entry; empty if the office has no own one of the year
   */
  public OptionalLong putBack(int year) {
    gate.require(Right.CHANGE_SETTINGS, null);
    if (current().source(year) != WorkingDays.Source.OFFICE) {
      return OptionalLong.empty();
    }
    String key =
        isShipped(year) ? "agenda.deed.workingYearPutBack" : "agenda.deed.workingYearRemoved";
    return saving.save(
        Deed.of(key, String.valueOf(year)),
        writes -> writes.remove(AgendaTables.WORKING_YEAR, AgendaTables.idOf(year)));
  }

  /**
   * What importing a file would do; nothing is written.
   *
   * @throws InvalidInput if the file is no such table, or holds no days
   * @throws huanze.base.Obstacle if it cannot be read
   */
  public CalendarPreview preview(Path file) {
    WorkingYearReader.Found found = new WorkingYearReader(texts).read(file);
    WorkingYear read = found.calendar();
    WorkingDays now = current();
    return new CalendarPreview(
        read,
        now.year(read.year()),
        now.source(read.year()),
        found.rows(),
        found.rows().isEmpty() ? read.problems() : List.of(),
        looksShort(read));
  }

  /**
   * Whether a year has fewer days off than any that the program comes with: shifted or not, every
   * notice gives the days of the law, which have become more, never fewer. Whoever wants to keep
   * such a year, from a file or as typed, is asked.
   *
   * @return one sentence; empty if the year has enough
   */
  public List<Problem> looksShort(WorkingYear wanted) {
    IntSummaryStatistics usual =
        calendar.shipped().known().stream()
            .mapToInt(WorkingYear::daysOffBesidesWeekends)
            .summaryStatistics();
    int days = wanted.daysOffBesidesWeekends();
    return usual.getCount() == 0 || days >= usual.getMin()
        ? List.of()
        : List.of(
            Problem.of(
                "off",
                "agenda.calendar.fewOff",
                String.valueOf(wanted.year()),
                days,
                usual.getMin(),
                usual.getMax()));
  }

  /**
   * Imports the year of a file as one entry; the whole year is as the file says.
   *
   * @throws InvalidInput naming every bad row; then nothing is written
   */
  public CalendarPreview importFile(Path file) {
    CalendarPreview preview = preview(file).refuseProblems();
    save(preview.calendar());
    return preview;
  }

  /** The empty form that an import reads, with an example row. */
  public static void template(Texts texts, Path target) {
    SheetWriter.write(target, WorkingYearReader.columns(texts).template());
  }

  /** Writes a year in the form that an import reads. */
  public void export(WorkingYear year, Path target) {
    List<Map<String, Object>> rows = new ArrayList<>();
    LocalDate end = LocalDate.of(year.year(), 12, 31);
    for (LocalDate date = LocalDate.of(year.year(), 1, 1);
        !date.isAfter(end);
        date = date.plusDays(1)) {
      DayKind kind = year.kind(date);
      if (kind == DayKind.HOLIDAY || kind == DayKind.SHIFTED) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("date", date);
        row.put("kind", kind == DayKind.HOLIDAY ? "off" : "work");
        rows.add(row);
      }
    }
    SheetWriter.write(target, WorkingYearReader.columns(texts).table(rows));
  }
}
