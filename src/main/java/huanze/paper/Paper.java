package huanze.paper;

/**
 * A finished paper.
 *
 * @param title title of the document, also a good name for its file
 * @param pages number of pages
 * @param pdf the document; not copied, not to be changed
 */
public record Paper(PaperForm form, FormCode code, String title, int pages, byte[] pdf) {}
