package huanze.duty;

import static huanze.duty.DutyOffice.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.evidence.Evidence;
import huanze.ledger.Deed;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterTest {
  private static final LocalDate SIGNED = LocalDate.of(2026, 3, 16);
  private static final String COUNTY = "130302.government";
  private static final String TOWN = "130302100.government";
  private static final LetterDraft.Target AIR =
      new LetterDraft.Target(
          "细颗粒物年均浓度控制在目标以内。",
          "PM2.5 年均浓度",
          LetterTarget.Bound.AT_MOST,
          new BigDecimal("35.5"),
          "µg/m³",
          LocalDate.of(2026, 12, 31),
          null);
  private static final LetterDraft.Target GRID = LetterDraft.Target.of("网格员配备到村。");

  @TempDir Path folder;
  private final DutyOffice office = DutyOffice.of("130302");
  private UUID county;
  private UUID town;

  @BeforeEach
  void leaders() {
    county = office.holder("孙区长", COUNTY + ".mainLeader", "2025-01-01", null);
    town = office.holder("李镇长", TOWN + ".mainLeader", "2025-01-01", null);
  }

  private Signatory at(String post, UUID person) {
    return new Signatory(office.post(post).id(), person);
  }

  private LetterDraft draft(LetterDraft.Target... targets) {
    return new LetterDraft(
        at(COUNTY + ".mainLeader", null), at(TOWN + ".mainLeader", null), null, List.of(targets));
  }

  private UUID set(LetterDraft draft) {
    return office.letters.set(office.unit(TOWN).id(), 2026, draft);
  }

  private ResponsibilityLetter letter() {
    return office.book().letter(office.unit(TOWN).id(), 2026).orElseThrow();
  }

  @Test
  void isDraftedChangedAndSignedByThoseInOffice() {
    UUID id = set(draft(AIR));
    assertThat(set(draft(GRID, AIR))).isEqualTo(id);
    assertThat(letter().targets())
        .extracting(LetterTarget::text, LetterTarget::figure, LetterTarget::bound)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("网格员配备到村。", null, null),
            org.assertj.core.api.Assertions.tuple(
                "细颗粒物年均浓度控制在目标以内。", new BigDecimal("35.5"), LetterTarget.Bound.AT_MOST));
    set(draft(AIR));
    assertThat(LetterDraft.of(letter()).targets()).containsExactly(AIR);
    assertThat(letter().isSigned()).isFalse();

    office.letters.sign(id, SIGNED);
    assertThat(letter().signedOn()).isEqualTo(SIGNED);
    assertThat(letter().giver()).isEqualTo(at(COUNTY + ".mainLeader", county));
    assertThat(letter().receiver()).isEqualTo(at(TOWN + ".mainLeader", town));
    assertThat(refusal(() -> set(draft(GRID))))
        .containsExactly("“东港镇人民政府”2026 年目标责任书已于 2026-03-16 签订，不能修改；确需修改的，请先撤回并写明理由。");
    assertThat(refusal(() -> office.letters.sign(id, SIGNED))).hasSize(1);
    assertThat(refusal(() -> office.letters.remove(id))).hasSize(1);

    assertThat(refusal(() -> office.letters.withdraw(id, ""))).containsExactly("请写明撤回目标责任书的理由。");
    office.letters.withdraw(id, "目标值印错");
    assertThat(letter().isSigned()).isFalse();
    assertThat(refusal(() -> office.letters.withdraw(id, "再撤"))).hasSize(1);
    office.letters.remove(id);
    assertThat(office.book().letters()).isEmpty();
  }

  @Test
  void signingAsksForBothSidesTargetsAndHolders() {
    UUID id = set(LetterDraft.EMPTY);
    assertThat(refusal(() -> office.letters.sign(id, LocalDate.of(2026, 12, 1))))
        .containsExactly(
            "签订日期 2026-12-01 在今天之后。",
            "“东港镇人民政府”2026 年目标责任书还没有目标，不能签订。",
            "“东港镇人民政府”2026 年目标责任书还没有填写下达人。",
            "“东港镇人民政府”2026 年目标责任书还没有填写接受人。");
    set(draft(AIR));
    assertThat(refusal(() -> office.letters.sign(id, LocalDate.of(2024, 12, 31))))
        .containsExactly(
            "“海港区人民政府 区长”在 2024-12-31 岗位空缺，没有人能签订；请先补录任职。",
            "“东港镇人民政府 镇长”在 2024-12-31 岗位空缺，没有人能签订；请先补录任职。");
    set(
        new LetterDraft(
            at(COUNTY + ".mainLeader", town), at(TOWN + ".mainLeader", town), null, List.of(AIR)));
    assertThat(refusal(() -> office.letters.sign(id, SIGNED)))
        .containsExactly("李镇长 在 2026-03-16 不担任“海港区人民政府 区长”，不能以此身份签订。");
  }

  @Test
  void theSidesAreTheUnitAndAnotherOne() {
    LetterDraft turned =
        new LetterDraft(
            at(TOWN + ".mainLeader", null), at(COUNTY + ".mainLeader", null), null, List.of());
    assertThat(refusal(() -> set(turned)))
        .containsExactly("接受人应是“东港镇人民政府”的岗位。", "下达人应是上级单位的岗位，不能是“东港镇人民政府”自己的岗位。");
    LetterDraft.Target halfSaid =
        new LetterDraft.Target(" ", null, null, BigDecimal.ONE, null, null, null);
    LetterDraft.Target noFigure = new LetterDraft.Target("优良天数", null, null, null, "天", null, null);
    assertThat(refusal(() -> set(draft(halfSaid, noFigure))))
        .containsExactly("第 1 项目标没有内容。", "第 1 项目标填了数值，请说明是不高于、不低于还是等于。", "第 2 项目标填了计量单位，但没有填数值。");
  }

  @Test
  void scansComeToASignedLetterToo() throws IOException {
    UUID id = set(draft(AIR));
    office.letters.sign(id, SIGNED);
    Path scan = Files.writeString(folder.resolve("责任书.pdf"), "%PDF-signed");
    office.letters.attach(id, scan);
    assertThat(letter().scans()).extracting(Evidence::fileName).containsExactly("责任书.pdf");
    UUID file = letter().scans().get(0).id();
    assertThat(refusal(() -> office.letters.detach(id, file))).hasSize(1);
    assertThat(refusal(() -> office.letters.attach(id, scan)))
        .containsExactly("这里已有内容相同的文件，不需要再次添加“责任书.pdf”。");
    office.letters.withdraw(id, "换扫描件");
    office.letters.detach(id, file);
    assertThat(letter().scans()).isEmpty();
  }

  @Test
  void aUnitThatIsNotThereInTheYearSignsNothing() {
    office.end(office.unit(TOWN).id(), LocalDate.of(2026, 6, 30));
    assertThat(refusal(() -> office.letters.set(office.unit(TOWN).id(), 2027, draft(AIR))))
        .containsExactly("“东港镇人民政府”在 2027 年不存续，不能签订目标责任书。");
    assertThat(refusal(() -> office.letters.set(office.unit(TOWN).id(), 26, draft(AIR))))
        .containsExactly("年度 26 不对，请填写四位年份。");
  }

  /**
   * The neighbour's head is of the same level; the city would be above, but is not in the ledger.
   */
  @Test
  void onlyAUnitAboveGivesALetter() {
    String next = "130302101.government.mainLeader";
    LetterDraft neighbour =
        new LetterDraft(at(next, null), at(TOWN + ".mainLeader", null), null, List.of(AIR));
    String sentence =
        "下达人“%s %s”不在“东港镇人民政府”的上级单位任职；请选主管或管理它的单位，或再上级单位的岗位。"
            .formatted(office.unit("130302101.government").name(), office.post(next).name());
    assertThat(refusal(() -> set(neighbour))).containsExactly(sentence);
    assertThat(office.book().letters()).isEmpty();
    UUID bureau = office.unit("130302.department.ecology").id();
    LetterDraft toTheBureau =
        new LetterDraft(at(COUNTY + ".leaderInCharge", null), null, null, List.of(AIR));
    office.letters.set(bureau, 2026, toTheBureau);
    assertThat(office.book().letter(bureau, 2026)).isPresent();
    // The county's committee answers jointly with its government (Art. 4).
    LetterDraft bySecretary =
        new LetterDraft(
            at("130302.partyCommittee.mainLeader", null),
            at(TOWN + ".mainLeader", null),
            null,
            List.of(AIR));
    set(bySecretary);
    assertThat(letter().giver()).isEqualTo(bySecretary.giver());
  }

  @Test
  void aTargetIsDueInTheLettersYear() {
    String sentence =
        "第 1 项目标的完成日期 %s 不在责任书的年度内，应在 2026-01-01 至 2026-12-31 之间；跨年的任务请按年度分列，后一年的写入后一年的责任书。";
    for (String day : List.of("2025-12-31", "2027-01-01", "2027-12-31")) {
      assertThat(refusal(() -> set(draft(due(day))))).containsExactly(sentence.formatted(day));
    }
    for (String day : List.of("2026-01-01", "2026-12-31")) {
      set(draft(due(day)));
      assertThat(letter().targets().get(0).due()).isEqualTo(day);
    }
  }

  /** Letters of before could ask for something in the next year: that stays until it is changed. */
  @Test
  void aDayThatStandsIsLeftAlone() {
    UUID id = set(draft(due("2026-12-31")));
    UUID target = letter().targets().get(0).id();
    office.ledger.save(
        Deed.of("duty.deed.letterChanged", "", "2026"),
        writes ->
            writes.put(
                DutyTables.TARGET,
                DutyTables.row(
                    id,
                    0,
                    new LetterTarget(
                        target,
                        "完成清洁取暖改造。",
                        null,
                        null,
                        null,
                        null,
                        LocalDate.parse("2027-03-31"),
                        null))));
    set(new LetterDraft(null, null, "另有补充。", List.of(due("2027-03-31"))));
    assertThat(letter().note()).isEqualTo("另有补充。");
    assertThat(refusal(() -> set(draft(due("2027-04-30"))))).hasSize(1);
  }

  private static LetterDraft.Target due(String day) {
    return new LetterDraft.Target("完成清洁取暖改造。", null, null, null, null, LocalDate.parse(day), null);
  }
}
