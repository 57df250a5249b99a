package huanze.app.home;

import atlantafx.base.theme.Styles;
import huanze.agenda.Standing;
import huanze.agenda.StandingSymbol;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.Focus;
import huanze.fx.Looks;
import huanze.fx.Navigator;
import huanze.fx.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;

/** A heading, a few lines, and the way to all of them; or one calm sentence. */
final class HomeSection extends VBox {
  /** Between a number and what it counts. */
  private static final Pattern GAP =
      Pattern.compile("(?<=\\d) (?=\\p{IsHan})|(?<=\\p{IsHan}) (?=\\d)");

  /** Between the words of a line and its outlook. */
  private static final String GAP_WORD = "\u2003";

  private final Texts texts;
  private final Navigator navigator;
  private final Label note = new Label();
  private final HBox links = new HBox();
  private final VBox lines = new VBox();
  private Runnable unfold = () -> {};

  HomeSection(Texts texts, Navigator navigator, String headingKey) {
    this.texts = texts;
    this.navigator = navigator;
    Label heading = new Label(texts.text(headingKey));
    heading.getStyleClass().add("hz-heading");
    heading.setMinWidth(USE_PREF_SIZE);
    note.getStyleClass().add("hz-home-note");
    links.getStyleClass().add("hz-home-links");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(heading, note, gap, links);
    head.getStyleClass().add("hz-home-head");
    getStyleClass().add("hz-home-section");
    getChildren().setAll(head, lines);
  }

  /**
   * Lines of which only the first few are shown, and made at all, until the rest is asked for.
   *
   * @param more the words of the link to the rest
   * @param inHeading true if the link stands there, as the way to all of another list does; of the
   *     last lines only
   */
  record Part(List<HomeLine> lines, int first, String more, boolean inHeading) {
    static Part whole(List<HomeLine> lines) {
      return new Part(lines, lines.size(), "", false);
    }

    private List<HomeLine> shown() {
      return lines.subList(0, Math.min(first, lines.size()));
    }

    private List<HomeLine> rest() {
      return lines.subList(Math.min(first, lines.size()), lines.size());
    }
  }

  /**
   * @param says beside the heading; or empty
   */
  void show(String says, List<HomeList> lists, String emptyKey) {
    showParts(says, lists.stream().map(list -> Part.whole(list.lines())).toList(), emptyKey);
  }

  /** Parts one after another. */
  void showParts(String says, List<Part> parts, String emptyKey) {
    note.setText(says);
    links.getChildren().clear();
    unfold = () -> {};
    List<Node> rows = new ArrayList<>();
    for (Part part : parts) {
      part.shown().forEach(line -> rows.add(row(line)));
      if (!part.rest().isEmpty() && part.inHeading()) {
        restInHeading(part);
      } else if (!part.rest().isEmpty()) {
        rows.add(restBelow(part));
      }
    }
    if (rows.isEmpty()) {
      rows.add(sentence(emptyKey));
    }
    lines.getChildren().setAll(rows);
  }

  private Node restBelow(Part part) {
    Hyperlink more = new Hyperlink(part.more());
    more.getStyleClass().add("hz-home-more");
    more.setOnAction(
        e -> {
          int at = lines.getChildren().indexOf(more);
          List<? extends Node> rest = part.rest().stream().map(this::row).toList();
          lines.getChildren().remove(more);
          lines.getChildren().addAll(at, rest);
          rest.getFirst().requestFocus();
        });
    return more;
  }

  private void restInHeading(Part part) {
    Hyperlink all = new Hyperlink(part.more());
    all.setMinWidth(USE_PREF_SIZE);
    unfold =
        () -> {
          links.getChildren().remove(all);
          lines.getChildren().addAll(part.rest().stream().map(this::row).toList());
          unfold = () -> {};
        };
    all.setOnAction(
        e -> {
          int at = lines.getChildren().size();
          unfold();
          lines.getChildren().get(at).requestFocus();
        });
    links.getChildren().add(all);
  }

  /** One list, its number beside the heading. */
  void show(HomeList list, String emptyKey) {
    show(items(list), List.of(list), emptyKey);
  }

  /** The same; lines beyond the first few wait behind a link that says how many there are. */
  void show(HomeList list, int first, String moreKey, String emptyKey) {
    showParts(items(list), List.of(part(list.lines(), first, moreKey)), emptyKey);
  }

  Part part(List<HomeLine> all, int first, String moreKey) {
    return new Part(all, first, texts.text(moreKey, all.size() - first), false);
  }

  private String items(HomeList list) {
    return list.total() == 0 ? "" : texts.text("app.home.items", list.total());
  }

  /** The way to all of a list. */
  void offer(String textKey, HomeList list) {
    if (list.total() > 0) {
      link(texts.text(textKey, list.total()), list.all());
    }
  }

  /** The way to a screen that shows the same in another light. */
  void also(String textKey, Route to) {
    link(texts.text(textKey), to);
  }

  private void link(String words, Route to) {
    if (leadsTo(to)) {
      Hyperlink link = new Hyperlink(words);
      link.setMinWidth(USE_PREF_SIZE);
      link.setOnAction(e -> navigator.open(to));
      links.getChildren().add(link);
    }
  }

  private boolean leadsTo(Route route) {
    return navigator.knows(route.getClass());
  }

