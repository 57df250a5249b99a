package huanze.duty.ui;

import atlantafx.base.theme.Styles;
import huanze.base.Texts;
import huanze.fx.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A card for each post: who holds it, and a line for each duty it carries. */
final class PostDutyCards {
  private final DutyListModel model;
  private final Texts texts;

  PostDutyCards(DutyListModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  Node card(UnitDuties.OfPost post) {
    Label name = new Label(post.name());
    name.getStyleClass().add("hz-duty-post-name");
    Label holders =
        new Label(post.holders().isEmpty() ? texts.text("duty.ui.vacant") : post.holders());
    holders.setMinWidth(Region.USE_PREF_SIZE);
    holders.getStyleClass().add(post.holders().isEmpty() ? "hz-muted" : "hz-duty-holder");
    String about =
        post.responsibility().isEmpty()
            ? post.rank()
            : texts.text("duty.ui.rankAndResponsibility", post.rank(), post.responsibility());
    HBox who = new HBox(name, holders);
    who.getStyleClass().add("hz-row");
    VBox words = new VBox(who, quiet(about));
    if (!post.fields().isEmpty()) {
      String fields = String.join(texts.text("duty.ui.comma"), post.fields());
      words.getChildren().add(wrapping(texts.text("duty.ui.inChargeOf", fields), "hz-muted"));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    Button add = new Button(texts.text("duty.ui.assign"), new FontIcon("mdoal-add"));
    add.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    add.setMinWidth(Region.USE_PREF_SIZE);
    add.setOnAction(e -> model.assign(post.id()));
    HBox head = new HBox(words, add);
    head.getStyleClass().add("hz-row");
    VBox card = new VBox(head);
    card.getStyleClass().addAll("hz-card", "hz-duty-post");
    if (post.lines().isEmpty()) {
      card.getChildren().add(quiet(texts.text("duty.ui.noDuties")));
    }
    post.lines().forEach(line -> card.getChildren().add(line(line)));
    return card;
  }

  private Node line(UnitDuties.Line line) {
    Label number = new Label(line.number());
    number.getStyleClass().add(line.own() ? "hz-duty-own" : "hz-duty-number");
    number.setMinWidth(Region.USE_PREF_SIZE);
    Label text = new Label(line.text());
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    if (line.when() == UnitDuties.When.PAST) {
      text.getStyleClass().add("hz-muted");
    }
    VBox words = new VBox(text);
    List<Node> tags = tags(line);
    if (!tags.isEmpty()) {
      HBox row = new HBox(tags.toArray(Node[]::new));
      row.getStyleClass().add("hz-row");
      words.getChildren().add(row);
    }
    String about =
        Stream.of(line.basis(), line.days(), line.note())
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining("\u3000"));
    if (!about.isEmpty()) {
      words.getChildren().add(wrapping(about, "hz-duty-about"));
    }
    for (String ended : line.ended()) {
      Label mark = wrapping(ended, "hz-duty-ended");
      mark.setGraphic(new FontIcon("mdomz-warning"));
      words.getChildren().add(mark);
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox icons =
        new HBox(
            icon("mdoal-edit", "duty.ui.change", () -> model.change(line.id())),
            icon("mdoal-event_busy", "duty.ui.end", () -> model.end(line.id())),
            icon("mdoal-delete_outline", "duty.ui.remove", () -> model.remove(line.id())));
    icons.setMinWidth(Region.USE_PREF_SIZE);
    HBox box = new HBox(number, words, icons);
    box.getStyleClass().add("hz-duty-line");
    box.setFocusTraversable(true);
    box.setAccessibleText(line.number() + " " + line.text());
    box.setOnMousePressed(e -> box.requestFocus());
    box.addEventHandler(KeyEvent.KEY_PRESSED, e -> keys(e, box, line));
    return box;
  }

  /** Enter changes the duty the keyboard is on, Delete takes it out. */
  private void keys(KeyEvent event, Node box, UnitDuties.Line line) {
    if (event.getTarget() != box) {
      return;
    }
    if (Keys.OPEN.match(event)) {
      event.consume();
      model.change(line.id());
    } else if (event.getCode() == KeyCode.DELETE) {
      event.consume();
      model.remove(line.id());
    }
  }

  private List<Node> tags(UnitDuties.Line line) {
    List<Node> all = new ArrayList<>();
    switch (line.when()) {
      case FUTURE -> all.add(tag(texts.text("duty.ui.tag.future")));
      case PAST -> all.add(tag(texts.text("duty.ui.tag.past")));
      case PRESENT -> {}
    }
    if (!line.responsibility().isEmpty()) {
      all.add(tag(line.responsibility()));
    }
    if (line.outside()) {
      all.add(tag(texts.text("duty.ui.tag.outside")));
    }
    if (line.incomplete()) {
      all.add(tag(texts.text("duty.ui.tag.incomplete")));
    }
    return all;
  }

  private static Label wrapping(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label tag(String text) {
    Label tag = new Label(text);
    tag.getStyleClass().add("hz-duty-tag");
    tag.setMinWidth(Region.USE_PREF_SIZE);
    return tag;
  }

  private static Label quiet(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("hz-muted");
    return label;
  }

  private Button icon(String icon, String textKey, Runnable run) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    button.setAccessibleText(texts.text(textKey));
    button.setTooltip(new Tooltip(texts.text(textKey)));
    button.setOnAction(e -> run.run());
    return button;
  }
}
