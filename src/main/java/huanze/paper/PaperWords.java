package huanze.paper;

import huanze.agenda.Standing;
import huanze.base.CamelCase;
import huanze.base.Numerals;
import huanze.base.Period;
import huanze.base.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How days, periods, articles and standings are written on a paper. */
final class PaperWords {
  private final Texts texts;

  PaperWords(Texts texts) {
    this.texts = texts;
  }

  String text(String key, Object... args) {
    return texts.text(key, args);
  }

  String day(LocalDate day) {
    return text("paper.day", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** Without the year. */
  String shortDay(LocalDate day) {
    return text("paper.shortDay", day.getMonthValue(), day.getDayOfMonth());
  }

  String time(LocalDateTime time) {
    return text(
        "paper.time",
        day(time.toLocalDate()),
        "%02d:%02d".formatted(time.getHour(), time.getMinute()));
  }

  /** With the day of the week, as notices give it. */
  String dayOfWeek(LocalDate day) {
    return text(
        "paper.dayOfWeek", day(day), text("paper.weekday." + day.getDayOfWeek().getValue()));
  }

  /** Time of day alone. */
  String hour(LocalDateTime time) {
    return "%02d:%02d".formatted(time.getHour(), time.getMinute());
  }

  /**
   * From one time to another, the day written once where it is the same. Of a record without an end
   * only its start is known, and midnight is no start either.
   */
  String span(LocalDateTime from, LocalDateTime to) {
    if (from.equals(to)) {
      boolean onlyDay = from.toLocalTime().equals(LocalTime.MIDNIGHT);
      return onlyDay ? day(from.toLocalDate()) : time(from);
    }
    boolean sameDay = from.toLocalDate().equals(to.toLocalDate());
    String end = sameDay ? "%02d:%02d".formatted(to.getHour(), to.getMinute()) : time(to);
    return text("paper.span", time(from), end);
  }

  /** A dash where there is no day. */
  String dayOrNone(@Nullable LocalDate day) {
    return day == null ? text("paper.none") : day(day);
  }

  /** Who holds a post, or that nobody does. */
  String holders(List<String> names) {
    return names.isEmpty() ? text("paper.vacant") : list(names);
  }

  /** From the first to the last day as far as they are known; empty if neither is. */
  String days(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null) {
      return to == null ? "" : text("paper.until", day(to));
    }
    return to == null ? text("paper.since", day(from)) : text("paper.run", day(from), day(to));
  }

  String period(Period period) {
    String key = "paper.period." + CamelCase.of(period.length());
    return text(key, period.year(), period.number(), ordinal(period));
  }

  /** The period without its year, for the head of a column. */
  String shortPeriod(Period period) {
    return text(
        "paper.shortPeriod." + CamelCase.of(period.length()), period.number(), ordinal(period));
  }

  private String ordinal(Period period) {
    return period.length() == Period.Length.HALF_YEAR
        ? text("paper.half." + period.number())
        : numeral(period.number());
  }

  String article(int number) {
    return text("paper.article", numeral(number));
  }

  /** Chinese numerals up to 99, as articles are counted. */
  String numeral(int number) {
    return Numerals.of(number, texts);
  }

  String standing(Standing standing) {
    return text("paper.standing." + CamelCase.of(standing));
  }

  /** A share in percent with one decimal, or a dash if there is nothing to share. */
  String percent(long part, long whole) {
    return whole == 0
        ? text("paper.none")
        : BigDecimal.valueOf(part * 100)
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                .toPlainString()
            + "%";
  }

  /** What Word calls a family of the style sheet; one it does not know keeps its name. */
  String font(String family) {
    return PaperFonts.STYLES.containsKey(family) ? text("paper.font." + family) : family;
  }

  String list(List<String> items) {
    return String.join(text("paper.comma"), items);
  }

  /** What was typed in several lines, such as the places of one trip, in a line. */
  String onOneLine(String typed) {
    return list(paragraphs(typed));
  }

  /** The lines of what was typed, empty ones left out. */
  static List<String> paragraphs(String typed) {
    return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
