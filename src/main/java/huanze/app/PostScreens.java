package huanze.app;

import huanze.base.Background;
import huanze.fx.Dialogs;
import huanze.fx.ListOutput;
import huanze.fx.Navigator;
import huanze.fx.Notices;
import huanze.fx.Route;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import huanze.unit.ui.HoldersOnController;
import huanze.unit.ui.HoldersOnModel;
import huanze.unit.ui.LeadingGroupController;
import huanze.unit.ui.LeadingGroupModel;
import huanze.unit.ui.PersonController;
import huanze.unit.ui.PersonModel;
import huanze.unit.ui.UnitServices;

/** Puts the screens about posts together: who held what, a person, a leading group. */
public record PostScreens(
    UnitServices desk,
    ViewLoader loader,
    Background background,
    Dialogs dialogs,
    Navigator navigator,
    Notices notices,
    ListOutput output) {

  public void register(Navigation navigation) {
    navigation
        .register(Route.HoldersOn.class, this::holders)
        .register(Route.Person.class, this::person)
        .register(Route.LeadingGroup.class, this::group);
  }

  public View<HoldersOnController> holders(Route.HoldersOn route) {
    HoldersOnModel model = new HoldersOnModel(desk, background, dialogs, navigator, route);
    return loader.load(new HoldersOnController(model, loader.texts(), output));
  }

  public View<PersonController> person(Route.Person route) {
    PersonModel model = new PersonModel(desk, background, dialogs, notices, navigator, route);
    return loader.load(new PersonController(model, loader, output));
  }

  public View<LeadingGroupController> group(Route.LeadingGroup route) {
    LeadingGroupModel model =
        new LeadingGroupModel(desk, background, dialogs, notices, navigator, route);
    return loader.load(new LeadingGroupController(model, loader, output));
  }
}
