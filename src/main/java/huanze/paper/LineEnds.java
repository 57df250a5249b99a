package huanze.paper;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line of a paper may end: as usual, but never inside a time of day such as 09:00. */
final class LineEnds implements FSTextBreaker {
  private final FSTextBreaker usual =
      new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.CHINA));
  private String text = "";

  @Override
  public void setText(String shown) {
    text = shown;
    usual.setText(shown);
  }

  @Override
  public int next() {
    int end = usual.next();
    while (end != BreakIterator.DONE && isInsideTime(end)) {
      end = usual.next();
    }
    return end;
  }

  private boolean isInsideTime(int at) {
    return at > 1
        && at < text.length()
        && text.charAt(at - 1) == ':'
        && Character.isDigit(text.charAt(at - 2))
        && Character.isDigit(text.charAt(at));
  }
}
