package huanze.rulepack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds the list of legal documents and checks that what replaces one is there, and no circle. */
final class DocumentBuilder {
  private final Findings findings;

  DocumentBuilder(Findings findings) {
    this.findings = findings;
  }

  /**
   * @param known ids of documents that stand elsewhere
   */
  List<LegalDocument> build(List<YamlObject> objects, Set<String> known) {
    Set<String> ids = new HashSet<>(known);
    objects.forEach(o -> ids.add(o.peek("id")));
    Set<String> seen = new HashSet<>();
    List<LegalDocument> documents = new ArrayList<>();
    for (YamlObject o : objects) {
      documents.add(document(o, ids, seen));
      o.end();
    }
    refuseCircles(objects, documents);
    return documents;
  }

  private LegalDocument document(YamlObject o, Set<String> ids, Set<String> seen) {
    String id = o.text("id");
    PackBuilder.unique(seen, id, o.line("id"), findings);
    return new LegalDocument(
        id,
        o.text("title"),
        o.textOrNull("number"),
        o.textOrNull("issuer"),
        o.validity(),
        o.referenceOrNull("replacedBy", ids, "rulepack.unknownDocument"),
        o.flag("unconfirmed"));
  }

  private void refuseCircles(List<YamlObject> objects, List<LegalDocument> documents) {
    Map<String, String> next = new HashMap<>();
    documents.forEach(d -> next.put(d.id(), d.replacedBy()));
    for (int i = 0; i < documents.size(); i++) {
      String start = documents.get(i).id();
      Set<String> passed = new LinkedHashSet<>();
      String at = next.get(start);
      while (at != null && !at.equals(start) && passed.add(at)) {
        at = next.get(at);
      }
      if (start.equals(at)) {
        findings.add(objects.get(i).line("replacedBy"), "rulepack.replacedInCircle", start);
      }
    }
  }
}
