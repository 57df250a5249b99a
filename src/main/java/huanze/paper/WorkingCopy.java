package huanze.paper;

import java.util.List;

/**
 * A paper as a Word document (DOCX), to be edited further: never an issue, so it says 草稿.
 *
 * @param codes code of each sheet in it
 * @param title title of the document, also a good name for its file
 * @param docx the document; not copied, not to be changed
 */
public record WorkingCopy(List<FormCode> codes, String title, byte[] docx) {
  public WorkingCopy {
    codes = List.copyOf(codes);
  }
}
