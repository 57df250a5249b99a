package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.ActivityKind;
import huanze.activity.ActivityState;
import huanze.activity.Confirming;
import huanze.activity.Outlet;
import huanze.fx.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Confirms lines of the list, one or several, once a person has read what a yes means. */
final class ConfirmLines {
  private final ActivityDesk desk;
  private final Names names;
  private final Runnable afterwards;

  /**
   * @param afterwards what follows an attempt, made good or not
   */
  ConfirmLines(ActivityDesk desk, Names names, Runnable afterwards) {
    this.desk = desk;
    this.names = names;
    this.afterwards = afterwards;
  }

  /** Confirms that what was planned took place on its day, after asking. */
  void confirm(List<ActivityLine> chosen) {
    List<ActivityLine> due =
        chosen.stream().filter(l -> l.state() == ActivityState.TO_CONFIRM).toList();
    List<ActivityLine> ready =
        due.stream().filter(l -> !Confirming.asksPlace(l.activity())).toList();
    if (ready.isEmpty()) {
      placesFirst(due);
      return;
    }
    int left = due.size() - ready.size();
    desk.background()
        .read(
            "activityConfirm",
            () -> foreseen(ready, left),
            said -> ask(ready, said),
            desk.dialogs()::failed);
  }

  /** Plans that leave open where one would go: whoever confirms them has to say so. */
  private void placesFirst(List<ActivityLine> due) {
    if (due.size() == 1) {
      desk.navigator().open(new Route.Activity(due.getFirst().id()));
      desk.notices().say("activity.ui.notice.placeFirst");
    } else if (!due.isEmpty()) {
      desk.dialogs().inform("activity.ui.confirm.placesFirst", due.size());
    }
  }

  private List<String> foreseen(List<ActivityLine> ready, int left) {
    List<String> said = new ArrayList<>(foreseen(ready));
    if (left > 0) {
      said.add(desk.texts().text("activity.ui.confirm.placesLeft", left));
    }
    return said;
  }

  /** What a yes would do; of several only how many are reports, which then count as sent. */
  private List<String> foreseen(List<ActivityLine> due) {
    if (due.size() == 1) {
      Activity only = due.getFirst().activity();
      return only.outlets().isEmpty()
          ? new ConfirmWords(desk, names).of(only, null, only.heldOn())
          : List.of();
    }
    long reports = due.stream().filter(l -> l.activity().kind() == ActivityKind.REPORT).count();
    return reports == 0
        ? List.of()
        : List.of(desk.texts().text("activity.confirm.reports", reports));
  }

  private void ask(List<ActivityLine> due, List<String> said) {
    String question =
        due.size() == 1 ? "activity.ui.confirm.ask" : "activity.ui.confirm.askSeveral";
    boolean yes =
        desk.dialogs()
            .proceed(
                question,
                "activity.ui.confirm.button",
                due.getFirst().day(),
                due.getFirst().title(),
                due.size(),
                said.isEmpty() ? "" : "\n" + String.join("\n", said));
    if (yes) {
      desk.background()
          .write(
              () -> {
                due.forEach(l -> confirm(l.activity()));
                return due.size();
              },
              done -> {
                desk.notices().say("activity.ui.notice.confirmedSeveral", done);
                afterwards.run();
              },
              failure -> {
                afterwards.run();
                desk.dialogs().failed(failure);
              });
    }
  }

  private void confirm(Activity activity) {
    if (activity.outlets().isEmpty()) {
      desk.service().confirm(activity.id(), activity.heldOn());
      return;
    }
    for (Outlet outlet : activity.facts().outlets()) {
      boolean open = !activity.outlets().get(outlet.channel()).confirmed();
      LocalDate day = outlet.publishedOn();
      if (open && day != null && !day.isAfter(desk.clock().today())) {
        desk.service().confirmOutlet(activity.id(), outlet.channel(), day);
      }
    }
  }
}
