package huanze.activity;

import huanze.agenda.AgendaService;
import huanze.agenda.CreditException;
import huanze.agenda.Obligation;
import huanze.base.Period;
import huanze.ledger.Reading;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

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

  private final AgendaService agenda;
  private final Reading reading;
  private final LocalDate today;
  private final Map<Integer, Map<UUID, Mark>> byYear = new HashMap<>();

  /** Years of the obligations that something was decided about, by record. */
  private final Map<UUID, Set<Integer>> decided = new HashMap<>();

  /** Reads what was decided, and the year of a record once one of it may be late. */
  public LateMarks(AgendaService agenda, Reading reading, LocalDate today) {
    this.agenda = agenda;
    this.reading = reading;
    this.today = today;
    for (CreditException one : agenda.exceptions(reading)) {
      decided.computeIfAbsent(one.record(), id -> new HashSet<>()).add(one.period().year());
    }
  }

  /** What is late about a record; empty if nothing is. */
  public Optional<Mark> of(Activity one) {
    Set<Integer> elsewhere = decided.getOrDefault(one.id(), Set.of());
    if (!one.stated().confirmed() || !mayBeLate(one) && elsewhere.isEmpty()) {
      return Optional.empty();
    }
    return Stream.concat(one.years().stream(), elsewhere.stream())
        .flatMap(year -> Stream.ofNullable(marks(year).get(one.id())))
        .min(Comparator.naturalOrder());
  }

  /** Where a record counts for several, that it was typed late is said first. */
  private Map<UUID, Mark> marks(int year) {
    return byYear.computeIfAbsent(
        year,
        of -> {
          Map<UUID, Mark> marks = new HashMap<>();
          for (Obligation owed : agenda.year(reading, of).obligations(today)) {
            for (Obligation.Credit credit : owed.records()) {
              if (credit.enteredLate()) {
                marks.put(credit.id(), Mark.ENTERED_LATE);
              } else if (credit.madeUp()) {
                marks.putIfAbsent(credit.id(), Mark.OVERDUE);
              }
            }
          }
          return marks;
        });
  }

  /** No period ends inside a month, so these are few and the years need not be read for others. */
  private static boolean mayBeLate(Activity one) {
    Period about = one.facts().about();
    return YearMonth.from(one.stated().typedOn()).isAfter(YearMonth.from(one.heldOn()))
        || about != null && one.heldOn().isAfter(about.to());
  }
}
