package huanze.paper;

import huanze.agenda.DayKind;
import huanze.agenda.Standing;
import huanze.agenda.calendar.MonthPage;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 履职月历: the days of a month, what falls due on them and which activities were or are to be held.
 *
 * @param month from 1 on
 * @param area name of the unit or region it is about
 * @param areaCode its code
 * @param filters what it was narrowed to beside the area, in words
 * @param days all days of the month, in order
 */
public record MonthSheet(
    int year,
    int month,
    String area,
    String areaCode,
    LocalDate asOf,
    String regulation,
    List<String> filters,
    List<Day> days)
    implements PaperContent {
  public MonthSheet {
    filters = List.copyOf(filters);
    days = List.copyOf(days);
  }

  /** A day: the most urgent that falls due and the next activities come first. */
  public record Day(LocalDate date, DayKind kind, List<Due> due, List<Act> acts) {
    public Day {
      due = List.copyOf(due);
      acts = List.copyOf(acts);
    }
  }

  /**
   * What falls due.
   *
   * @param who unit and post that owe
   * @param period in words, such as 2026年6月
   */
  public record Due(Standing standing, String rule, String title, String who, String period) {}

  /**
   * An activity.
   *
   * @param form such as 常务会议
   * @param organs its units; may be empty
   */
  public record Act(MonthPage.State state, String form, String organs) {}

  @Override
  public PaperForm form() {
    return PaperForm.MONTH_SHEET;
  }

  @Override
  public String subject() {
    return String.join(
        " ", Stream.concat(Stream.of(areaCode, "" + month), filters.stream()).toList());
  }

  @Override
  public String about() {
    return Stream.concat(Stream.of(area, "%d-%02d".formatted(year, month)), filters.stream())
        .collect(Collectors.joining(" "));
  }
}
