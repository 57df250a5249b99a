package huanze.paper;

import huanze.base.Period;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 会议记录 or 带队检查记录: the sheet of a single record.
 *
 * @param record id of the record
 * @param title name of the meeting or inspection
 * @param organs units that convened the meeting, or whose leaders inspected
 * @param forms kinds it may be of, those it was of ticked; printed as boxes
 * @param facts what was noted
 * @param evidence files that prove it
 * @param credits what it counts for
 * @param enteredLate typed after its period (补录)
 * @param withdrawal why it no longer stands; or null
 * @param kind what sort of record it is, as in {@code training}; null in sheets issued by earlier
 *     programs, which are of meetings or inspections
 */
public record ActivitySheet(
    UUID record,
    String title,
    List<String> organs,
    List<Choice> forms,
    Facts facts,
    List<Evidence> evidence,
    List<Credit> credits,
    LocalDate enteredOn,
    boolean enteredLate,
    @Nullable Withdrawal withdrawal,
    @Nullable String kind)
    implements PaperContent {
  public ActivitySheet {
    organs = List.copyOf(organs);
    forms = List.copyOf(forms);
    evidence = List.copyOf(evidence);
    credits = List.copyOf(credits);
  }

  /** What was noted of a meeting or an inspection. */
  public sealed interface Facts permits Meeting, Inspection {
    /** Day it was held. */
    LocalDate day();
  }

  /**
   * A meeting.
   *
   * @param chair name with post
   * @param absent names with reasons
   * @param observers who sat in (列席)
   * @param discussion gist of what was said; may be empty
   */
  public record Meeting(
      LocalDateTime from,
      LocalDateTime to,
      String place,
      String chair,
      List<String> present,
      List<String> absent,
      List<String> observers,
      String recorder,
      List<String> topics,
      String discussion,
      List<Decision> decisions)
      implements Facts {
    public Meeting {
      present = List.copyOf(present);
      absent = List.copyOf(absent);
      observers = List.copyOf(observers);
      topics = List.copyOf(topics);
      decisions = List.copyOf(decisions);
    }

    @Override
    public LocalDate day() {
      return from.toLocalDate();
    }
  }

  /**
   * A led inspection or field research.
   *
   * @param leaders names with posts
   * @param findings problems and what is asked
   */
  public record Inspection(
      LocalDate day,
      String place,
      List<String> leaders,
      List<String> participants,
      String recorder,
      String inspected,
      List<Finding> findings)
      implements Facts {
    public Inspection {
      leaders = List.copyOf(leaders);
      participants = List.copyOf(participants);
      findings = List.copyOf(findings);
    }
  }

  /** A box that is ticked or not. */
  public record Choice(String label, boolean ticked) {}

  /** What was decided, who does it, and by when; or null. */
  public record Decision(String matter, String unit, @Nullable LocalDate due) {}

  /** A problem found, what is asked, of whom and by when; or null. */
  public record Finding(String problem, String demand, String unit, @Nullable LocalDate due) {}

  /**
   * A file.
   *
   * @param digest its SHA-256 in hexadecimal digits
   */
  public record Evidence(String name, String digest) {}

  /**
   * An obligation it counts for.
   *
   * @param subject name of the organ or post
   * @param byHand because a person said so
   * @param madeUp as made up late
   */
  public record Credit(
      String rule,
      int article,
      String title,
      String subject,
      Period period,
      boolean byHand,
      boolean madeUp) {}

  /** When, by whom and why it was withdrawn. */
  public record Withdrawal(LocalDate on, String by, String reason) {}

  @Override
  public PaperForm form() {
    return PaperForm.ACTIVITY_SHEET;
  }

  @Override
  public String subject() {
    return record.toString();
  }

  @Override
  public int year() {
    return facts.day().getYear();
  }

  @Override
  public String about() {
    return title;
  }
}
