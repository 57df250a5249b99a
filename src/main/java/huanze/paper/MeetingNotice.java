package huanze.paper;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 会议通知.
 *
 * @param name of the meeting
 * @param organs units that convene it
 * @param startsAt null while only its day is known
 * @param place empty while not known
 * @param chair who chairs
 * @param asked who is asked to attend (出席)
 * @param observers who is asked to sit in (列席)
 * @param contact whom to ask; empty if nobody was named
 */
public record MeetingNotice(
    UUID record,
    String name,
    List<String> organs,
    LocalDate day,
    @Nullable LocalDateTime startsAt,
    String place,
    List<Attendee> chair,
    List<Attendee> asked,
    List<Attendee> observers,
    List<String> topics,
    String contact)
    implements RecordPaper {
  public MeetingNotice {
    organs = List.copyOf(organs);
    chair = List.copyOf(chair);
    asked = List.copyOf(asked);
    observers = List.copyOf(observers);
    topics = List.copyOf(topics);
  }

  @Override
  public PaperForm form() {
    return PaperForm.MEETING_NOTICE;
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
