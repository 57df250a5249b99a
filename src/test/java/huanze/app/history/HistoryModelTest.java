package huanze.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityFactsBuilder;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Leader;
import huanze.activity.Topic;
import huanze.app.SampleDesk;
import huanze.base.Background;
import huanze.base.DateRange;
import huanze.ledger.Deed;
import huanze.rulepack.PackSetting;
import huanze.unit.TenureDraft;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryModelTest {
  private static final String COUNTY = "130324";

  @TempDir Path temp;
  private SampleDesk sample;
  private UUID person;

  @BeforeEach
  void open() {
    sample = SampleDesk.of(temp, COUNTY);
    person = sample.desk().people().addPerson("李建国", null);
    UUID post =
        sample.desk().structure().post(COUNTY + ".government.mainLeader").orElseThrow().id();
    sample
        .desk()
        .people()
        .addTenure(
            new TenureDraft(
                post, person, new DateRange(LocalDate.of(2026, 1, 8), null), false, null));
  }

  @AfterEach
  void close() {
    sample.close();
  }

  private HistoryModel model(@Nullable UUID row) {
    HistoryModel model =
        new HistoryModel(
            sample.desk().ledger(),
            sample.desk().deedWords(),
            sample.desk().pageNames(),
            row,
            Background.sameThread(),
            sample.dialogs,
            sample::say,
            sample.texts);
    model.refresh();
    return model;
  }

  @Test
  void everyEntryNewestFirstWithWhatItChanged() {
    HistoryModel model = model(null);
    assertThat(model.entries().getFirst().number()).isEqualTo(sample.desk().ledger().position());
    assertThat(model.hasMoreProperty().get()).isFalse();
    model.choose(model.entries().getFirst());
    EntryDetails details = model.detailsProperty().get();
    assertThat(details.rows()).hasSize(1);
    ChangedRow row = details.rows().getFirst();
    assertThat(row.verb()).isEqualTo("新增");
    assertThat(row.fields())
        .anySatisfy(
            f -> {
              assertThat(f.name()).isEqualTo("人员");
              assertThat(f.after()).isEqualTo("李建国");
            });
  }

  @Test
  void codesInAnEntryAreShownAsTheNamesOfToday() {
    sample.desk().agenda().exempt(COUNTY + ".government", "M4", "2026-03", "会议室停用", "李建国");
    EntryLine exempted = model(null).entries().getFirst();
    assertThat(exempted.what()).startsWith("豁免：卢龙县人民政府，2026年3月，M4 ").doesNotContain(COUNTY);
    sample
        .desk()
        .agenda()
        .exempt(COUNTY + ".government.mainLeader", "I4", "2026-04", "会议室停用", "李建国");
    assertThat(model(null).entries().getFirst().what()).startsWith("豁免：卢龙县人民政府县长，2026年4月，I4 ");
    assertThat(sample.desk().ledger().entry(exempted.number()).orElseThrow().deed().args())
        .as("what was written stays")
        .containsExactly(COUNTY + ".government", "M4", "2026-03");
  }

  private ActivityFactsBuilder ninthMeeting() {
    return ActivityFacts.of(ActivityKind.MEETING)
        .forms(ActivityForm.EXECUTIVE)
        .title("第九次常务会")
        .heldOn(LocalDate.of(2026, 9, 10))
        .studied(true)
        .conveners(sample.desk().structure().unit(COUNTY + ".government").orElseThrow().id());
  }

  @Test
  void partsOfAMeetingNameTheirMeeting() {
    sample.desk().activityService().record(ninthMeeting().build());
    HistoryModel model = model(null);
    model.choose(model.entries().getFirst());
    assertThat(model.detailsProperty().get().rows())
        .filteredOn(row -> row.heading().equals("召集单位：卢龙县人民政府"))
        .flatExtracting(ChangedRow::fields)
        .anySatisfy(
            f -> {
              assertThat(f.name()).isEqualTo("履职活动");
              assertThat(f.after()).isEqualTo("第九次常务会");
            });
  }

  @Test
  void whatIsCalledNothingAnyMoreKeepsItsCode() {
    DeedWords words = sample.desk().deedWords();
    assertThat(words.of(Deed.of("agenda.deed.exempted", "990000.government", "Z9", "2026-13")))
        .isEqualTo("豁免：990000.government，2026-13，Z9");
    assertThat(words.of(Deed.of("unit.deed.added", COUNTY + ".government")))
        .as("a unit may be called what looks like a code")
        .isEqualTo("新增单位“" + COUNTY + ".government”");
    assertThat(words.of(Deed.of("of.a.newer.program", "x"))).isEqualTo("of.a.newer.program");
  }

  @Test
  void aSettingsValueIsShownAsTheSettingsScreenShowsIt() {
    PackSetting yesOrNo =
        sample.desk().pack().settings().stream()
            .filter(s -> s.type() == PackSetting.Type.YES_NO)
            .findFirst()
            .orElseThrow();
    assertThat(sample.desk().deedWords().of(Deed.of("rulepack.deed.set", yesOrNo.label(), "true")))
        .isEqualTo("将“" + yesOrNo.label() + "”设为“是”");
  }

  @Test
  void historyOfOneRow() {
    sample.desk().people().editPerson(person, "李建国", "0001");
    HistoryModel model = model(person);
    assertThat(model.entries()).hasSize(2);
    model.choose(model.entries().getFirst());
    assertThat(model.detailsProperty().get().rows().getFirst().verb()).isEqualTo("修改");
  }

  @Test
  void theTitleNamesWhoseHistoryItIs() {
    assertThat(model(null).titleProperty().get()).isEqualTo("台账记录");
    assertThat(model(person).titleProperty().get()).isEqualTo("台账记录 · 李建国");
    UUID government = sample.desk().structure().unit(COUNTY + ".government").orElseThrow().id();
    assertThat(model(government).titleProperty().get()).isEqualTo("台账记录 · 卢龙县人民政府");
    UUID meeting =
        sample
            .desk()
            .activityService()
            .record(
                ActivityFacts.of(ActivityKind.MEETING)
                    .forms(ActivityForm.EXECUTIVE)
                    .title("第九次常务会")
                    .heldOn(LocalDate.of(2026, 9, 10))
                    .studied(true)
                    .conveners(government)
                    .build())
            .activity()
            .id();
    HistoryModel model = model(meeting);
    assertThat(model.titleProperty().get()).isEqualTo("台账记录 · 会议：第九次常务会");
    model.choose(model.entries().getFirst());
    model.undo();
    assertThat(sample.desk().activities().find(meeting)).as("taken back").isEmpty();
    assertThat(model.titleProperty().get()).isEqualTo("台账记录 · 会议：第九次常务会");
  }

  @Test
  void theHistoryOfAMeetingTellsOfItsTopicsToo() {
    ActivityFactsBuilder facts = ninthMeeting().forms(ActivityForm.EXECUTIVE, ActivityForm.SPECIAL);
    UUID meeting = sample.desk().activityService().record(facts.build()).activity().id();
    sample
        .desk()
        .activityService()
        .correct(meeting, facts.topics(new Topic("听取散煤治理情况汇报", true, null)).build());
    HistoryModel model = model(meeting);
    assertThat(model.entries()).hasSize(2);
    model.choose(model.entries().getFirst());
    assertThat(model.detailsProperty().get().rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.heading()).isEqualTo("议题：听取散煤治理情况汇报");
              assertThat(row.fields()).contains(new ChangedRow.Field("次序", "", "1"));
            });
    model.choose(model.entries().getLast());
    assertThat(model.detailsProperty().get().rows())
        .filteredOn(row -> row.heading().equals("履职活动：第九次常务会"))
        .flatExtracting(ChangedRow::fields)
        .anySatisfy(
            field -> {
              assertThat(field.name()).isEqualTo("形式");
              assertThat(field.after()).contains("常务会", "、", "专题");
            });
  }

  @Test
  void theFormOfAnInspectionIsNotItsKind() {
    UUID leader = sample.desk().people().addPerson("赵明", null);
    sample
        .desk()
        .activityService()
        .record(
            ActivityFacts.of(ActivityKind.INSPECTION)
                .forms(ActivityForm.INSPECTION)
                .title("检查饮用水水源地")
                .place("洋河水库")
                .heldOn(LocalDate.of(2026, 9, 10))
                .leaders(new Leader(leader, Leader.Role.LEADING))
                .build());
    HistoryModel model = model(null);
    model.choose(model.entries().getFirst());
    assertThat(model.detailsProperty().get().rows())
        .filteredOn(row -> row.heading().equals("履职活动：检查饮用水水源地"))
        .flatExtracting(ChangedRow::fields)
        .contains(
            new ChangedRow.Field("类型", "", "带队检查/调研"), new ChangedRow.Field("形式", "", "带队检查"));
  }

  @Test
  void anEntryThatOthersBuildOnIsUndoneTogetherWithThem() {
    HistoryModel model = model(null);
    model.choose(model.entries().get(1));
    sample.dialogs.yes = false;
    model.undo();
    assertThat(sample.dialogs.shown.getLast())
        .contains("不能单独撤销", "第 " + model.entries().getFirst().number() + " 号");
    assertThat(sample.desk().structure().person(person)).isPresent();
    sample.dialogs.yes = true;
    model.undo();
    assertThat(sample.desk().structure().person(person)).isEmpty();
    assertThat(model.entries().getFirst().kind()).isEqualTo("撤销");
    assertThat(sample.dialogs.failures).isEmpty();
    assertThat(model.detailsProperty().get().entry().undoneBy()).isNotNull();
  }

  @Test
  void whatBelongsToTheLedgerItselfIsRefused() {
    HistoryModel model = model(null);
    EntryLine founding = model.entries().getLast();
    assertThat(founding.undoable()).isFalse();
    model.choose(founding);
    model.undo();
    assertThat(sample.dialogs.failures.size() + sample.dialogs.shown.size()).isEqualTo(1);
    assertThat(sample.desk().structure().person(person)).isPresent();
  }
}
