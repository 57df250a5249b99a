package huanze.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.base.Obstacle;
import huanze.base.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that repeat earlier ones, against comparing each with each as plain sets of strings. */
class CopiedTextsTest {
  private static final String MINUTES = "会议传达学习了省市生态环境保护工作会议精神，研究了散煤治理和秸秆禁烧工作，要求各村压实责任、加密巡查、及时上报。";

  @Test
  void numbersDatesAndPunctuationDoNotCount() {
    assertThat(Likeness.plain("2026年3月5日，第三次会议：PM2.5下降1.5%"))
        .isEqualTo(Likeness.plain("２０２５年12月31日 第十次会议 PM2.5下降20%"))
        .isEqualTo("会议pm下降");
  }

  @Test
  void lastMonthsMinutesUnderANewDateAreFound() {
    List<String> texts = List.of("3月5日，" + MINUTES, "已传达学习", "4月7日，" + MINUTES, "已传达学习");
    assertThat(find(texts, 90)).containsExactly(new CopiedTexts.Copy(id(2), id(0), 100));
  }

  /** One word of some forty changed: 48 sets of three, each change touches three to five. */
  @ParameterizedTest
  @CsvSource({"70, true", "100, false"})
  void nearlyTheSameByTheLimit(int limit, boolean found) {
    List<String> texts = List.of(MINUTES, MINUTES.replace("散煤", "扬尘"));
    assertThat(find(texts, limit)).hasSize(found ? 1 : 0);
  }

  @Test
  void canBeStopped() {
    Progress stopping =
        new Progress() {
          @Override
          public void at(long done, long total) {}

          @Override
          public boolean stopped() {
            return true;
          }
        };
    assertThatThrownBy(() -> CopiedTexts.find(source(List.of(MINUTES)), 90, stopping))
        .isInstanceOf(Obstacle.class);
  }

  @Test
  void findsWhatComparingEachWithEachFinds() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      int limit = 50 + random.nextInt(51);
      List<String> texts = texts(random);
      List<CopiedTexts.Copy> copies = find(texts, limit);
      Set<UUID> expected = new HashSet<>();
      for (int i = 0; i < texts.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (alike(texts.get(i), texts.get(j)) * 100 >= limit - 1e-9) {
            expected.add(id(i));
          }
        }
      }
      assertThat(copies)
          .as("seed %s, limit %s", seed, limit)
          .extracting(CopiedTexts.Copy::record)
          .containsExactlyInAnyOrderElementsOf(expected);
      for (CopiedTexts.Copy copy : copies) {
        int i = (int) copy.record().getLeastSignificantBits();
        int j = (int) copy.earlier().getLeastSignificantBits();
        assertThat(j).isLessThan(i);
        double alike = alike(texts.get(i), texts.get(j)) * 100;
        assertThat(alike).isGreaterThanOrEqualTo(limit - 1e-9);
        assertThat(copy.percent()).isEqualTo((int) Math.floor(alike + 1e-9));
      }
    }
  }

  /** New ones, earlier ones again, and earlier ones with some words changed. */
  private static List<String> texts(Random random) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      if (texts.isEmpty() || random.nextInt(3) == 0) {
        texts.add(fresh(random, 10 + random.nextInt(120)));
      } else {
        StringBuilder copy = new StringBuilder(texts.get(random.nextInt(texts.size())));
        for (int k = random.nextInt(8); k > 0; k--) {
          copy.setCharAt(random.nextInt(copy.length()), letter(random));
        }
        texts.add("第" + i + "次 " + copy);
      }
    }
    return texts;
  }

  private static String fresh(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(letter(random));
    }
    return text.toString();
  }

  /** Few letters, so that sets share some by chance. */
  private static char letter(Random random) {
    return (char) ('甲' + random.nextInt(25));
  }

  /** The Jaccard index of sets of strings; texts too short are alike to none. */
  private static double alike(String one, String other) {
    String first = Likeness.plain(one);
    String second = Likeness.plain(other);
    if (first.length() < Likeness.LEAST_LETTERS || second.length() < Likeness.LEAST_LETTERS) {
      return -1;
    }
    Set<String> a = threes(first);
    Set<String> b = threes(second);
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    Set<String> either = new HashSet<>(a);
    either.addAll(b);
    return first.equals(second) ? 1 : (double) both.size() / either.size();
  }

  private static Set<String> threes(String text) {
    Set<String> threes = new HashSet<>();
    for (int i = 0; i + 3 <= text.length(); i++) {
      threes.add(text.substring(i, i + 3));
    }
    return threes;
  }

  private static List<CopiedTexts.Copy> find(List<String> texts, int limit) {
    return CopiedTexts.find(source(texts), limit, Progress.NONE);
  }

  private static CopiedTexts.Source source(List<String> texts) {
    return each -> {
      for (int i = 0; i < texts.size(); i++) {
        each.accept(id(i), texts.get(i));
      }
    };
  }

  private static UUID id(int i) {
    return new UUID(0, i);
  }
}
