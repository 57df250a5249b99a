package huanze.paper;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 带队检查方案.
 *
 * @param organs units it is made for; may be empty
 * @param startsAt null while only its day is known
 * @param inspected name of the unit inspected; empty without one
 * @param content what is inspected; may be empty
 */
public record InspectionPlan(
    UUID record,
    String name,
    String regulation,
    List<String> organs,
    LocalDate day,
    @Nullable LocalDateTime startsAt,
    String place,
    String inspected,
    List<Attendee> leaders,
    List<Attendee> participants,
    String content)
    implements RecordPaper {
  public InspectionPlan {
    organs = List.copyOf(organs);
    leaders = List.copyOf(leaders);
    participants = List.copyOf(participants);
  }

  @Override
  public PaperForm form() {
    return PaperForm.INSPECTION_PLAN;
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
