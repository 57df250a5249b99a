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
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
  private static final SelfCheckGroup NOTHING = new SelfCheckGroup(null, null, 0, List.of());

  private final ActivityDesk desk;
  private final SelfCheckService service;
  private final Likeness likeness;
  private final Names names;
  private final ObjectProperty<Integer> year;
  private final BooleanProperty mine = new SimpleBooleanProperty(true);
  private final BooleanProperty answered = new SimpleBooleanProperty();
  private final ObjectProperty<SelfCheckGroup> chosen = new SimpleObjectProperty<>(NOTHING);
  private final ReadOnlyObjectWrapper<@Nullable Work> work = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper checked = new ReadOnlyBooleanWrapper();
  private final ObservableList<SelfCheckRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<List<SelfCheckGroup>> groups =
      new ReadOnlyObjectWrapper<>(List.of());
  private @Nullable Integer shownYear;
  private List<SelfCheckRow> all = List.of();
  private List<SelfCheckRow> open = List.of();

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
    chosen.subscribe((before, now) -> narrow());
  }

  /** Looks through the year; one look at a time. */
  void load() {
    leave();
    Work now = new Work("activity.selfCheck.working");
    int wanted = year.get();
    work.set(now);
    if (!Integer.valueOf(wanted).equals(shownYear)) {
      forget("activity.selfCheck.checking", wanted);
    }
    desk.background()
        .files(
            () -> rows(service.check(wanted, null, now)),
            found -> {
              if (work.get() == now) {
                work.set(null);
                all = found;
                shownYear = wanted;
                checked.set(true);
                show();
              }
            },
            failure -> {
              boolean current = work.get() == now;
              if (current) {
                work.set(null);
                if (!checked.get()) {
                  forget("activity.selfCheck.notChecked", wanted);
                }
              }
              if (!now.stopped()) {
                desk.dialogs().failed(failure);
              } else if (current && checked.get()) {
                desk.notices().say("activity.selfCheck.stopped");
              }
            });
  }

  /** Nobody waits any more: a city's year takes seconds, and the next screen wants the machine. */
  void leave() {
    Work running = work.get();
    if (running != null) {
      work.set(null);
      running.stop();
    }
  }

  /** What is not looked through yet has no hints: that is said, and no nought. */
  private void forget(String saidKey, int wanted) {
    shownYear = null;
    all = List.of();
    open = List.of();
    rows.clear();
    checked.set(false);
    summary.set(desk.texts().text(saidKey, wanted));
  }

  private List<SelfCheckRow> rows(List<SelfCheckLine> lines) {
    Structure structure = desk.structures().current();
    return lines.stream()
        .map(line -> SelfCheckRow.of(line, structure, names, desk.texts()))
        .toList();
  }

  private void show() {
    if (!checked.get()) {
      return;
    }
    List<SelfCheckRow> whose =
        all.stream().filter(r -> !mine.get() || r.clerk().equals(service.clerk())).toList();
    open = whose.stream().filter(r -> answered.get() || !r.isAnswered()).toList();
    groups.set(SelfCheckGroup.of(open));
    chosen.set(again(chosen.get()));
    narrow();
    long done = whose.stream().filter(SelfCheckRow::isAnswered).count();
    summary.set(
        desk.texts()
            .text(
                "activity.selfCheck.summary",
                whose.size() - done,
                unanswered(whose, SelfCheckKind.Weight.DOUBT),
                unanswered(whose, SelfCheckKind.Weight.GAP),
                unanswered(whose, SelfCheckKind.Weight.NOTE),
                done,
                others()));
  }

  private static long unanswered(List<SelfCheckRow> some, SelfCheckKind.Weight weight) {
    return some.stream().filter(r -> !r.isAnswered() && r.kindOf().weight() == weight).count();
  }

  /** What was chosen before; if it is empty now, its kind, else the heaviest kind there is. */
  private SelfCheckGroup again(SelfCheckGroup before) {
    List<SelfCheckGroup> now = groups.get();
    boolean first = before == NOTHING;
    return Stream.concat(now.stream().flatMap(g -> g.units().stream()), now.stream())
        .filter(g -> !first && g.sameAs(before))
        .findFirst()
        .or(() -> now.stream().filter(g -> !first && g.kind() == before.kind()).findFirst())
        .orElse(now.getFirst());
  }

  private void narrow() {
    SelfCheckGroup only = chosen.get();
    rows.setAll(open.stream().filter(only::holds).toList());
  }

  private long others() {
    return all.stream().filter(r -> !r.clerk().equals(service.clerk()) && !r.isAnswered()).count();
  }

  void open(SelfCheckRow row) {
    UUID unit = row.line().hint().unit();
    desk.navigator()
        .open(
            unit == null
                ? new Route.Activity(row.line().hint().record())
                : new Route.ActivityList(unit));
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
                          service.answer(open.stream().map(r -> r.line().hint()).toList(), reason);
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

  /** What a group is called. */
  String name(SelfCheckGroup group) {
    String unit = group.unit();
    return unit == null ? kindName(group.kind()) : unit;
  }

  private String kindName(@Nullable SelfCheckKind kind) {
    return kind == null
        ? texts().text("activity.selfCheck.everyKind")
        : texts().text("activity.selfCheck.kind." + CamelCase.of(kind));
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
    SelfCheckGroup only = chosen.get();
    said.add(kindName(only.kind()));
    Stream.ofNullable(only.unit()).forEach(said::add);
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

  /** Which hints are listed. */
  ObjectProperty<SelfCheckGroup> chosenProperty() {
    return chosen;
  }

  ReadOnlyObjectProperty<List<SelfCheckGroup>> groupsProperty() {
    return groups.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Work> workProperty() {
    return work.getReadOnlyProperty();
  }

  /** Whether the year was looked through: before that nothing is known. */
  ReadOnlyBooleanProperty checkedProperty() {
    return checked.getReadOnlyProperty();
  }

  ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  ObservableList<SelfCheckRow> rows() {
    return rows;
  }
}
