package huanze.app;

import huanze.base.Texts;
import huanze.evidence.EvidenceCheck;
import huanze.evidence.EvidenceCheck.Checked;
import huanze.evidence.EvidenceCheck.State;
import huanze.ledger.Damage;
import huanze.ledger.Ledger;
import huanze.ledger.Verification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is damaged, and of a file every record that has it now: each of them needs it. */
public final class DamageWords {
  /** Place of the words for the record in the sentence of a damaged file. */
  private static final int RECORD = 3;

  private static final long BYTES_PER_MEGABYTE = 1024 * 1024;

  private final Ledger ledger;
  private final EvidenceRecords records;
  private final Texts texts;

  DamageWords(Ledger ledger, EvidenceRecords records, Texts texts) {
    this.ledger = ledger;
    this.records = records;
    this.texts = texts;
  }

  /** One sentence for each damage, in their order. */
  public List<String> of(List<Damage> damages) {
    Map<String, List<String>> holders = holders(damages);
    return damages.stream().map(damage -> said(damage, holders.get(damage.segment()))).toList();
  }

  /** How many evidence files no entry names; empty if there is none. */
  public Optional<String> unnamed(Verification found) {
    Verification.Unnamed unnamed = found.unnamed();
    return unnamed.files() == 0
        ? Optional.empty()
        : Optional.of(
            texts.text(
                "app.evidence.unnamed",
                unnamed.files(),
                Math.ceilDiv(unnamed.bytes(), BYTES_PER_MEGABYTE)));
  }

  private String said(Damage damage, @Nullable List<String> holders) {
    Object[] args = damage.args();
    if (damage.kind().isOfEvidence() && holders != null) {
      args[RECORD] = String.join(texts.text("app.evidence.separator"), holders);
    }
    return texts.text(damage.kind().textKey(), args);
  }

  /** Digest of a damaged file → the records that have it, each with the file's name there. */
  public Map<String, List<String>> holders(List<Damage> damages) {
    Map<String, State> bad =
        damages.stream()
            .filter(damage -> damage.kind().isOfEvidence())
            .collect(
                Collectors.toMap(
                    Damage::segment,
                    damage ->
                        damage.kind() == Damage.Kind.EVIDENCE_MISSING
                            ? State.MISSING
                            : State.ALTERED,
                    (one, same) -> one));
    List<Checked> holding = EvidenceCheck.holding(ledger, bad);
    Map<UUID, String> names = records.of(holding);
    Function<Checked, String> words =
        one ->
            texts.text(
                "app.evidence.fileOfRecord", names.get(one.subject()), one.file().fileName());
    return holding.stream()
        .collect(
            Collectors.groupingBy(
                one -> one.file().digest(), Collectors.mapping(words, Collectors.toList())));
  }
}