  /** Shows what waits behind the link in the heading. */
  void unfold() {
    unfold.run();
  }

  /** Leads to its first line. */
  void lead() {
    Focus.first(lines).ifPresent(Node::requestFocus);
  }

  /** Something of its own under the lines. */
  void add(Node node) {
    getChildren().add(node);
  }

  /** Rows of another making. */
  void fill(List<? extends Node> rows, String emptyKey) {
    if (rows.isEmpty()) {
      lines.getChildren().setAll(sentence(emptyKey));
    } else {
      lines.getChildren().setAll(rows);
    }
  }

  private Label sentence(String key) {
    Label sentence = new Label(texts.text(key));
    sentence.getStyleClass().add("hz-home-calm");
    sentence.setWrapText(true);
    return sentence;
  }

  private HomeRow row(HomeLine line) {
    List<Node> parts = new ArrayList<>();
    Standing standing = line.standing();
    if (standing != null) {
      parts.add(chip(standing));
    }
    Node what = what(line);
    HBox.setHgrow(what, Priority.ALWAYS);
    parts.add(what);
    Route form = line.record();
    if (form != null && leadsTo(form)) {
      parts.add(recordButton(line.title(), form));
    }
    parts.add(end(line));
    String word = standing == null ? "" : texts.text(standing.textKey());
    return new HomeRow(
        String.join(" ", word, line.title(), line.detail(), line.outlook(), line.day(), line.note())
            .strip(),
        () -> navigator.open(line.route()),
        parts.toArray(Node[]::new));
  }

  static Label chip(Standing standing) {
    Label chip = new Label(StandingSymbol.of(standing));
    chip.getStyleClass().addAll("hz-grid-chip", Looks.standing(CamelCase.of(standing)));
    chip.setMinWidth(Region.USE_PREF_SIZE);
    return chip;
  }

  private Node what(HomeLine line) {
    Label title = new Label(line.title());
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    TextFlow detail = detail(line);
    if (!line.outlook().isEmpty()) {
      Label outlook = new Label(line.outlook());
      outlook
          .getStyleClass()
          .add(line.threatened() ? "hz-home-outlook-threatened" : "hz-home-outlook");
      outlook.setMinWidth(USE_PREF_SIZE);
      // The outlook follows the words instead of narrowing them.
      detail.getChildren().addAll(words(line.detail().isEmpty() ? "" : GAP_WORD), outlook);
    }
    VBox what = new VBox(title);
    if (!line.detail().isEmpty() || !line.outlook().isEmpty()) {
      what.getChildren().add(detail);
    }
    what.setMinWidth(0);
    what.getStyleClass().add("hz-home-what");
    Tooltip.install(what, new Tooltip(line.title() + "\n" + line.detail()));
    return what;
  }

  /** Who owes it is read to the end; a unit's name leads to its page. */
  private TextFlow detail(HomeLine line) {
    HomeLine.Whose whose = line.whose();
    String says = unbroken(line.detail());
    TextFlow detail = new TextFlow();
    detail.setMinHeight(USE_PREF_SIZE);
    int at = whose == null ? -1 : says.indexOf(whose.name());
    if (whose == null || at < 0 || !leadsTo(whose.page())) {
      detail.getChildren().setAll(words(says));
      return detail;
    }
    Text unit = new Text(whose.name()); // breaks into lines; by keyboard through Ctrl+K
    unit.getStyleClass().add("hz-home-unit");
    unit.setAccessibleRole(AccessibleRole.HYPERLINK);
    unit.setAccessibleText(texts.text("app.home.unitYearOf", whose.name()));
    unit.setOnMouseClicked(
        e -> {
          if (e.getButton() == MouseButton.PRIMARY) {
            e.consume(); // else the line opens too
            navigator.open(whose.page());
          }
        });
    detail
        .getChildren()
        .setAll(
            words(says.substring(0, at)), unit, words(says.substring(at + whose.name().length())));
    return detail;
  }

  /** No line ends between a number and its unit. */
  static String unbroken(String some) {
    return GAP.matcher(some).replaceAll("\u00a0");
  }

  private static Text words(String some) {
    Text text = new Text(some);
    text.getStyleClass().add("hz-home-words");
    return text;
  }

  private Button recordButton(String title, Route form) {
    String kind =
        form instanceof Route.LeaderPage
            ? "leader"
            : form instanceof Route.UnitYear ? "unitYear" : "record";
    Button button = new Button(texts.text("app.home." + kind));
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(USE_PREF_SIZE);
    button.setAccessibleText(
        texts.text(
            kind.equals("record") ? "app.home.recordFor" : "app.home." + kind + "Of", title));
    button.setOnAction(e -> navigator.open(form));
    return button;
  }

  private static Node end(HomeLine line) {
    Label day = new Label(line.day());
    VBox end = new VBox(day);
    if (!line.note().isEmpty()) {
      Label note = new Label(line.note());
      note.getStyleClass().add(line.pressing() ? "hz-home-pressing" : "hz-home-detail");
      if (line.pressing()) {
        note.setGraphic(new FontIcon("mdomz-schedule"));
      }
      end.getChildren().add(note);
    }
    end.setMinWidth(USE_PREF_SIZE);
    end.getStyleClass().add("hz-home-end");
    return end;
  }
}
