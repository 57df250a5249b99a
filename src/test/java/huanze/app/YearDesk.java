package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DeskClock;
import huanze.base.StartTimes;
import huanze.base.StartTimes.Step;
import huanze.fx.Finder;
import huanze.fx.FixedFileDialogs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** The desk through the year: every morning the program is opened anew. */
final class YearDesk implements AutoCloseable {
  final YearHand hand;
  final FixedFileDialogs files = new FixedFileDialogs();
  private final Path home;
  private LocalDate day = LocalDate.of(2026, 1, 1);
  private DeskRun run;
  private int papers;

  YearDesk(YearHand hand, Path home) {
    this.hand = hand;
    this.home = home;
  }

  LocalDate day() {
    return day;
  }

  /** The program is closed, and opened on the morning of this day. */
  YearDesk on(String morning) {
    close();
    day = LocalDate.parse(morning);
    DeskClock clock = DeskClock.standingAt(day);
    StartTimes times = new StartTimes();
    run = DeskRun.of(home, clock, times, files);
    hand.await("the first screen", () -> times.has(Step.FIRST_SCREEN));
    hand.await("the home page", () -> !tiles().isEmpty());
    return this;
  }

  @Override
  public void close() {
    if (run != null) {
      run.close();
      run = null;
    }
  }

  /** Ctrl+K, a name, Enter. */
  YearDesk open(String name) {
    return open(name, "");
  }

  /**
   * @param hint what stands beside the name, where several are called so
   */
  YearDesk open(String name, String hint) {
    hand.keys(KeyCode.CONTROL, KeyCode.K);
    TextField words = hand.one(TextField.class, "#words", Node::isFocused);
    hand.type(words, name);
    ListView<?> found = hand.one(ListView.class, "#found");
    hand.await(name, () -> YearHand.onFx(() -> at(found, name, hint) >= 0));
    YearHand.run(() -> found.getSelectionModel().select(at(found, name, hint)));
    hand.keys(KeyCode.ENTER);
    hand.await("the box closes", () -> hand.all(Node.class, "#words").isEmpty());
    return this;
  }

  private static int at(ListView<?> found, String name, String hint) {
    for (int i = 0; i < found.getItems().size(); i++) {
      if (found.getItems().get(i) instanceof Finder.Found one
          && one.name().equals(name)
          && one.hint().contains(hint)) {
        return i;
      }
    }
    return -1;
  }

  /** The numbers of the morning, as a screen reader reads them. */
  List<String> tiles() {
    return hand.all(Node.class, ".hz-home-tile").stream().map(Node::getAccessibleText).toList();
  }

  /** The lines under a heading of 工作台 or of a leader's page, in words. */
  List<String> section(String heading) {
    return hand.all(Parent.class, ".hz-home-section").stream()
        .filter(section -> isHeaded(section, heading))
        .flatMap(section -> section.lookupAll(".hz-home-row").stream())
        .map(Node::getAccessibleText)
        .toList();
  }

  private static boolean isHeaded(Parent section, String heading) {
    return section.lookupAll(".hz-heading").stream()
        .anyMatch(label -> ((Labeled) label).getText().equals(heading));
  }

  /** The line below the screens. */
  String notice() {
    return String.join("", hand.words("#notice"));
  }

  /** What is said beside such a heading. */
  String note(String heading) {
    return hand.all(Parent.class, ".hz-home-section").stream()
        .filter(section -> isHeaded(section, heading))
        .flatMap(section -> section.lookupAll(".hz-home-note").stream())
        .map(label -> ((Labeled) label).getText())
        .findFirst()
        .orElse("");
  }

  /**
   * The morning's numbers.
   *
   * @param soon within five working days (the usual lead time)
   */
  YearDesk expectMorning(
      int missed, int threatened, int soon, int toConfirm, int planned, int waiting) {
    hand.expect(
        "numbers of " + day,
        () -> tiles().stream().map(YearDesk::nameAndNumber).toList(),
        List.of(
            "未履行，待补办 " + missed,
            "可能未履行 " + threatened,
            "即将到期 " + soon,
            "待确认 " + toConfirm,
            "计划 " + planned,
            "等待他人 " + waiting));
    return this;
  }

  private static String nameAndNumber(String tile) {
    return tile.substring(0, tile.indexOf(" 项"));
  }

