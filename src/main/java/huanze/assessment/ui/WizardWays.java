package huanze.assessment.ui;

import huanze.agenda.Obligation;
import huanze.base.CamelCase;
import huanze.fx.Route;
import java.util.UUID;

/** From one unit's assessment to what it rests on, and to its papers. */
final class WizardWays {
  private final AssessmentOffice office;
  private final UUID unit;
  private final int year;
  private final WizardModel model;

  WizardWays(AssessmentOffice office, UUID unit, int year, WizardModel model) {
    this.office = office;
    this.unit = unit;
    this.year = year;
    this.model = model;
  }

  boolean knows(Class<? extends Route> route) {
    return office.navigator().knows(route);
  }

  void openObligations(Obligation one) {
    office.navigator().open(new Route.ObligationList(year, one.unit(), one.rule().id(), null));
  }

  void openRecord(UUID record) {
    office.navigator().open(new Route.Activity(record));
  }

  void openArticle(int number) {
    office.navigator().open(new Route.Article(number));
  }

  void openUnit(UUID which) {
    office.navigator().open(new Route.UnitTree(which));
  }

  void openScheme() {
    Shot now = model.shownProperty().get();
    if (now != null) {
      office
          .navigator()
          .open(new Route.Scheme(year, CamelCase.of(now.assessment().subject().kind())));
    }
  }

  /**
   * Opens the preview of the unit's form.
   *
   * @param blank to be filled in by hand
   */
  void printForm(boolean blank) {
    print(new Route.Sheet.AssessmentForm(unit, year, blank));
  }

  void printConditions() {
    print(new Route.Sheet.ConditionSheet(unit, year));
  }

  private void print(Route.Sheet sheet) {
    office.navigator().open(new Route.PrintPreview(sheet));
  }
}
