package huanze.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huanze.access.Right;
import huanze.base.DateRange;
import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.ledger.MemoryLedger;
import huanze.ledger.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalDocumentServiceTest {
  private final MemoryLedger ledger =
      new MemoryLedger(new Schema(1, RulepackTables.all(), List.of()));
  private final List<Right> asked = new ArrayList<>();
  private final LegalDocumentService service =
      new LegalDocumentService(
          ledger, (right, unit) -> asked.add(right), new Ids(DeskClock.system()));

  @Test
  void anOwnDocumentIsAddedCorrectedAndTakenBack() {
    LegalDocument added = service.save(document("", " 市直部门责任清单 ", "2024-05-01", null, null));
    assertThat(added.id()).startsWith("own:");
    assertThat(added.title()).isEqualTo("市直部门责任清单");
    assertThat(service.all()).contains(added);
    LegalDocument ended = document(added.id(), "市直部门责任清单", "2024-05-01", "2026-12-31", null);
    service.save(ended);
    assertThat(service.all()).contains(ended).doesNotContain(added);
    assertThat(service.takeBack(added.id())).isPresent();
    assertThat(service.all()).doesNotContain(ended);
    assertThat(service.takeBack(added.id())).isEmpty();
    assertThat(asked).containsOnly(Right.CHANGE_SETTINGS);
  }

  @Test
  void aShippedOneIsCorrectedAndStandsAgainAsItWas() {
    LegalDocument shipped =
        LegalDocuments.shipped().stream()
            .filter(d -> d.id().equals("code-2026"))
            .findFirst()
            .orElseThrow();
    LegalDocument corrected = document("code-2026", shipped.title(), "2026-08-15", null, null);
    service.save(corrected);
    assertThat(service.all()).contains(corrected).doesNotContain(shipped);
    assertThat(service.isOffices("code-2026")).isTrue();
    service.takeBack("code-2026");
    assertThat(service.all()).contains(shipped).doesNotContain(corrected);
    assertThat(service.isOffices("code-2026")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "x, ' ', , , , title noTitle",
    "x, 甲, 2020-01-02, 2020-01-01, , validTo reversed",
    "x, 甲, , , nothing, replacedBy unknown",
    "x, 甲, , , x, replacedBy circle",
    "code-2026, 法典, , , water-pollution-law, replacedBy circle",
  })
  void refusals(String id, String title, String from, String to, String replacedBy, String what) {
    InvalidInput refused =
        catchThrowableOfType(
            InvalidInput.class, () -> service.save(document(id, title, from, to, replacedBy)));
    assertThat(refused.problems())
        .extracting(p -> p.field() + " " + p.textKey().replace("rulepack.document.", ""))
        .containsExactly(what);
    assertThat(service.isOffices(id)).isFalse();
  }

  @Test
  void anOwnOneThatReplacesAnotherStays() {
    LegalDocument added = service.save(document("", "新办法", null, null, null));
    service.save(
        document("inspection-2025", "生态环境保护督察工作条例", "2025-04-28", "2027-01-01", added.id()));
    InvalidInput refused =
        catchThrowableOfType(InvalidInput.class, () -> service.takeBack(added.id()));
    assertThat(refused.problems())
        .extracting(Problem::textKey)
        .containsExactly("rulepack.document.inUse");
    assertThat(service.all()).contains(added);
  }

  private static LegalDocument document(
      String id, String title, String from, String to, String replacedBy) {
    return new LegalDocument(
        id, title, null, null, new DateRange(day(from), day(to)), replacedBy, false);
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
