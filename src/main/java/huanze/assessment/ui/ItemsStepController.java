package huanze.assessment.ui;

import huanze.assessment.ItemInput;
import huanze.assessment.ItemResult;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.fx.Focus;
import huanze.fx.FormMarks;
import huanze.rulepack.SchemeGroup;
import huanze.rulepack.SchemeItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Step 2: the items, group by group. */
final class ItemsStepController implements StepPage {
  private final WizardModel model;
  private final AnswersModel<ItemResult, ItemInput, ItemForm> items;
  private final Texts texts;
  private final Map<Integer, ItemCard> cards = new LinkedHashMap<>();
  private final Map<SchemeGroup, Label> headings = new LinkedHashMap<>();
  private final PauseTransition pause = new PauseTransition(Duration.millis(900));
  private final FirstCards first = new FirstCards();
  private @Nullable FormMarks marks;
  private List<SchemeGroup> groups = List.of();

  @FXML private DraftBar draft;
  @FXML private Label progress;
  @FXML private Button toOpen;
  @FXML private ScrollPane scroll;
  @FXML private VBox page;

  ItemsStepController(WizardModel model) {
    this.model = model;
    items = model.items();
    texts = model.texts();
  }

  @FXML
  private void initialize() {
    draft.follow(items, texts);
    pause.setOnFinished(e -> items.paused());
    items.onTyped(pause::playFromStart);
    items.onRefused(this::toFirst);
  }

  @Override
  public void show(Shot now) {
    if (!groups.equals(now.assessment().scheme().groups())) {
      groups = now.assessment().scheme().groups();
      build();
    }
    int open = now.assessment().openItems().size();
    progress.setText(
        texts.text(
            open == 0 ? "assessment.ui.items.all" : "assessment.ui.items.some",
            now.assessment().items().size() - open,
            open));
    toOpen.setVisible(open > 0);
    Map<Integer, ItemResult> results = new LinkedHashMap<>();
    now.assessment().items().forEach(i -> results.put(i.item().number(), i));
    headings.forEach((group, label) -> label.setText(heading(group, results)));
  }

  private void build() {
    cards.clear();
    headings.clear();
    List<Node> all = new ArrayList<>();
    FormMarks made = new FormMarks(texts);
    for (SchemeGroup group : groups) {
      Label heading = Parts.text("", "hz-heading", "hz-assess-group");
      headings.put(group, heading);
      all.add(heading);
      for (SchemeItem item : group.items()) {
        form(item)
            .ifPresent(
                form -> {
                  ItemCard card = new ItemCard(model, form, made);
                  cards.put(item.number(), card);
                  all.add(card);
                });
      }
    }
    made.follow(items.problems());
    marks = made;
    first.fill(page, all);
  }

  private java.util.Optional<ItemForm> form(SchemeItem item) {
    return items.forms().stream().filter(f -> f.number() == item.number()).findFirst();
  }

  private String heading(SchemeGroup group, Map<Integer, ItemResult> results) {
    BigDecimal sum =
        group.items().stream()
            .map(i -> results.get(i.number()))
            .filter(r -> r != null && r.score() != null)
            .map(ItemResult::score)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return texts.text(
        "assessment.ui.items.group",
        group.name(),
        AssessmentWords.plain(group.points()),
        AssessmentWords.plain(sum));
  }

  private void toFirst(List<Problem> problems) {
    first.showRest(scroll);
    cards.entrySet().stream()
        .filter(
            e -> problems.stream().anyMatch(p -> p.field().startsWith("item." + e.getKey() + ".")))
        .findFirst()
        .ifPresent(e -> Focus.reveal(scroll, e.getValue()));
    if (marks != null) {
      marks.focusFirst(problems);
    }
  }

  /** The next item without a score after the one in hand, or the first. */
  @FXML
  private void toNextOpen() {
    first.showRest(scroll);
    List<ItemCard> open = cards.values().stream().filter(ItemCard::open).toList();
    ItemCard current =
        cards.values().stream().filter(c -> c.focusWithinProperty().get()).findFirst().orElse(null);
    List<ItemCard> order = List.copyOf(cards.values());
    open.stream()
        .filter(c -> current == null || order.indexOf(c) > order.indexOf(current))
        .findFirst()
        .or(() -> open.stream().findFirst())
        .ifPresent(
            card -> {
              Focus.reveal(scroll, card);
              card.focus();
            });
  }

  /** For pictures and tests. */
  ItemCard card(int number) {
    ItemCard card = cards.get(number);
    if (card == null) {
      throw new IllegalArgumentException("no item " + number);
    }
    return card;
  }

  void reveal(int number) {
    first.showRest(scroll);
    Focus.reveal(scroll, card(number));
  }

  @Override
  public void deactivate() {
    pause.stop();
  }
}
