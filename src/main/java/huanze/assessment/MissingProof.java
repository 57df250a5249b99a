package huanze.assessment;

import huanze.base.Texts;

/**
 * A file that was attached as proof and is no longer in the evidence folder. The answer it proves
 * stands; the file can come back from a backup.
 *
 * @param ofItem true for an item's, false for a condition's
 * @param number number of the item or condition
 */
public record MissingProof(boolean ofItem, int number, String fileName) {
  /** One sentence: which file of what is gone, and what to do. */
  public String sentence(Texts texts) {
    return texts.text(
        ofItem ? "assessment.missingProof.item" : "assessment.missingProof.condition",
        number,
        fileName);
  }
}
