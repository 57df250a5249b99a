package huanze.app.home;

import huanze.agenda.ui.AgendaWords;
import huanze.agenda.ui.Legend;
import huanze.base.Texts;
import huanze.fx.EmptyState;
import huanze.fx.Screen;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 领导履职单. */
public final class LeaderController implements Screen {
  private static final int HELP_ARTICLE = 4;

  private final LeaderModel model;
  private final AgendaWords words;
  private final Texts texts;
  private final HomeSection owed;
  private final HomeSection missed;
  private final HomeSection before;
  private final HomeSection done;
  private final HomeSection posts;
  private final HomeSection plans;
  private final HomeSection decisions;

  @FXML private EmptyState nothing;
  @FXML private ScrollPane scroll;
  @FXML private Label name;
  @FXML private Label day;
  @FXML private Label year;
  @FXML private Label rate;
  @FXML private FlowPane legend;
  @FXML private Label beside;
  @FXML private VBox left;
  @FXML private VBox right;

  public LeaderController(LeaderModel model, AgendaWords words) {
    this.model = model;
    this.words = words;
    this.texts = words.texts();
    owed = section("app.home.section.owed");
    missed = section("app.home.section.missed");
    before = section("app.leader.section.before");
    done = section("app.leader.section.done");
    posts = section("app.leader.section.posts");
    plans = section("app.home.section.plans");
    decisions = section("app.leader.section.allDecisions");
  }

  private HomeSection section(String key) {
    return new HomeSection(texts, model.navigator(), key);
  }

  @FXML
  private void initialize() {
    nothing.setSentence(texts.text("app.leader.nothing"));
    nothing.visibleProperty().bind(model.goneProperty());
    left.getChildren().setAll(owed, missed, done, before);
    right.getChildren().setAll(posts, plans, decisions);
    for (Node one : List.of(before, beside)) {
      one.managedProperty().bind(one.visibleProperty());
    }
    scroll.visibleProperty().bind(model.viewProperty().isNotNull().and(model.goneProperty().not()));
    model.viewProperty().subscribe(this::show);
  }

  private void show(@Nullable LeaderView view) {
    if (view == null) {
      return;
    }
    name.setText(view.name());
    showYear(view);
    posts.show("", List.of(view.posts()), "app.leader.nothing");
    owed.show(view.owed(), "app.home.empty.owed");
    missed.show(view.missed(), "app.home.empty.missed");
    before.show(view.missedBefore(), "app.home.empty.missed");
    before.setVisible(view.missedBefore().total() > 0);
    done.showParts(
        view.done().total() == 0 ? "" : texts.text("app.leader.done", view.done().total()),
        List.of(done.part(view.done().lines(), HomeList.TOP, "app.leader.moreDone")),
        "app.leader.empty.done");
    plans.show(view.plans(), HomeList.TOP, "app.leader.more", "app.home.empty.plans");
    decisions.show(
        view.decisions(),
        WaitingLines.DECISIONS_TOP,
        "app.leader.more",
        "app.leader.empty.decisions");
  }

  /** What falls into the tenure, and how much is left out because it does not. */
  private void showYear(LeaderView view) {
    day.setText(
        texts.text(view.left() ? "app.leader.left" : "app.leader.rate", words.day(view.day())));
    year.setText(texts.text("app.leader.ownRate", view.day().getYear()));
    rate.setText(words.rate(view.own()));
    Legend.fill(legend, view.own(), words);
    int others = view.before().total();
    beside.setText(others == 0 ? "" : texts.text("app.leader.before", others));
    beside.setVisible(others > 0);
  }

  @FXML
  private void print() {
    model.print();
  }

  @FXML
  private void showPerson() {
    model.showPerson();
  }

  LeaderModel model() {
    return model;
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(texts.text("app.leader.title"));
  }

  @Override
  public void activate() {
    model.load();
  }

  @Override
  public OptionalInt helpArticle() {
    return OptionalInt.of(HELP_ARTICLE);
  }
}
