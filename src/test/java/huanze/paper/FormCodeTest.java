package huanze.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.base.InvalidInput;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormCodeTest {
  private static final String SYMBOLS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  @Test
  void written_and_read_it_is_the_same() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      FormCode code =
          new FormCode(
              1 + random.nextInt(63),
              1 + random.nextInt(31),
              2000 + random.nextInt(128),
              random.nextInt(64),
              random.nextInt() & Integer.MAX_VALUE);
      assertThat(FormCode.parse(code.toString())).isEqualTo(code);
    }
  }

  @Test
  void it_is_stable_and_tells_what_it_is_about() {
    FormCode code = FormCode.of(PaperForm.PERFORMANCE_SHEET, 1, "130302.government", 2025, 0);
    assertThat(code).hasToString("2JM6-3VZ7-DTEF");
    assertThat(code.isAbout("130302.government")).isTrue();
    assertThat(code.isAbout("130303.government")).isFalse();
  }

  @Test
  void every_wrong_symbol_and_every_swap_of_neighbours_is_found() {
    Random random = new Random(11);
    for (int n = 0; n < 300; n++) {
      String code =
          new FormCode(
                  1 + random.nextInt(63),
                  1 + random.nextInt(31),
                  2000 + random.nextInt(128),
                  random.nextInt(64),
                  random.nextInt() & Integer.MAX_VALUE)
              .toString()
              .replace("-", "");
      for (int i = 0; i < code.length(); i++) {
        for (char symbol : SYMBOLS.toCharArray()) {
          if (symbol != code.charAt(i)) {
            assertRefused(code.substring(0, i) + symbol + code.substring(i + 1));
          }
        }
        if (i > 0 && code.charAt(i) != code.charAt(i - 1)) {
          assertRefused(
              code.substring(0, i - 1)
                  + code.charAt(i)
                  + code.charAt(i - 1)
                  + code.substring(i + 1));
        }
      }
    }
  }

  /**
   * The check symbol's state is one of 32 values, so this covers every swap and every wrong symbol
   * in every code: from each state, two different pairs or symbols never meet again.
   */
  @Test
  void no_pair_of_symbols_can_hide_in_any_state() {
    for (int state = 0; state < 32; state++) {
      for (int a = 0; a < 32; a++) {
        for (int b = 0; b < 32; b++) {
          if (a != b) {
            assertThat(step(state, a)).isNotEqualTo(step(state, b));
            assertThat(step(step(state, a), b)).isNotEqualTo(step(step(state, b), a));
          }
        }
      }
    }
  }

  private static int step(int state, int symbol) {
    int doubled = (state ^ symbol) << 1;
    return (doubled & 32) == 0 ? doubled : doubled ^ 37;
  }

  private static void assertRefused(String code) {
    boolean accepted;
    try {
      FormCode.parse(code);
      accepted = true;
    } catch (InvalidInput e) {
      accepted = false;
    }
    if (accepted) {
      throw new AssertionError(code);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2jm63vz7dtef", " 2JM6 3VZ7 DTEF ", "２ＪＭ６－３ＶＺ７－ＤＴＥＦ", "2JM6–3VZ7—DTEF"})
  void it_is_read_as_people_type_it(String typed) {
    assertThat(FormCode.parse(typed)).hasToString("2JM6-3VZ7-DTEF");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2JM6-3VZ7", "0JM6-3VZ7-DTEF", "2JM6-3VZ7-DTEF-2", "环责-3VZ7-DTEF-22"})
  void what_is_no_code_is_refused(String typed) {
    assertThatThrownBy(() -> FormCode.parse(typed))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e -> assertThat(e.problems().getFirst().textKey()).isEqualTo("paper.codeShape"));
  }

  @Test
  void what_does_not_fit_is_a_defect() {
    assertThatThrownBy(() -> new FormCode(1, 1, 2025, 64, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FormCode(1, 1, 1999, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
