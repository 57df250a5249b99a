package huanze.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huanze.base.DateRange;
import huanze.base.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped legal documents, and what a duty rests on. */
class LegalDocumentsTest {
  private static final LocalDate CODE = LocalDate.of(2026, 8, 15);

  private final Map<String, LegalDocument> documents =
      LegalDocuments.shipped().stream()
          .collect(Collectors.toMap(LegalDocument::id, document -> document));

  @Test
  void theCodeReplacedTenLawsAtOnce() {
    assertThat(
            documents.values().stream()
                .filter(d -> "code-2026".equals(d.replacedBy()))
                .map(d -> d.title().replace("中华人民共和国", "")))
        .containsExactlyInAnyOrder(
            "环境保护法",
            "环境影响评价法",
            "海洋环境保护法",
            "大气污染防治法",
            "水污染防治法",
            "土壤污染防治法",
            "固体废物污染环境防治法",
            "噪声污染防治法",
            "放射性污染防治法",
            "清洁生产促进法");
    assertThat(documents.values().stream().filter(d -> "code-2026".equals(d.replacedBy())))
        .allMatch(LegalDocument::unconfirmed)
        .allMatch(d -> d.validity().equals(new DateRange(null, CODE.minusDays(1))))
        .allMatch(d -> d.endedBefore(CODE) && !d.endedBefore(CODE.minusDays(1)));
    LegalDocument code = documents.get("code-2026");
    assertThat(code.unconfirmed()).isTrue();
    assertThat(code.validity()).isEqualTo(new DateRange(CODE, null));
    assertThat(code.endedBefore(CODE.plusYears(50))).isFalse();
  }

  /** What the regulation's Art. 1 prints is confirmed; no date is made up for it. */
  @ParameterizedTest
  @CsvSource({
    "eco-civilisation-opinion,",
    "damage-accountability-measures, 中办发〔2015〕45号",
    "enforcement-notice-2014, 国办发〔2014〕56号",
    "hebei-accountability-measures, 冀办发〔2016〕16号",
  })
  void whatArticleOneNames(String id, String number) {
    LegalDocument document = documents.get(id);
    assertThat(document.number()).isEqualTo(number);
    assertThat(document.unconfirmed()).isFalse();
    assertThat(document.validity()).isEqualTo(DateRange.ALWAYS);
  }

  @Test
  void everyDutyRestsOnItsArticleFirst() {
    RulePack pack = PackReader.builtIn();
    assertThat(pack.duties())
        .allSatisfy(
            d ->
                assertThat(d.bases().get(0))
                    .isEqualTo(new DutyBasis("qinhuangdao-provisional", d.cite())));
    assertThat(pack.duties().stream().filter(d -> d.bases().size() > 1))
        .extracting(d -> d.id() + " " + d.bases().get(1).document())
        .containsExactly(
            "6.1 environmental-protection-law",
            "6.3 code-2026",
            "6.12 environmental-protection-law");
    assertThat(pack.duties()).allMatch(d -> d.ranks().isEmpty() && !d.unconfirmed());
  }

  @Test
  void packsKnowEveryDocumentOnce() {
    RulePack pack = PackReader.builtIn();
    LegalDocument corrected =
        new LegalDocument(
            "code-2026", "生态环境法典", "主席令", null, new DateRange(CODE, null), null, false);
    Packs packs = Packs.of(List.of(pack), List.of(corrected));
    assertThat(packs.main()).isEqualTo(pack);
    assertThat(packs.documents()).extracting(LegalDocument::id).doesNotHaveDuplicates();
    assertThat(packs.document("code-2026")).contains(corrected);
    assertThat(packs.document(pack.id()).orElseThrow().title()).isEqualTo(pack.title());
    Set<String> known =
        packs.documents().stream().map(LegalDocument::id).collect(Collectors.toSet());
    assertThat(pack.duties().stream().flatMap(d -> d.bases().stream()).map(DutyBasis::document))
        .allMatch(known::contains);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- {id: a, title: 甲, replacedBy: c}|unknownDocument",
        "- {id: a, title: 甲, replacedBy: a}|replacedInCircle",
        "- {id: a, title: 甲, validFrom: 2020-01-02, validTo: 2020-01-01}|reversedValidity",
        "- {id: a, title: 甲, validFrom: 2020-13-01}|badDate",
        "- {id: a}|missingKey",
        "- {id: b, title: 甲}|duplicateId",
        "- {id: a, title: 甲, until: 2020-01-01}|unknownKey",
        "- {id: a, title: 甲, unconfirmed: perhaps}|wrongType.flag",
      })
  void mistakesAreNamedWithTheirLine(String second, String key) {
    String text = "documents:\n  - {id: b, title: 乙}\n  " + second + "\n";
    InvalidInput refused =
        catchThrowableOfType(
            InvalidInput.class,
            () -> LegalDocuments.read("list.yaml", text.getBytes(StandardCharsets.UTF_8)));
    assertThat(refused.problems())
        .extracting(p -> p.field() + " " + p.textKey())
        .containsExactly("3 rulepack." + key);
    assertThat(refused.problems().get(0).args()).startsWith("list.yaml", 3);
  }
}
