package huanze.agenda;

import static huanze.agenda.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Texts;
import huanze.rulepack.ObligationRule.Shift;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A deadline says how it came about: rule, article, period, what moved it, which calendar. */
class DeadlineTest {
  private static final String GOV = "130302.government";

  private static World world(Shift shift, WorkingDays days) {
    World world = new World().county("130302").rule(Rules.m4().shift(shift));
    world.workingDays = days;
    return world;
  }

  private static Obligation owed(World world, String period) {
    return world.one(GOV, period, "2026-11-26");
  }

  private static Deadline deadline(World world, String period) {
    return world.calculator().explain(owed(world, period), day("2026-11-26")).deadline();
  }

  /** 28 February 2026 is a Saturday worked for the Spring Festival, 31 October an ordinary one. */
  @ParameterizedTest
  @CsvSource({
    "KEEP, 2026-10, 2026-10-31, 2026-10-31, REST",
    "LATER, 2026-10, 2026-10-31, 2026-11-02, REST",
    "EARLIER, 2026-10, 2026-10-31, 2026-10-30, REST",
    "LATER, 2026-02, 2026-02-28, 2026-02-28, SHIFTED",
    "LATER, 2026-11, 2026-11-30, 2026-11-30, WORKDAY"
  })
  void theDayBeforeAndAfterItWasMoved(
      Shift shift, String period, LocalDate named, LocalDate due, DayKind kind) {
    World world = world(shift, WorkingDays.builtIn());
    assertThat(deadline(world, period))
        .isEqualTo(new Deadline(named, false, shift, due, kind, WorkingDays.Source.SHIPPED));
    assertThat(owed(world, period).due()).isEqualTo(due);
  }

  @Test
  void aDayThatTheRuleNamesIsSaidToBeTheRules() {
    World world = new World().county("130302").rule(Rules.m4().deadline(10, 10, 20));
    Deadline deadline = deadline(world, "2026-10");
    assertThat(deadline.byRule()).isTrue();
    assertThat(deadline.named()).isEqualTo("2026-10-20");
    assertThat(deadline(world, "2026-09").byRule()).isFalse();
  }

  @Test
  void theOfficesCalendarCountsAndIsNamed() {
    WorkingYear corrected =
        WorkingDays.builtIn().year(2026).with(day("2026-11-02"), DayKind.HOLIDAY);
    World world = world(Shift.LATER, WorkingDays.builtIn().with(List.of(corrected)));
    assertThat(deadline(world, "2026-10").due()).isEqualTo("2026-11-03");
    assertThat(deadline(world, "2026-10").source()).isEqualTo(WorkingDays.Source.OFFICE);
  }

  @Test
  void theSentencesSayRuleArticlePeriodMoveAndNotice() {
    DeadlineWords words = new DeadlineWords(Texts.chinese());
    World later = world(Shift.LATER, WorkingDays.builtIn());
    assertThat(words.lines(owed(later, "2026-10"), deadline(later, "2026-10")))
        .containsExactly(
            "依据 M4（第10条），每月为一个周期；本周期为2026年10月，10月1日至10月31日。",
            "没有另行规定截止日，以周期最后一天2026年10月31日为截止日。",
            "本事项设为遇节假日顺延；10月31日是休息日，顺延到下一个工作日11月2日。",
            "工作日按国务院办公厅关于 2026 年部分节假日安排的通知计算（随程序提供）。");
    World keep = world(Shift.KEEP, WorkingDays.of(Set.of(), Set.of()));
    assertThat(words.lines(owed(keep, "2026-11"), deadline(keep, "2026-11")))
        .contains("本事项的截止日不因节假日移动；11月30日是工作日。", "尚无 2026 年节假日安排，工作日只按周末推算。");
  }

  @Test
  void everySentenceIsThereInBothLanguages() {
    for (Texts texts : List.of(Texts.chinese(), Texts.of(java.util.Locale.ENGLISH))) {
      for (Shift shift : Shift.values()) {
        for (String period : List.of("2026-02", "2026-10")) {
          World world = world(shift, WorkingDays.builtIn());
          assertThat(new DeadlineWords(texts).lines(owed(world, period), deadline(world, period)))
              .hasSize(4)
              .allSatisfy(line -> assertThat(line).doesNotContain("{", "agenda."));
        }
      }
    }
  }
}
