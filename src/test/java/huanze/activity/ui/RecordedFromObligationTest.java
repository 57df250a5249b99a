package huanze.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Channel;
import huanze.activity.Outlet;
import huanze.agenda.Obligation;
import huanze.agenda.ObligationFilter;
import huanze.agenda.Standing;
import huanze.agenda.ui.RecordRoute;
import huanze.base.Background;
import huanze.base.Period;
import huanze.base.Problem;
import huanze.fx.Pick;
import huanze.fx.Route;
import huanze.unit.Unit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 登记 on an obligation opens a form that needs nothing more, and saving it meets the obligation. */
class RecordedFromObligationTest {
  private static final LocalDate TODAY = ActivityOffice.TODAY;
  @TempDir Path folder;

  private static Obligation owed(ActivityOffice office, String rule, String unit, String period) {
    ObligationFilter only = ObligationFilter.ALL.ofRule(rule).ofUnit(office.unit(unit));
    return office.wiring.agenda().year(2026).obligations(only, TODAY).stream()
        .filter(o -> o.period().equals(Period.parse(period)))
        .findFirst()
        .orElseThrow();
  }

  private static Route route(ActivityOffice office, Obligation owed) {
    String kind = office.wiring.structure().unit(owed.unit()).orElseThrow().kind();
    return RecordRoute.of(owed, kind, TODAY).orElseThrow();
  }

  private static ActivityRecordModel opened(ActivityOffice office, Obligation owed) {
    return ActivityRecordModel.ofNew(office.desk, (Route.NewActivity) route(office, owed));
  }

  private ActivityOffice city() {
    return new ActivityOffice(folder.resolve("home"), Background.sameThread(), "130300");
  }

  @ParameterizedTest
  @CsvSource({"B1, AIR, 空气质量通报", "B2, WATER, 水环境质量通报"})
  void aBulletinOfLastMonthsData(String rule, ActivityForm form, String words) {
    try (ActivityOffice office = city()) {
      String unit = "130300.leadingGroupOffice";
      Obligation september = owed(office, rule, unit, "2026-09");
      assertThat(september.standing()).isEqualTo(Standing.OPEN);
      ActivityRecordModel model = opened(office, september);
      assertThat(model.fields().forms).containsExactly(form);
      assertThat(model.fields().conveners).containsExactly(office.unit(unit));
      assertThat(model.fields().about.get()).isEqualTo(Period.parse("2026-08"));
      assertThat(model.fields().title.get()).isEqualTo("秦皇岛市生态环境保护工作领导小组办公室2026年8月" + words);
      assertThat(model.dirty()).as("nothing was typed").isFalse();
      model.save();
      assertThat(model.problems()).isEmpty();
      assertThat(owed(office, rule, unit, "2026-09").standing()).isEqualTo(Standing.MET);
      assertThat(model.credits().lines()).anyMatch(l -> l.rule().equals(rule) && l.counts());

      // A month that passed: nobody knows the days; a day outside it says so.
      ActivityRecordModel july = opened(office, owed(office, rule, unit, "2026-07"));
      assertThat(july.fields().day.get()).isEmpty();
      assertThat(july.fields().facts().outlets()).isEmpty();
      assertThat(july.fields().about.get()).isEqualTo(Period.parse("2026-06"));
      boolean outlets = form == ActivityForm.AIR;
      july.fields().newspaper.set(outlets ? "2026-07-30" : "");
      StringProperty last = outlets ? july.fields().television : july.fields().day;
      last.set("2026-08-02");
      july.paused();
      assertThat(july.warnings()).contains("日期 2026-08-02 不在2026年7月内，不能计入所要补登的这一项，请核对。");
      last.set("2026-07-31");
      july.paused();
      assertThat(july.warnings()).noneMatch(w -> w.contains("不在"));
      july.save();
      assertThat(owed(office, rule, unit, "2026-07").standing()).isEqualTo(Standing.MET);
    }
  }

  /** The newspaper alone is half of it: the television's day belongs into the same record. */
  @Test
  void whatOneOutletPublishedIsGoneOnWith() {
    try (ActivityOffice office = city()) {
      String unit = "130300.leadingGroupOffice";
      UUID half =
          office
              .wiring
              .activityService()
              .record(
                  ActivityFacts.of(ActivityKind.BULLETIN)
                      .forms(ActivityForm.AIR)
                      .title("8月空气质量和排名")
                      .conveners(office.unit(unit))
                      .about(Period.parse("2026-08"))
                      .outlets(new Outlet(Channel.NEWSPAPER, LocalDate.of(2026, 9, 10)))
                      .build())
              .activity()
              .id();
      Obligation september = owed(office, "B1", unit, "2026-09");
      assertThat(september.counted()).isEqualTo(1);
      assertThat(route(office, september)).isEqualTo(new Route.Activity(half));
      ActivityRecordModel model = ActivityRecordModel.of(office.desk, half);
      model.fields().television.set("2026-09-11");
      model.save();
      Obligation met = owed(office, "B1", unit, "2026-09");
      assertThat(met.standing()).isEqualTo(Standing.MET);
      assertThat(route(office, met)).isInstanceOf(Route.NewActivity.class);
    }
  }

