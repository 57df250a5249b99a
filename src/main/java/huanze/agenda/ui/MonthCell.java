package huanze.agenda.ui;

import huanze.agenda.DayKind;
import huanze.agenda.Standing;
import huanze.agenda.StandingSymbol;
import huanze.agenda.calendar.MonthPage;
import huanze.agenda.calendar.MonthTally;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.Looks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A day of the month. What has no room is counted: titles of activities give way first, then the
 * counts of each standing to one count. Titles account for all activities of the day, if need be
 * with how many more there are, or none is shown. Only a title that names its unit may be cut at
 * its end; the whole day is told where the mouse rests.
 */
final class MonthCell extends Region {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
  private static final PseudoClass SHIFTED = PseudoClass.getPseudoClass("shifted");
  private static final PseudoClass REST = PseudoClass.getPseudoClass("rest");
  private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  /** More titles than this never fit into a cell. */
  private static final int TITLES = 12;

  /** So many of one form stand one under the other. */
  private static final int FEW = 2;

  /** So many activities are told in words. */
  private static final int TOLD = 10;

  private static final double PAD = 6;
  private static final double GAP = 4;
  private static final double LINE_GAP = 2;

  private final MonthPage.Day day;
  private final int matters;
  private final Texts texts;
  private final Label number;
  private final List<Label> signs = new ArrayList<>();
  private final List<Label> standings = new ArrayList<>();
  private final Label dueInAll;
  private final List<Label> states = new ArrayList<>();
  private final Label actsInAll;
  private final List<Label> decided = new ArrayList<>();
  private final List<Title> titles = new ArrayList<>();
  private final Label rest;

  /**
   * With its units' names and the sign of a plan if they fit, else without: the counts above say
   * that all of a day are plans; one that begins with its unit may be cut.
   *
   * @param acts how many it tells
   */
  private record Title(Label full, Label brief, boolean mayBeCut, int acts) {}

  /**
   * @param matters how many decisions are due that day
   */
  MonthCell(MonthPage.Day day, int matters, LocalDate today, AgendaWords words) {
    this.day = day;
    this.matters = matters;
    this.texts = words.texts();
    getStyleClass().add("hz-month-day");
    setAccessibleRole(AccessibleRole.BUTTON);
    pseudoClassStateChanged(OFF, day.kind() == DayKind.HOLIDAY);
    pseudoClassStateChanged(SHIFTED, day.kind() == DayKind.SHIFTED);
    pseudoClassStateChanged(REST, day.kind() == DayKind.REST);
    pseudoClassStateChanged(TODAY, day.date().equals(today));
    number = label(String.valueOf(day.date().getDayOfMonth()), "hz-month-number");
    if (day.date().equals(today)) {
      signs.add(label(texts.text("agenda.month.today"), "hz-month-now"));
    }
    if (day.kind() == DayKind.HOLIDAY) {
      signs.add(label(texts.text("agenda.calendar.sign.off"), "hz-month-sign"));
    } else if (day.kind() == DayKind.SHIFTED) {
      signs.add(label(texts.text("agenda.calendar.sign.work"), "hz-month-sign"));
    }
    for (Standing standing : byUrgency()) {
      Label chip =
          label(
              texts.text(
                  "agenda.ui.symbolWord", StandingSymbol.of(standing), day.tally().count(standing)),
              "hz-month-chip");
      chip.getStyleClass().add(Looks.standing(CamelCase.of(standing)));
      standings.add(chip);
    }
    dueInAll = label(texts.text("agenda.month.due", day.due().size()), "hz-month-due");
    for (MonthPage.State state : MonthPage.State.values()) {
      if (day.count(state) > 0) {
        Label count =
            label(
                texts.text("agenda.month.count", texts.text(state.textKey()), day.count(state)),
                "hz-month-state");
        if (state == MonthPage.State.PLANNED && day.plansOff() > 0) {
          count.getStyleClass().add("hz-month-clash");
          count.setGraphic(new FontIcon("mdomz-warning"));
        }
        states.add(count);
      }
    }
    actsInAll = label(texts.text("agenda.month.acts", day.acts().size()), "hz-month-state");
    if (matters > 0) {
      decided.add(label(texts.text("agenda.month.matters", matters), "hz-month-state"));
    }
    addTitles();
    rest = label("", "hz-month-state");
    setAccessibleText(said(words, today));
    Tooltip.install(this, new Tooltip(getAccessibleText()));
  }

