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
 * @param addressees units to which it goes: committees, then governments, never one that convenes;
 *     empty in notices issued by earlier programs
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
    String contact,
    List<String> addressees)
    implements RecordPaper {
  public MeetingNotice {
    organs = List.copyOf(organs);
    chair = List.copyOf(chair);
    asked = List.copyOf(asked);
    observers = List.copyOf(observers);
    topics = List.copyOf(topics);
    addressees = addressees == null ? List.of() : List.copyOf(addressees);
  }

  /** The same with no more than an issued one holds: what it never held is no difference. */
  MeetingNotice asFullAs(MeetingNotice issued) {
    return issued.addressees().isEmpty() ? to(List.of()) : this;
  }

  private MeetingNotice to(List<String> others) {
    return new MeetingNotice(
        record, name, organs, day, startsAt, place, chair, asked, observers, topics, contact,
        others);
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
