package huanze.rulepack;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.base.Ids;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.ledger.Deed;
import huanze.ledger.Row;
import huanze.ledger.Saving;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the office adds to the legal documents or corrects of them: dates, numbers, successors. */
public final class LegalDocumentService {
  private static final String OWN = "own:";

  private final Saving ledger;
  private final Gate gate;
  private final Ids ids;
  private final LegalDocumentStore store;
  private final PackStore packs;

  public LegalDocumentService(Saving ledger, Gate gate, Ids ids) {
    this.ledger = ledger;
    this.gate = gate;
    this.ids = ids;
    this.store = new LegalDocumentStore(ledger);
    this.packs = new PackStore(ledger);
  }

  /** Every document that is known, the office's word over the shipped one. */
  public List<LegalDocument> all() {
    return packs.active().documents();
  }

  /** True if the office added or corrected it. */
  public boolean isOffices(String document) {
    return store.find().stream().anyMatch(d -> d.id().equals(document));
  }

  /**
   * Corrects a document, or adds one if its id is empty.
   *
   * @return the document as it is kept, with its id
   * @throws InvalidInput title missing; it ends before it begins; what replaces it is not known, is
   *     itself, or leads back to it
   */
  public LegalDocument save(LegalDocument written) {
    gate.require(Right.CHANGE_SETTINGS, null);
    boolean added = written.id().isEmpty();
    LegalDocument document =
        new LegalDocument(
            added ? OWN + ids.next() : written.id(),
            written.title().strip(),
            blankToNull(written.number()),
            blankToNull(written.issuer()),
            written.validity(),
            blankToNull(written.replacedBy()),
            written.unconfirmed());
    InvalidInput.refuse(problems(document));
    String deed = added ? "rulepack.deed.documentAdded" : "rulepack.deed.documentCorrected";
    ledger.save(
        Deed.of(deed, document.title()),
        writes -> writes.put(RulepackTables.LEGAL_DOCUMENT, row(document)));
    return document;
  }

  /**
   * Takes back what the office wrote of a document: a shipped one stands as it was shipped, an own
   * one is gone.
   *
   * @return empty if the office wrote nothing of it
   * @throws InvalidInput if another document names an own one as what replaces it
   */
  public OptionalLong takeBack(String document) {
    gate.require(Right.CHANGE_SETTINGS, null);
    List<LegalDocument> all = all();
    LegalDocument known =
        all.stream().filter(d -> d.id().equals(document)).findFirst().orElse(null);
    if (known == null || !isOffices(document)) {
      return OptionalLong.empty();
    }
    if (document.startsWith(OWN)) {
      all.stream()
          .filter(d -> document.equals(d.replacedBy()))
          .findFirst()
          .ifPresent(
              d -> {
                throw InvalidInput.of("", "rulepack.document.inUse", known.title(), d.title());
              });
    }
    return ledger.save(
        Deed.of("rulepack.deed.documentTakenBack", known.title()),
        writes -> writes.remove(RulepackTables.LEGAL_DOCUMENT, rowId(document)));
  }

  private List<Problem> problems(LegalDocument document) {
    List<Problem> problems = new ArrayList<>();
    if (document.title().isEmpty()) {
      problems.add(Problem.of("title", "rulepack.document.noTitle"));
    }
    if (document.validity().isReversed()) {
      problems.add(Problem.of("validTo", "rulepack.document.reversed"));
    }
    List<LegalDocument> others = all().stream().filter(d -> !d.id().equals(document.id())).toList();
    String next = document.replacedBy();
    Set<String> passed = new HashSet<>(Set.of(document.id()));
    while (next != null && passed.add(next)) {
      next = replacing(others, next);
    }
    if (next != null) {
      problems.add(Problem.of("replacedBy", "rulepack.document.circle"));
    } else if (document.replacedBy() != null
        && others.stream().noneMatch(d -> d.id().equals(document.replacedBy()))) {
      problems.add(Problem.of("replacedBy", "rulepack.document.unknown", document.replacedBy()));
    }
    return problems;
  }

  private static @Nullable String replacing(List<LegalDocument> all, String document) {
    return all.stream()
        .filter(d -> d.id().equals(document))
        .findFirst()
        .map(LegalDocument::replacedBy)
        .orElse(null);
  }

  private static Row row(LegalDocument d) {
    return Row.of(rowId(d.id()))
        .with("document", d.id())
        .with("title", d.title())
        .with("document_number", d.number())
        .with("issuer", d.issuer())
        .with("valid_from", d.validity().from())
        .with("valid_to", d.validity().to())
        .with("replaced_by", d.replacedBy())
        .with("unconfirmed", d.unconfirmed());
  }

  private static UUID rowId(String document) {
    return Ids.named("legal document " + document);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
