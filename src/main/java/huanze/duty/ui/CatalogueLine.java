package huanze.duty.ui;

import huanze.duty.CatalogueDuty;
import java.util.List;

/**
 * A duty in the catalogue.
 *
 * @param state how it stands on the day, with a symbol that tells it without colour
 * @param ended a sentence for each basis that ended
 * @param carried how many posts carry it on the day
 */
record CatalogueLine(
    CatalogueDuty duty,
    String number,
    String source,
    String bases,
    String who,
    String days,
    String state,
    List<String> ended,
    int carried,
    String search) {
  CatalogueLine {
    ended = List.copyOf(ended);
  }
}
