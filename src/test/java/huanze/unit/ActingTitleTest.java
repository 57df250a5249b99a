package huanze.unit;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.base.Texts;
import huanze.rulepack.Rank;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActingTitleTest {
  @ParameterizedTest
  @CsvSource({
    "市长, MAIN_LEADER, 代市长",
    "区长, MAIN_LEADER, 代区长",
    "海港区区长, MAIN_LEADER, 海港区代区长",
    "镇长, MAIN_LEADER, 代镇长",
    "区委副书记、区长, MAIN_LEADER, 区委副书记、代区长",
    "区委书记, MAIN_LEADER, 区委书记（代理）",
    "主任, MAIN_LEADER, 主任（代理）",
    "局长, HEAD, 局长（代理）",
    "副区长, MEMBER, 副区长（代理）",
    "分管生态环境保护工作的副镇长, LEADER_IN_CHARGE, 分管生态环境保护工作的副镇长（代理）",
    // an office that named the post so: nothing is said twice
    "代区长, MAIN_LEADER, 代区长",
    "区委副书记、代区长, MAIN_LEADER, 区委副书记、代区长",
    "局长（代理）, HEAD, 局长（代理）",
  })
  void oneFormForWhoeverActs(String name, Rank rank, String title) {
    Post post =
        new Post(Ids.named(name), Ids.named("unit"), "key", "code", name, rank, DateRange.ALWAYS);
    assertThat(ActingTitle.of(post, Texts.chinese())).isEqualTo(title);
  }
}
