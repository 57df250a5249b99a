package huanze.duty.ui;

import huanze.fx.RecordingListOutput;
import huanze.fx.Route;
import huanze.fx.Screen;
import huanze.fx.View;
import huanze.tour.TourDesk;
import huanze.tour.TourLedger;
import huanze.tour.TourStop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** 职责分工: lists, coverage, catalogue, bulk, letters. */
public final class DutyStops {
  private static final TourLedger<DutyRoom> CITY = TourLedger.of(DutyStops::lived);

  private DutyStops() {}

  public static List<TourStop> of(TourDesk desk) {
    city();
    return List.of(
        list(desk, "duty-list", "130302.government", model -> {}),
        list(desk, "duty-list-none", "130303.government", model -> {}),
        list(desk, "duty-assign", "130302.government", DutyStops::assign),
        list(desk, "duty-assign-refused", "130302.government", DutyStops::refused),
        list(desk, "duty-propose", "130302.government", DutyListModel::propose),
        coverage(desk, "duty-coverage-city", null, CoverageModel::unfoldAll),
        coverage(desk, "duty-coverage-unit", "130302.government", model -> {}),
        coverage(
            desk,
            "duty-coverage-nothing",
            "130302.government",
            model -> model.filterProperty().set(CoverFilter.ALL.searching("没有这项"))),
        catalogue(desk, "duty-catalogue", model -> {}),
        catalogue(desk, "duty-catalogue-add", CatalogueModel::add),
        bulk(desk, "duty-bulk", model -> {}),
        bulk(desk, "duty-bulk-preview", BulkModel::preview),
        letters(desk, "duty-letters", 2026, model -> {}),
        letters(desk, "duty-letters-empty", 2024, model -> {}),
        letter(desk, "duty-letter", model -> {}),
        letter(desk, "duty-letter-target", LetterModel::addTarget),
        list(desk, "duty-approve", "130302.government", DutyListModel::approve));
  }

  private static DutyRoom city() {
    return CITY.get();
  }

  private static DutyRoom lived() {
    try {
      DutyRoom room = new DutyRoom(Files.createTempDirectory("huanze-tour-duty"), "130300");
      room.live("130302");
      room.holder("马明远", "130300.government.mainLeader", "2024-02-01", null, false);
      room.letter("130302.government");
      return room;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TourStop list(
      TourDesk desk, String name, String unit, Consumer<DutyListModel> then) {
    return new TourStop(
        name,
        () -> {
          Route.Duties route = new Route.Duties(city().unit(unit).id());
          DutyListModel model = new DutyListModel(city().desk, route);
          View<DutyListController> view =
              desk.loader()
                  .load(new DutyListController(model, desk.loader(), new RecordingListOutput()));
          desk.keep(view);
          Parent root = desk.inWindow(route, () -> view);
          then.accept(model);
          return root;
        });
  }

  private static TourStop coverage(
      TourDesk desk, String name, @Nullable String unit, Consumer<CoverageModel> then) {
    return new TourStop(
        name,
        () -> {
          Route.DutyCoverage route =
              new Route.DutyCoverage(unit == null ? null : city().unit(unit).id());
          CoverageModel model = new CoverageModel(city().desk, route);
          View<CoverageController> view = desk.loader().load(new CoverageController(model));
          desk.keep(view);
          Parent root = desk.inWindow(route, () -> view);
          then.accept(model);
          return root;
        });
  }

  private static TourStop shown(
      TourDesk desk,
      String name,
      Route route,
      Supplier<View<? extends Screen>> made,
      Runnable then) {
    return new TourStop(
        name,
        () -> {
          View<? extends Screen> view = made.get();
          desk.keep(view);
          Parent root = desk.inWindow(route, () -> view);
          then.run();
          return root;
        });
  }

  private static TourStop catalogue(TourDesk desk, String name, Consumer<CatalogueModel> then) {
    CatalogueModel model = new CatalogueModel(city().desk);
    return shown(
        desk,
        name,
        new Route.DutyCatalogue(),
        () ->
            desk.loader()
                .load(new CatalogueController(model, desk.loader(), new RecordingListOutput())),
        () -> {
          model.forms().leaveAll();
          then.accept(model);
        });
  }

  private static TourStop bulk(TourDesk desk, String name, Consumer<BulkModel> then) {
    BulkModel model = new BulkModel(city().desk);
    return shown(
        desk,
        name,
        new Route.DutyBulk(),
        () -> desk.loader().load(new BulkController(model, new RecordingListOutput())),
        () -> then.accept(model));
  }

  private static TourStop letters(
      TourDesk desk, String name, int year, Consumer<LetterListModel> then) {
    LetterListModel model = new LetterListModel(city().desk, new Route.Letters(year));
    return shown(
        desk,
        name,
        new Route.Letters(year),
        () ->
            desk.loader()
                .load(new LetterListController(model, desk.loader(), new RecordingListOutput())),
        () -> then.accept(model));
  }

  private static TourStop letter(TourDesk desk, String name, Consumer<LetterModel> then) {
    Route.Letter route = new Route.Letter(city().unit("130302.government").id(), 2026);
    LetterModel model = new LetterModel(city().desk, route);
    return shown(
        desk,
        name,
        route,
        () ->
            desk.loader()
                .load(new LetterController(model, desk.loader(), new RecordingListOutput())),
        () -> {
          model.forms().leaveAll();
          then.accept(model);
        });
  }

  private static void assign(DutyListModel model) {
    model.assign(city().post("130302.government.leaderInCharge").id());
    DutyRoom.form(model.forms()).field("duty").ticked().add(city().duty("6.6"));
  }

  private static void refused(DutyListModel model) {
    assign(model);
    DutyRoom.form(model.forms()).field("from").textProperty().set("2026年13月");
    model.forms().save();
  }
}
