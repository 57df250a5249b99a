package huanze.paper;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a line of a paper may end: as usual, but never inside what {@code line-ends.properties}
 * calls one, such as 09:00, 第3次 or 〔2026〕18号. A Word document is told with which characters no line
 * begins or ends: see {@code docx/settings.xml}.
 */
final class LineEnds implements FSTextBreaker {
  private static final List<Pattern> WHOLE = read();

  private final FSTextBreaker usual =
      new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.CHINA));
  private final BitSet inside = new BitSet();

  private static List<Pattern> read() {
    Properties patterns = new Properties();
    try (InputStream in = LineEnds.class.getResourceAsStream("line-ends.properties")) {
      if (in == null) {
        throw new IllegalStateException("line-ends.properties");
      }
      patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return patterns.values().stream().map(one -> Pattern.compile((String) one)).toList();
  }

  @Override
  public void setText(String shown) {
    usual.setText(shown);
    inside.clear();
    for (Pattern whole : WHOLE) {
      Matcher found = whole.matcher(shown);
      while (found.find()) {
        inside.set(found.start() + 1, found.end());
      }
    }
  }

  @Override
  public int next() {
    int end = usual.next();
    while (end != BreakIterator.DONE && inside.get(end)) {
      end = usual.next();
    }
    return end;
  }
}
