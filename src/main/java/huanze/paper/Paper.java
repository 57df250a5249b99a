package huanze.paper;

import java.util.List;

/**
 * A finished paper, or several of one form in one document.
 *
 * @param codes the code that each page carries, page by page
 * @param title title of the document, also a good name for its file
 * @param pdf the document; not copied, not to be changed
 */
public record Paper(PaperForm form, List<FormCode> codes, String title, byte[] pdf) {
  public Paper {
    codes = List.copyOf(codes);
  }

  /** The code of the first page. */
  public FormCode code() {
    return codes.get(0);
  }

  /** Number of pages. */
  public int pages() {
    return codes.size();
  }
}
