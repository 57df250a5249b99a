package huanze.duty.ui;

import huanze.base.CamelCase;
import huanze.fx.Route;

/** The pages of 职责分工, side by side. */
enum DutyPage {
  LIST(new Route.Duties(null)),
  COVERAGE(new Route.DutyCoverage(null)),
  CATALOGUE(new Route.DutyCatalogue()),
  BULK(new Route.DutyBulk()),
  LETTERS(new Route.Letters(null));

  private final Route route;

  DutyPage(Route route) {
    this.route = route;
  }

  Route route() {
    return route;
  }

  String textKey() {
    return "duty.ui.page." + CamelCase.of(this);
  }
}
