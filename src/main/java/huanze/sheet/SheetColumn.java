package huanze.sheet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A column a form has.
 *
 * @param key name in camelCase, always accepted as a heading
 * @param headings accepted headings; the first is written
 * @param also headings read so too where no other column is it already; several columns may have
 *     the same one, and the first that is still free gets it
 * @param words for a choice: value → words accepted for it, the first is written; the value itself
 *     is always accepted
 * @param example what the empty template shows; may be empty
 */
public record SheetColumn(
    String key,
    Kind kind,
    boolean required,
    List<String> headings,
    List<String> also,
    Map<String, List<String>> words,
    String example) {
  public SheetColumn {
    headings = List.copyOf(headings);
    also = List.copyOf(also);
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
  }

  /** How cells are understood. */
  public enum Kind {
    TEXT,
    /** Full-width digits and blanks inside are put right. */
    CODE,
    DATE,
    /** A date of any year: who reads it says from when to when it may be. */
    ANY_DATE,
    /** A date; a month alone is its first day. */
    FIRST_DAY,
    /** A date; a month alone is its last day, 至今 is none. */
    LAST_DAY,
    /** Text on one line, without blanks between Chinese characters, not longer than a name is. */
    NAME,
    FLAG,
    WHOLE,
    DECIMAL,
    CHOICE
  }

  public String heading() {
    return headings.getFirst();
  }
}
