package huanze.duty.ui;

import huanze.fx.RecordingListOutput;
import huanze.fx.Route;
import huanze.fx.View;
import huanze.tour.TourDesk;
import huanze.tour.TourLedger;
import huanze.tour.TourStop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
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
        list(desk, "duty-approve", "130302.government", DutyListModel::approve));
  }

  private static DutyRoom city() {
    return CITY.get();
  }

  private static DutyRoom lived() {
    try {
      DutyRoom room = new DutyRoom(Files.createTempDirectory("huanze-tour-duty"), "130300");
      room.live("130302");
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