  /** The line said on opening. */
  YearDesk expectReminder(String line) {
    hand.expect("reminder of " + day, this::notice, line);
    return this;
  }

  YearDesk expectLine(String heading, String... words) {
    hand.await(
        () -> heading + " of " + day + ": " + List.of(words) + " among " + section(heading),
        () ->
            section(heading).stream().anyMatch(line -> Stream.of(words).allMatch(line::contains)));
    return this;
  }

  YearDesk expectNoLine(String heading, String word) {
    hand.await(
        () -> word + " gone from " + heading + " of " + day + ": " + section(heading),
        () -> section(heading).stream().noneMatch(line -> line.contains(word)));
    return this;
  }

  YearDesk home() {
    return open("工作台");
  }

  /** The lights of the year grid, read off the screen. */
  YearDesk expectLights() {
    open("履职日历");
    new YearLights(hand).expect(day);
    return this;
  }

  /** Those of the year that is over, and its rate. */
  YearDesk expectLightsOf2026(String rate) {
    open("履职日历");
    chooseYear(2026);
    new YearLights(hand).expect(day);
    hand.expect("rate", () -> String.join("", hand.words("#rate")), rate);
    return this;
  }

  private void chooseYear(Integer year) {
    ComboBox<?> box = hand.one(ComboBox.class, "#year");
    YearHand.run(() -> box.getSelectionModel().select(box.getItems().indexOf(year)));
  }

  /** A day of the month view that is under way, in words. */
  YearDesk expectMonth(String date, String... words) {
    open("月历");
    hand.await(
        date + ": " + List.of(words),
        () ->
            hand.all(Node.class, ".hz-month-day").stream()
                .map(Node::getAccessibleText)
                .filter(said -> said.contains(date))
                .anyMatch(said -> Stream.of(words).allMatch(said::contains)));
    return this;
  }

  /**
   * A leader's page.
   *
   * @param open how much is open of what the posts answer for
   */
  YearDesk expectLeader(String name, String rate, int open, int missed, int done) {
    open(name, "领导履职单");
    hand.await(name + " " + rate, () -> String.join("", hand.words("#rate")).endsWith(rate));
    hand.expect("open", () -> note("待履行"), open + " 项");
    hand.expect("missed", () -> note("未履行，待补办"), missed + " 项");
    hand.expect("led", () -> note("本年带队、调研和主持"), done + " 次");
    return this;
  }

  /** On a leader's page: how much is left out, and how much of it was missed. */
  YearDesk expectBefore(String words, int missed) {
    hand.expect("before", () -> String.join("", hand.words("#beside")), words);
    hand.expect("missed before", () -> note("任前未履行"), missed + " 项");
    return this;
  }

  YearDesk expectWarning(String words) {
    hand.await(words, () -> hand.words("#warning").stream().anyMatch(one -> one.contains(words)));
    return this;
  }

  YearDesk expectText(String words) {
    hand.await(words, () -> hand.words(".hyperlink").contains(words));
    return this;
  }

  RecordForm meeting() {
    open("登记会议");
    return new RecordForm(hand);
  }

  RecordForm inspection() {
    open("登记检查");
    return new RecordForm(hand);
  }

  /** What the list of records offers besides meetings, inspections and reports. */
  RecordForm other(String kind) {
    open("会议与检查");
    hand.menu(kind);
    return new RecordForm(hand);
  }

  /** Opens a record from the list. */
  RecordForm record(String title) {
    open("会议与检查");
    choose(title);
    hand.keys(KeyCode.ENTER);
    return new RecordForm(hand);
  }

  /** Chooses the one line of a list in which all these words stand. */
  void choose(String... words) {
    TableView<?> table = hand.one(TableView.class, "#list .table-view");
    hand.await(
        "line " + List.of(words), () -> YearHand.onFx(() -> lines(table, words)).size() == 1);
    YearHand.run(
        () -> {
          table.getSelectionModel().clearAndSelect(lines(table, words).getFirst());
          table.requestFocus();
        });
  }

  private static List<Integer> lines(TableView<?> table, String... words) {
    return IntStream.range(0, table.getItems().size())
        .filter(
            row -> {
              String line =
                  table.getColumns().stream()
                      .map(column -> String.valueOf(column.getCellData(row)))
                      .collect(Collectors.joining(" "));
              return Stream.of(words).allMatch(line::contains);
            })
        .boxed()
        .toList();
  }

