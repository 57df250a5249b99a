package huanze.app.guide;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.app.DeskPreferences;
import huanze.app.Navigation;
import huanze.app.Wiring;
import huanze.app.practice.PracticeLedger;
import huanze.fx.Navigator;
import huanze.fx.RecordingDialogs;
import huanze.fx.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten steps, each at its place, left and taken up again. */
class GuideModelTest {
  @TempDir private Path folder;
  private final List<Route> opened = new ArrayList<>();
  private PracticeLedger county;
  private GuideModel model;

  @BeforeEach
  void open() {
    county = PracticeLedger.of(PracticeLedger.COUNTY);
    model = guide();
  }

  @AfterEach
  void close() {
    county.close();
  }

  @Test
  void eachStepOpensThePlaceItIsAbout() {
    for (GuideStep step : GuideStep.values()) {
      model.begin(step);
    }
    assertThat(opened).hasSize(10).doesNotHaveDuplicates();
    assertThat(opened.getFirst())
        .isEqualTo(new Route.YearGrid(2026, county.unit("130302.government").id()));
    assertThat(opened.getLast()).isEqualTo(new Route.Settings());
  }

  @Test
  void whatIsDoneIsKeptAndTheRestTakenUpAgain() {
    assertThat(model.isOffered()).isTrue();
    model.resume();
    model.finish();
    assertThat(model.currentProperty().get()).isEqualTo(GuideStep.WHY);
    model.leave();
    assertThat(model.currentProperty().get()).isNull();

    GuideModel nextDay = guide();
    assertThat(nextDay.done()).containsExactly(GuideStep.GRID);
    assertThat(nextDay.isOffered()).as("it is not forced on anybody").isFalse();
    nextDay.resume();
    assertThat(nextDay.currentProperty().get()).isEqualTo(GuideStep.WHY);
  }

  @Test
  void theLastStepLeadsToTheListAndNotRoundAgain() {
    for (GuideStep step : GuideStep.values()) {
      model.mark(step, step != GuideStep.PRINT);
    }
    model.resume();
    assertThat(model.currentProperty().get()).isEqualTo(GuideStep.PRINT);
    model.finish();
    assertThat(model.isFinished()).isTrue();
    assertThat(model.currentProperty().get()).isNull();
    assertThat(opened.getLast()).isEqualTo(new Route.Guide());
    model.mark(GuideStep.ASSESSMENT, false);
    assertThat(guide().done()).hasSize(9).doesNotContain(GuideStep.ASSESSMENT);
  }

  @Test
  void whoPutItAsideIsNotAskedAgain() {
    model.leave();
    assertThat(guide().isOffered()).isFalse();
  }

  private GuideModel guide() {
    return new GuideModel(
        new DeskPreferences(folder),
        new GuidePlaces(desk().structures()::current),
        new Opened(),
        new RecordingDialogs());
  }

  private Wiring desk() {
    return county.desk();
  }

  /** Notes where it was asked to go. */
  private final class Opened implements Navigator {
    private final Navigation none = new Navigation();

    @Override
    public void open(Route route) {
      opened.add(route);
    }

    @Override
    public void replace(Route route) {
      opened.add(route);
    }

    @Override
    public void back() {
      none.back();
    }

    @Override
    public boolean knows(Class<? extends Route> route) {
      return true;
    }
  }
}
