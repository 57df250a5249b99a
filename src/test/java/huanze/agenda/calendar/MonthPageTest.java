package huanze.agenda.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.agenda.CountedRecord;
import huanze.agenda.DayKind;
import huanze.agenda.Obligation;
import huanze.agenda.ObligationFilter;
import huanze.agenda.Standing;
import huanze.agenda.YearAgenda;
import huanze.app.practice.PracticeLedger;
import huanze.base.Texts;
import huanze.rulepack.Level;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every month of a county's real ledger, against counting one by one. */
class MonthPageTest {
  private static PracticeLedger county;
  private static YearAgenda agenda;
  private static LocalDate today;

  @BeforeAll
  static void makeCounty() {
    county = PracticeLedger.of(PracticeLedger.COUNTY);
    agenda = county.desk().agenda().year(2026);
    today = county.desk().clock().today();
  }

  @AfterAll
  static void closeCounty() {
    county.close();
    county = null;
    agenda = null;
  }

  @Test
  void everyDayHoldsWhatIsDueAndDoneOnItWhateverTheFilter() {
    Unit government = county.unit("130302.government");
    String region = government.region();
    List<MonthFilter> filters =
        List.of(
            new MonthFilter(null, null, null),
            new MonthFilter(Level.COUNTY, null, null),
            new MonthFilter(Level.TOWNSHIP, null, null),
            new MonthFilter(null, region, null),
            new MonthFilter(null, null, government.id()),
            new MonthFilter(Level.TOWNSHIP, region, government.id()));
    int due = 0;
    int acts = 0;
    for (MonthFilter filter : filters) {
      for (int month = 1; month <= 12; month++) {
        MonthPage page = page(YearMonth.of(2026, month), filter);
        assertThat(page.days()).hasSize(YearMonth.of(2026, month).lengthOfMonth());
        for (MonthPage.Day day : page.days()) {
          assertThat(day.due())
              .as("%s %s", day.date(), filter)
              .containsExactlyInAnyOrderElementsOf(due(day.date(), filter));
          assertThat(day.acts())
              .as("%s %s", day.date(), filter)
              .extracting(MonthPage.Act::id)
              .containsExactlyInAnyOrderElementsOf(records(day.date(), filter));
          assertThat(day.kind())
              .isEqualTo(county.desk().agenda().workingDays().year(2026).kind(day.date()));
          due += day.due().size();
          acts += day.acts().size();
        }
      }
    }
    assertThat(due).isGreaterThan(100);
    assertThat(acts).isGreaterThan(100);
  }

  @Test
  void theMostUrgentComesFirstAndAPlanIsNeverHeld() {
    for (int month = 1; month <= 12; month++) {
      for (MonthPage.Day day : page(YearMonth.of(2026, month), ALL).days()) {
        assertThat(day.due().stream().map(o -> MonthTally.urgency(o.standing())).toList())
            .isSorted();
        for (MonthPage.Act act : day.acts()) {
          boolean confirmed =
              agenda.facts().records().stream()
                  .anyMatch(record -> record.id().equals(act.id()) && record.confirmed());
          MonthPage.State expected =
              confirmed
                  ? MonthPage.State.HELD
                  : day.date().isAfter(today)
                      ? MonthPage.State.PLANNED
                      : MonthPage.State.TO_CONFIRM;
          assertThat(act.state()).isEqualTo(expected);
        }
      }
    }
  }

  /** Of what is on a day off only what is still a plan can be moved. */
  @ParameterizedTest
  @EnumSource(DayKind.class)
  void plansOnADayOffAreMarked(DayKind kind) {
    List<MonthPage.Act> acts =
        Stream.of(
                MonthPage.State.PLANNED,
                MonthPage.State.PLANNED,
                MonthPage.State.TO_CONFIRM,
                MonthPage.State.HELD)
            .map(state -> new MonthPage.Act(new UUID(0, 1), "", "", "", state))
            .toList();
    boolean off = kind == DayKind.HOLIDAY || kind == DayKind.REST;
    assertThat(new MonthPage.Day(today, kind, List.of(), acts).plansOff()).isEqualTo(off ? 2 : 0);
  }

  private static final MonthFilter ALL = new MonthFilter(null, null, null);

  private static MonthPage page(YearMonth month, MonthFilter filter) {
    return MonthPage.of(
        month,
        agenda,
        month.getMonthValue() == 1
            ? county.desk().agenda().year(2025).obligations(today)
            : List.of(),
        filter,
        today,
        new RecordNames(county.desk().pack(), agenda.structure(), Texts.chinese()));
  }

  private static List<Obligation> due(LocalDate date, MonthFilter filter) {
    List<Obligation> found = new ArrayList<>();
    for (int year = 2025; year <= 2026; year++) {
      for (Obligation one : county.desk().agenda().obligations(year, ObligationFilter.ALL)) {
        if (one.due().equals(date)
            && one.standing() != Standing.NOT_OWED
            && (passes(one.unit(), filter) || passes(one.jointWith(), filter))) {
          found.add(one);
        }
      }
    }
    return found;
  }

  private static Set<UUID> records(LocalDate date, MonthFilter filter) {
    Set<UUID> found = new HashSet<>();
    for (CountedRecord record : agenda.facts().records()) {
      if (!record.day().equals(date)) {
        continue;
      }
      boolean mine = filter.equals(ALL);
      for (UUID organ : record.organs()) {
        mine |= passes(organ, filter);
      }
      for (UUID leader : record.leaders()) {
        for (Tenure tenure : agenda.structure().tenures()) {
          if (tenure.person().equals(leader) && tenure.days().contains(date)) {
            mine |=
                passes(agenda.structure().post(tenure.post()).map(Post::unit).orElse(null), filter);
          }
        }
      }
      if (mine) {
        found.add(record.id());
      }
    }
    return found;
  }

  private static boolean passes(@Nullable UUID id, MonthFilter filter) {
    Structure structure = agenda.structure();
    Unit unit = id == null ? null : structure.unit(id).orElse(null);
    return unit != null
        && (filter.unit() == null || filter.unit().equals(id))
        && (filter.level() == null || filter.level() == unit.level())
        && (filter.region() == null || structure.isWithin(unit.region(), filter.region()));
  }
}
