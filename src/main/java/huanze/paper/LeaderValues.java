package huanze.paper;

import huanze.agenda.Prospect;
import huanze.agenda.Rate;
import huanze.agenda.Standing;
import huanze.base.CamelCase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the template of a {@link LeaderSheet} sees. */
final class LeaderValues {
  /** So many days are told; of more, and of several records of a day, their number is told too. */
  private static final int DAYS_TOLD = 4;

  /** What can stand in the person's tenure: a vacant post has no holder. */
  private static final List<Standing> OWN =
      List.of(
          Standing.MET,
          Standing.LATE,
          Standing.MISSED,
          Standing.EXEMPT,
          Standing.OPEN,
          Standing.UPCOMING);

  /** Of what stands so the periods are named. */
  private static final List<Standing> NAMED =
      List.of(Standing.MISSED, Standing.LATE, Standing.EXEMPT);

  private static final List<Standing> BEFORE =
      List.of(Standing.MET, Standing.MISSED, Standing.LATE, Standing.EXEMPT, Standing.VACANT);

  private final PaperWords words;

  LeaderValues(PaperWords words) {
    this.words = words;
  }

  Map<String, Object> of(LeaderSheet sheet) {
    Map<String, Object> values = new HashMap<>();
    values.put("name", sheet.name());
    values.put("whose", sheet.name()); // at the foot: a second page says whose it is
    values.put("on", words.day(sheet.on()));
    values.put("year", sheet.on().getYear());
    values.put("regulation", sheet.regulation());
    values.put("posts", sheet.posts().stream().map(this::held).toList());
    List<Map<String, Object>> due = new ArrayList<>();
    sheet.due().forEach(d -> due.add(due(d, due.size() + 1)));
    values.put("due", due);
    values.put("noDue", due.isEmpty());
    year(sheet, values);
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
    values.put("post", held.post());
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

  /**
   * Rules with something to tell each by itself, the others in one row, and what it all comes to.
   */
  private void year(LeaderSheet sheet, Map<String, Object> values) {
    values.put(
        "rules", sheet.rules().stream().filter(r -> !r.isAhead()).map(this::ofYear).toList());
    List<LeaderSheet.OfYear> ahead =
        sheet.rules().stream().filter(LeaderSheet.OfYear::isAhead).toList();
    List<Map<String, Object>> others = new ArrayList<>();
    if (!ahead.isEmpty()) {
      Map<String, Object> row = counts(sum(ahead), 0);
      row.put("ids", words.list(ahead.stream().map(LeaderSheet.OfYear::rule).distinct().toList()));
      others.add(row);
    }
    values.put("others", others);
    values.put("noRules", sheet.rules().isEmpty());
    values.put("anyRules", !sheet.rules().isEmpty());
    values.put("sum", counts(sheet.own(), sheet.before().total()));
    BigDecimal percent = sheet.own().percent();
    values.put(
        "rate",
        percent == null
            ? words.text("paper.leader.noRate")
            : words.text(
                "paper.leader.rate",
                percent.toPlainString(),
                sheet.own().count(Standing.MET),
                sheet.own().judged()));
  }

  private static Rate sum(List<LeaderSheet.OfYear> rules) {
    Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
    rules.forEach(r -> r.own().counts().forEach((s, n) -> counts.merge(s, n, Integer::sum)));
    return new Rate(counts);
  }

  /** A number for each column; the last is the sum of those before it. */
  private Map<String, Object> counts(Rate own, int before) {
    Map<String, Object> values = new HashMap<>();
    for (Standing standing : OWN) {
      values.put(CamelCase.of(standing), number(own.count(standing)));
    }
    values.put("before", number(before));
    values.put("total", own.total() + before);
    return values;
  }

  private String number(int count) {
    return count == 0 ? words.text("paper.none") : String.valueOf(count);
  }

  private Map<String, Object> ofYear(LeaderSheet.OfYear rule) {
    Map<String, Object> values = counts(rule.own(), rule.before().total());
    values.put("article", words.article(rule.article()));
    values.put("rule", rule.rule());
    values.put("title", rule.title());
    values.put("subject", rule.subject());
    int times = rule.done().size();
    List<LocalDate> days = rule.done().stream().distinct().toList();
    boolean more = days.size() > DAYS_TOLD || times > days.size();
    values.put("more", more ? words.text("paper.leader.daysMore", times) : "");
    values.put("done", done(days));
    List<String> told = new ArrayList<>();
    for (Standing standing : NAMED) {
      List<String> periods = periods(rule, standing, false);
      if (!periods.isEmpty()) {
        told.add(words.text("paper.leader.periods", words.standing(standing), words.list(periods)));
      }
    }
    if (rule.before().total() > 0) {
      told.add(words.text("paper.leader.before", before(rule)));
    }
    values.put("told", told);
    return values;
  }

  /** The latest, each with the comma after it: a line breaks between days, never within one. */
  private List<String> done(List<LocalDate> days) {
    if (days.isEmpty()) {
      return List.of(words.text("paper.none"));
    }
    List<LocalDate> latest = days.subList(Math.max(0, days.size() - DAYS_TOLD), days.size());
    List<String> said = new ArrayList<>();
    for (LocalDate day : latest) {
      boolean last = said.size() == latest.size() - 1;
      said.add(words.shortDay(day) + (last ? "" : words.text("paper.comma")));
    }
    return said;
  }

  private String before(LeaderSheet.OfYear rule) {
    List<String> parts = new ArrayList<>();
    for (Standing standing : BEFORE) {
      List<String> periods = periods(rule, standing, true);
      if (!periods.isEmpty()) {
        parts.add(
            NAMED.contains(standing)
                ? words.text(
                    "paper.leader.beforeNamed",
                    words.standing(standing),
                    periods.size(),
                    words.list(periods))
                : words.text(
                    "paper.leader.beforeCounted", words.standing(standing), periods.size()));
      }
    }
    return String.join(words.text("paper.semicolon"), parts);
  }

  private List<String> periods(LeaderSheet.OfYear rule, Standing standing, boolean before) {
    return rule.told().stream()
        .filter(t -> t.standing() == standing && t.before() == before)
        .map(t -> words.shortPeriod(t.period()))
        .toList();
  }
}
