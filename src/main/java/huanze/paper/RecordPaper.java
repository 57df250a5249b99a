package huanze.paper;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A paper made for one meeting or inspection: before it, at it, or after it. */
public sealed interface RecordPaper extends PaperContent
    permits MeetingNotice, SignInSheet, MinutesSheet, InspectionPlan, OnSiteForm {
  /** Id of the record; null for a form to be filled in by hand. */
  @Nullable UUID record();

  @Override
  default String subject() {
    UUID record = record();
    return record == null ? form().id() : record.toString();
  }
}
