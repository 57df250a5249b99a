package huanze.rulepack;

/**
 * A pack that the office took in: its whole text stands in the ledger.
 *
 * @param pack id of the pack
 * @param file name of the file it came from, for findings and screens
 * @param content the pack file's text
 */
public record AppliedPack(String pack, int version, String title, String file, String content) {}
