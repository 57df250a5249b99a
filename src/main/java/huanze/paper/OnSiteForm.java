package huanze.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 现场检查记录表, as recorded or blank.
 *
 * @param record null: blank
 * @param day null: blank
 * @param inspected name of the unit inspected; empty without one
 * @param sources why one went, those that apply ticked
 * @param held true once it took place: before, whether something was found is still open
 * @param photos names of the pictures among its evidence
 */
public record OnSiteForm(
    @Nullable UUID record,
    String name,
    @Nullable LocalDate day,
    int year,
    String place,
    String inspected,
    List<Attendee> leaders,
    List<Attendee> participants,
    String recorder,
    List<ActivitySheet.Choice> sources,
    String content,
    boolean held,
    List<ActivitySheet.Finding> findings,
    List<String> photos)
    implements RecordPaper {
  public OnSiteForm {
    leaders = List.copyOf(leaders);
    participants = List.copyOf(participants);
    sources = List.copyOf(sources);
    findings = List.copyOf(findings);
    photos = List.copyOf(photos);
  }

  @Override
  public PaperForm form() {
    return PaperForm.ON_SITE_FORM;
  }

  @Override
  public String about() {
    return name;
  }
}
