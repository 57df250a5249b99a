package huanze.activity;

import huanze.agenda.AgendaService;
import huanze.agenda.CreditException;
import huanze.agenda.Obligation;
import huanze.base.Period;
import huanze.ledger.Reading;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Which records were typed late and which came late, as the obligations that they count for say: so
 * a list says of a record what its own page and its sheet say (reading rules 3 to 5).
 */
public final class LateMarks {
  /** What is late about a record. */
  public enum Mark {
    /** 补录: dated inside a period that was over when it was typed. */
    ENTERED_LATE,
    /** 逾期: it came after the deadline of what it counts for. */
    OVERDUE
  }

  private LateMarks() {}

  /** Those of these records that are marked. Reads the years of those that may be late. */
  public static Map<UUID, Mark> of(
      Collection<Activity> records, AgendaService agenda, Reading reading, LocalDate today) {
    Map<UUID, Set<Integer>> decided = new HashMap<>();
    for (CreditException one : agenda.exceptions(reading)) {
      decided.computeIfAbsent(one.record(), id -> new HashSet<>()).add(one.period().year());
    }
    Set<UUID> asked = new HashSet<>();
    Set<Integer> years = new TreeSet<>();
    for (Activity one : records) {
      if (one.stated().confirmed() && (mayBeLate(one) || decided.containsKey(one.id()))) {
        asked.add(one.id());
        years.addAll(one.years());
        years.addAll(decided.getOrDefault(one.id(), Set.of()));
      }
    }
    Map<UUID, Mark> marks = new HashMap<>();
    for (int year : years) {
      for (Obligation owed : agenda.year(reading, year).obligations(today)) {
        for (Obligation.Credit credit : owed.records()) {
          if (asked.contains(credit.id()) && (credit.enteredLate() || credit.madeUp())) {
            Mark mark = credit.enteredLate() ? Mark.ENTERED_LATE : Mark.OVERDUE;
            marks.merge(credit.id(), mark, (one, other) -> one == other ? one : Mark.ENTERED_LATE);
          }
        }
      }
    }
    return marks;
  }

  /** No period ends inside a month, so these are few and the years need not be read for others. */
  private static boolean mayBeLate(Activity one) {
    Period about = one.facts().about();
    return YearMonth.from(one.stated().typedOn()).isAfter(YearMonth.from(one.heldOn()))
        || about != null && one.heldOn().isAfter(about.to());
  }
}
