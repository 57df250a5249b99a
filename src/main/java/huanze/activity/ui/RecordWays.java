package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.fx.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** From a record to what hangs on it: its article, copy, history and sheet; and back. */
final class RecordWays {
  private static final Map<ActivityKind, Integer> ARTICLES =
      Map.of(
          ActivityKind.MEETING, 10,
          ActivityKind.INSPECTION, 11,
          ActivityKind.REPORT, 17,
          ActivityKind.BULLETIN, 13,
          ActivityKind.CHECK, 18,
          ActivityKind.DEBRIEFING, 18,
          ActivityKind.TRAINING, 6);

  private final ActivityDesk desk;
  private final ActivityRecordModel model;

  RecordWays(ActivityDesk desk, ActivityRecordModel model) {
    this.desk = desk;
    this.model = model;
  }

  boolean knows(Class<? extends Route> route) {
    return desk.navigator().knows(route);
  }

  /** The article of the regulation that such a record is kept for. */
  int article() {
    FormFields fields = model.fields();
    boolean dispatch = fields.forms.contains(ActivityForm.DISPATCH);
    return dispatch ? 12 : ARTICLES.get(fields.kind);
  }

  /** Opens the form of a new record with these facts, the day left open. */
  void copyAsNew() {
    desk.copyAsNew(model.fields().facts());
  }

  void history() {
    Activity shown = model.activityProperty().get();
    if (shown != null) {
      desk.navigator().open(new Route.History(shown.id()));
    }
  }

  /**
   * A paper that can be printed of the record.
   *
   * @param nameKey its name in the menu
   */
  record Printable(String nameKey, Route.Sheet sheet) {}

  /** Its papers; minutes once its day has come, and of what was withdrawn the record alone. */
  List<Printable> papers() {
    Activity shown = model.activityProperty().get();
    if (shown == null) {
      return List.of();
    }
    UUID id = shown.id();
    List<Printable> papers = new ArrayList<>();
    papers.add(new Printable("activity.ui.print.record", new Route.Sheet.OfActivity(id)));
    if (shown.withdrawn() != null) {
      return papers;
    }
    boolean signed =
        Set.of(ActivityKind.MEETING, ActivityKind.INSPECTION, ActivityKind.TRAINING)
            .contains(shown.kind());
    if (shown.kind() == ActivityKind.MEETING) {
      papers.add(new Printable("activity.ui.print.notice", new Route.Sheet.MeetingNotice(id)));
    }
    if (shown.kind() == ActivityKind.INSPECTION) {
      papers.add(new Printable("activity.ui.print.plan", new Route.Sheet.InspectionPlan(id)));
      papers.add(new Printable("activity.ui.print.onSite", new Route.Sheet.OnSiteForm(id)));
    }
    if (signed) {
      papers.add(new Printable("activity.ui.print.signIn", new Route.Sheet.SignIn(id)));
    }
    if (shown.kind() == ActivityKind.MEETING && !shown.heldOn().isAfter(model.today())) {
      papers.add(new Printable("activity.ui.print.minutes", new Route.Sheet.Minutes(id)));
    }
    return papers;
  }

  void print(Printable paper) {
    desk.navigator().open(new Route.PrintPreview(paper.sheet()));
  }

  void back() {
    desk.navigator().back();
  }

  /** Asks if something is half-typed; what the user gives up is forgotten, also as a draft. */
  boolean mayLeave() {
    if (model.copying().isRunning()) {
      return mayStop();
    }
    if (!model.dirty()) {
      return true;
    }
    boolean leave = desk.dialogs().leave("activity.ui.leave.ask", "activity.ui.leave.yes");
    if (leave && model.isNew()) {
      model.discardDraft();
    }
    return leave;
  }

  /** Files are being copied: whoever leaves stops that; what was typed into a new form stays. */
  private boolean mayStop() {
    if (!desk.dialogs().leave("activity.ui.leave.copying", "activity.ui.leave.stop")) {
      return false;
    }
    model.copying().stop();
    return true;
  }
}
