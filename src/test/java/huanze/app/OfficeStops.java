package huanze.app;

import huanze.app.history.HistoryController;
import huanze.fx.DrawnDialogs;
import huanze.fx.ListPane;
import huanze.fx.Route;
import huanze.fx.View;
import huanze.paper.Paper;
import huanze.paper.PaperPrinter;
import huanze.tour.TourDesk;
import huanze.tour.TourLedger;
import huanze.tour.TourStop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.StackPane;

/** Settings, regulation, ledger and print preview on a real ledger. */
public final class OfficeStops {
  private static final TourLedger<SampleDesk> FULL = TourLedger.of(OfficeStops::worked);
  private static final TourLedger<SampleDesk> BARE =
      TourLedger.of(() -> SampleDesk.of(temp(), "130324").withWork("130324"));
  private static final TourLedger<SampleDesk> BROKEN =
      TourLedger.of(() -> SampleDesk.of(temp(), "130324").withWork("130324").damaged());
  private static final TourLedger<IssuedDesk> COUNTY = TourLedger.of(OfficeStops::issuedOnce);

  /** How far down the page the reminders stand, with the rules unfolded. */
  private static final double REMINDERS = 0.12;

  private OfficeStops() {}

  /** The ledgers are made here, beside the FX thread: that takes a while. */
  public static List<TourStop> of(TourDesk tour) {
    full();
    bare();
    county();
    broken();
    return List.of(
        settings(tour, "settings", 0),
        settings(tour, "settings-reminders", REMINDERS),
        settings(tour, "settings-regulation", 0.42),
        settings(tour, "settings-end", 1),
        settings(tour, "settings-restore", 0.16),
        damaged(tour),
        new TourStop(
            "article-10",
            () ->
                tour.inWindow(
                    new Route.Article(10), () -> full().screens(tour.theme()).article(10))),
        new TourStop(
            "article-10-no-official-text",
            () ->
                tour.inWindow(
                    new Route.Article(10), () -> bare().screens(tour.theme()).article(10))),
        new TourStop("history", () -> history(tour, false)),
        new TourStop("history-undo-refused", () -> history(tour, true)),
        preview(tour, "print-preview", List.of("HP LaserJet M403", "Microsoft Print to PDF")),
        preview(tour, "print-preview-no-printer", List.of()),
        issued(tour),
        new TourStop(
            "closing",
            () ->
                tour.loader()
                    .load(
                        new ClosingController(new huanze.fx.Work("app.closing.work"), tour.texts()))
                    .root()));
  }

  private static SampleDesk full() {
    return FULL.get();
  }

  private static SampleDesk bare() {
    return BARE.get();
  }

  private static SampleDesk broken() {
    return BROKEN.get();
  }

  private static IssuedDesk county() {
    return COUNTY.get();
  }

  private static SampleDesk worked() {
    SampleDesk full = SampleDesk.of(temp(), "130300").withWork("130300").withOfficialText();
    Path place = full.folder.resolve("备份盘");
    try {
      Files.createDirectories(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    full.preferences.rememberBackups(place);
    new huanze.ledger.Backup(full.desk().ledger(), full.clock)
        .auto(place, huanze.base.Progress.NONE);
    full.desk().people().addPerson("赵敏", null);
    return full;
  }

  /** A county with an issued form that its records have left behind. */
  private static IssuedDesk issuedOnce() {
    IssuedDesk county = new IssuedDesk(temp()).confirmed().answered();
    county
        .desk()
        .issues()
        .issue(
            county
                .desk()
                .papers()
                .assessmentForm(county.county, IssuedDesk.YEAR, SampleDesk.TODAY, false));
    county.score(9, "6");
    county.find(4, huanze.assessment.Finding.MET);
    return county;
  }

  private static Path temp() {
    try {
      return Files.createTempDirectory("huanze-tour-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TourStop settings(TourDesk tour, String name, double scrolled) {
    return new TourStop(
        name,
        () -> {
          SampleDesk desk = full();
          Parent root =
              tour.inWindow(
                  new Route.Settings(),
                  () -> {
                    View<huanze.app.settings.SettingsController> view =
                        desk.screens(tour.theme()).settings();
                    if (name.contains("reminders")) {
                      view.controller().activate();
                    }
                    if (name.contains("restore")) {
                      view.controller().activate();
                      view.controller().look(desk.preferences.backups().orElseThrow());
                    }
                    return view;
                  });
          scrollLater(root, scrolled);
          return root;
        });
  }

  private static TourStop damaged(TourDesk tour) {
    return new TourStop(
        "settings-damaged",
        () ->
            tour.withWarning(
                new Route.Settings(),
                () -> broken().screens(tour.theme()).settings(),
                "app.status.readOnly"));
  }

  /** After the first layout, as a user would. */
  private static void scrollLater(Parent root, double to) {
    Platform.runLater(
        () ->
            Platform.runLater(
                () -> {
                  ScrollPane pane = (ScrollPane) root.lookup("#scroll");
                  if (to == REMINDERS) {
                    ((TitledPane) root.lookup("#byRule")).setExpanded(true);
                  }
                  pane.setVvalue(to);
                }));
  }

  private static Parent history(TourDesk tour, boolean refused) {
    SampleDesk desk = full();
    StackPane whole = new StackPane();
    View<HistoryController> view =
        desk.screens(tour.theme(), new DrawnDialogs(whole, tour.theme()))
            .history(new Route.History(null));
    Parent root = tour.inWindow(new Route.History(null), () -> view);
    whole.getChildren().add(root);
    Platform.runLater(
        () -> {
          ListPane<?> list = (ListPane<?>) root.lookup("#entries");
          list.table().getSelectionModel().select(refused ? 5 : 4);
          if (refused) {
            ((Button) root.lookup("#undo")).fire();
          }
        });
    return whole;
  }

  private static TourStop preview(TourDesk tour, String name, List<String> printers) {
    return new TourStop(
        name,
        () -> {
          SampleDesk desk = full();
          UUID unit = desk.desk().structure().unit("130300.government").orElseThrow().id();
          Route.Sheet sheet = new Route.Sheet.Performance(unit, 2026);
          return tour.inWindow(
              new Route.PrintPreview(sheet),
              () -> desk.screens(tour.theme()).preview(sheet, new Named(printers)));
        });
  }

  private static TourStop issued(TourDesk tour) {
    return new TourStop(
        "print-preview-issued",
        () -> {
          IssuedDesk desk = county();
          Route.Sheet sheet = new Route.Sheet.Issued(desk.desk().issues().all().get(0).id());
          return tour.inWindow(
              new Route.PrintPreview(sheet),
              () ->
                  desk.sample
                      .screens(tour.theme())
                      .preview(sheet, new Named(List.of("HP LaserJet M403"))));
        });
  }

  /** Printers in name only. */
  private record Named(List<String> printers) implements PaperPrinter {
    @Override
    public void print(Paper paper, String printer, int copies) {
      throw new UnsupportedOperationException(printer);
    }
  }
}
