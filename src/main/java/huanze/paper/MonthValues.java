package huanze.paper;

import huanze.agenda.Standing;
import huanze.agenda.StandingSymbol;
import huanze.agenda.calendar.MonthPage;
import huanze.agenda.calendar.MonthTally;
import huanze.base.CamelCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the template of a {@link MonthSheet} sees: weeks of days, and a line for each thing. */
final class MonthValues {
  private static final int WEEK = 7;

  /** So many lines, each of so many characters, fit into the field of a day. */
  private static final int LINES = 4;

  private static final int WIDTH = 15;

  private final MonthSheet sheet;
  private final PaperWords words;

  MonthValues(MonthSheet sheet, PaperWords words) {
    this.sheet = sheet;
    this.words = words;
  }

  Map<String, Object> all() {
    Map<String, Object> values = new HashMap<>();
    values.put("area", sheet.area());
    values.put("areaCode", sheet.areaCode());
    values.put("year", sheet.year());
    values.put("month", sheet.month());
    values.put("asOf", words.day(sheet.asOf()));
    values.put("regulation", sheet.regulation());
    values.put("filters", words.list(sheet.filters()));
    values.put("legend", legend());
    List<String> weekdays = new ArrayList<>();
    for (int day = 1; day <= WEEK; day++) {
      weekdays.add(words.text("paper.weekday." + day));
    }
    values.put("weekdays", weekdays);
    values.put("weeks", weeks());
    List<Map<String, Object>> lines = lines();
    values.put("lines", lines);
    values.put("empty", lines.isEmpty());
    values.put("due", sheet.days().stream().mapToInt(day -> day.due().size()).sum());
    values.put("acts", sheet.days().stream().mapToInt(day -> day.acts().size()).sum());
    return values;
  }

  private List<Map<String, Object>> legend() {
    return PaperValues.legend(words).stream()
        .filter(one -> !one.get("symbol").equals(StandingSymbol.of(Standing.NOT_OWED)))
        .toList();
  }

  /** Rows of seven fields; those before the first and after the last day are empty. */
  private List<Map<String, Object>> weeks() {
    List<Map<String, Object>> weeks = new ArrayList<>();
    List<Map<String, Object>> week = new ArrayList<>();
    int lead = sheet.days().getFirst().date().getDayOfWeek().getValue() - 1;
    for (int i = 0; i < lead; i++) {
      week.add(Map.of("day", ""));
    }
    for (MonthSheet.Day day : sheet.days()) {
      week.add(field(day));
      if (week.size() == WEEK) {
        weeks.add(Map.of("days", week));
        week = new ArrayList<>();
      }
    }
    if (!week.isEmpty()) {
      while (week.size() < WEEK) {
        week.add(Map.of("day", ""));
      }
      weeks.add(Map.of("days", week));
    }
    return weeks;
  }

  private Map<String, Object> field(MonthSheet.Day day) {
    Map<String, Object> values = new HashMap<>();
    values.put("day", String.valueOf(day.date().getDayOfMonth()));
    values.put("rest", !day.kind().isWorked());
    values.put("sign", sign(day));
    values.put("due", counts(day));
    List<String> acts = acts(day);
    int hidden = acts.size() > LINES ? acts.size() - LINES + 1 : 0;
    values.put("acts", acts.subList(0, acts.size() - hidden));
    values.put("more", hidden == 0 ? "" : words.text("paper.month.more", hidden));
    return values;
  }

  private String sign(MonthSheet.Day day) {
    return switch (day.kind()) {
      case HOLIDAY -> words.text("paper.month.off");
      case SHIFTED -> words.text("paper.month.work");
      case WORKDAY, REST -> "";
    };
  }

  private static List<String> counts(MonthSheet.Day day) {
    MonthTally tally = new MonthTally();
    day.due().forEach(one -> tally.add(one.standing()));
    return Arrays.stream(Standing.values())
        .filter(standing -> tally.count(standing) > 0)
        .sorted(Comparator.comparingInt(MonthTally::urgency))
        .map(standing -> StandingSymbol.of(standing) + tally.count(standing))
        .toList();
  }

  /** Each with its units if there is room; else those of one form share a line. */
  private List<String> acts(MonthSheet.Day day) {
    List<String> each = day.acts().stream().map(act -> mark(act.state()) + named(act)).toList();
    int needed = each.stream().mapToInt(line -> (line.length() + WIDTH - 1) / WIDTH).sum();
    if (needed <= LINES) {
      return each;
    }
    Map<String, Integer> sorts = new LinkedHashMap<>();
    day.acts().forEach(act -> sorts.merge(mark(act.state()) + act.form(), 1, Integer::sum));
    return sorts.entrySet().stream()
        .map(sort -> words.text("paper.month.several", sort.getKey(), sort.getValue()))
        .toList();
  }

  private String named(MonthSheet.Act act) {
    return act.organs().isEmpty()
        ? act.form()
        : words.text("paper.month.act", act.form(), act.organs());
  }

  private String mark(MonthPage.State state) {
    return state == MonthPage.State.HELD ? "" : words.text("paper.grid.plannedSign");
  }

  /** Deadlines and activities of each day, one under the other. */
  private List<Map<String, Object>> lines() {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (MonthSheet.Day day : sheet.days()) {
      boolean first = true;
      for (MonthSheet.Due due : day.due()) {
        Map<String, Object> line = line(day, first);
        line.put("symbol", StandingSymbol.of(due.standing()));
        line.put("state", words.standing(due.standing()));
        line.put("sort", words.text("paper.month.due"));
        line.put("what", words.text("paper.grid.rule", due.rule(), due.title()));
        line.put("who", due.who());
        line.put("period", due.period());
        lines.add(line);
        first = false;
      }
      for (MonthSheet.Act act : day.acts()) {
        Map<String, Object> line = line(day, first);
        line.put("symbol", mark(act.state()));
        line.put("state", words.text("paper.month.state." + CamelCase.of(act.state())));
        line.put("sort", words.text("paper.month.activity"));
        line.put("what", act.form());
        line.put("who", act.organs());
        line.put("period", "");
        lines.add(line);
        first = false;
      }
    }
    return lines;
  }

  private Map<String, Object> line(MonthSheet.Day day, boolean first) {
    Map<String, Object> line = new HashMap<>();
    line.put("first", first);
    line.put("day", words.shortDay(day.date()));
    line.put("weekday", words.text("paper.shortWeekday." + day.date().getDayOfWeek().getValue()));
    line.put("sign", sign(day));
    return line;
  }
}
