package huanze.agenda.ui;

import huanze.agenda.calendar.GridModel;
import huanze.base.Texts;
import huanze.fx.Segments;
import huanze.fx.Shown;
import huanze.rulepack.Level;
import huanze.rulepack.ObligationRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The filters that screens of a year have in common. */
public final class YearFilters {
  private final Texts texts;
  private final AgendaWords words;

  public YearFilters(Texts texts, AgendaWords words) {
    this.texts = texts;
    this.words = words;
  }

  public void year(ComboBox<Integer> box, Label warning, ShownYear year) {
    box.getItems().setAll(year.offered());
    box.setConverter(Shown.<Integer>noneToo(one -> texts.text("agenda.ui.year", one)));
    box.setValue(year.get());
    box.valueProperty().addListener((o, before, now) -> year.property().set(now));
    year.property().addListener((o, before, now) -> box.setValue(now.intValue()));
    warning.managedProperty().bind(warning.visibleProperty());
    year.warningProperty()
        .subscribe(
            problem -> {
              warning.setVisible(problem.isPresent());
              warning.setText(problem.map(texts::text).orElse(""));
            });
  }

  /**
   * Only levels that owe anything, and only where there is a choice between them.
   *
   * @param owing the levels that do; told again with every reading
   * @param shown the level that is chosen; null for all
   * @param chosen told the level; null for all
   */
  public void levels(
      HBox box,
      ObservableList<Level> owing,
      Supplier<@Nullable Level> shown,
      Consumer<@Nullable Level> chosen) {
    Runnable fill =
        () -> {
          Level now = shown.get();
          List<Level> offered =
              Stream.of(Level.values()).filter(l -> owing.contains(l) || l == now).toList();
          List<Segments.Segment> segments = new ArrayList<>();
          segments.add(Segments.of(texts.text("agenda.ui.allLevels"), () -> chosen.accept(null)));
          offered.forEach(
              level -> segments.add(Segments.of(words.level(level), () -> chosen.accept(level))));
          box.getChildren().clear();
          Segments.fill(box, segments.toArray(Segments.Segment[]::new));
          Segments.choose(box, now == null ? 0 : offered.indexOf(now) + 1);
          box.setVisible(offered.size() > 1);
          box.setManaged(box.isVisible());
        };
    owing.addListener((InvalidationListener) changed -> fill.run());
    fill.run();
  }

  /**
   * Regions under each other as they lie.
   *
   * @param chosen told the code of the region; null for all
   */
  void regions(
      ComboBox<GridModel.@Nullable RegionAt> box,
      ObservableList<GridModel.RegionAt> regions,
      Consumer<@Nullable String> chosen) {
    Choices.follow(
        box,
        regions,
        texts.text("agenda.ui.allRegions"),
        at -> "\u2003".repeat(at.depth()) + at.region().name(),
        (one, other) -> one.region().code().equals(other.region().code()),
        at -> chosen.accept(at == null ? null : at.region().code()));
  }

  /**
   * @param chosen told the id of the rule; null for all
   */
  void rules(
      ComboBox<@Nullable ObligationRule> box,
      ObservableList<ObligationRule> rules,
      Consumer<@Nullable String> chosen) {
    Choices.follow(
        box,
        rules,
        texts.text("agenda.ui.allRules"),
        one -> texts.text("agenda.ui.ruleTitle", one.id(), one.title()),
        (one, other) -> one.id().equals(other.id()),
        one -> chosen.accept(one == null ? null : one.id()));
  }
}
