package huanze.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link Table}.
 *
 * @param required true if a row without it is refused
 * @param references name of the table whose id it holds, {@link #ANY} if it may be any table's,
 *     {@link #EVIDENCE} if it holds the digest of an evidence file, or null
 */
public record Column(String name, ColumnType type, boolean required, @Nullable String references) {
  /** What a column refers to that holds the digest of an {@link EvidenceStore evidence file}. */
  public static final String EVIDENCE = "evidence-file";

  /** What a column refers to that may hold the id of a row of any table. */
  public static final String ANY = "*";

  public boolean isOfAny() {
    return ANY.equals(references);
  }

  public boolean isEvidence() {
    return EVIDENCE.equals(references);
  }
}
