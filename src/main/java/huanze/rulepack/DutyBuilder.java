package huanze.rulepack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Builds the duty catalogue of a pack. */
final class DutyBuilder {
  private final String packId;
  private final Findings findings;
  private final Set<String> documents;
  private final Set<String> unitKeys;

  /**
   * @param documents ids of the legal documents that a duty may rest on
   * @param unitKeys departments of the patterns
   */
  DutyBuilder(String packId, Findings findings, Set<String> documents, Set<String> unitKeys) {
    this.packId = packId;
    this.findings = findings;
    this.documents = documents;
    this.unitKeys = unitKeys;
  }

  /** What reads the parts of a duty that refer to the pack. */
  interface Parts {
    int article(YamlObject duty);

    Selector who(YamlObject duty);
  }

  List<Duty> build(List<YamlObject> objects, Parts parts) {
    Set<String> seen = new HashSet<>();
    List<Duty> duties = new ArrayList<>();
    for (YamlObject o : objects) {
      String id = o.text("id");
      PackBuilder.unique(seen, id, o.line("id"), findings);
      String cite = o.text("cite");
      duties.add(
          new Duty(
              id,
              parts.article(o),
              cite,
              o.text("text"),
              parts.who(o),
              o.referenceOrNull("key", unitKeys, "rulepack.unknownUnitKey"),
              bases(o, cite),
              o.flag("unconfirmed"),
              o.textOrNull("note")));
      o.end();
    }
    return duties;
  }

  /** The pack's own place first, then what the file names besides. */
  private List<DutyBasis> bases(YamlObject duty, String cite) {
    List<DutyBasis> bases = new ArrayList<>(List.of(new DutyBasis(packId, cite)));
    for (YamlObject o : duty.objectsOrNone("bases")) {
      bases.add(
          new DutyBasis(
              o.reference("document", documents, "rulepack.unknownDocument"), o.text("cite")));
      o.end();
    }
    return bases;
  }
}
