package huanze.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NothingFoundTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "未发现突出问题",
        "未发现问题。",
        "没有发现问题",
        "经检查，未发现问题",
        "现场检查未发现突出环境问题。",
        "本次检查未发现明显违法行为",
        "未发现环境安全隐患",
        "未发现突出问题，设施运行正常。",
        "未见异常；台账齐全、记录规范",
        "无",
        "无。",
        "无异常",
        "暂未发现问题",
        "未发现重大、突出问题"
      })
  void saysThatThereWasNothing(String words) {
    assertThat(NothingFound.saidBy(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "设施运行正常",
        "经检查",
        "未发现突出问题，但垃圾清运不及时",
        "未发现突出问题。一处台账缺页",
        "未发现问题，整改不到位",
        "无组织排放问题",
        "无环保手续",
        "无证排污行为",
        "没有整改的问题",
        "污染防治设施未运行",
        "发现问题2处",
        "雾炮设备未正常开启",
        "点位未达标"
      })
  void saysThatThereWasSomethingOrNothingAtAll(String words) {
    assertThat(NothingFound.saidBy(words)).isFalse();
  }

  @Test
  void problemsAreThoseOfTheListAndTheOldTextThatAreOnes() {
    ActivityFacts facts =
        ActivityFacts.of(ActivityKind.INSPECTION)
            .findings("未发现突出问题")
            .requirements("加强日常巡查")
            .problems(
                List.of(
                    new FoundProblem(null, "晴天排水", "查明来源", null, null),
                    new FoundProblem(null, "其他点位未发现问题", null, null, null),
                    new FoundProblem(null, "未发现其他问题", null, null, null)))
            .build();
    assertThat(FoundProblem.of(facts))
        .extracting(FoundProblem::words)
        .as("what is not understood counts as a problem")
        .containsExactly("晴天排水", "其他点位未发现问题");
    assertThat(FoundProblem.of(facts.change().findings("河道有垃圾").problems(List.of()).build()))
        .containsExactly(new FoundProblem(null, "河道有垃圾", "加强日常巡查", null, null));
    assertThat(FoundProblem.of(facts.change().findings(null).problems(List.of()).build()))
        .isEmpty();
  }
}
