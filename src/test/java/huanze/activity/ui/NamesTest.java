package huanze.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.ActivityKind;
import huanze.activity.ActivityState;
import huanze.base.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "HELD, MEETING, 已开展",
    "HELD, INSPECTION, 已开展",
    "HELD, REPORT, 已报送",
    "HELD, BULLETIN, 已发布",
    "PLANNED, REPORT, 计划",
    "TO_CONFIRM, REPORT, 待确认",
    "WITHDRAWN, BULLETIN, 已撤回"
  })
  void aReportIsSentAndABulletinPublished(ActivityState state, ActivityKind kind, String called) {
    assertThat(new Names(Texts.chinese()).state(state, kind)).isEqualTo(called);
  }
}
