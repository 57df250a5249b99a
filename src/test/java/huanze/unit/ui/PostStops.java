package huanze.unit.ui;

import huanze.agenda.ui.AgendaStops;
import huanze.app.Navigation;
import huanze.app.PostScreens;
import huanze.app.Wiring;
import huanze.base.Background;
import huanze.fx.FormModel;
import huanze.fx.RecordingDialogs;
import huanze.fx.RecordingListOutput;
import huanze.fx.Route;
import huanze.fx.View;
import huanze.sheet.RememberedColumns;
import huanze.tour.TourDesk;
import huanze.tour.TourStop;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who held what, people and leading groups of the practice city. */
public final class PostStops {
  private PostStops() {}

  public static List<TourStop> of(TourDesk desk) {
    return List.of(
        holders(desk, "holders-on", LocalDate.of(2026, 4, 15), null),
        holders(desk, "holders-on-unit", null, "130321101.government"),
        person(desk, "person", "段晓蕙"),
        person(desk, "person-concurrent", "邵振海"),
        person(desk, "person-namesake", "周立新"),
        person(desk, "person-rare", "石𠮷安"),
        group(desk, "leading-group", "130302.leadingGroup", m -> {}),
        group(desk, "leading-group-flawed", "130303.leadingGroup", m -> {}),
        group(desk, "leading-group-township", "130302101.leadingGroup", m -> {}),
        group(desk, "leading-group-none", "130302102.leadingGroup", m -> {}),
        group(desk, "leading-group-proposed", "130302102.leadingGroup", LeadingGroupModel::propose),
        group(desk, "leading-group-host", "130324.leadingGroup", LeadingGroupModel::host),
        unit(desk, "unit-posts", "130306.government", m -> {}),
        unit(desk, "unit-group", "130302.leadingGroup", m -> {}),
        unit(
            desk,
            "unit-post-fields",
            "130302.government",
            m ->
                m.editFields(
                    wiring()
                        .structure()
                        .post("130302.government.leaderInCharge")
                        .orElseThrow()
                        .id())));
  }

  private static TourStop holders(
      TourDesk desk, String name, @Nullable LocalDate day, @Nullable String unit) {
    return new TourStop(
        name,
        () -> {
          UUID below = unit == null ? null : id(unit);
          Route.HoldersOn route = new Route.HoldersOn(day, below);
          View<HoldersOnController> view = screens(desk).holders(route);
          desk.keep(view);
          return desk.inWindow(route, () -> view);
        });
  }

  private static TourStop person(TourDesk desk, String name, String who) {
    return new TourStop(
        name,
        () -> {
          Route.Person route =
              new Route.Person(wiring().structure().peopleNamed(who).getFirst().id());
          View<PersonController> view = screens(desk).person(route);
          desk.keep(view);
          return desk.inWindow(route, () -> view);
        });
  }

  private static TourStop group(
      TourDesk desk, String name, String code, Consumer<LeadingGroupModel> steps) {
    return new TourStop(
        name,
        () -> {
          Route.LeadingGroup route = new Route.LeadingGroup(id(code), null);
          LeadingGroupModel model =
              new LeadingGroupModel(
                  services(),
                  Background.sameThread(),
                  new RecordingDialogs(),
                  (key, args) -> {},
                  new Navigation(),
                  route);
          View<LeadingGroupController> view =
              desk.loader()
                  .load(
                      new LeadingGroupController(model, desk.loader(), new RecordingListOutput()));
          desk.keep(view);
          var root = desk.inWindow(route, () -> view);
          steps.accept(model);
          FormModel form = model.forms().currentProperty().get();
          if (form != null && name.endsWith("host")) {
            model.forms().save();
          }
          return root;
        });
  }

  private static TourStop unit(
      TourDesk desk, String name, String code, Consumer<UnitTreeModel> steps) {
    return new TourStop(
        name,
        () -> {
          UnitTreeModel model =
              new UnitTreeModel(
                  services(),
                  Background.sameThread(),
                  new RecordingDialogs(),
                  (key, args) -> {},
                  new Navigation(),
                  id(code));
          RosterImportModel imports =
              new RosterImportModel(
                  services(),
                  Background.sameThread(),
                  new RecordingDialogs(),
                  (key, args) -> {},
                  new RememberedColumns(),
                  () -> {});
          View<UnitTreeController> view =
              desk.loader()
                  .load(
                      new UnitTreeController(
                          model,
                          imports,
                          desk.loader(),
                          new huanze.fx.FixedFileDialogs(),
                          new RecordingListOutput()));
          desk.keep(view);
          var root = desk.inWindow(new Route.UnitTree(null), () -> view);
          steps.accept(model);
          return root;
        });
  }

  private static PostScreens screens(TourDesk desk) {
    return new PostScreens(
        services(),
        desk.loader(),
        Background.sameThread(),
        new RecordingDialogs(),
        new Navigation(),
        (key, args) -> {},
        new RecordingListOutput());
  }

  private static UnitServices services() {
    return UnitDesk.services(wiring());
  }

  private static UUID id(String unit) {
    return wiring().structure().unit(unit).orElseThrow().id();
  }

  private static Wiring wiring() {
    return AgendaStops.city().desk();
  }
}
