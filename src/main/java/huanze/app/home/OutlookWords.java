package huanze.app.home;

import huanze.agenda.Outlook;
import huanze.agenda.Prospect;
import huanze.agenda.ui.AgendaWords;
import java.util.ArrayList;
import java.util.List;

/** Forecasts in words: what is only planned is called planned. */
final class OutlookWords {
  private final AgendaWords words;

  OutlookWords(AgendaWords words) {
    this.words = words;
  }

  /** One obligation's. */
  String of(Outlook one) {
    Outlook.Plan later = one.later();
    return switch (one.prospect()) {
      case AT_RISK ->
          one.uncovered() < one.obligation().required()
              ? text("app.home.outlook.atRiskStill", one.uncovered())
              : text("app.home.outlook.atRisk");
      case PLANNED_LATE ->
          later == null ? "" : text("app.home.outlook.plannedLate", words.shortDay(later.day()));
      case PLANNED -> text("app.home.outlook.planned", words.shortDay(one.plans().getLast().day()));
      case TO_CONFIRM, VACANT -> text(one.prospect().textKey());
      case UNPLANNED -> ""; // there is time: nothing to be said yet
    };
  }

  /** Several obligations', as counts. */
  String of(List<Outlook> several) {
    List<String> said = new ArrayList<>();
    long threatened = several.stream().filter(o -> o.prospect().isThreatened()).count();
    if (threatened > 0) {
      said.add(text("app.home.outlook.threatened", threatened));
    }
    long planned = several.stream().filter(o -> o.prospect() == Prospect.PLANNED).count();
    if (planned > 0) {
      said.add(text("app.home.outlook.plannedCount", planned));
    }
    return String.join(text("agenda.ui.comma"), said);
  }

  private String text(String key, Object... args) {
    return words.texts().text(key, args);
  }
}
