package huanze.activity;

import static huanze.activity.ActivityForm.DEPARTMENT;
import static huanze.activity.ActivityForm.DISPATCH;
import static huanze.activity.ActivityForm.EXECUTIVE;
import static huanze.activity.ActivityForm.INSPECTION;
import static huanze.activity.ActivityForm.JOINT;
import static huanze.activity.ActivityForm.LEADING_GROUP;
import static huanze.activity.ActivityForm.SPECIAL;
import static huanze.activity.ActivityForm.STANDING_COMMITTEE;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.agenda.Miss;
import huanze.agenda.Obligation;
import huanze.agenda.ObligationFilter;
import huanze.app.NewOffice;
import huanze.app.Wiring;
import huanze.base.DateRange;
import huanze.unit.TenureDraft;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a record would count for, and the reason if that is nothing, in a county. */
class CreditPreviewTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
  private static final String GOVERNMENT = "130304.government";

  @TempDir Path folder;
  private Wiring desk;

  @BeforeEach
  void open() {
    desk = NewOffice.desk(folder.resolve("home"), TODAY, "130304");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private UUID unit(String code) {
    return desk.structure().unit(code).orElseThrow().id();
  }

  private UUID holder(String name, String post) {
    UUID person = desk.people().addPerson(name, null);
    UUID id = desk.structure().post(post).orElseThrow().id();
    DateRange days = new DateRange(LocalDate.of(2025, 1, 1), null);
    desk.people().addTenure(new TenureDraft(id, person, days, false, null));
    return person;
  }

  private ActivityFactsBuilder meeting(String unit, ActivityForm... forms) {
    return ActivityFacts.of(ActivityKind.MEETING)
        .forms(forms)
        .title("会议")
        .heldOn(TODAY)
        .conveners(unit(unit));
  }

  private static ActivityFactsBuilder studied(ActivityFactsBuilder facts) {
    return facts.topics(new Topic("研究散煤治理", true));
  }

  private ActivityFactsBuilder trip(UUID leader) {
    return ActivityFacts.of(ActivityKind.INSPECTION)
        .forms(INSPECTION)
        .title("检查戴河口")
        .place("戴河口")
        .heldOn(TODAY)
        .leaders(new Leader(leader, Leader.Role.LEADING));
  }

  private CreditPreview.Found found(ActivityFactsBuilder facts) {
    return preview().of(null, facts.build()).orElseThrow();
  }

  private CreditPreview preview() {
    return new CreditPreview(desk.agenda(), desk.ledger(), TODAY);
  }

  private NoCredit why(ActivityFactsBuilder facts) {
    CreditPreview.Found found = found(facts);
    assertThat(found.counts()).isEmpty();
    return found.why();
  }

  private void refused(ActivityFactsBuilder facts, NoCredit.Cause cause, String rule, Miss miss) {
    NoCredit why = why(facts);
    assertThat(why.cause()).isEqualTo(cause);
    assertThat(why.rule() == null ? null : why.rule().id()).isEqualTo(rule);
    assertThat(why.miss()).isEqualTo(miss);
  }

  @Test
  void itCountsForWhatItsOrganOwes() {
    CreditPreview.Found held = found(studied(meeting(GOVERNMENT, EXECUTIVE)));
    assertThat(held.counts()).extracting(o -> o.rule().id()).containsExactly("M4");
    assertThat(held.planned()).isFalse();
    assertThat(held.why()).isNull();
    CreditPreview.Found ahead =
        found(studied(meeting(GOVERNMENT, EXECUTIVE)).heldOn(TODAY.plusDays(20)));
    assertThat(ahead.counts()).extracting(o -> o.period().toString()).containsExactly("2026-10");
    assertThat(ahead.planned()).isTrue();
  }

  @Test
  void theFormThatIsOwedIsAnother() {
    refused(
        studied(meeting(GOVERNMENT, LEADING_GROUP)), NoCredit.Cause.MISSED, "M4", Miss.OTHER_FORM);
    refused(
        studied(meeting(GOVERNMENT, LEADING_GROUP)).heldOn(TODAY.plusDays(3)),
        NoCredit.Cause.MISSED,
        "M4",
        Miss.OTHER_FORM);
    refused(
        studied(meeting("130304100.government", EXECUTIVE)),
        NoCredit.Cause.MISSED,
        "M5",
        Miss.OTHER_FORM);
    NoCredit special = why(studied(meeting(GOVERNMENT, SPECIAL)));
    assertThat(special.cause()).isEqualTo(NoCredit.Cause.NO_NUMBER);
    assertThat(special.rule().id()).isEqualTo("M7");
    assertThat(special.owed().rule().id()).isEqualTo("M4");
  }

  @Test
  void environmentalProtectionWasNotStudied() {
    refused(
        meeting(GOVERNMENT, EXECUTIVE).topics(new Topic("研究人事", false)),
        NoCredit.Cause.MISSED,
        "M4",
        Miss.NOT_STUDIED);
    refused(
        meeting("130304.department.ecology", DEPARTMENT),
        NoCredit.Cause.MISSED,
        "M6",
        Miss.NOT_STUDIED);
  }

  @Test
  void theUnitOwesNone() {
    refused(
        studied(meeting("130304.department.audit", DEPARTMENT)),
        NoCredit.Cause.NOT_FLAGGED,
        "M6",
        null);
    refused(
        studied(meeting("130304.leadingGroupOffice", SPECIAL)),
        NoCredit.Cause.OWES_NONE,
        null,
        null);
    refused(
        ActivityFacts.of(ActivityKind.TRAINING)
            .title("网格员培训")
            .heldOn(TODAY)
            .conveners(unit("130304.department.ecology")),
        NoCredit.Cause.NO_RULE,
        null,
        null);
    refused(
        ActivityFacts.of(ActivityKind.BULLETIN)
            .forms(ActivityForm.AIR)
            .title("通报")
            .outlets(new Outlet(Channel.NEWSPAPER, TODAY))
            .conveners(unit("130304.leadingGroupOffice")),
        NoCredit.Cause.OWES_NONE,
        null,
        null);
    refused(
        ActivityFacts.of(ActivityKind.REPORT)
            .forms(ActivityForm.PROMPT)
            .title("情况报告")
            .heldOn(TODAY)
            .conveners(unit(GOVERNMENT)),
        NoCredit.Cause.NO_NUMBER,
        "R4",
        Miss.OTHER_FORM);
  }

  @Test
  void whoeverLedItIsNotTheOneWhoOwes() {
    UUID head = holder("周海波", "130304.government.mainLeader");
    UUID deputy = holder("孙志强", "130304.government.leaderInCharge");
    UUID nobody = desk.people().addPerson("赵磊", null);
    assertThat(found(trip(head)).counts()).extracting(o -> o.rule().id()).containsExactly("I4");
    refused(trip(nobody), NoCredit.Cause.NO_POST, null, null);
    refused(trip(deputy), NoCredit.Cause.MISSED, "I4", Miss.NOT_LED_BY_HOLDER);
    refused(
        trip(deputy).conveners(unit(GOVERNMENT)),
        NoCredit.Cause.MISSED,
        "I4",
        Miss.NOT_LED_BY_HOLDER);
  }

  @Test
  void withTooLittleTypedNothingIsSaid() {
    for (ActivityFactsBuilder facts :
        List.of(
            meeting(GOVERNMENT),
            meeting(GOVERNMENT, EXECUTIVE).conveners(),
            meeting(GOVERNMENT, EXECUTIVE).heldOn(null),
            meeting(GOVERNMENT, EXECUTIVE).heldOn(LocalDate.of(2206, 1, 1)),
            meeting(GOVERNMENT, EXECUTIVE).heldOn(LocalDate.of(1899, 1, 1)))) {
      assertThat(preview().of(null, facts.build())).isEmpty();
    }
  }

  /** Every form of every sort of unit, with and without a topic, before and after it is saved. */
  @Test
  void whatWasSaidBeforeSavingIsSoAfterwards() {
    holder("周海波", "130304.government.mainLeader");
    int counting = 0;
    for (String unit :
        List.of(
            "130304.partyCommittee",
            GOVERNMENT,
            "130304100.government",
            "130304.department.ecology",
            "130304.department.audit")) {
      for (ActivityForm form :
          List.of(STANDING_COMMITTEE, EXECUTIVE, JOINT, DEPARTMENT, SPECIAL, DISPATCH)) {
        for (boolean studied : List.of(true, false)) {
          ActivityFactsBuilder facts =
              meeting(unit, form).title(unit + form + studied).heldOn(TODAY.minusDays(3));
          CreditPreview.Found before = found(studied ? studied(facts) : facts);
          Activity record = desk.activityService().record(facts.build()).activity();
          List<String> after = new ArrayList<>();
          desk.agenda().obligations(2026, ObligationFilter.ALL).stream()
              .filter(o -> o.records().stream().anyMatch(r -> r.id().equals(record.id())))
              .map(CreditPreviewTest::named)
              .forEach(after::add);
          assertThat(before.counts().stream().map(CreditPreviewTest::named))
              .as(record.facts().title())
              .containsExactlyElementsOf(after);
          assertThat(before.why() == null).isEqualTo(!after.isEmpty());
          CreditPreview.Found kept = preview().of(record, record.facts()).orElseThrow();
          assertThat(kept.why()).isEqualTo(before.why());
          counting += after.size();
        }
      }
    }
    assertThat(counting).as("M2, M4, M5 and M6 once").isEqualTo(4);
  }

  private static String named(Obligation o) {
    return o.rule().id() + " " + o.subject() + " " + o.period();
  }
}
