package huanze.paper;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import huanze.base.Period;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;

/** The whole data set of a paper as one JSON text, and back. */
final class PaperJson {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(
              new SimpleModule()
                  .addSerializer(LocalDate.class, ToStringSerializer.instance)
                  .addSerializer(LocalDateTime.class, ToStringSerializer.instance)
                  .addSerializer(Period.class, ToStringSerializer.instance)
                  .addDeserializer(LocalDate.class, new Parsed<>(LocalDate::parse))
                  .addDeserializer(LocalDateTime.class, new Parsed<>(LocalDateTime::parse))
                  .addDeserializer(Period.class, new Parsed<>(Period::parse)))
          .addMixIn(ActivitySheet.Facts.class, FactsNamed.class)
          // Only what a record was made of, nothing it works out.
          .setVisibility(PropertyAccessor.ALL, Visibility.NONE)
          .setVisibility(PropertyAccessor.FIELD, Visibility.ANY)
          .setVisibility(PropertyAccessor.CREATOR, Visibility.ANY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private PaperJson() {}

  static String write(PaperContent content) {
    try {
      return JSON.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws IllegalStateException if it was not written by {@link #write}
   */
  static PaperContent read(PaperForm form, String json) {
    try {
      return form == PaperForm.GRID_SHEET && JSON.readTree(json).has("unitCode")
          ? JSON.readValue(json, EarlierGridSheet.class).now()
          : JSON.readValue(json, type(form));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<? extends PaperContent> type(PaperForm form) {
    return switch (form) {
      case PERFORMANCE_SHEET -> PerformanceSheet.class;
      case ACTIVITY_SHEET -> ActivitySheet.class;
      case GRID_SHEET -> GridSheet.class;
      case MONTH_SHEET -> MonthSheet.class;
      case LIST_SHEET -> ListSheet.class;
      case STANDING_SUMMARY -> SummarySheet.class;
      case ASSESSMENT_FORM -> AssessmentForm.class;
      case CONDITION_SHEET -> ConditionSheet.class;
      case ASSESSMENT_SUMMARY -> AssessmentSummary.class;
      case DUTY_LIST -> DutyListSheet.class;
      case RESPONSIBILITY_LETTER -> LetterSheet.class;
      case COVERAGE_SHEET -> CoverageSheet.class;
      case GROUP_ROSTER -> RosterSheet.class;
      case HANDOVER_SHEET -> HandoverSheet.class;
      case LEADER_PAGE -> LeaderSheet.class;
      case WALL_CHART -> WallChart.class;
      case MEETING_NOTICE -> MeetingNotice.class;
      case SIGN_IN_SHEET -> SignInSheet.class;
      case MINUTES -> MinutesSheet.class;
      case INSPECTION_PLAN -> InspectionPlan.class;
      case ON_SITE_FORM -> OnSiteForm.class;
      case REPORT_DRAFT -> ReportDraft.class;
      case RECTIFICATION_SHEET -> RectificationSheet.class;
    };
  }

  /** Says in the text which kind of activity it is. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = ActivitySheet.Meeting.class, name = "meeting"),
    @JsonSubTypes.Type(value = ActivitySheet.Inspection.class, name = "inspection")
  })
  private interface FactsNamed {}

  private static final class Parsed<T> extends JsonDeserializer<T> {
    private final Function<String, T> parse;

    Parsed(Function<String, T> parse) {
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      return parse.apply(parser.getText());
    }
  }
}
