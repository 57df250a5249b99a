package huanze.agenda;

import huanze.base.InvalidInput;
import huanze.base.Texts;
import huanze.sheet.Columns;
import huanze.sheet.MappedRow;
import huanze.sheet.MappedSheet;
import huanze.sheet.RowProblem;
import huanze.sheet.SheetColumn.Kind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a year's days off and weekend days worked from a table, in whatever order they stand. */
final class WorkingYearReader {
  private static final int FIRST = 2000;
  private static final int LAST = 2100;

  private final Columns columns;

  WorkingYearReader(Texts texts) {
    columns = columns(texts);
  }

  static Columns columns(Texts texts) {
    return Columns.of("agenda.calendar.sheet.", texts)
        .required("date", Kind.DATE)
        .choice("kind", true, List.of("off", "work"), "agenda.calendar.sheet.kind.")
        .build();
  }

  /**
   * @param rows what is wrong, row by row; those days are left out
   */
  record Found(WorkingYear calendar, List<RowProblem> rows) {
    Found {
      rows = List.copyOf(rows);
    }
  }

  /**
   * The year is that of most days of the file; a day of another one is a bad row.
   *
   * @throws InvalidInput if the file has no such columns or no days at all
   * @throws huanze.base.Obstacle if it cannot be read
   */
  Found read(Path file) {
    MappedSheet sheet = columns.read(file);
    List<RowProblem> problems = new ArrayList<>(sheet.problems());
    int year = yearOf(sheet, file);
    Map<LocalDate, Integer> rowOf = new LinkedHashMap<>();
    Map<LocalDate, String> kinds = new LinkedHashMap<>();
    for (MappedRow row : sheet.rows()) {
      LocalDate date = row.date("date");
      String kind = row.text("kind");
      if (!row.good() || date == null || kind == null) {
        continue;
      }
      Integer earlier = rowOf.putIfAbsent(date, row.number());
      if (earlier != null) {
        boolean same = kind.equals(kinds.get(date));
        problems.add(
            problem(
                row,
                same ? "agenda.calendar.rowTwice" : "agenda.calendar.rowContradicts",
                date,
                earlier));
      } else if (date.getYear() != year) {
        problems.add(problem(row, "agenda.calendar.rowOtherYear", date, year));
      } else if (kind.equals("work") && !WorkingYear.isWeekend(date)) {
        problems.add(problem(row, "agenda.calendar.rowWorkedOnWeekday", date));
      } else {
        kinds.put(date, kind);
      }
    }
    problems.sort(Comparator.comparingInt(RowProblem::row));
    return new Found(new WorkingYear(year, daysOf(kinds, "off"), daysOf(kinds, "work")), problems);
  }

  private RowProblem problem(MappedRow row, String textKey, Object... args) {
    return RowProblem.of(row.number(), columns.heading("date"), textKey, args);
  }

  private static List<LocalDate> daysOf(Map<LocalDate, String> kinds, String kind) {
    return kinds.keySet().stream().filter(date -> kinds.get(date).equals(kind)).toList();
  }

  private static int yearOf(MappedSheet sheet, Path file) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (MappedRow row : sheet.rows()) {
      LocalDate date = row.date("date");
      if (date != null) {
        counts.merge(date.getYear(), 1, Integer::sum);
      }
    }
    int year =
        counts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElseGet(
                () -> {
                  InvalidInput.refuse(sheet.problems().stream().map(RowProblem::problem).toList());
                  throw InvalidInput.of(
                      "", "agenda.calendar.emptyFile", String.valueOf(file.getFileName()));
                });
    if (year < FIRST || year > LAST) {
      throw InvalidInput.of("", "agenda.calendar.strangeYear", String.valueOf(year));
    }
    return year;
  }
}
