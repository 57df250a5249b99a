package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huanze.assessment.AssessmentState;
import huanze.assessment.Finding;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.ledger.Backup;
import huanze.ledger.BackupTier;
import huanze.ledger.EntryKind;
import huanze.ledger.Restore;
import huanze.paper.AssessmentForm;
import huanze.paper.IssuedPaper;
import huanze.paper.Paper;
import huanze.paper.PaperContent;
import huanze.paper.PaperFile;
import huanze.rulepack.Condition.Assessed;
import huanze.unit.Reorganisation.Merge;
import huanze.unit.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issuing on a real ledger: what leaves the house stays as it was. */
class PaperIssueTest {
  @TempDir Path folder;
  private IssuedDesk office;

  @BeforeEach
  void open() {
    office = new IssuedDesk(folder);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void aFormOnUnconfirmedDataIsRefusedNamingWhatToConfirmAndWhere() {
    office.answered();
    assertThat(refusal(form())).contains("默认考核方案“县（区）生态环境保护工作考核评分方案”").contains("“设置”的“待本办确认”");
    assertThat(office.desk().issues().all()).isEmpty();
  }

  @Test
  void anUnfinishedAssessmentIsRefusedNamingWhatIsMissing() {
    office.confirmed();
    assertThat(refusal(form())).contains("、9、10、11、").contains("种情形还没有认定");
    office.answered();
    office.find(5, Finding.TO_CONFIRM);
    assertThat(refusal(form())).contains("第 5 种情形还没有认定");
    assertThat(refusal(conditions())).contains("第 5 种情形还没有认定");
    assertThat(refusal(blank())).contains("空白表");
    assertThat(refusal(office.desk().papers().assessmentSummary(IssuedDesk.YEAR, SampleDesk.TODAY)))
        .isNotEmpty();
  }

  @Test
  void anIssuedFormIsReprintedByteForByteAndMakesTheAssessmentIssued() throws IOException {
    office.confirmed().answered();
    assertThat(office.assessment().state()).isEqualTo(AssessmentState.COMPLETE);
    IssuedPaper issued = issue();
    assertThat(issued.number()).isEqualTo(1);
    assertThat(office.assessment().state()).isEqualTo(AssessmentState.ISSUED);
    Paper first = office.desk().issues().paper(issued);
    assertThat(text(first)).contains("第 1 次印发").doesNotContain("草稿").contains("99.5");
    office.score(9, "6");
    Paper again = office.desk().issues().paper(office.desk().issues().find(issued.id()));
    assertThat(again.pdf()).isEqualTo(first.pdf());
    assertThat(again.pages()).isEqualTo(first.pages());
    assertThat(office.desk().ledger().verify(Progress.NONE).sound()).isTrue();
  }

  @Test
  void theSameIsNotIssuedTwice() {
    office.confirmed().answered();
    issue();
    assertThat(refusal(form())).contains("第 1 次印发的内容相同");
  }

  @Test
  void laterChangesAreNamedBesideTheIssueAndNeverApplied() {
    office.confirmed().answered();
    IssuedPaper form = issue();
    IssuedPaper sheet = office.desk().issues().issue(conditions());
    assertThat(differences(form)).isEmpty();
    office.score(9, "6");
    office.find(4, Finding.MET);
    assertThat(differences(form))
        .containsExactly(
            "总分：99.5 → 98",
            "第 9 项“细颗粒物（PM2.5）年均浓度”：7.5 → 6",
            "具有的情形：无 → 4",
            "结果运用：无 → 取消评先评优资格、降低环保工作考评档次");
    assertThat(differences(sheet))
        .containsExactly("第 4 种情形：不具有 → 具有", "结果运用：无 → 取消评先评优资格、降低环保工作考评档次");
    office.score(9, "7.5");
    office.find(4, Finding.NOT_MET);
    assertThat(differences(form)).isEmpty();
  }

  @Test
  void aWithdrawnIssueKeepsItsPaperAndTheNextOneHasTheNextNumber() throws IOException {
    office.confirmed().answered();
    IssuedPaper first = issue();
    assertThatThrownBy(() -> office.desk().issues().withdraw(first.id(), " "))
        .isInstanceOf(InvalidInput.class);
    office.desk().issues().withdraw(first.id(), "第 9 项依据有误");
    assertThat(office.assessment().state()).isEqualTo(AssessmentState.COMPLETE);
    assertThat(office.desk().issues().find(first.id()).withdrawn()).isEqualTo("第 9 项依据有误");
    assertThat(text(office.desk().issues().paper(first))).contains("第 1 次印发");
    IssuedPaper second = issue();
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.code()).isNotEqualTo(first.code());
    assertThat(text(office.desk().issues().paper(second))).contains("第 2 次印发");
    assertThat(
            catchThrowableOfType(
                    InvalidInput.class, () -> office.desk().issues().withdraw(first.id(), "再撤"))
                .problems())
        .extracting(p -> p.textKey())
        .containsExactly("paper.issue.withdrawnAlready");
  }

