package huanze.fx;

import atlantafx.base.theme.Styles;
import huanze.base.SearchWords;
import huanze.base.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A list with a search field over the screen, to choose one thing or several. It stands in the
 * window itself: Chinese input methods fail in popups.
 */
public final class PickerPane extends StackPane {
  /** Pinyin that found nobody, rather than a name. */
  private static final Pattern LETTERS = Pattern.compile("[\\p{IsLatin}\\p{IsCommon}]*");

  private final Label title = new Label();
  private final TextField filter = new TextField();
  private final PickGroups groups = new PickGroups();
  private final ListView<Pick<?>> list = new ListView<>();
  private final Label hint = new Label();
  private final Button free = new Button();
  private final Button done = new Button();
  private final Button cancel = new Button();
  private final Set<Pick<?>> chosen = new LinkedHashSet<>();
  private FilteredList<Pick<?>> filtered = new FilteredList<>(FXCollections.observableArrayList());
  private @Nullable Texts texts;
  private boolean several;
  private Consumer<List<Pick<?>>> answer = picks -> {};
  private @Nullable Consumer<String> freeName;
  private @Nullable Node before;

  public PickerPane() {
    getStyleClass().add("hz-veil");
    setVisible(false);
    title.getStyleClass().add("hz-heading");
    hint.getStyleClass().add("hz-muted");
    hint.setWrapText(true);
    done.getStyleClass().add(Styles.ACCENT);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox buttons = new HBox(free, gap, cancel, done);
    buttons.getStyleClass().add("hz-row");
    VBox box = new VBox(title, filter, groups, list, hint, buttons);
    box.getStyleClass().add("hz-picker");
    box.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    VBox.setVgrow(list, Priority.ALWAYS);
    StackPane.setAlignment(box, javafx.geometry.Pos.TOP_CENTER);
    free.managedProperty().bind(free.visibleProperty());
    hint.managedProperty().bind(hint.visibleProperty());
    list.setOnMouseClicked(
        e -> {
          if (e.getButton() == MouseButton.PRIMARY) {
            clicked(e.getClickCount());
          }
        });
    filter.textProperty().addListener((o, was, now) -> refilter());
    filter.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            list.getSelectionModel().selectFirst();
            e.consume();
          }
        });
    list.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> count());
    done.addEventHandler(ActionEvent.ACTION, e -> finish());
    cancel.addEventHandler(ActionEvent.ACTION, e -> close());
    free.addEventHandler(ActionEvent.ACTION, e -> takeFree());
    getChildren().setAll(box);
  }

  public void setUp(Texts words) {
    texts = words;
    list.setCellFactory(view -> new PickCell(chosen));
    filter.setPromptText(words.text("fx.picker.filter"));
    Label nothing = new Label(words.text("fx.picker.nothing"));
    nothing.setWrapText(true);
    nothing.getStyleClass().add("hz-muted");
    list.setPlaceholder(nothing);
    cancel.setText(words.text("fx.dialog.cancel"));
  }

  /** Asks for one thing. */
  public <T> void one(String titleKey, List<Pick<T>> picks, Consumer<T> then) {
    open(titleKey, picks, List.of(), false, null, some -> then.accept(some.getFirst()));
  }

  /**
   * Asks for any number.
   *
   * @param free what to do with a name that is in no list, or null if there must be none
   */
  public <T> void several(
      String titleKey,
      List<Pick<T>> picks,
      @Nullable Consumer<String> free,
      Consumer<List<T>> then) {
    several(titleKey, picks, List.of(), free, then);
  }

  /**
   * Asks for any number.
   *
   * @param together what a button each ticks at once
   */
  public <T> void several(
      String titleKey,
      List<Pick<T>> picks,
      List<PickGroup> together,
      @Nullable Consumer<String> free,
      Consumer<List<T>> then) {
    open(titleKey, picks, together, true, free, then);
  }

  @SuppressWarnings("unchecked")
  private <T> void open(
      String titleKey,
      List<Pick<T>> picks,
      List<PickGroup> together,
      boolean many,
      @Nullable Consumer<String> freely,
      Consumer<List<T>> then) {
    several = many;
    freeName = freely;
    chosen.clear();
    answer = some -> then.accept(some.stream().map(p -> (T) p.value()).toList());
    title.setText(words().text(titleKey));
    filter.setText("");
    filtered = new FilteredList<>(FXCollections.observableArrayList(picks));
    list.setItems(filtered);
    groups.show(together, group -> tick(picks, group));
    refilter();
    before = getScene() == null ? null : getScene().getFocusOwner();
    setVisible(true);
    filter.requestFocus();
  }

  private void refilter() {
    String typed = filter.getText() == null ? "" : filter.getText();
    var matching = SearchWords.matching(typed);
    filtered.setPredicate(typed.isBlank() ? p -> true : p -> matching.test(p.search()));
    if (!typed.isBlank()) {
      list.getSelectionModel().selectFirst();
    }
    hint.setText(words().text("fx.picker.several"));
    hint.setVisible(several);
    free.setVisible(freeName != null && !typed.isBlank());
    free.setText(words().text("fx.picker.free", typed.strip()));
    count();
  }

  private void count() {
    boolean any = !chosen.isEmpty() || list.getSelectionModel().getSelectedItem() != null;
    done.setDisable(!any);
    done.setText(
        chosen.size() > 1
            ? words().text("fx.picker.takeSeveral", chosen.size())
            : words().text("fx.picker.take"));
  }

  private void clicked(int clicks) {
    Pick<?> pick = list.getSelectionModel().getSelectedItem();
    if (pick == null) {
      return;
    }
    if (several && clicks == 1) {
      toggle(pick);
    } else if (clicks == 2) {
      if (several) {
        chosen.add(pick);
      }
      finish();
    }
  }

  private void toggle(Pick<?> pick) {
    if (!chosen.remove(pick)) {
      chosen.add(pick);
    }
    list.refresh();
    count();
  }

  /** Ticks all of a group, or unticks them if all are ticked. */
  private void tick(List<? extends Pick<?>> picks, PickGroup group) {
    List<? extends Pick<?>> meant =
        picks.stream().filter(p -> group.values().contains(p.value())).toList();
    if (!chosen.addAll(meant)) {
      chosen.removeAll(meant);
    }
    list.refresh();
    count();
    filter.requestFocus();
  }

  private void key(KeyEvent e) {
    Pick<?> pick = list.getSelectionModel().getSelectedItem();
    switch (e.getCode()) {
      case ESCAPE -> close();
      case ENTER -> finish();
      case SPACE -> {
        if (!several || pick == null || filter.isFocused()) {
          return;
        }
        toggle(pick);
      }
      default -> {
        return;
      }
    }
    e.consume();
  }

  private void finish() {
    List<Pick<?>> some = new ArrayList<>(chosen);
    Pick<?> selected = list.getSelectionModel().getSelectedItem();
    if (some.isEmpty() && selected != null) {
      some.add(selected);
    }
    if (some.isEmpty()) {
      if (free.isVisible() && LETTERS.matcher(filter.getText()).matches()) {
        hint.setText(words().text("fx.picker.letters", filter.getText().strip()));
        hint.setVisible(true);
      } else if (free.isVisible()) {
        takeFree();
      }
      return;
    }
    close();
    answer.accept(some);
  }

  private void takeFree() {
    String name = filter.getText().strip();
    Consumer<String> take = freeName;
    close();
    if (take != null) {
      take.accept(name);
    }
  }

  private void close() {
    setVisible(false);
    if (before != null) {
      before.requestFocus();
    }
  }

  private Texts words() {
    if (texts == null) {
      throw new IllegalStateException("setUp first");
    }
    return texts;
  }
}
