package huanze.agenda;

import static huanze.agenda.CreditException.Effect.DOES_NOT_COUNT;
import static huanze.agenda.CreditException.Effect.MADE_UP;
import static huanze.agenda.Records.inspection;
import static huanze.agenda.Records.kind;
import static huanze.agenda.Records.meeting;
import static huanze.agenda.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.base.Texts;
import huanze.rulepack.Level;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final String GOV = "130302.government";

  private static Map<UUID, Miss> misses(World world, String subject, String period, String today) {
    Explanation why = world.calculator().explain(world.one(subject, period, today), day(today));
    Map<UUID, Miss> reasons = new HashMap<>();
    why.nearMisses().forEach(miss -> reasons.put(miss.id(), miss.reason()));
    return reasons;
  }

  @Test
  void everyMeetingOfTheMonthThatDidNotCountSaysWhyAndNothingOfAnotherKind() {
    World world =
        new World()
            .county("130302")
            .rule(Rules.m4())
            .record(meeting("counts", "2025-03-01", GOV).form("executive"))
            .record(meeting("special", "2025-03-02", GOV).form("special"))
            .record(meeting("silent", "2025-03-03", GOV).form("executive").notStudied())
            .record(meeting("unsure", "2025-03-04", GOV).form("executive").unconfirmed())
            .record(meeting("planned", "2025-03-30", GOV).form("executive").unconfirmed())
            .record(meeting("refused", "2025-03-05", GOV).form("executive"))
            .record(meeting("moved", "2025-03-06", GOV).form("executive"))
            .record(inspection("trip", "2025-03-07").of(GOV))
            .record(meeting("february", "2025-02-07", GOV).form("executive"))
            .exception("refused", "M4", GOV, "2025-03", DOES_NOT_COUNT)
            .exception("moved", "M4", GOV, "2025-01", MADE_UP);
    assertThat(misses(world, GOV, "2025-03", "2025-03-20"))
        .isEqualTo(
            Map.of(
                World.id("special"), Miss.OTHER_FORM,
                World.id("silent"), Miss.NOT_STUDIED,
                World.id("unsure"), Miss.NOT_CONFIRMED,
                World.id("planned"), Miss.PLANNED,
                World.id("refused"), Miss.BY_HAND,
                World.id("moved"), Miss.MAKES_UP_ELSEWHERE));
    Explanation why =
        world.calculator().explain(world.one(GOV, "2025-03", "2025-03-20"), day("2025-03-20"));
    assertThat(why.article()).isEqualTo(10);
    assertThat(why.rule().id()).isEqualTo("M4");
    assertThat(why.records()).extracting(Obligation.Credit::id).containsExactly(World.id("counts"));
    assertThat(why.decisions()).hasSize(1);
    assertThat(why.nearMisses())
        .anySatisfy(miss -> assertThat(miss.words()).isEqualTo("because"))
        .anySatisfy(miss -> assertThat(miss.about()).hasToString("2025-01"));
  }

  @Test
  void aDelegatesTripSaysThatNoHolderLedIt() {
    World world =
        new World()
            .county("130302")
            .post(GOV, DateRange.ALWAYS)
            .tenure(GOV, "Wang", null, null)
            .rule(Rules.i4())
            .record(inspection("delegate", "2025-03-07", "Li").of(GOV));
    assertThat(misses(world, GOV + ".mainLeader", "2025-03", "2025-04-01"))
        .isEqualTo(Map.of(World.id("delegate"), Miss.NOT_LED_BY_HOLDER));
  }

  @Test
  void aReportAboutAnotherPeriodNamesIt() {
    World world =
        new World()
            .unit("130302.department", "department", Level.COUNTY, DateRange.ALWAYS)
            .rule(Rules.r2())
            .record(kind("report", "other", "2025-03-01", "130302.department").about("2024-H2"))
            .record(kind("report", "none", "2025-03-02", "130302.department"));
    assertThat(misses(world, "130302.department", "2025-H1", "2025-07-01"))
        .isEqualTo(
            Map.of(
                World.id("other"), Miss.ABOUT_OTHER_PERIOD,
                World.id("none"), Miss.ABOUT_NO_PERIOD));
  }

  @Test
  void everyReasonAndStandingHasItsWords() {
    for (Texts texts : new Texts[] {Texts.chinese(), Texts.of(Locale.ENGLISH)}) {
      for (Miss miss : Miss.values()) {
        assertThat(texts.has(miss.textKey())).as(miss.textKey()).isTrue();
      }
      for (Standing standing : Standing.values()) {
        assertThat(texts.has(standing.textKey())).as(standing.textKey()).isTrue();
      }
      for (CreditException.Effect effect : CreditException.Effect.values()) {
        assertThat(texts.has(effect.textKey())).as(effect.textKey()).isTrue();
      }
    }
  }
}
