package huanze.rulepack.ui;

import huanze.rulepack.LegalDocument;

/**
 * A line of the list of legal documents.
 *
 * @param replacedBy title of what replaced it, or empty
 * @param state whether it is in force today, in words
 * @param ended true if its last day has passed
 * @param offices true if the office added or corrected it
 */
public record DocumentRow(
    LegalDocument document, String replacedBy, String state, boolean ended, boolean offices) {
  String search() {
    return document.title()
        + " "
        + document.number()
        + " "
        + document.issuer()
        + " "
        + replacedBy
        + " "
        + state;
  }
}
