package huanze.agenda.ui;

import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.agenda.StandingSymbol;
import huanze.agenda.calendar.DueMatter;
import huanze.agenda.calendar.MonthPage;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.Looks;
import huanze.fx.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The things of a day, one under the other; each opens itself. */
final class MonthSide {
  private static final double SCROLL_BAR = 14;

  private final ListView<Line> list;
  private final MonthViewModel model;
  private final AgendaWords words;
  private final Texts texts;

  /**
   * A thing of the day and where it leads.
   *
   * @param clash true if it should not be on this day
   */
  record Line(
      String symbol,
      String style,
      String title,
      String who,
      String how,
      boolean clash,
      Route route) {}

  MonthSide(ListView<Line> list, MonthViewModel model, Consumer<Route> open) {
    this.list = list;
    this.model = model;
    this.words = model.words();
    this.texts = words.texts();
    list.setCellFactory(view -> new Cell(open));
    list.setOnKeyPressed(
        event -> {
          Line chosen = list.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && chosen != null) {
            event.consume();
            open.accept(chosen.route());
          }
        });
  }

  /**
   * What still is owed comes first, then what takes place, then what others have to carry out; what
   * is met or exempt last.
   */
  void show(MonthPage.Day day) {
    List<Line> lines = new ArrayList<>();
    Map<Boolean, List<Obligation>> settled =
        day.due().stream().collect(Collectors.partitioningBy(MonthSide::isSettled));
    settled.get(false).forEach(one -> lines.add(line(one)));
    day.acts().forEach(act -> lines.add(line(act, day.plansOff() > 0)));
    model.mattersShown().forEach(one -> lines.add(line(one)));
    settled.get(true).forEach(one -> lines.add(line(one)));
    list.getItems().setAll(lines);
    if (!lines.isEmpty()) {
      list.getSelectionModel().select(0);
      list.scrollTo(0);
    }
  }

  private static boolean isSettled(Obligation one) {
    return one.standing() == Standing.MET || one.standing() == Standing.EXEMPT;
  }

  private Line line(DueMatter one) {
    boolean listed = one.stage() != DueMatter.Stage.DECIDED;
    return new Line(
        texts.text(listed ? "agenda.month.itemSign" : "agenda.month.matterSign"),
        "hz-month-act",
        one.words(),
        model.who(one),
        listed
            ? texts.text("agenda.month.item")
            : one.title() == null
                ? texts.text("agenda.month.matterOfDay", words.day(one.raisedOn()))
                : texts.text("agenda.month.matterOf", one.title()),
        false,
        RecordRoute.of(one));
  }

  private Line line(MonthPage.Act act, boolean off) {
    boolean held = act.state() == MonthPage.State.HELD;
    boolean clash = off && act.state() == MonthPage.State.PLANNED;
    return new Line(
        held ? "" : texts.text("agenda.ui.plannedSign"),
        "hz-month-act",
        act.form(),
        act.organs().isEmpty() ? act.who() : act.organs(),
        texts.text(clash ? "agenda.month.planOff" : act.state().textKey()),
        clash,
        new Route.Activity(act.id()));
  }

  private Line line(Obligation one) {
    return new Line(
        StandingSymbol.of(one.standing()),
        Looks.standing(CamelCase.of(one.standing())),
        texts.text("agenda.ui.ruleTitle", one.rule().id(), one.rule().title()),
        model.who(one),
        texts.text(
            "agenda.month.dueLine", words.standing(one.standing()), words.period(one.period())),
        false,
        model.routeOf(one));
  }

  private static final class Cell extends ListCell<Line> {
    private final Label symbol = new Label();
    private final Label title = wrapped("hz-desk-strong");
    private final Label who = wrapped("hz-month-who");
    private final Label how = wrapped("hz-muted");
    private final VBox lines = new VBox(2, title, who, how);
    private final HBox row = new HBox(10, symbol, lines);

    Cell(Consumer<Route> open) {
      getStyleClass().add("hz-month-line");
      HBox.setHgrow(lines, Priority.ALWAYS);
      symbol.setMinWidth(Region.USE_PREF_SIZE);
      setPrefWidth(0);
      setOnMouseClicked(
          event -> {
            if (getItem() != null) {
              open.accept(getItem().route());
            }
          });
    }

    /**
     * The list measures a cell without a width, where wrapped words have no height of their own.
     */
    @Override
    protected double computePrefHeight(double width) {
      if (getGraphic() == null || getListView() == null) {
        return super.computePrefHeight(width);
      }
      double inner =
          getListView().getWidth() - SCROLL_BAR - snappedLeftInset() - snappedRightInset();
      return snappedTopInset() + row.prefHeight(inner) + snappedBottomInset();
    }

    private static Label wrapped(String style) {
      Label label = new Label();
      label.getStyleClass().add(style);
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
      label.managedProperty().bind(label.textProperty().isNotEmpty());
      return label;
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      symbol.setText(line.symbol());
      symbol.getStyleClass().setAll("label", "hz-grid-chip", line.style());
      title.setText(line.title());
      who.setText(line.who());
      how.setText(line.how());
      how.getStyleClass().setAll("label", line.clash() ? "hz-month-clash" : "hz-muted");
      how.setGraphic(line.clash() ? new FontIcon("mdomz-warning") : null);
      setAccessibleText(String.join("\n", line.title(), line.who(), line.how()));
      setGraphic(row);
    }
  }
}
