package huanze.unit;

import huanze.base.Texts;
import java.util.List;
import java.util.Optional;

/**
 * What somebody is called by unit and post in one breath: 北戴河区委书记, not 中共北戴河区委员会区委书记. Where it is
 * not sure what the short form is, the unit's full name stands before the post's.
 */
public final class UnitAndPost {
  private static final Texts CHINESE = Texts.chinese();
  private static final String PARTY = word("party");
  private static final String GOVERNMENT = word("government");

  /** The longer ending first, for it ends with the other one. */
  private static final List<Committee> COMMITTEES =
      List.of(Committee.of("workCommittee"), Committee.of("committee"));

  private UnitAndPost() {}

  /**
   * @param unit full name; empty for a post of nobody knows whom
   * @param title of the post, marked if its holder only acts
   */
  public static String of(String unit, String title) {
    if (!unit.isEmpty() && title.startsWith(unit)) {
      return title;
    }
    for (Committee committee : COMMITTEES) {
      if (committee.isOne(unit)) {
        return committee.called(unit, title).orElse(unit + title);
      }
    }
    boolean government = unit.endsWith(GOVERNMENT) && unit.length() > GOVERNMENT.length();
    String place = government ? unit.substring(0, unit.length() - GOVERNMENT.length()) : unit;
    return government && title.startsWith(place) ? title : unit + title;
  }

  private static String word(String key) {
    return CHINESE.text("unit.called." + key);
  }

  /**
   * A party committee of a place.
   *
   * @param ending of its name
   * @param words by which its posts name it
   */
  private record Committee(String ending, List<String> words) {
    static Committee of(String key) {
      return new Committee(word(key), List.of(word(key + ".posts").split("\\|")));
    }

    boolean isOne(String unit) {
      return unit.startsWith(PARTY)
          && unit.endsWith(ending)
          && unit.length() > PARTY.length() + ending.length();
    }

    /** The place with the post behind it, what both say said once; empty if they do not fit. */
    Optional<String> called(String unit, String title) {
      String place = unit.substring(PARTY.length(), unit.length() - ending.length());
      for (int from = 0; from <= place.length(); from++) {
        String both = place.substring(from);
        for (String word : words) {
          boolean said = !both.isEmpty() || word.length() > 1;
          if (said && title.startsWith(both + word)) {
            return Optional.of(place.substring(0, from) + title);
          }
        }
      }
      return Optional.empty();
    }
  }
}
