package huanze.paper;

import java.time.Instant;

/**
 * What a paper says of its own making.
 *
 * @param office office that issues it
 * @param number which issue it is; 0 for a draft, marked as such
 * @param at when it was made; also the PDF's creation time, so that equal data give equal bytes
 */
public record PaperIssue(String office, int number, Instant at) {
  public boolean isDraft() {
    return number == 0;
  }
}
