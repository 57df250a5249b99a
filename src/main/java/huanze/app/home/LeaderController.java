package huanze.app.home;

import huanze.agenda.ui.AgendaWords;
import huanze.base.Texts;
import huanze.fx.EmptyState;
import huanze.fx.Screen;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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
  private final HomeSection done;
  private final HomeSection posts;
  private final HomeSection plans;
  private final HomeSection decisions;

  @FXML private EmptyState nothing;
  @FXML private ScrollPane scroll;
  @FXML private Label name;
  @FXML private Label rate;
  @FXML private VBox left;
  @FXML private VBox right;

  public LeaderController(LeaderModel model, AgendaWords words) {
    this.model = model;
    this.words = words;
    this.texts = words.texts();
    owed = section("app.home.section.owed");
    missed = section("app.home.section.missed");
    done = section("app.leader.section.done");
    posts = section("app.leader.section.posts");
    plans = section("app.home.section.plans");
    decisions = section("app.leader.section.decisions");
  }

  private HomeSection section(String key) {
    return new HomeSection(texts, model.navigator(), key);
  }

  @FXML
  private void initialize() {
    nothing.setSentence(texts.text("app.leader.nothing"));
    nothing.visibleProperty().bind(model.goneProperty());
    left.getChildren().setAll(owed, missed, done);
    right.getChildren().setAll(posts, plans, decisions);
    scroll.visibleProperty().bind(model.viewProperty().isNotNull().and(model.goneProperty().not()));
    model.viewProperty().subscribe(this::show);
  }

  private void show(@Nullable LeaderView view) {
    if (view == null) {
      return;
    }
    name.setText(view.name());
    rate.setText(
        texts.text(
            "app.leader.rate",
            words.day(view.day()),
            view.day().getYear(),
            words.rate(view.rate())));
    posts.show("", List.of(view.posts()), "app.leader.nothing");
    owed.show(view.owed(), "app.home.empty.owed");
    missed.show(view.missed(), "app.home.empty.missed");
    done.show(
        view.done().total() == 0 ? "" : texts.text("app.leader.done", view.done().total()),
        List.of(view.done()),
        "app.leader.empty.done");
    done.fold(HomeList.TOP, "app.leader.moreDone");
    plans.show(view.plans(), "app.home.empty.plans");
    plans.fold(HomeList.TOP, "app.leader.more");
    decisions.show(view.decisions(), "app.leader.empty.decisions");
    decisions.fold(WaitingLines.DECISIONS_TOP, "app.leader.more");
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
