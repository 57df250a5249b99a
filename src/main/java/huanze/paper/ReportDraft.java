package huanze.paper;

import huanze.activity.ActivityForm;
import huanze.base.Period;
import huanze.rulepack.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Draft of a report of Art. 17: what the records of its period say, and places left to the writer
 * for what they do not.
 *
 * @param title its own title
 * @param units who reports: the unit, and the other organ of a joint report
 * @param to whom it goes to, in words
 * @param asOf day up to which was gathered
 * @param forms how many meetings of each form there were
 * @param decisions what the meetings decided
 * @param found what the inspections found, with whom it was left and until when
 * @param items how the 整改台账 of those who report and those they watch over stands
 * @param pointedOut items of it that others pointed out: inspectors from above, the public, media
 * @param own obligations of those who report, rule by rule
 * @param below obligations of those they watch over, level by level
 * @param missed what was not done, with whom and when
 * @param more how many missed ones are not listed any more
 * @param excused what the office excused, with reasons
 */
public record ReportDraft(
    UUID unit,
    String unitName,
    String unitCode,
    String title,
    List<String> units,
    String to,
    String regulation,
    String rule,
    int article,
    ActivityForm kind,
    Period period,
    LocalDate asOf,
    List<Count> forms,
    List<Meeting> meetings,
    List<Count> leaders,
    List<Inspection> inspections,
    List<Decided> decisions,
    List<Decided> found,
    Items items,
    List<Decided> pointedOut,
    List<Standings> own,
    List<Below> below,
    List<Missed> missed,
    int more,
    List<Excused> excused)
    implements PaperContent {
  public ReportDraft {
    units = List.copyOf(units);
    forms = List.copyOf(forms);
    meetings = List.copyOf(meetings);
    leaders = List.copyOf(leaders);
    inspections = List.copyOf(inspections);
    decisions = List.copyOf(decisions);
    found = List.copyOf(found);
    pointedOut = List.copyOf(pointedOut);
    own = List.copyOf(own);
    below = List.copyOf(below);
    missed = List.copyOf(missed);
    excused = List.copyOf(excused);
  }

  /** How many of a form of meeting, or by a leader. */
  public record Count(String what, int count) {}

  /** A meeting that studied environmental protection. */
  public record Meeting(LocalDate day, String name, List<String> topics) {
    public Meeting {
      topics = List.copyOf(topics);
    }
  }

  /** A led inspection or field research. */
  public record Inspection(LocalDate day, List<String> leaders, String place, String name) {
    public Inspection {
      leaders = List.copyOf(leaders);
    }
  }

  /**
   * What a meeting of the period decided, an inspection found or somebody pointed out.
   *
   * @param done how far it has come by the 整改台账; empty where that does not tell, for the writer
   */
  public record Decided(String matter, String unit, @Nullable LocalDate due, String done) {}

  /**
   * Items raised by the end of the period and not closed before it.
   *
   * @param overdue how many of the open ones are over their last day
   */
  public record Items(int closed, int reported, int open, int overdue) {
    static final Items NONE = new Items(0, 0, 0, 0);

    public int all() {
      return closed + reported + open;
    }
  }

  /**
   * How many obligations stand how.
   *
   * @param open not due yet, or excused, or of a vacant post
   */
  public record Numbers(int met, int late, int missed, int open) {
    public int all() {
      return met + late + missed + open;
    }
  }

  /** Obligations by one rule. */
  public record Standings(String title, Numbers numbers) {}

  /** Obligations of the units of a level. */
  public record Below(Level level, int units, Numbers numbers) {}

  /** An obligation not met. */
  public record Missed(String subject, String title, Period period) {}

  /** An obligation excused. */
  public record Excused(String subject, String title, Period period, String reason) {}

  @Override
  public PaperForm form() {
    return PaperForm.REPORT_DRAFT;
  }

  @Override
  public String subject() {
    return unitCode + " " + rule + " " + period;
  }

  @Override
  public int year() {
    return period.year();
  }

  @Override
  public String about() {
    return unitName + " " + period;
  }

  @Override
  public UUID unitId() {
    return unit;
  }
}
