package huanze.rectification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.app.NewOffice;
import huanze.app.Wiring;
import huanze.fx.Route;
import huanze.rectification.Origin;
import huanze.rectification.RectificationFacts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An item goes from the 整改台账 to its sheet. */
class RectificationPrintTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

  @TempDir Path folder;

  @Test
  void theItemThatIsShownIsPreviewed() {
    try (Wiring wiring = NewOffice.desk(folder.resolve("home"), TODAY, "130304100")) {
      item(wiring, "排口晴天排水");
      UUID second = item(wiring, "煤场没有覆盖");
      RectificationOffice office = new RectificationOffice(wiring);
      RectificationModel model =
          new RectificationModel(office.desk, new Route.Rectification(second));
      model.setOnChoose(model::show);
      model.load();
      model.print();
      assertThat(office.opened)
          .containsExactly(new Route.PrintPreview(new Route.Sheet.Rectification(second)));
    }
  }

  private static UUID item(Wiring desk, String problem) {
    UUID town = desk.structure().unit("130304100.government").orElseThrow().id();
    return desk.rectification()
        .add(
            new RectificationFacts(
                Origin.SELF_CHECK, null, TODAY, problem, null, null, town, null, TODAY))
        .id();
  }
}
