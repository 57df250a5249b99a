package huanze.app;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** The form of a record as a clerk types it. */
final class RecordForm {
  private static final String PAGE = ".hz-activity-page ";

  private final YearHand hand;

  RecordForm(YearHand hand) {
    this.hand = hand;
    hand.one(Node.class, PAGE + "#save");
  }

  /** This form and no other; some begin with their usual one. */
  RecordForm form(String id) {
    CheckBox asked = hand.one(CheckBox.class, PAGE + "#form-" + id);
    for (CheckBox one : hand.all(CheckBox.class, PAGE + "#forms .check-box")) {
      boolean wanted = one.getId().equals("form-" + id);
      if (one.isSelected() != wanted) {
        hand.click(one);
      }
    }
    hand.await("form " + id, asked::isSelected);
    return this;
  }

  RecordForm convened(String... units) {
    return pick("#conveners", units);
  }

  RecordForm of(String unit) {
    return pick("#target", unit);
  }

  RecordForm led(String... people) {
    return pick("#leaders", people);
  }

  private RecordForm pick(String row, String... names) {
    for (String name : names) {
      hand.one(Button.class, PAGE + row + " .button");
      pickFrom(hand.all(Button.class, PAGE + row + " .button").getLast(), name);
    }
    return this;
  }

  private void pickFrom(Button button, String name) {
    hand.click(button);
    hand.one(TextField.class, ".hz-picker .text-field", Node::isFocused);
    hand.write(name);
    hand.keys(KeyCode.ENTER);
    hand.await("the picker closes", () -> hand.all(Node.class, ".hz-picker").isEmpty());
  }

  RecordForm on(String day) {
    return into("#day .text-field", day);
  }

  RecordForm titled(String words) {
    return into("#title", words);
  }

  RecordForm at(String place) {
    return into("#place", place);
  }

  RecordForm into(String field, String words) {
    hand.type(PAGE + field, words);
    return this;
  }

  /** A topic of the meeting, ticked as one that studied environmental protection. */
  RecordForm studied(String topic) {
    into("#topics .text-field", topic);
    hand.click(hand.one(CheckBox.class, PAGE + "#topics .check-box"));
    return this;
  }

  /** The topic that an obligation asks for: it is marked from the start. */
  RecordForm marked(String topic) {
    into("#topics .text-field", topic);
    CheckBox environmental = hand.one(CheckBox.class, PAGE + "#topics .check-box");
    hand.await("the topic is marked", environmental::isSelected);
    return this;
  }

  /** The whole leadership of the units that convene, at once. */
  RecordForm everybody() {
    hand.click(hand.one(Button.class, PAGE + "#participantsRow .button", Button::isVisible));
    hand.click(
        hand.one(Button.class, ".hz-picker .button", one -> one.getText().startsWith("全部班子成员")));
    hand.keys(KeyCode.ENTER);
    hand.await("the picker closes", () -> hand.all(Node.class, ".hz-picker").isEmpty());
    return this;
  }

  /** What was decided, by whom it is to be done, until when. */
  RecordForm decided(String words, String unit, String until) {
    hand.click(hand.one(Button.class, PAGE + "#decisionsRow .button"));
    into("#decisions .text-area", words);
    into("#decisions .text-field", until);
    pickFrom(hand.one(Button.class, PAGE + "#decisions .button"), unit);
    return this;
  }

  /** The period it is about. */
  RecordForm about(String period) {
    ComboBox<?> box = hand.one(ComboBox.class, PAGE + "#about");
    hand.await(period, () -> YearHand.onFx(() -> at(box, period) >= 0));
    YearHand.run(() -> box.getSelectionModel().select(at(box, period)));
    return this;
  }

  private static <T> int at(ComboBox<T> box, String shown) {
    return box.getItems().stream()
        .map(
            item ->
                box.getConverter() == null ? item.toString() : box.getConverter().toString(item))
        .toList()
        .indexOf(shown);
  }

  /** Saves by Ctrl+S, and waits until the record is shown as it stands. */
  RecordForm save() {
    hand.keys(KeyCode.CONTROL, KeyCode.S);
    hand.await("saved", () -> !state().isEmpty());
    return this;
  }

  /** How the record stands, such as 已开展 · 2026-01-14 登记. */
  String state() {
    return String.join("", hand.words(PAGE + ".hz-activity-state"));
  }

  /** What it counts for, one line each. */
  List<String> counts() {
    return hand.words(PAGE + ".hz-activity-credit .label").stream()
        .filter(words -> words.startsWith("计入 ") || words.startsWith("未计入 "))
        .map(words -> words.substring(0, words.indexOf('\n')))
        .toList();
  }

  RecordForm expectCounts(String... lines) {
    hand.expect("counts for", this::counts, List.of(lines));
    return this;
  }

  /** What the foot of the form says of what it counts for. */
  RecordForm expectFoot(String words) {
    hand.await(
        words, () -> hand.words(PAGE + "#counted").stream().anyMatch(w -> w.contains(words)));
    return this;
  }

  /** What stands beside one of these lines. */
  RecordForm expectSays(String words) {
    hand.await(words, () -> hand.words(PAGE + ".hz-activity-credit .label").contains(words));
    return this;
  }

  /** What is odd about it, said while it is typed. */
  RecordForm expectWarning(String words) {
    hand.await(
        words,
        () -> hand.words(PAGE + ".hz-activity-warning").stream().anyMatch(w -> w.contains(words)));
    return this;
  }

  /** It makes up for a period that was missed. */
  RecordForm makeUp(String rule, String period, String reason) {
    hand.one(Node.class, PAGE + ".hz-activity-credit");
    hand.click(PAGE + "#credit-makes-up");
    hand.one(TextField.class, ".hz-picker .text-field", Node::isFocused);
    ListView<?> list = hand.one(ListView.class, ".hz-picker .list-view");
    hand.await("misses to choose from", () -> YearHand.onFx(() -> !list.getItems().isEmpty()));
    hand.write(rule);
    int at =
        YearHand.onFx(
            () ->
                list.getItems().stream()
                    .map(String::valueOf)
                    .filter(one -> one.contains(period))
                    .findFirst()
                    .map(one -> list.getItems().stream().map(String::valueOf).toList().indexOf(one))
                    .orElseThrow());
    YearHand.run(() -> list.getSelectionModel().select(at));
    hand.keysLater(KeyCode.ENTER);
    answer(reason);
    return this;
  }

  /** A dialog asks for a reason. */
  private void answer(String reason) {
    hand.one(Node.class, ".dialog-pane .text-area");
    hand.write(reason);
    Button done =
        hand.one(
            Button.class,
            ".dialog-pane .button",
            one -> !one.isDisabled() && !one.isCancelButton());
    hand.click(done);
    hand.await("the dialog closes", () -> hand.all(Node.class, ".dialog-pane").isEmpty());
  }

  /** It took place as planned. */
  RecordForm confirm() {
    hand.click(hand.one(ButtonBase.class, PAGE + "#confirmBox .accent"));
    hand.await("confirmed", () -> hand.all(Node.class, PAGE + "#confirmBox").isEmpty());
    return this;
  }

  RecordForm withdraw(String reason) {
    ButtonBase button = hand.one(ButtonBase.class, PAGE + "#withdraw");
    javafx.application.Platform.runLater(button::fire);
    answer(reason);
    hand.await("withdrawn", () -> state().startsWith("已撤回"));
    return this;
  }
}