  /** Takes what a meeting decided into the 整改台账, from its record. */
  YearDesk takeIn(String record) {
    record(record);
    hand.click(hand.one(Button.class, "#takeInDecisions"));
    hand.click(hand.one(Button.class, "#save", one -> one.getText().equals("列入")));
    hand.await("it is stored", () -> notice().startsWith("已列入整改台账"));
    return this;
  }

  /**
   * Writes down in the 整改台账 what happened to an item.
   *
   * @param by who checked it; null where nobody did
   */
  YearDesk item(String problem, String what, String on, String words, @Nullable String by) {
    open("整改台账");
    choose(problem);
    hand.click(hand.one(Button.class, "#steps .button", one -> one.getText().equals(what)));
    hand.type("#field-on", on);
    hand.type("#field-words", words);
    if (by != null) {
      hand.type("#field-by", by);
    }
    hand.keys(KeyCode.CONTROL, KeyCode.S);
    hand.await("it is stored", () -> notice().endsWith(problem));
    return this;
  }

  /** The panel that explains one obligation and takes what a person decides about it. */
  YearDesk explain(String... words) {
    open("应履行事项");
    choose(words);
    hand.keys(KeyCode.ENTER);
    hand.one(Node.class, ".hz-grid-verdict");
    return this;
  }

  /** Opens the form of a record from the obligation that it shall meet. */
  RecordForm owed(String... words) {
    explain(words);
    hand.click(hand.one(Button.class, "#actions .button", one -> one.getText().startsWith("登记")));
    return new RecordForm(hand);
  }

  /** The office excuses what is explained. */
  YearDesk exempt(String reason, String by) {
    hand.click(hand.one(Button.class, "#actions .button", one -> one.getText().equals("豁免")));
    hand.type("#reason", reason);
    hand.type("#by", by);
    hand.keys(KeyCode.CONTROL, KeyCode.S);
    return expectVerdict("□ 已豁免");
  }

  YearDesk expectVerdict(String words) {
    hand.expect("verdict", () -> String.join("", hand.words(".hz-grid-verdict-word")), words);
    return this;
  }

  YearDesk expectHolders(String... names) {
    hand.await(
        "holders " + List.of(names),
        () ->
            Stream.of(names)
                .allMatch(n -> String.join(" ", hand.words("#holders .label")).contains(n)));
    return this;
  }

  /** A written report goes out (Art. 17). */
  YearDesk send(String day, String number, boolean joint, String... line) {
    open("报告");
    choose(line);
    hand.click("#sent");
    hand.type("#field-heldOn", day);
    hand.type("#field-number", number);
    if (joint) {
      hand.click("#field-joint");
    }
    hand.keys(KeyCode.CONTROL, KeyCode.S);
    hand.await("the form closes", () -> hand.all(Node.class, "#field-heldOn").isEmpty());
    return this;
  }

  /** The same of the year that is over. */
  YearDesk send2026(String day, String number, String... line) {
    open("报告");
    chooseYear(2026);
    return send(day, number, false, line);
  }

  /** A draft of it is written, and hangs on the plan of sending it. */
  YearDesk draft(Path docx, String... line) {
    open("报告");
    choose(line);
    files.chosen = Optional.of(docx);
    hand.click("#draft");
    hand.one(Node.class, "#field-title");
    hand.keys(KeyCode.CONTROL, KeyCode.S);
    hand.await(
        "the draft hangs on its plan", () -> notice().contains(docx.getFileName().toString()));
    return this;
  }

  /** The paper in the preview, saved as PDF and read back, without its spaces. */
  String paper() {
    Button save = hand.one(Button.class, "#save", one -> !one.isDisabled());
    String name = "paper-" + papers++ + ".pdf";
    Path file = home.resolveSibling(name);
    files.chosen = Optional.of(file);
    hand.click(save);
    hand.await("the paper is saved", () -> notice().contains(name));
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The year of a unit and those under it, as the grid in view prints it. */
  String gridPaper(String unit) {
    new YearLights(hand).goTo(unit);
    hand.menu("printGrid");
    return paper();
  }

  /** A paper of the record in view. */
  YearDesk expectPaper(String menu, String... words) {
    hand.menu(menu);
    assertThat(paper()).as(menu).contains(words);
    hand.keys(KeyCode.ESCAPE);
    return this;
  }
}
