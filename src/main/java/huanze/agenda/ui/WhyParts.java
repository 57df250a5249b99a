package huanze.agenda.ui;

import atlantafx.base.theme.Styles;
import huanze.agenda.Obligation;
import huanze.agenda.StandingSymbol;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.Looks;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The small parts that the panel is put together from. */
final class WhyParts {
  private static final double OFFER_HEIGHT = 64;
  private static final double OFFER_PADDING = 24;

  private final Texts texts;

  WhyParts(Texts texts) {
    this.texts = texts;
  }

  Label text(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private Label muted(String words) {
    Label label = text(words);
    label.getStyleClass().add("hz-muted");
    return label;
  }

  private Label head(String key) {
    Label label = new Label(texts.text(key));
    label.getStyleClass().add("hz-grid-section-head");
    return label;
  }

  /** A mark such as 参照执行, with what it means. */
  Label mark(String key, String whyKey) {
    Label label = new Label(texts.text(key));
    label.getStyleClass().add("hz-grid-mark");
    label.setTooltip(new Tooltip(texts.text(whyKey)));
    return label;
  }

  Button action(String key, boolean first, Runnable run) {
    Button button = new Button(texts.text(key));
    if (first) {
      button.getStyleClass().add(Styles.ACCENT);
    }
    button.setOnAction(e -> run.run());
    return button;
  }

  Button small(String key, Runnable run) {
    Button button = action(key, false, run);
    button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "hz-grid-link");
    return button;
  }

  /** A line with a quieter line and small buttons under it. */
  Node item(String words, String notes, List<Button> buttons) {
    VBox box = new VBox(2, text(words));
    if (!notes.isEmpty()) {
      box.getChildren().add(muted(notes));
    }
    box.getChildren().add(new FlowPane(4, 0, buttons.toArray(Node[]::new)));
    box.getStyleClass().add("hz-grid-item");
    return box;
  }

  /** Fills a section, or hides it if there is nothing in it. */
  void section(VBox section, String headKey, List<Node> lines) {
    section.setVisible(!lines.isEmpty());
    section.getChildren().clear();
    if (!lines.isEmpty()) {
      section.getChildren().add(head(headKey));
      section.getChildren().addAll(lines);
    }
  }

  /** Rule, article, digest, official text, our reading. */
  List<Node> basis(Why why) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(head("agenda.ui.section.basis"));
    nodes.add(
        text(
            texts.text(
                "agenda.ui.articleLine",
                why.article(),
                why.articleTitle(),
                why.obligation().rule().id())));
    nodes.add(muted(why.digest()));
    if (!why.official().isEmpty()) {
      VBox quote = new VBox(4);
      quote.getStyleClass().add("hz-grid-quote");
      quote.getChildren().add(head("agenda.ui.section.official"));
      why.official().forEach(line -> quote.getChildren().add(text(line)));
      nodes.add(quote);
    }
    if (!why.reading().isEmpty()) {
      nodes.add(muted(texts.text("agenda.ui.reading", why.reading())));
    }
    why.unconfirmed().forEach(line -> nodes.add(muted(line)));
    return nodes;
  }

  /** One of several obligations, to be opened. */
  Node offer(Obligation o, String whose, AgendaWords words, Runnable open) {
    Label symbol = new Label(StandingSymbol.of(o.standing()));
    symbol.getStyleClass().addAll("hz-grid-chip", Looks.standing(CamelCase.of(o.standing())));
    Label title = text(texts.text("agenda.ui.ruleTitle", o.rule().id(), o.rule().title()));
    Label hint =
        muted(
            texts.text(
                "agenda.ui.offer",
                words.standing(o.standing()),
                words.period(o.period()),
                words.day(o.due())));
    VBox lines = new VBox(2, title, hint);
    if (!whose.isEmpty()) {
      lines.getChildren().add(1, text(whose));
    }
    HBox.setHgrow(lines, Priority.ALWAYS);
    Button button = new Button();
    HBox row = new HBox(10, symbol, lines);
    button.setGraphic(row);
    // A button asks its graphic's height without a width: wrapped text would claim a line a letter.
    button.setPrefHeight(OFFER_HEIGHT);
    button
        .widthProperty()
        .addListener(
            (o1, before, width) ->
                button.setPrefHeight(
                    row.prefHeight(width.doubleValue() - OFFER_PADDING) + OFFER_PADDING));
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setAccessibleText(whose + title.getText());
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().addAll(Styles.FLAT, "hz-grid-offer");
    button.setOnAction(e -> open.run());
    return button;
  }
}
