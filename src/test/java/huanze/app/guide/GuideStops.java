package huanze.app.guide;

import huanze.agenda.ui.AgendaStops;
import huanze.agenda.ui.YearGridController;
import huanze.app.DeskPreferences;
import huanze.app.Navigation;
import huanze.app.PracticeDesk;
import huanze.app.practice.PracticeLedger;
import huanze.fx.RecordingDialogs;
import huanze.fx.Route;
import huanze.fx.View;
import huanze.tour.TourDesk;
import huanze.tour.TourStop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;

/** The banner of the practice city, and the guide on its page and above a screen. */
public final class GuideStops {
  private GuideStops() {}

  public static List<TourStop> of(TourDesk desk) {
    return List.of(
        new TourStop("practice-guide", () -> guide(desk, model -> {})),
        new TourStop(
            "practice-guide-some-done",
            () ->
                guide(
                    desk,
                    model -> {
                      model.mark(GuideStep.GRID, true);
                      model.mark(GuideStep.WHY, true);
                      model.mark(GuideStep.MEETING, true);
                    })),
        new TourStop(
            "practice-step",
            () -> {
              Route.YearGrid route = new Route.YearGrid(2026, county());
              View<YearGridController> grid = AgendaStops.screens(desk).grid(route);
              return desk.inPractice(
                  route,
                  () -> grid,
                  ways -> {
                    PracticeDesk practice = practice(ways);
                    ways.register(Route.YearGrid.class, r -> grid);
                    practice.guide().begin(GuideStep.GRID);
                    return practice;
                  });
            }));
  }

  private static java.util.UUID county() {
    return AgendaStops.city().unit(PracticeLedger.COUNTY + ".government").id();
  }

  private static javafx.scene.Parent guide(TourDesk desk, Consumer<GuideModel> answers) {
    PracticeDesk[] made = new PracticeDesk[1];
    return desk.inPractice(
        new Route.Guide(),
        () ->
            desk.loader().load(new GuideController(made[0].guide(), made[0].renew(), desk.texts())),
        ways -> {
          made[0] = practice(ways);
          answers.accept(made[0].guide());
          return made[0];
        });
  }

  private static PracticeDesk practice(Navigation ways) {
    try {
      GuideModel guide =
          new GuideModel(
              new DeskPreferences(Files.createTempDirectory("huanze-tour-guide-")),
              new GuidePlaces(() -> AgendaStops.city().desk().structure()),
              ways,
              new RecordingDialogs());
      return new PracticeDesk(guide, () -> {}, () -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
