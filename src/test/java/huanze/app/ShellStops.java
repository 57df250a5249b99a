package huanze.app;

import huanze.base.Background;
import huanze.fx.FixedFileDialogs;
import huanze.fx.KitGallery;
import huanze.fx.RecordingDialogs;
import huanze.fx.Route;
import huanze.fx.View;
import huanze.tour.TourDesk;
import huanze.tour.TourStop;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;

/** The pages of the first start, about, and the window around a list. */
public final class ShellStops {
  private static final List<View<?>> KEPT = new ArrayList<>();

  private ShellStops() {}

  public static List<TourStop> of(TourDesk desk) {
    return List.of(
        firstStart(desk, "first-start-1-secrecy", model -> {}),
        firstStart(desk, "first-start-1-refused", FirstStartModel::next),
        firstStart(desk, "first-start-2-clerk", ShellStops::toClerk),
        firstStart(desk, "first-start-3-kind", ShellStops::toKind),
        firstStart(desk, "first-start-4-level", ShellStops::toLevel),
        firstStart(desk, "first-start-5-region", ShellStops::toRegion),
        firstStart(desk, "first-start-6-summary", ShellStops::toSummary),
        firstStart(desk, "first-start-backup", ShellStops::toBackup),
        firstStart(desk, "first-start-practice", ShellStops::toPractice),
        new TourStop(
            "window-list",
            () -> desk.inWindow(new Route.ActivityList(null), () -> new KitGallery().view())),
        new TourStop(
            "window-list-empty",
            () -> desk.inWindow(new Route.UnitTree(null), ShellStops::emptyGallery)),
        new TourStop(
            "window-open-anything",
            () ->
                desk.withOpenAnything(new Route.ActivityList(null), () -> new KitGallery().view())),
        new TourStop(
            "window-help",
            () -> desk.withHelp(new Route.ActivityList(null), () -> new KitGallery().view())),
        new TourStop(
            "about",
            () ->
                desk.inWindow(
                    new Route.About(),
                    () ->
                        desk.loader()
                            .load(new AboutController(new AboutModel(), () -> {}, desk.texts())))));
  }

  private static View<KitGallery> emptyGallery() {
    KitGallery gallery = new KitGallery();
    gallery.rows.clear();
    gallery.list().setEmptyAction("app.firstStart.kind.new", () -> {});
    return gallery.view();
  }

  private static TourStop firstStart(
      TourDesk desk, String name, Consumer<FirstStartModel> answers) {
    return new TourStop(name, () -> firstStart(desk, answers));
  }

  private static Parent firstStart(TourDesk desk, Consumer<FirstStartModel> answers) {
    FirstStartModel model =
        new FirstStartModel(
            new SampleRegions(), Background.sameThread(), new RecordingDialogs(), done -> {});
    View<FirstStartController> view =
        desk.loader().load(new FirstStartController(model, desk.loader(), new FixedFileDialogs()));
    KEPT.add(view);
    answers.accept(model);
    return view.root();
  }

  private static void toClerk(FirstStartModel model) {
    model.acceptedProperty().set(true);
    model.next();
  }

  private static void toKind(FirstStartModel model) {
    toClerk(model);
    model.clerkProperty().set("王芳");
    model.next();
  }

  private static void toLevel(FirstStartModel model) {
    toKind(model);
    model.kindProperty().set(FirstStartModel.Kind.NEW_OFFICE);
    model.next();
    model.levelProperty().set("township");
  }

  private static void toRegion(FirstStartModel model) {
    toLevel(model);
    model.next();
    model.regionProperty().set(model.regions().get(1));
  }

  private static void toSummary(FirstStartModel model) {
    toRegion(model);
    model.next();
  }

  private static void toPractice(FirstStartModel model) {
    toKind(model);
    model.kindProperty().set(FirstStartModel.Kind.PRACTICE);
    model.next();
  }

  private static void toBackup(FirstStartModel model) {
    toKind(model);
    model.kindProperty().set(FirstStartModel.Kind.RESTORE);
    model.next();
    model.chooseBackup(SampleRegions.GOOD);
  }
}
