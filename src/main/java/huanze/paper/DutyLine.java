package huanze.paper;

import java.util.List;

/**
 * A duty as papers list it.
 *
 * @param id id in the catalogue
 * @param responsibility kind of responsibility, in words
 * @param days days on which the post carries it, in words; empty: always
 * @param cite place in the source, such as Art. 6 item 4
 * @param bases what else it rests on; and the main one if its place is not in the source
 * @param source title of the rule pack, or that the office wrote it
 * @param ended whether everything it rests on has ended
 * @param unconfirmed without a confirmed source
 */
public record DutyLine(
    String id,
    String text,
    String responsibility,
    String days,
    String cite,
    List<Basis> bases,
    String source,
    boolean ended,
    boolean unconfirmed) {
  public DutyLine {
    bases = List.copyOf(bases);
  }

  /**
   * @param ended since when and replaced by what, in words; empty while it is in force
   */
  public record Basis(String label, String ended) {}
}
