package huanze.activity.ui;

import huanze.activity.SelfCheckKind;
import huanze.activity.SelfCheckLine;
import huanze.activity.SelfCheckService;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.Route;
import huanze.fx.Work;
import huanze.unit.Structure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** 自查: hints of a year, those of the one who sits here first; answering them. */
public final class SelfCheckModel {
  private static final int YEARS = 4;

  private final ActivityDesk desk;
  private final SelfCheckService service;
  private final Likeness likeness;
  private final Names names;
  private final ObjectProperty<Integer> year;
  private final BooleanProperty mine = new SimpleBooleanProperty(true);
  private final BooleanProperty answered = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable SelfCheckKind> kind = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable Work> work = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ObservableList<SelfCheckRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Map<SelfCheckKind, Integer>> counts =
      new ReadOnlyObjectWrapper<>(Map.of());
  private List<SelfCheckRow> all = List.of();

  /** From how many per cent on words are alike: what this desk chose. */
  public record Likeness(IntSupplier chosen, IntConsumer remember) {}

  public SelfCheckModel(ActivityDesk desk, SelfCheckService service, Likeness likeness) {
    this.desk = desk;
    this.service = service;
    this.likeness = likeness;
    names = new Names(desk.texts());
    year = new SimpleObjectProperty<>(desk.clock().today().getYear());
    year.subscribe((before, now) -> load());
    mine.subscribe((before, now) -> show());
    answered.subscribe((before, now) -> show());
    kind.subscribe((before, now) -> show());
  }

  /** Looks through the year; one look at a time. */
  void load() {
    Work before = work.get();
    if (before != null) {
      before.stop();
    }
    Work now = new Work("activity.selfCheck.working");
    int wanted = year.get();
    work.set(now);
    desk.background()
        .files(
            () -> rows(service.check(wanted, null, now)),
            found -> {
              if (work.get() == now) {
                work.set(null);
                all = found;
                show();
              }
            },
            failure -> {
              boolean current = work.get() == now;
              if (current) {
                work.set(null);
              }
              if (!now.stopped()) {
                desk.dialogs().failed(failure);
              } else if (current) {
                desk.notices().say("activity.selfCheck.stopped");
              }
            });
  }

  private List<SelfCheckRow> rows(List<SelfCheckLine> lines) {
    Structure structure = desk.structures().current();
    return lines.stream()
        .map(line -> SelfCheckRow.of(line, structure, names, desk.texts()))
        .toList();
  }

  private void show() {
    List<SelfCheckRow> whose = new ArrayList<>();
    for (SelfCheckRow row : all) {
      if (!mine.get() || row.clerk().equals(service.clerk())) {
        whose.add(row);
      }
    }
    List<SelfCheckRow> open =
        whose.stream().filter(r -> answered.get() || !r.isAnswered()).toList();
    Map<SelfCheckKind, Integer> found = new EnumMap<>(SelfCheckKind.class);
    open.forEach(r -> found.merge(r.line().hint().kind(), 1, Integer::sum));
    counts.set(found);
    SelfCheckKind only = kind.get();
    rows.setAll(open.stream().filter(r -> only == null || r.line().hint().kind() == only).toList());
    long done = whose.stream().filter(SelfCheckRow::isAnswered).count();
    summary.set(
        desk.texts().text("activity.selfCheck.summary", whose.size() - done, done, others()));
  }

  private long others() {
    return all.stream().filter(r -> !r.clerk().equals(service.clerk()) && !r.isAnswered()).count();
  }

  void open(SelfCheckRow row) {
    desk.navigator().open(new Route.Activity(row.line().hint().record()));
  }

  void openOther(SelfCheckRow row) {
    UUID other = row.line().hint().other();
    if (other != null) {
      desk.navigator().open(new Route.Activity(other));
    }
  }

  /** 已核对, with a reason; for several rows one. */
  void answer(List<SelfCheckRow> chosen) {
    List<SelfCheckRow> open = chosen.stream().filter(r -> !r.isAnswered()).toList();
    if (open.isEmpty()) {
      return;
    }
    desk.dialogs()
        .askReason("activity.selfCheck.ask", open.size())
        .ifPresent(
            reason ->
                desk.background()
                    .write(
                        () -> {
                          open.forEach(r -> service.answer(r.line().hint(), reason));
                          return open.size();
                        },
                        done -> {
                          desk.notices().say("activity.selfCheck.done", done);
                          load();
                        },
                        desk.dialogs()::failed));
  }

  Texts texts() {
    return desk.texts();
  }

  List<Integer> years() {
    int now = desk.clock().today().getYear();
    return IntStream.range(0, YEARS).mapToObj(i -> now - i).toList();
  }

  List<SelfCheckKind> kinds() {
    return Arrays.asList(SelfCheckKind.values());
  }

  String kindName(SelfCheckKind one) {
    return texts()
        .text(
            "activity.selfCheck.kindCount",
            texts().text("activity.selfCheck.kind." + CamelCase.of(one)),
            counts.get().getOrDefault(one, 0));
  }

  int likeness() {
    return likeness.chosen().getAsInt();
  }

  void likeness(int percent) {
    likeness.remember().accept(percent);
    load();
  }

  /** The words that say how the list is narrowed, for its print. */
  List<String> narrowed() {
    List<String> said = new ArrayList<>();
    said.add(texts().text("activity.ui.period.year", year.get()));
    said.add(texts().text(mine.get() ? "activity.selfCheck.mine" : "activity.selfCheck.everybody"));
    SelfCheckKind only = kind.get();
    if (only != null) {
      said.add(texts().text("activity.selfCheck.kind." + CamelCase.of(only)));
    }
    return said;
  }

  ObjectProperty<Integer> yearProperty() {
    return year;
  }

  BooleanProperty mineProperty() {
    return mine;
  }

  BooleanProperty answeredProperty() {
    return answered;
  }

  ObjectProperty<@Nullable SelfCheckKind> kindProperty() {
    return kind;
  }

  ReadOnlyObjectProperty<Map<SelfCheckKind, Integer>> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Work> workProperty() {
    return work.getReadOnlyProperty();
  }

  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  ObservableList<SelfCheckRow> rows() {
    return rows;
  }
}
