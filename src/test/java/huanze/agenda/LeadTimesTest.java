package huanze.agenda;

import static huanze.agenda.World.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.base.InvalidInput;
import huanze.ledger.MemoryLedger;
import huanze.ledger.Schema;
import huanze.rulepack.PackReader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadTimesTest {
  private static final WorkingDays DAYS = WorkingDays.builtIn();

  @ParameterizedTest
  @CsvSource({
    "1, 2026-11-30, 2026-11-27", // Monday: the Friday before
    "5, 2026-11-30, 2026-11-23",
    "3, 2026-10-08, 2026-09-28", // across the National Day week: 30, 29, 28 September
    "2, 2026-10-31, 2026-10-28", // Saturday: counted from Friday 30 October, which is no. 0
    "1, 2026-10-12, 2026-10-10" // Saturday 10 October is worked
  })
  void theReminderComesSoManyWorkingDaysBefore(int lead, LocalDate due, LocalDate first) {
    assertThat(LeadTimes.of(lead).remindOn("M4", due, DAYS)).isEqualTo(first);
  }

  /** The first day on which it is soon, looked for day by day. */
  @Test
  void soonBeginsOnTheDayOfTheReminderAndEndsWithTheDayDue() {
    Random random = new Random(6);
    for (int round = 0; round < 300; round++) {
      Set<LocalDate> off = new HashSet<>();
      Set<LocalDate> work = new HashSet<>();
      for (int i = 0; i < 40; i++) {
        LocalDate some = day("2026-01-01").plusDays(random.nextInt(365));
        (WorkingYear.isWeekend(some) && random.nextBoolean() ? work : off).add(some);
      }
      off.removeAll(work);
      WorkingDays days = WorkingDays.of(off, work);
      LeadTimes leads = LeadTimes.of(1 + random.nextInt(12));
      LocalDate due = day("2026-03-01").plusDays(random.nextInt(300));
      LocalDate first = due;
      for (LocalDate today = due; worked(days, today, due) <= leads.usual(); ) {
        first = today;
        today = today.minusDays(1);
      }
      assertThat(leads.remindOn("M4", due, days)).as("due %s", due).isEqualTo(first);
      assertThat(leads.isSoon("M4", first, due, days)).isTrue();
      assertThat(leads.isSoon("M4", first.minusDays(1), due, days)).isFalse();
      assertThat(leads.isSoon("M4", due, due, days)).isTrue();
      assertThat(leads.isSoon("M4", due.plusDays(1), due, days)).isFalse();
    }
  }

  /** Working days after today up to the day due. */
  private static int worked(WorkingDays days, LocalDate today, LocalDate due) {
    return (int) today.plusDays(1).datesUntil(due.plusDays(1)).filter(days::isWorkingDay).count();
  }

  @Test
  void aRuleMayHaveItsOwn() {
    LeadTimes leads = new LeadTimes(5, Map.of("R1", 20));
    assertThat(leads.of("R1")).isEqualTo(20);
    assertThat(leads.of("M4")).isEqualTo(5);
  }

  @Test
  void theOfficeSetsThemInTheLedgerOneEntryEachAndUndoWorks() {
    MemoryLedger ledger = new MemoryLedger(new Schema(1, AgendaTables.all(), List.of()));
    ReminderService service = new ReminderService(ledger, (right, unit) -> {}, PackReader::builtIn);
    long entry = service.set("R1", 20).orElseThrow();
    assertThat(service.set("R1", 20)).isEmpty();
    service.set("M4", 3);
    assertThat(service.leadTimes(7)).isEqualTo(new LeadTimes(7, Map.of("R1", 20, "M4", 3)));
    assertThat(service.clear("M4")).isPresent();
    assertThat(service.clear("M4")).isEmpty();
    ledger.ledger().undo(entry);
    assertThat(service.leadTimes(7)).isEqualTo(LeadTimes.of(7));
    assertThat(service.rules())
        .extracting(rule -> rule.id())
        .contains("M1", "T3")
        .doesNotContain("M7");
  }

  @ParameterizedTest
  @CsvSource({"R1, 0", "R1, 61", "M7, 5", "X9, 5"})
  void whatCannotBeSetIsRefused(String rule, int days) {
    MemoryLedger ledger = new MemoryLedger(new Schema(1, AgendaTables.all(), List.of()));
    ReminderService service = new ReminderService(ledger, (right, unit) -> {}, PackReader::builtIn);
    long before = ledger.position();
    assertThatThrownBy(() -> service.set(rule, days)).isInstanceOf(InvalidInput.class);
    assertThat(ledger.position()).isEqualTo(before);
  }
}