  @Test
  void issuingAndWithdrawingCannotBeUndone() {
    office.confirmed().answered();
    IssuedPaper issued = issue();
    assertNotUndone();
    office.desk().issues().withdraw(issued.id(), "重做");
    assertNotUndone();
    assertThat(office.desk().issues().find(issued.id()).stands()).isFalse();
  }

  private void assertNotUndone() {
    var last = office.desk().ledger().entries(Long.MAX_VALUE, 1).get(0);
    assertThat(last.kind()).isEqualTo(EntryKind.ISSUE);
    Obstacle refused =
        catchThrowableOfType(Obstacle.class, () -> office.desk().ledger().undo(last.number()));
    assertThat(refused.textKey()).isEqualTo("ledger.notUndoable");
  }

  @Test
  void backupAndRestoreKeepTheVeryPaper() {
    office.confirmed().answered();
    IssuedPaper issued = issue();
    byte[] pdf = office.desk().issues().paper(issued).pdf();
    Path place = folder.resolve("stick");
    new Backup(office.desk().ledger(), office.sample.clock)
        .to(place, BackupTier.BY_HAND, Progress.NONE);
    Path other = folder.resolve("other");
    new Restore(other, DeskSchema.present(), office.sample.clock).run(place, Progress.NONE);
    try (Wiring restored = Wiring.open(other, "王芳", office.sample.clock, office.sample.texts)) {
      IssuedPaper found = restored.issues().find(issued.id());
      assertThat(found).isEqualTo(issued);
      assertThat(restored.issues().paper(found).pdf()).isEqualTo(pdf);
      assertThat(restored.issues().differences(found, office.sample.texts)).isEmpty();
    }
  }

  @Test
  void rebuildingTheImageKeepsWhatWasIssued() {
    office.confirmed().answered();
    IssuedPaper issued = issue();
    assertThat(office.desk().ledger().rebuild(Progress.NONE)).isEmpty();
    assertThat(office.desk().issues().find(issued.id())).isEqualTo(issued);
  }

