package huanze.rulepack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The active packs. The main one makes the obligations and the assessment; the others bring duties,
 * terms and documents.
 *
 * @param all the main pack first
 * @param documents every legal document that a duty may rest on: the shipped ones, those of the
 *     packs, and over all what the office added or corrected
 */
public record Packs(List<RulePack> all, List<LegalDocument> documents) {
  public Packs {
    if (all.isEmpty()) {
      throw new IllegalArgumentException("there is always a main pack");
    }
    all = List.copyOf(all);
    documents = List.copyOf(documents);
  }

  /** The packs with the shipped documents, their own, and the office's. */
  public static Packs of(List<RulePack> all, List<LegalDocument> office) {
    List<List<LegalDocument>> lists = new ArrayList<>(List.of(LegalDocuments.shipped()));
    all.forEach(pack -> lists.add(pack.documents()));
    all.forEach(pack -> lists.add(List.of(pack.document())));
    lists.add(office);
    return new Packs(all, LegalDocuments.layered(lists));
  }

  public RulePack main() {
    return all.get(0);
  }

  /** The active pack of an id. */
  public Optional<RulePack> find(String packId) {
    return all.stream().filter(p -> p.id().equals(packId)).findFirst();
  }

  public Optional<LegalDocument> document(String documentId) {
    return documents.stream().filter(d -> d.id().equals(documentId)).findFirst();
  }
}
