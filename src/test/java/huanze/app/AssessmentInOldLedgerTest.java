package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.access.Gate;
import huanze.assessment.AssessmentTables;
import huanze.assessment.ConditionInput;
import huanze.assessment.Finding;
import huanze.assessment.UnitAssessment;
import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.Progress;
import huanze.base.Texts;
import huanze.ledger.Ledger;
import huanze.ledger.Office;
import huanze.ledger.Schema;
import huanze.rulepack.PackReader;
import huanze.rulepack.PackSettings;
import huanze.unit.OfficeSetup;
import huanze.unit.Regions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger from before there were assessments is opened, and one is made in it. */
class AssessmentInOldLedgerTest {
  private static final DeskClock CLOCK = DeskClock.standingAt(LocalDate.of(2026, 1, 15));

  @TempDir Path folder;

  @Test
  void theTablesAppear() {
    Path home = folder.resolve("desk");
    Schema now = DeskSchema.present();
    Schema before =
        new Schema(
            now.version(),
            now.tables().stream().filter(t -> !AssessmentTables.ALL.contains(t)).toList(),
            now.steps());
    Office office = new Office(Ids.named("office"), "办公室", "130304");
    try (Ledger old = Ledger.create(home, before, CLOCK, new Ids(CLOCK), "王芳", office)) {
      new OfficeSetup(old, Gate.open(), PackReader.builtIn())
          .setUp("130304", Regions.builtIn(), PackSettings.NONE);
    }
    try (Wiring desk = Wiring.open(home, "王芳", CLOCK, Texts.chinese())) {
      UUID government = desk.structure().unit("130304.government").orElseThrow().id();
      UnitAssessment empty = desk.assessments().year(2025).assessment(government);
      assertThat(empty.items()).hasSize(22);
      desk.assessments()
          .answerConditions(
              government, 2025, List.of(new ConditionInput(3, Finding.NOT_MET, "经查阅资料", "王芳")));
      assertThat(desk.ledger().verify(Progress.NONE).sound()).isTrue();
    }
    try (Wiring desk = Wiring.open(home, "王芳", CLOCK, Texts.chinese())) {
      UUID government = desk.structure().unit("130304.government").orElseThrow().id();
      assertThat(desk.assessments().year(2025).assessment(government).conditions().get(2).finding())
          .isEqualTo(Finding.NOT_MET);
    }
  }
}