  @Test
  void aUnitThatMergedIsAssessedInItsSuccessorAndBothPartsStandOnTheForm() throws IOException {
    List<Unit> departments =
        office.desk().structure().units().stream()
            .filter(u -> u.kind().equals("department"))
            .toList();
    Unit gone = departments.get(0);
    Unit stays = departments.get(1);
    office
        .desk()
        .reorganisations()
        .apply(Merge.into(stays.id(), Set.of(gone.id()), LocalDate.of(2025, 6, 30)));
    assertThatThrownBy(
            () ->
                office
                    .desk()
                    .papers()
                    .assessmentForm(gone.id(), IssuedDesk.YEAR, SampleDesk.TODAY, false))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e ->
                assertThat(office.sample.texts.text(e.problems().get(0)))
                    .contains(gone.name(), "请考核“" + stays.name() + "”"));
    Paper form =
        office
            .desk()
            .press()
            .draft(
                office
                    .desk()
                    .papers()
                    .assessmentForm(stays.id(), IssuedDesk.YEAR, SampleDesk.TODAY, false));
    assertThat(text(form).replaceAll("\\s", ""))
        .contains("考核范围", stays.name(), gone.name(), "2025年6月30日");
  }

  @Test
  void aYearWithoutAnyRecordIsPrintedAsWhatItIs() throws IOException {
    Paper form =
        office
            .desk()
            .press()
            .draft(
                office
                    .desk()
                    .papers()
                    .assessmentForm(office.county, 2019, SampleDesk.TODAY, false));
    assertThat(text(form)).contains("待评分", "尚未完成");
    assertThat(
            office.desk().assessments().year(2019).assessment(office.county).items().get(1).score())
        .isEqualByComparingTo("0");
    assertThat(refusal(office.desk().papers().assessmentSummary(2019, SampleDesk.TODAY)))
        .isNotEmpty();
  }

  @Test
  void theSummaryNamesWhoWasIssued() throws IOException {
    office.confirmed().answered();
    issue();
    Paper summary =
        office
            .desk()
            .press()
            .draft(office.desk().papers().assessmentSummary(IssuedDesk.YEAR, SampleDesk.TODAY));
    assertThat(text(summary)).contains("已印发").contains("未开始").contains("海港区人民政府");
  }

  @Test
  void allDepartmentsGoIntoOneDocumentEachWithItsOwnPagesAndBookmark() throws IOException {
    List<AssessmentForm> forms =
        office
            .desk()
            .papers()
            .assessmentForms(IssuedDesk.YEAR, SampleDesk.TODAY, Assessed.DEPARTMENT, null, true);
    long[] last = new long[2];
    Progress progress =
        new Progress() {
          @Override
          public void at(long done, long total) {
            last[0] = done;
            last[1] = total;
          }

          @Override
          public boolean stopped() {
            return false;
          }
        };
    Paper all = office.desk().press().drafts(forms, "2025", progress);
    assertThat(last).containsExactly(forms.size(), forms.size());
    Paper one = office.desk().press().draft(forms.get(1));
    try (PDDocument document = Loader.loadPDF(all.pdf())) {
      List<String> names = new ArrayList<>();
      document
          .getDocumentCatalog()
          .getDocumentOutline()
          .children()
          .forEach(item -> names.add(item.getTitle()));
      assertThat(names)
          .containsExactlyElementsOf(forms.stream().map(AssessmentForm::about).toList());
    }
    long pages = all.codes().stream().filter(one.code()::equals).count();
    assertThat(pages).isEqualTo(one.pages());
    assertThat(text(all)).contains("第 1 页　共 " + one.pages() + " 页");
    Path file = folder.resolve("部门.pdf");
    PaperFile.write(all, file);
    assertThat(file).hasBinaryContent(all.pdf());
  }

  @Test
  void stoppingMakesNoDocument() {
    Progress stopped =
        new Progress() {
          @Override
          public void at(long done, long total) {}

          @Override
          public boolean stopped() {
            return true;
          }
        };
    assertThatThrownBy(() -> office.desk().press().drafts(List.of(blank()), "2025", stopped))
        .isInstanceOfSatisfying(
            Obstacle.class, e -> assertThat(e.textKey()).isEqualTo("paper.stopped"));
  }

  private IssuedPaper issue() {
    return office.desk().issues().issue(form());
  }

  private PaperContent form() {
    return office
        .desk()
        .papers()
        .assessmentForm(office.county, IssuedDesk.YEAR, SampleDesk.TODAY, false);
  }

  private PaperContent blank() {
    return office
        .desk()
        .papers()
        .assessmentForm(office.county, IssuedDesk.YEAR, SampleDesk.TODAY, true);
  }

  private PaperContent conditions() {
    return office
        .desk()
        .papers()
        .conditionSheet(office.county, IssuedDesk.YEAR, SampleDesk.TODAY, false);
  }

  private List<String> differences(IssuedPaper issued) {
    return office.desk().issues().differences(issued, office.sample.texts);
  }

  private String refusal(PaperContent content) {
    InvalidInput refused =
        catchThrowableOfType(InvalidInput.class, () -> office.desk().issues().issue(content));
    assertThat(refused.problems()).hasSize(1);
    return office.sample.texts.text(refused.problems().get(0));
  }

  private static String text(Paper paper) throws IOException {
    try (PDDocument document = Loader.loadPDF(paper.pdf())) {
      return new PDFTextStripper().getText(document);
    }
  }
}
