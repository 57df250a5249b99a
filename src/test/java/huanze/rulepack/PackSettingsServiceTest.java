package huanze.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huanze.access.Right;
import huanze.base.DateRange;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.ledger.MemoryLedger;
import huanze.ledger.Schema;
import huanze.rulepack.ObligationRule.Shift;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackSettingsServiceTest {
  private final RulePack pack = PackReader.builtIn();
  private final MemoryLedger ledger =
      new MemoryLedger(new Schema(1, RulepackTables.all(), List.of()));
  private final List<Right> asked = new ArrayList<>();
  private final PackSettingsService service =
      new PackSettingsService(pack, ledger, (right, unit) -> asked.add(right));

  @Test
  void settingsChangeThePack() {
    service.set("effectiveFrom", "2018-09-01");
    service.set("documentNumber", "秦办字〔2018〕1号");
    service.set("annualReportDeadline", "12-25");
    service.set("shiftR2", "later");
    service.set("parkLevel", "county");
    RulePack configured = service.configured();
    assertThat(configured.validity()).isEqualTo(new DateRange(LocalDate.of(2018, 9, 1), null));
    assertThat(configured.number()).isEqualTo("秦办字〔2018〕1号");
    assertThat(configured.rule("M1").validity().from()).isEqualTo(LocalDate.of(2018, 9, 1));
    assertThat(configured.rule("R1").deadlines()).isEqualTo(Map.of(1, MonthDay.of(12, 25)));
    assertThat(configured.rule("R2").shift()).isEqualTo(Shift.LATER);
    assertThat(configured.rule("R1").shift()).isEqualTo(Shift.KEEP);
    assertThat(configured.levelOf("park", "similar-area", service.find())).isEqualTo(Level.COUNTY);
    assertThat(configured.levelOf("managementOffice", "similar-area", service.find()))
        .isEqualTo(Level.TOWNSHIP);
    assertThat(asked).containsOnly(Right.CHANGE_SETTINGS).hasSize(5);
  }

  @Test
  void withoutSettingsThePackStandsAsItIs() {
    assertThat(service.configured()).isEqualTo(pack);
    assertThat(pack.levelOf("park", "similar-area", PackSettings.NONE)).isEqualTo(Level.TOWNSHIP);
  }

  @Test
  void managementOfficesOweNothingIfTheOfficeSaysSo() {
    assertThat(pack.owes("managementOffice", service.find())).isTrue();
    service.set("managementTownshipLike", "false");
    assertThat(pack.owes("managementOffice", service.find())).isFalse();
    assertThat(pack.owes("government", service.find())).isTrue();
  }

  @Test
  void sameValueTwiceChangesNothingAndClearGoesBack() {
    assertThat(service.set("annualReportDeadline", "12-25")).isPresent();
    assertThat(service.set("annualReportDeadline", "12-25")).isEmpty();
    assertThat(service.clear("annualReportDeadline")).isPresent();
    assertThat(service.clear("annualReportDeadline")).isEmpty();
    assertThat(service.configured().rule("R1").deadlines())
        .isEqualTo(Map.of(1, MonthDay.of(12, 31)));
  }

  @ParameterizedTest
  @CsvSource({
    "effectiveFrom, 2018-02-30",
    "effectiveFrom, 2018年9月1日",
    "annualReportDeadline, 13-01",
    "parkLevel, city",
    "managementTownshipLike, yes",
    "documentNumber, ' '",
  })
  void badValuesAreRefused(String setting, String value) {
    InvalidInput refused =
        catchThrowableOfType(InvalidInput.class, () -> service.set(setting, value));
    assertThat(refused.problems())
        .extracting(Problem::textKey)
        .containsExactly("rulepack.setting.badValue");
    assertThat(service.find()).isEqualTo(PackSettings.NONE);
  }

  @Test
  void packThatEndsBeforeItBeginsIsRefused() {
    RulePack ended =
        PackReader.read(
            "small.yaml",
            PackReaderTest.resource("small.yaml")
                .replace(
                    "papers:",
                    "  - {id: begin, label: 起, article: 2, type: date, changes: pack.from}\n"
                        + "papers:")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    PackSettingsService its = new PackSettingsService(ended, ledger, (right, unit) -> {});
    InvalidInput refused =
        catchThrowableOfType(InvalidInput.class, () -> its.set("begin", "2020-01-01"));
    assertThat(refused.problems())
        .extracting(Problem::textKey)
        .containsExactly("rulepack.setting.badValue");
    its.set("begin", "2018-07-01");
    // The rule's own days, cut to the pack's: the first version ends in 2018.
    assertThat(its.configured().rules())
        .extracting(r -> r.id() + " " + r.validity().from() + " " + r.validity().to())
        .startsWith("M1 2018-07-01 2018-12-31", "M1 2019-01-01 2019-12-31");
  }

  @Test
  void unknownSettingIsRefused() {
    InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> service.set("x", "1"));
    assertThat(refused.problems())
        .containsExactly(Problem.of("setting", "rulepack.setting.unknown", "x"));
  }

  @Test
  void confirmedThingsAreNoLongerUnconfirmed() {
    assertThat(ids(pack.unconfirmed("B1", service.find()))).containsExactly("rule.B1");
    assertThat(service.confirm("rule.B1")).isPresent();
    assertThat(service.confirm("rule.B1")).isEmpty();
    assertThat(pack.unconfirmed("B1", service.find())).isEmpty();
    assertThat(ids(pack.unconfirmed("B2", service.find()))).containsExactly("rule.B2");
    InvalidInput refused =
        catchThrowableOfType(InvalidInput.class, () -> service.confirm("rule.M1"));
    assertThat(refused.problems())
        .extracting(Problem::textKey)
        .containsExactly("rulepack.setting.notUnconfirmed");
  }

  @Test
  void settingConfirmsWhatItSets() {
    assertThat(ids(pack.unconfirmed(service.find())))
        .contains("head.validity", "head.number", "head.issuer", "setting.cityTalksPeriod");
    service.set("effectiveFrom", "2018-09-01");
    service.set("cityTalksPeriod", "assessmentYear");
    assertThat(ids(pack.unconfirmed(service.find())))
        .contains("head.number", "head.issuer")
        .doesNotContain("head.validity", "setting.cityTalksPeriod");
  }

  @Test
  void whatARuleRestsOn() {
    PackSettings none = PackSettings.NONE;
    assertThat(pack.unconfirmed("M1", none)).isEmpty();
    assertThat(pack.unconfirmed("M3", none)).isEmpty();
    assertThat(ids(pack.unconfirmed("I1", none))).containsExactly("rule.I1");
    assertThat(ids(pack.unconfirmed("M6", none)))
        .containsExactly("flag.supervising", "units.city", "units.county", "units.zone");
    assertThat(ids(pack.unconfirmed("M6", "department", Level.CITY, none)))
        .containsExactly("flag.supervising", "units.city");
    assertThat(ids(pack.unconfirmed("R1", none)))
        .containsExactly(
            "setting.managementTownshipLike",
            "setting.annualReportDeadline",
            "setting.shiftR1",
            "units.management",
            "units.park");
    assertThat(pack.unconfirmed("M5", "government", Level.TOWNSHIP, none)).isEmpty();
    assertThat(ids(pack.unconfirmed("M5", "park", Level.TOWNSHIP, none)))
        .containsExactly("setting.parkLevel", "units.park");
    assertThat(ids(pack.unconfirmed("T1", "government", Level.COUNTY, none)))
        .containsExactly("flag.targets");
  }

  private static List<String> ids(List<Unconfirmed> all) {
    return all.stream().map(Unconfirmed::id).toList();
  }
}
