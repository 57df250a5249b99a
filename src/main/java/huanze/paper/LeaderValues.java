package huanze.paper;

import huanze.agenda.Prospect;
import huanze.agenda.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the template of a {@link LeaderSheet} sees. */
final class LeaderValues {
  /** So many days are told; more are counted. */
  private static final int DAYS_TOLD = 4;

  private final PaperWords words;

  LeaderValues(PaperWords words) {
    this.words = words;
  }

  Map<String, Object> of(LeaderSheet sheet) {
    Map<String, Object> values = new HashMap<>();
    values.put("name", sheet.name());
    values.put("on", words.day(sheet.on()));
    values.put("year", sheet.on().getYear());
    values.put("regulation", sheet.regulation());
    values.put("posts", sheet.posts().stream().map(this::held).toList());
    List<Map<String, Object>> due = new ArrayList<>();
    sheet.due().forEach(d -> due.add(due(d, due.size() + 1)));
    values.put("due", due);
    values.put("noDue", due.isEmpty());
    values.put("rules", sheet.rules().stream().map(this::ofYear).toList());
    values.put("noRules", sheet.rules().isEmpty());
    HandoverValues matters = new HandoverValues(words);
    List<Map<String, Object>> listed = new ArrayList<>();
    sheet.matters().forEach(m -> listed.add(matters.matter(m, listed.size() + 1)));
    values.put("matters", listed);
    values.put("noMatters", listed.isEmpty());
    return values;
  }

  private Map<String, Object> held(LeaderSheet.Held held) {
    Map<String, Object> values = new HashMap<>();
    values.put("unit", held.unit());
    values.put("post", held.acting() ? words.text("paper.acting", held.post()) : held.post());
    LocalDate from = held.from();
    values.put("from", from == null ? "—" : words.day(from));
    values.put("responsibility", held.responsibility() == null ? "—" : held.responsibility());
    values.put("fields", words.list(held.fields()));
    return values;
  }

  private Map<String, Object> due(LeaderSheet.Due due, int number) {
    Map<String, Object> values = new HashMap<>();
    values.put("number", number);
    values.put("article", words.article(due.article()));
    values.put("rule", due.rule());
    values.put("title", due.title());
    values.put("subject", due.subject());
    values.put("period", words.period(due.period()));
    values.put("due", words.shortDay(due.due()));
    values.put("left", due.workingDaysLeft());
    values.put("counted", due.counted() + "/" + due.required());
    values.put("prospect", prospect(due));
    return values;
  }

  /** On paper nobody is reminded: without a plan there is none, however near the day. */
  private String prospect(LeaderSheet.Due due) {
    LocalDate plan = due.plan();
    boolean none = due.prospect() == Prospect.AT_RISK || due.prospect() == Prospect.UNPLANNED;
    if (none || plan == null) {
      return words.text((none ? Prospect.UNPLANNED : due.prospect()).textKey());
    }
    return due.prospect() == Prospect.PLANNED_LATE
        ? words.text("paper.leader.plannedLate", words.shortDay(plan))
        : due.prospect() == Prospect.TO_CONFIRM
            ? words.text("paper.leader.toConfirm", words.shortDay(plan))
            : words.text("paper.leader.planned", words.shortDay(plan));
  }

  private Map<String, Object> ofYear(LeaderSheet.OfYear rule) {
    Map<String, Object> values = new HashMap<>();
    values.put("article", words.article(rule.article()));
    values.put("rule", rule.rule());
    values.put("title", rule.title());
    values.put("subject", rule.subject());
    values.put("met", rule.met());
    values.put("late", rule.late());
    values.put("missed", rule.missed());
    values.put("ahead", rule.ahead());
    List<LocalDate> days = rule.done();
    List<String> told =
        days.subList(Math.max(0, days.size() - DAYS_TOLD), days.size()).stream()
            .map(words::shortDay)
            .toList();
    values.put(
        "done",
        days.isEmpty()
            ? "—"
            : days.size() > DAYS_TOLD
                ? words.text("paper.leader.daysMore", days.size(), words.list(told))
                : words.list(told));
    values.put("missedPeriods", outstanding(rule, Standing.MISSED));
    values.put("latePeriods", outstanding(rule, Standing.LATE));
    return values;
  }

  private String outstanding(LeaderSheet.OfYear rule, Standing standing) {
    return words.list(
        rule.outstanding().stream()
            .filter(o -> o.standing() == standing)
            .map(
                o ->
                    o.before()
                        ? words.text("paper.leader.before", words.shortPeriod(o.period()))
                        : words.shortPeriod(o.period()))
            .toList());
  }
}
