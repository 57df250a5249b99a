package huanze.fx;

import huanze.base.Problem;
import huanze.base.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Everything the kit offers on one screen, to be looked at and tested. */
public final class KitGallery implements Screen {
  /** A row of its list. */
  public record Meeting(String unit, LocalDate day, int people, String standing, String initials) {}

  private final ListPane<Meeting> list = new ListPane<>();
  private final VBox root = new VBox();

  public final ObservableList<Meeting> rows =
      FXCollections.observableArrayList(
          new Meeting("海港区人民政府", LocalDate.of(2025, 3, 4), 12, "met", "hgqrmzf"),
          new Meeting("山海关区人民政府", LocalDate.of(2025, 3, 18), 9, "late", "shgqrmzf"),
          new Meeting("北戴河区人民政府", LocalDate.of(2025, 2, 27), 11, "missed", "bdhqrmzf"),
          new Meeting("抚宁区人民政府", LocalDate.of(2025, 3, 31), 8, "open", "fnqrmzf"),
          new Meeting("青龙满族自治县人民政府", LocalDate.of(2025, 4, 1), 15, "exempt", "qlmzzzxrmzf"),
          new Meeting("昌黎县人民政府", LocalDate.of(2025, 4, 2), 15, "vacant", "clxrmzf"),
          new Meeting("卢龙县人民政府", LocalDate.of(2025, 4, 3), 7, "upcoming", "llxrmzf"),
          new Meeting("𠮷家庄社区", LocalDate.of(2025, 4, 3), 3, "notOwed", "jjzsq"));

  public KitGallery() {
    Texts texts = Texts.chinese();
    list.setUp(
        texts,
        List.of(
            ListColumn.text("app.firstStart.summary.region", 240, Meeting::unit),
            ListColumn.value("agenda.ui.column.due", 130, Meeting::day, LocalDate::toString),
            ListColumn.<Meeting, Integer>value(
                    "agenda.ui.column.counted", 90, Meeting::people, String::valueOf)
                .asNumber(),
            ListColumn.<Meeting>text(
                    "agenda.ui.column.standing",
                    120,
                    m -> texts.text("agenda.standing." + m.standing()))
                .styled(m -> Looks.standing(m.standing()))),
        m -> m.unit() + " " + m.initials(),
        "app.openAnything.nothing");
    list.setRows(rows);
    list.setOnExport(cells -> {});
    list.setOnPrint(cells -> {});
    VBox.setVgrow(list, Priority.ALWAYS);
    TextField name = new TextField("张");
    name.setId("gallery-name");
    Label mark = new Label();
    mark.getStyleClass().add("hz-mark");
    new FormMarks(texts)
        .field("name", name, mark)
        .show(List.of(Problem.of("name", "app.firstStart.clerkMissing")));
    root.getStyleClass().add("hz-page");
    root.getChildren()
        .setAll(list, new HBox(10, name, mark, new Label("𡈼建国任𠮷家庄社区书记"), new Button("登记𠮷")));
  }

  public ListPane<Meeting> list() {
    return list;
  }

  public View<KitGallery> view() {
    return new View<>(root, this);
  }

  @Override
  public OptionalInt helpArticle() {
    return OptionalInt.of(10);
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper("会议与检查");
  }
}