  MonthPage.Day day() {
    return day;
  }

  void setCurrent(boolean now) {
    pseudoClassStateChanged(CURRENT, now);
    setFocusTraversable(now);
  }

  private List<Standing> byUrgency() {
    MonthTally tally = day.tally();
    return Arrays.stream(Standing.values())
        .filter(standing -> tally.count(standing) > 0)
        .sorted(Comparator.comparingInt(MonthTally::urgency))
        .toList();
  }

  /** Many of one form share a line, and stand before those that have one each. */
  private void addTitles() {
    record Sort(MonthPage.State state, String form) {}
    Map<Sort, List<MonthPage.Act>> sorts =
        day.acts().stream()
            .collect(
                Collectors.groupingBy(
                    act -> new Sort(act.state(), act.form()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Map.Entry<Sort, List<MonthPage.Act>>> most = new ArrayList<>(sorts.entrySet());
    most.sort(
        Comparator.comparing((Map.Entry<Sort, List<MonthPage.Act>> one) -> one.getKey().state())
            .thenComparing(one -> -one.getValue().size()));
    most.forEach(
        one -> {
          Sort sort = one.getKey();
          List<MonthPage.Act> acts = one.getValue();
          String form =
              sort.state() == MonthPage.State.HELD
                  ? sort.form()
                  : texts.text("agenda.month.planned", sort.form());
          if (titles.size() >= TITLES) {
            return;
          }
          if (acts.size() > FEW || acts.size() > 1 && sameWords(acts)) {
            Label line =
                label(texts.text("agenda.month.several", form, acts.size()), "hz-month-act");
            Label brief =
                sorts.keySet().stream().map(Sort::state).distinct().count() > 1
                    ? line
                    : label(
                        texts.text("agenda.month.several", sort.form(), acts.size()),
                        "hz-month-act");
            titles.add(new Title(line, brief, false, acts.size()));
          } else {
            acts.forEach(act -> titles.add(title(form, act)));
          }
        });
  }

  /** Line by line they would read the same, at the latest where their organs have no room. */
  private static boolean sameWords(List<MonthPage.Act> acts) {
    return acts.stream().map(MonthPage.Act::who).distinct().count() < acts.size();
  }

  private Title title(String form, MonthPage.Act act) {
    if (!act.who().isEmpty()) {
      String whose = texts.text("agenda.month.actBy", act.who(), act.form());
      Label line =
          label(
              act.state() == MonthPage.State.HELD
                  ? whose
                  : texts.text("agenda.month.planned", whose),
              "hz-month-act");
      return new Title(line, line, true, 1);
    }
    String full =
        act.organs().isEmpty() ? form : texts.text("agenda.month.actOf", form, act.organs());
    return new Title(label(full, "hz-month-act"), label(form, "hz-month-act"), false, 1);
  }

  private Label label(String words, String style) {
    Label label = new Label(words);
    label.getStyleClass().add(style);
    label.setMouseTransparent(true);
    label.setVisible(false);
    getChildren().add(label);
    return label;
  }

  /** The whole day in words. */
  private String said(AgendaWords words, LocalDate today) {
    List<String> said = new ArrayList<>();
    if (day.date().equals(today)) {
      said.add(texts.text("agenda.month.today"));
    }
    for (Standing standing : byUrgency()) {
      said.add(
          texts.text("agenda.month.dueSo", words.standing(standing), day.tally().count(standing)));
    }
    for (MonthPage.State state : MonthPage.State.values()) {
      if (day.count(state) > 0) {
        said.add(texts.text("agenda.month.actsSo", texts.text(state.textKey()), day.count(state)));
      }
    }
    if (matters > 0) {
      said.add(texts.text("agenda.month.mattersSo", matters));
    }
    if (day.plansOff() > 0) {
      said.add(texts.text("agenda.month.planOffSo", day.plansOff()));
    }
    day.acts().stream().limit(TOLD).map(this::whole).forEach(said::add);
    if (day.acts().size() > TOLD) {
      said.add(texts.text("agenda.month.moreActs", day.acts().size() - TOLD));
    }
    String head =
        texts.text(
            "agenda.calendar.day",
            words.day(day.date()),
            texts.text("agenda.weekday." + day.date().getDayOfWeek().getValue()),
            texts.text(day.kind().textKey()));
    return said.isEmpty() ? head : head + "\n" + String.join("\n", said);
  }

  private String whole(MonthPage.Act act) {
    String who = act.organs().isEmpty() ? act.who() : act.organs();
    String what = who.isEmpty() ? act.form() : texts.text("agenda.month.actBy", who, act.form());
    return act.state() == MonthPage.State.HELD ? what : texts.text("agenda.month.planned", what);
  }

  @Override
  protected double computePrefHeight(double width) {
    return 72;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 96;
  }

  @Override
  protected void layoutChildren() {
    getChildren().forEach(child -> child.setVisible(false));
    double right = getWidth() - PAD;
    double bottom = getHeight() - PAD / 2;
    place(number, PAD, PAD / 2);
    double x = right;
    for (Label sign : signs) {
      x -= sign.prefWidth(-1);
      place(sign, x, PAD / 2 + 1);
      x -= GAP;
    }
    double y = PAD / 2 + number.prefHeight(-1) + LINE_GAP;
    List<Label> inAll = new ArrayList<>(day.acts().isEmpty() ? List.of() : List.of(actsInAll));
    inAll.addAll(decided);
    double forActs = inAll.isEmpty() ? 0 : flow(inAll, y, false) - LINE_GAP;
    if (!standings.isEmpty()) {
      boolean each = y + flow(standings, y, false) + forActs <= bottom;
      y += flow(each ? standings : List.of(dueInAll), y, true);
    }
    if (!inAll.isEmpty()) {
      List<Label> apart = new ArrayList<>(states);
      apart.addAll(decided);
      boolean each = y + flow(apart, y, false) <= bottom;
      boolean both = day.acts().isEmpty() || y + flow(inAll, y, false) <= bottom;
      List<Label> shown = each ? apart : both ? inAll : List.of(actsInAll);
      y += flow(shown, y, true);
    }
    placeTitles(y, bottom);
  }

  /** As many as have room; the last line then says how many more there are. */
  private void placeTitles(double top, double bottom) {
    int all = day.acts().size();
    List<Title> shown = new ArrayList<>();
    double y = top;
    for (Title title : titles) {
      double height = title.full().prefHeight(-1);
      if (y + height > bottom) {
        break;
      }
      if (title.mayBeCut() || fits(title.full()) || fits(title.brief())) {
        shown.add(title);
        y += height;
      }
    }
    int told = told(shown);
    while (told < all && !shown.isEmpty()) {
      rest.setText(texts.text("agenda.month.moreActs", all - told));
      double height = rest.prefHeight(-1);
      if (y + height <= bottom && fits(rest)) {
        place(rest, PAD, y);
        break;
      }
      y -= shown.removeLast().full().prefHeight(-1);
      told = told(shown);
    }
    double at = top;
    for (Title title : shown) {
      if (fits(title.full())) {
        place(title.full(), PAD, at);
      } else if (fits(title.brief())) {
        place(title.brief(), PAD, at);
      } else {
        place(title.full(), PAD, at, getWidth() - 2 * PAD);
      }
      at += title.full().prefHeight(-1);
    }
  }

  private static int told(List<Title> shown) {
    return shown.stream().mapToInt(Title::acts).sum();
  }

  private boolean fits(Label label) {
    return label.prefWidth(-1) <= getWidth() - 2 * PAD;
  }

  /** Side by side, in as many lines as it takes; returns their height with the gap below. */
  private double flow(List<Label> labels, double top, boolean place) {
    double right = getWidth() - PAD;
    double x = PAD;
    double y = top;
    double line = 0;
    for (Label label : labels) {
      double width = label.prefWidth(-1);
      if (x > PAD && x + width > right) {
        x = PAD;
        y += line + LINE_GAP;
      }
      if (place) {
        place(label, x, y);
      }
      x += width + GAP;
      line = label.prefHeight(-1);
    }
    return y + line + LINE_GAP - top;
  }

  private static void place(Label label, double x, double y) {
    place(label, x, y, label.prefWidth(-1));
  }

  private static void place(Label label, double x, double y, double width) {
    label.setVisible(true);
    label.resizeRelocate(
        Math.round(x), Math.round(y), Math.ceil(width), Math.ceil(label.prefHeight(-1)));
  }
}
