package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.base.DeskClock;
import huanze.base.Obstacle;
import huanze.base.Texts;
import huanze.unit.Regions;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlyOpeningTest {
  private static final DeskClock CLOCK = DeskClock.standingAt(LocalDate.of(2026, 3, 2));
  private static final String TOWN = "130303100";

  @TempDir Path folder;

  @Test
  void withoutALedgerThereIsNothingToOpen() {
    assertThat(EarlyOpening.of(folder, "login", CLOCK, Texts.chinese())).isEmpty();
  }

  @Test
  void theClerkRememberedIsAtTheDesk() {
    make().close();
    new DeskPreferences(folder).rememberClerk("王芳");
    try (Wiring desk =
        EarlyOpening.of(folder, "login", CLOCK, Texts.chinese()).orElseThrow().take()) {
      desk.people().addPerson("赵强", null);
      assertThat(desk.ledger().entries(Long.MAX_VALUE, 1).getFirst().userName()).isEqualTo("王芳");
    }
  }

  @Test
  void whatStandsInTheWayIsSaidToWhoTakesIt() {
    try (Wiring other = make()) {
      EarlyOpening early = EarlyOpening.of(folder, "login", CLOCK, Texts.chinese()).orElseThrow();
      assertThatThrownBy(early::take).isInstanceOf(Obstacle.class);
      assertThat(other.ledger().isReadOnly()).isFalse();
    }
  }

  private Wiring make() {
    return Wiring.create(folder, "李明", CLOCK, Texts.chinese(), TOWN, Regions.builtIn());
  }
}
