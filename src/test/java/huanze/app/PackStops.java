package huanze.app;

import huanze.fx.ListPane;
import huanze.fx.Route;
import huanze.fx.View;
import huanze.rulepack.PackReader;
import huanze.rulepack.ui.PacksController;
import huanze.tour.TourDesk;
import huanze.tour.TourLedger;
import huanze.tour.TourStop;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;

/** Rule packs: active ones, a new version before it is applied, differences, legal documents. */
public final class PackStops {
  private static final TourLedger<SampleDesk> TWO = TourLedger.of(PackStops::two);

  private PackStops() {}

  public static List<TourStop> of(TourDesk tour) {
    TWO.get();
    return List.of(
        new TourStop("packs", () -> root(tour, 0)),
        new TourStop("packs-preview", () -> preview(tour)),
        new TourStop("packs-compare", () -> compare(tour)),
        new TourStop("legal-documents", () -> root(tour, 2)),
        new TourStop("legal-document-form", () -> form(tour)));
  }

  private static SampleDesk two() {
    SampleDesk desk = SampleDesk.of(temp(), "130324").withWork("130324");
    desk.desk().packService().apply(desk.desk().packService().propose("cadre-responsibility-2025"));
    return desk;
  }

  private static Parent root(TourDesk tour, int part) {
    return tour.inWindow(
        new Route.Packs(),
        () -> {
          View<PacksController> view = TWO.get().screens(tour.theme()).packs();
          view.controller().choose(part);
          return view;
        });
  }

  /** County executive meetings every quarter instead of every month, and a duty said otherwise. */
  private static Parent preview(TourDesk tour) {
    Parent root = root(tour, 0);
    TWO.get().files.chosen = Optional.of(changed());
    later(() -> ((Button) root.lookup("#chooseFile")).fire());
    return root;
  }

  private static Parent compare(TourDesk tour) {
    Parent root = root(tour, 1);
    TWO.get().files.chosen = Optional.of(changed());
    later(
        () -> {
          for (Node node : root.lookupAll(".button")) {
            if (node instanceof Button button
                && button.getText() != null
                && button.getText().equals(tour.texts().text("rulepack.packs.chooseOther"))) {
              button.fire();
            }
          }
          ((ComboBox<?>) root.lookup("#first")).getSelectionModel().select(0);
        });
    return root;
  }

  private static Parent form(TourDesk tour) {
    Parent root = root(tour, 2);
    later(
        () -> {
          ((ListPane<?>) root.lookup("#list")).table().getSelectionModel().select(0);
          ((Button) root.lookup("#edit")).fire();
        });
    return root;
  }

  private static void later(Runnable run) {
    Platform.runLater(() -> Platform.runLater(run));
  }

  private static Path changed() {
    String id = "qinhuangdao-provisional";
    try (InputStream in = PackReader.class.getResourceAsStream(id + ".yaml")) {
      String text =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .replaceFirst("version: 1", "version: 2")
              .replaceFirst("(?s)(- id: M4\n.*?frequency: )month", "$1quarter")
              .replaceFirst("(?s)  - id: I4\n.*?(  - id: I5\n)", "$1")
              .replaceAll("rules: \\[I4]", "rules: [I3]")
              .replace(", I4,", ",")
              .replace("引导群众参与", "引导公众广泛参与");
      return Files.writeString(temp().resolve("暂行规定-2027.yaml"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temp() {
    try {
      return Files.createTempDirectory("huanze-tour-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