  /** What the form does not ask for is not saved; it is back as soon as it is asked for again. */
  @Test
  void daysOfOutletsAreNotSavedWithABulletinOfWater() {
    try (ActivityOffice office = city()) {
      ActivityRecordModel model =
          opened(office, owed(office, "B1", "130300.leadingGroupOffice", "2026-09"));
      FormFields fields = model.fields();
      fields.newspaper.set("2026-09-10");
      fields.television.set("2026-02-31");
      model.tick(ActivityForm.AIR, false);
      model.tick(ActivityForm.WATER, true);
      assertThat(fields.asksOutlets()).isFalse();
      assertThat(fields.unreadable()).isEmpty();
      fields.day.set("2026-09-11");
      assertThat(fields.facts().outlets()).isEmpty();
      assertThat(fields.facts().heldOn()).isEqualTo("2026-09-11");

      model.tick(ActivityForm.AIR, true);
      assertThat(fields.asksDay()).isFalse();
      assertThat(fields.facts().outlets())
          .containsExactly(new Outlet(Channel.NEWSPAPER, LocalDate.of(2026, 9, 10)));
      assertThat(fields.facts().heldOn()).as("the outlet's").isEqualTo("2026-09-10");
      fields.newspaper.set("");
      fields.television.set("");
      model.save();
      assertThat(model.problems())
          .extracting(Problem::textKey)
          .as("no day is missed of which nothing is asked")
          .containsExactly("activity.problem.outletMissing");

      fields.newspaper.set("2026-09-10");
      model.tick(ActivityForm.AIR, false);
      model.save();
      assertThat(model.problems()).isEmpty();
      ActivityFacts saved = model.activityProperty().get().facts();
      assertThat(saved.outlets()).isEmpty();
      assertThat(saved.heldOn()).isEqualTo("2026-09-11");
      assertThat(fields.newspaper.get()).as("nothing is hidden any more").isEmpty();
    }
  }

  /** A table may say so; what was recorded is shown and stays. */
  @Test
  void aBulletinOfWaterKeepsTheOutletsItWasRecordedWith() {
    try (ActivityOffice office = city()) {
      Outlet outlet = new Outlet(Channel.NEWSPAPER, LocalDate.of(2026, 9, 10));
      UUID water =
          office
              .wiring
              .activityService()
              .record(
                  ActivityFacts.of(ActivityKind.BULLETIN)
                      .forms(ActivityForm.WATER)
                      .title("8月断面水质和补偿金")
                      .conveners(office.unit("130300.leadingGroupOffice"))
                      .about(Period.parse("2026-08"))
                      .outlets(outlet)
                      .build())
              .activity()
              .id();
      ActivityRecordModel model = ActivityRecordModel.of(office.desk, water);
      assertThat(model.fields().asksOutlets()).isTrue();
      assertThat(model.fields().asksDay()).isFalse();
      model.fields().number.set("秦环通〔2026〕8号");
      model.save();
      assertThat(model.problems()).isEmpty();
      assertThat(model.activityProperty().get().facts().outlets()).containsExactly(outlet);
    }
  }

  @ParameterizedTest
  @CsvSource({"T1, HALF_YEAR_TRACKING", "T2, YEAR_END_ASSESSMENT"})
  void aCheckOfEachUnitThatWasGivenTargets(String rule, ActivityForm form) {
    try (ActivityOffice office = new ActivityOffice(folder.resolve("home"))) {
      String unit = "130304.government";
      Obligation year = owed(office, rule, unit, "2026");
      List<Unit> targets = office.wiring.agenda().year(2026).unchecked(year);
      assertThat(targets).hasSize(year.required()).hasSizeGreaterThan(1);

      // Several are left: none is guessed, but they are named and come first.
      ActivityRecordModel first = opened(office, year);
      assertThat(first.fields().forms).containsExactly(form);
      assertThat(first.fields().conveners).containsExactly(office.unit(unit));
      assertThat(first.fields().day.get()).isEqualTo(TODAY.toString());
      assertThat(first.fields().about.get()).isEqualTo(rule.equals("T2") ? year.period() : null);
      assertThat(first.fields().target).isEmpty();
      assertThat(first.targetHint())
          .startsWith("还有 " + targets.size() + " 个单位未登记：" + targets.getFirst().name());
      assertThat(first.targetPicks().stream().limit(targets.size()).map(Pick::value))
          .containsExactlyInAnyOrderElementsOf(targets.stream().map(Unit::id).toList());

      for (int left = targets.size(); left > 1; left--) {
        ActivityRecordModel next = opened(office, owed(office, rule, unit, "2026"));
        next.fields().target.setAll(targets.get(left - 1).id());
        next.save();
        assertThat(next.problems()).isEmpty();
        assertThat(next.targetHint()).as("it is recorded").isEmpty();
      }
      Obligation almost = owed(office, rule, unit, "2026");
      assertThat(almost.counted()).isEqualTo(targets.size() - 1);
      assertThat(almost.standing()).isEqualTo(Standing.OPEN);
      ActivityRecordModel last = opened(office, almost);
      assertThat(last.fields().target).containsExactly(targets.getFirst().id());
      assertThat(last.targetHint()).isEmpty();
      assertThat(last.dirty()).isFalse();
      last.save();
      assertThat(last.problems()).isEmpty();
      assertThat(owed(office, rule, unit, "2026").standing()).isEqualTo(Standing.MET);
      assertThat(office.wiring.agenda().year(2026).unchecked(owed(office, rule, unit, "2026")))
          .isEmpty();
    }
  }
}
