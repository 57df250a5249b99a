package huanze.paper;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 签到表: who is expected, with room to sign; or blank.
 *
 * @param record null: blank
 * @param day null: blank
 * @param startsAt null while only its day is known
 * @param expected those expected, the chair first
 */
public record SignInSheet(
    @Nullable UUID record,
    String name,
    @Nullable LocalDate day,
    @Nullable LocalDateTime startsAt,
    String place,
    int year,
    List<Attendee> expected)
    implements RecordPaper {
  public SignInSheet {
    expected = List.copyOf(expected);
  }

  @Override
  public PaperForm form() {
    return PaperForm.SIGN_IN_SHEET;
  }

  @Override
  public String about() {
    return name;
  }
}
