package huanze.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link Table}.
 *
 * @param required true if a row without it is refused
 * @param references name of the table whose id it holds, {@link #EVIDENCE} if it holds the digest
 *     of an evidence file, or null
 */
public record Column(String name, ColumnType type, boolean required, @Nullable String references) {
  /** What a column refers to that holds the digest of an {@link EvidenceStore evidence file}. */
  public static final String EVIDENCE = "evidence-file";

  public boolean isEvidence() {
    return EVIDENCE.equals(references);
  }
}
