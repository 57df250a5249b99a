package huanze.paper;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 会议纪要.
 *
 * @param number document number; empty without one
 * @param startsAt null if only its day is known
 * @param discussion gist of what was said; may be empty
 * @param signedBy who signed them for issue (签发); empty while nobody did
 * @param sentTo who got them; empty while not known
 * @param issuedOn day of issue, or of signing; null before
 */
public record MinutesSheet(
    UUID record,
    String name,
    String number,
    List<String> organs,
    LocalDate day,
    @Nullable LocalDateTime startsAt,
    String place,
    List<Attendee> chair,
    List<Attendee> present,
    List<Attendee> absent,
    List<Attendee> observers,
    String recorder,
    List<String> topics,
    String discussion,
    List<ActivitySheet.Decision> decisions,
    String signedBy,
    String sentTo,
    @Nullable LocalDate issuedOn)
    implements RecordPaper {
  public MinutesSheet {
    organs = List.copyOf(organs);
    chair = List.copyOf(chair);
    present = List.copyOf(present);
    absent = List.copyOf(absent);
    observers = List.copyOf(observers);
    topics = List.copyOf(topics);
    decisions = List.copyOf(decisions);
  }

  @Override
  public PaperForm form() {
    return PaperForm.MINUTES;
  }

  @Override
  public int year() {
    return day.getYear();
  }

  @Override
  public String about() {
    return name;
  }
}
