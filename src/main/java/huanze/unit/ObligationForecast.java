package huanze.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what a change of the structure does to the obligations of a year; the agenda knows. */
public interface ObligationForecast {
  /**
   * The year of the day; if nothing changes in it, the next one.
   *
   * @param day first day of the change
   */
  Obligations of(Structure before, Structure after, LocalDate day);

  /**
   * What is owed in a year before and after.
   *
   * @param before how many obligations without the change
   * @param after how many with it
   */
  record Obligations(int year, int before, int after, List<Line> lines) {
    public Obligations {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One rule and subject whose obligations change; periods are written {@code 2026-07}.
   *
   * @param post the post that owes, or null if the unit does
   * @param subject unit and post as they are called
   * @param lost periods no longer owed
   * @param gained periods owed in addition
   * @param changed periods owed still, but otherwise: how many are needed, with whom, by whom
   * @param needed how many the first changed period needs now
   * @param needs how many it will need
   * @param turns those of the changed periods that are met, missed and so on where they were not
   */
  record Line(
      String rule,
      String title,
      UUID unit,
      @Nullable UUID post,
      String subject,
      List<String> lost,
      List<String> gained,
      List<String> changed,
      int needed,
      int needs,
      List<Turn> turns) {
    public Line {
      lost = List.copyOf(lost);
      gained = List.copyOf(gained);
      changed = List.copyOf(changed);
      turns = List.copyOf(turns);
    }
  }

  /**
   * Periods that stand otherwise after the change.
   *
   * @param was key of the name of the standing without the change
   * @param is key of the name of the standing with it
   */
  record Turn(String was, String is, List<String> periods) {
    public Turn {
      periods = List.copyOf(periods);
    }
  }
}
