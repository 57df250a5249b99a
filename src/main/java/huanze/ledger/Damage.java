package huanze.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import huanze.base.Obstacle;
import huanze.base.Problem;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A place where the journal or the evidence is not as it was written.
 *
 * @param kind what is wrong there
 * @param segment file name of the segment or evidence file
 * @param entry number of the entry concerned; 0 if none
 * @param offset byte in the file
 * @param deed what the entry says was done, for an evidence file: names file and record; or null
 */
public record Damage(Kind kind, String segment, long entry, long offset, @Nullable Deed deed) {
  Damage(Kind kind, String segment, long entry, long offset) {
    this(kind, segment, entry, offset, null);
  }

  /** What can be wrong. */
  public enum Kind {
    /** Bytes differ from what was written. */
    ALTERED("ledger.damage.altered"),
    /** The segment ends in the middle of an entry. */
    INCOMPLETE("ledger.damage.incomplete"),
    /** A segment is not there, or shorter or longer than it was. */
    SEGMENT_MISSING("ledger.damage.segmentMissing"),
    /** Entries that the ledger once held are not in the journal any more. */
    ENTRIES_MISSING("ledger.damage.entriesMissing"),
    /** The segment does not follow the one before, or belongs to another ledger. */
    FOREIGN("ledger.damage.foreign"),
    /** An evidence file is not there. */
    EVIDENCE_MISSING("ledger.damage.evidenceMissing"),
    /** An evidence file is not what it was. */
    EVIDENCE_ALTERED("ledger.damage.evidenceAltered");

    private final String textKey;

    Kind(String textKey) {
      this.textKey = textKey;
    }

    /** True if no entry is concerned, only a file that one names. */
    public boolean isOfEvidence() {
      return this == EVIDENCE_MISSING || this == EVIDENCE_ALTERED;
    }

    public String textKey() {
      return textKey;
    }
  }

  /** True if a failure says that the ledger is damaged. */
  public static boolean isNamedBy(Throwable failure) {
    return failure instanceof Obstacle obstacle
        && Arrays.stream(Kind.values()).anyMatch(k -> k.textKey().equals(obstacle.textKey()));
  }

  /** What the sentence of its kind fills in. */
  @JsonIgnore
  public Object[] args() {
    if (!kind.isOfEvidence()) {
      return new Object[] {segment, entry, offset};
    }
    Object what = deed == null ? segment : Problem.of("", deed.textKey(), deed.args().toArray());
    return new Object[] {segment, entry, offset, what};
  }

  Obstacle asObstacle() {
    return Obstacle.of(kind.textKey(), args());
  }
}
