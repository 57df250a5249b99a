package huanze.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Beside the government's 第18次常务会议 of 10 September 2026, on air, stands another meeting: is it the
 * same one?
 */
class SameMeetingTest {
  private static final UUID STANDING = new UUID(0, 1);
  private static final UUID ENTERED = new UUID(0, 2);

  private static final SameMeeting MEETINGS =
      new SameMeeting(
          List.of(
              new SameMeeting.Known(
                  STANDING,
                  LocalDate.of(2026, 9, 10),
                  Set.of(ActivityForm.EXECUTIVE),
                  Set.of(Town.GOVERNMENT),
                  "海港区政府第18次常务会议",
                  List.of("研究大气污染防治攻坚工作"))));

  private static ActivityFacts facts(
      UUID unit, ActivityForm form, String day, String title, String topic) {
    return ActivityFacts.of(ActivityKind.MEETING)
        .conveners(unit)
        .forms(form)
        .heldOn(LocalDate.parse(day))
        .title(title)
        .topics(new Topic(topic, true))
        .build();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // entered again with one field different
        "EXECUTIVE, 2026-09-10, 海港区政府第18次常务会议, 研究水污染防治, sameMeeting",
        "EXECUTIVE, 2026-09-10, 海港区政府常务会议, 听取汇报, sameMeeting",
        "EXECUTIVE, 2026-09-10, 海港区政府第十八次常务会议, 听取汇报, sameMeeting",
        "EXECUTIVE, 2026-09-10, -, 听取汇报, sameMeeting",
        "EXECUTIVE, 2026-09-10, 专题部署会, 研究大气污染防治攻坚工作, sameMeeting",
        // another meeting of that day
        "EXECUTIVE, 2026-09-10, 海港区政府第19次常务会议, 听取财政汇报, -",
        "EXECUTIVE, 2026-09-10, 专题部署会, 听取财政汇报, -",
        "SPECIAL, 2026-09-10, 海港区政府第18次常务会议, 研究大气污染防治攻坚工作, -",
        // the number of another day
        "EXECUTIVE, 2026-09-24, 海港区政府第18次常务会议, 听取财政汇报, sameSession",
        "EXECUTIVE, 2026-02-03, 海港区政府第十八次常务会议, 听取财政汇报, sameSession",
        "EXECUTIVE, 2026-09-24, 海港区政府第19次常务会议, 听取财政汇报, -",
        "EXECUTIVE, 2026-09-24, 海港区政府9月第18次常务会议, 听取财政汇报, -",
        "EXECUTIVE, 2026-09-24, 海港区安委会第18次全体会议, 听取财政汇报, -",
        "EXECUTIVE, 2025-09-10, 海港区政府第18次常务会议, 研究大气污染防治攻坚工作, -",
        "SPECIAL, 2026-09-24, 海港区政府第18次常务会议, 听取财政汇报, -",
      })
  @DisplayName("same unit, form and day with a like title or topic; the same number in one year")
  void hints(ActivityForm form, String day, String title, String topic, String key) {
    assertThat(MEETINGS.hints(ENTERED, facts(Town.GOVERNMENT, form, day, title, topic)))
        .extracting(p -> p.textKey())
        .isEqualTo(key == null ? List.of() : List.of("activity.warning." + key));
  }

  @Test
  @DisplayName("another unit's meeting, and the record itself when it is corrected, are no double")
  void noDouble() {
    String title = "海港区政府第18次常务会议";
    assertThat(
            MEETINGS.hints(
                ENTERED, facts(Town.COUNTY, ActivityForm.EXECUTIVE, "2026-09-10", title, "议题")))
        .isEmpty();
    assertThat(
            MEETINGS.hints(
                STANDING,
                facts(Town.GOVERNMENT, ActivityForm.EXECUTIVE, "2026-09-11", title, "议题")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "第18次常务会议, 18",
        "第十八次常务会议, 18",
        "第 18 次常务会议, 18",
        "第１８次常务会议, 18",
        "第十次, 10",
        "第二十次, 20",
        "第二十三次, 23",
        "第三次, 3",
        "党政联席会议（2026年第9次）, 9",
        "9月党政联席会议, -",
      })
  @DisplayName("the number of a session in digits or in words")
  void numbers(String title, Integer number) {
    assertThat(SessionNumber.of(title).map(SessionNumber::number))
        .isEqualTo(Optional.ofNullable(number));
  }
}
