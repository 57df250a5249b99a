package huanze.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.Activity;
import huanze.activity.ActivityFilter;
import huanze.activity.ActivityHead;
import huanze.activity.ActivityState;
import huanze.activity.Leader;
import huanze.agenda.DayKind;
import huanze.agenda.WorkingYear;
import huanze.fx.Choice;
import huanze.fx.FormModel;
import huanze.fx.Route;
import huanze.rulepack.Level;
import huanze.unit.Reorganisation.Merge;
import huanze.unit.Unit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Planning ahead on a real ledger of a district on 2026-09-18, without a toolkit. */
class PlanAheadModelTest {
  @TempDir Path home;
  private ActivityOffice office;
  private PlanAheadModel model;

  @BeforeEach
  void open() {
    office = new ActivityOffice(home).inhabited();
    begin(office.unit("130304100.government"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  private void begin(@Nullable UUID unit) {
    model = new PlanAheadModel(office.desk, office.wiring.planning(), new Route.PlanAhead(unit));
    model.begin();
  }

  private FormModel form() {
    return model.forms().currentProperty().get();
  }

  private void choose(String field, String id) {
    Choice choice =
        form().field(field).choices().stream()
            .filter(c -> c.id().equals(id))
            .findFirst()
            .orElseThrow();
    form().field(field).choiceProperty().set(choice);
  }

  /** M5 of 海滨镇 on second Wednesdays from October on. */
  private void preview() {
    form().field("rules").ticked().add("M5");
    choose("months", "10");
    choose("wish", "weekday3-2");
    model.forms().save();
  }

  private List<LocalDate> days() {
    return model.lines().stream()
        .filter(l -> l.planned() != null)
        .map(l -> l.planned().day())
        .toList();
  }

  private List<Activity> plans() {
    return office
        .desk
        .store()
        .page(ActivityFilter.ALL.state(ActivityState.PLANNED), ActivityOffice.TODAY, null, 100);
  }

  private String problem() {
    return office.desk.texts().text(form().problems().getFirst());
  }

  private void move(PlanLine line, String day) {
    model.change(line);
    form().field("day").textProperty().set(day);
    model.forms().save();
  }

  /** 北戴河区 holds none of the meetings of the city, M1 and M3, and has no unit of its level. */
  @Test
  void onlyWhatSomeUnitOfTheOfficeMayPlanIsOffered() {
    assertThat(ids("rules")).containsExactly("M2", "M4", "M5", "M6", "I3", "I4", "I5", "I6");
    assertThat(ids("level")).containsExactly("", "county", "township");
    assertThat(ids("units")).contains("region:130304100").doesNotContain("region:130300");
  }

  private List<String> ids(String field) {
    return form().field(field).choices().stream().map(Choice::id).toList();
  }

  @Test
  void whatIsTickedBecomesPlansInOneEntryThatIsUndoneInOne() {
    preview();
    assertThat(days())
        .containsExactly(
            LocalDate.of(2026, 10, 14), LocalDate.of(2026, 11, 11), LocalDate.of(2026, 12, 9));
    assertThat(model.summaryProperty().get()).isEqualTo("拟计划 3 项，已勾选 3 项。");
    assertThat(model.lines().getFirst().leader()).isEqualTo("赵建国");
    model.lines().get(1).ticked().set(false);
    assertThat(model.tickedProperty().get()).isEqualTo(2);
    int before = plans().size();
    long entries = office.wiring.ledger().position();
    model.store();
    assertThat(office.dialogs.failures).isEmpty();
    assertThat(office.wiring.ledger().position()).isEqualTo(entries + 1);
    assertThat(plans()).hasSize(before + 2);
    assertThat(model.lines()).isEmpty();
    assertThat(model.storedProperty().get()).isEqualTo(2);
    assertThat(office.notices.getLast()).startsWith("已存为计划 2 项");
    model.toPlans();
    assertThat(office.opened)
        .containsExactly(new Route.ActivityList(office.unit("130304100.government"), "planned"));
    model.store();
    assertThat(office.wiring.ledger().position()).as("nothing is left").isEqualTo(entries + 1);
  }

  @Test
  void whatIsPlannedIsLeftOutWithItsReason() {
    preview();
    model.store();
    model.choose();
    assertThat(form().field("rules").ticked()).as("as chosen before").containsExactly("M5");
    model.forms().save();
    assertThat(days()).isEmpty();
    assertThat(model.lines()).extracting(PlanLine::note).containsOnly("未列入：已有计划");
    model.leftOutProperty().set(false);
    assertThat(model.lines()).isEmpty();
  }

  @Test
  void anotherDayIsJudgedBeforeItIsTaken() {
    preview();
    PlanLine october = model.lines().getFirst();
    move(october, "2026-10-17");
    assertThat(problem()).isEqualTo("2026-10-17 不是工作日。");
    form().field("day").textProperty().set("2026-11-12");
    model.forms().save();
    assertThat(problem()).contains("不在周期内");
    form().field("day").textProperty().set("2026-10-22");
    assertThat(form().consequences()).containsExactly("当日由 赵建国 主持或带队。");
    model.forms().save();
    assertThat(form()).isNull();
    assertThat(days()).contains(LocalDate.of(2026, 10, 22));
    office.dialogs.yes = false;
    assertThat(model.mayForget()).as("a day typed is not lost unasked").isFalse();
  }

  @Test
  void aDayTakenMeanwhileIsNamedAndNothingIsStored() {
    preview();
    office
        .wiring
        .activityService()
        .plan(
            office
                .trip(LocalDate.of(2026, 10, 14))
                .leaders(new Leader(office.person("赵建国"), Leader.Role.LEADING))
                .build());
    long entries = office.wiring.ledger().position();
    model.store();
    assertThat(office.wiring.ledger().position()).isEqualTo(entries);
    PlanLine refused = model.lines().getFirst();
    assertThat(refused.conflict()).isTrue();
    assertThat(refused.note()).isEqualTo("冲突：2026-10-14 主持人或带队人当日已有安排。");
    assertThat(model.problemProperty().get()).startsWith("1 项的日期有冲突");
    move(refused, "2026-10-15");
    model.store();
    assertThat(model.storedProperty().get()).isEqualTo(3);
    assertThat(model.problemProperty().get()).isEmpty();
  }

  @Test
  void whatCannotBePlannedIsOneSentenceBesideItsField() {
    model.forms().save();
    assertThat(problem()).isEqualTo("请至少选择一个事项。");
    form().field("rules").ticked().add("M4");
    model.forms().save();
    assertThat(problem()).as("a township owes no executive meeting").contains("不承担“M4”");
    choose("units", "");
    model.forms().save();
    assertThat(form().field("units").choiceProperty().get().name()).isEqualTo("不限（须选定层级）");
    assertThat(problem()).isEqualTo("没有选定单位或区域时，请选定一个层级。");
    choose("level", "township");
    choose("months", "12");
    choose("lastMonth", "3");
    model.forms().save();
    assertThat(problem()).contains("起不晚于止");
    assertThat(model.lines()).isEmpty();
  }

  @Test
  void aYearToComeIsPlannedFromJanuaryOnUnlessAMonthWasChosen() {
    assertThat(form().field("months").chosen()).isEqualTo("9");
    choose("year", "2027");
    assertThat(form().field("months").chosen()).isEqualTo("1");
    choose("year", "2026");
    assertThat(form().field("months").chosen()).isEqualTo("9");
    choose("months", "11");
    choose("year", "2027");
    assertThat(form().field("months").chosen()).isEqualTo("11");
  }

  @Test
  void aYearWithoutCalendarIsSaidAndPlannedAllTheSame() {
    choose("year", "2027");
    choose("months", "1");
    form().field("rules").ticked().add("M5");
    model.forms().save();
    assertThat(days())
        .as("1 January is off, a Friday")
        .hasSize(12)
        .startsWith(LocalDate.of(2027, 1, 4));
    assertThat(model.warningProperty().get()).startsWith("尚无 2027 年的节假日安排，计划日期是暂定的");
  }

  /** M5 of October on second Wednesdays, 14 October 2026; then that day is off. */
  @Test
  void aCalendarThatTakesThePlannedDayNamesThePlan() {
    preview();
    model.store();
    LocalDate day = LocalDate.of(2026, 10, 14);
    assertThat(office.wiring.plansOnDaysOff().of(2026)).isEmpty();
    WorkingYear shipped = office.wiring.workingYears().current().year(2026);
    office.wiring.workingYears().save(shipped.with(day, DayKind.HOLIDAY));
    assertThat(office.wiring.plansOnDaysOff().of(2026))
        .extracting(ActivityHead::day)
        .containsExactly(day);
    assertThat(office.wiring.plansOnDaysOff().of(2027)).isEmpty();
    ActivityListModel list =
        new ActivityListModel(office.desk, Route.ActivityList.plansOnDaysOff(2026));
    list.load();
    assertThat(list.lines()).extracting(ActivityLine::day).containsExactly(day);
    assertThat(list.pages().total().get()).isEqualTo(1);
    assertThat(list.filters()).contains("只看落在休息日的");
    list.daysOffProperty().set(false);
    assertThat(list.lines()).hasSizeGreaterThan(2);
  }

  @Test
  void aUnitThatEndedIsNamedWithItsLastDay() {
    UUID stays = office.unit("130304100.government");
    Unit gone =
        office.wiring.structure().units().stream()
            .filter(u -> u.code().endsWith(".government") && u.level() == Level.TOWNSHIP)
            .filter(u -> !u.id().equals(stays))
            .findFirst()
            .orElseThrow();
    office
        .wiring
        .reorganisations()
        .apply(Merge.into(stays, Set.of(gone.id()), LocalDate.of(2026, 6, 30)));
    begin(gone.id());
    form().field("rules").ticked().add("M5");
    model.forms().save();
    assertThat(problem()).isEqualTo("“" + gone.name() + "”存续到 2026-06-30 为止，不能再为它计划；请选择承接它的单位。");
  }

  @Test
  void aWholeRegionAndALevelAreMeantAsOne() {
    choose("units", PlanChoice.REGION + "130304");
    choose("level", "township");
    preview();
    assertThat(days()).hasSizeGreaterThan(3);
    assertThat(model.lines().stream().filter(l -> l.planned() != null))
        .extracting(l -> l.planned().leader() + " " + l.planned().day())
        .filteredOn(s -> !s.startsWith("null"))
        .doesNotHaveDuplicates();
    model.tickAll(false);
    assertThat(model.tickedProperty().get()).isZero();
    model.tickAll(true);
    assertThat(model.tickedProperty().get()).isEqualTo(days().size());
  }
}
